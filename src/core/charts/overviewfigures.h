#pragma once

#include "signoverview.h"

#include <cstddef>
#include <vector>

namespace versta {

/// What the overview's figures are counted of, and the figures themselves.

/// Whether the filter lets the school in, whatever it wrote.
[[nodiscard]] bool isInOverview(const SignSchool &school, const OverviewFilter &filter);
/// Works of the year that the filter lets in: indices into SignInput::papers.
[[nodiscard]] std::vector<std::size_t> overviewPapers(const SignInput &input, const OverviewFilter &filter, int year);
/// Participants, success, quality, share of listed schools and objectivity index of the year, each against the region
/// and the year before as far as they are known. The region of a chosen municipality is all schools of the input for
/// the last two.
[[nodiscard]] std::vector<OverviewCard> overviewCards(const SignInput &input, const SignReport &report,
                                                      const OverviewFilter &filter, int year);

} // namespace versta

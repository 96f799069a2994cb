#pragma once

#include "chartdata.h"

#include "core/analysis/sign.h"
#include "core/analysis/signinput.h"

#include <optional>
#include <vector>

namespace versta {

/// The charts that stand on papers about a school.

/// The scores of a school in the work that asks for a look most: the one with the strongest evidence, of several the
/// last. nullopt when no distribution of scores is known.
/// \param year of the works; 0: of any year
[[nodiscard]] std::optional<ChartData> likeliestScoreChart(const SignInput &input, const SignReport &report,
                                                           std::size_t school, int year = 0);

/// Of the card of a school: these scores, and what papers and habits add to its evidence; those that are empty are left
/// out.
[[nodiscard]] std::vector<ChartData> cardCharts(const SignInput &input, const SignReport &report, std::size_t school);

} // namespace versta

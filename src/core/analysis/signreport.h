#pragma once

#include "evidence.h"
#include "sign.h"
#include "signinput.h"
#include "signsettings.h"

#include <optional>

namespace versta {

/// The version of all formulas of the three layers and of what is said; a higher one makes kept reports stale.
inline constexpr int signMethodVersion = 4;

/// All signs out of what the engine found: the layers, indicators and regional rules, sentences, the order of schools.
/// Pure; the order of schools and papers in the input does not matter.
/// \param evidence of the same input
/// \param computedAt kept in the report
[[nodiscard]] SignReport signReportOf(const SignInput &input, const SignSettings &settings,
                                      const EvidenceReport &evidence, const QDateTime &computedAt);

/// The same, with the engine run first.
/// \param cache see EvidenceCache; may be null
/// \param progress 0–100; may be empty; false stops
/// \return nothing when stopped
[[nodiscard]] std::optional<SignReport> signReport(const SignInput &input, const SignSettings &settings,
                                                   const QDateTime &computedAt, EvidenceCache *cache = nullptr,
                                                   const EvidenceProgress &progress = {});

} // namespace versta

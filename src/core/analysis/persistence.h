#pragma once

#include <array>
#include <vector>

namespace versta {

/// How far a school's honest practices (how much it rounds at borders, what share of its journal marks follows the
/// work) are the same in all its works. Real schools keep a practice in part (design «signs» 5.3.2.2); how many do is
/// told by the region itself: where practices change from work to work, rounding in each of them is no excuse.
struct PracticeCase
{
    /// Probability that a work has the school's practice rather than one of its own.
    double persistence = 0;
    bool rounding = false; ///< the practice that persists, one or both
    bool following = false;
};

inline constexpr std::array practiceCases{PracticeCase{},
                                          PracticeCase{.5, true, false},
                                          PracticeCase{1, true, false},
                                          PracticeCase{.5, false, true},
                                          PracticeCase{1, false, true},
                                          PracticeCase{.5, true, true},
                                          PracticeCase{1, true, true}};

/// A value by practice case.
using ByPracticeCase = std::array<double, practiceCases.size()>;

/// Every work its own practice.
inline constexpr ByPracticeCase separatePractices{1};

/// Weights of the cases before anything is known: `share` (0–1) goes to those that persist, in equal parts.
[[nodiscard]] ByPracticeCase assumedPersistence(double share);

/// Weights of the cases in a region by expectation maximisation from its schools' honest likelihoods; the assumed ones
/// count as twenty schools. Rounded to 1/64 (at least 1/128 each before the sum is made 1 again), so that one work does
/// not move them. Without an assumed case that persists the practices are not looked at.
/// \param lnHonest by school with two works or more
[[nodiscard]] ByPracticeCase fittedPersistence(const std::vector<ByPracticeCase> &lnHonest,
                                               const ByPracticeCase &assumed);

} // namespace versta

#pragma once

#include "evidence.h"

#include <array>
#include <cstddef>
#include <vector>

namespace versta {

/// Scores first…last whose works arrive, each with the same probability.
struct ScoreRun
{
    int first = 0;
    int last = 0;
    float share = 1; ///< probability of arriving
    friend bool operator==(const ScoreRun &, const ScoreRun &) = default;
};

/// What becomes of one reported score under a habit.
struct ReportedScore
{
    /// Where its works come from. One run of the score itself: works stayed, some perhaps having left.
    std::vector<ScoreRun> from;

    [[nodiscard]] bool stays(int score) const
    {
        return from.size() == 1 && from.front().first == score && from.front().last == score;
    }
    friend bool operator==(const ReportedScore &, const ReportedScore &) = default;
};

/// One way to have a habit: honest scores → reported scores.
struct Alternative
{
    Habit habit = Habit::Border;
    std::size_t shape = 0;    ///< of the habit, 0 …
    std::size_t strength = 0; ///< index of the strength
    /// By journal mark index 0–3, by reported score 0…maximum. Only D and mD differ between marks.
    std::array<std::vector<ReportedScore>, 4> reported;
};

/// Strengths q of A, D, E and their mirrors; B adds bonusShares of the maximum.
inline constexpr std::array habitStrengths{0.3, 0.6, 1.0};
inline constexpr std::array bonusShares{0.05, 0.10, 0.20};

/// All ways of design «signs» 5.6.4: A 5 shapes, D 2, E 1, B, and the mirrors of 5.3.1; habit by habit, shape by shape,
/// by rising strength.
[[nodiscard]] std::vector<Alternative> alternativesOf(int maximum, const std::array<int, 3> &borders);

} // namespace versta

#pragma once

#include "evidencesettings.h"

#include <cstddef>
#include <vector>

namespace versta {

/// P(score of a task | total), by task, total 0…maximum, score 0…task's maximum.
using TaskShares = std::vector<std::vector<std::vector<double>>>;

/// Works of a class: pupils by rows. A task without a score (not taught, not given) is −1.
struct ClassWorks
{
    std::vector<std::vector<int>> scores; ///< by pupil, by task
    std::vector<int> totals;              ///< by pupil
};

/// How scores of tasks go with the total: shares among works of about the same total, the width of the kernel
/// max(1, maximum / 25) shrinking to 0 at the ends, design «signs» 2.5.
/// \param taskMaximum by task
[[nodiscard]] TaskShares taskShares(const std::vector<ClassWorks> &classes, const std::vector<int> &taskMaximum,
                                    int maximum);

/// ln Bayes factor of «some works follow one work of the class» (2.5), after the class's own item shift of 5.3.2.8.
/// \param shift a of (O + a)/(E + a); infinite: no shift
[[nodiscard]] double copyingEvidence(const TaskShares &shares, const ClassWorks &works, double shift, double cap);

/// Share of pairs of the class that differ in one task at most, 0–1; 0 for fewer than two works.
[[nodiscard]] double identicalPairs(const ClassWorks &works);
/// The same expected of works of such totals that were done independently.
[[nodiscard]] double identicalExpected(const TaskShares &shares, const ClassWorks &works);

} // namespace versta

#pragma once

#include "core/analysis/signinput.h"

#include <array>
#include <optional>
#include <vector>

namespace versta {

/// What the makers of charts ask of cells and rows: values that are given, else counted from what is.

/// The cell of a school; nullptr when it did not write the paper.
[[nodiscard]] const SignCell *cellOf(const SignPaper &paper, std::size_t school);
/// Works with a score, else participants.
[[nodiscard]] int worksOf(const SignCell &cell);
/// Mean primary score.
[[nodiscard]] std::optional<double> meanOf(const SignCell &cell);
[[nodiscard]] std::optional<double> meanOf(const ReferenceRow &row);
/// The highest primary score: of the paper, else of its scale, else of the longest distribution; 0: not known.
[[nodiscard]] int maximumOf(const SignPaper &paper);
/// Pupils by mark 2–5: given, else by the scale.
[[nodiscard]] std::optional<std::array<int, 4>> marksOf(const SignCell &cell, const SignPaper &paper);
/// Marks 2–5 of a row, 0–100: given, else by the scale from its scores.
[[nodiscard]] std::optional<std::array<double, 4>> marksOf(const ReferenceRow &row, const SignPaper &paper);
/// Pupils lowered, confirmed, raised: given, else from scores by journal mark and the scale.
[[nodiscard]] std::optional<std::array<int, 3>> shiftOf(const SignCell &cell, const SignPaper &paper);
/// Completion of the tasks, 0–100: given, else from the works; tasks that a class was not taught do not count.
[[nodiscard]] std::vector<std::optional<double>> tasksOf(const SignCell &cell, const SignPaper &paper);

/// The municipality: the row of a workbook, completed by what its schools add up to.
[[nodiscard]] ReferenceRow municipalityOf(const SignPaper &paper);

/// A school's short name, its login where there is none; «№ 1» stays in one line.
[[nodiscard]] QString nameOf(const SignSchool &school);

/// Counts as shares of their sum, 0–100; zeroes for nothing.
template <std::size_t N>
[[nodiscard]] std::array<double, N> sharesOf(const std::array<int, N> &counts)
{
    std::array<double, N> shares{};
    int sum = 0;
    for (const int count : counts)
        sum += count;
    for (std::size_t at = 0; sum > 0 && at < N; ++at)
        shares[at] = 100.0 * counts[at] / sum;
    return shares;
}

} // namespace versta

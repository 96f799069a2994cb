#pragma once

#include "papertables.h"

#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace versta {

/// Sums over the states of a school and of its journal: the loops in which the engine spends its time.

/// Shares of journal marks that follow the work.
inline constexpr std::size_t followCount = JournalModel::followShares.size();

/// A vector to add and its factor.
using Part = std::pair<const float *, float>;

/// A vector that is changed by adding others, and its largest value.
float addAll(float *to, const float *base, const std::vector<Part> &parts, std::size_t count);

/// Each value becomes e^(value − most).
void expAll(float *values, float most, std::size_t count);

/// Each value becomes its ln; values are normal and positive.
void lnAll(float *values, std::size_t count);

/// Sums of every `period`-th value.
void addPeriodic(float *sums, std::size_t period, const float *values, std::size_t count);

/// ln Σ e^value over journal states, by the share that follows the work.
std::array<float, followCount> lnSumsByFollow(const float *values, float most);

/// Adds Σ p(x)·P(mark | x) over scores first…last, by journal state. \return Σ p(x)
float addRun(float *to, const ScoreTables &tables, const JournalTable &journal, int first, int last, std::size_t mark,
             std::size_t row);

/// What a work from a mixture says of the mark: ln of the sum of these runs' parts over `total`, by journal state.
void mixMarks(float *to, const Part *runs, std::size_t count, float total);

/// Adds each row's value to those of its shares that follow the work, and says the largest.
float addRows(float *byFollow, const float *rows, std::size_t count);

/// Σ weight·value and Σ weight·value².
std::pair<double, double> weighedSums(const float *values, const float *weights, std::size_t count);

/// Adds factor × ln by row.
void addLn(double *to, const float *from, double factor, std::size_t count);

} // namespace versta

#pragma once

#include <cstddef>
#include <vector>

namespace versta::power {

/// Probability that an altered one has more evidence than an honest one; equal ones count half.
[[nodiscard]] double areaUnderCurve(std::vector<double> honest, const std::vector<double> &altered);

/// The largest share of altered ones above a threshold at which no more than `falseShare` of what stands above it is
/// honest, when `prevalence` of all are altered.
[[nodiscard]] double powerAt(double falseShare, double prevalence, std::vector<double> honest,
                             std::vector<double> altered);

/// Spearman's rank correlation, with average ranks.
[[nodiscard]] double rankCorrelation(const std::vector<double> &left, const std::vector<double> &right);

} // namespace versta::power

#pragma once

#include <vector>

namespace versta {

/// The whole numbers of pupils by primary score whose shares, rounded to two decimals, are `percent` and whose sum is
/// `participants`: what countsFromPercent() is for marks, for any number of classes.
[[nodiscard]] std::vector<int> scoreCounts(const std::vector<double> &percent, int participants);

} // namespace versta

#include "agreement.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace versta {

namespace {

constexpr double Z = 1.959963984540054; // 0.975 of the normal distribution

} // namespace

ShareEstimate shareOf(int count, int of)
{
    ShareEstimate estimate{count, of};
    if (of <= 0)
        return estimate;
    const double n = of;
    estimate.share = count / n;
    const double squared = Z * Z;
    const double centre = estimate.share + squared / (2 * n);
    const double half = Z * std::sqrt(estimate.share * (1 - estimate.share) / n + squared / (4 * n * n));
    const double whole = 1 + squared / n;
    estimate.low = count == 0 ? 0 : std::max(0.0, (centre - half) / whole);
    estimate.high = count == of ? 1 : std::min(1.0, (centre + half) / whole);
    return estimate;
}

std::optional<double> weightedKappa(const MarkTable &works)
{
    std::array<double, 4> before{};
    std::array<double, 4> after{};
    for (std::size_t row = 0; row < 4; ++row) {
        for (std::size_t column = 0; column < 4; ++column) {
            before[row] += works[row][column];
            after[column] += works[row][column];
        }
    }
    const double n = std::accumulate(before.begin(), before.end(), 0.0);
    if (n == 0)
        return std::nullopt;
    double seen = 0;
    double expected = 0;
    for (std::size_t row = 0; row < 4; ++row) {
        for (std::size_t column = 0; column < 4; ++column) {
            const double apart = double(row) - double(column);
            seen += apart * apart * works[row][column] / n;
            expected += apart * apart * before[row] * after[column] / (n * n);
        }
    }
    return expected > 0 ? std::optional(1 - seen / expected) : std::nullopt;
}

} // namespace versta

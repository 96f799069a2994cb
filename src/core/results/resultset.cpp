#include "resultset.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace versta {

std::array<int, 4> countsFromPercent(const std::array<double, 4> &percent, int participants)
{
    constexpr double half = 0.005 + 1e-9; // two decimals were kept
    const double n = participants;
    const double sum = std::accumulate(percent.begin(), percent.end(), 0.0);
    const auto used = std::ranges::count_if(percent, [](double share) { return share > 0; });
    // What rounding added or took in all is spread evenly over the shares: that is the likeliest place for it.
    const double shift = used > 0 ? (n - n * sum / 100) / static_cast<double>(used) : 0;
    std::array<double, 4> wanted{};
    std::array<int, 4> counts{};
    std::array<int, 4> least{};
    std::array<int, 4> most{};
    for (size_t mark = 0; mark < 4; ++mark) {
        wanted[mark] = percent[mark] > 0 ? n * percent[mark] / 100 + shift : 0;
        least[mark] = std::max(0, static_cast<int>(std::ceil(n * (percent[mark] - half) / 100)));
        most[mark] = std::max(least[mark], static_cast<int>(std::floor(n * (percent[mark] + half) / 100)));
        counts[mark] = std::clamp(static_cast<int>(std::floor(wanted[mark])), least[mark], most[mark]);
    }
    int missing = participants - std::accumulate(counts.begin(), counts.end(), 0);
    // Percents that do not add up to 100 leave more than rounding can explain: then they are only rounded.
    while (missing != 0) {
        const int step = missing > 0 ? 1 : -1;
        std::optional<size_t> best;
        for (size_t mark = 0; mark < 4; ++mark) {
            const bool allowed = step > 0 ? counts[mark] < most[mark] : counts[mark] > least[mark];
            if (allowed && (!best || (wanted[mark] - counts[mark]) * step > (wanted[*best] - counts[*best]) * step))
                best = mark;
        }
        if (!best)
            break;
        counts[*best] += step;
        missing -= step;
    }
    return counts;
}

} // namespace versta

#include "scorecounts.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace versta {

std::vector<int> scoreCounts(const std::vector<double> &percent, int participants)
{
    constexpr double half = 0.005 + 1e-9; // two decimals were kept
    const double n = participants;
    const double sum = std::accumulate(percent.begin(), percent.end(), 0.0);
    const auto used = std::ranges::count_if(percent, [](double share) { return share > 0; });
    // What rounding added or took in all is spread evenly over the shares: that is the likeliest place for it.
    const double shift = used > 0 ? (n - n * sum / 100) / static_cast<double>(used) : 0;
    const std::size_t classes = percent.size();
    std::vector<double> wanted(classes);
    std::vector<int> counts(classes);
    std::vector<int> least(classes);
    std::vector<int> most(classes);
    for (std::size_t at = 0; at < classes; ++at) {
        wanted[at] = percent[at] > 0 ? n * percent[at] / 100 + shift : 0;
        least[at] = std::max(0, static_cast<int>(std::ceil(n * (percent[at] - half) / 100)));
        most[at] = std::max(least[at], static_cast<int>(std::floor(n * (percent[at] + half) / 100)));
        counts[at] = std::clamp(static_cast<int>(std::floor(wanted[at])), least[at], most[at]);
    }
    int missing = participants - std::accumulate(counts.begin(), counts.end(), 0);
    // Percents that do not add up to 100 leave more than rounding can explain: then they are only rounded.
    while (missing != 0) {
        const int step = missing > 0 ? 1 : -1;
        std::optional<std::size_t> best;
        for (std::size_t at = 0; at < classes; ++at) {
            const bool allowed = step > 0 ? counts[at] < most[at] : counts[at] > least[at];
            if (allowed && (!best || (wanted[at] - counts[at]) * step > (wanted[*best] - counts[*best]) * step))
                best = at;
        }
        if (!best)
            break;
        counts[*best] += step;
        missing -= step;
    }
    return counts;
}

} // namespace versta

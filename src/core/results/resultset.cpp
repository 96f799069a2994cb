#include "resultset.h"

#include "scorecounts.h"

namespace versta {

std::array<int, 4> countsFromPercent(const std::array<double, 4> &percent, int participants)
{
    const std::vector<int> counts = scoreCounts(std::vector<double>(percent.begin(), percent.end()), participants);
    return {counts[0], counts[1], counts[2], counts[3]};
}

} // namespace versta

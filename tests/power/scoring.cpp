#include "scoring.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace versta::power {

namespace {

std::vector<double> ranksOf(const std::vector<double> &values)
{
    std::vector<double> sorted = values;
    std::ranges::sort(sorted);
    std::vector<double> ranks;
    ranks.reserve(values.size());
    for (const double value : values) {
        const auto [low, high] = std::ranges::equal_range(sorted, value);
        ranks.push_back(double(low - sorted.begin() + (high - sorted.begin()) - 1) / 2);
    }
    return ranks;
}

} // namespace

double areaUnderCurve(std::vector<double> honest, const std::vector<double> &altered)
{
    std::ranges::sort(honest);
    double below = 0;
    for (const double value : altered) {
        const auto [low, high] = std::ranges::equal_range(honest, value);
        below += double(low - honest.begin() + (high - honest.begin())) / 2;
    }
    return below / double(honest.size()) / double(altered.size());
}

double powerAt(double falseShare, double prevalence, std::vector<double> honest, std::vector<double> altered)
{
    std::ranges::sort(honest, std::greater{});
    std::ranges::sort(altered, std::greater{});
    double power = 0;
    for (std::size_t found = 1; found <= altered.size(); ++found) {
        const auto alarms = std::ranges::upper_bound(honest, altered[found - 1], std::greater{}) - honest.begin();
        const double right = prevalence * double(found) / double(altered.size());
        const double wrong = (1 - prevalence) * double(alarms) / double(honest.size());
        if (wrong <= falseShare * (right + wrong))
            power = double(found) / double(altered.size());
    }
    return power;
}

double rankCorrelation(const std::vector<double> &left, const std::vector<double> &right)
{
    const std::vector<double> x = ranksOf(left);
    const std::vector<double> y = ranksOf(right);
    const double middle = double(x.size() - 1) / 2;
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (std::size_t at = 0; at < x.size(); ++at) {
        xy += (x[at] - middle) * (y[at] - middle);
        xx += (x[at] - middle) * (x[at] - middle);
        yy += (y[at] - middle) * (y[at] - middle);
    }
    return xx > 0 && yy > 0 ? xy / std::sqrt(xx * yy) : 0;
}

} // namespace versta::power

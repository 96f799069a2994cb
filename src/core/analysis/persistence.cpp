#include "persistence.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace versta {

namespace {

constexpr double assumedSchools = 20;
constexpr int rounds = 60;
constexpr double grain = 64;

/// Makes the sum 1.
ByPracticeCase shares(ByPracticeCase weights)
{
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (double &weight : weights)
        weight /= sum;
    return weights;
}

ByPracticeCase posterior(const ByPracticeCase &weights, const ByPracticeCase &ln)
{
    const double most = *std::ranges::max_element(ln);
    ByPracticeCase result{};
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = weights[i] * std::exp(ln[i] - most);
    return shares(result);
}

} // namespace

ByPracticeCase assumedPersistence(double share)
{
    ByPracticeCase weights;
    weights.fill(share / static_cast<double>(practiceCases.size() - 1));
    weights.front() = 1 - share;
    return weights;
}

ByPracticeCase fittedPersistence(const std::vector<ByPracticeCase> &lnHonest, const ByPracticeCase &assumed)
{
    if (!(assumed.front() < 1))
        return assumed;
    ByPracticeCase weights = assumed;
    for (int round = 0; round < rounds; ++round) {
        ByPracticeCase sums{};
        for (std::size_t i = 0; i < sums.size(); ++i)
            sums[i] = assumedSchools * assumed[i];
        for (const ByPracticeCase &school : lnHonest) {
            const ByPracticeCase part = posterior(weights, school);
            for (std::size_t i = 0; i < sums.size(); ++i)
                sums[i] += part[i];
        }
        weights = shares(sums);
    }
    for (std::size_t i = 0; i < weights.size(); ++i)
        weights[i] = assumed[i] > 0 ? std::max(std::round(weights[i] * grain), .5) : 0;
    return shares(weights);
}

} // namespace versta

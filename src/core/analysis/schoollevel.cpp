#include "schoollevel.h"

#include "statesums.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace versta {

namespace {

double bell(double x, double sd)
{
    return std::exp(-x * x / (sd * sd) / 2) / sd;
}

void normalise(LevelWeights &weights)
{
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (double &weight : weights)
        weight = sum > 0 ? weight / sum : 1.0 / levelCount;
}

/// Prior × likelihood of scores alone by row, divided by e^scale.
struct WeighedRows
{
    std::vector<float> weights;
    double sum = 0;
    double scale = 0;
};

WeighedRows weighedRows(const ScoreTables &tables, const std::vector<double> &worksByScore, double phi,
                        const LevelWeights &prior, LevelRange range = {})
{
    const std::size_t nodes = tables.nodes();
    const std::size_t first = range.first * nodes;
    std::vector<float> rows((range.end - range.first) * nodes);
    for (std::size_t level = range.first, row = 0; level < range.end; ++level) {
        const auto lnPrior = static_cast<float>(std::log(std::max(prior[level], 1e-30)));
        for (std::size_t node = 0; node < nodes; ++node, ++row)
            rows[row] = static_cast<float>(tables.lnNodeWeight[first + row]) + lnPrior;
    }
    std::vector<Part> parts;
    parts.reserve(worksByScore.size());
    for (std::size_t x = 0; x < worksByScore.size(); ++x)
        if (worksByScore[x] > 0)
            parts.emplace_back(tables.lnOf(x) + first, static_cast<float>(worksByScore[x] / phi));
    WeighedRows found;
    found.weights.resize(rows.size());
    const float most = addAll(found.weights.data(), rows.data(), parts, rows.size());
    expAll(found.weights.data(), most, rows.size());
    found.sum = std::accumulate(found.weights.begin(), found.weights.end(), 0.0);
    found.scale = static_cast<double>(most);
    return found;
}

} // namespace

double lnSumExp(const std::vector<double> &values)
{
    constexpr double nothing = -1e30;
    const double most = values.empty() ? nothing : *std::ranges::max_element(values);
    double sum = 0;
    for (const double value : values)
        sum += std::exp(value - most);
    return values.empty() ? nothing : most + std::log(sum);
}

double lnMeanExp(const std::vector<double> &values)
{
    return values.empty() ? 0.0 : lnSumExp(values) - std::log(static_cast<double>(values.size()));
}
LevelWeights levelPrior(double mean, double tauSquared, double driftSquared, const std::vector<KnownLevel> &known,
                        double tail)
{
    const double tau = std::sqrt(std::max(tauSquared, 1e-4));
    const double drift = std::sqrt(std::max(driftSquared, 1e-4));
    LevelWeights stable{};
    for (std::size_t i = 0; i < levelCount; ++i) {
        const double u = levels()[i];
        double ln = std::log(std::max(1e-300, 0.9 * bell(u - mean, tau) + 0.1 * bell(u - mean, 3 * tau)));
        for (const KnownLevel &other : known) {
            const double sd = std::sqrt(other.sd * other.sd + std::max(other.driftSquared, 1e-4));
            ln += std::log(
                std::max(1e-300, (1 - tail) * bell(u - other.level, sd) + tail * bell(u - other.level, 3 * sd)));
        }
        stable[i] = ln;
    }
    const double most = *std::ranges::max_element(stable);
    for (double &weight : stable)
        weight = std::exp(weight - most);
    normalise(stable);
    std::array<double, levelCount> kernel{}; // by distance
    for (std::size_t far = 0; far < levelCount; ++far) {
        const double step = levels()[far] - levels()[0];
        kernel[far] = bell(step, drift) + 0.05 * bell(step, 3 * drift);
    }
    LevelWeights prior{};
    for (std::size_t from = 0; from < levelCount; ++from) {
        double sum = 0;
        for (std::size_t to = 0; to < levelCount; ++to)
            sum += kernel[from > to ? from - to : to - from];
        for (std::size_t to = 0; to < levelCount; ++to)
            prior[to] += stable[from] / sum * kernel[from > to ? from - to : to - from];
    }
    normalise(prior);
    return prior;
}

std::vector<double> rowPosterior(const ScoreTables &tables, const std::vector<double> &worksByScore, double phi,
                                 const LevelWeights &prior)
{
    const auto values = weighedRows(tables, worksByScore, phi, prior);
    std::vector<double> posterior(values.weights.begin(), values.weights.end());
    for (double &weight : posterior)
        weight /= values.sum;
    return posterior;
}

double lnScoreMarginal(const ScoreTables &tables, const std::vector<double> &worksByScore, const LevelWeights &prior,
                       LevelRange range)
{
    const auto values = weighedRows(tables, worksByScore, 1, prior, range);
    return std::log(values.sum) + values.scale;
}

} // namespace versta

#include "core/analysis/persistence.h"
#include "core/analysis/pooling.h"
#include "support/catch.h"

#include <cmath>
#include <numeric>
#include <random>

using namespace versta;

namespace {

constexpr std::size_t Roundings = 4;
constexpr std::size_t Followings = 4;

std::vector<double> someWeights(std::mt19937 &random)
{
    std::vector<double> weights(Roundings * Followings);
    for (double &weight : weights)
        weight = 1 + double(random() % 100);
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (double &weight : weights)
        weight /= sum;
    return weights;
}

/// ln likelihoods by practice whose mean under the weights is 1, as those of an honest cell are.
std::vector<float> someCell(std::mt19937 &random, const std::vector<double> &weights)
{
    std::vector<double> values(weights.size());
    double mean = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = std::exp(double(random() % 600) / 100 - 3);
        mean += weights[i] * values[i];
    }
    std::vector<float> ln;
    ln.reserve(values.size());
    for (const double value : values)
        ln.push_back(float(std::log(value / mean)));
    return ln;
}

/// The definition written out: the school draws a rounding and a following; what does not persist, or not in a work, is
/// drawn anew by the prior.
double likelihood(const PracticeCase &shared, const std::vector<std::vector<float>> &cells,
                  const std::vector<double> &weights)
{
    double sum = 0;
    for (std::size_t rounding = 0; rounding < Roundings; ++rounding) {
        for (std::size_t following = 0; following < Followings; ++following) {
            const auto agrees = [&](std::size_t i) {
                return (!shared.rounding || i / Followings == rounding) &&
                       (!shared.following || i % Followings == following);
            };
            double product = weights[rounding * Followings + following];
            for (const auto &cell : cells) {
                double known = 0;
                double weight = 0;
                for (std::size_t i = 0; i < cell.size(); ++i) {
                    known += agrees(i) ? weights[i] * std::exp(double(cell[i])) : 0;
                    weight += agrees(i) ? weights[i] : 0;
                }
                product *= shared.persistence * known / weight + (1 - shared.persistence);
            }
            sum += product;
        }
    }
    return sum;
}

double sumOf(const ByPracticeCase &weights)
{
    return std::accumulate(weights.begin(), weights.end(), 0.0);
}

/// Likelihoods that speak for one case by so many natural-log units.
std::vector<ByPracticeCase> schoolsFor(std::size_t at, int count, double units)
{
    ByPracticeCase ln{};
    ln[at] = units;
    return std::vector(std::size_t(count), ln);
}

} // namespace

TEST_CASE("Honest works are as likely under each persistence as its definition says")
{
    std::mt19937 random(20261127);
    for (int repeat = 0; repeat < 50; ++repeat) {
        const auto weights = someWeights(random);
        std::vector<std::vector<float>> cells;
        for (int cell = 0; cell < 1 + repeat % 6; ++cell)
            cells.push_back(someCell(random, weights));
        const ByPracticeCase ln = honestByPersistence({cells.begin(), cells.end()}, weights);
        CHECK(ln.front() == Approx(0).margin(1e-9));
        for (std::size_t at = 1; at < practiceCases.size(); ++at)
            CHECK(ln[at] == Approx(std::log(likelihood(practiceCases[at], cells, weights))).margin(1e-4));
    }
}

TEST_CASE("One work tells nothing of persistence")
{
    std::mt19937 random(7);
    const auto weights = someWeights(random);
    const auto cell = someCell(random, weights);
    for (const double ln : honestByPersistence({cell}, weights))
        CHECK(ln == Approx(0).margin(1e-5));
}

TEST_CASE("Before anything is known the share goes to the cases that persist")
{
    const ByPracticeCase half = assumedPersistence(.5);
    CHECK(half.front() == .5);
    CHECK(sumOf(half) == Approx(1));
    CHECK(assumedPersistence(0) == separatePractices);
    CHECK(assumedPersistence(1).front() == 0);
}

TEST_CASE("Persistence is learned from the schools, and little from few")
{
    const ByPracticeCase assumed = assumedPersistence(.5);
    for (std::size_t at = 0; at < practiceCases.size(); ++at) {
        const ByPracticeCase many = fittedPersistence(schoolsFor(at, 700, 8), assumed);
        const ByPracticeCase few = fittedPersistence(schoolsFor(at, 3, 8), assumed);
        CHECK(sumOf(many) == Approx(1));
        CHECK(many[at] > .9);
        CHECK(few[at] > assumed[at] - .02);
        CHECK(few[at] < assumed[at] + .2);
        for (const double weight : many)
            CHECK(weight > 0); // a school may always be unlike the rest
    }
}

TEST_CASE("Schools without information leave what was assumed, and what is ruled out stays so")
{
    const ByPracticeCase assumed = assumedPersistence(.5);
    const ByPracticeCase same = fittedPersistence(std::vector<ByPracticeCase>(300), assumed);
    for (std::size_t at = 0; at < assumed.size(); ++at)
        CHECK(same[at] == Approx(assumed[at]).margin(.02));
    CHECK(fittedPersistence(schoolsFor(6, 700, 8), separatePractices) == separatePractices);
    CHECK(fittedPersistence(schoolsFor(0, 700, 8), assumedPersistence(1)).front() == 0);
}

TEST_CASE("One school of many does not move the persistence of a region")
{
    auto schools = schoolsFor(0, 500, 3);
    const auto others = schoolsFor(6, 200, 3);
    schools.insert(schools.end(), others.begin(), others.end());
    const ByPracticeCase before = fittedPersistence(schools, assumedPersistence(.5));
    schools.front()[6] += .1;
    CHECK(fittedPersistence(schools, assumedPersistence(.5)) == before);
}

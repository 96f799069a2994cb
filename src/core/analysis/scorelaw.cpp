#include "scorelaw.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace versta {

namespace {

/// Means of an exponential law between its quantiles 0, .25, .5, .75, .9, .97, 1: the rounding practice of schools when
/// its variance is 1. The quartiles of 5.6.1 know no school beyond 2.4 times the region, where a tenth of them is.
constexpr std::array practiceNodes{0.136957, 0.476750, 1.0, 1.775283, 2.786607, 4.506558};
constexpr std::array practiceWeights{0.25, 0.25, 0.25, 0.15, 0.07, 0.03};
constexpr double mostMissing = 0.98;

void normalise(std::vector<double> &shares)
{
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (double &share : shares)
        share = sum > 0 ? share / sum : 1.0 / static_cast<double>(shares.size());
}

/// Solves a symmetric positive system in place by Cholesky; a pivot that vanishes leaves its unknown 0.
std::vector<double> solved(std::vector<std::vector<double>> a, std::vector<double> b)
{
    const std::size_t n = b.size();
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = a[i][j];
            for (std::size_t k = 0; k < j; ++k)
                sum -= a[i][k] * a[j][k];
            if (i == j)
                a[i][i] = sum > 1e-12 ? std::sqrt(sum) : 1e150;
            else
                a[i][j] = sum / a[j][j];
        }
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t k = 0; k < i; ++k)
            b[i] -= a[i][k] * b[k];
        b[i] /= a[i][i];
    }
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t k = i + 1; k < n; ++k)
            b[i] -= a[k][i] * b[k];
        b[i] /= a[i][i];
    }
    return b;
}

std::size_t reachBelow(const ScoreLaw &law)
{
    return law.isLong() ? 4 : 2;
}

int reachAbove(const ScoreLaw &law)
{
    return law.isLong() ? 2 : 1;
}

/// The columns of the regression: Legendre polynomials of the score, then a dummy for each score near a border.
struct Design
{
    std::vector<std::vector<double>> rows; ///< by score
    std::size_t polynomials = 0;
};

Design designOf(const ScoreLaw &law)
{
    Design design;
    const std::size_t degree = std::min<std::size_t>(law.isLong() ? 7 : 5, law.scores() - 1);
    design.polynomials = degree + 1;
    std::vector<int> dummies;
    for (int x = 0; x <= law.maximum; ++x)
        for (const int border : law.borders)
            if (x >= border - static_cast<int>(reachBelow(law)) && x <= border + reachAbove(law)) {
                dummies.push_back(x);
                break;
            }
    for (int x = 0; x <= law.maximum; ++x) {
        std::vector<double> row;
        row.reserve(degree + 1 + dummies.size());
        const double t = law.maximum > 0 ? 2.0 * x / law.maximum - 1 : 0;
        row.push_back(1);
        if (degree > 0)
            row.push_back(t);
        for (std::size_t k = 2; k <= degree; ++k) {
            const auto order = static_cast<double>(k);
            row.push_back(((2 * order - 1) * t * row[k - 1] - (order - 1) * row[k - 2]) / order);
        }
        for (const int dummy : dummies)
            row.push_back(x == dummy ? 1 : 0);
        design.rows.push_back(std::move(row));
    }
    return design;
}

double linear(const std::vector<double> &row, const std::vector<double> &b, std::size_t terms)
{
    return std::inner_product(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(terms), b.begin(), 0.0);
}

/// Penalised Poisson ln-likelihood, the aim of Newton's steps.
double fitted(const Design &design, const std::vector<double> &counts, const std::vector<double> &b)
{
    double sum = 0;
    for (std::size_t x = 0; x < counts.size(); ++x) {
        const double eta = std::min(linear(design.rows[x], b, b.size()), 40.0);
        sum += counts[x] * eta - std::exp(eta);
    }
    for (std::size_t k = design.polynomials; k < b.size(); ++k)
        sum -= b[k] * b[k] / 2;
    return sum;
}

/// Poisson log-linear fit of 2.1: ridge 1 on the dummies, and next to none on the polynomial so that it is defined.
std::vector<double> poissonFit(const Design &design, const std::vector<double> &counts)
{
    const std::size_t terms = design.rows.front().size();
    std::vector<double> b(terms, 0.0);
    const double total = std::accumulate(counts.begin(), counts.end(), 0.0);
    b[0] = std::log(std::max(total, 1.0) / static_cast<double>(counts.size()));
    double reached = fitted(design, counts, b);
    for (int round = 0; round < 60; ++round) {
        std::vector gradient(terms, 0.0);
        std::vector hessian(terms, std::vector(terms, 0.0));
        for (std::size_t x = 0; x < counts.size(); ++x) {
            const double mu = std::exp(std::min(linear(design.rows[x], b, terms), 40.0));
            for (std::size_t k = 0; k < terms; ++k) {
                gradient[k] += design.rows[x][k] * (counts[x] - mu);
                for (std::size_t l = 0; l <= k; ++l)
                    hessian[k][l] += design.rows[x][k] * design.rows[x][l] * mu;
            }
        }
        for (std::size_t k = 0; k < terms; ++k) {
            const double ridge = k < design.polynomials ? 1e-6 : 1.0;
            gradient[k] -= ridge * b[k];
            hessian[k][k] += ridge;
        }
        const std::vector<double> step = solved(std::move(hessian), std::move(gradient));
        double size = 1;
        bool better = false;
        double change = 0;
        for (int halving = 0; halving < 20 && !better; ++halving, size /= 2) {
            std::vector<double> next = b;
            for (std::size_t k = 0; k < terms; ++k)
                next[k] += size * step[k];
            const double value = fitted(design, counts, next);
            if (std::isfinite(value) && value >= reached) {
                change = value - reached;
                reached = value;
                b = std::move(next);
                better = true;
            }
        }
        if (!better || change < 1e-9 * std::max(1.0, std::abs(reached)))
            break;
    }
    return b;
}

/// The score below which rows at border `i` would belong to the border before it.
int lowestMoved(const ScoreLaw &law, std::size_t i)
{
    return i == 0 ? 0 : law.borders[i - 1] + (law.isLong() ? 1 : 0) + 1;
}

void readPractice(ScoreLaw &law, const std::vector<double> &shares)
{
    for (std::size_t i = 0; i < law.borders.size(); ++i) {
        const int border = law.borders[i];
        law.missing[i].assign(reachBelow(law), 0.0);
        for (std::size_t r = 1; r <= reachBelow(law); ++r) {
            const int x = border - static_cast<int>(r);
            if (x < lowestMoved(law, i))
                continue;
            const double curve = law.smooth[static_cast<std::size_t>(x)];
            if (curve > 0)
                law.missing[i][r - 1] = std::clamp(1 - shares[static_cast<std::size_t>(x)] / curve, 0.0, mostMissing);
        }
        law.landing[i].assign(law.isLong() ? 3 : 2, 0.0);
        double sum = 0;
        for (std::size_t e = 0; e < law.landing[i].size(); ++e) {
            const std::size_t x = static_cast<std::size_t>(border) + e;
            if (x < law.scores())
                law.landing[i][e] = std::max(shares[x] - law.smooth[x], 0.0);
            sum += law.landing[i][e];
        }
        if (sum <= 0)
            law.landing[i][0] = sum = 1;
        for (double &part : law.landing[i])
            part /= sum;
    }
}

/// The smooth curve of a school at level u.
std::vector<double> tilted(const ScoreLaw &law, const std::vector<double> &z, double u, std::size_t widthNode)
{
    const double kappa = std::exp(law.widthLog[widthNode]) / (1 - law.icc) - 1;
    std::vector<double> shares(law.scores());
    for (std::size_t x = 0; x < shares.size(); ++x)
        shares[x] = law.smooth[x] * std::exp(u * z[x] - kappa * z[x] * z[x] / 2);
    normalise(shares);
    return shares;
}

/// Share of works r + 1 points below a border that are lifted over it, by border and r, at one node of the practice.
using Moved = std::array<std::vector<double>, 3>;

Moved movedBelow(const ScoreLaw &law, std::size_t frailtyNode)
{
    Moved moved;
    for (std::size_t i = 0; i < law.borders.size(); ++i)
        for (std::size_t r = 1; r <= law.missing[i].size(); ++r)
            moved[i].push_back(law.borders[i] - static_cast<int>(r) < lowestMoved(law, i)
                                   ? 0
                                   : 1 - std::pow(1 - law.missing[i][r - 1], law.frailty[frailtyNode]));
    return moved;
}

/// Works moved over the borders.
std::vector<double> rounded(const ScoreLaw &law, const std::vector<double> &shares, const Moved &moved)
{
    std::vector<double> after = shares;
    for (std::size_t i = 0; i < law.borders.size(); ++i)
        for (std::size_t r = 1; r <= moved[i].size(); ++r) {
            if (!(moved[i][r - 1] > 0))
                continue;
            const auto from = static_cast<std::size_t>(law.borders[i]) - r;
            const double works = moved[i][r - 1] * shares[from];
            after[from] -= works;
            for (std::size_t e = 0; e < law.landing[i].size(); ++e) {
                const std::size_t to = static_cast<std::size_t>(law.borders[i]) + e;
                after[std::min(to, law.scores() - 1)] += works * law.landing[i][e];
            }
        }
    return after;
}

/// Shares times the law's factors, sum 1 again.
void raked(double *shares, const ScoreLaw &law)
{
    double sum = 0;
    for (std::size_t x = 0; x < law.scores(); ++x) {
        shares[x] = std::max(0.0, shares[x]) * law.rake[x];
        sum += shares[x];
    }
    for (std::size_t x = 0; x < law.scores(); ++x)
        shares[x] = sum > 0 ? shares[x] / sum : 1.0 / static_cast<double>(law.scores());
}

/// [frailty][width][level][score] before the factors.
std::vector<double> unrakedShares(const ScoreLaw &law)
{
    const std::vector<double> z = standardScores(law);
    std::vector<std::vector<double>> smooth;
    smooth.reserve(law.widthLog.size() * levelCount);
    for (std::size_t k = 0; k < law.widthLog.size(); ++k)
        for (const double level : levels())
            smooth.push_back(tilted(law, z, level, k));
    std::vector<double> all;
    all.reserve(law.frailty.size() * smooth.size() * law.scores());
    for (std::size_t f = 0; f < law.frailty.size(); ++f) {
        const Moved moved = movedBelow(law, f);
        for (const auto &curve : smooth) {
            const auto after = rounded(law, curve, moved);
            all.insert(all.end(), after.begin(), after.end());
        }
    }
    return all;
}

} // namespace

std::size_t ScoreLaw::markIndex(int score) const
{
    return static_cast<std::size_t>(std::ranges::count_if(borders, [score](int border) { return score >= border; }));
}

const std::array<double, levelCount> &levels()
{
    static const auto grid = [] {
        std::array<double, levelCount> points{};
        for (std::size_t i = 0; i < levelCount; ++i)
            points[i] = -2.6 + 5.2 * static_cast<double>(i) / (levelCount - 1);
        return points;
    }();
    return grid;
}

Moments momentsOf(const std::vector<double> &shares)
{
    double mean = 0;
    double square = 0;
    for (std::size_t x = 0; x < shares.size(); ++x) {
        const auto score = static_cast<double>(x);
        mean += shares[x] * score;
        square += shares[x] * score * score;
    }
    return {mean, std::sqrt(std::max(0.0, square - mean * mean))};
}

std::vector<double> standardScores(const ScoreLaw &law)
{
    const Moments of = momentsOf(law.smooth);
    std::vector<double> z(law.scores(), 0.0);
    if (of.sd > 1e-9)
        for (std::size_t x = 0; x < z.size(); ++x)
            z[x] = (static_cast<double>(x) - of.mean) / of.sd;
    return z;
}

std::vector<double> scoreShares(const ScoreLaw &law, double u, std::size_t frailtyNode, std::size_t widthNode)
{
    std::vector<double> shares =
        rounded(law, tilted(law, standardScores(law), u, widthNode), movedBelow(law, frailtyNode));
    raked(shares.data(), law);
    return shares;
}

std::vector<double> schoolShares(const ScoreLaw &law)
{
    std::vector<double> all = unrakedShares(law);
    for (std::size_t at = 0; at < all.size(); at += law.scores())
        raked(all.data() + at, law);
    return all;
}

ScoreLaw fitScoreLaw(const std::vector<double> &shares, double works, const std::array<int, 3> &borders,
                     const EvidenceSettings &settings)
{
    ScoreLaw law;
    law.maximum = static_cast<int>(shares.size()) - 1;
    law.borders = borders;
    law.icc = settings.icc;
    law.rake.assign(shares.size(), 1.0);
    std::vector<double> counts = shares;
    for (double &count : counts)
        count *= works;
    const Design design = designOf(law);
    const std::vector<double> b = poissonFit(design, counts);
    for (const auto &row : design.rows)
        law.smooth.push_back(std::exp(std::clamp(linear(row, b, design.polynomials), -60.0, 40.0)));
    normalise(law.smooth);
    // The curve keeps its own scale: the works that dummies explain were moved, not made.
    readPractice(law, shares);
    if (settings.frailty > 0) {
        law.frailty.clear();
        for (const double node : practiceNodes)
            law.frailty.push_back(std::max(1 + std::sqrt(settings.frailty) * (node - 1), 0.02));
        law.frailtyWeight.assign(practiceWeights.begin(), practiceWeights.end());
    }
    if (settings.width > 0) {
        const double step = settings.width * 0.366 / 0.3; // three nodes with the variance of a normal law
        law.widthLog = {-step, 0.0, step};
        law.widthWeight = {0.3, 0.4, 0.3};
    }
    return law;
}

void rake(ScoreLaw &law, const std::vector<double> &shares, const std::array<double, levelCount> &levelWeights)
{
    constexpr int rounds = 4;
    const std::vector<double> unraked = unrakedShares(law);
    std::vector<double> school(law.scores());
    for (int round = 0; round < rounds; ++round) {
        std::vector average(law.scores(), 0.0);
        for (std::size_t f = 0; f < law.frailty.size(); ++f)
            for (std::size_t k = 0; k < law.widthLog.size(); ++k)
                for (std::size_t l = 0; l < levelCount; ++l) {
                    if (levelWeights[l] < 1e-9)
                        continue;
                    const std::size_t row = (f * law.widthLog.size() + k) * levelCount + l;
                    std::copy_n(unraked.begin() + static_cast<std::ptrdiff_t>(row * law.scores()), law.scores(),
                                school.begin());
                    raked(school.data(), law);
                    const double weight = levelWeights[l] * law.frailtyWeight[f] * law.widthWeight[k];
                    for (std::size_t x = 0; x < school.size(); ++x)
                        average[x] += weight * school[x];
                }
        // A score that the region never has stays rare rather than impossible.
        for (std::size_t x = 0; x < average.size(); ++x)
            law.rake[x] = std::clamp(law.rake[x] * std::max(shares[x], 1e-6) / std::max(average[x], 1e-9), 1e-4, 1e4);
    }
}

} // namespace versta

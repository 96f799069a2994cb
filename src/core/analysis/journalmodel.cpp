#include "journalmodel.h"

#include "statesums.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace versta {

namespace {

/// A bell of 5.6: not normalised by 2π, which cancels everywhere.
double bell(double x, double sd)
{
    return std::exp(-x * x / (sd * sd) / 2) / sd;
}

/// The ordered logit over scores, slope nodes and leniencies. P(J ≤ j) = 1 / (1 + e^−(al_j·narrow − be·steep·(z − z̄) −
/// g)), and the power is a product of three that depend on j, on x and on g alone: a few hundred exponentials, not
/// thousands.
class SmoothShares
{
public:
    SmoothShares(const JournalModel &model, const std::vector<double> &z)
    {
        for (std::size_t b = 0; b < slopes; ++b) {
            const double spread = JournalModel::slopeNodes[b] * model.slopeSpread;
            for (std::size_t j = 0; j < 3; ++j)
                m_byMark[b][j] = std::exp(-model.thresholds[j] * std::exp(spread / 2));
            m_byScore[b].reserve(z.size());
            const double steep = model.slope * std::exp(spread);
            for (const double at : z)
                m_byScore[b].push_back(std::exp(std::clamp(steep * (at - model.centre), -200.0, 200.0)));
        }
        for (std::size_t g = 0; g < m_byLeniency.size(); ++g)
            m_byLeniency[g] = std::exp(JournalModel::leniencyNode(g));
    }

    [[nodiscard]] std::array<double, 4> of(std::size_t score, std::size_t slope, std::size_t leniency) const
    {
        const double against = m_byScore[slope][score] * m_byLeniency[leniency];
        std::array<double, 4> shares{};
        double before = 0;
        for (std::size_t j = 0; j < 3; ++j) {
            const double upTo = 1 / (1 + m_byMark[slope][j] * against);
            shares[j] = std::max(0.0, upTo - before);
            before = upTo;
        }
        shares[3] = 1 - before;
        return shares;
    }

private:
    static constexpr std::size_t slopes = JournalModel::slopeNodes.size();
    std::array<std::array<double, 3>, slopes> m_byMark{};
    std::array<std::vector<double>, slopes> m_byScore;
    std::array<double, JournalModel::leniencyCount> m_byLeniency{};
};

/// P(j | x) of the average school.
std::vector<std::array<double, 4>> averageShares(const JournalModel &model, const ScoreLaw &law,
                                                 const std::vector<double> &z)
{
    const SmoothShares smooth(model, z);
    const auto leniencies = model.leniencyWeights();
    double follow = 0;
    for (std::size_t i = 0; i < model.followWeights.size(); ++i)
        follow += model.followWeights[i] * JournalModel::followShares[i];
    std::vector<std::array<double, 4>> shares(law.scores());
    for (std::size_t x = 0; x < shares.size(); ++x) {
        shares[x] = {};
        for (std::size_t b = 0; b < 3; ++b)
            for (std::size_t g = 0; g < leniencies.size(); ++g) {
                if (leniencies[g] < 1e-4)
                    continue;
                const auto part = smooth.of(x, b, g);
                const double weight = JournalModel::slopeWeights[b] * leniencies[g] * (1 - follow);
                for (std::size_t j = 0; j < 4; ++j)
                    shares[x][j] += weight * part[j];
            }
        shares[x][law.markIndex(static_cast<int>(x))] += follow;
    }
    return shares;
}

using Parameters = std::array<double, 4>; ///< lowest threshold, ln of the two steps, ln of the slope

Parameters parametersOf(const JournalModel &model)
{
    return {model.thresholds[0], std::log(std::max(model.thresholds[1] - model.thresholds[0], 0.05)),
            std::log(std::max(model.thresholds[2] - model.thresholds[1], 0.05)), std::log(std::max(model.slope, 0.05))};
}

JournalModel withParameters(JournalModel model, const Parameters &p)
{
    model.thresholds[0] = p[0];
    model.thresholds[1] = p[0] + std::exp(p[1]);
    model.thresholds[2] = model.thresholds[1] + std::exp(p[2]);
    model.slope = std::exp(p[3]);
    return model;
}

/// Climbs a smooth concave-looking function of four parameters by damped Newton steps on differences.
JournalModel climbed(const JournalModel &start, const std::function<double(const JournalModel &)> &lnLikelihood)
{
    const Parameters centre = parametersOf(start);
    const auto value = [&](const Parameters &p) {
        double penalty = 0;
        for (std::size_t k = 0; k < p.size(); ++k)
            penalty += (p[k] - centre[k]) * (p[k] - centre[k]);
        return lnLikelihood(withParameters(start, p)) - 10 * penalty; // worth some hundred works
    };
    Parameters at = centre;
    double reached = value(at);
    constexpr double h = 0.02;
    for (int round = 0; round < 12; ++round) {
        double before = reached;
        for (std::size_t k = 0; k < at.size(); ++k) {
            Parameters up = at;
            Parameters down = at;
            up[k] += h;
            down[k] -= h;
            const double above = value(up);
            const double below = value(down);
            const double curvature = (above - 2 * reached + below) / (h * h);
            double step = curvature < -1e-9 ? -(above - below) / (2 * h) / curvature : (above > below ? 0.2 : -0.2);
            step = std::clamp(step, -0.5, 0.5);
            for (int halving = 0; halving < 5; ++halving, step /= 2) {
                Parameters next = at;
                next[k] = std::clamp(at[k] + step, -6.0, 6.0);
                const double there = value(next);
                if (there > reached) {
                    at = next;
                    reached = there;
                    break;
                }
            }
        }
        if (reached - before < 0.05)
            break;
    }
    return withParameters(start, at);
}

} // namespace

std::array<double, JournalModel::leniencyCount> JournalModel::leniencyWeights() const
{
    std::array<double, leniencyCount> weights{};
    for (std::size_t i = 0; i < leniencyCount; ++i)
        weights[i] = 0.9 * bell(leniencyNode(i), leniency) + 0.1 * bell(leniencyNode(i), 2.5 * leniency);
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (double &weight : weights)
        weight /= sum;
    return weights;
}

JournalTable journalTable(const JournalModel &model, const ScoreLaw &law)
{
    const SmoothShares smooth(model, standardScores(law));
    JournalTable table;
    table.scores = law.scores();
    table.share.resize(table.scores * 4 * journalStates);
    const auto leniencies = model.leniencyWeights();
    for (std::size_t g = 0; g < leniencies.size(); ++g)
        for (std::size_t b = 0; b < 3; ++b)
            for (std::size_t r = 0; r < 4; ++r)
                table.lnWeight[(g * 3 + b) * 4 + r] =
                    std::log(std::max(1e-30, leniencies[g] * JournalModel::slopeWeights[b] * model.followWeights[r]));
    for (std::size_t x = 0; x < table.scores; ++x) {
        const std::size_t own = law.markIndex(static_cast<int>(x));
        for (std::size_t g = 0; g < leniencies.size(); ++g)
            for (std::size_t b = 0; b < 3; ++b) {
                const auto part = smooth.of(x, b, g);
                for (std::size_t j = 0; j < 4; ++j)
                    for (std::size_t r = 0; r < 4; ++r) {
                        const double follows = JournalModel::followShares[r];
                        const double share = (1 - follows) * part[j] + (j == own ? follows : 0);
                        table.share[(x * 4 + j) * journalStates + (g * 3 + b) * 4 + r] = static_cast<float>(share);
                    }
            }
    }
    table.lnShare = table.share;
    for (float &share : table.lnShare)
        share = std::max(share, 1e-12F);
    lnAll(table.lnShare.data(), table.lnShare.size());
    return table;
}

JournalModel fitJournal(const JournalModel &start, const ScoreLaw &law, const JournalCounts &pooled)
{
    const auto z = standardScores(law);
    return climbed(start, [&](const JournalModel &model) {
        const auto shares = averageShares(model, law, z);
        double sum = 0;
        for (std::size_t x = 0; x < pooled.size(); ++x)
            for (std::size_t j = 0; j < 4; ++j)
                if (pooled[x][j] > 0)
                    sum += pooled[x][j] * std::log(std::max(shares[x][j], 1e-12));
        return sum;
    });
}

JournalModel fitJournalShift(const JournalModel &start, const ScoreLaw &law, const std::vector<double> &scores,
                             const std::array<double, 3> &shift)
{
    const auto z = standardScores(law);
    return climbed(start, [&](const JournalModel &model) {
        const auto shares = averageShares(model, law, z);
        std::array<double, 3> expected{};
        for (std::size_t x = 0; x < scores.size(); ++x)
            for (std::size_t j = 0; j < 4; ++j) {
                const std::size_t own = law.markIndex(static_cast<int>(x));
                expected[own < j ? 0 : own == j ? 1 : 2] += scores[x] * shares[x][j];
            }
        const double total = std::max(1e-9, expected[0] + expected[1] + expected[2]);
        double sum = 0;
        for (std::size_t k = 0; k < 3; ++k)
            sum += shift[k] * std::log(std::max(expected[k] / total, 1e-12));
        return sum;
    });
}

void fitJournalSpread(JournalModel &model, const ScoreLaw &law, const std::vector<std::vector<JournalCell>> &schools,
                      double phi)
{
    const JournalTable table = journalTable(model, law);
    std::vector<std::array<double, journalStates>> likelihood(schools.size());
    for (std::size_t s = 0; s < schools.size(); ++s) {
        std::array<double, journalStates> ln{};
        for (const JournalCell &cell : schools[s]) {
            const float *shares = table.lnOf(static_cast<std::size_t>(cell.score), cell.mark);
            for (std::size_t state = 0; state < journalStates; ++state)
                ln[state] += static_cast<double>(cell.works * shares[state]);
        }
        const double most = *std::ranges::max_element(ln);
        for (std::size_t state = 0; state < journalStates; ++state)
            likelihood[s][state] = std::exp((ln[state] - most) / phi);
    }
    double best = -1e300;
    JournalModel found = model;
    for (const double spread : {0.2, 0.35, 0.5, 0.7, 1.0, 1.4}) {
        JournalModel candidate = model;
        candidate.leniency = spread;
        const auto leniencies = candidate.leniencyWeights();
        // Leniency and slope summed over once: only the weights of r change from round to round.
        std::vector<std::array<double, 4>> bySchool(likelihood.size());
        for (std::size_t s = 0; s < likelihood.size(); ++s)
            for (std::size_t state = 0; state < journalStates; ++state)
                bySchool[s][state % 4] +=
                    likelihood[s][state] * leniencies[state / 12] * JournalModel::slopeWeights[state / 4 % 3];
        double reached = 0;
        constexpr int rounds = 8;
        for (int round = 0; round < rounds; ++round) {
            std::array<double, 4> followed{};
            reached = 0;
            for (const auto &school : bySchool) {
                std::array<double, 4> byFollow{};
                for (std::size_t r = 0; r < 4; ++r)
                    byFollow[r] = school[r] * candidate.followWeights[r];
                const double sum = std::max(1e-300, byFollow[0] + byFollow[1] + byFollow[2] + byFollow[3]);
                reached += std::log(sum);
                for (std::size_t r = 0; r < 4; ++r)
                    followed[r] += byFollow[r] / sum;
            }
            // A handful of schools by the measured weights keeps every share possible.
            const double prior = 10;
            for (std::size_t r = 0; r < 4; ++r)
                candidate.followWeights[r] =
                    (followed[r] + prior * model.followWeights[r]) / (static_cast<double>(schools.size()) + prior);
        }
        if (reached > best) {
            best = reached;
            found = candidate;
        }
    }
    model = found;
}

} // namespace versta

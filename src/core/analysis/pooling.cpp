#include "pooling.h"

#include "cellevidence.h"
#include "fastmath.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace versta {

namespace {

std::optional<double> combined(const HabitEvidence &pooled, double guard, bool mirrored, HabitEvidence *guarded)
{
    std::vector<double> values;
    for (const Habit habit : listedHabits) {
        const auto own = static_cast<std::size_t>(mirrored ? mirrorOf(habit) : habit);
        const auto other = static_cast<std::size_t>(mirrored ? habit : mirrorOf(habit));
        if (!pooled[own])
            continue;
        const double value = guardedEvidence(*pooled[own], pooled[other].value_or(0.0), guard);
        if (guarded != nullptr)
            (*guarded)[own] = value;
        values.push_back(value);
    }
    if (values.empty())
        return std::nullopt;
    return lnMeanExp(values);
}

/// ln(1 − part + part·e^value) without overflow.
double mixedWithOne(double value, double part)
{
    if (part >= 1)
        return value;
    const double most = std::max(value, 0.0);
    return most + std::log((1 - part) * std::exp(-most) + part * std::exp(value - most));
}

/// Likelihoods of a cell by practice, each divided by e^scale, and their mean over practices.
struct Term
{
    double scale = 0;
    std::vector<double> values; ///< by practice
    double lnMean = 0;
};

class Pool
{
public:
    Pool(const std::vector<HabitCell> &cells, const std::vector<double> &practiceWeights, const PoolingWeights &weights)
        : m_weights(weights)
        , m_practiceWeights(practiceWeights.empty() ? std::vector{1.0} : practiceWeights)
    {
        const std::size_t ways = cells.front().lnBayes.size();
        m_ways.resize(ways);
        for (const HabitCell &cell : cells) {
            m_honest.push_back(termOf(cell.honest, 0));
            Term any;
            any.lnMean = lnMeanExp(cell.lnBayes);
            any.values.assign(m_practiceWeights.size(), 0.0);
            for (std::size_t way = 0; way < ways; ++way) {
                const auto values = cell.ways.empty()
                                        ? cell.ways
                                        : cell.ways.subspan(way * m_practiceWeights.size(), m_practiceWeights.size());
                m_ways[way].push_back(termOf(values, cell.lnBayes[way]));
                any.scale = way == 0 ? m_ways[way].back().scale : std::max(any.scale, m_ways[way].back().scale);
            }
            for (std::size_t way = 0; way < ways; ++way) {
                const Term &term = m_ways[way].back();
                const double part = std::exp(term.scale - any.scale) / static_cast<double>(ways);
                for (std::size_t i = 0; i < any.values.size(); ++i)
                    any.values[i] += part * term.values[i];
            }
            m_any.push_back(std::move(any));
        }
    }

    [[nodiscard]] double evidence() const
    {
        const double honest = lnMarginal(m_honest, 1);
        std::vector<double> parts;
        for (const double part : {1.0, some}) {
            const double weight = part < 1 ? m_weights.partly : 1 - m_weights.partly;
            if (!(weight > 0))
                continue;
            if (m_weights.shared < 1)
                parts.push_back(std::log(weight * (1 - m_weights.shared)) + lnMarginal(m_any, part));
            if (m_weights.shared > 0) {
                std::vector<double> ways;
                for (const auto &way : m_ways)
                    ways.push_back(lnMarginal(way, part));
                parts.push_back(std::log(weight * m_weights.shared) + lnMeanExp(ways));
            }
        }
        return lnMeanExp(parts) + std::log(static_cast<double>(parts.size())) - honest;
    }

private:
    static constexpr double some = 0.5; ///< part of the works that «in some» means
    /// Probability that a work has the school's practice rather than one of its own.
    static constexpr std::array persistences{0.0, 0.5, 1.0};

    [[nodiscard]] Term termOf(std::span<const float> ln, double lnMean) const
    {
        Term term{lnMean, std::vector<double>(m_practiceWeights.size(), 1.0), lnMean};
        if (ln.empty())
            return term;
        term.scale = static_cast<double>(*std::ranges::max_element(ln));
        for (std::size_t i = 0; i < ln.size(); ++i)
            term.values[i] = static_cast<double>(fastExp(ln[i] - static_cast<float>(term.scale)));
        return term;
    }

    /// ln likelihood of all cells under these terms, a cell having the habit with probability `part`, averaged over
    /// practices and how much they persist.
    [[nodiscard]] double lnMarginal(const std::vector<Term> &terms, double part) const
    {
        std::vector<double> parts;
        for (const double persistence : persistences) {
            const double weight = persistence > 0 ? m_weights.practice / 2 : 1 - m_weights.practice;
            if (weight > 0)
                parts.push_back(std::log(weight) +
                                (persistence > 0 ? lnShared(terms, part, persistence) : lnSeparate(terms, part)));
        }
        return lnMeanExp(parts) + std::log(static_cast<double>(parts.size()));
    }

    [[nodiscard]] static double lnSeparate(const std::vector<Term> &terms, double part)
    {
        double sum = 0;
        for (const Term &term : terms)
            sum += mixedWithOne(term.lnMean, part);
        return sum;
    }

    [[nodiscard]] double lnShared(const std::vector<Term> &terms, double part, double persistence) const
    {
        std::vector<double> product(m_practiceWeights);
        double scale = 0;
        for (std::size_t c = 0; c < terms.size(); ++c) {
            const Term &term = terms[c];
            const Term &honest = m_honest[c];
            // Both terms and what they are without the school's practice, divided by e^top.
            double top = std::max(term.scale, term.lnMean);
            if (part < 1)
                top = std::max({top, honest.scale, 0.0});
            const double habit = part * persistence * std::exp(term.scale - top);
            const double none = part < 1 ? (1 - part) * persistence * std::exp(honest.scale - top) : 0;
            const double fixed =
                (1 - persistence) * (part * std::exp(term.lnMean - top) + (part < 1 ? (1 - part) * std::exp(-top) : 0));
            double most = 0;
            for (std::size_t i = 0; i < product.size(); ++i) {
                product[i] *= habit * term.values[i] + none * honest.values[i] + fixed;
                most = std::max(most, product[i]);
            }
            scale += top;
            if (most > 0 && most < 1e-100) {
                for (double &value : product)
                    value /= most;
                scale += std::log(most);
            }
        }
        const double sum = std::accumulate(product.begin(), product.end(), 0.0);
        return scale + std::log(std::max(sum, 1e-300));
    }

    PoolingWeights m_weights;
    std::vector<double> m_practiceWeights;
    std::vector<Term> m_honest;            ///< by cell
    std::vector<Term> m_any;               ///< by cell, mean over alternatives
    std::vector<std::vector<Term>> m_ways; ///< by alternative, by cell
};

} // namespace

Habit mirrorOf(Habit habit)
{
    return static_cast<Habit>((static_cast<std::size_t>(habit) + habitCount / 2) % habitCount);
}

double guardedEvidence(double habit, double mirror, double guard)
{
    return habit - mixedWithOne(mirror, guard);
}

std::optional<double> combinedEvidence(const HabitEvidence &pooled, double guard, HabitEvidence *guarded)
{
    return combined(pooled, guard, false, guarded);
}

std::optional<double> mirroredEvidence(const HabitEvidence &pooled, double guard)
{
    return combined(pooled, guard, true, nullptr);
}

double pooledEvidence(const std::vector<HabitCell> &cells, const std::vector<double> &practiceWeights,
                      const PoolingWeights &weights)
{
    return cells.empty() ? 0.0 : Pool(cells, practiceWeights, weights).evidence();
}

EvidenceList listByEvidence(const std::vector<double> &evidence, double alpha)
{
    const std::size_t m = evidence.size();
    EvidenceList list{std::vector(m, false), std::vector(m, 1.0), 0};
    std::vector<std::size_t> order(m);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return evidence[i]; });
    double q = 1;
    for (std::size_t k = m; k-- > 0;) {
        const double level =
            std::exp(std::log(static_cast<double>(m)) - std::log(static_cast<double>(k + 1)) - evidence[order[k]]);
        q = std::min(q, level);
        list.q[order[k]] = q;
        if (level <= alpha)
            list.count = std::max(list.count, k + 1);
    }
    for (std::size_t k = 0; k < list.count; ++k)
        list.listed[order[k]] = true;
    return list;
}

} // namespace versta

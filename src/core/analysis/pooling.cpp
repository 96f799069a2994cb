#include "pooling.h"

#include "cellevidence.h"
#include "fastmath.h"
#include "journalmodel.h"

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

/// What of a practice persists: how the practices are put together.
enum Grouping : std::uint8_t
{
    ByRounding,
    ByFollowing,
    ByBoth,
    Groupings
};

Grouping groupingOf(const PracticeCase &one)
{
    return one.rounding && one.following ? ByBoth : one.rounding ? ByRounding : ByFollowing;
}

/// Index = rounding · 4 + following, see practiceCount.
std::size_t groupOf(std::size_t practice, Grouping grouping)
{
    constexpr std::size_t follows = JournalModel::followShares.size();
    return grouping == ByBoth ? practice : grouping == ByRounding ? practice / follows : practice % follows;
}

/// Likelihoods of a cell by practice, each divided by e^scale, and their mean over practices.
struct Term
{
    double scale = 0;
    std::array<std::vector<double>, Groupings> values; ///< by group: means over the practices of the group
    double lnMean = 0;
};

/// The practices of a region with their prior, whole and in groups.
class Practices
{
public:
    /// \param weights sum 1; empty when practices are not known
    explicit Practices(const std::vector<double> &weights)
        : m_known(!weights.empty())
    {
        m_weights[ByBoth] = m_known ? weights : std::vector{1.0};
        for (const Grouping grouping : {ByRounding, ByFollowing}) {
            for (std::size_t i = 0; i < m_weights[ByBoth].size(); ++i) {
                const std::size_t group = groupOf(i, grouping);
                if (m_weights[grouping].size() <= group)
                    m_weights[grouping].resize(group + 1);
                m_weights[grouping][group] += m_weights[ByBoth][i];
            }
        }
    }

    [[nodiscard]] bool areKnown() const { return m_known; }
    [[nodiscard]] const std::vector<double> &weights(Grouping grouping) const { return m_weights[grouping]; }

    /// \param ln by practice, less that of the honest cell; empty: the same in all
    [[nodiscard]] Term termOf(std::span<const float> ln, double lnMean) const
    {
        Term term;
        term.scale = lnMean;
        term.lnMean = lnMean;
        const std::vector<double> &all = m_weights[ByBoth];
        term.values[ByBoth].assign(all.size(), 1.0);
        if (!ln.empty()) {
            term.scale = static_cast<double>(*std::ranges::max_element(ln));
            for (std::size_t i = 0; i < ln.size(); ++i)
                term.values[ByBoth][i] = static_cast<double>(fastExp(ln[i] - static_cast<float>(term.scale)));
        }
        group(term);
        return term;
    }

    /// The means over groups from the values of all practices.
    void group(Term &term) const
    {
        for (const Grouping grouping : {ByRounding, ByFollowing}) {
            auto &values = term.values[grouping];
            const auto &weights = m_weights[grouping];
            values.assign(weights.size(), 0.0);
            for (std::size_t i = 0; i < m_weights[ByBoth].size(); ++i)
                values[groupOf(i, grouping)] += m_weights[ByBoth][i] * term.values[ByBoth][i];
            for (std::size_t at = 0; at < values.size(); ++at)
                values[at] = weights[at] > 0 ? values[at] / weights[at] : 0;
        }
    }

private:
    bool m_known;
    std::array<std::vector<double>, Groupings> m_weights;
};

/// ln likelihood of all cells under these terms when each work has its own practice; a cell has the habit with
/// probability `part`.
double lnSeparate(const std::vector<Term> &terms, double part)
{
    double sum = 0;
    for (const Term &term : terms)
        sum += mixedWithOne(term.lnMean, part);
    return sum;
}

/// The same when practices persist.
double lnShared(const Practices &practices, const std::vector<Term> &terms, const std::vector<Term> &honestTerms,
                double part, const PracticeCase &shared)
{
    const Grouping grouping = groupingOf(shared);
    const double persistence = shared.persistence;
    std::vector<double> product = practices.weights(grouping);
    double scale = 0;
    for (std::size_t c = 0; c < terms.size(); ++c) {
        const Term &term = terms[c];
        const Term &honest = honestTerms[c];
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
            product[i] *= habit * term.values[grouping][i] + none * honest.values[grouping][i] + fixed;
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

class Pool
{
public:
    Pool(const std::vector<HabitCell> &cells, const std::vector<double> &practiceWeights, const PoolingWeights &weights)
        : m_weights(weights)
        , m_practices(practiceWeights)
    {
        const std::size_t ways = cells.front().lnBayes.size();
        const std::size_t practices = m_practices.weights(ByBoth).size();
        m_ways.resize(ways);
        for (const HabitCell &cell : cells) {
            m_honest.push_back(m_practices.termOf(cell.honest, 0));
            Term any;
            any.lnMean = lnMeanExp(cell.lnBayes);
            any.values[ByBoth].assign(practices, 0.0);
            for (std::size_t way = 0; way < ways; ++way) {
                const auto values = cell.ways.empty() ? cell.ways : cell.ways.subspan(way * practices, practices);
                m_ways[way].push_back(m_practices.termOf(values, cell.lnBayes[way]));
                any.scale = way == 0 ? m_ways[way].back().scale : std::max(any.scale, m_ways[way].back().scale);
            }
            for (std::size_t way = 0; way < ways; ++way) {
                const Term &term = m_ways[way].back();
                const double part = std::exp(term.scale - any.scale) / static_cast<double>(ways);
                for (std::size_t i = 0; i < practices; ++i)
                    any.values[ByBoth][i] += part * term.values[ByBoth][i];
            }
            m_practices.group(any);
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

    /// ln likelihood of all cells under these terms, averaged over practices and how they persist.
    [[nodiscard]] double lnMarginal(const std::vector<Term> &terms, double part) const
    {
        if (!m_practices.areKnown())
            return lnSeparate(terms, part);
        std::vector<double> parts;
        for (std::size_t at = 0; at < practiceCases.size(); ++at) {
            if (const double weight = m_weights.practice[at]; weight > 0)
                parts.push_back(std::log(weight) +
                                (at == 0 ? lnSeparate(terms, part)
                                         : lnShared(m_practices, terms, m_honest, part, practiceCases[at])));
        }
        return lnMeanExp(parts) + std::log(static_cast<double>(parts.size()));
    }

    PoolingWeights m_weights;
    Practices m_practices;
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

ByPracticeCase honestByPersistence(const std::vector<std::span<const float>> &cells,
                                   const std::vector<double> &practiceWeights)
{
    const Practices practices(practiceWeights);
    std::vector<Term> terms;
    terms.reserve(cells.size());
    for (const std::span<const float> cell : cells)
        terms.push_back(practices.termOf(cell, 0));
    ByPracticeCase ln{}; // separate: each cell is divided by its own mean
    for (std::size_t at = 1; at < practiceCases.size(); ++at)
        ln[at] = lnShared(practices, terms, terms, 1, practiceCases[at]);
    return ln;
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

#include "pooling.h"

#include "cellevidence.h"

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

double pooledEvidence(const std::vector<std::vector<double>> &cells, double sharedShare, double partlyShare)
{
    constexpr double some = 0.5; ///< part of the works that «in some» means
    if (cells.empty())
        return 0;
    std::vector<double> parts;
    const auto add = [&](double weight, double value) {
        if (weight > 0)
            parts.push_back(std::log(weight) + value);
    };
    for (const double part : {1.0, some}) {
        const double weight = part < 1 ? partlyShare : 1 - partlyShare;
        double own = 0;
        for (const auto &cell : cells)
            own += mixedWithOne(lnMeanExp(cell), part);
        add(weight * (1 - sharedShare), own);
        std::vector<double> shared(cells.front().size(), 0.0);
        for (const auto &cell : cells)
            for (std::size_t a = 0; a < shared.size(); ++a)
                shared[a] += mixedWithOne(cell[a], part);
        add(weight * sharedShare, lnMeanExp(shared));
    }
    return lnMeanExp(parts) + std::log(static_cast<double>(parts.size()));
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

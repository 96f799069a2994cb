#include "statesums.h"

#include "fastmath.h"

#include <algorithm>

namespace versta {

VERSTA_CLONED float addAll(float *to, const float *base, const std::vector<Part> &parts, std::size_t count)
{
    std::copy_n(base, count, to);
    for (const auto &[from, factor] : parts)
        for (std::size_t i = 0; i < count; ++i)
            to[i] += factor * from[i];
    constexpr std::size_t lanes = 8;
    std::array<float, lanes> most;
    most.fill(to[0]);
    std::size_t i = 0;
    for (; i + lanes <= count; i += lanes)
        for (std::size_t lane = 0; lane < lanes; ++lane)
            most[lane] = to[i + lane] > most[lane] ? to[i + lane] : most[lane];
    for (; i < count; ++i)
        most[0] = std::max(most[0], to[i]);
    return *std::ranges::max_element(most);
}

VERSTA_CLONED void expAll(float *values, float most, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        values[i] = fastExp(values[i] - most);
}

VERSTA_CLONED std::array<float, followCount> lnSumsByFollow(const float *values, float most)
{
    constexpr std::size_t lanes = 2 * followCount;
    std::array<float, lanes> wide{};
    std::size_t i = 0;
    for (; i + lanes <= journalStates; i += lanes)
        for (std::size_t lane = 0; lane < lanes; ++lane)
            wide[lane] += fastExp(values[i + lane] - most);
    for (; i < journalStates; ++i)
        wide[i % lanes] += fastExp(values[i] - most);
    std::array<float, followCount> sums{};
    for (std::size_t lane = 0; lane < lanes; ++lane)
        sums[lane % followCount] += wide[lane];
    for (float &sum : sums)
        sum = most + fastLn(std::max(sum, 1e-30F));
    return sums;
}

VERSTA_CLONED float addRun(float *to, const ScoreTables &tables, const JournalTable &journal, int first, int last,
                           std::size_t mark, std::size_t row)
{
    float sum = 0;
    for (int x = first; x <= last; ++x) {
        const auto at = static_cast<std::size_t>(x);
        const float weight = std::max(tables.of(at)[row], leastShare);
        const float *marks = journal.of(at, mark);
        for (std::size_t column = 0; column < journalStates; ++column)
            to[column] += weight * marks[column];
        sum += weight;
    }
    return sum;
}

VERSTA_CLONED void mixMarks(float *to, const std::vector<Part> &runs, float total)
{
    std::fill_n(to, journalStates, 0.0F);
    for (const auto &[from, share] : runs)
        for (std::size_t column = 0; column < journalStates; ++column)
            to[column] += share * from[column];
    const float scale = 1 / total;
    // Added rather than compared: a branch would keep the loop from becoming vectors.
    for (std::size_t column = 0; column < journalStates; ++column)
        to[column] = fastLn(to[column] * scale + leastShare);
}

VERSTA_CLONED std::array<float, followCount> sumRows(const float *rows, const float *columns, std::size_t count,
                                                     float most, float reference)
{
    constexpr float lightest = 14; // rows of less weight than e^−lightest of the heaviest are left out
    std::array<float, followCount> sums{};
    for (std::size_t row = 0; row < count; ++row) {
        const float weight = rows[row] - most;
        if (weight < -lightest)
            continue;
        for (std::size_t r = 0; r < followCount; ++r) {
            const float value = weight + columns[row * followCount + r] - reference;
            sums[r] += fastExp(value < 60.0F ? value : 60.0F);
        }
    }
    return sums;
}

} // namespace versta

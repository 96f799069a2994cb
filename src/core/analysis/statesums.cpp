#include "statesums.h"

#include "fastmath.h"

#include <algorithm>
#include <cstring>

namespace versta {

namespace {

[[gnu::always_inline]] inline void load(Lanes &to, const float *from)
{
    std::memcpy(&to, from, sizeof to);
}

[[gnu::always_inline]] inline void store(float *to, const Lanes &from)
{
    std::memcpy(to, &from, sizeof from);
}

[[gnu::always_inline]] inline float largestOf(const Lanes &values)
{
    float largest = values[0];
    for (std::size_t lane = 1; lane < laneCount; ++lane)
        largest = std::max(largest, values[lane]);
    return largest;
}

} // namespace

VERSTA_CLONED float addAll(float *to, const float *base, const std::vector<Part> &parts, std::size_t count)
{
    // Four registers at a time, so that a stretch of the sum is written once, not part by part.
    constexpr std::size_t stretch = 4;
    Lanes most;
    most = Lanes{} + base[0];
    for (const auto &[from, factor] : parts)
        most += factor * from[0];
    std::size_t i = 0;
    for (; i + stretch * laneCount <= count; i += stretch * laneCount) {
        std::array<Lanes, stretch> sums;
        for (std::size_t k = 0; k < stretch; ++k)
            load(sums[k], base + i + k * laneCount);
        for (const auto &[from, factor] : parts)
            for (std::size_t k = 0; k < stretch; ++k) {
                Lanes part;
                load(part, from + i + k * laneCount);
                sums[k] += factor * part;
            }
        for (std::size_t k = 0; k < stretch; ++k) {
            store(to + i + k * laneCount, sums[k]);
            most = sums[k] > most ? sums[k] : most;
        }
    }
    for (; i < count; ++i) {
        float sum = base[i];
        for (const auto &[from, factor] : parts)
            sum += factor * from[i];
        to[i] = sum;
        most[0] = std::max(most[0], sum);
    }
    return largestOf(most);
}

VERSTA_CLONED void expAll(float *values, float most, std::size_t count)
{
    std::size_t i = 0;
    for (; i + laneCount <= count; i += laneCount) {
        Lanes value;
        load(value, values + i);
        value -= most;
        laneExp(value);
        store(values + i, value);
    }
    for (; i < count; ++i)
        values[i] = fastExp(values[i] - most);
}

VERSTA_CLONED void lnAll(float *values, std::size_t count)
{
    std::size_t i = 0;
    for (; i + laneCount <= count; i += laneCount) {
        Lanes value;
        load(value, values + i);
        laneLn(value);
        store(values + i, value);
    }
    for (; i < count; ++i)
        values[i] = fastLn(values[i]);
}

VERSTA_CLONED void addPeriodic(float *sums, std::size_t period, const float *values, std::size_t count)
{
    for (std::size_t first = 0; first + period <= count; first += period)
        for (std::size_t i = 0; i < period; ++i)
            sums[i] += values[first + i];
}

VERSTA_CLONED std::array<float, followCount> lnSumsByFollow(const float *values, float most)
{
    Lanes wide{};
    std::size_t i = 0;
    for (; i + laneCount <= journalStates; i += laneCount) {
        Lanes value;
        load(value, values + i);
        value -= most;
        laneExp(value);
        wide += value;
    }
    for (; i < journalStates; ++i)
        wide[i % laneCount] += fastExp(values[i] - most);
    std::array<float, followCount> sums{};
    for (std::size_t lane = 0; lane < laneCount; ++lane)
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

VERSTA_CLONED void mixMarks(float *to, const Part *runs, std::size_t count, float total)
{
    const float scale = 1 / total;
    std::size_t i = 0;
    for (; i + laneCount <= journalStates; i += laneCount) {
        Lanes sum{};
        for (std::size_t run = 0; run < count; ++run) {
            Lanes part;
            load(part, runs[run].first + i);
            sum += runs[run].second * part;
        }
        sum = sum * scale + leastShare;
        laneLn(sum);
        store(to + i, sum);
    }
    for (; i < journalStates; ++i) {
        float sum = 0;
        for (std::size_t run = 0; run < count; ++run)
            sum += runs[run].second * runs[run].first[i];
        to[i] = fastLn(sum * scale + leastShare);
    }
}

VERSTA_CLONED float addRows(float *byFollow, const float *rows, std::size_t count)
{
    static_assert(2 * followCount == laneCount);
    Lanes most = Lanes{} + (rows[0] + byFollow[0]);
    std::size_t row = 0;
    for (; row + 2 <= count; row += 2) {
        const float a = rows[row];
        const float b = rows[row + 1];
        Lanes value;
        load(value, byFollow + row * followCount);
        value += Lanes{a, a, a, a, b, b, b, b};
        store(byFollow + row * followCount, value);
        most = value > most ? value : most;
    }
    for (; row < count; ++row)
        for (std::size_t r = 0; r < followCount; ++r) {
            byFollow[row * followCount + r] += rows[row];
            most[r] = std::max(most[r], byFollow[row * followCount + r]);
        }
    return largestOf(most);
}

VERSTA_CLONED std::pair<double, double> weighedSums(const float *values, const float *weights, std::size_t count)
{
    Lanes sum{};
    Lanes squares{};
    std::size_t i = 0;
    for (; i + laneCount <= count; i += laneCount) {
        Lanes value;
        Lanes weight;
        load(value, values + i);
        load(weight, weights + i);
        sum += weight * value;
        squares += weight * value * value;
    }
    for (; i < count; ++i) {
        sum[i % laneCount] += weights[i] * values[i];
        squares[i % laneCount] += weights[i] * values[i] * values[i];
    }
    std::pair<double, double> all{};
    for (std::size_t lane = 0; lane < laneCount; ++lane) {
        all.first += static_cast<double>(sum[lane]);
        all.second += static_cast<double>(squares[lane]);
    }
    return all;
}

VERSTA_CLONED void addLn(double *to, const float *from, double factor, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        to[i] += factor * static_cast<double>(from[i]);
}

} // namespace versta

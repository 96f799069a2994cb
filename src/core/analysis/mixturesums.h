#pragma once

#include "statesums.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <vector>

namespace versta {

/// A mixture with one journal mark.
struct MarkedMixture
{
    std::size_t mixture = 0;
    std::size_t mark = 0;
    friend bool operator==(const MarkedMixture &, const MarkedMixture &) = default;
};

/// What works from mixtures say of their marks at a row, by journal state. It depends on the paper alone: each is made
/// when it is first asked for and kept for the paper's other cells.
class MixtureSums
{
public:
    /// Another paper from now on; `tables` must stay as long as values are asked for. The memory is kept.
    void take(const PaperTables &tables)
    {
        m_tables = &tables;
        m_used = 0;
        m_rows.resize(std::max(m_rows.size(), tables.rows));
        for (Row &row : m_rows) {
            row.values.clear();
            row.runs.clear();
        }
    }

    [[nodiscard]] const float *of(MarkedMixture mixture, std::size_t row)
    {
        auto &values = m_rows[row].values;
        if (values.empty())
            values.resize(m_tables->effects.mixtures.size() * 4, nullptr);
        const float *&at = values[mixture.mixture * 4 + mixture.mark];
        if (at == nullptr)
            at = made(mixture, row);
        return at;
    }

private:
    /// Works from some scores with one mark, at a row.
    struct Run
    {
        int first = 0;
        int last = 0;
        std::size_t mark = 0;
        float share = 0;
        const float *values = nullptr;
    };
    struct Row
    {
        std::vector<const float *> values; ///< by mixture and mark; null: not made yet
        std::vector<Run> runs;
    };

    const float *made(MarkedMixture mixture, std::size_t row)
    {
        m_parts.clear();
        float total = 0;
        for (const ScoreRun &from : m_tables->effects.mixtures[mixture.mixture].from) {
            const Run &run = runAt(from, mixture.mark, row);
            m_parts.emplace_back(run.values, from.share);
            total += from.share * run.share;
        }
        float *values = newValues();
        mixMarks(values, m_parts.data(), m_parts.size(), total);
        return values;
    }

    /// Mixtures of one habit share their runs.
    const Run &runAt(const ScoreRun &from, std::size_t mark, std::size_t row)
    {
        auto &runs = m_rows[row].runs;
        const auto found = std::ranges::find_if(
            runs, [&](const Run &run) { return run.first == from.first && run.last == from.last && run.mark == mark; });
        if (found != runs.end())
            return *found;
        float *values = newValues();
        std::fill_n(values, journalStates, 0.0F);
        const float share = addRun(values, *m_tables, m_tables->journal, from.first, from.last, mark, row);
        return runs.emplace_back(Run{from.first, from.last, mark, share, values});
    }

    [[nodiscard]] float *newValues()
    {
        if (m_used == m_blocks.size() * perBlock)
            m_blocks.push_back(std::make_unique_for_overwrite<float[]>(perBlock * journalStates));
        const std::size_t at = m_used++;
        return m_blocks[at / perBlock].get() + at % perBlock * journalStates;
    }

    static constexpr std::size_t perBlock = 256;
    const PaperTables *m_tables = nullptr;
    std::vector<Row> m_rows;
    std::vector<std::unique_ptr<float[]>> m_blocks; ///< of values, perBlock each
    std::size_t m_used = 0;                         ///< of their values
    std::vector<Part> m_parts;
};

} // namespace versta

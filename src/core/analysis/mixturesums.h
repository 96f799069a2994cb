#pragma once

#include "statesums.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace versta {

/// A mixture with one journal mark.
struct MarkedMixture
{
    std::size_t mixture = 0;
    std::size_t mark = 0;
    friend bool operator==(const MarkedMixture &, const MarkedMixture &) = default;
};

/// What works from mixtures say of their marks, at one row after another. Mixtures of one habit share their runs.
class MixtureSums
{
public:
    MixtureSums(const PaperTables &tables, const std::vector<MarkedMixture> &mixtures)
        : m_tables(tables)
        , m_values(mixtures.size() * journalStates)
    {
        for (const MarkedMixture &mixture : mixtures) {
            auto &runs = m_runsOf.emplace_back();
            for (const ScoreRun &run : tables.effects.mixtures[mixture.mixture].from) {
                const MarkedRun marked{run.first, run.last, mixture.mark};
                auto found = std::ranges::find(m_runs, marked);
                if (found == m_runs.end())
                    found = m_runs.insert(found, marked);
                runs.emplace_back(static_cast<std::size_t>(found - m_runs.begin()), run.share);
            }
        }
    }

    void takeAt(std::size_t row)
    {
        m_runValues.assign(m_runs.size() * journalStates, 0.0F);
        m_runShares.clear();
        for (std::size_t i = 0; i < m_runs.size(); ++i)
            m_runShares.push_back(addRun(m_runValues.data() + i * journalStates, m_tables, m_tables.journal,
                                         m_runs[i].first, m_runs[i].last, m_runs[i].mark, row));
        for (std::size_t t = 0; t < m_runsOf.size(); ++t) {
            m_parts.clear();
            float total = 0;
            for (const auto &[run, share] : m_runsOf[t]) {
                m_parts.emplace_back(m_runValues.data() + run * journalStates, share);
                total += share * m_runShares[run];
            }
            mixMarks(m_values.data() + t * journalStates, m_parts, total);
        }
    }

    [[nodiscard]] const float *of(std::size_t mixture) const { return m_values.data() + mixture * journalStates; }

private:
    struct MarkedRun
    {
        int first = 0;
        int last = 0;
        std::size_t mark = 0;
        friend bool operator==(const MarkedRun &, const MarkedRun &) = default;
    };

    const PaperTables &m_tables;
    std::vector<MarkedRun> m_runs;
    std::vector<std::vector<std::pair<std::size_t, float>>> m_runsOf; ///< by mixture: runs and their shares
    std::vector<float> m_runValues;
    std::vector<float> m_runShares;
    std::vector<Part> m_parts;
    std::vector<float> m_values;
};

} // namespace versta

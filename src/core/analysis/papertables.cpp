#include "papertables.h"

#include "statesums.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace versta {

namespace {

class EffectMaker
{
public:
    explicit EffectMaker(const PaperTables &tables)
        : m_tables(tables)
    {
        m_made.scores = tables.law.scores();
    }

    EffectTables made()
    {
        m_made.effects.reserve(m_tables.alternatives.size() * 4 * m_made.scores);
        for (const Alternative &way : m_tables.alternatives)
            for (std::size_t mark = 0; mark < 4; ++mark)
                for (std::size_t score = 0; score < m_made.scores; ++score)
                    m_made.effects.push_back(effectOf(way.reported[mark][score], score));
        return std::move(m_made);
    }

private:
    Effect effectOf(const ReportedScore &reported, std::size_t score)
    {
        static const float lnLeast = std::log(leastShare);
        const bool stays = reported.stays(static_cast<int>(score));
        if (stays && reported.from.front().share > 1e-6F)
            return {std::log(reported.from.front().share), -1, Effect::Journal::Untouched, 0};
        const std::size_t mixture = mixtureOf(stays ? std::vector<ScoreRun>() : reported.from);
        const bool none = m_made.mixtures[mixture].from.empty();
        return {none ? lnLeast : 0, rowsAt(mixture, score), none ? Effect::Journal::Certain : Effect::Journal::Mixed,
                static_cast<std::uint16_t>(mixture)};
    }

    std::size_t mixtureOf(const std::vector<ScoreRun> &from)
    {
        const auto found = std::ranges::find(m_made.mixtures, from, &Mixture::from);
        if (found != m_made.mixtures.end())
            return static_cast<std::size_t>(found - m_made.mixtures.begin());
        m_made.mixtures.push_back({from});
        return m_made.mixtures.size() - 1;
    }

    /// ln Σ share·p(source) − ln p(score), by row; without sources the second part alone.
    int rowsAt(std::size_t mixture, std::size_t score)
    {
        const auto [found, isNew] = m_rowParts.try_emplace({mixture, score}, static_cast<int>(m_made.rowParts.size()));
        if (!isNew)
            return found->second;
        const auto &sources = m_made.mixtures[mixture].from;
        std::vector<float> part(m_tables.rows, sources.empty() ? 1.0F : 0.0F);
        for (const ScoreRun &run : sources)
            for (int x = run.first; x <= run.last; ++x) {
                const float *from = m_tables.of(static_cast<std::size_t>(x));
                for (std::size_t row = 0; row < part.size(); ++row)
                    part[row] += run.share * from[row];
            }
        const float *own = m_tables.lnOf(score);
        for (float &share : part)
            share += leastShare;
        lnAll(part.data(), part.size());
        for (std::size_t row = 0; row < part.size(); ++row)
            part[row] -= own[row];
        m_made.rowParts.push_back(std::move(part));
        return found->second;
    }

    const PaperTables &m_tables;
    EffectTables m_made;
    std::map<std::pair<std::size_t, std::size_t>, int> m_rowParts; ///< by mixture and score
};

} // namespace

std::vector<double> PaperTables::practiceWeights() const
{
    std::array<double, JournalModel::followShares.size()> follow{};
    double sum = 0;
    for (std::size_t column = 0; column < journalStates; ++column) {
        const double weight = std::exp(journal.lnWeight[column]);
        follow[column % follow.size()] += weight;
        sum += weight;
    }
    std::vector<double> weights;
    weights.reserve(practiceCount(law));
    for (const double frailty : law.frailtyWeight)
        for (const double part : follow)
            weights.push_back(frailty * part / sum);
    return weights;
}

ScoreTables scoreTables(const ScoreLaw &law)
{
    ScoreTables tables;
    tables.law = law;
    tables.rows = law.frailty.size() * law.widthLog.size() * levelCount;
    tables.share.resize(law.scores() * tables.rows);
    tables.lnShare.resize(tables.share.size());
    tables.lnNodeWeight.resize(tables.rows);
    const auto all = schoolShares(law);
    const double *from = all.data();
    for (std::size_t f = 0; f < law.frailty.size(); ++f)
        for (std::size_t k = 0; k < law.widthLog.size(); ++k)
            for (std::size_t level = 0; level < levelCount; ++level, from += law.scores()) {
                const double weight = law.frailtyWeight[f] * law.widthWeight[k];
                const std::size_t row = tables.rowOf(f, k, level);
                tables.lnNodeWeight[row] = std::log(weight);
                for (std::size_t x = 0; x < law.scores(); ++x) {
                    tables.share[x * tables.rows + row] = static_cast<float>(from[x]);
                    tables.meanScore[level] += weight * static_cast<double>(x) * from[x];
                }
            }
    for (std::size_t i = 0; i < tables.share.size(); ++i)
        tables.lnShare[i] = tables.share[i] + leastShare;
    lnAll(tables.lnShare.data(), tables.lnShare.size());
    return tables;
}

PaperTables paperTables(ScoreTables scores, const JournalModel &journal, double phi)
{
    PaperTables tables{std::move(scores), {}, phi, {}, {}};
    tables.journal = journalTable(journal, tables.law);
    tables.alternatives = alternativesOf(tables.law.maximum, tables.law.borders);
    tables.effects = EffectMaker(tables).made();
    return tables;
}

} // namespace versta

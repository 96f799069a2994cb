#include "cellevidence.h"

#include "fastmath.h"
#include "mixturesums.h"
#include "rowgrid.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace versta {

namespace {

constexpr std::size_t follows = followCount;

/// What the works of a cell make of one alternative.
struct View
{
    double constant = 0;
    std::vector<float> rows;                             ///< ln weight and likelihood by row
    float mostRow = 0;                                   ///< the largest of `rows`
    std::vector<float> columns;                          ///< … by journal state, mixtures left out
    float mostColumn = 0;                                ///< the largest of `columns`
    std::vector<std::pair<std::size_t, float>> mixtures; ///< index into Ways::m_mixtures, works / phi
};

/// A cell: the honest states, relative to the honest marginal likelihood.
class HonestCell
{
public:
    HonestCell(const PaperTables &tables, const CellWorks &works, const LevelWeights &prior)
        : m_tables(tables)
        , m_works(works)
    {
        m_likelihood.assign(tables.rows, 0.0);
        for (const JournalCell &cell : works.works) {
            const float *rows = tables.lnOf(static_cast<std::size_t>(cell.score));
            const double n = static_cast<double>(cell.works) / tables.phi;
            for (std::size_t row = 0; row < tables.rows; ++row)
                m_likelihood[row] += n * static_cast<double>(rows[row]);
        }
        m_lnMarginal = weighRows(prior);
        if (!works.journal)
            return;
        std::vector<double> columns(tables.journal.lnWeight.begin(), tables.journal.lnWeight.end());
        for (const JournalCell &cell : works.works) {
            const float *marks = tables.journal.lnOf(static_cast<std::size_t>(cell.score), cell.mark);
            const double n = static_cast<double>(cell.works) / tables.phi;
            for (std::size_t column = 0; column < journalStates; ++column)
                columns[column] += n * static_cast<double>(marks[column]);
        }
        const double total = lnSumExp(columns);
        m_lnMarginal += total;
        for (const double column : columns)
            m_columns.push_back(static_cast<float>(column - total));
    }

    /// Another prior of the level from now on. \return ln of the rows' part of the marginal
    double weighRows(const LevelWeights &prior)
    {
        std::array<double, levelCount> lnPrior{};
        for (std::size_t level = 0; level < levelCount; ++level)
            lnPrior[level] = std::log(std::max(prior[level], 1e-200));
        std::vector<double> rows(m_tables.rows);
        for (std::size_t row = 0; row < rows.size(); ++row)
            rows[row] = m_tables.lnNodeWeight[row] + lnPrior[row % levelCount] + m_likelihood[row];
        const double total = lnSumExp(rows);
        m_rows.resize(rows.size());
        for (std::size_t row = 0; row < rows.size(); ++row)
            m_rows[row] = static_cast<float>(std::max(rows[row] - total, -1e4));
        return total;
    }

    [[nodiscard]] const PaperTables &tables() const { return m_tables; }
    [[nodiscard]] const CellWorks &works() const { return m_works; }
    [[nodiscard]] double lnMarginal() const { return m_lnMarginal; }
    [[nodiscard]] const std::vector<float> &rows() const { return m_rows; }       ///< ln posterior
    [[nodiscard]] const std::vector<float> &columns() const { return m_columns; } ///< ln posterior; empty: no journal

    /// Prior × likelihood by practice; sums to 1.
    [[nodiscard]] std::vector<double> practices() const
    {
        const std::size_t perFrailty = m_tables.law.widthLog.size() * levelCount;
        std::array<double, follows> byFollow{1, 1, 1, 1};
        if (!m_columns.empty())
            byFollow = {};
        for (std::size_t column = 0; column < m_columns.size(); ++column)
            byFollow[column % follows] += std::exp(static_cast<double>(m_columns[column]));
        std::vector<double> joint;
        for (std::size_t f = 0; f < m_tables.law.frailty.size(); ++f) {
            double sum = 0;
            for (std::size_t row = f * perFrailty; row < (f + 1) * perFrailty; ++row)
                sum += static_cast<double>(fastExp(m_rows[row]));
            for (const double follow : byFollow)
                joint.push_back(sum * follow);
        }
        return joint;
    }

private:
    const PaperTables &m_tables;
    const CellWorks &m_works;
    std::vector<double> m_likelihood; ///< ln by row
    std::vector<float> m_rows;
    std::vector<float> m_columns;
    double m_lnMarginal = 0;
};

/// The alternatives of one habit, seen from a cell.
class Ways
{
public:
    /// \param first, count alternatives of the paper
    Ways(const HonestCell &cell, std::size_t first, std::size_t count, MixtureDetail detail)
        : m_cell(cell)
        , m_tables(cell.tables())
    {
        m_views.reserve(count);
        for (std::size_t way = first; way < first + count; ++way)
            m_views.push_back(viewOf(way));
        m_lnColumns.resize(m_views.size());
        if (cell.columns().empty())
            return;
        if (m_mixtures.empty())
            sumColumns({}, nullptr);
        else if (detail == MixtureDetail::Exact)
            sumColumns(everyRow(), nullptr);
        else {
            const RowGrid grid(m_tables, m_tables.alternatives[first].habit, levelWeights());
            sumColumns(grid.rows(), &grid);
        }
    }

    /// Prior × likelihood of one alternative by practice, each divided by e^scale.
    [[nodiscard]] std::vector<double> practices(std::size_t at, double &scale) const
    {
        const View &view = m_views[at];
        const bool journal = !m_cell.columns().empty();
        const float most = view.mostRow;
        const std::size_t perFrailty = m_tables.law.widthLog.size() * levelCount;
        std::vector<double> joint(practiceCount(m_tables.law), 0.0);
        const auto heaviest = static_cast<std::size_t>(std::ranges::find(view.rows, most) - view.rows.begin());
        const auto &byRow = m_lnColumns[at];
        const float reference =
            journal ? *std::ranges::max_element(byRow.size() == 1 ? byRow.front() : byRow[heaviest]) : 0.0F;
        if (journal && byRow.size() > 1) {
            for (std::size_t f = 0; f < joint.size() / follows; ++f) {
                const auto sums = sumRows(view.rows.data() + f * perFrailty, byRow[f * perFrailty].data(), perFrailty,
                                          most, reference);
                std::ranges::copy(sums, joint.begin() + static_cast<std::ptrdiff_t>(f * follows));
            }
        } else {
            std::vector<float> values(view.rows);
            expAll(values.data(), most, values.size());
            for (std::size_t f = 0; f < joint.size() / follows; ++f) {
                const double sum =
                    std::accumulate(values.begin() + static_cast<std::ptrdiff_t>(f * perFrailty),
                                    values.begin() + static_cast<std::ptrdiff_t>((f + 1) * perFrailty), 0.0);
                for (std::size_t r = 0; r < follows; ++r)
                    joint[f * follows + r] =
                        sum * (journal ? std::exp(static_cast<double>(byRow.front()[r] - reference)) : 1.0);
            }
        }
        scale = static_cast<double>(most) + static_cast<double>(reference) + view.constant;
        return joint;
    }

private:
    View viewOf(std::size_t way)
    {
        View view;
        std::vector<Part> rows;
        std::vector<Part> columns;
        const bool journal = !m_cell.columns().empty();
        for (const JournalCell &cell : m_cell.works().works) {
            const auto score = static_cast<std::size_t>(cell.score);
            const Effect &effect = m_tables.effects.of(way, cell.mark, score);
            const float n = cell.works / static_cast<float>(m_tables.phi);
            view.constant += static_cast<double>(n) * static_cast<double>(effect.constant);
            if (effect.rows >= 0)
                addTo(rows, m_tables.effects.rowParts[static_cast<std::size_t>(effect.rows)].data(), n);
            if (!journal || effect.journal == Effect::Journal::Untouched)
                continue;
            columns.emplace_back(m_tables.journal.lnOf(score, cell.mark), -n);
            const Mixture &mixture = m_tables.effects.mixtures[effect.mixture];
            if (effect.journal == Effect::Journal::Certain)
                continue;
            if (mixture.isSingle())
                columns.emplace_back(
                    m_tables.journal.lnOf(static_cast<std::size_t>(mixture.from.front().first), cell.mark), n);
            else
                view.mixtures.emplace_back(indexOf({effect.mixture, cell.mark}), n);
        }
        view.rows.resize(m_tables.rows);
        view.mostRow = addAll(view.rows.data(), m_cell.rows().data(), rows, m_tables.rows);
        view.columns.resize(m_cell.columns().size());
        if (journal)
            view.mostColumn = addAll(view.columns.data(), m_cell.columns().data(), columns, journalStates);
        return view;
    }

    /// Works of one score with several marks follow each other and share the rows' part.
    static void addTo(std::vector<Part> &parts, const float *values, float n)
    {
        if (!parts.empty() && parts.back().first == values)
            parts.back().second += n;
        else
            parts.emplace_back(values, n);
    }

    std::size_t indexOf(const MarkedMixture &mixture)
    {
        const auto found = std::ranges::find(m_mixtures, mixture);
        if (found != m_mixtures.end())
            return static_cast<std::size_t>(found - m_mixtures.begin());
        m_mixtures.push_back(mixture);
        return m_mixtures.size() - 1;
    }

    /// How much weight levels have under the alternatives that see mixtures.
    [[nodiscard]] LevelWeights levelWeights() const
    {
        LevelWeights weights{};
        std::vector<float> values(m_tables.rows);
        std::array<float, levelCount> sums{};
        for (const View &view : m_views) {
            if (view.mixtures.empty())
                continue;
            std::ranges::copy(view.rows, values.begin());
            expAll(values.data(), view.mostRow, values.size());
            sums = {};
            for (std::size_t row = 0; row < values.size(); row += levelCount)
                for (std::size_t level = 0; level < levelCount; ++level)
                    sums[level] += values[row + level];
            for (std::size_t level = 0; level < levelCount; ++level)
                weights[level] += static_cast<double>(sums[level]);
        }
        return weights;
    }

    [[nodiscard]] std::vector<std::size_t> everyRow() const
    {
        std::vector<std::size_t> rows(m_tables.rows);
        std::iota(rows.begin(), rows.end(), std::size_t{0});
        return rows;
    }

    /// ln sums over the journal's states by row, or once where no mixture is seen.
    /// \param grid how all rows lie between `rows`; null: those are all
    void sumColumns(const std::vector<std::size_t> &rows, const RowGrid *grid)
    {
        for (std::size_t v = 0; v < m_views.size(); ++v) {
            m_lnColumns[v].reserve(rows.size());
            if (m_views[v].mixtures.empty())
                m_lnColumns[v].push_back(lnSumsByFollow(m_views[v].columns.data(), m_views[v].mostColumn));
        }
        MixtureSums mixed(m_tables, m_mixtures);
        std::vector<float> values(journalStates);
        std::vector<Part> parts;
        for (const std::size_t row : rows) {
            mixed.takeAt(row);
            for (std::size_t v = 0; v < m_views.size(); ++v) {
                if (m_views[v].mixtures.empty())
                    continue;
                parts.clear();
                for (const auto &[t, n] : m_views[v].mixtures)
                    parts.emplace_back(mixed.of(t), n);
                const float most = addAll(values.data(), m_views[v].columns.data(), parts, journalStates);
                m_lnColumns[v].push_back(lnSumsByFollow(values.data(), most));
            }
        }
        for (std::size_t v = 0; v < m_views.size(); ++v)
            if (grid != nullptr && !m_views[v].mixtures.empty())
                m_lnColumns[v] = grid->spread(m_lnColumns[v]);
    }

    const HonestCell &m_cell;
    const PaperTables &m_tables;
    std::vector<View> m_views;
    std::vector<MarkedMixture> m_mixtures;
    std::vector<std::vector<RowGrid::Sums>> m_lnColumns; ///< by view, by row; one for all rows without mixtures
};
/// ln of a sum over practices; without journal marks each frailty stands there once for every share.
double lnSumOf(const std::vector<double> &joint, bool journal)
{
    const double sum = std::accumulate(joint.begin(), joint.end(), 0.0) / (journal ? 1.0 : double{follows});
    return std::log(std::max(sum, 1e-300));
}

} // namespace
CellLikelihood cellLikelihood(const PaperTables &tables, const CellWorks &works, const LevelWeights &prior,
                              const LevelWeights &freshPrior, MixtureDetail detail)
{
    HonestCell honest(tables, works, prior);
    CellLikelihood cell;
    cell.lnHonest = honest.lnMarginal();
    cell.rowPosterior.reserve(tables.rows);
    for (const float row : honest.rows())
        cell.rowPosterior.push_back(std::exp(static_cast<double>(row)));
    for (std::size_t column = 0; column < honest.columns().size(); ++column)
        cell.journalPosterior[column] = std::exp(static_cast<double>(honest.columns()[column]));

    const std::size_t practices = practiceCount(tables.law);
    const std::vector<double> weights = tables.practiceWeights();
    std::vector<double> lnWeight;
    lnWeight.reserve(practices);
    for (std::size_t i = 0; i < practices; ++i)
        lnWeight.push_back(std::log(works.journal ? weights[i] : tables.law.frailtyWeight[i / follows]));
    const auto keep = [&](std::size_t view, const std::vector<double> &joint, double scale) {
        for (std::size_t i = 0; i < practices; ++i)
            cell.byPractice[view * practices + i] = static_cast<float>(std::max(
                static_cast<double>(fastLn(static_cast<float>(joint[i]) + 1e-30F)) + scale - lnWeight[i], -1e4));
    };
    const auto &ways = tables.alternatives;
    cell.byPractice.assign((ways.size() + 1) * practices, 0.0F);
    cell.lnBayes.assign(ways.size(), 0.0);
    keep(0, honest.practices(), 0);
    for (std::size_t first = 0, count = 0; first < ways.size(); first += count) {
        const Habit habit = ways[first].habit;
        for (count = 1; first + count < ways.size() && ways[first + count].habit == habit;)
            ++count;
        if (!works.journal && (habit == Habit::Journal || habit == Habit::MirrorJournal))
            continue;
        const bool bonus = habit == Habit::Bonus || habit == Habit::MirrorBonus;
        const Ways seen(honest, first, count, detail);
        double scale = 0;
        for (std::size_t at = 0; at < count; ++at) {
            const auto joint = seen.practices(at, scale);
            cell.lnBayes[first + at] = lnSumOf(joint, works.journal) + scale;
            if (!bonus)
                keep(first + at + 1, joint, scale);
        }
        if (!bonus || prior == freshPrior)
            continue;
        // Earlier years may have had the bonus too: half of its weight without them.
        honest.weighRows(freshPrior);
        const Ways fresh(honest, first, count, detail);
        for (std::size_t at = 0; at < count; ++at)
            cell.lnBayes[first + at] =
                lnMeanExp({cell.lnBayes[first + at], lnSumOf(fresh.practices(at, scale), works.journal) + scale});
        honest.weighRows(prior);
    }
    return cell;
}

HabitEvidence habitEvidence(const PaperTables &tables, const CellLikelihood &cell, bool journal)
{
    HabitEvidence evidence{};
    for (std::size_t h = 0; h < habitCount; ++h) {
        const auto habit = static_cast<Habit>(h);
        if ((habit == Habit::Journal || habit == Habit::MirrorJournal) && !journal)
            continue;
        std::vector<double> values;
        for (std::size_t a = 0; a < tables.alternatives.size(); ++a)
            if (tables.alternatives[a].habit == habit)
                values.push_back(cell.lnBayes[a]);
        evidence[h] = lnMeanExp(values);
    }
    return evidence;
}

} // namespace versta

#include "cellevidence.h"

#include "fastmath.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace versta {

namespace {

constexpr double nothing = -1e30;
constexpr std::size_t follows = JournalModel::followShares.size();

double lnSumExp(const std::vector<double> &values)
{
    const double most = values.empty() ? nothing : *std::ranges::max_element(values);
    double sum = 0;
    for (const double value : values)
        sum += std::exp(value - most);
    return values.empty() ? nothing : most + std::log(sum);
}

double bell(double x, double sd)
{
    return std::exp(-x * x / (sd * sd) / 2) / sd;
}

void normalise(LevelWeights &weights)
{
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (double &weight : weights)
        weight = sum > 0 ? weight / sum : 1.0 / levelCount;
}

/// A vector to add and its factor.
using Part = std::pair<const float *, float>;

/// A vector that is changed by adding others, and its largest value.
VERSTA_CLONED float addAll(float *to, const float *base, const std::vector<Part> &parts,
                           std::size_t count)
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

/// Each value becomes e^(value − most).
VERSTA_CLONED void expAll(float *values, float most, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        values[i] = fastExp(values[i] - most);
}

/// ln Σ e^value over journal states, by the share that follows the work.
VERSTA_CLONED std::array<float, follows> lnSumsByFollow(const float *values, float most)
{
    std::array<float, follows> sums{};
    for (std::size_t i = 0; i < journalStates; i += follows)
        for (std::size_t r = 0; r < follows; ++r)
            sums[r] += fastExp(values[i + r] - most);
    for (float &sum : sums)
        sum = most + fastLn(std::max(sum, 1e-30F));
    return sums;
}

/// Adds Σ p(x)·P(mark | x) over scores first…last, by journal state. \return Σ p(x)
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

/// What a work from a mixture says of the mark: ln of the sum of these runs' parts over `total`, by journal state.
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

/// Σ e^(row − most + column − reference) over some rows, by the share that follows the work.
/// \param columns by row, by share
VERSTA_CLONED std::array<float, follows> sumRows(const float *rows, const float *columns, std::size_t count, float most,
                                                 float reference)
{
    constexpr float lightest = 14; // rows of less weight than e^−lightest of the heaviest are left out
    std::array<float, follows> sums{};
    for (std::size_t row = 0; row < count; ++row) {
        const float weight = rows[row] - most;
        if (weight < -lightest)
            continue;
        for (std::size_t r = 0; r < follows; ++r) {
            const float value = weight + columns[row * follows + r] - reference;
            sums[r] += fastExp(value < 60.0F ? value : 60.0F);
        }
    }
    return sums;
}

/// The rows at which the journal's part of mixtures is taken, and how all rows lie between them.
class RowGrid
{
public:
    RowGrid(const ScoreTables &tables, Habit habit, const std::vector<std::vector<float>> &lnWeights)
        : m_widths(tables.law.widthLog.size())
        , m_frailties(tables.law.frailty.size())
    {
        // Sources of A are a point or two apart: their mixture moves with the rounding practice alone. Those of the
        // others are long runs: it moves with the level and the width as well.
        const bool near = habit == Habit::Border || habit == Habit::MirrorBorder || habit == Habit::Bonus ||
                          habit == Habit::MirrorBonus;
        chooseLevels(lnWeights, near);
        m_gridWidths = near ? std::vector{m_widths / 2} : every(m_widths);
        m_gridFrailties = ends(m_frailties);
        for (const std::size_t f : m_gridFrailties)
            for (const std::size_t k : m_gridWidths)
                for (const std::size_t l : m_gridLevels)
                    m_rows.push_back(tables.rowOf(f, k, l));
        m_levelWeights = weightsBetween(m_gridLevels, levelCount);
        m_frailtyWeights = weightsBetween(m_gridFrailties, m_frailties);
    }

    [[nodiscard]] const std::vector<std::size_t> &rows() const { return m_rows; }

    using Sums = std::array<float, follows>;

    /// Values of all rows from those of the grid's rows.
    [[nodiscard]] std::vector<Sums> spread(const std::vector<Sums> &at) const
    {
        const std::size_t levels = m_gridLevels.size();
        const std::size_t perFrailty = m_gridWidths.size() * levels;
        std::vector<Sums> all(m_frailties * m_widths * levelCount, Sums{});
        std::array<Sums, levelCount> row;
        std::size_t to = 0;
        for (std::size_t f = 0; f < m_frailties; ++f)
            for (std::size_t k = 0; k < m_widths; ++k) {
                const std::size_t width = m_gridWidths.size() == 1 ? 0 : k;
                for (std::size_t l = 0; l < levels; ++l) {
                    row[l] = {};
                    for (std::size_t g = 0; g < m_gridFrailties.size(); ++g)
                        addScaled(row[l], m_frailtyWeights[f * m_gridFrailties.size() + g],
                                  at[g * perFrailty + width * levels + l]);
                }
                for (std::size_t level = 0; level < levelCount; ++level, ++to)
                    for (std::size_t l = 0; l < levels; ++l)
                        addScaled(all[to], m_levelWeights[level * levels + l], row[l]);
            }
        return all;
    }

private:
    static void addScaled(Sums &to, float weight, const Sums &from)
    {
        for (std::size_t r = 0; r < follows; ++r)
            to[r] += weight * from[r];
    }

    static std::vector<std::size_t> every(std::size_t count)
    {
        std::vector<std::size_t> all(count);
        std::iota(all.begin(), all.end(), std::size_t{0});
        return all;
    }
    static std::vector<std::size_t> ends(std::size_t count)
    {
        return count < 3 ? every(count) : std::vector<std::size_t>{0, (count - 1) / 2, count - 1};
    }

    void chooseLevels(const std::vector<std::vector<float>> &lnWeights, bool one)
    {
        std::array<double, levelCount> weight{};
        for (const auto &ln : lnWeights) {
            const float most = *std::ranges::max_element(ln);
            for (std::size_t row = 0; row < ln.size(); ++row)
                weight[row % levelCount] += static_cast<double>(fastExp(ln[row] - most));
        }
        double sum = 0;
        double mean = 0;
        double square = 0;
        for (std::size_t level = 0; level < levelCount; ++level) {
            const auto at = static_cast<double>(level);
            sum += weight[level];
            mean += weight[level] * at;
            square += weight[level] * at * at;
        }
        mean /= sum;
        const double sd = std::sqrt(std::max(0.0, square / sum - mean * mean));
        constexpr double last = levelCount - 1;
        if (one) {
            m_gridLevels = {static_cast<std::size_t>(std::lround(std::clamp(mean, 0.0, last)))};
            return;
        }
        const double step = std::clamp(1.5 * sd, 1.0, last / 2);
        const double middle = std::round(std::clamp(mean, std::ceil(step), last - std::ceil(step)));
        for (const double place : {middle - step, middle, middle + step})
            m_gridLevels.push_back(static_cast<std::size_t>(std::lround(place)));
    }

    /// Lagrange's weights of the nodes for 0 … count − 1; a value that is a node has that alone.
    static std::vector<float> weightsBetween(const std::vector<std::size_t> &nodes, std::size_t count)
    {
        std::vector<float> weights;
        weights.reserve(count * nodes.size());
        for (std::size_t at = 0; at < count; ++at)
            for (std::size_t i = 0; i < nodes.size(); ++i) {
                double weight = 1;
                for (std::size_t j = 0; j < nodes.size(); ++j)
                    if (j != i)
                        weight *= (static_cast<double>(at) - static_cast<double>(nodes[j])) /
                                  (static_cast<double>(nodes[i]) - static_cast<double>(nodes[j]));
                weights.push_back(static_cast<float>(weight));
            }
        return weights;
    }

    std::size_t m_widths;
    std::size_t m_frailties;
    std::vector<std::size_t> m_gridLevels;
    std::vector<std::size_t> m_gridWidths;
    std::vector<std::size_t> m_gridFrailties;
    std::vector<std::size_t> m_rows;
    std::vector<float> m_levelWeights;   ///< [level][grid level]
    std::vector<float> m_frailtyWeights; ///< [frailty][grid frailty]
};

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

/// What the works of a cell make of one alternative.
struct View
{
    double constant = 0;
    std::vector<float> rows;                              ///< ln weight and likelihood by row
    std::vector<float> columns;                           ///< … by journal state, mixtures left out
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
        std::vector<std::vector<float>> rows;
        for (std::size_t way = first; way < first + count; ++way)
            m_views.push_back(viewOf(way));
        if (cell.columns().empty())
            return;
        for (const View &view : m_views)
            if (!view.mixtures.empty())
                rows.push_back(view.rows);
        if (rows.empty())
            sumColumns({}, nullptr);
        else if (detail == MixtureDetail::Exact)
            sumColumns(everyRow(), nullptr);
        else {
            const RowGrid grid(m_tables, m_tables.alternatives[first].habit, rows);
            sumColumns(grid.rows(), &grid);
        }
    }

    /// Prior × likelihood of one alternative by practice, each divided by e^scale.
    [[nodiscard]] std::vector<double> practices(std::size_t at, double &scale) const
    {
        const View &view = m_views[at];
        const bool journal = !m_cell.columns().empty();
        const float most = *std::ranges::max_element(view.rows);
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
                const double sum = std::accumulate(values.begin() + static_cast<std::ptrdiff_t>(f * perFrailty),
                                                   values.begin() + static_cast<std::ptrdiff_t>((f + 1) * perFrailty),
                                                   0.0);
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
        addAll(view.rows.data(), m_cell.rows().data(), rows, m_tables.rows);
        view.columns.resize(m_cell.columns().size());
        if (journal)
            addAll(view.columns.data(), m_cell.columns().data(), columns, journalStates);
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
        m_lnColumns.resize(m_views.size());
        for (std::size_t v = 0; v < m_views.size(); ++v) {
            m_lnColumns[v].reserve(rows.size());
            if (m_views[v].mixtures.empty())
                m_lnColumns[v].push_back(
                    lnSumsByFollow(m_views[v].columns.data(), *std::ranges::max_element(m_views[v].columns)));
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

/// Prior × likelihood of scores alone by row, divided by e^scale.
struct WeighedRows
{
    std::vector<float> weights;
    double sum = 0;
    double scale = 0;
};

WeighedRows weighedRows(const ScoreTables &tables, const std::vector<double> &worksByScore, double phi,
                        const LevelWeights &prior)
{
    std::vector<float> rows(tables.rows);
    std::array<float, levelCount> lnPrior{};
    for (std::size_t level = 0; level < levelCount; ++level)
        lnPrior[level] = static_cast<float>(std::log(std::max(prior[level], 1e-30)));
    for (std::size_t row = 0; row < rows.size(); ++row)
        rows[row] = static_cast<float>(tables.lnNodeWeight[row]) + lnPrior[row % levelCount];
    std::vector<Part> parts;
    for (std::size_t x = 0; x < worksByScore.size(); ++x)
        if (worksByScore[x] > 0)
            parts.emplace_back(tables.lnOf(x), static_cast<float>(worksByScore[x] / phi));
    WeighedRows found;
    found.weights.resize(rows.size());
    const float most = addAll(found.weights.data(), rows.data(), parts, rows.size());
    expAll(found.weights.data(), most, rows.size());
    found.sum = std::accumulate(found.weights.begin(), found.weights.end(), 0.0);
    found.scale = static_cast<double>(most);
    return found;
}

/// ln of a sum over practices; without journal marks each frailty stands there once for every share.
double lnSumOf(const std::vector<double> &joint, bool journal)
{
    const double sum = std::accumulate(joint.begin(), joint.end(), 0.0) / (journal ? 1.0 : double{follows});
    return std::log(std::max(sum, 1e-300));
}

} // namespace

double lnMeanExp(const std::vector<double> &values)
{
    return values.empty() ? 0.0 : lnSumExp(values) - std::log(static_cast<double>(values.size()));
}

LevelWeights levelPrior(double mean, double tauSquared, double driftSquared, const std::vector<KnownLevel> &known,
                        double tail)
{
    const double tau = std::sqrt(std::max(tauSquared, 1e-4));
    const double drift = std::sqrt(std::max(driftSquared, 1e-4));
    LevelWeights stable{};
    for (std::size_t i = 0; i < levelCount; ++i) {
        const double u = levels()[i];
        double ln = std::log(std::max(1e-300, 0.9 * bell(u - mean, tau) + 0.1 * bell(u - mean, 3 * tau)));
        for (const KnownLevel &other : known) {
            const double sd = std::sqrt(other.sd * other.sd + std::max(other.driftSquared, 1e-4));
            ln += std::log(
                std::max(1e-300, (1 - tail) * bell(u - other.level, sd) + tail * bell(u - other.level, 3 * sd)));
        }
        stable[i] = ln;
    }
    const double most = *std::ranges::max_element(stable);
    for (double &weight : stable)
        weight = std::exp(weight - most);
    normalise(stable);
    LevelWeights prior{};
    for (std::size_t from = 0; from < levelCount; ++from) {
        LevelWeights kernel{};
        for (std::size_t to = 0; to < levelCount; ++to) {
            const double step = levels()[from] - levels()[to];
            kernel[to] = bell(step, drift) + 0.05 * bell(step, 3 * drift);
        }
        normalise(kernel);
        for (std::size_t to = 0; to < levelCount; ++to)
            prior[to] += stable[from] * kernel[to];
    }
    normalise(prior);
    return prior;
}

std::vector<double> rowPosterior(const ScoreTables &tables, const std::vector<double> &worksByScore, double phi,
                                 const LevelWeights &prior)
{
    const auto values = weighedRows(tables, worksByScore, phi, prior);
    std::vector<double> posterior(values.weights.begin(), values.weights.end());
    for (double &weight : posterior)
        weight /= values.sum;
    return posterior;
}

double lnScoreMarginal(const ScoreTables &tables, const std::vector<double> &worksByScore, const LevelWeights &prior)
{
    const auto values = weighedRows(tables, worksByScore, 1, prior);
    return std::log(values.sum) + values.scale;
}

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
            cell.byPractice[view * practices + i] = static_cast<float>(
                std::max(std::log(std::max(joint[i], 1e-300)) + scale - lnWeight[i], -1e4));
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
            cell.lnBayes[first + at] = lnMeanExp(
                {cell.lnBayes[first + at], lnSumOf(fresh.practices(at, scale), works.journal) + scale});
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

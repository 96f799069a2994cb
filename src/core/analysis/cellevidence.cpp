#include "cellevidence.h"

#include "mixturesums.h"
#include "rowgrid.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace versta {

namespace {

constexpr std::size_t follows = followCount;
/// Levels at which no row has more than e^−lightest of the weight of the heaviest one are left out.
constexpr float lightest = 18;

/// Sums of rows by frailty; rows are those of whole levels.
void addByFrailty(std::vector<float> &sums, const ScoreTables &tables, const float *rows, std::size_t count)
{
    const std::size_t widths = tables.law.widthLog.size();
    std::array<float, 64> byNode{};
    const std::size_t nodes = tables.nodes();
    sums.assign(tables.law.frailty.size(), 0.0F);
    if (nodes > byNode.size()) {
        for (std::size_t row = 0; row < count; ++row)
            sums[row % nodes / widths] += rows[row];
        return;
    }
    addPeriodic(byNode.data(), nodes, rows, count);
    for (std::size_t node = 0; node < nodes; ++node)
        sums[node / widths] += byNode[node];
}

/// A cell: the honest states, relative to the honest marginal likelihood.
class HonestCell
{
public:
    explicit HonestCell(const PaperTables &tables)
        : m_tables(tables)
    {
    }

    void take(const CellWorks &works, const LevelWeights &prior)
    {
        m_works = &works;
        m_likelihood.assign(m_tables.rows, 0.0);
        for (std::size_t i = 0; i < works.works.size();) {
            const int score = works.works[i].score;
            double n = 0;
            for (; i < works.works.size() && works.works[i].score == score; ++i)
                n += static_cast<double>(works.works[i].works) / m_tables.phi;
            addLn(m_likelihood.data(), m_tables.lnOf(static_cast<std::size_t>(score)), n, m_tables.rows);
        }
        m_lnMarginal = weighRows(prior);
        m_columns.clear();
        m_columnPosterior.clear();
        if (!works.journal)
            return;
        m_values.assign(m_tables.journal.lnWeight.begin(), m_tables.journal.lnWeight.end());
        for (const JournalCell &cell : works.works)
            addLn(m_values.data(), m_tables.journal.lnOf(static_cast<std::size_t>(cell.score), cell.mark),
                  static_cast<double>(cell.works) / m_tables.phi, journalStates);
        m_lnMarginal += posteriorOf(m_values, m_columns, m_columnPosterior);
    }

    /// Another prior of the level from now on. \return ln of the rows' part of the marginal
    double weighRows(const LevelWeights &prior)
    {
        m_values = m_likelihood;
        const std::size_t nodes = m_tables.nodes();
        for (std::size_t level = 0, row = 0; level < levelCount; ++level) {
            const double ln = std::log(std::max(prior[level], 1e-200));
            for (std::size_t node = 0; node < nodes; ++node, ++row)
                m_values[row] += m_tables.lnNodeWeight[row] + ln;
        }
        return posteriorOf(m_values, m_rows, m_rowPosterior);
    }

    [[nodiscard]] const PaperTables &tables() const { return m_tables; }
    [[nodiscard]] const CellWorks &works() const { return *m_works; }
    [[nodiscard]] double lnMarginal() const { return m_lnMarginal; }
    [[nodiscard]] const std::vector<float> &rows() const { return m_rows; }       ///< ln posterior
    [[nodiscard]] const std::vector<float> &columns() const { return m_columns; } ///< ln posterior; empty: no journal
    [[nodiscard]] const std::vector<float> &rowPosterior() const { return m_rowPosterior; }
    [[nodiscard]] const std::vector<float> &columnPosterior() const { return m_columnPosterior; }

    /// Prior × likelihood by practice; sums to 1.
    [[nodiscard]] std::vector<float> practices() const
    {
        std::array<float, follows> byFollow{1, 1, 1, 1};
        if (!m_columns.empty())
            byFollow = {};
        for (std::size_t column = 0; column < m_columnPosterior.size(); ++column)
            byFollow[column % follows] += m_columnPosterior[column];
        std::vector<float> byFrailty;
        addByFrailty(byFrailty, m_tables, m_rowPosterior.data(), m_rowPosterior.size());
        std::vector<float> joint;
        for (const float sum : byFrailty)
            for (const float follow : byFollow)
                joint.push_back(sum * follow);
        return joint;
    }

private:
    /// ln of the sum of e^values; `ln` and `posterior` become their shares of it.
    static double posteriorOf(const std::vector<double> &values, std::vector<float> &ln, std::vector<float> &posterior)
    {
        const double most = *std::ranges::max_element(values);
        posterior.resize(values.size());
        for (std::size_t i = 0; i < values.size(); ++i)
            posterior[i] = static_cast<float>(values[i] - most);
        expAll(posterior.data(), 0, posterior.size());
        const double sum = std::accumulate(posterior.begin(), posterior.end(), 0.0);
        const double total = most + std::log(sum);
        const auto share = static_cast<float>(1 / sum);
        ln.resize(values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            ln[i] = static_cast<float>(std::max(values[i] - total, -1e4));
            posterior[i] *= share;
        }
        return total;
    }

    const PaperTables &m_tables;
    const CellWorks *m_works = nullptr;
    std::vector<double> m_likelihood; ///< ln by row
    std::vector<double> m_values;     ///< kept for its memory alone
    std::vector<float> m_rows;
    std::vector<float> m_columns;
    std::vector<float> m_rowPosterior;
    std::vector<float> m_columnPosterior;
    double m_lnMarginal = 0;
};

/// What the works of a cell make of one alternative.
struct View
{
    double constant = 0;
    std::vector<float> rows;    ///< ln weight and likelihood by row
    float mostRow = 0;          ///< the largest of `rows`
    std::size_t firstLevel = 0; ///< levels that have weight
    std::size_t endLevel = 0;
    std::vector<float> weights;                            ///< e^(row − mostRow) of the rows of these levels
    std::vector<float> columns;                            ///< … by journal state, mixtures left out
    float mostColumn = 0;                                  ///< the largest of `columns`
    std::vector<std::pair<MarkedMixture, float>> mixtures; ///< works / phi
    /// ln sums over the journal's states: of the grid's rows, or once where no mixture is seen.
    std::vector<RowGrid::Sums> lnColumns;
};

/// The alternatives of one habit after another, seen from a cell.
class Ways
{
public:
    Ways(const HonestCell &cell, MixtureSums &mixed, MixtureDetail detail)
        : m_cell(cell)
        , m_tables(cell.tables())
        , m_detail(detail)
        , m_mixed(mixed)
    {
    }

    /// \param first, count alternatives of the paper, all of one habit
    void see(std::size_t first, std::size_t count)
    {
        m_anyMixture = false;
        m_grid.reset();
        m_views.resize(std::max(m_views.size(), count));
        m_count = count;
        for (std::size_t at = 0; at < count; ++at)
            look(m_views[at], first + at);
        if (m_cell.columns().empty())
            return;
        if (!m_anyMixture)
            sumColumns({});
        else if (m_detail == MixtureDetail::Exact)
            sumColumns(everyRow());
        else {
            m_grid.emplace(m_tables, m_tables.alternatives[first].habit, levelWeights());
            sumColumns(m_grid->rows());
        }
    }

    /// Prior × likelihood of one alternative by practice, each divided by e^scale; until the next call.
    [[nodiscard]] const std::vector<float> &practices(std::size_t at, double &scale)
    {
        const View &view = m_views[at];
        const bool journal = !m_cell.columns().empty();
        scale = static_cast<double>(view.mostRow) + view.constant;
        if (journal && !view.mixtures.empty() && !(m_grid && m_grid->isByFrailty()))
            scale += static_cast<double>(joinRows(view));
        else {
            addByFrailty(m_byFrailty, m_tables, view.weights.data(), view.weights.size());
            if (journal)
                scale += static_cast<double>(joinFrailties(view));
            else
                for (std::size_t i = 0; i < m_joint.size(); ++i)
                    m_joint[i] = m_byFrailty[i / follows];
        }
        return m_joint;
    }

private:
    void look(View &view, std::size_t way)
    {
        view.constant = 0;
        view.mixtures.clear();
        view.lnColumns.clear();
        m_rowParts.clear();
        m_columnParts.clear();
        const bool journal = !m_cell.columns().empty();
        for (const JournalCell &cell : m_cell.works().works) {
            const auto score = static_cast<std::size_t>(cell.score);
            const Effect &effect = m_tables.effects.of(way, cell.mark, score);
            const float n = cell.works / static_cast<float>(m_tables.phi);
            view.constant += static_cast<double>(n) * static_cast<double>(effect.constant);
            if (effect.rows >= 0)
                addTo(m_rowParts, m_tables.effects.rowParts[static_cast<std::size_t>(effect.rows)].data(), n);
            if (!journal || effect.journal == Effect::Journal::Untouched)
                continue;
            m_columnParts.emplace_back(m_tables.journal.lnOf(score, cell.mark), -n);
            const Mixture &mixture = m_tables.effects.mixtures[effect.mixture];
            if (effect.journal == Effect::Journal::Certain)
                continue;
            if (mixture.isSingle())
                m_columnParts.emplace_back(
                    m_tables.journal.lnOf(static_cast<std::size_t>(mixture.from.front().first), cell.mark), n);
            else
                view.mixtures.push_back({{effect.mixture, cell.mark}, n});
        }
        m_anyMixture = m_anyMixture || !view.mixtures.empty();
        view.rows.resize(m_tables.rows);
        view.mostRow = addAll(view.rows.data(), m_cell.rows().data(), m_rowParts, m_tables.rows);
        weighLevels(view);
        view.columns.resize(m_cell.columns().size());
        if (journal)
            view.mostColumn = addAll(view.columns.data(), m_cell.columns().data(), m_columnParts, journalStates);
    }

    void weighLevels(View &view) const
    {
        const std::size_t nodes = m_tables.nodes();
        const float least = view.mostRow - lightest;
        const auto isHeavy = [least](float row) { return row >= least; };
        const auto first = std::ranges::find_if(view.rows, isHeavy);
        const auto last = std::find_if(view.rows.rbegin(), view.rows.rend(), isHeavy);
        view.firstLevel = static_cast<std::size_t>(first - view.rows.begin()) / nodes;
        view.endLevel = static_cast<std::size_t>(view.rows.rend() - last - 1) / nodes + 1;
        view.weights.assign(view.rows.begin() + static_cast<std::ptrdiff_t>(view.firstLevel * nodes),
                            view.rows.begin() + static_cast<std::ptrdiff_t>(view.endLevel * nodes));
        expAll(view.weights.data(), view.mostRow, view.weights.size());
    }

    /// Works of one score with several marks follow each other and share the rows' part.
    static void addTo(std::vector<Part> &parts, const float *values, float n)
    {
        if (!parts.empty() && parts.back().first == values)
            parts.back().second += n;
        else
            parts.emplace_back(values, n);
    }

    /// How much weight levels have under the alternatives that see mixtures.
    [[nodiscard]] LevelWeights levelWeights() const
    {
        LevelWeights weights{};
        const std::size_t nodes = m_tables.nodes();
        for (std::size_t at = 0; at < m_count; ++at) {
            const View &view = m_views[at];
            if (view.mixtures.empty())
                continue;
            for (std::size_t level = view.firstLevel, row = 0; level < view.endLevel; ++level) {
                float sum = 0;
                for (std::size_t node = 0; node < nodes; ++node, ++row)
                    sum += view.weights[row];
                weights[level] += static_cast<double>(sum);
            }
        }
        return weights;
    }

    [[nodiscard]] std::vector<std::size_t> everyRow() const
    {
        std::vector<std::size_t> rows(m_tables.rows);
        std::iota(rows.begin(), rows.end(), std::size_t{0});
        return rows;
    }

    /// ln sums over the journal's states at these rows, or once where no mixture is seen.
    void sumColumns(const std::vector<std::size_t> &rows)
    {
        for (std::size_t at = 0; at < m_count; ++at)
            if (View &view = m_views[at]; view.mixtures.empty())
                view.lnColumns.push_back(lnSumsByFollow(view.columns.data(), view.mostColumn));
        std::array<float, journalStates> values;
        for (const std::size_t row : rows) {
            for (std::size_t at = 0; at < m_count; ++at) {
                View &view = m_views[at];
                if (view.mixtures.empty())
                    continue;
                m_columnParts.clear();
                for (const auto &[mixture, n] : view.mixtures)
                    m_columnParts.emplace_back(m_mixed.of(mixture, row), n);
                const float most = addAll(values.data(), view.columns.data(), m_columnParts, journalStates);
                view.lnColumns.push_back(lnSumsByFollow(values.data(), most));
            }
        }
    }

    /// Rows and journal where the journal's part differs by row. \return what it is divided by, ln
    float joinRows(const View &view)
    {
        const std::size_t nodes = m_tables.nodes();
        const std::size_t first = view.firstLevel * nodes;
        const std::size_t count = (view.endLevel - view.firstLevel) * nodes;
        if (m_grid)
            m_grid->spread(view.lnColumns, view.firstLevel, view.endLevel, m_byRow);
        else
            m_byRow.assign(view.lnColumns.begin() + static_cast<std::ptrdiff_t>(first),
                           view.lnColumns.begin() + static_cast<std::ptrdiff_t>(first + count));
        float *values = m_byRow.front().data();
        const float most = addRows(values, view.rows.data() + first, count);
        expAll(values, most, count * follows);
        m_byNode.assign(nodes * follows, 0.0F);
        addPeriodic(m_byNode.data(), m_byNode.size(), values, count * follows);
        std::ranges::fill(m_joint, 0.0F);
        for (std::size_t i = 0; i < m_byNode.size(); ++i)
            m_joint[i / follows / m_tables.law.widthLog.size() * follows + i % follows] += m_byNode[i];
        return most - view.mostRow;
    }

    /// The same where it is one for all rows or for those of a frailty.
    float joinFrailties(const View &view)
    {
        if (view.mixtures.empty())
            m_byRow.assign(m_byFrailty.size(), view.lnColumns.front());
        else
            m_grid->spreadFrailties(view.lnColumns, m_byRow);
        m_lnFrailty = m_byFrailty;
        for (float &sum : m_lnFrailty)
            sum = std::max(sum, 1e-30F);
        lnAll(m_lnFrailty.data(), m_lnFrailty.size());
        std::copy_n(m_byRow.front().data(), m_joint.size(), m_joint.begin());
        const float most = addRows(m_joint.data(), m_lnFrailty.data(), m_lnFrailty.size());
        expAll(m_joint.data(), most, m_joint.size());
        return most;
    }

    const HonestCell &m_cell;
    const PaperTables &m_tables;
    MixtureDetail m_detail;
    MixtureSums &m_mixed;
    bool m_anyMixture = false; ///< some view has one
    std::vector<View> m_views;
    std::size_t m_count = 0;       ///< views of the habit
    std::optional<RowGrid> m_grid; ///< how all rows lie between those of View::lnColumns; empty: those are all
    // Kept from one use to the next for their memory alone.
    std::vector<Part> m_rowParts;
    std::vector<Part> m_columnParts;
    std::vector<RowGrid::Sums> m_byRow;
    std::vector<float> m_byNode;
    std::vector<float> m_byFrailty;
    std::vector<float> m_lnFrailty;
    std::vector<float> m_joint = std::vector(practiceCount(m_tables.law), 0.0F);
};

/// ln of a sum over practices; without journal marks each frailty stands there once for every share.
double lnSumOf(const std::vector<float> &joint, bool journal)
{
    const double sum = std::accumulate(joint.begin(), joint.end(), 0.0) / (journal ? 1.0 : double{follows});
    return std::log(std::max(sum, 1e-300));
}

} // namespace

struct CellLikelihoods::Parts
{
    explicit Parts(MixtureDetail wanted)
        : detail(wanted)
    {
    }

    void take(const PaperTables &wanted)
    {
        if (tables == &wanted)
            return;
        tables = &wanted;
        mixed.take(wanted);
        honest.emplace(wanted);
        ways.emplace(*honest, mixed, detail);
    }

    MixtureDetail detail;
    const PaperTables *tables = nullptr;
    MixtureSums mixed;
    std::optional<HonestCell> honest;
    std::optional<Ways> ways;
};

CellLikelihoods::CellLikelihoods(MixtureDetail detail)
    : m_parts(std::make_unique<Parts>(detail))
{
}

CellLikelihoods::~CellLikelihoods() = default;

CellLikelihood CellLikelihoods::of(const PaperTables &tables, const CellWorks &works, const LevelWeights &prior,
                                   const LevelWeights &freshPrior)
{
    m_parts->take(tables);
    HonestCell &honest = *m_parts->honest;
    Ways &seen = *m_parts->ways;
    honest.take(works, prior);
    CellLikelihood cell;
    cell.lnHonest = honest.lnMarginal();
    cell.rowPosterior = honest.rowPosterior();
    std::ranges::copy(honest.columnPosterior(), cell.journalPosterior.begin());

    const std::size_t practices = practiceCount(tables.law);
    const std::vector<double> weights = tables.practiceWeights();
    std::vector<float> lnWeight;
    lnWeight.reserve(practices);
    for (std::size_t i = 0; i < practices; ++i)
        lnWeight.push_back(
            static_cast<float>(std::log(works.journal ? weights[i] : tables.law.frailtyWeight[i / follows])));
    const auto keep = [&](std::size_t view, const std::vector<float> &joint, double scale) {
        float *to = cell.byPractice.data() + view * practices;
        for (std::size_t i = 0; i < practices; ++i)
            to[i] = joint[i] + 1e-30F;
        lnAll(to, practices);
        for (std::size_t i = 0; i < practices; ++i)
            to[i] = std::max(to[i] + static_cast<float>(scale) - lnWeight[i], -1e4F);
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
        seen.see(first, count);
        double scale = 0;
        for (std::size_t at = 0; at < count; ++at) {
            const auto &joint = seen.practices(at, scale);
            cell.lnBayes[first + at] = lnSumOf(joint, works.journal) + scale;
            if (!bonus)
                keep(first + at + 1, joint, scale);
        }
        if (!bonus || prior == freshPrior)
            continue;
        // Earlier years may have had the bonus too: half of its weight without them.
        honest.weighRows(freshPrior);
        seen.see(first, count);
        for (std::size_t at = 0; at < count; ++at)
            cell.lnBayes[first + at] =
                lnMeanExp({cell.lnBayes[first + at], lnSumOf(seen.practices(at, scale), works.journal) + scale});
        honest.weighRows(prior);
    }
    return cell;
}

CellLikelihood cellLikelihood(const PaperTables &tables, const CellWorks &works, const LevelWeights &prior,
                              const LevelWeights &freshPrior, MixtureDetail detail)
{
    return CellLikelihoods(detail).of(tables, works, prior, freshPrior);
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

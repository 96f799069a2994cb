#include "cellevidence.h"

#include "fastmath.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace versta {

namespace {

constexpr float least = 1e-12F; ///< no probability is taken smaller
constexpr double nothing = -1e30;

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

/// to += factor · from
void addScaled(float *to, const float *from, float factor, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        to[i] += factor * from[i];
}

/// Each value becomes weight · ln of it, floored.
void scaledLn(float *values, float weight, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        values[i] = weight * fastLn(values[i] > least ? values[i] : least);
}

/// ln Σ e^value; the values are spent.
double lnSumExpOf(float *values, std::size_t count)
{
    const float most = *std::max_element(values, values + count);
    for (std::size_t i = 0; i < count; ++i)
        values[i] = fastExp(values[i] - most);
    return static_cast<double>(most) + std::log(std::accumulate(values, values + count, 0.0));
}

/// The journal's states of a cell, or one state where journal marks are not known.
struct Columns
{
    const JournalTable *table = nullptr;
    std::size_t count = 1;
    std::vector<double> lnWeight{0.0};

    [[nodiscard]] float share(std::size_t score, std::size_t mark, std::size_t column) const
    {
        return table == nullptr ? 1.0F : table->of(score, mark)[column];
    }
    [[nodiscard]] const float *shares(std::size_t score, std::size_t mark) const
    {
        static constexpr float certain = 1.0F;
        return table == nullptr ? &certain : table->of(score, mark);
    }
    [[nodiscard]] float lnShare(std::size_t score, std::size_t mark, std::size_t column) const
    {
        return table == nullptr ? 0.0F : table->lnOf(score, mark)[column];
    }
};

/// Scores first…last with one journal mark: their probabilities are summed in every state.
struct MarkedRun
{
    int first = 0;
    int last = 0;
    std::size_t mark = 0;
    friend bool operator==(const MarkedRun &, const MarkedRun &) = default;
};

/// A reported score whose works came from several scores: its probability is a sum over runs in every state.
struct Mixture
{
    const ReportedScore *from = nullptr;
    std::size_t score = 0;
    std::size_t mark = 0;
    float works = 0;
    std::vector<std::pair<std::size_t, float>> runs; ///< indexes into Family::m_runs, with their shares
};

/// One alternative, seen from the works of a cell.
struct View
{
    double constant = 0;               ///< ln-likelihood that no state changes
    std::vector<double> rows;          ///< ln-likelihood by row
    std::vector<double> columns;       ///< … by column
    std::vector<std::size_t> mixtures; ///< … by both: indexes into Family::m_mixtures
    std::vector<double> seen;          ///< by row: ln weight and likelihood, the journal's part of mixtures left out
};

/// The alternatives of one habit. They share states, runs and mixtures.
///
/// The likelihood is a product over rows and columns but for mixtures, in which the shares of their sources depend on
/// the row. Where that dependence is slight, rows go in groups: the score's part is summed over all rows exactly, the
/// journal's part of mixtures is taken at the heaviest row of each group.
class Family
{
public:
    Family(const PaperTables &tables, const Columns &columns, const CellWorks &works,
           const std::vector<double> &honestRows, const std::vector<double> &honestColumns, Habit habit)
        : m_tables(tables)
        , m_columns(columns)
        , m_habit(habit)
    {
        for (const Alternative &way : tables.alternatives)
            if (way.habit == habit)
                m_views.push_back(viewOf(way, works, honestRows, honestColumns));
    }

    /// ln marginal likelihood by alternative of the habit.
    std::vector<double> lnMarginals(const std::vector<double> &lnRowWeight, double cut)
    {
        seeRows(lnRowWeight);
        groupRows(cut);
        chooseColumns(cut);
        gather();
        std::vector<std::vector<double>> parts(m_views.size());
        for (const std::size_t group : m_groups) {
            mixAt(m_heaviest[group]);
            for (std::size_t v = 0; v < m_views.size(); ++v)
                if (m_groupSum[v][group] > nothing)
                    parts[v].push_back(m_groupSum[v][group] + lnColumns(v));
        }
        std::vector<double> marginals;
        marginals.reserve(m_views.size());
        for (const auto &values : parts)
            marginals.push_back(lnSumExp(values));
        return marginals;
    }

private:
    View viewOf(const Alternative &way, const CellWorks &works, const std::vector<double> &honestRows,
                const std::vector<double> &honestColumns)
    {
        View view{0, honestRows, honestColumns, {}, {}};
        for (const JournalCell &cell : works.works) {
            const auto score = static_cast<std::size_t>(cell.score);
            const ReportedScore &reported = way.reported[cell.mark][score];
            const auto n = static_cast<double>(cell.works);
            if (reported.stays(cell.score) && reported.from.front().share > 1e-6F) {
                view.constant += n * std::log(static_cast<double>(reported.from.front().share));
                continue;
            }
            add(view, score, cell.mark, -n);
            if (reported.stays(cell.score) || reported.from.empty()) {
                view.constant += n * std::log(static_cast<double>(least));
            } else if (reported.from.size() == 1 && reported.from.front().first == reported.from.front().last) {
                view.constant += n * std::log(static_cast<double>(reported.from.front().share));
                add(view, static_cast<std::size_t>(reported.from.front().first), cell.mark, n);
            } else {
                view.mixtures.push_back(mixtureOf(reported, score, cell));
            }
        }
        return view;
    }

    /// Adds the honest ln-likelihood of `n` works.
    void add(View &view, std::size_t score, std::size_t mark, double n) const
    {
        const float *rows = m_tables.lnOf(score);
        for (std::size_t row = 0; row < m_tables.rows; ++row)
            view.rows[row] += n * static_cast<double>(rows[row]);
        for (std::size_t column = 0; column < m_columns.count; ++column)
            view.columns[column] += n * static_cast<double>(m_columns.lnShare(score, mark, column));
    }

    /// Alternatives that differ at other borders have the same mixture at this one.
    std::size_t mixtureOf(const ReportedScore &reported, std::size_t score, const JournalCell &cell)
    {
        for (std::size_t t = 0; t < m_mixtures.size(); ++t)
            if (m_mixtures[t].score == score && m_mixtures[t].mark == cell.mark && *m_mixtures[t].from == reported)
                return t;
        Mixture mixture{&reported, score, cell.mark, cell.works, {}};
        for (const ScoreRun &run : reported.from) {
            const MarkedRun marked{run.first, run.last, cell.mark};
            auto found = std::ranges::find(m_runs, marked);
            if (found == m_runs.end())
                found = m_runs.insert(found, marked);
            mixture.runs.emplace_back(static_cast<std::size_t>(found - m_runs.begin()), run.share);
        }
        m_mixtures.push_back(std::move(mixture));
        return m_mixtures.size() - 1;
    }

    /// The score's part by row: what each alternative makes of it whatever the journal.
    void seeRows(const std::vector<double> &lnRowWeight)
    {
        const std::size_t rows = m_tables.rows;
        std::vector<float> runs(m_runs.size() * rows, 0.0F);
        for (std::size_t r = 0; r < m_runs.size(); ++r)
            for (int x = m_runs[r].first; x <= m_runs[r].last; ++x)
                addScaled(runs.data() + r * rows, m_tables.of(static_cast<std::size_t>(x)), 1.0F, rows);
        m_scorePart.assign(m_mixtures.size() * rows, 0.0F);
        for (std::size_t t = 0; t < m_mixtures.size(); ++t) {
            float *part = m_scorePart.data() + t * rows;
            for (const auto &run : m_mixtures[t].runs)
                addScaled(part, runs.data() + run.first * rows, run.second, rows);
            scaledLn(part, m_mixtures[t].works / static_cast<float>(m_tables.phi), rows);
        }
        for (View &view : m_views) {
            view.seen.resize(rows);
            for (std::size_t row = 0; row < rows; ++row)
                view.seen[row] = lnRowWeight[row] + (view.rows[row] + view.constant) / m_tables.phi;
            for (const std::size_t t : view.mixtures) {
                const float *part = m_scorePart.data() + t * rows;
                for (std::size_t row = 0; row < rows; ++row)
                    view.seen[row] += static_cast<double>(part[row]);
            }
        }
    }

    /// Which group a row is in. Sources one or two points away have shares that hardly change with the level.
    [[nodiscard]] std::size_t groupOf(std::size_t row, bool whole) const
    {
        const std::size_t nodes = m_tables.law.widthLog.size();
        const std::size_t frailty = row / (levelCount * nodes);
        if (whole || m_habit == Habit::Journal || m_habit == Habit::MirrorJournal)
            return row;
        if (m_habit == Habit::Failing || m_habit == Habit::MirrorFailing)
            return frailty * levelCount + row % levelCount;
        return frailty;
    }

    /// Sums rows by group and finds the heaviest of each; groups without weight under any alternative are left out.
    void groupRows(double cut)
    {
        const bool whole = std::isinf(cut);
        std::vector<double> top(m_tables.rows, nothing);
        m_groupSum.assign(m_views.size(), std::vector(m_tables.rows, nothing));
        m_heaviest.assign(m_tables.rows, 0);
        std::vector<bool> used(m_tables.rows, false);
        double best = nothing;
        for (std::size_t v = 0; v < m_views.size(); ++v) {
            const auto &seen = m_views[v].seen;
            const double most = *std::ranges::max_element(seen);
            for (std::size_t row = 0; row < seen.size(); ++row) {
                if (seen[row] < most - cut)
                    continue;
                const std::size_t group = groupOf(row, whole);
                double &sum = m_groupSum[v][group];
                sum = sum > nothing ? std::max(sum, seen[row]) +
                                          std::log1p(std::exp(std::min(sum, seen[row]) - std::max(sum, seen[row])))
                                    : seen[row];
                used[group] = true;
                if (seen[row] - most > top[group]) {
                    top[group] = seen[row] - most;
                    m_heaviest[group] = row;
                }
                if (seen[row] > best) {
                    best = seen[row];
                    m_best = row;
                }
            }
        }
        for (std::size_t group = 0; group < used.size(); ++group)
            if (used[group])
                m_groups.push_back(group);
    }

    /// States of the journal that carry weight under any alternative, seen at the best row.
    void chooseColumns(double cut)
    {
        std::vector<std::vector<double>> mixed(m_mixtures.size(), std::vector<double>(m_columns.count));
        std::vector<std::vector<float>> runs(m_runs.size(), std::vector<float>(m_columns.count, 0.0F));
        std::vector<float> sum(m_columns.count);
        for (std::size_t r = 0; r < m_runs.size(); ++r)
            for (int x = m_runs[r].first; x <= m_runs[r].last; ++x) {
                const auto score = static_cast<std::size_t>(x);
                addScaled(runs[r].data(), m_columns.shares(score, m_runs[r].mark), m_tables.of(score)[m_best],
                          sum.size());
            }
        for (std::size_t t = 0; t < m_mixtures.size(); ++t) {
            std::ranges::fill(sum, 0.0F);
            for (const auto &run : m_mixtures[t].runs)
                addScaled(sum.data(), runs[run.first].data(), run.second, sum.size());
            scaledLn(sum.data(), m_mixtures[t].works / static_cast<float>(m_tables.phi), sum.size());
            std::ranges::copy(sum, mixed[t].begin());
        }
        std::vector<bool> chosen(m_columns.count);
        std::vector<double> seen(m_columns.count);
        for (const View &view : m_views) {
            for (std::size_t column = 0; column < seen.size(); ++column)
                seen[column] = m_columns.lnWeight[column] + view.columns[column] / m_tables.phi;
            for (const std::size_t t : view.mixtures)
                for (std::size_t column = 0; column < seen.size(); ++column)
                    seen[column] += mixed[t][column];
            const double top = *std::ranges::max_element(seen);
            for (std::size_t column = 0; column < seen.size(); ++column)
                if (seen[column] >= top - cut)
                    chosen[column] = true;
        }
        for (std::size_t column = 0; column < chosen.size(); ++column)
            if (chosen[column])
                m_kept.push_back(column);
    }

    /// The kept columns of everything that is summed, side by side.
    void gather()
    {
        m_gathered.assign(m_tables.law.scores() * 4, {});
        for (const MarkedRun &run : m_runs)
            for (int x = run.first; x <= run.last; ++x) {
                auto &shares = m_gathered[static_cast<std::size_t>(x) * 4 + run.mark];
                if (!shares.empty())
                    continue;
                shares.reserve(m_kept.size());
                for (const std::size_t column : m_kept)
                    shares.push_back(m_columns.share(static_cast<std::size_t>(x), run.mark, column));
            }
        m_columnTerms.assign(m_views.size(), {});
        for (std::size_t v = 0; v < m_views.size(); ++v) {
            m_columnTerms[v].reserve(m_kept.size());
            for (const std::size_t column : m_kept)
                m_columnTerms[v].push_back(
                    static_cast<float>(m_columns.lnWeight[column] + m_views[v].columns[column] / m_tables.phi));
        }
        m_runSums.resize(m_runs.size() * m_kept.size());
        m_mixed.resize(m_mixtures.size() * m_kept.size());
        m_sum.resize(m_kept.size());
    }

    /// The journal's part of all mixtures at a row, by kept column.
    void mixAt(std::size_t row)
    {
        const std::size_t count = m_kept.size();
        std::ranges::fill(m_runSums, 0.0F);
        for (std::size_t r = 0; r < m_runs.size(); ++r)
            for (int x = m_runs[r].first; x <= m_runs[r].last; ++x) {
                const auto score = static_cast<std::size_t>(x);
                addScaled(m_runSums.data() + r * count, m_gathered[score * 4 + m_runs[r].mark].data(),
                          m_tables.of(score)[row], count);
            }
        std::ranges::fill(m_mixed, 0.0F);
        for (std::size_t t = 0; t < m_mixtures.size(); ++t) {
            float *part = m_mixed.data() + t * count;
            for (const auto &run : m_mixtures[t].runs)
                addScaled(part, m_runSums.data() + run.first * count, run.second, count);
            scaledLn(part, m_mixtures[t].works / static_cast<float>(m_tables.phi), count);
            const float score = m_scorePart[t * m_tables.rows + row];
            for (std::size_t c = 0; c < count; ++c)
                part[c] -= score;
        }
    }

    /// ln of the sum over kept columns, at the row of the last mixAt.
    double lnColumns(std::size_t v)
    {
        const std::size_t count = m_kept.size();
        float *values = m_sum.data();
        std::copy_n(m_columnTerms[v].data(), count, values);
        for (const std::size_t t : m_views[v].mixtures)
            addScaled(values, m_mixed.data() + t * count, 1.0F, count);
        return lnSumExpOf(values, count);
    }

    const PaperTables &m_tables;
    const Columns &m_columns;
    Habit m_habit;
    std::vector<View> m_views;
    std::vector<Mixture> m_mixtures;
    std::vector<MarkedRun> m_runs;
    std::vector<float> m_scorePart;                ///< [mixture][row], divided by phi
    std::vector<std::vector<double>> m_groupSum;   ///< by view, by group
    std::vector<std::size_t> m_groups;             ///< those with weight
    std::vector<std::size_t> m_heaviest;           ///< row, by group
    std::size_t m_best = 0;                        ///< the best row of all alternatives
    std::vector<std::size_t> m_kept;               ///< columns
    std::vector<std::vector<float>> m_gathered;    ///< [score × 4 + mark][kept column]
    std::vector<std::vector<float>> m_columnTerms; ///< [view][kept column]
    std::vector<float> m_runSums;                  ///< [run][kept column]
    std::vector<float> m_mixed;                    ///< [mixture][kept column]
    std::vector<float> m_sum;
};

std::vector<double> lnRowWeights(const PaperTables &tables, const LevelWeights &prior)
{
    std::vector<double> weights(tables.rows);
    for (std::size_t row = 0; row < weights.size(); ++row)
        weights[row] = tables.lnNodeWeight[row] + std::log(std::max(prior[row % levelCount], 1e-200));
    return weights;
}

std::vector<double> honestRowsOf(const PaperTables &tables, const CellWorks &works)
{
    std::vector<double> ln(tables.rows, 0.0);
    for (const JournalCell &cell : works.works) {
        const float *rows = tables.lnOf(static_cast<std::size_t>(cell.score));
        for (std::size_t row = 0; row < ln.size(); ++row)
            ln[row] += static_cast<double>(cell.works) * static_cast<double>(rows[row]);
    }
    return ln;
}

/// Posterior of states with these ln-weights and ln-likelihoods; \return its ln sum in `total`.
std::vector<double> posterior(const std::vector<double> &lnWeight, const std::vector<double> &lnLikelihood, double phi,
                              double &total)
{
    std::vector<double> ln(lnWeight.size());
    for (std::size_t i = 0; i < ln.size(); ++i)
        ln[i] = lnWeight[i] + lnLikelihood[i] / phi;
    total = lnSumExp(ln);
    for (double &value : ln)
        value = std::exp(value - total);
    return ln;
}

} // namespace

double lnMeanExp(const std::vector<double> &values)
{
    return values.empty() ? 0.0 : lnSumExp(values) - std::log(static_cast<double>(values.size()));
}

PaperTables paperTables(const ScoreLaw &law, const JournalModel &journal, double phi)
{
    PaperTables tables{law, journalTable(journal, law), phi, 0, {}, {}, {}, {}};
    tables.rows = law.frailty.size() * law.widthLog.size() * levelCount;
    tables.share.resize(law.scores() * tables.rows);
    tables.lnShare.resize(tables.share.size());
    tables.lnNodeWeight.resize(tables.rows);
    std::size_t row = 0;
    for (std::size_t f = 0; f < law.frailty.size(); ++f)
        for (std::size_t k = 0; k < law.widthLog.size(); ++k)
            for (const double level : levels()) {
                const auto shares = scoreShares(law, level, f, k);
                tables.lnNodeWeight[row] = std::log(law.frailtyWeight[f] * law.widthWeight[k]);
                for (std::size_t x = 0; x < shares.size(); ++x) {
                    tables.share[x * tables.rows + row] = static_cast<float>(shares[x]);
                    tables.lnShare[x * tables.rows + row] =
                        static_cast<float>(std::log(std::max(shares[x], static_cast<double>(least))));
                }
                ++row;
            }
    tables.alternatives = alternativesOf(law.maximum, law.borders);
    return tables;
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

std::vector<double> rowPosterior(const PaperTables &tables, const CellWorks &works, const LevelWeights &prior)
{
    double total = 0;
    return posterior(lnRowWeights(tables, prior), honestRowsOf(tables, works), tables.phi, total);
}

CellLikelihood cellLikelihood(const PaperTables &tables, const CellWorks &works, const LevelWeights &prior,
                              const LevelWeights &freshPrior, double cut)
{
    Columns columns;
    if (works.journal) {
        columns.table = &tables.journal;
        columns.count = journalStates;
        columns.lnWeight.assign(tables.journal.lnWeight.begin(), tables.journal.lnWeight.end());
    }
    const std::vector<double> honestRows = honestRowsOf(tables, works);
    std::vector<double> honestColumns(columns.count, 0.0);
    for (const JournalCell &cell : works.works)
        for (std::size_t column = 0; column < columns.count; ++column)
            honestColumns[column] +=
                static_cast<double>(cell.works) *
                static_cast<double>(columns.lnShare(static_cast<std::size_t>(cell.score), cell.mark, column));

    CellLikelihood cell;
    const auto lnRows = lnRowWeights(tables, prior);
    double rowsTotal = 0;
    double columnsTotal = 0;
    cell.rowPosterior = posterior(lnRows, honestRows, tables.phi, rowsTotal);
    const auto journal = posterior(columns.lnWeight, honestColumns, tables.phi, columnsTotal);
    if (works.journal)
        std::ranges::copy(journal, cell.journalPosterior.begin());
    cell.lnHonest = rowsTotal + columnsTotal;

    const bool hasHistory = prior != freshPrior;
    for (std::size_t h = 0; h < habitCount; ++h) {
        const auto habit = static_cast<Habit>(h);
        const bool needsJournal = habit == Habit::Journal || habit == Habit::MirrorJournal;
        if (needsJournal && !works.journal) {
            const auto ways = std::ranges::count(tables.alternatives, habit, &Alternative::habit);
            cell.lnBayes.insert(cell.lnBayes.end(), static_cast<std::size_t>(ways), 0.0);
            continue;
        }
        Family family(tables, columns, works, honestRows, honestColumns, habit);
        auto marginals = family.lnMarginals(lnRows, cut);
        for (double &value : marginals)
            value -= cell.lnHonest;
        if (hasHistory && (habit == Habit::Bonus || habit == Habit::MirrorBonus)) {
            const auto lnFresh = lnRowWeights(tables, freshPrior);
            double freshTotal = 0;
            posterior(lnFresh, honestRows, tables.phi, freshTotal);
            Family again(tables, columns, works, honestRows, honestColumns, habit);
            const auto fresh = again.lnMarginals(lnFresh, cut);
            for (std::size_t i = 0; i < marginals.size(); ++i)
                marginals[i] = lnMeanExp({marginals[i], fresh[i] - freshTotal - columnsTotal});
        }
        cell.lnBayes.insert(cell.lnBayes.end(), marginals.begin(), marginals.end());
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

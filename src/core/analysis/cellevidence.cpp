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
    [[nodiscard]] float lnShare(std::size_t score, std::size_t mark, std::size_t column) const
    {
        return table == nullptr ? 0.0F : table->lnOf(score, mark)[column];
    }
};

/// A reported score whose works came from several scores: its probability is a sum over them in every state.
struct Mixture
{
    const ReportedScore *from = nullptr;
    std::size_t mark = 0;
    float works = 0;
};

/// One alternative, seen from the works of a cell.
struct View
{
    std::size_t alternative = 0;
    double constant = 0;               ///< ln-likelihood that no state changes
    std::vector<double> rows;          ///< ln-likelihood by row
    std::vector<double> columns;       ///< … by column
    std::vector<std::size_t> mixtures; ///< … by both: indexes into Family::mixtures
};

/// The alternatives of one habit. They share states and mixtures.
class Family
{
public:
    Family(const PaperTables &tables, const Columns &columns, const CellWorks &works,
           const std::vector<double> &honestRows, const std::vector<double> &honestColumns, Habit habit)
        : m_tables(tables)
        , m_columns(columns)
    {
        for (std::size_t a = 0; a < tables.alternatives.size(); ++a)
            if (tables.alternatives[a].habit == habit)
                m_views.push_back(viewOf(a, works, honestRows, honestColumns));
    }

    /// ln marginal likelihood by alternative of the habit.
    std::vector<double> lnMarginals(const std::vector<double> &lnRowWeight, std::size_t neutralColumn, double cut)
    {
        chooseRows(lnRowWeight, neutralColumn, cut);
        chooseColumns(cut);
        gather();
        std::vector<std::vector<double>> byRow(m_views.size());
        std::vector<std::vector<float>> mixed(m_mixtures.size(), std::vector<float>(m_kept.size()));
        std::vector<float> sum(m_kept.size());
        for (const std::size_t row : m_rows) {
            for (std::size_t t = 0; t < m_mixtures.size(); ++t)
                mix(m_mixtures[t], row, mixed[t]);
            for (std::size_t v = 0; v < m_views.size(); ++v)
                byRow[v].push_back(lnRow(v, row, lnRowWeight[row], mixed, sum));
        }
        std::vector<double> marginals;
        marginals.reserve(m_views.size());
        for (const auto &values : byRow)
            marginals.push_back(lnSumExp(values));
        return marginals;
    }

private:
    View viewOf(std::size_t a, const CellWorks &works, const std::vector<double> &honestRows,
                const std::vector<double> &honestColumns)
    {
        View view{a, 0, honestRows, honestColumns, {}};
        const Alternative &way = m_tables.alternatives[a];
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
                view.mixtures.push_back(mixtureOf({&reported, cell.mark, cell.works}, score));
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
    std::size_t mixtureOf(const Mixture &mixture, std::size_t score)
    {
        for (std::size_t t = 0; t < m_mixtures.size(); ++t)
            if (m_scores[t] == score && m_mixtures[t].mark == mixture.mark && *m_mixtures[t].from == *mixture.from)
                return t;
        m_mixtures.push_back(mixture);
        m_scores.push_back(score);
        return m_mixtures.size() - 1;
    }

    /// Rows that carry weight under any alternative, seen at one neutral state of the journal.
    void chooseRows(const std::vector<double> &lnRowWeight, std::size_t column, double cut)
    {
        std::vector<std::vector<double>> mixed(m_mixtures.size(), std::vector<double>(m_tables.rows));
        std::vector<float> sum(m_tables.rows);
        for (std::size_t t = 0; t < m_mixtures.size(); ++t) {
            std::ranges::fill(sum, 0.0F);
            for (const ScoreRun &run : m_mixtures[t].from->from)
                for (int x = run.first; x <= run.last; ++x) {
                    const auto score = static_cast<std::size_t>(x);
                    const float factor = run.share * m_columns.share(score, m_mixtures[t].mark, column);
                    const float *rows = m_tables.of(score);
                    for (std::size_t row = 0; row < sum.size(); ++row)
                        sum[row] += factor * rows[row];
                }
            for (std::size_t row = 0; row < sum.size(); ++row)
                mixed[t][row] = static_cast<double>(m_mixtures[t].works * fastLn(std::max(sum[row], least)));
        }
        std::vector<bool> chosen(m_tables.rows);
        std::vector<double> seen(m_tables.rows);
        double most = nothing;
        for (const View &view : m_views) {
            seen = view.rows;
            for (const std::size_t t : view.mixtures)
                for (std::size_t row = 0; row < seen.size(); ++row)
                    seen[row] += mixed[t][row];
            for (std::size_t row = 0; row < seen.size(); ++row)
                seen[row] = lnRowWeight[row] + seen[row] / m_tables.phi;
            const auto top = std::ranges::max_element(seen);
            if (*top + view.constant / m_tables.phi > most) {
                most = *top + view.constant / m_tables.phi;
                m_best = static_cast<std::size_t>(top - seen.begin());
            }
            for (std::size_t row = 0; row < seen.size(); ++row)
                if (seen[row] >= *top - cut)
                    chosen[row] = true;
        }
        for (std::size_t row = 0; row < chosen.size(); ++row)
            if (chosen[row])
                m_rows.push_back(row);
    }

    /// States of the journal that carry weight under any alternative, seen at the best row.
    void chooseColumns(double cut)
    {
        std::vector<std::vector<double>> mixed(m_mixtures.size(), std::vector<double>(m_columns.count));
        for (std::size_t t = 0; t < m_mixtures.size(); ++t)
            for (std::size_t column = 0; column < m_columns.count; ++column) {
                float sum = 0;
                for (const ScoreRun &run : m_mixtures[t].from->from)
                    for (int x = run.first; x <= run.last; ++x) {
                        const auto score = static_cast<std::size_t>(x);
                        sum +=
                            run.share * m_tables.of(score)[m_best] * m_columns.share(score, m_mixtures[t].mark, column);
                    }
                mixed[t][column] = static_cast<double>(m_mixtures[t].works * fastLn(std::max(sum, least)));
            }
        std::vector<bool> chosen(m_columns.count);
        std::vector<double> seen(m_columns.count);
        for (const View &view : m_views) {
            for (std::size_t column = 0; column < seen.size(); ++column) {
                double sum = view.columns[column];
                for (const std::size_t t : view.mixtures)
                    sum += mixed[t][column];
                seen[column] = m_columns.lnWeight[column] + sum / m_tables.phi;
            }
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
        const std::size_t scores = m_tables.law.scores();
        m_gathered.assign(scores * 4, {});
        for (const Mixture &mixture : m_mixtures)
            for (const ScoreRun &run : mixture.from->from)
                for (int x = run.first; x <= run.last; ++x) {
                    auto &shares = m_gathered[static_cast<std::size_t>(x) * 4 + mixture.mark];
                    if (!shares.empty())
                        continue;
                    shares.reserve(m_kept.size());
                    for (const std::size_t column : m_kept)
                        shares.push_back(m_columns.share(static_cast<std::size_t>(x), mixture.mark, column));
                }
        m_columnTerms.assign(m_views.size(), {});
        for (std::size_t v = 0; v < m_views.size(); ++v) {
            m_columnTerms[v].reserve(m_kept.size());
            for (const std::size_t column : m_kept)
                m_columnTerms[v].push_back(
                    static_cast<float>(m_columns.lnWeight[column] + m_views[v].columns[column] / m_tables.phi));
        }
    }

    /// The ln-likelihood of a mixture at a row, by kept column, divided by phi.
    void mix(const Mixture &mixture, std::size_t row, std::vector<float> &out) const
    {
        const std::size_t count = m_kept.size();
        float *values = out.data();
        std::fill_n(values, count, 0.0F);
        for (const ScoreRun &run : mixture.from->from)
            for (int x = run.first; x <= run.last; ++x) {
                const auto score = static_cast<std::size_t>(x);
                const float factor = run.share * m_tables.of(score)[row];
                const float *shares = m_gathered[score * 4 + mixture.mark].data();
                for (std::size_t c = 0; c < count; ++c)
                    values[c] += factor * shares[c];
            }
        const float weight = mixture.works / static_cast<float>(m_tables.phi);
        for (std::size_t c = 0; c < count; ++c) {
            const float value = values[c] > least ? values[c] : least;
            values[c] = weight * fastLn(value);
        }
    }

    double lnRow(std::size_t v, std::size_t row, double lnWeight, const std::vector<std::vector<float>> &mixed,
                 std::vector<float> &sum) const
    {
        const View &view = m_views[v];
        const std::size_t count = m_kept.size();
        float *values = sum.data();
        std::copy_n(m_columnTerms[v].data(), count, values);
        for (const std::size_t t : view.mixtures) {
            const float *terms = mixed[t].data();
            for (std::size_t c = 0; c < count; ++c)
                values[c] += terms[c];
        }
        float most = values[0];
        for (std::size_t c = 1; c < count; ++c)
            most = values[c] > most ? values[c] : most;
        for (std::size_t c = 0; c < count; ++c)
            values[c] = fastExp(values[c] - most);
        const double total = std::accumulate(values, values + count, 0.0);
        return lnWeight + (view.constant + view.rows[row]) / m_tables.phi + static_cast<double>(most) + std::log(total);
    }

    const PaperTables &m_tables;
    const Columns &m_columns;
    std::vector<View> m_views;
    std::vector<Mixture> m_mixtures;
    std::vector<std::size_t> m_scores; ///< the reported score of each mixture
    std::size_t m_best = 0;
    std::vector<std::size_t> m_rows;
    std::vector<std::size_t> m_kept;
    std::vector<std::vector<float>> m_gathered; ///< [score × 4 + mark][kept column]
    std::vector<std::vector<float>> m_columnTerms;
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

    // A neutral state: the usual slope and marks that do not follow the work, the likeliest leniency.
    std::size_t neutral = 0;
    if (works.journal) {
        neutral = 4;
        for (std::size_t g = 0; g < JournalModel::leniencyCount; ++g)
            if (columns.lnWeight[g * 12 + 4] + honestColumns[g * 12 + 4] / tables.phi >
                columns.lnWeight[neutral] + honestColumns[neutral] / tables.phi)
                neutral = g * 12 + 4;
    }
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
        auto marginals = family.lnMarginals(lnRows, neutral, cut);
        for (double &value : marginals)
            value -= cell.lnHonest;
        if (hasHistory && (habit == Habit::Bonus || habit == Habit::MirrorBonus)) {
            const auto lnFresh = lnRowWeights(tables, freshPrior);
            double freshTotal = 0;
            posterior(lnFresh, honestRows, tables.phi, freshTotal);
            Family again(tables, columns, works, honestRows, honestColumns, habit);
            const auto fresh = again.lnMarginals(lnFresh, neutral, cut);
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

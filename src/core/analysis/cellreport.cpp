#include "cellreport.h"

#include "bordertail.h"
#include "statesums.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// Mean share and its variance over the states of a school, by score.
struct Expected
{
    std::vector<double> share;
    std::vector<double> variance;
};

Expected expectedOf(const PaperTables &tables, const std::vector<float> &posterior)
{
    Expected expected{std::vector(tables.law.scores(), 0.0), std::vector(tables.law.scores(), 0.0)};
    for (std::size_t x = 0; x < expected.share.size(); ++x) {
        const auto [mean, square] = weighedSums(tables.of(x), posterior.data(), tables.rows);
        expected.share[x] = mean;
        expected.variance[x] = std::max(0.0, square - expected.share[x] * expected.share[x]);
    }
    return expected;
}

void describeCurve(CellEvidence &cell, const FittedCell &fitted, const Expected &expected, double phi)
{
    const double n = fitted.works;
    double chi = 0;
    double cells = 0;
    for (std::size_t x = 0; x < expected.share.size(); ++x) {
        const double mean = n * expected.share[x];
        const double sd = std::sqrt(phi * mean * (1 - expected.share[x]) + n * n * expected.variance[x]);
        cell.expected.push_back(mean);
        cell.low.push_back(std::max(0.0, mean - 1.96 * sd));
        cell.high.push_back(mean + 1.96 * sd);
        // Scores that hardly anybody has would let one work decide.
        if (mean > 0.2) {
            const double far = fitted.scores[x] - mean;
            chi += far * far / (mean + n * n * expected.variance[x]);
            cells += 1;
        }
        cell.meanScore += static_cast<double>(x) * fitted.scores[x] / n;
    }
    cell.dispersion = cells > 2 ? chi / (cells - 1) : 1;
}

double sumOf(const std::vector<double> &values, int first, int last)
{
    double sum = 0;
    for (int x = std::max(0, first); x <= last && x < static_cast<int>(values.size()); ++x)
        sum += values[static_cast<std::size_t>(x)];
    return sum;
}

double rhoOf(std::size_t border, int grade, const EvidenceSettings &settings)
{
    if (border == 0)
        return grade >= 1 && grade <= 4 ? settings.rho3Primary : settings.rho3;
    return border == 1 ? settings.rho4 : settings.rho5;
}

BorderEvidence borderOf(std::size_t i, const FittedCell &fitted, const FittedPaper &paper, const CellEvidence &cell,
                        const PaperKey &key, const EvidenceSettings &settings)
{
    const ScoreLaw &law = paper.tables->law;
    const int reach = law.isLong() ? 3 : 2;
    BorderEvidence border;
    border.mark = static_cast<int>(i) + 3;
    border.border = law.borders[i];
    border.belowFirst = std::max(i == 0 ? 0 : law.borders[i - 1], border.border - reach);
    border.aboveLast = std::min(i == 2 ? law.maximum : law.borders[i + 1] - 1, border.border + reach - 1);
    border.below = static_cast<int>(std::lround(sumOf(fitted.scores, border.belowFirst, border.border - 1)));
    border.above = static_cast<int>(std::lround(sumOf(fitted.scores, border.border, border.aboveLast)));
    border.expectedBelow = sumOf(cell.expected, border.belowFirst, border.border - 1);
    border.expectedAbove = sumOf(cell.expected, border.border, border.aboveLast);
    const double rho = rhoOf(i, key.grade, settings);
    const double both = border.expectedBelow + border.expectedAbove;
    if (both > 0)
        border.tail = betaBinomialTail(border.below, border.below + border.above, border.expectedBelow / both, rho);
    const bool usable = i == 0 || (law.isLong() && key.subject != u"Математика"_s);
    border.said = usable && border.expectedBelow >= settings.borderExpected && border.tail < settings.borderTail;

    const int c = border.border;
    const auto window = [c](const std::vector<double> &shares) {
        const double below = sumOf(shares, c - 2, c - 1);
        return below / std::max(1e-9, below + sumOf(shares, c, c));
    };
    const double below = sumOf(fitted.scores, c - 2, c - 1);
    const double together = below + sumOf(fitted.scores, c, c);
    // The smooth curve at the school's own level: the window's share below moves with it as the region's does.
    const double usual = window(cell.expected);
    const double region = window(paper.report.reference);
    const double smooth = window(paper.report.smooth);
    const double odds = smooth / std::max(1e-9, 1 - smooth) * (usual / std::max(1e-9, 1 - usual)) /
                        std::max(1e-9, region / std::max(1e-9, 1 - region));
    const double precision = 1 / std::max(rho, 0.005) - 1;
    border.regionLifted = liftedValue(0, 0, region, smooth, precision);
    if (usable && together > 0)
        border.lifted = liftedShare(below, together, usual, odds / (1 + odds), precision);
    return border;
}

void describeLevel(CellEvidence &cell, const FittedCell &fitted, const FittedPaper &paper,
                   const std::vector<float> &posterior, const std::vector<KnownLevel> &known)
{
    std::array<double, levelCount> byLevel{};
    const auto &meanScore = paper.tables->meanScore;
    for (std::size_t row = 0; row < posterior.size(); ++row)
        byLevel[row / paper.tables->nodes()] += static_cast<double>(posterior[row]);
    double sum = 0;
    cell.level = {0, levels().back(), levels().back()};
    bool low = false;
    bool high = false;
    for (std::size_t l = 0; l < levelCount; ++l) {
        cell.level.value += byLevel[l] * levels()[l];
        sum += byLevel[l];
        if (!low && sum >= 0.05) {
            cell.level.low = levels()[l];
            low = true;
        }
        if (!high && sum >= 0.95) {
            cell.level.high = levels()[l];
            high = true;
        }
    }
    LevelForecast &forecast = cell.forecast;
    double weights = 1 / std::max(paper.tauSquared, 1e-4);
    double weighted = paper.meanLevel * weights;
    for (const KnownLevel &other : known) {
        const double weight = 1 / (other.driftSquared + other.sd * other.sd);
        weights += weight;
        weighted += weight * other.level;
    }
    forecast.level = fitted.level.level;
    forecast.forecast = weighted / weights;
    forecast.forecastSd = std::sqrt(1 / weights + paper.driftSquared + fitted.level.sd * fitted.level.sd);
    forecast.z = (forecast.level - forecast.forecast) / forecast.forecastSd;
    forecast.others = known.size();
    const double place = std::clamp((forecast.forecast + 2.6) / 5.2 * (levelCount - 1), 0.0, levelCount - 1.0);
    const auto at = std::min(static_cast<std::size_t>(place), levelCount - 2);
    const double part = place - static_cast<double>(at);
    forecast.meanForecast = (1 - part) * meanScore[at] + part * meanScore[at + 1];
}

/// Lowered, confirmed and raised works of these scores, by state of the journal, as shares.
std::array<double, 3> shiftShares(const FittedCell &fitted, const PaperTables &tables, std::size_t state)
{
    std::array<double, 3> shares{};
    for (std::size_t x = 0; x < fitted.scores.size(); ++x) {
        if (fitted.scores[x] <= 0)
            continue;
        const std::size_t own = tables.law.markIndex(static_cast<int>(x));
        for (std::size_t j = 0; j < 4; ++j)
            shares[own < j    ? 0
                   : own == j ? 1
                              : 2] +=
                fitted.scores[x] / fitted.works * static_cast<double>(tables.journal.of(x, j)[state]);
    }
    return shares;
}

void describeJournal(CellEvidence &cell, const FittedCell &fitted, const PaperTables &tables,
                     const CellLikelihood &found)
{
    cell.journalMarks = fitted.counts.journal;
    cell.journalShift = !cell.journalMarks && fitted.shift.has_value();
    if (cell.journalMarks) {
        std::array<int, 3> shift{};
        for (const JournalCell &part : fitted.counts.works) {
            const std::size_t own = tables.law.markIndex(part.score);
            shift[own < part.mark ? 0 : own == part.mark ? 1 : 2] += static_cast<int>(std::lround(part.works));
        }
        cell.shift = shift;
    } else {
        cell.shift = fitted.shift;
    }
    if (!cell.shift)
        return;
    const double total = std::accumulate(cell.shift->begin(), cell.shift->end(), 0.0);
    std::array<double, 3> usual{};
    std::array<double, 3> own{};
    double sum = 0;
    for (std::size_t state = 0; state < journalStates; ++state) {
        const auto shares = shiftShares(fitted, tables, state);
        const double prior = std::exp(tables.journal.lnWeight[state]);
        auto posterior = static_cast<double>(found.journalPosterior[state]);
        if (!cell.journalMarks) {
            double ln = 0;
            for (std::size_t k = 0; k < 3; ++k)
                ln += (*cell.shift)[k] * std::log(std::max(shares[k], 1e-9));
            // Only ratios matter; the counts' own entropy keeps the exponent in range.
            for (const int count : *cell.shift)
                ln -= count > 0 ? count * std::log(count / total) : 0.0;
            posterior = prior * std::exp(ln / tables.phi);
        }
        sum += posterior;
        cell.followsWork += posterior * JournalTable::followShare(state);
        for (std::size_t k = 0; k < 3; ++k) {
            usual[k] += prior * shares[k] * total;
            own[k] += posterior * shares[k] * total;
        }
    }
    cell.shiftExpected = usual;
    if (sum > 1e-200) {
        cell.followsWork /= sum;
        for (double &count : own)
            count /= sum;
        cell.shiftOwn = own;
    } else {
        cell.followsWork = 0;
        cell.shiftOwn = usual;
    }
}

} // namespace

void describeCell(CellEvidence &cell, const FittedCell &fitted, const FittedPaper &paper, const CellLikelihood &found,
                  const std::vector<KnownLevel> &known, const PaperKey &key, const EvidenceSettings &settings)
{
    const Expected expected = expectedOf(*paper.tables, found.rowPosterior);
    describeCurve(cell, fitted, expected, settings.phi);
    describeLevel(cell, fitted, paper, found.rowPosterior, known);
    cell.borders.reserve(3);
    for (std::size_t i = 0; i < 3; ++i)
        cell.borders.push_back(borderOf(i, fitted, paper, cell, key, settings));
    describeJournal(cell, fitted, *paper.tables, found);
}

} // namespace versta

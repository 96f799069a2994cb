#include "paperfit.h"

#include "practicefit.h"

#include "core/pluralru.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr double rowWorks = 20000;          ///< works of a row that does not say how many it has
constexpr double journalShare = 0.9;        ///< works with a journal mark from which on the joint table is used
constexpr std::size_t journalFitWorks = 60; ///< works with journal marks from which on the journal is fitted

/// The number of scores of a paper; nothing and a reason when the parts contradict each other.
std::optional<int> maximumOf(const SignPaper &paper, QString &whyNot)
{
    if (!paper.paper.scale) {
        whyNot = u"шкала отметок не известна"_s;
        return std::nullopt;
    }
    const MarkScale &scale = *paper.paper.scale;
    std::size_t longest = 0;
    for (const SignCell &cell : paper.cells) {
        std::size_t last = cell.scores.size();
        while (last > 0 && cell.scores[last - 1] == 0)
            --last;
        longest = std::max(longest, last);
    }
    int maximum = paper.paper.maximum.value_or(scale.maximum);
    if (maximum <= 0)
        maximum = static_cast<int>(longest) - 1;
    const bool rising = 0 < scale.lowest[0] && scale.lowest[0] < scale.lowest[1] && scale.lowest[1] < scale.lowest[2];
    const bool fits = scale.lowest[2] <= maximum && (scale.maximum == 0 || scale.maximum == maximum) &&
                      static_cast<int>(longest) <= maximum + 1;
    if (maximum < 4 || maximum > 200) {
        whyNot = u"максимальный балл работы не известен или равен нулю"_s;
        return std::nullopt;
    }
    if (!rising || !fits) {
        whyNot = u"шкала отметок не подходит к баллам работы"_s;
        return std::nullopt;
    }
    return maximum;
}

/// Shares by score of a row; empty when it has none or they are not such shares.
std::vector<double> sharesOf(const std::optional<ReferenceRow> &row, int maximum)
{
    if (!row || row->scorePercent.empty())
        return {};
    std::vector<double> shares(static_cast<std::size_t>(maximum) + 1, 0.0);
    double sum = 0;
    for (std::size_t x = 0; x < row->scorePercent.size(); ++x) {
        const double percent = row->scorePercent[x];
        if (!std::isfinite(percent) || percent < 0 || (x >= shares.size() && percent > 0))
            return {};
        if (x < shares.size())
            shares[x] = percent;
        sum += percent;
    }
    if (sum < 50 || sum > 150)
        return {};
    for (double &share : shares)
        share /= sum;
    return shares;
}

FittedCell cellOf(const SignCell &cell, int maximum, int minimum)
{
    FittedCell fitted;
    fitted.school = cell.school;
    fitted.shift = cell.journalShift;
    fitted.scores.assign(static_cast<std::size_t>(maximum) + 1, 0.0);
    int withJournal = 0;
    for (std::size_t x = 0; x < std::min(cell.scores.size(), fitted.scores.size()); ++x) {
        fitted.scores[x] = std::max(0, cell.scores[x]);
        fitted.works += std::max(0, cell.scores[x]);
    }
    const std::size_t joint = std::min(cell.scoresByJournal.size(), fitted.scores.size());
    for (std::size_t x = 0; x < joint; ++x)
        for (const int works : cell.scoresByJournal[x])
            withJournal += std::max(0, works);
    fitted.counts.journal = withJournal > 0 && withJournal >= journalShare * fitted.works;
    for (std::size_t x = 0; x < fitted.scores.size(); ++x)
        if (!fitted.counts.journal) {
            if (fitted.scores[x] > 0)
                fitted.counts.works.push_back({static_cast<int>(x), 0, static_cast<float>(fitted.scores[x])});
        } else {
            for (std::size_t mark = 0; x < joint && mark < 4; ++mark)
                if (cell.scoresByJournal[x][mark] > 0)
                    fitted.counts.works.push_back(
                        {static_cast<int>(x), mark, static_cast<float>(cell.scoresByJournal[x][mark])});
        }
    fitted.judged = fitted.works >= std::max(1, minimum);
    return fitted;
}

/// An estimate to the digits it has: rounded to a power of two that is at most half its standard error. One changed
/// work seldom changes the laws of a paper then, and what rests on them may be used again.
double toDigits(double value, double standardError)
{
    const double step = std::exp2(std::floor(std::log2(std::max(standardError, 1e-12) / 2)));
    return std::round(value / step) * step;
}

/// Shares of so many works, to their digits, sum 1.
template <class Shares>
void roundShares(Shares &shares, double works)
{
    const double n = std::max(works, 1.0);
    for (double &share : shares)
        if (share > 0)
            share = toDigits(share, std::sqrt(std::max(share * (1 - share), 1 / n) / n));
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (double &share : shares)
        share /= sum > 0 ? sum : 1;
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

LevelWeights normalLevels(double mean, double variance)
{
    LevelWeights weights{};
    double sum = 0;
    for (std::size_t i = 0; i < levelCount; ++i) {
        const double far = levels()[i] - mean;
        weights[i] = std::exp(-far * far / std::max(variance, 1e-3) / 2);
        sum += weights[i];
    }
    for (double &weight : weights)
        weight /= sum;
    return weights;
}

/// The level by one paper alone: what the scores say under a wide prior, taken out again.
void findLevel(FittedCell &cell, const ScoreTables &tables, double phi)
{
    constexpr double wide = 1.5;
    static const LevelWeights prior = normalLevels(0, wide * wide);
    const auto posterior = rowPosterior(tables, cell.scores, phi, prior);
    double mean = 0;
    double square = 0;
    for (std::size_t row = 0; row < posterior.size(); ++row) {
        const double u = levels()[row / tables.nodes()];
        mean += posterior[row] * u;
        square += posterior[row] * u * u;
    }
    cell.level.level = mean;
    cell.level.sd = std::sqrt(std::max(square - mean * mean, 1e-4));
}

/// Mean and spread of schools' levels, robustly, sampling taken off.
void findSpread(FittedPaper &paper, const EvidenceSettings &settings)
{
    std::vector<double> found;
    std::vector<double> sampling;
    for (const FittedCell &cell : paper.cells)
        if (cell.judged && cell.works >= 10) {
            found.push_back(cell.level.level);
            sampling.push_back(cell.level.sd * cell.level.sd);
        }
    if (found.size() < 30)
        return;
    const double root = std::sqrt(static_cast<double>(found.size()));
    paper.meanLevel = toDigits(median(found), 0.5 / root);
    std::vector<double> far;
    far.reserve(found.size());
    for (const double level : found)
        far.push_back(std::abs(level - paper.meanLevel));
    const double sd = 1.4826 * median(far);
    const double total = std::clamp(toDigits(sd * sd - median(sampling), 0.3 / root), 0.04, 1.0);
    const double tau = settings.tau * settings.tau;
    const double drift = settings.drift * settings.drift;
    paper.tauSquared = total * tau / (tau + drift);
    paper.driftSquared = total * drift / (tau + drift);
}

/// Levels within six standard errors of what a school's works say, and some more: a practice moves it a little.
LevelRange rangeOf(const KnownLevel &level)
{
    const double step = levels()[1] - levels()[0];
    const double reach = 6 * level.sd + 2 * step;
    const auto place = [&](double u) { return std::clamp((u - levels()[0]) / step, 0.0, double{levelCount - 1}); };
    return {static_cast<std::size_t>(std::floor(place(level.level - reach))),
            static_cast<std::size_t>(std::ceil(place(level.level + reach))) + 1};
}

/// The schools that tell most of the region's practice.
std::vector<PracticeSchool> largestSchools(const FittedPaper &paper)
{
    constexpr std::size_t enough = 400;
    std::vector<const FittedCell *> cells;
    for (const FittedCell &cell : paper.cells)
        if (cell.judged)
            cells.push_back(&cell);
    std::ranges::stable_sort(cells, std::ranges::greater{}, &FittedCell::works);
    cells.resize(std::min(cells.size(), enough));
    std::vector<PracticeSchool> schools;
    schools.reserve(cells.size());
    for (const FittedCell *cell : cells)
        schools.push_back({cell->scores, rangeOf(cell->level)});
    return schools;
}

void fitJournalOf(JournalModel &journal, const ScoreLaw &law, const FittedPaper &paper, bool region, double phi)
{
    JournalCounts pooled(law.scores());
    std::vector<double> scores(law.scores(), 0.0);
    std::array<double, 3> shift{};
    std::vector<std::vector<JournalCell>> schools;
    double works = 0;
    double shifted = 0;
    for (const FittedCell &cell : paper.cells) {
        if (cell.counts.journal) {
            for (const JournalCell &part : cell.counts.works) {
                pooled[static_cast<std::size_t>(part.score)][part.mark] += static_cast<double>(part.works);
                works += static_cast<double>(part.works);
            }
            if (cell.judged)
                schools.push_back(cell.counts.works);
        } else if (cell.shift) {
            for (std::size_t k = 0; k < 3; ++k) {
                shift[k] += (*cell.shift)[k];
                shifted += (*cell.shift)[k];
            }
            for (std::size_t x = 0; x < scores.size(); ++x)
                scores[x] += cell.scores[x];
        }
    }
    const auto round = [&journal](double known) {
        const double standardError = 2.5 / std::sqrt(known); // of a threshold that .2–.8 of the marks are below
        for (double &threshold : journal.thresholds)
            threshold = toDigits(threshold, standardError);
        journal.slope = toDigits(journal.slope, standardError);
    };
    if (works >= journalFitWorks) {
        const int rounds = region ? 2 : 1;
        for (int i = 0; i < rounds; ++i) {
            journal = fitJournal(journal, law, pooled);
            if (region)
                fitJournalSpread(journal, law, schools, phi);
        }
        round(works);
        if (region)
            roundShares(journal.followWeights, static_cast<double>(schools.size()));
    } else if (shifted >= journalFitWorks) {
        journal = fitJournalShift(journal, law, scores, shift);
        round(shifted);
    }
}

/// ВПР of 2020 was written in autumn; else the date says it.
bool isAutumn(const ExamPaper &paper)
{
    if (paper.key.year == 2020)
        return true;
    const int month = paper.date.section(u'.', 1, 1).toInt();
    return month >= 8;
}

/// What schools are compared with.
struct Reference
{
    std::vector<double> shares;
    double works = 0;
};

Reference chooseReference(const SignPaper &paper, FittedPaper &fitted, int maximum, const EvidenceSettings &settings)
{
    std::vector<double> pooled(static_cast<std::size_t>(maximum) + 1, 0.0);
    double works = 0;
    int schools = 0;
    int withJournal = 0;
    for (const FittedCell &cell : fitted.cells) {
        schools += cell.judged ? 1 : 0;
        withJournal += cell.judged && cell.counts.journal ? 1 : 0;
        works += cell.works;
        for (std::size_t x = 0; x < pooled.size(); ++x)
            pooled[x] += cell.scores[x];
    }
    for (double &share : pooled)
        share /= std::max(works, 1.0);
    if (schools >= settings.ownFitSchools) {
        fitted.report.basis = 2 * withJournal >= schools ? EvidenceBasis::Pupils : EvidenceBasis::AggregateReports;
        roundShares(pooled, works);
        return {pooled, toDigits(works, works / 50)};
    }
    fitted.report.basis = EvidenceBasis::RegionRows;
    if (auto shares = sharesOf(paper.region, maximum); !shares.empty())
        return {std::move(shares), paper.region->participants > 0 ? paper.region->participants : rowWorks};
    const bool emptyRow = paper.region.has_value();
    if (auto shares = sharesOf(paper.wholeSample, maximum); !shares.empty()) {
        fitted.report.note = emptyRow ? u"строка региона пуста, сравнение со всей выборкой"_s
                                      : u"строки региона нет, сравнение со всей выборкой"_s;
        return {std::move(shares), rowWorks};
    }
    fitted.report.basis = EvidenceBasis::MunicipalityAlone;
    fitted.report.note = emptyRow ? u"строка региона пуста: школы сравниваются между собой, списка нет"_s
                                  : u"строки региона нет: школы сравниваются между собой, списка нет"_s;
    return {pooled, works};
}

} // namespace

FittedPaper fitPaper(const SignPaper &paper, const EvidenceSettings &settings)
{
    FittedPaper fitted;
    const auto maximum = maximumOf(paper, fitted.report.whyNot);
    if (!maximum) {
        for (const SignCell &cell : paper.cells)
            fitted.cells.push_back({cell.school, cell.participants, {}, {}, {}, false, {}});
        return fitted;
    }
    fitted.report.maximum = *maximum;
    fitted.report.borders = paper.paper.scale->lowest;
    fitted.cells.reserve(paper.cells.size());
    for (const SignCell &cell : paper.cells)
        fitted.cells.push_back(cellOf(cell, *maximum, settings.minimumCell));
    if (std::ranges::none_of(fitted.cells, &FittedCell::works)) {
        fitted.report.whyNot = u"нет распределения первичных баллов"_s;
        return fitted;
    }
    const Reference reference = chooseReference(paper, fitted, *maximum, settings);
    if (momentsOf(reference.shares).sd < 0.5) {
        fitted.report.whyNot = u"все баллы одинаковы, сравнивать не с чем"_s;
        fitted.report.basis = EvidenceBasis::Nothing;
        return fitted;
    }
    ScoreLaw law = fitScoreLaw(reference.shares, std::min(reference.works, 100000.0), fitted.report.borders, settings);
    fitted.tauSquared = settings.tau * settings.tau;
    fitted.driftSquared = settings.drift * settings.drift;
    const bool region =
        fitted.report.basis == EvidenceBasis::Pupils || fitted.report.basis == EvidenceBasis::AggregateReports;
    JournalModel journal;
    journal.leniency = settings.leniency;
    journal.slopeSpread = settings.journalSlope;
    journal.followWeights = isAutumn(paper.paper) ? settings.followAutumn : settings.followSpring;

    if (!region && settings.frailty > 0)
        assumePractice(law);
    rake(law, reference.shares, normalLevels(0, fitted.tauSquared + fitted.driftSquared));
    ScoreTables tables = scoreTables(law);
    const auto findLevels = [&] {
        for (FittedCell &cell : fitted.cells)
            if (cell.judged)
                findLevel(cell, tables, settings.phi);
    };
    findLevels();
    if (region) {
        findSpread(fitted, settings);
        const LevelWeights usual = normalLevels(fitted.meanLevel, fitted.tauSquared + fitted.driftSquared);
        if (settings.frailty > 0)
            fitPractice(law, reference.shares, usual, largestSchools(fitted));
        else
            rake(law, reference.shares, usual);
        tables = scoreTables(law);
        findLevels();
        findSpread(fitted, settings);
    }
    fitJournalOf(journal, law, fitted, region, settings.phi);
    fitted.report.reference = reference.shares;
    fitted.report.smooth = law.smooth;
    fitted.report.missing = law.missing;
    fitted.tables = paperTables(std::move(tables), journal, settings.phi);
    return fitted;
}

} // namespace versta

#include "evidence.h"

#include "cellreport.h"
#include "copying.h"
#include "fingerprint.h"
#include "paperfit.h"
#include "parallel.h"
#include "pooling.h"

#include "core/pluralru.h"

#include <QHashFunctions>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>
#include <mutex>
#include <numeric>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// A class's works and whose they are.
struct Class
{
    std::size_t school = 0;
    QString name;
    ClassWorks works;
};

/// What was found in one cell, and what its school's evidence is pooled from.
struct CellResult
{
    CellEvidence found; ///< its paper and school are set where it is used
    std::vector<double> lnBayes;
    std::vector<float> byPractice;
};

/// What a school's cells say together; its other fields are set where it is used.
using SchoolResult = SchoolEvidence;

void addRow(Fingerprint &print, const std::optional<ReferenceRow> &row)
{
    print.add(row ? 1 : 0);
    if (row) {
        print.add(row->participants);
        print.addAll(row->scorePercent);
    }
}

std::uint64_t fingerprintOf(const SignPaper &paper, std::uint64_t settings)
{
    Fingerprint print;
    print.add(settings);
    print.add(paper.paper.maximum.value_or(-1));
    print.add(paper.paper.key.year);
    print.add(paper.paper.key.grade);
    print.add(static_cast<std::uint64_t>(qHash(paper.paper.key.subject)));
    print.add(static_cast<std::uint64_t>(qHash(paper.paper.date)));
    if (paper.paper.scale) {
        print.addAll(paper.paper.scale->lowest);
        print.add(paper.paper.scale->maximum);
    }
    addRow(print, paper.region);
    addRow(print, paper.wholeSample);
    for (const SignCell &cell : paper.cells) {
        print.add(static_cast<std::uint64_t>(cell.school));
        print.add(cell.participants);
        print.addAll(cell.scores);
        for (const auto &marks : cell.scoresByJournal)
            print.addAll(marks);
        if (cell.journalShift)
            print.addAll(*cell.journalShift);
    }
    return print.value();
}

std::uint64_t fingerprintOf(const EvidenceSettings &s)
{
    Fingerprint print;
    print.addAll(std::array{s.guard, s.phi, s.icc, s.tau, s.drift, s.otherPaper, s.frailty, s.width, s.leniency,
                            s.rho3Primary, s.rho3, s.rho4, s.rho5, s.journalSlope, s.borderTail, s.borderExpected});
    print.addAll(s.followSpring);
    print.addAll(s.followAutumn);
    print.add(s.minimumCell);
    print.add(s.ownFitSchools);
    return print.value();
}

/// What the cells of a paper are judged by.
std::uint64_t fingerprintOf(const FittedPaper &paper, const PaperKey &key, std::uint64_t settings)
{
    Fingerprint print;
    print.add(settings);
    print.add(key.grade);
    print.add(static_cast<std::uint64_t>(qHash(key.subject)));
    print.add(paper.meanLevel);
    print.add(paper.tauSquared);
    print.add(paper.driftSquared);
    print.addAll(paper.report.reference);
    if (!paper.tables)
        return print.value();
    const ScoreLaw &law = paper.tables->law;
    print.add(law.maximum);
    print.addAll(law.borders);
    for (const auto &values : {law.smooth, law.frailty, law.frailtyWeight, law.widthLog, law.widthWeight, law.rake})
        print.addAll(values);
    for (std::size_t i = 0; i < law.missing.size(); ++i) {
        print.addAll(law.missing[i]);
        print.addAll(law.landing[i]);
    }
    print.add(law.icc);
    print.addAll(paper.tables->journal.lnWeight);
    print.addAll(paper.tables->journal.share);
    return print.value();
}

/// All that a cell's evidence is made of besides the laws of its paper.
std::uint64_t fingerprintOf(const FittedCell &cell, const std::vector<KnownLevel> &known, std::uint64_t law)
{
    Fingerprint print;
    print.add(law);
    print.addAll(cell.scores);
    print.add(cell.counts.journal ? 1 : 0);
    if (cell.counts.journal)
        for (const JournalCell &works : cell.counts.works) {
            print.add(works.score);
            print.add(static_cast<std::uint64_t>(works.mark));
            print.add(static_cast<double>(works.works));
        }
    if (cell.shift)
        print.addAll(*cell.shift);
    print.add(cell.level.level);
    print.add(cell.level.sd);
    for (const KnownLevel &level : known) {
        print.add(level.level);
        print.add(level.sd);
        print.add(level.driftSquared);
    }
    return print.value();
}

std::uint64_t fingerprintOf(const TaskTable &table, std::uint64_t before)
{
    Fingerprint print;
    print.add(before);
    print.add(static_cast<std::uint64_t>(table.tasks));
    for (const QString &name : table.classes)
        print.add(static_cast<std::uint64_t>(qHash(name)));
    print.addAll(table.classOf);
    print.addAll(table.totals);
    print.addAll(table.scores);
    return print.value();
}

template <class Value>
std::shared_ptr<const Value> foundIn(const std::map<std::uint64_t, std::shared_ptr<const Value>> &known,
                                     std::uint64_t print)
{
    const auto found = known.find(print);
    return found == known.end() ? nullptr : found->second;
}

} // namespace

struct EvidenceCache::Parts
{
    std::map<std::uint64_t, std::shared_ptr<const FittedPaper>> papers;
    std::map<std::uint64_t, std::shared_ptr<const CellResult>> cells;
    std::map<std::uint64_t, std::shared_ptr<const SchoolResult>> schools;
    std::map<std::uint64_t, std::shared_ptr<const std::vector<ClassCopying>>> classes; ///< of a paper
};

namespace {

/// One run over an input.
class Engine
{
public:
    Engine(const SignInput &input, const EvidenceSettings &settings, const EvidenceCache::Parts *before,
           const EvidenceProgress &progress)
        : m_input(input)
        , m_settings(settings)
        , m_before(before)
        , m_progress(progress)
    {
    }

    std::optional<EvidenceReport> run()
    {
        fitPapers();
        judgeCells();
        findCopying();
        poolCells();
        if (m_stopped)
            return std::nullopt;
        for (std::size_t p = 0; p < m_papers.size(); ++p) {
            m_report.papers.push_back(m_papers[p]->report);
            for (CellEvidence &cell : m_cells[p])
                m_report.cells.push_back(std::move(cell));
            if (m_classes[p])
                m_report.classes.insert(m_report.classes.end(), m_classes[p]->begin(), m_classes[p]->end());
        }
        describeSchools();
        makeList();
        return std::move(m_report);
    }

    [[nodiscard]] std::shared_ptr<const EvidenceCache::Parts> parts() const
    {
        auto parts = std::make_shared<EvidenceCache::Parts>();
        for (std::size_t p = 0; p < m_papers.size(); ++p) {
            parts->papers.emplace(m_prints[p], m_papers[p]);
            if (m_classes[p])
                parts->classes.emplace(m_classPrints[p], m_classes[p]);
            for (std::size_t c = 0; c < m_results[p].size(); ++c)
                if (m_results[p][c])
                    parts->cells.emplace(m_cellPrints[p][c], m_results[p][c]);
        }
        for (std::size_t school = 0; school < m_schools.size(); ++school)
            if (m_schools[school])
                parts->schools.emplace(m_schoolPrints[school], m_schools[school]);
        return parts;
    }

private:
    void fitPapers()
    {
        const std::size_t count = m_input.papers.size();
        m_papers.resize(count);
        m_prints.resize(count);
        m_laws.resize(count);
        const std::uint64_t settings = fingerprintOf(m_settings);
        inParallel(count, [&](std::size_t p) {
            if (m_stopped)
                return;
            m_prints[p] = fingerprintOf(m_input.papers[p], settings);
            if (m_before != nullptr)
                m_papers[p] = foundIn(m_before->papers, m_prints[p]);
            if (!m_papers[p])
                m_papers[p] = std::make_shared<FittedPaper>(fitPaper(m_input.papers[p], m_settings));
            const FittedPaper &paper = *m_papers[p];
            m_laws[p].print = fingerprintOf(paper, m_input.papers[p].paper.key, settings);
            m_laws[p].fresh = levelPrior(paper.meanLevel, paper.tauSquared, paper.driftSquared, {}, 0);
            tell(30, count);
        });
    }

    void judgeCells()
    {
        const std::size_t count = m_papers.size();
        m_cells.resize(count);
        m_results.resize(count);
        m_cellPrints.resize(count);
        if (m_stopped)
            return;
        m_bySchool.assign(m_input.schools.size(), {});
        for (std::size_t p = 0; p < count; ++p) {
            const std::size_t cells = m_papers[p]->cells.size();
            m_cells[p].resize(cells);
            m_results[p].resize(cells);
            m_cellPrints[p].resize(cells);
            for (std::size_t c = 0; c < cells; ++c)
                if (m_papers[p]->cells[c].school < m_bySchool.size())
                    m_bySchool[m_papers[p]->cells[c].school].push_back({p, c});
        }
        // The same sums in the same order whatever the order of papers in the input.
        for (auto &cells : m_bySchool)
            std::ranges::sort(cells, [&](const Place &l, const Place &r) {
                return m_input.papers[l.paper].paper.key < m_input.papers[r.paper].paper.key;
            });
        // Paper by paper, so that a thread makes what depends on a paper once.
        std::vector<Place> places;
        for (std::size_t p = 0; p < count; ++p)
            for (std::size_t c = 0; c < m_papers[p]->cells.size(); ++c)
                if (m_papers[p]->cells[c].school < m_bySchool.size())
                    places.push_back({p, c});
        inParallelWith<CellLikelihoods>(places.size(), [&](CellLikelihoods &likelihoods, std::size_t i) {
            if (!m_stopped)
                judge(places[i], likelihoods);
            tell(60, places.size());
        });
    }

    struct Place
    {
        std::size_t paper = 0;
        std::size_t cell = 0;
    };

    /// A paper's laws as its cells use them.
    struct Law
    {
        std::uint64_t print = 0;
        LevelWeights fresh{}; ///< prior of a level without history
    };

    /// The school's levels in its other papers, on the scale of this one.
    [[nodiscard]] std::vector<KnownLevel> knownLevels(Place place) const
    {
        const FittedPaper &own = *m_papers[place.paper];
        const PaperKey &key = m_input.papers[place.paper].paper.key;
        std::vector<KnownLevel> known;
        for (const Place other : m_bySchool[own.cells[place.cell].school]) {
            const FittedPaper &paper = *m_papers[other.paper];
            if (other.paper == place.paper || !paper.tables || !paper.cells[other.cell].judged)
                continue;
            const PaperKey &otherKey = m_input.papers[other.paper].paper.key;
            KnownLevel level = paper.cells[other.cell].level;
            level.level += own.meanLevel - paper.meanLevel;
            level.driftSquared = paper.driftSquared;
            if (otherKey.subject != key.subject || otherKey.grade != key.grade)
                level.driftSquared += m_settings.otherPaper * m_settings.otherPaper;
            known.push_back(level);
        }
        return known;
    }

    void judge(Place place, CellLikelihoods &likelihoods)
    {
        const FittedPaper &paper = *m_papers[place.paper];
        const FittedCell &fitted = paper.cells[place.cell];
        CellEvidence &cell = m_cells[place.paper][place.cell];
        cell.paper = place.paper;
        cell.school = fitted.school;
        cell.works = fitted.works;
        if (!paper.tables) {
            cell.whyNot = paper.report.whyNot;
            return;
        }
        if (!fitted.judged) {
            cell.whyNot = fitted.works == 0 ? u"нет распределения первичных баллов"_s
                                            : u"мало данных: %1 из %2"_s
                                                  .arg(countOf(fitted.works, u"работа"_s, u"работы"_s, u"работ"_s))
                                                  .arg(m_settings.minimumCell);
            return;
        }
        const auto known = knownLevels(place);
        const std::uint64_t print = fingerprintOf(fitted, known, m_laws[place.paper].print);
        m_cellPrints[place.paper][place.cell] = print;
        auto &result = m_results[place.paper][place.cell];
        if (m_before != nullptr)
            result = foundIn(m_before->cells, print);
        if (!result) {
            const LevelWeights prior =
                levelPrior(paper.meanLevel, paper.tauSquared, paper.driftSquared, known, historyTail);
            result = judged(place, known, prior, likelihoods);
        }
        cell = result->found;
        cell.paper = place.paper;
        cell.school = fitted.school;
    }

    [[nodiscard]] std::shared_ptr<const CellResult> judged(Place place, const std::vector<KnownLevel> &known,
                                                           const LevelWeights &prior,
                                                           CellLikelihoods &likelihoods) const
    {
        const FittedPaper &paper = *m_papers[place.paper];
        const FittedCell &fitted = paper.cells[place.cell];
        CellLikelihood likelihood = likelihoods.of(*paper.tables, fitted.counts, prior, m_laws[place.paper].fresh);
        auto result = std::make_shared<CellResult>();
        CellEvidence &cell = result->found;
        cell.works = fitted.works;
        cell.evidence = habitEvidence(*paper.tables, likelihood, fitted.counts.journal);
        cell.guarded = combinedEvidence(cell.evidence, m_settings.guard).value_or(0);
        describeCell(cell, fitted, paper, likelihood, known, m_input.papers[place.paper].paper.key, m_settings);
        result->lnBayes = std::move(likelihood.lnBayes);
        result->byPractice = std::move(likelihood.byPractice);
        return result;
    }

    void findCopying()
    {
        m_classes.resize(m_papers.size());
        m_classPrints.resize(m_papers.size());
        inParallel(m_papers.size(), [&](std::size_t p) {
            if (m_stopped)
                return;
            const SignPaper &paper = m_input.papers[p];
            Fingerprint print;
            print.addAll(std::array{m_settings.copyShift, m_settings.copyCap, m_settings.copyLook, m_settings.copyList,
                                    double(m_settings.copyMinimum), double(m_settings.copyMaximum)});
            print.add(paper.paper.maximum.value_or(0));
            for (const PaperTask &task : paper.paper.tasks)
                print.add(task.maximum);
            for (const SignCell &cell : paper.cells)
                if (cell.works.pupils() > 0) {
                    print.add(static_cast<std::uint64_t>(cell.school));
                    print.add(fingerprintOf(cell.works, 0));
                }
            m_classPrints[p] = print.value();
            if (m_before != nullptr)
                m_classes[p] = foundIn(m_before->classes, print.value());
            if (!m_classes[p])
                m_classes[p] = std::make_shared<const std::vector<ClassCopying>>(copyingOf(p));
            tell(10, m_papers.size());
        });
    }

    [[nodiscard]] std::vector<Class> classesOf(const SignPaper &paper, const std::vector<int> &taskMaximum,
                                               int maximum) const
    {
        std::vector<Class> classes;
        for (const SignCell &cell : paper.cells) {
            const TaskTable &table = cell.works;
            if (table.tasks != taskMaximum.size() || table.totals.size() != table.pupils() ||
                table.scores.size() != table.pupils() * table.tasks)
                continue;
            const std::size_t first = classes.size();
            for (const QString &name : table.classes)
                classes.push_back({cell.school, name, {}});
            for (std::size_t pupil = 0; pupil < table.pupils(); ++pupil) {
                if (first + table.classOf[pupil] >= classes.size() || table.totals[pupil] > maximum)
                    continue;
                ClassWorks &works = classes[first + table.classOf[pupil]].works;
                std::vector<int> scores(table.tasks);
                for (std::size_t task = 0; task < table.tasks; ++task) {
                    const TaskScore score = table.scores[pupil * table.tasks + task];
                    // «не пройд.» and a column that was not there say nothing; «X» is a 0 that the pupil has.
                    scores[task] = score == notAttempted ? 0 : score < 0 ? -1 : score;
                }
                works.scores.push_back(std::move(scores));
                works.totals.push_back(table.totals[pupil]);
            }
        }
        std::erase_if(classes, [](const Class &one) { return one.works.totals.empty(); });
        return classes;
    }

    [[nodiscard]] std::vector<ClassCopying> copyingOf(std::size_t p) const
    {
        const SignPaper &paper = m_input.papers[p];
        std::vector<int> taskMaximum;
        for (const PaperTask &task : paper.paper.tasks)
            taskMaximum.push_back(task.maximum);
        int maximum = paper.paper.maximum.value_or(0);
        if (maximum <= 0)
            maximum = std::accumulate(taskMaximum.begin(), taskMaximum.end(), 0);
        const auto classes = classesOf(paper, taskMaximum, maximum);
        std::vector<ClassCopying> found;
        if (classes.empty() || maximum <= 0)
            return found;
        std::vector<ClassWorks> all;
        all.reserve(classes.size());
        for (const Class &one : classes)
            all.push_back(one.works);
        const TaskShares shares = taskShares(all, taskMaximum, maximum);
        for (const Class &one : classes) {
            ClassCopying copying;
            copying.paper = p;
            copying.school = one.school;
            copying.schoolClass = one.name;
            copying.works = static_cast<int>(one.works.totals.size());
            if (copying.works < m_settings.copyMinimum || copying.works > m_settings.copyMaximum) {
                copying.whyNot = u"в классе %1, сравниваются от %2 до %3"_s
                                     .arg(countOf(copying.works, u"работа"_s, u"работы"_s, u"работ"_s))
                                     .arg(m_settings.copyMinimum)
                                     .arg(m_settings.copyMaximum);
            } else {
                copying.evidence = copyingEvidence(shares, one.works, m_settings.copyShift, m_settings.copyCap);
                copying.look = copying.evidence > std::log(m_settings.copyLook);
                copying.list = copying.evidence > std::log(m_settings.copyList);
                copying.identical = identicalPairs(one.works);
                copying.identicalExpected = identicalExpected(shares, one.works);
            }
            found.push_back(std::move(copying));
        }
        return found;
    }

    /// Prior of practices over these cells: the mean of their papers'; papers without journal marks know no shares that
    /// follow the work.
    [[nodiscard]] std::vector<double> practiceWeights(const std::vector<Place> &places) const
    {
        std::vector<double> weights;
        for (const bool journal : {true, false}) {
            for (const Place place : places) {
                const FittedPaper &paper = *m_papers[place.paper];
                if (journal && !paper.cells[place.cell].counts.journal)
                    continue;
                const std::vector<double> &own = m_practices[place.paper];
                weights.resize(own.size(), 0.0);
                for (std::size_t i = 0; i < own.size(); ++i)
                    weights[i] += own[i];
            }
            if (!weights.empty())
                break;
        }
        const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
        for (double &weight : weights)
            weight /= sum;
        return weights;
    }

    /// S_h of some of a school's cells.
    [[nodiscard]] HabitEvidence pooled(const std::vector<Place> &places) const
    {
        HabitEvidence sums{};
        const std::vector<double> weights = practiceWeights(places);
        for (std::size_t h = 0; h < habitCount; ++h) {
            std::vector<HabitCell> cells;
            for (const Place place : places) {
                const CellResult &result = *m_results[place.paper][place.cell];
                if (!result.found.evidence[h])
                    continue;
                const auto &ways = m_papers[place.paper]->tables->alternatives;
                const auto first = static_cast<std::size_t>(
                    std::ranges::find(ways, static_cast<Habit>(h), &Alternative::habit) - ways.begin());
                const auto count =
                    static_cast<std::size_t>(std::ranges::count(ways, static_cast<Habit>(h), &Alternative::habit));
                const std::span<const float> practices = result.byPractice;
                cells.push_back({{result.lnBayes.begin() + static_cast<std::ptrdiff_t>(first),
                                  result.lnBayes.begin() + static_cast<std::ptrdiff_t>(first + count)},
                                 practices.first(weights.size()),
                                 practices.subspan((first + 1) * weights.size(), count * weights.size())});
            }
            const bool bonus = h == std::size_t(Habit::Bonus) || h == std::size_t(Habit::MirrorBonus);
            if (!cells.empty())
                sums[h] = pooledEvidence(
                    cells, weights,
                    {m_settings.sharedShare, m_settings.partlyShare, bonus ? separatePractices : m_persistence});
        }
        return sums;
    }

    /// What schools are judged by, which year is the last, and what practices papers know.
    void findBasis()
    {
        EvidenceBasis &basis = m_report.list.basis;
        m_practices.resize(m_papers.size());
        for (std::size_t p = 0; p < m_papers.size(); ++p) {
            const EvidenceBasis own = m_papers[p]->report.basis;
            if (!m_papers[p]->tables)
                continue;
            m_practices[p] = m_papers[p]->tables->practiceWeights();
            m_lastYear = std::max(m_lastYear, m_input.papers[p].paper.key.year);
            if (basis == EvidenceBasis::Nothing || own < basis)
                basis = own;
        }
    }

    /// The evidence of each school from its cells.
    void poolCells()
    {
        if (m_stopped)
            return;
        findBasis();
        m_judged.resize(m_bySchool.size());
        m_schools.resize(m_bySchool.size());
        m_schoolPrints.resize(m_bySchool.size());
        inParallel(m_bySchool.size(), [&](std::size_t school) { m_judged[school] = judgedCells(school); });
        findPersistence();
        inParallel(m_bySchool.size(), [&](std::size_t school) { poolCellsOf(school); });
    }

    /// The cells that a school is judged by.
    [[nodiscard]] std::vector<Place> judgedCells(std::size_t school) const
    {
        std::vector<Place> places;
        for (const Place place : m_bySchool[school]) {
            if (!m_results[place.paper][place.cell])
                continue;
            // Papers without a row tell an order only; they do not join those that have one.
            if (m_report.list.basis != EvidenceBasis::MunicipalityAlone &&
                m_papers[place.paper]->report.basis == EvidenceBasis::MunicipalityAlone)
                continue;
            places.push_back(place);
        }
        return places;
    }

    /// How far practices persist in these schools.
    void findPersistence()
    {
        std::vector<ByPracticeCase> lnHonest(m_judged.size());
        inParallel(m_judged.size(), [&](std::size_t school) {
            const std::vector<Place> &places = m_judged[school];
            if (places.size() < 2)
                return;
            const std::vector<double> weights = practiceWeights(places);
            std::vector<std::span<const float>> cells;
            for (const Place place : places)
                cells.push_back(std::span(m_results[place.paper][place.cell]->byPractice).first(weights.size()));
            lnHonest[school] = honestByPersistence(cells, weights);
        });
        std::erase(lnHonest, ByPracticeCase{});
        m_persistence = fittedPersistence(lnHonest, assumedPersistence(m_settings.practiceShare));
    }

    void poolCellsOf(std::size_t school)
    {
        const std::vector<Place> &places = m_judged[school];
        std::vector<Place> last;
        Fingerprint print;
        print.addAll(std::array{m_settings.guard, m_settings.sharedShare, m_settings.partlyShare});
        print.addAll(m_persistence);
        for (const Place place : places) {
            const bool isLast = m_input.papers[place.paper].paper.key.year == m_lastYear;
            if (isLast)
                last.push_back(place);
            print.add(isLast ? 1 : 0);
            print.add(m_cellPrints[place.paper][place.cell]);
        }
        m_schoolPrints[school] = print.value();
        if (m_before != nullptr)
            m_schools[school] = foundIn(m_before->schools, print.value());
        if (m_schools[school])
            return;
        auto one = std::make_shared<SchoolResult>();
        for (const Place place : places)
            one->works += m_papers[place.paper]->cells[place.cell].works;
        one->papers = static_cast<int>(places.size());
        if (!places.empty()) {
            one->pooled = pooled(places);
            one->evidence = combinedEvidence(one->pooled, m_settings.guard, &one->guarded);
            one->mirror = mirroredEvidence(one->pooled, m_settings.guard);
            findStrongest(*one);
        }
        if (!last.empty())
            one->lastYear = combinedEvidence(pooled(last), m_settings.guard);
        m_schools[school] = std::move(one);
    }

    void describeSchools()
    {
        for (std::size_t school = 0; school < m_input.schools.size(); ++school) {
            SchoolEvidence one = *m_schools[school];
            one.school = school;
            if (one.papers == 0)
                one.whyNot = u"нет работ, которые можно оценить"_s;
            else if (one.works < m_settings.minimumSchool)
                one.whyNot = u"мало данных: %1 из %2"_s.arg(countOf(one.works, u"работа"_s, u"работы"_s, u"работ"_s))
                                 .arg(m_settings.minimumSchool);
            m_report.schools.push_back(std::move(one));
        }
        std::vector<std::vector<double>> copying(m_report.schools.size());
        for (const ClassCopying &one : m_report.classes)
            if (one.whyNot.isEmpty() && one.school < copying.size())
                copying[one.school].push_back(one.evidence);
        for (std::size_t school = 0; school < copying.size(); ++school)
            if (!copying[school].empty())
                m_report.schools[school].copying = lnMeanExp(
                    {lnMeanExp(copying[school]), std::accumulate(copying[school].begin(), copying[school].end(), 0.0)});
    }

    static void findStrongest(SchoolEvidence &school)
    {
        double most = 0;
        for (const Habit habit : listedHabits)
            if (const auto value = school.guarded[static_cast<std::size_t>(habit)]; value && *value > most) {
                most = *value;
                school.strongest = habit;
            }
    }

    void makeList()
    {
        SignList &list = m_report.list;
        std::vector<std::size_t> judged;
        std::vector<double> evidence;
        std::vector<double> mirrors;
        for (SchoolEvidence &school : m_report.schools)
            if (school.whyNot.isEmpty() && school.evidence) {
                judged.push_back(school.school);
                evidence.push_back(*school.evidence);
                mirrors.push_back(school.mirror.value_or(0));
            }
        list.schools = static_cast<int>(judged.size());
        const EvidenceList own = listByEvidence(evidence, m_settings.falseShare);
        const EvidenceList mirrored = listByEvidence(mirrors, m_settings.falseShare);
        list.mirrored = static_cast<int>(mirrored.count);
        if (list.basis == EvidenceBasis::Nothing)
            list.withheld = u"Нет работ, которые можно оценить."_s;
        else if (list.basis == EvidenceBasis::MunicipalityAlone)
            list.withheld = u"Нет строки региона: школы можно только упорядочить."_s;
        else if (list.schools < m_settings.minimumSchools)
            list.withheld = u"Оценено %1, для списка нужно не меньше %2: школы можно только упорядочить."_s
                                .arg(countOf(list.schools, u"школа"_s, u"школы"_s, u"школ"_s))
                                .arg(m_settings.minimumSchools);
        else if (list.mirrored > m_settings.mirrorsAllowed &&
                 list.mirrored > m_settings.mirrorShare * static_cast<double>(own.count))
            list.withheld = u"Список не показан: обратные признаки, которых не бывает, дали бы %1."_s.arg(
                countOf(list.mirrored, u"школу"_s, u"школы"_s, u"школ"_s));
        double worst = 0;
        for (std::size_t i = 0; i < judged.size(); ++i) {
            SchoolEvidence &school = m_report.schools[judged[i]];
            school.q = own.q[i];
            school.mirrored = mirrored.listed[i];
            school.listed = list.withheld.isEmpty() && own.listed[i];
            if (school.listed) {
                ++list.listed;
                worst = std::max(worst, school.q);
            }
        }
        list.expectedFalse = std::max(worst * list.listed, list.listed > 0 ? static_cast<double>(list.mirrored) : 0.0);
    }

    /// One of `count` equal steps that make up `percent` is done.
    void tell(double percent, std::size_t count)
    {
        if (!m_progress)
            return;
        const std::lock_guard lock(m_telling);
        m_done += percent / static_cast<double>(std::max<std::size_t>(count, 1));
        if (const int whole = std::min(100, static_cast<int>(m_done)); whole > m_told && !m_stopped) {
            m_told = whole;
            m_stopped = !m_progress(whole);
        }
    }

    static constexpr double historyTail = 0.1; ///< 5.6.3: other papers may mislead

    const SignInput &m_input;
    const EvidenceSettings &m_settings;
    const EvidenceCache::Parts *m_before;
    const EvidenceProgress &m_progress;
    std::vector<std::shared_ptr<const FittedPaper>> m_papers;
    std::vector<std::uint64_t> m_prints;
    std::vector<Law> m_laws; ///< by paper
    std::vector<std::vector<CellEvidence>> m_cells;
    std::vector<std::vector<std::shared_ptr<const CellResult>>> m_results;
    std::vector<std::vector<std::uint64_t>> m_cellPrints;
    std::vector<std::vector<Place>> m_bySchool;
    std::vector<std::vector<Place>> m_judged;     ///< by school
    std::vector<std::vector<double>> m_practices; ///< prior of practices by paper
    ByPracticeCase m_persistence = separatePractices;
    std::vector<std::shared_ptr<const std::vector<ClassCopying>>> m_classes; ///< by paper
    std::vector<std::uint64_t> m_classPrints;
    std::vector<std::shared_ptr<const SchoolResult>> m_schools;
    std::vector<std::uint64_t> m_schoolPrints;
    int m_lastYear = 0;
    EvidenceReport m_report;
    std::mutex m_telling;
    double m_done = 0;
    int m_told = 0;
    std::atomic<bool> m_stopped = false;
};

} // namespace

std::optional<EvidenceReport> evidenceOf(const SignInput &input, const EvidenceSettings &settings, EvidenceCache *cache,
                                         const EvidenceProgress &progress)
{
    const auto before = cache != nullptr ? cache->parts : nullptr;
    Engine engine(input, settings, before.get(), progress);
    auto report = engine.run();
    if (report && cache != nullptr)
        cache->parts = engine.parts();
    return report;
}

} // namespace versta

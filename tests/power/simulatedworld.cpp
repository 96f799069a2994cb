#include "simulatedworld.h"

#include <algorithm>
#include <numeric>

namespace versta::power {

using namespace Qt::StringLiterals;

namespace {

// Facts of the reference simulator: a journal mark is .88 of the pupil within the school, .45 of the school's level,
// the school's leniency and chance, cut at three points.
constexpr double JournalWithin = .88;
constexpr double JournalLevel = .45;
constexpr double JournalChance = .48;
constexpr std::array JournalCuts{-2.25, -.55, .75};

const Nuisances &nuisancesOf(const WorldPlan &plan, std::size_t school)
{
    const auto &own = plan.schools[school].own;
    return own ? *own : plan.nuisances;
}

// What belongs to the school in all its papers and years.
struct SchoolTraits
{
    double level = 0;
    double rounding = 1;
    double follows = 0;
};

double roundingOf(const Nuisances &nuisances, Random &random)
{
    return nuisances.roundingSpread > 0 ? random.gamma(nuisances.roundingSpread) : 1;
}

SchoolTraits traitsOf(const WorldPlan &plan, std::size_t school, std::uint64_t seed)
{
    const Nuisances &nuisances = nuisancesOf(plan, school);
    Random random(seed, school);
    SchoolTraits traits;
    const double selective = random.normal(.95, .25);
    const double usual = random.normal(-.07, nuisances.school);
    const double drawn = random.happens(nuisances.selective) ? selective : usual;
    traits.level = plan.schools[school].level.value_or(drawn + nuisances.shift);
    traits.rounding = roundingOf(nuisances, random);
    double left = random.uniform();
    for (std::size_t step = 0; step < nuisances.follows.size(); ++step) {
        if (left < nuisances.follows[step]) {
            traits.follows = .3 * double(step);
            break;
        }
        left -= nuisances.follows[step];
    }
    return traits;
}

// One cell at work: honest results first, then what the school does to them.
class CellMaker
{
public:
    CellMaker(const WorldPlan &plan, std::size_t paper, int year, std::size_t school, std::uint64_t seed)
        : m_nuisances(nuisancesOf(plan, school))
        , m_missingJournal(plan.missingJournal)
        , m_paper(plan.papers[paper])
        , m_school(plan.schools[school])
        , m_traits(traitsOf(plan, school, seed))
        , m_follows(m_traits.follows)
        , m_random(seed, school, paper + 1, std::uint64_t(year))
        , m_tampering(seed + 1, school, paper + 1, std::uint64_t(year))
    {
    }

    SimulatedCell made(int year)
    {
        drawPupils();
        roundUp();
        if (m_school.habit != Tampering::None && year >= m_school.from)
            manipulate();
        enterJournal();
        return std::move(m_cell);
    }

private:
    [[nodiscard]] std::size_t pupils() const { return std::size_t(m_school.pupils); }
    [[nodiscard]] TaskScore &scoreOf(std::size_t pupil, std::size_t task)
    {
        return m_cell.tasks[pupil * m_paper.tasks() + task];
    }

    void drawPupils()
    {
        const Nuisances &nuisances = m_nuisances;
        const int classes = m_school.classes > 0 ? m_school.classes : std::max(1, (m_school.pupils + 12) / 25);
        const double level = m_traits.level + m_random.normal(0, nuisances.drift);
        const double leniency = m_random.normal(0, nuisances.leniency);
        if (nuisances.roundingByCell)
            m_traits.rounding = roundingOf(nuisances, m_random);
        std::vector<double> classLevels(static_cast<std::size_t>(classes));
        for (double &classLevel : classLevels)
            classLevel = m_random.normal(0, nuisances.classes);
        std::vector<double> shifts(m_paper.tasks());
        for (double &shift : shifts)
            shift = m_random.normal(0, nuisances.taskShift);

        m_cell.classOf.resize(pupils());
        m_cell.journal.resize(pupils());
        m_cell.totals.assign(pupils(), 0);
        m_cell.tasks.resize(pupils() * m_paper.tasks());
        for (std::size_t pupil = 0; pupil < pupils(); ++pupil) {
            const std::size_t schoolClass = pupil * std::size_t(classes) / pupils();
            const double within = m_random.normal(0, nuisances.within) + classLevels[schoolClass];
            const double known = JournalWithin * within + JournalLevel * level + leniency;
            const double judged = known + m_random.normal(0, JournalChance);
            m_cell.classOf[pupil] = std::uint16_t(schoolClass);
            m_cell.journal[pupil] = 2 + int(std::ranges::count_if(JournalCuts, [&](double c) { return judged > c; }));
            for (std::size_t task = 0; task < m_paper.tasks(); ++task) {
                const int score = m_paper.drawn(task, level + within - shifts[task], m_random);
                scoreOf(pupil, task) = TaskScore(score);
                m_cell.totals[pupil] += score;
            }
        }
    }

    // Points more, on tasks that are not full; tasks of several points twice as likely.
    void addPoints(std::size_t pupil, int points, Random &random)
    {
        for (; points > 0 && m_cell.totals[pupil] < m_paper.maximum(); --points) {
            double most = -1;
            std::size_t chosen = 0;
            for (std::size_t task = 0; task < m_paper.tasks(); ++task) {
                if (scoreOf(pupil, task) >= m_paper.taskMaximum(task))
                    continue;
                const double weight = m_paper.taskMaximum(task) > 1 ? 2 : 1;
                const double urge = weight / random.exponential();
                if (urge > most) {
                    most = urge;
                    chosen = task;
                }
            }
            ++scoreOf(pupil, chosen);
            ++m_cell.totals[pupil];
        }
    }

    // Every commission lifts some works that are a little short: no habit, the region's custom.
    void roundUp()
    {
        for (std::size_t pupil = 0; pupil < pupils(); ++pupil) {
            const int total = m_cell.totals[pupil];
            for (std::size_t border = 0; border < 3; ++border) {
                const int missing = m_paper.lowest()[border] - total;
                if (missing < 1 || missing > 4 || (border > 0 && total <= m_paper.lowest()[border - 1] - 1))
                    continue;
                const double share = m_nuisances.rounding[border][std::size_t(missing) - 1] * m_traits.rounding;
                if (m_random.happens(share))
                    addPoints(pupil, missing, m_random);
            }
        }
    }

    void manipulate()
    {
        if (m_school.habit == Tampering::CopiedWorks) {
            copyWorks();
            return;
        }
        for (std::size_t pupil = 0; pupil < pupils(); ++pupil)
            addPoints(pupil, pointsFor(pupil), m_tampering);
    }

    int pointsFor(std::size_t pupil)
    {
        const int total = m_cell.totals[pupil];
        const auto &lowest = m_paper.lowest();
        const double size = m_school.size;
        switch (m_school.habit) {
        case Tampering::BorderLifting:
            for (const int border : lowest) {
                if (total >= border - 2 && total < border && m_tampering.happens(size))
                    return border - total;
            }
            return 0;
        case Tampering::UniformBonus:
            return std::min(int(std::lround(size * m_paper.maximum())), m_paper.maximum() - total);
        case Tampering::JournalLifting: {
            const int journal = m_cell.journal[pupil];
            const int aim = journal < 3 ? 0 : lowest[std::size_t(journal) - 3];
            return total < aim && m_tampering.happens(size) ? aim - total : 0;
        }
        case Tampering::FailingRescued:
            return total < lowest[0] && m_tampering.happens(size) ? lowest[0] + m_tampering.below(3) - total : 0;
        case Tampering::None:
        case Tampering::CopiedWorks:
            break;
        }
        return 0;
    }

    void copyWorks()
    {
        const int classes = 1 + *std::ranges::max_element(m_cell.classOf);
        for (int schoolClass = 0; schoolClass < classes; ++schoolClass) {
            const double ability = m_tampering.normal(1.3, .3);
            std::vector<TaskScore> work(m_paper.tasks());
            for (std::size_t task = 0; task < m_paper.tasks(); ++task)
                work[task] = TaskScore(m_paper.drawn(task, ability, m_tampering));
            for (std::size_t pupil = 0; pupil < pupils(); ++pupil) {
                if (m_cell.classOf[pupil] != schoolClass || !m_tampering.happens(m_school.size))
                    continue;
                for (std::size_t task = 0; task < m_paper.tasks(); ++task) {
                    if (!m_tampering.happens(.9))
                        continue;
                    m_cell.totals[pupil] += work[task] - scoreOf(pupil, task);
                    scoreOf(pupil, task) = work[task];
                }
            }
        }
    }

    // Some journals are filled when the work is known; some marks are missing.
    void enterJournal()
    {
        for (std::size_t pupil = 0; pupil < pupils(); ++pupil) {
            if (m_random.happens(m_follows))
                m_cell.journal[pupil] = m_paper.markOf(m_cell.totals[pupil]);
            if (m_random.happens(m_missingJournal))
                m_cell.journal[pupil] = 0;
        }
    }

    const Nuisances &m_nuisances;
    double m_missingJournal = 0;
    const SimulatedPaper &m_paper;
    const SimulatedSchool &m_school;
    SchoolTraits m_traits;
    double m_follows = 0;
    Random m_random;
    Random m_tampering; // apart, so that an honest twin has the same pupils
    SimulatedCell m_cell;
};

double mean(const std::vector<int> &values)
{
    return double(std::accumulate(values.begin(), values.end(), 0)) / double(values.size());
}

std::vector<std::optional<double>> taskPercents(const SimulatedCell &cell, const SimulatedPaper &paper)
{
    std::vector<std::optional<double>> percents;
    percents.reserve(paper.tasks());
    for (std::size_t task = 0; task < paper.tasks(); ++task) {
        int points = 0;
        for (std::size_t pupil = 0; pupil < cell.totals.size(); ++pupil)
            points += cell.tasks[pupil * paper.tasks() + task];
        percents.emplace_back(100.0 * points / double(cell.totals.size()) / paper.taskMaximum(task));
    }
    return percents;
}

SignCell signCell(const SimulatedCell &cell, const SimulatedPaper &paper, const WorldPlan &plan, std::size_t school,
                  int year)
{
    SignCell result;
    result.school = school;
    result.participants = int(cell.totals.size());
    result.meanScore = mean(cell.totals);
    result.scores.assign(std::size_t(paper.maximum()) + 1, 0);
    if (plan.pupilTables)
        result.scoresByJournal.assign(result.scores.size(), {});
    std::array<int, 4> marks{};
    std::array<int, 3> shift{};
    int compared = 0;
    for (std::size_t pupil = 0; pupil < cell.totals.size(); ++pupil) {
        const auto total = std::size_t(cell.totals[pupil]);
        const int mark = paper.markOf(cell.totals[pupil]);
        ++result.scores[total];
        ++marks[std::size_t(mark) - 2];
        const int journal = cell.journal[pupil];
        if (journal == 0)
            continue;
        ++compared;
        ++shift[mark < journal    ? JournalShift::Lowered
                : mark == journal ? JournalShift::Confirmed
                                  : JournalShift::Raised];
        if (plan.pupilTables)
            ++result.scoresByJournal[total][std::size_t(journal) - 2];
    }
    result.marks = marks;
    if (compared > 0)
        result.journalShift = shift;
    result.taskPercent = taskPercents(cell, paper);
    if (!plan.taskTablesFrom || year < *plan.taskTablesFrom)
        return result;
    result.works.tasks = paper.tasks();
    result.works.classOf = cell.classOf;
    const int classes = 1 + *std::ranges::max_element(cell.classOf);
    for (int schoolClass = 0; schoolClass < classes; ++schoolClass)
        result.works.classes.append(QString(QChar(u'А' + schoolClass)));
    result.works.totals.assign(cell.totals.begin(), cell.totals.end());
    result.works.scores = cell.tasks;
    return result;
}

double twoDecimals(double value)
{
    return std::round(value * 100) / 100;
}

ReferenceRow rowOf(const std::vector<SignCell> &cells, std::size_t tasks)
{
    ReferenceRow row;
    std::vector<double> counts(cells.front().scores.size());
    std::array<double, 4> marks{};
    std::vector<double> done(tasks);
    for (const SignCell &cell : cells) {
        row.participants += cell.participants;
        for (std::size_t score = 0; score < counts.size(); ++score)
            counts[score] += cell.scores[score];
        for (std::size_t mark = 0; mark < marks.size(); ++mark)
            marks[mark] += cell.marks->at(mark);
        for (std::size_t task = 0; task < tasks; ++task)
            done[task] += *cell.taskPercent[task] * cell.participants;
    }
    for (double &count : counts)
        row.scorePercent.push_back(twoDecimals(100 * count / row.participants));
    for (double &mark : marks)
        mark = twoDecimals(100 * mark / row.participants);
    row.markPercent = marks;
    for (const double percent : done)
        row.taskPercent.emplace_back(twoDecimals(percent / row.participants));
    return row;
}

void keepMeanAlone(SignCell &cell)
{
    cell.scores.clear();
    cell.scoresByJournal.clear();
    cell.marks.reset();
    cell.journalShift.reset();
    cell.works = {};
}

} // namespace

double habitSize(Tampering habit, Strength strength)
{
    const auto at = std::size_t(strength);
    return habit == Tampering::None
               ? 0
               : (habit == Tampering::UniformBonus ? std::array{.05, .10, .20} : std::array{.3, .6, .9})[at];
}

Nuisances homogeneousRegion()
{
    return {};
}

Nuisances heterogeneousRegion()
{
    Nuisances nuisances;
    nuisances.rounding = {{{.65, .5, .2}, {.3, .2}, {.1}}};
    nuisances.roundingSpread = 1;
    nuisances.follows = {.62, .24, .11, .03};
    return nuisances;
}

Nuisances roundingRegion()
{
    Nuisances nuisances;
    nuisances.rounding = {{{.73, .60}, {.36, .27}, {.20, .12}}};
    return nuisances;
}

WorldPlan threeYears(std::size_t schools)
{
    WorldPlan plan;
    plan.papers = {SimulatedPaper::russian4(), SimulatedPaper::mathematics4(), SimulatedPaper::russian5(),
                   SimulatedPaper::mathematics5()};
    plan.years = {2023, 2024, 2025};
    plan.nuisances = heterogeneousRegion();
    SimulatedSchool school;
    school.pupils = 60;
    plan.schools.assign(schools, school);
    return plan;
}

SimulatedCell simulatedCell(const WorldPlan &plan, std::size_t paper, int year, std::size_t school, std::uint64_t seed)
{
    return CellMaker(plan, paper, year, school, seed).made(year);
}

SignInput simulatedWorld(const WorldPlan &plan, std::uint64_t seed)
{
    SignInput input;
    input.schools.resize(plan.schools.size());
    for (std::size_t school = 0; school < plan.schools.size(); ++school) {
        input.schools[school].login = SchoolLogin(990001 + int(school));
        input.schools[school].name = u"Школа %1"_s.arg(school + 1);
    }
    for (const int year : plan.years) {
        for (std::size_t at = 0; at < plan.papers.size(); ++at) {
            const SimulatedPaper &paper = plan.papers[at];
            SignPaper result;
            result.paper = paper.examPaper(year);
            result.cells.reserve(plan.schools.size());
            for (std::size_t school = 0; school < plan.schools.size(); ++school)
                result.cells.push_back(
                    signCell(simulatedCell(plan, at, year, school, seed), paper, plan, school, year));
            result.region = rowOf(result.cells, paper.tasks());
            if (plan.historyBefore && year < *plan.historyBefore)
                std::ranges::for_each(result.cells, keepMeanAlone);
            input.papers.push_back(std::move(result));
        }
    }
    return input;
}

SignInput municipalityOf(const SignInput &region, const std::vector<std::size_t> &schools)
{
    SignInput input;
    input.schools.reserve(schools.size());
    for (const std::size_t school : schools)
        input.schools.push_back(region.schools[school]);
    for (const SignPaper &paper : region.papers) {
        SignPaper own;
        own.paper = paper.paper;
        own.region = paper.region;
        for (std::size_t at = 0; at < schools.size(); ++at) {
            for (const SignCell &cell : paper.cells) {
                if (cell.school != schools[at])
                    continue;
                own.cells.push_back(cell);
                own.cells.back().school = at;
            }
        }
        input.papers.push_back(std::move(own));
    }
    return input;
}

SignInput reportsOf(SignInput input)
{
    for (SignPaper &paper : input.papers) {
        for (SignCell &cell : paper.cells) {
            cell.scoresByJournal.clear();
            cell.works = {};
        }
    }
    return input;
}

} // namespace versta::power

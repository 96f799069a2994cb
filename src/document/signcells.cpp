#include "signcells.h"

#include "core/results/groupvalues.h"
#include "core/results/packedworks.h"
#include "core/results/papertasks.h"
#include "core/results/resultfigures.h"
#include "core/results/scaleinference.h"
#include "core/results/scorecounts.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostScore = 1000; // beyond every work; a broken value must not take memory

/// Everything of a set, unpacked, by the school it belongs to.
struct Unpacked
{
    struct Row
    {
        ReportKind report = ReportKind::Unknown;
        GroupRow row;
    };

    std::map<std::size_t, std::vector<Row>> rows; ///< of schools
    std::vector<Row> references;
    std::map<std::size_t, std::vector<PupilWork>> works;
};

Error damaged()
{
    return {Error::Code::Corrupt,
            u"В файле повреждены результаты работ. Восстановите файл из резервной копии: «Файл» → «Восстановить из "
            "копии…»."_s,
            {}};
}

Result<Unpacked> unpack(const SignSet &set, const std::vector<int> &slots,
                        const std::unordered_map<qint64, std::size_t> &places)
{
    Unpacked all;
    for (const PackedGroup &group : set.groups) {
        const auto place = places.find(group.school.value());
        if (group.school.isValid() && place == places.end())
            continue;
        Unpacked::Row row{group.report, group.row};
        if (!readGroupValues(group.values, row.row))
            return tl::unexpected(damaged());
        moveTasks(row.row, slots, slots.size());
        (group.school.isValid() ? all.rows[place->second] : all.references).push_back(std::move(row));
    }
    for (const PackedWorks &packed : set.works) {
        const auto place = places.find(packed.school.value());
        if (place == places.end())
            continue;
        std::vector<PupilWork> &known = all.works[place->second];
        // The official export goes before a collection form.
        if (!known.empty() && packed.report != ReportKind::Individual)
            continue;
        auto works = unpackWorks(packed.works);
        if (!works)
            return tl::unexpected(damaged());
        for (PupilWork &work : *works)
            moveTasks(work, slots, slots.size());
        known = std::move(*works);
    }
    return all;
}

int maximumOf(const ExamPaper &paper, const Unpacked &all)
{
    if (paper.maximum)
        return std::clamp(*paper.maximum, 0, MostScore);
    int maximum = 0;
    const bool known = !paper.tasks.empty() && std::ranges::all_of(
                                                   paper.tasks, [](int most) { return most > 0; }, &PaperTask::maximum);
    for (const PaperTask &task : paper.tasks)
        maximum += known ? task.maximum : 0;
    if (paper.scale)
        maximum = std::max(maximum, paper.scale->maximum);
    for (const auto &[school, works] : all.works) {
        for (const PupilWork &work : works)
            maximum = std::max(maximum, work.total);
    }
    for (const auto &[school, rows] : all.rows) {
        for (const Unpacked::Row &row : rows)
            maximum = std::max(maximum, int(row.row.scorePercent.size()) - 1);
    }
    for (const Unpacked::Row &row : all.references)
        maximum = std::max(maximum, int(row.row.scorePercent.size()) - 1);
    return std::clamp(maximum, 0, MostScore);
}

std::size_t scoreOf(const PupilWork &work, int maximum)
{
    return std::size_t(std::clamp(work.total, 0, maximum));
}

bool isMark(const std::optional<int> &mark)
{
    return mark && *mark >= 2 && *mark <= 5;
}

const Unpacked::Row *referenceWith(const Unpacked &all, ResultGroup::Kind kind, ReportKind report)
{
    const auto found = std::ranges::find_if(
        all.references, [&](const Unpacked::Row &row) { return row.row.group.kind == kind && row.report == report; });
    return found == all.references.end() ? nullptr : &*found;
}

// Marks of works say how they were marked; else the rows of a large group do; else the scale that is known.
std::optional<MarkScale> scaleOf(const ExamPaper &paper, const Unpacked &all, int maximum)
{
    MarksByScore marked(std::size_t(maximum) + 1);
    for (const auto &[school, works] : all.works) {
        for (const PupilWork &work : works) {
            if (isMark(work.mark))
                ++marked[scoreOf(work, maximum)][std::size_t(*work.mark - 2)];
        }
    }
    if (const auto scale = scaleFromMarks(marked, maximum, paper.scale))
        return scale;
    if (paper.scale)
        return paper.scale;
    for (const auto kind : {ResultGroup::Kind::WholeSample, ResultGroup::Kind::Region}) {
        const Unpacked::Row *scores = referenceWith(all, kind, ReportKind::Scores);
        const Unpacked::Row *marks = referenceWith(all, kind, ReportKind::Marks);
        if (!scores || !marks || !marks->row.markPercent)
            continue;
        if (auto scale = scaleOfShares(scores->row.scorePercent, *marks->row.markPercent))
            return scale;
    }
    return MarkScales::builtIn().find(paper.key);
}

void fit(std::vector<double> &percent, int maximum)
{
    if (!percent.empty())
        percent.resize(std::size_t(maximum) + 1, 0);
}

void addMarks(SignCell &cell, const GroupRow &row)
{
    if (row.markCounts)
        cell.marks = row.markCounts;
    else if (row.markPercent && row.participants)
        cell.marks = countsFromPercent(*row.markPercent, *row.participants);
}

void addRow(SignCell &cell, const Unpacked::Row &from, int maximum)
{
    const GroupRow &row = from.row;
    if (row.scorePercent.size() > 1 && row.participants && *row.participants > 0) {
        std::vector<double> percent = row.scorePercent;
        fit(percent, maximum);
        cell.scores = scoreCounts(percent, *row.participants);
    }
    if (!cell.marks || from.report == ReportKind::Marks)
        addMarks(cell, row);
    if (row.journal)
        cell.journalShift = row.journal->counts;
    if (row.meanScore)
        cell.meanScore = row.meanScore;
    if (!row.taskPercent.empty() && (cell.taskPercent.empty() || from.report == ReportKind::Tasks))
        cell.taskPercent = row.taskPercent;
}

void addRows(SignCell &cell, const std::vector<Unpacked::Row> &rows, int maximum)
{
    GroupFigures figures;
    for (const Unpacked::Row &row : rows) {
        figures.add(row.report, row.row);
        addRow(cell, row, maximum);
    }
    cell.participants = figures.figures({}).participants;
}

TaskTable taskTable(const std::vector<PupilWork> &works, std::size_t tasks, int maximum)
{
    TaskTable table;
    const bool given = std::ranges::any_of(works, [](const PupilWork &work) { return !work.tasks.empty(); });
    table.tasks = given ? tasks : 0;
    table.classOf.reserve(works.size());
    table.totals.reserve(works.size());
    table.scores.reserve(works.size() * table.tasks);
    for (const PupilWork &work : works) {
        auto known = table.classes.indexOf(work.schoolClass);
        if (known < 0) {
            known = table.classes.size();
            table.classes << work.schoolClass;
        }
        table.classOf.push_back(std::uint16_t(known));
        table.totals.push_back(std::uint16_t(scoreOf(work, maximum)));
        for (std::size_t task = 0; task < table.tasks; ++task)
            table.scores.push_back(task < work.tasks.size() ? work.tasks[task] : notGiven);
    }
    return table;
}

// As the report counts: what was not taught or not tried is 0, a task of which the work says nothing is left out.
std::vector<std::optional<double>> tasksDone(const TaskTable &works, const std::vector<PaperTask> &tasks)
{
    if (works.tasks == 0)
        return {};
    std::vector<std::optional<double>> done(works.tasks);
    for (std::size_t task = 0; task < works.tasks; ++task) {
        qint64 points = 0;
        qint64 pupils = 0;
        for (std::size_t pupil = 0; pupil < works.pupils(); ++pupil) {
            const TaskScore score = works.scores[pupil * works.tasks + task];
            points += PupilWork::scored(score);
            pupils += score != notGiven ? 1 : 0;
        }
        if (pupils > 0 && tasks[task].maximum > 0)
            done[task] = 100.0 * double(points) / double(pupils * tasks[task].maximum);
    }
    return done;
}

void addWorks(SignCell &cell, const std::vector<PupilWork> &works, const ExamPaper &paper)
{
    const int maximum = *paper.maximum;
    std::array<int, 4> marks{};
    std::array<int, 3> shift{};
    cell.participants = int(works.size());
    cell.scores.assign(std::size_t(maximum) + 1, 0);
    std::vector<std::array<int, 4>> byJournal(std::size_t(maximum) + 1);
    bool anyJournal = false;
    for (const PupilWork &work : works) {
        const std::size_t score = scoreOf(work, maximum);
        ++cell.scores[score];
        const auto mark = isMark(work.mark) ? work.mark
                          : paper.scale     ? std::optional(paper.scale->markOf(work.total))
                                            : std::nullopt;
        if (mark)
            ++marks[std::size_t(*mark - 2)];
        if (!isMark(work.journal))
            continue;
        anyJournal = true;
        ++byJournal[score][std::size_t(*work.journal - 2)];
        if (mark)
            ++shift[*mark < *work.journal   ? JournalShift::Lowered
                    : *mark > *work.journal ? JournalShift::Raised
                                            : JournalShift::Confirmed];
    }
    if (anyJournal)
        cell.scoresByJournal = std::move(byJournal);
    if (marks != std::array<int, 4>{})
        cell.marks = marks;
    if (shift != std::array<int, 3>{})
        cell.journalShift = shift;
    cell.works = taskTable(works, paper.tasks.size(), maximum);
    if (auto done = tasksDone(cell.works, paper.tasks); !done.empty())
        cell.taskPercent = std::move(done);
}

std::vector<SignCell> cellsOf(const Unpacked &all, const ExamPaper &paper)
{
    std::map<std::size_t, SignCell> cells;
    for (const auto &[school, rows] : all.rows)
        addRows(cells[school], rows, *paper.maximum);
    for (const auto &[school, works] : all.works) {
        if (!works.empty())
            addWorks(cells[school], works, paper);
    }
    std::vector<SignCell> list;
    list.reserve(cells.size());
    for (auto &[school, cell] : cells) {
        cell.school = school;
        if (!cell.scores.empty())
            cell.meanScore = std::nullopt; // the distribution says it exactly
        list.push_back(std::move(cell));
    }
    return list;
}

/// \param only among rows of several municipalities the one with this code or name; empty: there must be one
std::optional<ReferenceRow> referenceRow(const Unpacked &all, ResultGroup::Kind kind, int maximum,
                                         const QString &only = {})
{
    std::set<QString> groups;
    for (const Unpacked::Row &row : all.references) {
        if (row.row.group.kind == kind)
            groups.insert(row.row.group.key());
    }
    const bool several = kind == ResultGroup::Kind::Municipality && groups.size() > 1;
    ReferenceRow reference;
    GroupFigures figures;
    bool found = false;
    for (const auto &[report, row] : all.references) {
        if (row.group.kind != kind || (several && row.group.code != only && row.group.name != only))
            continue;
        found = true;
        figures.add(report, row);
        if (row.schools)
            reference.schools = std::max(reference.schools.value_or(0), *row.schools);
        if (!row.scorePercent.empty() && reference.scorePercent.empty()) {
            reference.scorePercent = row.scorePercent;
            fit(reference.scorePercent, maximum);
        }
        if (row.markPercent && (!reference.markPercent || report == ReportKind::Marks))
            reference.markPercent = row.markPercent;
        if (!row.taskPercent.empty() && (reference.taskPercent.empty() || report == ReportKind::Tasks))
            reference.taskPercent = row.taskPercent;
    }
    reference.participants = figures.figures({}).participants;
    return found ? std::optional(std::move(reference)) : std::nullopt;
}

// The one that all schools of the work belong to; empty when they belong to several.
QString municipalityOf(const std::vector<SignCell> &cells, const std::vector<SignSchool> &schools)
{
    QString municipality;
    for (const SignCell &cell : cells) {
        const QString &own = schools[cell.school].municipality;
        if (!municipality.isEmpty() && own != municipality)
            return {};
        municipality = own;
    }
    return municipality;
}

} // namespace

Result<SignPaper> signPaper(const SignSet &set, const std::vector<SignSchool> &schools,
                            const std::unordered_map<qint64, std::size_t> &places)
{
    SignPaper result;
    result.paper = set.set.paper;
    const std::vector<int> slots = arrangeTasks(result.paper.tasks);
    return unpack(set, slots, places).map([&](const Unpacked &all) {
        const int maximum = maximumOf(result.paper, all);
        result.paper.maximum = maximum;
        result.paper.scale = scaleOf(result.paper, all, maximum);
        result.cells = cellsOf(all, result.paper);
        if (maximum == 0)
            result.paper.maximum = std::nullopt;
        result.region = referenceRow(all, ResultGroup::Kind::Region, maximum);
        result.wholeSample = referenceRow(all, ResultGroup::Kind::WholeSample, maximum);
        result.municipality =
            referenceRow(all, ResultGroup::Kind::Municipality, maximum, municipalityOf(result.cells, schools));
        return std::move(result);
    });
}

} // namespace versta

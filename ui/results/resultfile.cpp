#include "resultfile.h"

#include "core/results/resultsjson.h"

#include <QFileInfo>

#include <algorithm>
#include <map>
#include <set>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using State = ResultFile::State;

constexpr int NamedContents = 2;

void addCounts(ImportCounts &sum, const ImportCounts &counts)
{
    sum.added += counts.added;
    sum.changed += counts.changed;
    sum.same += counts.same;
    sum.gone += counts.gone;
}

// Works count by pupils, other reports by rows, lists by schools.
ImportCounts countsOf(const ImportSummary &summary)
{
    ImportCounts sum;
    for (const ReportImport &report : summary.reports) {
        addCounts(sum, report.groups);
        addCounts(sum, report.pupils);
    }
    for (const FederalImport &list : summary.lists)
        addCounts(sum, list.schools);
    return sum;
}

QStringList contentsOf(const SheetReading &sheet)
{
    const QString kind = reportKindName(sheet.kind());
    QStringList contents;
    std::set<QString> papers;
    for (const ResultSet &set : sheet.sets)
        papers.insert(set.paper.key.title());
    for (const ExamSummary &exam : sheet.exams)
        papers.insert(exam.paper.title());
    std::set<int> years;
    for (const FederalListEntry &entry : sheet.list)
        years.insert(entry.year);
    for (const int year : years)
        contents << (year > 0 ? u"%1 за %2 год"_s.arg(kind).arg(year) : kind);
    for (const QString &paper : papers)
        contents << u"%1: %2"_s.arg(paper, kind);
    return contents.isEmpty() ? QStringList{kind} : contents;
}

std::set<SchoolLogin> schoolsOf(const WorkbookReading &reading)
{
    std::set<SchoolLogin> schools;
    for (const SheetReading &sheet : reading.sheets) {
        for (const ResultSet &set : sheet.sets) {
            for (const GroupRow &row : set.groups) {
                if (row.group.kind == ResultGroup::Kind::School)
                    schools.insert(row.group.login);
            }
            for (const PupilWork &work : set.works)
                schools.insert(work.school);
        }
        for (const FederalListEntry &entry : sheet.list)
            schools.insert(entry.login);
        for (const ExamSummary &exam : sheet.exams)
            schools.insert(exam.login);
    }
    schools.erase(SchoolLogin());
    return schools;
}

int participantsOf(const std::vector<GroupRow> &groups)
{
    int pupils = 0;
    for (const GroupRow &row : groups) {
        if (row.group.kind == ResultGroup::Kind::School)
            pupils += row.participants.value_or(0);
    }
    return pupils;
}

std::vector<QVariant> problemRow(const QString &file, const QString &sheet, const QString &state,
                                 const RowProblem &problem)
{
    return {file,           problem.row > 0 ? QVariant(problem.row) : QVariant(),
            problem.cell,   problem.value,
            problem.reason, problem.done,
            state,          sheet};
}

QString unrecognisedReason(const WorkbookReading &reading)
{
    for (const RowProblem &problem : reading.remarks)
        return problem.reason;
    for (const SheetReading &sheet : reading.sheets) {
        for (const RowProblem &problem : sheet.remarks)
            return problem.reason;
    }
    return u"столбцы не похожи ни на один отчёт ФИС ОКО"_s;
}

} // namespace

QString ResultFile::name() const
{
    return QFileInfo(path).fileName();
}

void ResultFile::take(const Result<WorkbookReading> &result)
{
    summary = {};
    needsSchool = false;
    if (!result) {
        state = State::Unreadable;
        reason = result.error().text;
        return;
    }
    reading = std::make_shared<const WorkbookReading>(*result);
    reason.clear();
    state = State::Ready;
    if (!reading->isRecognised()) {
        state = State::Unrecognised;
        reason = unrecognisedReason(*reading);
    }
    for (const SheetReading &sheet : reading->sheets) {
        for (const ResultSet &set : sheet.sets)
            needsSchool = needsSchool ||
                          std::ranges::any_of(set.works, [](const PupilWork &work) { return !work.school.isValid(); });
    }
}

void ResultFile::take(const Result<ImportSummary> &preview)
{
    if (!preview) {
        state = State::Failed;
        reason = preview.error().text;
        return;
    }
    summary = *preview;
    const ImportCounts counts = countsOf(summary);
    if (!summary.changesNothing())
        state = State::Ready;
    else
        state = counts.same > 0 ? State::Same : State::PutOff;
}

bool ResultFile::isComparable() const
{
    return state == State::Comparing || state == State::Ready || state == State::Same || state == State::PutOff;
}

QString ResultFile::contentText() const
{
    if (state == State::Waiting || state == State::Reading || state == State::Unreadable ||
        state == State::Unrecognised)
        return {};
    QStringList contents;
    for (const SheetReading &sheet : reading->sheets)
        contents << contentsOf(sheet);
    contents.removeDuplicates();
    const auto more = contents.size() - NamedContents;
    QString text = contents.mid(0, NamedContents).join(u"; "_s);
    return more > 0 ? u"%1 и ещё %2"_s.arg(text).arg(more) : text;
}

QString ResultFile::stateText() const
{
    switch (state) {
    case State::Waiting:
        return u"ждёт очереди"_s;
    case State::Reading:
        return u"читается…"_s;
    case State::Comparing:
        return u"сравнивается с загруженным…"_s;
    case State::Unreadable:
        return u"не прочитана: "_s + reason;
    case State::Unrecognised:
        return u"не узнана: "_s + reason;
    case State::Same:
        return u"уже загружена, изменений нет"_s;
    case State::PutOff:
        if (needsSchool && !school.isValid())
            return u"не сказано, какая это школа"_s;
        return summary.putOff.empty() ? u"загружать нечего"_s : summary.putOff.front().reason;
    case State::Ready:
    case State::Stored: {
        const QString counts = importCountsText(countsOf(summary));
        const QString text = counts.isEmpty() ? u"есть изменения"_s : counts;
        return state == State::Stored ? u"загружена: "_s + text : text;
    }
    case State::Failed:
        return u"не загружена: "_s + reason;
    }
    return {};
}

QString ResultFile::drawing() const
{
    switch (state) {
    case State::Unreadable:
    case State::Unrecognised:
    case State::Failed:
        return u"problem"_s;
    case State::PutOff:
        return u"warning"_s;
    case State::Same:
        return u"information"_s;
    case State::Ready:
        return u"import"_s;
    case State::Stored:
        return u"done"_s;
    case State::Waiting:
    case State::Reading:
    case State::Comparing:
        break;
    }
    return {};
}

int ResultFile::schools() const
{
    return int(schoolsOf(*reading).size());
}

int ResultFile::pupils() const
{
    int pupils = 0;
    for (const SheetReading &sheet : reading->sheets) {
        for (const ResultSet &set : sheet.sets)
            pupils += set.works.empty() ? participantsOf(set.groups) : int(set.works.size());
        for (const ExamSummary &exam : sheet.exams)
            pupils += exam.participants;
    }
    return pupils;
}

int ResultFile::refusedRows() const
{
    return int(reading->refusedRows());
}

int ResultFile::remarks() const
{
    auto remarks = reading->remarks.size() + summary.putOff.size();
    for (const SheetReading &sheet : reading->sheets)
        remarks += sheet.remarks.size();
    return int(remarks);
}

ValueTable problemTable(const std::vector<const ResultFile *> &files)
{
    using Type = ExportColumn::Type;
    ValueTable table;
    table.table.title = u"Замечания к книгам с результатами"_s;
    table.table.columns = {{u"Книга"_s},   {u"Строка"_s, Type::Integer}, {u"Ячейка"_s}, {u"Значение"_s},
                           {u"Причина"_s}, {u"Что сделано"_s},           {u"Вид"_s},    {u"Лист"_s}};
    auto &rows = table.table.rows;
    for (const ResultFile *file : files) {
        const QString name = file->name();
        if (file->state == State::Unreadable || file->state == State::Unrecognised || file->state == State::Failed)
            rows.push_back(problemRow(name, {}, u"книга"_s, {0, {}, {}, file->reason, u"книга не загружена"_s}));
        for (const SheetReading &sheet : file->reading->sheets) {
            for (const RowProblem &problem : sheet.refused)
                rows.push_back(problemRow(name, sheet.sheet, u"не внесено"_s, problem));
        }
        for (const RowProblem &problem : file->summary.putOff)
            rows.push_back(problemRow(name, {}, u"отложено"_s, problem));
        for (const SheetReading &sheet : file->reading->sheets) {
            for (const RowProblem &problem : sheet.remarks)
                rows.push_back(problemRow(name, sheet.sheet, u"замечание"_s, problem));
        }
        for (const RowProblem &problem : file->reading->remarks)
            rows.push_back(problemRow(name, {}, u"замечание"_s, problem));
    }
    return table;
}

ValueTable unknownSchoolTable(const std::vector<const ResultFile *> &files)
{
    using Type = ExportColumn::Type;
    struct Found
    {
        UnknownSchool school;
        QStringList files;
    };
    std::map<QString, Found> schools;
    for (const ResultFile *file : files) {
        for (const UnknownSchool &school : file->summary.schools) {
            Found &found = schools[school.login.text() + school.name];
            const int rows = found.school.rows;
            found.school = school;
            found.school.rows += rows;
            found.files << file->name();
        }
    }
    ValueTable table;
    table.table.title = u"Школы, которых нет в реестре"_s;
    table.table.columns = {{u"Логин"_s},       {u"Как названа"_s}, {u"Муниципалитет"_s}, {u"Строк"_s, Type::Integer},
                           {u"Что сделано"_s}, {u"Книги"_s}};
    for (const auto &[key, found] : schools) {
        const UnknownSchool &school = found.school;
        const QString done = school.added ? u"добавляется в реестр"_s
                             : school.foreign ? u"другой муниципалитет, строки не вносятся"_s
                                              : u"строки отложены"_s;
        table.table.rows.push_back(
            {school.login.text(), school.name, school.municipality, school.rows, done, found.files.join(u", "_s)});
    }
    return table;
}

ValueTable differenceTable(const std::vector<const ResultFile *> &files)
{
    ValueTable table;
    table.table.title = u"Отличия от того, что загружено"_s;
    table.table.columns = {{u"Книга"_s}, {u"Работа"_s}, {u"Отличие"_s}};
    for (const ResultFile *file : files) {
        for (const ReportImport &report : file->summary.reports) {
            const QString paper = report.paper.title();
            for (const QString &difference : report.differences)
                table.table.rows.push_back({file->name(), paper, difference});
            if (report.moreDifferences > 0)
                table.table.rows.push_back({file->name(), paper, u"и ещё %1"_s.arg(report.moreDifferences)});
        }
        for (const FederalImport &list : file->summary.lists) {
            for (const QString &difference : list.differences)
                table.table.rows.push_back({file->name(), u"Список за %1 год"_s.arg(list.year), difference});
        }
    }
    return table;
}

} // namespace versta

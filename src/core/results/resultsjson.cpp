#include "resultsjson.h"

#include <QJsonArray>

#include <cmath>
#include <map>
#include <set>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// What is counted of a school's works.
struct SchoolSums
{
    int works = 0;
    qint64 sum = 0;
    std::array<int, 4> marks{};
    std::array<int, 4> journal{};
    std::array<int, 3> shift{};
};

template <class Range>
QJsonArray toArray(const Range &range)
{
    QJsonArray array;
    for (const auto &value : range)
        array.append(QJsonValue(value));
    return array;
}

template <class T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue orNull(int value)
{
    return value > 0 ? QJsonValue(value) : QJsonValue();
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

void putPaper(const ExamPaper &paper, QJsonObject &json)
{
    json[u"procedure"_s] = procedureName(paper.key.procedure);
    json[u"year"_s] = orNull(paper.key.year);
    json[u"subject"_s] = orNull(paper.key.subject);
    json[u"grade"_s] = orNull(paper.key.grade);
    json[u"level"_s] = orNull(paper.key.level);
    json[u"max_score"_s] = orNull(paper.maximum);
}

QJsonArray problems(const std::vector<RowProblem> &list)
{
    QJsonArray array;
    for (const auto &problem : list) {
        QJsonObject json{{u"row"_s, orNull(problem.row)},
                         {u"value"_s, problem.value},
                         {u"reason"_s, problem.reason},
                         {u"done"_s, problem.done}};
        if (!problem.cell.isEmpty())
            json[u"cell"_s] = problem.cell;
        array.append(json);
    }
    return array;
}

QJsonArray tasksToJson(const ExamPaper &paper)
{
    QJsonArray array;
    for (const auto &task : paper.tasks) {
        static const std::array<QString, 4> levels{QString(), u"Б"_s, u"П"_s, u"В"_s};
        array.append(QJsonObject{{u"code"_s, task.code},
                                 {u"max"_s, orNull(task.maximum)},
                                 {u"level"_s, orNull(levels[static_cast<size_t>(task.difficulty)])}});
    }
    return array;
}

void addWork(const PupilWork &work, SchoolSums &school)
{
    ++school.works;
    school.sum += work.total;
    if (work.mark)
        ++school.marks[static_cast<size_t>(*work.mark - 2)];
    if (work.journal)
        ++school.journal[static_cast<size_t>(*work.journal - 2)];
    if (work.mark && work.journal)
        ++school.shift[*work.mark < *work.journal   ? JournalShift::Lowered
                       : *work.mark > *work.journal ? JournalShift::Raised
                                                    : JournalShift::Confirmed];
}

QJsonArray schoolsToJson(const ResultSet &set, const std::map<SchoolLogin, SchoolSums> &sums, bool marks)
{
    QJsonArray array;
    for (const auto &named : set.schools) {
        const auto &school = sums.at(named.login);
        QJsonObject json{{u"login"_s, orNull(named.login.text())},
                         {u"name"_s, named.name},
                         {u"n"_s, school.works},
                         {u"sum"_s, school.sum},
                         {u"journal"_s, toArray(school.journal)}};
        if (!named.writtenLogin.isEmpty() && named.writtenLogin != named.login.text())
            json[u"login_in_file"_s] = named.writtenLogin;
        if (marks) {
            json[u"marks"_s] = toArray(school.marks);
            json[u"lowered"_s] = school.shift[JournalShift::Lowered];
            json[u"confirmed"_s] = school.shift[JournalShift::Confirmed];
            json[u"raised"_s] = school.shift[JournalShift::Raised];
        }
        array.append(json);
    }
    return array;
}

void putPupils(const SheetReading &sheet, QJsonObject &json)
{
    const auto &set = sheet.sets.front();
    std::map<SchoolLogin, SchoolSums> sums;
    std::vector<qint64> tasks(set.paper.tasks.size(), 0);
    qint64 sum = 0;
    int special = 0;
    int withoutJournal = 0;
    for (const auto &work : set.works) {
        addWork(work, sums[work.school]);
        sum += work.total;
        withoutJournal += work.journal ? 0 : 1;
        for (size_t task = 0; task < work.tasks.size(); ++task) {
            tasks[task] += PupilWork::scored(work.tasks[task]);
            special += work.tasks[task] < 0 ? 1 : 0;
        }
    }
    const auto count = static_cast<qint64>(set.works.size());
    putPaper(set.paper, json);
    json[u"schools"_s] = static_cast<qint64>(set.schools.size());
    json[u"pupils"_s] = count;
    json[u"accepted"_s] = count;
    json[u"absent"_s] = set.absent;
    json[u"sum"_s] = sum;
    json[u"mean"_s] = count > 0
                          ? QJsonValue(std::round(1e4 * static_cast<double>(sum) / static_cast<double>(count)) / 1e4)
                          : QJsonValue();
    json[u"tasks"_s] = tasksToJson(set.paper);
    json[u"task_sums"_s] = toArray(tasks);
    json[u"x_marks"_s] = special;
    json[u"without_journal_mark"_s] = withoutJournal;
    json[u"by_school"_s] = schoolsToJson(set, sums, sheet.kind() == ReportKind::Individual);
    if (sheet.foreignRows.empty())
        return;
    json[u"unknown_rows"_s] = toArray(sheet.foreignRows);
    const auto unknown = std::ranges::find(set.works, sheet.foreignRows.front(), &PupilWork::row);
    if (unknown != set.works.end())
        json[u"unknown_login"_s] = unknown->school.text();
}

double sumOf(const std::vector<std::optional<double>> &shares)
{
    double sum = 0;
    for (const auto &share : shares)
        sum += share.value_or(0);
    return sum;
}

QJsonArray shares(const std::vector<std::optional<double>> &values)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(orNull(value));
    return array;
}

/// Mean and standard deviation of the primary score from the shares of the scores.
void putMoments(const GroupRow &row, QJsonObject &json)
{
    const double n = row.participants.value_or(0);
    // Small groups: the shares stand for whole pupils, so the figures are exact.
    std::vector<double> weights;
    double all = 0;
    for (const double share : row.scorePercent) {
        weights.push_back(n > 0 && n < 5000 ? std::round(share * n / 100) : share);
        all += weights.back();
    }
    if (all <= 0)
        return;
    double mean = 0;
    for (size_t score = 0; score < weights.size(); ++score)
        mean += static_cast<double>(score) * weights[score] / all;
    double squares = 0;
    for (size_t score = 0; score < weights.size(); ++score)
        squares += weights[score] / all * (static_cast<double>(score) - mean) * (static_cast<double>(score) - mean);
    json[u"mean"_s] = mean;
    json[u"sd"_s] = n > 1 ? QJsonValue(std::sqrt(squares * n / (n - 1))) : QJsonValue();
}

QJsonObject groupToJson(const GroupRow &row, ReportKind kind)
{
    QJsonObject json{{u"group"_s, row.group.key()}, {u"name"_s, row.group.name}};
    if (kind != ReportKind::Planned || row.participants)
        json[u"n"_s] = orNull(row.participants);
    json[u"schools"_s] = orNull(row.schools);
    if (row.markPercent)
        json[u"pct"_s] = toArray(*row.markPercent);
    if (row.markCounts)
        json[u"counts"_s] = toArray(*row.markCounts);
    if (row.journal) {
        json[u"counts"_s] = toArray(row.journal->counts);
        json[u"pct"_s] = toArray(row.journal->percent);
    }
    if (!row.scorePercent.empty()) {
        json[u"scores"_s] = toArray(row.scorePercent);
        putMoments(row, json);
    }
    if (!row.taskPercent.empty()) {
        json[u"sum"_s] = sumOf(row.taskPercent);
        json[u"tasks"_s] = shares(row.taskPercent);
    }
    QJsonObject byMark;
    for (size_t mark = 0; mark < 4; ++mark) {
        if (const auto &part = row.byMark[mark])
            byMark[QString::number(mark + 2)] = QJsonArray{orNull(part->participants), sumOf(part->tasks)};
    }
    if (!byMark.isEmpty())
        json[u"by_mark"_s] = byMark;
    return json;
}

/// Participants of the municipality when the report has one, else of all its schools.
QJsonValue pupilsOf(const ResultSet &set)
{
    std::optional<qint64> schools;
    std::optional<int> municipality;
    int municipalities = 0;
    for (const auto &row : set.groups) {
        if (!row.participants)
            continue;
        if (row.group.kind == ResultGroup::Kind::School) {
            schools = schools.value_or(0) + *row.participants;
        } else if (row.group.kind == ResultGroup::Kind::Municipality) {
            municipality = row.participants;
            ++municipalities;
        }
    }
    if (municipalities == 1)
        return *municipality;
    return orNull(schools);
}

void putGroups(const SheetReading &sheet, QJsonObject &json)
{
    const auto &set = sheet.sets.front();
    putPaper(set.paper, json);
    QJsonArray rows;
    qint64 schools = 0;
    for (const auto &row : set.groups) {
        rows.append(groupToJson(row, sheet.kind()));
        schools += row.group.kind == ResultGroup::Kind::School ? 1 : 0;
    }
    json[u"schools"_s] = schools;
    json[u"pupils"_s] = pupilsOf(set);
    json[u"tasks"_s] = tasksToJson(set.paper);
    json[u"rows"_s] = rows;
}

/// A table merged over years and works: each record is a school in one work.
void putMerged(const SheetReading &sheet, QJsonObject &json)
{
    std::set<SchoolLogin> schools;
    std::set<int> years;
    std::set<QString> subjects;
    std::set<int> grades;
    std::array<double, 4> sums{};
    qint64 records = 0;
    qint64 pupils = 0;
    QJsonArray works;
    for (const auto &set : sheet.sets) {
        QJsonObject work;
        putPaper(set.paper, work);
        work[u"records"_s] = static_cast<qint64>(set.groups.size());
        works.append(work);
        years.insert(set.paper.key.year);
        subjects.insert(set.paper.key.subject);
        grades.insert(set.paper.key.grade);
        for (const auto &row : set.groups) {
            ++records;
            pupils += row.participants.value_or(0);
            if (row.group.login.isValid())
                schools.insert(row.group.login);
            for (size_t mark = 0; mark < 4 && row.markPercent; ++mark)
                sums[mark] += (*row.markPercent)[mark];
        }
    }
    json[u"year"_s] = years.size() == 1 ? orNull(*years.begin()) : QJsonValue();
    json[u"subject"_s] = subjects.size() == 1 ? orNull(*subjects.begin()) : QJsonValue();
    json[u"grade"_s] = grades.size() == 1 ? orNull(*grades.begin()) : QJsonValue();
    json[u"max_score"_s] = sheet.sets.size() == 1 ? orNull(sheet.sets.front().paper.maximum) : QJsonValue();
    json[u"years"_s] = toArray(years);
    json[u"schools"_s] = static_cast<qint64>(schools.size());
    json[u"records"_s] = records;
    json[u"pupils"_s] = pupils;
    json[u"pct_sum"_s] = toArray(sums);
    json[u"works"_s] = works;
}

/// The region of most schools of a list: a federal list holds others too.
int regionOf(const std::vector<FederalListEntry> &list)
{
    std::map<int, int> regions;
    for (const auto &entry : list)
        ++regions[entry.login.region()];
    const auto most = std::ranges::max_element(regions, {}, &std::pair<const int, int>::second);
    return most == regions.end() ? 0 : most->first;
}

void putFederalList(const SheetReading &sheet, QJsonObject &json)
{
    std::vector<FederalListEntry::Paper> papers{
        {u"Русский язык"_s, 4}, {u"Математика"_s, 4}, {u"Русский язык"_s, 5}, {u"Математика"_s, 5}};
    for (const auto &column : sheet.mapping.all(SheetRole::Marker)) {
        const FederalListEntry::Paper paper{column.code, column.index};
        if (std::ranges::find(papers, paper) == papers.end())
            papers.push_back(paper);
    }
    const int region = regionOf(sheet.list);
    std::set<int> years;
    std::set<SchoolLogin> schools;
    std::map<int, int> byYear;
    std::vector<int> totals(papers.size(), 0);
    QJsonObject flags;
    int own = 0;
    for (const auto &entry : sheet.list) {
        if (entry.login.region() != region)
            continue;
        ++own;
        years.insert(entry.year);
        ++byYear[entry.year];
        schools.insert(entry.login);
        QJsonArray line;
        for (size_t paper = 0; paper < papers.size(); ++paper) {
            const bool marked = std::ranges::find(entry.marked, papers[paper]) != entry.marked.end();
            totals[paper] += marked ? 1 : 0;
            line.append(marked ? 1 : 0);
        }
        flags[entry.login.text()] = line;
    }
    QJsonObject perYear;
    for (const auto &[year, count] : byYear)
        perYear[QString::number(year)] = count;
    json[u"year"_s] = years.size() == 1 ? orNull(*years.begin()) : QJsonValue();
    json[u"years"_s] = toArray(years);
    json[u"by_year"_s] = perYear;
    for (const auto &key : {u"subject"_s, u"grade"_s, u"max_score"_s})
        json[key] = QJsonValue();
    json[u"region"_s] = region;
    json[u"schools"_s] = static_cast<qint64>(schools.size());
    json[u"rows_in_file"_s] = sheet.listRows;
    json[u"foreign_rows"_s] = static_cast<qint64>(sheet.list.size()) - own;
    json[u"region_logins"_s] = own;
    json[u"marks_total"_s] = toArray(totals);
    if (years.size() == 1)
        json[u"municipality"_s] = flags;
}

void putExams(const SheetReading &sheet, QJsonObject &json)
{
    std::set<int> years;
    std::set<SchoolLogin> schools;
    std::array<double, 4> sums{};
    double means = 0;
    qint64 pupils = 0;
    for (const auto &exam : sheet.exams) {
        years.insert(exam.paper.year);
        schools.insert(exam.login);
        pupils += exam.participants;
        means += exam.meanScore.value_or(0);
        for (size_t mark = 0; mark < 4 && exam.markPercent; ++mark)
            sums[mark] += (*exam.markPercent)[mark];
    }
    for (const auto &key : {u"subject"_s, u"grade"_s, u"max_score"_s})
        json[key] = QJsonValue();
    json[u"year"_s] = years.size() == 1 ? orNull(*years.begin()) : QJsonValue();
    json[u"years"_s] = toArray(years);
    json[u"schools"_s] = static_cast<qint64>(schools.size());
    json[u"records"_s] = static_cast<qint64>(sheet.exams.size());
    json[u"pupils"_s] = pupils;
    json[u"mean_sum"_s] = means;
    json[u"pct_sum"_s] = toArray(sums);
}

QJsonArray refusedRowNumbers(const SheetReading &sheet)
{
    std::set<int> rows;
    for (const auto &problem : sheet.refused)
        rows.insert(problem.row);
    return toArray(rows);
}

} // namespace

QString reportKindCode(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Unknown:
        return {};
    case ReportKind::Individual:
        return u"individual"_s;
    case ReportKind::Marks:
        return u"marks"_s;
    case ReportKind::Journal:
        return u"journal"_s;
    case ReportKind::Scores:
        return u"scores"_s;
    case ReportKind::Tasks:
        return u"tasks"_s;
    case ReportKind::Planned:
        return u"planned"_s;
    case ReportKind::Groups:
        return u"groups"_s;
    case ReportKind::Form:
        return u"form"_s;
    case ReportKind::FederalList:
        return u"federal-list"_s;
    case ReportKind::Exam:
        return u"exam"_s;
    }
    return {};
}

QString reportKindName(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Unknown:
        return u"Неизвестная таблица"_s;
    case ReportKind::Individual:
        return u"Индивидуальные результаты"_s;
    case ReportKind::Marks:
        return u"Статистика по отметкам"_s;
    case ReportKind::Journal:
        return u"Сравнение отметок с отметками по журналу"_s;
    case ReportKind::Scores:
        return u"Распределение первичных баллов"_s;
    case ReportKind::Tasks:
        return u"Выполнение заданий"_s;
    case ReportKind::Planned:
        return u"Достижение планируемых результатов"_s;
    case ReportKind::Groups:
        return u"Выполнение заданий группами участников"_s;
    case ReportKind::Form:
        return u"Форма сбора результатов"_s;
    case ReportKind::FederalList:
        return u"Список ОО с признаками необъективности"_s;
    case ReportKind::Exam:
        return u"Результаты экзамена"_s;
    }
    return {};
}

QJsonObject resultsToJson(const SheetReading &sheet)
{
    QJsonObject json{{u"sheet"_s, sheet.sheet},
                     {u"kind"_s, orNull(reportKindCode(sheet.kind()))},
                     {u"layout"_s, orNull(sheet.mapping.layout)},
                     {u"refused_rows"_s, refusedRowNumbers(sheet)},
                     {u"refused"_s, problems(sheet.refused)},
                     {u"warnings"_s, problems(sheet.remarks)},
                     {u"duplicate_rows"_s, toArray(sheet.duplicateRows)}};
    switch (sheet.kind()) {
    case ReportKind::Unknown:
        break;
    case ReportKind::Individual:
    case ReportKind::Form:
        putPupils(sheet, json);
        break;
    case ReportKind::FederalList:
        putFederalList(sheet, json);
        json[u"duplicate_rows"_s] = static_cast<qint64>(sheet.duplicateRows.size());
        break;
    case ReportKind::Exam:
        putExams(sheet, json);
        break;
    default:
        if (sheet.mapping.layout == u"merged")
            putMerged(sheet, json);
        else
            putGroups(sheet, json);
    }
    return json;
}

QJsonObject unknownToJson(const WorkbookReading &workbook)
{
    QJsonObject json{{u"kind"_s, QJsonValue()},
                     {u"accepted"_s, 0},
                     {u"refused_rows"_s, QJsonArray()},
                     {u"refused"_s, QJsonArray()},
                     {u"duplicate_rows"_s, QJsonArray()},
                     {u"absent"_s, 0},
                     {u"sum"_s, 0},
                     {u"by_school"_s, QJsonArray()},
                     {u"warnings"_s, problems(workbook.remarks)}};
    QJsonArray sheets;
    for (const auto &sheet : workbook.sheets) {
        QJsonArray columns;
        for (const auto &column : sheet.mapping.columns)
            columns.append(QJsonObject{{u"column"_s, column.column}, {u"header"_s, column.header}});
        sheets.append(QJsonObject{
            {u"sheet"_s, sheet.sheet}, {u"header_row"_s, orNull(sheet.mapping.headerTop)}, {u"columns"_s, columns}});
    }
    json[u"sheets"_s] = sheets;
    return json;
}

} // namespace versta

#include "mappingpreview.h"

#include "core/pluralru.h"
#include "core/results/resultsjson.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Type = ExportColumn::Type;

constexpr std::size_t PreviewedRows = 2000;

QVariant markValue(const std::optional<int> &mark)
{
    return mark ? QVariant(*mark) : QVariant();
}

QVariant scoreValue(TaskScore score)
{
    if (score == notAttempted)
        return u"X"_s;
    return score == notTaught ? QVariant(u"не пройд."_s) : QVariant(int(score));
}

void addWorks(const ResultSet &set, ValueTable &table)
{
    table.table.columns = {{u"Строка"_s, Type::Integer},
                           {u"Школа"_s},
                           {u"Класс"_s},
                           {u"Код"_s},
                           {u"Балл"_s, Type::Integer},
                           {u"Отметка"_s, Type::Integer},
                           {u"Журнал"_s, Type::Integer}};
    for (const PaperTask &task : set.paper.tasks)
        table.table.columns.push_back({task.code, Type::Integer});
    for (const PupilWork &work : set.works) {
        std::vector<QVariant> row{work.row,   work.school.text(),   work.schoolClass,       QString::number(work.code),
                                  work.total, markValue(work.mark), markValue(work.journal)};
        for (const TaskScore score : work.tasks)
            row.push_back(scoreValue(score));
        row.resize(table.table.columns.size());
        table.table.rows.push_back(std::move(row));
    }
}

QString sharesOf(const GroupRow &group)
{
    QStringList parts;
    if (group.markPercent) {
        for (std::size_t mark = 0; mark < group.markPercent->size(); ++mark)
            parts << u"«%1» %2 %"_s.arg(mark + 2).arg(QLocale(QLocale::Russian).toString(group.markPercent->at(mark)));
    }
    if (group.journal) {
        const auto percent = [&](std::size_t at) {
            return QLocale(QLocale::Russian).toString(group.journal->percent.at(at));
        };
        parts << u"понизили %1 %, подтвердили %2 %, повысили %3 %"_s.arg(percent(0), percent(1), percent(2));
    }
    if (!group.scorePercent.empty())
        parts << countOf(qint64(group.scorePercent.size()), u"столбец баллов"_s, u"столбца баллов"_s,
                         u"столбцов баллов"_s);
    if (!group.taskPercent.empty())
        parts << countOf(qint64(group.taskPercent.size()), u"задание"_s, u"задания"_s, u"заданий"_s);
    return parts.join(u"; "_s);
}

void addGroups(const ResultSet &set, ValueTable &table)
{
    table.table.columns = {
        {u"Строка"_s, Type::Integer}, {u"Группа"_s}, {u"Участников"_s, Type::Integer}, {u"Прочитано"_s}};
    for (const GroupRow &group : set.groups) {
        const QString name = group.group.name.isEmpty() ? group.group.login.text() : group.group.name;
        table.table.rows.push_back({group.row, name, markValue(group.participants), sharesOf(group)});
    }
}

void addList(const SheetReading &reading, ValueTable &table)
{
    table.table.columns = {{u"Строка"_s, Type::Integer}, {u"Логин"_s}, {u"Школа"_s}, {u"Признаков"_s, Type::Integer}};
    for (const FederalListEntry &entry : reading.list)
        table.table.rows.push_back({entry.row, entry.login.text(), entry.name, int(entry.marked.size())});
}

void addExams(const SheetReading &reading, ValueTable &table)
{
    table.table.columns = {{u"Строка"_s, Type::Integer}, {u"Логин"_s}, {u"Работа"_s}, {u"Участников"_s, Type::Integer}};
    for (const ExamSummary &exam : reading.exams)
        table.table.rows.push_back({exam.row, exam.login.text(), exam.paper.title(), exam.participants});
}

} // namespace

FirstRows firstRows(const SheetSource &source, int headerBottom)
{
    const Sheet &sheet = source.head();
    const auto data =
        std::ranges::find_if(sheet.rows, [&](const SheetRow &row) { return row.number() > headerBottom; });
    if (std::size_t(sheet.rows.end() - data) <= PreviewedRows)
        return {sheet, !source.isShort()};
    FirstRows first{{sheet.name, {}, sheet.merges}, true};
    first.sheet.rows.assign(sheet.rows.begin(), data + std::ptrdiff_t(PreviewedRows));
    return first;
}

ValueTable readingTable(const SheetReading &reading)
{
    ValueTable table;
    table.table.title = u"Что будет прочитано"_s;
    if (!reading.list.empty())
        addList(reading, table);
    else if (!reading.exams.empty())
        addExams(reading, table);
    for (const ResultSet &set : reading.sets) {
        if (!table.table.columns.empty())
            break; // several works in one table: the first shows how they are read
        if (!set.works.empty())
            addWorks(set, table);
        else if (!set.groups.empty())
            addGroups(set, table);
    }
    return table;
}

ValueTable readingProblems(const SheetReading &reading)
{
    ValueTable table;
    table.table.title = u"Замечания"_s;
    table.table.columns = {
        {u"Строка"_s, Type::Integer}, {u"Ячейка"_s}, {u"Значение"_s}, {u"Причина"_s}, {u"Что сделано"_s}};
    for (const auto *problems : {&reading.refused, &reading.remarks}) {
        for (const RowProblem &problem : *problems)
            table.table.rows.push_back({problem.row > 0 ? QVariant(problem.row) : QVariant(), problem.cell,
                                        problem.value, problem.reason, problem.done});
    }
    return table;
}

QString readingSummary(const SheetReading &reading, bool isCut)
{
    const auto rows = readingTable(reading).table.rows.size();
    QStringList parts;
    if (!reading.sets.empty())
        parts << reading.sets.front().paper.key.title();
    parts << u"прочитано: %1"_s.arg(countOf(qint64(rows), u"строка"_s, u"строки"_s, u"строк"_s));
    if (!reading.refused.empty())
        parts << u"не внесено: %1"_s.arg(reading.refused.size());
    if (isCut)
        parts << u"показано начало таблицы"_s;
    return parts.join(u"; "_s) + u'.';
}

} // namespace versta

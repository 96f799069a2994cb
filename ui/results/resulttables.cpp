#include "resulttables.h"

#include "core/pluralru.h"
#include "core/results/packedworks.h"
#include "core/results/resultsjson.h"

#include <QLocale>

#include <algorithm>
#include <map>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Type = ExportColumn::Type;

template <class Number>
QVariant valueOf(const std::optional<Number> &value)
{
    return value ? QVariant(*value) : QVariant();
}

QVariant difference(const std::optional<double> &value, const std::optional<double> &other)
{
    return value && other ? QVariant(*value - *other) : QVariant();
}

QString pupilsText(qint64 count)
{
    return countOf(count, u"ученик"_s, u"ученика"_s, u"учеников"_s);
}

QString schoolsText(qint64 count)
{
    return countOf(count, u"школа"_s, u"школы"_s, u"школ"_s);
}

// Columns that are empty in every row say nothing; the first one always stays.
void dropEmptyColumns(ExportTable &table)
{
    for (std::size_t column = table.columns.size(); column-- > 1;) {
        const auto isEmpty = [column](const std::vector<QVariant> &row) {
            return !row[column].isValid() || row[column].toString().isEmpty();
        };
        if (!std::ranges::all_of(table.rows, isEmpty))
            continue;
        table.columns.erase(table.columns.begin() + std::ptrdiff_t(column));
        for (auto &row : table.rows)
            row.erase(row.begin() + std::ptrdiff_t(column));
    }
}

std::vector<ExportColumn> figureColumns()
{
    return {{u"Участников"_s, Type::Integer},         {u"Средний балл"_s, Type::Number, 2},
            {u"% от макс."_s, Type::Percent, 1},      {u"Качество, %"_s, Type::Percent, 1},
            {u"Успеваемость, %"_s, Type::Percent, 1}, {u"«2», %"_s, Type::Percent, 1},
            {u"«3», %"_s, Type::Percent, 1},          {u"«4», %"_s, Type::Percent, 1},
            {u"«5», %"_s, Type::Percent, 1},          {u"Понизили, %"_s, Type::Percent, 1},
            {u"Подтвердили, %"_s, Type::Percent, 1},  {u"Повысили, %"_s, Type::Percent, 1}};
}

void addFigures(std::vector<QVariant> &row, const ResultFigures &figures)
{
    row.push_back(figures.participants > 0 ? QVariant(figures.participants) : QVariant());
    row.push_back(valueOf(figures.meanScore));
    row.push_back(valueOf(figures.percentOfMaximum));
    row.push_back(valueOf(figures.quality));
    row.push_back(valueOf(figures.success));
    for (std::size_t mark = 0; mark < 4; ++mark)
        row.push_back(figures.markShares ? QVariant((*figures.markShares)[mark]) : QVariant());
    for (std::size_t shift = 0; shift < 3; ++shift)
        row.push_back(figures.journal ? QVariant(figures.journal->percent[shift]) : QVariant());
}

QString referenceName(const SetTableRow &row)
{
    QString name = row.name;
    if (name.isEmpty())
        name = row.kind == ResultGroup::Kind::WholeSample ? u"Вся выборка"_s
               : row.kind == ResultGroup::Kind::Region    ? u"Регион"_s
                                                          : u"Муниципалитет"_s;
    return row.computed ? name + u" (сумма школ)"_s : name;
}

QStringList reportNames(const ResultSetHead &set)
{
    QStringList names;
    for (const LoadedReport &report : set.reports)
        names << shortReportName(report.report);
    return names;
}

QStringList missingOf(const ResultSetHead &set)
{
    QStringList missing;
    for (const SignNeed &need : set.needs)
        missing << need.missing;
    missing.removeDuplicates();
    return missing;
}

QString scoreText(TaskScore score)
{
    if (score == notAttempted)
        return u"X"_s;
    if (score == notTaught)
        return u"не пройд."_s;
    return score < 0 ? QString() : QString::number(score);
}

QString shiftText(const PupilWork &work)
{
    if (!work.mark || !work.journal)
        return {};
    if (*work.mark < *work.journal)
        return u"понижена"_s;
    return *work.mark > *work.journal ? u"повышена"_s : u"подтверждена"_s;
}

std::vector<QVariant> pupilRow(const PupilWork &work, const ExamPaper &paper)
{
    std::vector<QVariant> row{work.schoolClass, QString::number(work.code),
                              work.variant > 0 ? QVariant(work.variant) : QVariant(), work.total};
    row.push_back(paper.maximum && *paper.maximum > 0 ? QVariant(100.0 * work.total / *paper.maximum) : QVariant());
    row.push_back(valueOf(work.mark));
    row.push_back(valueOf(work.journal));
    row.push_back(shiftText(work));
    for (std::size_t task = 0; task < paper.tasks.size(); ++task)
        row.push_back(task < work.tasks.size() ? scoreText(work.tasks[task]) : QString());
    return row;
}

QString layerName(SignLayer layer)
{
    switch (layer) {
    case SignLayer::Federal:
        return u"как получен"_s;
    case SignLayer::Method2019:
        return u"методика 2019 года"_s;
    case SignLayer::Versta:
        return u"признак «Версты»"_s;
    }
    return {};
}

} // namespace

QString shortReportName(ReportKind report)
{
    switch (report) {
    case ReportKind::Individual:
        return u"Ф1"_s;
    case ReportKind::Marks:
        return u"Ф3"_s;
    case ReportKind::Journal:
        return u"журнал"_s;
    case ReportKind::Scores:
        return u"баллы"_s;
    case ReportKind::Tasks:
        return u"задания"_s;
    case ReportKind::Planned:
        return u"планируемые"_s;
    case ReportKind::Groups:
        return u"группы"_s;
    case ReportKind::Form:
        return u"форма"_s;
    case ReportKind::FederalList:
        return u"список"_s;
    case ReportKind::Exam:
        return u"экзамен"_s;
    case ReportKind::Unknown:
        break;
    }
    return {};
}

QString loadedReportsText(const ResultSetHead &set)
{
    static constexpr ReportKind all[] = {ReportKind::Individual, ReportKind::Marks, ReportKind::Journal,
                                         ReportKind::Scores,     ReportKind::Tasks, ReportKind::Planned,
                                         ReportKind::Groups};
    if (std::ranges::all_of(all, [&](ReportKind report) { return set.has(report); }))
        return u"все %1 отчётов"_s.arg(std::size(all));
    return reportNames(set).join(u", "_s);
}

SignCount signCount(const ResultSetHead &set)
{
    return {int(std::ranges::count_if(set.needs, &SignNeed::isMet)), int(set.needs.size())};
}

QString signCountText(const ResultSetHead &set)
{
    const auto [met, all] = signCount(set);
    const QString shape = met == all ? u"●"_s : met > 0 ? u"◐"_s : u"○"_s;
    return met == all ? u"%1 все признаки (%2)"_s.arg(shape).arg(all)
                      : u"%1 признаки: %2 из %3"_s.arg(shape).arg(met).arg(all);
}

ValueTable loadedTable(const ResultMatrix &matrix)
{
    ValueTable table;
    table.table.title = u"Загруженные результаты"_s;
    table.table.columns = {{u"Работа"_s},
                           {u"Год"_s},
                           {u"Школ"_s, Type::Integer},
                           {u"Учеников"_s, Type::Integer},
                           {u"Отчёты"_s},
                           {u"Признаков можно посчитать"_s},
                           {u"Чего не хватает"_s}};
    for (const ResultMatrix::Row &row : matrix.rows) {
        for (const auto &cell : row.cells) {
            if (!cell)
                continue;
            const auto [met, all] = signCount(*cell);
            table.table.rows.push_back({row.title, QString::number(cell->key.year), cell->schools, cell->pupils,
                                        reportNames(*cell).join(u", "_s), u"%1 из %2"_s.arg(met).arg(all),
                                        missingOf(*cell).join(u"; "_s)});
            table.keys.push_back(cell->id.value());
        }
    }
    return table;
}

ValueTable setValueTable(const SetTable &set)
{
    ValueTable table;
    table.table.title = set.head.key.title();
    table.table.columns = {{u"Школа"_s}, {u"Логин"_s}};
    std::ranges::move(figureColumns(), std::back_inserter(table.table.columns));
    // Beside the per cent, where the eye compares them.
    table.table.columns.insert(table.table.columns.begin() + 5,
                               {{u"К району, п.п."_s, Type::Number, 1}, {u"К региону, п.п."_s, Type::Number, 1}});
    const auto percentOf = [&](ResultGroup::Kind kind) {
        const SetTableRow *row = set.reference(kind);
        return row ? row->figures.percentOfMaximum : std::nullopt;
    };
    const auto municipality = percentOf(ResultGroup::Kind::Municipality);
    const auto region = percentOf(ResultGroup::Kind::Region);
    const auto add = [&](const SetTableRow &source, const QString &name, bool compared) {
        std::vector<QVariant> row{name, source.login.text()};
        addFigures(row, source.figures);
        const auto percent = source.figures.percentOfMaximum;
        row.insert(row.begin() + 5, {compared ? difference(percent, municipality) : QVariant(),
                                     compared ? difference(percent, region) : QVariant()});
        table.table.rows.push_back(std::move(row));
        table.keys.push_back(source.school.value());
    };
    for (const SetTableRow &row : set.references)
        add(row, referenceName(row), false);
    table.pinned = int(set.references.size());
    for (const SetTableRow &row : set.schools)
        add(row, row.name.isEmpty() ? row.login.text() : row.name, true);
    dropEmptyColumns(table.table);
    return table;
}

ValueTable schoolValueTable(const QString &name, const std::vector<SchoolResult> &results)
{
    ValueTable table;
    table.table.title = u"%1: результаты по годам"_s.arg(name);
    table.table.columns = {{u"Предмет"_s}, {u"Класс"_s}, {u"Год"_s}, {u"Процедура"_s}};
    std::ranges::move(figureColumns(), std::back_inserter(table.table.columns));
    const auto percent = table.table.columns.begin() + 7;
    table.table.columns.insert(percent, {{u"Район, %"_s, Type::Percent, 1},
                                         {u"Регион, %"_s, Type::Percent, 1},
                                         {u"К району, п.п."_s, Type::Number, 1},
                                         {u"К региону, п.п."_s, Type::Number, 1}});
    table.table.columns.push_back({u"Список ФИОКО"_s});
    for (const SchoolResult &result : results) {
        std::vector<QVariant> row{
            result.key.level.isEmpty() ? result.key.subject : u"%1 (%2)"_s.arg(result.key.subject, result.key.level),
            QString::number(result.key.grade), QString::number(result.key.year), procedureName(result.key.procedure)};
        addFigures(row, result.school);
        const auto own = result.school.percentOfMaximum;
        const auto municipality = result.municipality.percentOfMaximum;
        const auto region = result.region.percentOfMaximum;
        row.insert(row.begin() + 7,
                   {valueOf(municipality), valueOf(region), difference(own, municipality), difference(own, region)});
        row.push_back(result.federal ? u"в списке"_s : QString());
        table.table.rows.push_back(std::move(row));
        table.keys.push_back(result.set.value());
    }
    dropEmptyColumns(table.table);
    return table;
}

ValueTable pupilValueTable(const QString &name, const PupilTable &pupils)
{
    ValueTable table;
    table.table.title = u"%1: %2"_s.arg(name, pupils.paper.key.title());
    table.table.note = classesText(pupils);
    table.table.columns = {{u"Класс"_s},
                           {u"Код"_s},
                           {u"Вариант"_s, Type::Integer},
                           {u"Балл"_s, Type::Integer},
                           {u"% от макс."_s, Type::Percent, 1},
                           {u"Отметка"_s, Type::Integer},
                           {u"По журналу"_s, Type::Integer},
                           {u"К журналу"_s}};
    for (const PaperTask &task : pupils.paper.tasks)
        table.table.columns.push_back({task.maximum > 0 ? u"%1 (%2б)"_s.arg(task.code).arg(task.maximum) : task.code});
    for (const PupilWork &work : pupils.works)
        table.table.rows.push_back(pupilRow(work, pupils.paper));
    dropEmptyColumns(table.table);
    return table;
}

QString classesText(const PupilTable &pupils)
{
    std::map<QString, std::vector<PupilWork>> classes;
    for (const PupilWork &work : pupils.works)
        classes[work.schoolClass].push_back(work);
    if (classes.size() < 2)
        return {};
    QStringList texts;
    for (const auto &[name, works] : classes) {
        const ResultFigures figures = figuresOf(works, pupils.paper);
        QString text = u"%1: %2"_s.arg(name.isEmpty() ? u"без класса"_s : name, pupilsText(qint64(works.size())));
        if (figures.meanScore)
            text += u", средний балл "_s + QLocale(QLocale::Russian).toString(*figures.meanScore, 'f', 2);
        texts << text;
    }
    return texts.join(u"; "_s);
}

ValueTable federalValueTable(int year, const std::vector<FederalListRow> &list)
{
    ValueTable table;
    table.table.title = u"Список ФИОКО: ОО с признаками необъективности, %1 год"_s.arg(year);
    std::vector<FederalListEntry::Paper> papers;
    for (const FederalListRow &row : list) {
        if (row.entry.year == year)
            std::ranges::copy(row.entry.marked, std::back_inserter(papers));
    }
    const auto byGrade = [](const FederalListEntry::Paper &paper) { return std::pair(paper.grade, paper.subject); };
    std::ranges::sort(papers, {}, byGrade);
    papers.erase(std::ranges::unique(papers).begin(), papers.end());
    table.table.columns = {{u"Школа"_s}, {u"Логин"_s}, {u"Муниципалитет"_s}, {u"В реестре"_s}};
    for (const FederalListEntry::Paper &paper : papers)
        table.table.columns.push_back({u"%1, %2 класс"_s.arg(paper.subject).arg(paper.grade)});
    table.table.columns.push_back({u"Маркеров"_s, Type::Integer});
    for (const FederalListRow &row : list) {
        if (row.entry.year != year)
            continue;
        std::vector<QVariant> values{row.entry.name, row.entry.login.text(), row.entry.municipality,
                                     row.school.isValid() ? u"да"_s : QString()};
        for (const FederalListEntry::Paper &paper : papers)
            values.push_back(std::ranges::find(row.entry.marked, paper) != row.entry.marked.end() ? u"есть"_s
                                                                                                  : QString());
        values.push_back(row.entry.count ? *row.entry.count : int(row.entry.marked.size()));
        table.table.rows.push_back(std::move(values));
        table.keys.push_back(row.school.value());
    }
    return table;
}

QString scaleText(const std::optional<MarkScale> &scale)
{
    if (!scale)
        return u"шкала отметок не известна"_s;
    const auto &lowest = scale->lowest;
    const QString text =
        u"шкала отметок: «3» от %1, «4» от %2, «5» от %3"_s.arg(lowest[0]).arg(lowest[1]).arg(lowest[2]);
    return scale->source.isEmpty() ? text : u"%1 (%2)"_s.arg(text, scale->source);
}

QString setDescription(const ResultSetHead &set, const std::vector<ResultSource> &sources)
{
    QString html = u"<h3>%1</h3>"_s.arg(set.key.title().toHtmlEscaped());
    html += u"<p>%1, %2"_s.arg(schoolsText(set.schools), pupilsText(set.pupils));
    if (set.maximum)
        html += u"; наибольший балл %1"_s.arg(*set.maximum);
    html += u"; %1</p>"_s.arg(scaleText(set.scale).toHtmlEscaped());
    html += u"<h4>Загружено</h4>"_s;
    for (const LoadedReport &report : set.reports) {
        html += u"<p style='margin: 2px 0'>%1: %2"_s.arg(reportKindName(report.report).toHtmlEscaped(),
                                                         schoolsText(report.schools));
        if (report.pupils > 0)
            html += u", "_s + pupilsText(report.pupils);
        html += u"</p>"_s;
    }
    html += u"<h4>Признаки</h4>"_s;
    for (const SignNeed &need : set.needs) {
        const QString name = u"%1 (%2)"_s.arg(need.sign, layerName(need.layer)).toHtmlEscaped();
        html += u"<p style='margin: 2px 0'>"_s;
        // The list of ФИОКО is shown as received, nothing is computed from it.
        const QString met = need.layer == SignLayer::Federal ? u"загружен"_s : u"можно посчитать"_s;
        html += need.isMet() ? u"● %1: %2"_s.arg(name, met)
                             : u"○ %1: нужно загрузить: %2"_s.arg(name, need.missing.join(u", "_s).toHtmlEscaped());
        html += u"</p>"_s;
    }
    if (!sources.empty())
        html += u"<h4>Откуда</h4>"_s;
    for (const ResultSource &source : sources) {
        html += u"<p style='margin: 2px 0'>%1, %2"_s.arg(
            source.file.toHtmlEscaped(), source.importedAt.toLocalTime().toString(u"dd.MM.yyyy HH:mm"_s));
        if (source.absent.value_or(0) > 0)
            html += u"; не писали работу: %1"_s.arg(*source.absent);
        html += u"</p>"_s;
    }
    return html;
}

} // namespace versta

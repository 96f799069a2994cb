#include "signexport.h"

#include "core/pagesetup.h"
#include "core/pluralru.h"
#include "reports/pdfwriter.h"
#include "reports/report.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <map>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Type = ExportColumn::Type;

QString joined(const std::vector<int> &years)
{
    QStringList texts;
    for (const int year : years)
        texts << QString::number(year);
    return texts.join(u", "_s);
}

QString schoolsCount(int number)
{
    return countOf(number, u"школа"_s, u"школы"_s, u"школ"_s);
}

QVariant known(const std::optional<double> &value)
{
    return value ? QVariant(*value) : QVariant();
}

std::map<SchoolLogin, QString> namesOf(const SignReport &report)
{
    std::map<SchoolLogin, QString> names;
    for (const SchoolSigns &school : report.schools)
        names.emplace(school.school, school.name);
    return names;
}

QString cellText(const QVariant &value, const ExportColumn &column)
{
    if (!value.isValid())
        return {};
    const QLocale russian(QLocale::Russian);
    if (column.type == Type::Number || column.type == Type::Percent)
        return russian.toString(value.toDouble(), 'f', column.decimals);
    return value.toString();
}

ReportTable paperTable(const ExportTable &table)
{
    ReportTable result;
    for (const ExportColumn &column : table.columns)
        result.columns.push_back({column.header, 0, column.type != Type::Text,
                                  column.type == Type::Text ? TextAlignment::Left : TextAlignment::Right});
    for (const auto &row : table.rows) {
        ReportRow cells;
        for (std::size_t at = 0; at < row.size(); ++at)
            cells.cells << cellText(row[at], table.columns[at]);
        result.rows.push_back(std::move(cells));
    }
    return result;
}

Report paperReport(const ExportTable &table, const QStringList &lines)
{
    Report report;
    report.title = table.title;
    for (const QString &line : lines)
        report.body.emplace_back(ReportParagraph{ReportParagraph::Kind::Text, line, {}});
    report.body.emplace_back(paperTable(table));
    return report;
}

} // namespace

QString evidenceStepText(EvidenceStep step)
{
    switch (step) {
    case EvidenceStep::None:
        return {};
    case EvidenceStep::Weak:
        return u"○ слабо"_s;
    case EvidenceStep::Noticeable:
        return u"◐ заметно"_s;
    case EvidenceStep::Strong:
        return u"● сильно"_s;
    }
    return {};
}

QString signLayerName(SignLayer layer)
{
    switch (layer) {
    case SignLayer::Federal:
        return u"список ФИОКО"_s;
    case SignLayer::Method2019:
        return u"методика 2019 г."_s;
    case SignLayer::Versta:
        return u"Верста"_s;
    }
    return {};
}

QString evidenceBasisText(EvidenceBasis basis)
{
    switch (basis) {
    case EvidenceBasis::Nothing:
        return u"Ни одну работу нельзя оценить: нет распределений баллов или шкалы отметок."_s;
    case EvidenceBasis::Pupils:
        return u"Школы сравниваются с регионом по работам участников."_s;
    case EvidenceBasis::AggregateReports:
        return u"Школы сравниваются с регионом по сводным отчётам школ; того, что видно только по работам участников, "
               "нет."_s;
    case EvidenceBasis::RegionRows:
        return u"Школы сравниваются со строкой региона; разброс между школами взят обычный."_s;
    case EvidenceBasis::MunicipalityAlone:
        return u"Строки региона нет, школы сравниваются только между собой: это порядок школ, а не список. Загрузите "
               "«Распределение первичных баллов» с регионом."_s;
    }
    return {};
}

QStringList signListLines(const SignList &list)
{
    QStringList lines{evidenceBasisText(list.basis)};
    if (!list.withheld.isEmpty()) {
        lines << u"Список школ не составлен: "_s + list.withheld + u'.';
    } else if (list.basis != EvidenceBasis::Nothing && list.basis != EvidenceBasis::MunicipalityAlone) {
        const QString expected = QLocale(QLocale::Russian).toString(list.expectedFalse, 'f', 1);
        lines << u"Требуют внимания: %1 из %2 оценённых. Ожидаемое число ошибочных записей — %3; контрольный список с "
                 "обратными признаками: %4."_s.arg(schoolsCount(list.listed))
                     .arg(list.schools)
                     .arg(expected, schoolsCount(list.mirrored));
    }
    lines << u"Это не официальный список и не доказательство нарушения: признаки показывают, на что посмотреть."_s;
    return lines;
}

ExportTable signSchoolTable(const SignReport &report)
{
    ExportTable table;
    table.title = u"Признаки необъективности: школы"_s;
    table.note = signListLines(report.list).join(u' ');
    table.columns = {{u"Логин"_s, Type::Text, 0},
                     {u"Школа"_s, Type::Text, 0},
                     {u"Список ФИОКО, годы"_s, Type::Text, 0},
                     {u"Маркеров"_s, Type::Integer, 0},
                     {u"Методика 2019 г., признаков"_s, Type::Integer, 0},
                     {u"Верста"_s, Type::Text, 0},
                     {u"В списке Версты"_s, Type::Text, 0},
                     {u"Классов с похожими работами"_s, Type::Integer, 0},
                     {u"Работ"_s, Type::Integer, 0},
                     {u"Не оценивается"_s, Type::Text, 0}};
    table.rows.reserve(report.schools.size());
    for (const SchoolSigns &school : report.schools) {
        const auto some = [](int number) { return number > 0 ? QVariant(number) : QVariant(); };
        table.rows.push_back({school.school.text(), school.name, joined(school.federalYears),
                              some(school.federalMarkers), some(school.method2019), evidenceStepText(school.step),
                              school.listed ? u"да"_s : QString(), some(school.copiedClasses), school.works,
                              school.whyNot});
    }
    return table;
}

bool SignChoice::holds(const Sign &sign) const
{
    return (year == 0 || sign.paper.year == year || sign.paper.year == 0) &&
           (!school.isValid() || sign.school == school) && (!flaggedOnly || sign.flagged);
}

ExportTable signTable(const SignReport &report, const SignChoice &choice)
{
    const auto names = namesOf(report);
    ExportTable table;
    table.title = u"Признаки необъективности"_s;
    if (const auto name = names.find(choice.school); name != names.end())
        table.title += u": "_s + name->second;
    table.note = signListLines(report.list).join(u' ');
    table.columns = {
        {u"Логин"_s, Type::Text, 0},         {u"Школа"_s, Type::Text, 0},      {u"Год"_s, Type::Text, 0},
        {u"Предмет"_s, Type::Text, 0},       {u"Класс"_s, Type::Text, 0},      {u"Откуда"_s, Type::Text, 0},
        {u"Работ"_s, Type::Integer, 0},      {u"Значение"_s, Type::Number, 2}, {u"Ожидалось"_s, Type::Number, 2},
        {u"Признак"_s, Type::Text, 0},       {u"Сила"_s, Type::Text, 0},       {u"Что видно"_s, Type::Text, 0},
        {u"Не оценивается"_s, Type::Text, 0}};
    for (const Sign &sign : report.signs) {
        if (!choice.holds(sign))
            continue;
        const auto name = names.find(sign.school);
        const PaperKey &paper = sign.paper;
        table.rows.push_back({sign.school.text(), name == names.end() ? QString() : name->second,
                              paper.year > 0 ? QString::number(paper.year) : QString(), paper.subject,
                              paper.grade > 0 ? QString::number(paper.grade) + sign.schoolClass : sign.schoolClass,
                              signLayerName(sign.layer), sign.n, known(sign.value), known(sign.expected),
                              sign.flagged ? u"да"_s : QString(), evidenceStepText(sign.step), sign.sentence,
                              sign.whyNot});
    }
    return table;
}

Result<> exportSigns(const SignReport &report, const SignChoice &choice, const QString &path)
{
    const ExportTable table = choice.school.isValid() ? signTable(report, choice) : signSchoolTable(report);
    if (QFileInfo(path).suffix().compare(u"pdf"_s, Qt::CaseInsensitive) != 0)
        return exportTable(table, path);
    PageSetup setup;
    setup.orientation = PageSetup::Orientation::Landscape;
    setup.columnNumbers = false;
    return writePdf(paperReport(table, signListLines(report.list)), setup, path);
}

} // namespace versta

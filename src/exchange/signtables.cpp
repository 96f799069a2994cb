#include "signtables.h"

#include "core/analysis/signsentences.h"
#include "core/analysis/signtexts.h"
#include "core/analysis/signwords.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Type = ExportColumn::Type;

// A mirror habit that is stronger says so in the sentence; see signsentences.
constexpr double ContraryFrom = 3;

// An empty text is an empty cell: those stand last in any order.
QVariant filled(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant known(const std::optional<double> &value)
{
    return value ? QVariant(*value) : QVariant();
}

QVariant some(int number)
{
    return number > 0 ? QVariant(number) : QVariant();
}

QString joined(const std::vector<int> &years)
{
    QStringList texts;
    for (const int year : years)
        texts << QString::number(year);
    return texts.join(u", "_s);
}

std::map<SchoolLogin, QString> namesOf(const SignReport &report)
{
    std::map<SchoolLogin, QString> names;
    for (const SchoolSigns &school : report.schools)
        names.emplace(school.school, school.name);
    return names;
}

QString nameIn(const std::map<SchoolLogin, QString> &names, SchoolLogin school)
{
    const auto name = names.find(school);
    return name == names.end() ? school.text() : name->second;
}

ExportColumn stepColumn(const QString &header)
{
    ExportColumn column{header, Type::Text, 0};
    for (const EvidenceStep step : {EvidenceStep::Weak, EvidenceStep::Noticeable, EvidenceStep::Strong})
        column.order << evidenceStepText(step);
    return column;
}

// On paper it must be seen what a table was computed from.
QString noteOf(const SignReport &report)
{
    return signListLines(report.list).join(u' ') + u' ' + signOriginText(report);
}

QString gradeText(const Sign &sign)
{
    return sign.paper.grade > 0 ? QString::number(sign.paper.grade) + sign.schoolClass : sign.schoolClass;
}

QVariant yearValue(int year)
{
    return year > 0 ? QVariant(QString::number(year)) : QVariant();
}

bool isPlainIndicator(SignKind kind)
{
    return kind >= SignKind::UniformBonus && kind <= SignKind::GainOverForecast;
}

bool showsEvidence(SignKind kind)
{
    return kind >= SignKind::BorderLifting && kind <= SignKind::CopiedWorks;
}

// See the units in signsentences.h.
QString unitOf(SignKind kind)
{
    switch (kind) {
    case SignKind::BorderGap:
        return u"работ ниже границы"_s;
    case SignKind::LiftedShare:
        return u"% работ под границей"_s;
    case SignKind::IdenticalWorks:
        return u"% пар работ"_s;
    case SignKind::JournalShifted:
        return u"% повышено"_s;
    case SignKind::TaskProfile:
        return u"п. п., трудные задания"_s;
    case SignKind::GainOverForecast:
        return u"средний балл"_s;
    default:
        return {};
    }
}

/// What stands in one row of the table of works.
struct Cell
{
    bool marker = false;
    QStringList method; // names of flagged signs
    bool methodEvaluated = false;
    const Sign *shared = nullptr;
    QStringList habits; // names of flagged habits and indicators
    int copied = 0;
    int works = 0;

    void add(const Sign &sign)
    {
        works = std::max(works, sign.n);
        const QString name = signKindName(sign.kind);
        if (sign.layer == SignLayer::Federal) {
            marker |= sign.kind == SignKind::FederalMarker;
        } else if (sign.layer == SignLayer::Method2019) {
            methodEvaluated |= sign.whyNot.isEmpty();
            if (sign.flagged)
                method << name;
        } else if (sign.kind == SignKind::SharedEvidence) {
            shared = &sign;
        } else if (sign.kind == SignKind::CopiedWorks) {
            copied += sign.flagged ? 1 : 0;
        } else if (sign.flagged && !habits.contains(name)) {
            habits << name;
        }
    }
};

std::vector<QVariant> cellRow(const SignCellKey &key, const QString &name, const Cell &cell)
{
    const QString method = cell.method.join(u", "_s);
    return {name,
            yearValue(key.paper.year),
            key.paper.subject,
            QString::number(key.paper.grade),
            cell.shared ? filled(evidenceStepText(cell.shared->step)) : QVariant(),
            cell.marker ? QVariant(u"маркер"_s) : QVariant(),
            filled(method.isEmpty() && cell.methodEvaluated ? u"нет"_s : method),
            filled(cell.habits.join(u", "_s)),
            some(cell.copied),
            some(cell.works),
            cell.shared ? filled(cell.shared->whyNot) : QVariant()};
}

} // namespace

bool SignChoice::holds(const PaperKey &paper) const
{
    return (year == 0 || paper.year == year || paper.year == 0) &&
           (subject.isEmpty() || paper.subject == subject || paper.subject.isEmpty()) &&
           (grade == 0 || paper.grade == grade || paper.grade == 0);
}

bool SignChoice::holds(const Sign &sign) const
{
    return holds(sign.paper) && (!school.isValid() || sign.school == school) && (!flaggedOnly || sign.flagged) &&
           (!layer || sign.layer == *layer);
}

bool isTelling(const Sign &sign)
{
    if (sign.flagged || !sign.whyNot.isEmpty())
        return sign.flagged;
    if (!showsEvidence(sign.kind))
        return false;
    const bool contrary = sign.kind != SignKind::CopiedWorks && sign.other.value_or(0) > ContraryFrom;
    return contrary || sign.step >= EvidenceStep::Noticeable || !sign.paper.isComplete();
}

std::vector<SignCellKey> signCells(const SignReport &report, const SignChoice &choice)
{
    std::map<SchoolLogin, std::size_t> places;
    for (const SchoolSigns &school : report.schools)
        places.emplace(school.school, places.size());
    std::vector<SignCellKey> cells;
    for (const Sign &sign : report.signs) {
        if (sign.paper.isComplete() && choice.holds(sign))
            cells.push_back({sign.school, sign.paper});
    }
    const auto order = [&](const SignCellKey &cell) {
        return std::tuple(places[cell.school], cell.school, -cell.paper.year, cell.paper);
    };
    std::ranges::sort(cells, {}, order);
    const auto same = std::ranges::unique(cells);
    cells.erase(same.begin(), same.end());
    return cells;
}

ExportTable signSchoolTable(const SignReport &report)
{
    ExportTable table;
    table.title = u"Признаки необъективности: школы"_s;
    table.note = noteOf(report);
    table.columns = {{u"№"_s, Type::Integer, 0},
                     {u"Школа"_s, Type::Text, 0},
                     stepColumn(u"Верста"_s),
                     {u"В списке"_s, Type::Text, 0},
                     {u"Похожих классов"_s, Type::Integer, 0},
                     {u"ФИОКО, годы"_s, Type::Text, 0},
                     {u"Маркеров ФИОКО"_s, Type::Integer, 0},
                     {u"Методика 2019"_s, Type::Integer, 0},
                     {u"Работ"_s, Type::Integer, 0},
                     {u"Не оценивается"_s, Type::Text, 0},
                     {u"Логин"_s, Type::Text, 0}};
    table.rows.reserve(report.schools.size());
    for (const SchoolSigns &school : report.schools) {
        table.rows.push_back({qint64(table.rows.size() + 1), school.name, filled(evidenceStepText(school.step)),
                              filled(school.listed ? u"да"_s : QString()), some(school.copiedClasses),
                              filled(joined(school.federalYears)), some(school.federalMarkers), some(school.method2019),
                              school.works, filled(school.whyNot), school.school.text()});
    }
    return table;
}

ExportTable signCellTable(const SignReport &report, const std::vector<SignCellKey> &cells)
{
    std::map<SignCellKey, Cell> found;
    for (const SignCellKey &key : cells)
        found.emplace(key, Cell());
    for (const Sign &sign : report.signs) {
        if (const auto cell = found.find({sign.school, sign.paper}); cell != found.end())
            cell->second.add(sign);
    }
    ExportTable table;
    table.title = u"Признаки необъективности: работы школ"_s;
    table.note = noteOf(report);
    table.columns = {{u"Школа"_s, Type::Text, 0},
                     {u"Год"_s, Type::Text, 0},
                     {u"Предмет"_s, Type::Text, 0},
                     {u"Класс"_s, Type::Text, 0},
                     stepColumn(u"Верста"_s),
                     {u"ФИОКО"_s, Type::Text, 0},
                     {u"Методика 2019 г."_s, Type::Text, 0},
                     {u"Верста: что видно"_s, Type::Text, 0},
                     {u"Похожих классов"_s, Type::Integer, 0},
                     {u"Работ"_s, Type::Integer, 0},
                     {u"Не оценивается"_s, Type::Text, 0}};
    const auto names = namesOf(report);
    for (const SignCellKey &key : cells)
        table.rows.push_back(cellRow(key, nameIn(names, key.school), found[key]));
    return table;
}

ExportTable signTable(const SignReport &report, const SignChoice &choice)
{
    const auto names = namesOf(report);
    ExportTable table;
    table.title = u"Признаки необъективности"_s;
    if (const auto name = names.find(choice.school); name != names.end())
        table.title += u": "_s + name->second;
    table.note = noteOf(report);
    table.columns = {{u"Школа"_s, Type::Text, 0},
                     {u"Год"_s, Type::Text, 0},
                     {u"Предмет"_s, Type::Text, 0},
                     {u"Класс"_s, Type::Text, 0},
                     {u"Откуда"_s, Type::Text, 0},
                     {u"Признак"_s, Type::Text, 0},
                     {u"Требует внимания"_s, Type::Text, 0},
                     stepColumn(u"Сила"_s),
                     {u"Работ"_s, Type::Integer, 0},
                     {u"Значение"_s, Type::Number, 2},
                     {u"Ожидалось"_s, Type::Number, 2},
                     {u"Больше, чем у % школ района"_s, Type::Percent, 0},
                     {u"Больше, чем у % школ региона"_s, Type::Percent, 0},
                     {u"Что видно"_s, Type::Text, 0},
                     {u"Не оценивается"_s, Type::Text, 0},
                     {u"Логин"_s, Type::Text, 0}};
    for (const Sign &sign : report.signs) {
        if (!choice.holds(sign))
            continue;
        table.rows.push_back({nameIn(names, sign.school), yearValue(sign.paper.year), filled(sign.paper.subject),
                              filled(gradeText(sign)), signLayerName(sign.layer), signKindName(sign.kind),
                              filled(sign.flagged ? u"да"_s : QString()), filled(evidenceStepText(sign.step)), sign.n,
                              known(sign.value), known(sign.expected), known(sign.percentileHere),
                              known(sign.percentileRegion), filled(sign.sentence), filled(sign.whyNot),
                              sign.school.text()});
    }
    return table;
}

ExportTable signIndicatorTable(const SignReport &report, const SignChoice &choice)
{
    ExportTable table;
    table.title = u"Показатели"_s;
    const auto names = namesOf(report);
    if (const auto name = names.find(choice.school); name != names.end())
        table.title += u": "_s + name->second;
    table.note = u"Показатели без вывода: они показывают, на что посмотреть, и в список не входят."_s;
    table.columns = {{u"Работа"_s, Type::Text, 0},
                     {u"Показатель"_s, Type::Text, 0},
                     {u"Работ"_s, Type::Integer, 0},
                     {u"Значение"_s, Type::Number, 1},
                     {u"Ожидалось"_s, Type::Number, 1},
                     {u"Единица"_s, Type::Text, 0},
                     {u"Больше, чем у % школ района"_s, Type::Percent, 0},
                     {u"Больше, чем у % школ региона"_s, Type::Percent, 0},
                     {u"Требует внимания"_s, Type::Text, 0}};
    for (const Sign &sign : report.signs) {
        if (!isPlainIndicator(sign.kind) || sign.kind == SignKind::UniformBonus || !sign.whyNot.isEmpty() ||
            !choice.holds(sign))
            continue;
        QString what = signKindName(sign.kind);
        if (sign.border > 0)
            what += u", граница «%1»"_s.arg(sign.border);
        if (!sign.schoolClass.isEmpty())
            what += u", класс «%1»"_s.arg(sign.schoolClass);
        table.rows.push_back({paperText(sign.paper), what, sign.n, known(sign.value), known(sign.expected),
                              filled(unitOf(sign.kind)), known(sign.percentileHere), known(sign.percentileRegion),
                              filled(sign.flagged ? u"да"_s : QString())});
    }
    return table;
}

ExportTable signYearTable(const SignReport &report)
{
    const auto ofText = [](FederalShare::Of of) {
        switch (of) {
        case FederalShare::Of::WroteRussian4:
            return u"писавших русский язык в 4 классе"_s;
        case FederalShare::Of::WroteAny:
            return u"писавших одну из четырёх работ"_s;
        case FederalShare::Of::AllSchools:
            break;
        }
        return u"всех школ"_s;
    };
    ExportTable table;
    table.title = u"Признаки необъективности по годам"_s;
    table.note = u"Список ФИОКО — как получен. Индекс объективности: 100 − доля школ хотя бы с одним признаком по "
                 "методике 2019 г.; предварительный расчёт программы."_s;
    table.columns = {{u"Год"_s, Type::Text, 0},           {u"Откуда"_s, Type::Text, 0},
                     {u"Муниципалитет"_s, Type::Text, 0}, {u"Школ с признаками"_s, Type::Integer, 0},
                     {u"Школ всего"_s, Type::Integer, 0}, {u"Доля, %"_s, Type::Percent, 1},
                     {u"Доля от"_s, Type::Text, 0},       {u"Индекс объективности"_s, Type::Number, 1}};
    for (const FederalShare &share : report.federalShares) {
        if (share.schools == 0 && share.listed == 0)
            continue;
        table.rows.push_back({QString::number(share.year), signLayerName(SignLayer::Federal),
                              filled(share.municipality), share.listed, some(share.schools), known(share.percent()),
                              ofText(share.of), QVariant()});
    }
    for (const ObjectivityIndex &year : report.objectivity) {
        table.rows.push_back({QString::number(year.year), signLayerName(SignLayer::Method2019), QVariant(), year.marked,
                              year.schools, 100 - year.index, u"школ, которые можно оценить"_s, year.index});
    }
    return table;
}

} // namespace versta

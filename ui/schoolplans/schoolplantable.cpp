#include "schoolplantable.h"

#include <iterator>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// Columns before those of the measures.
constexpr int FirstMeasure = 5;

const QString Sent = u"прислан"_s;
const QString NotSent = u"не прислан"_s;

QString schoolName(const SchoolPlanEntry &entry)
{
    return entry.school.id.isValid() ? entry.school.name() : u"школа не указана"_s;
}

// A mark and a word, so that neither colour nor shape alone says it.
QVariant cellOf(const FoundMeasure &measure)
{
    if (!measure.found)
        return u"✗ нет"_s;
    return measure.number.isEmpty() ? u"✓ есть"_s : u"✓ есть, "_s + measure.number;
}

std::vector<QVariant> rowOf(const SchoolPlanEntry &entry, std::size_t measures)
{
    const bool sent = entry.isSent();
    std::vector<QVariant> row{
        schoolName(entry), sent ? Sent : NotSent, entry.plan.sent ? QVariant(*entry.plan.sent) : QVariant(),
        sent ? QVariant(entry.activities) : QVariant(), sent ? QVariant(entry.missing()) : QVariant()};
    for (std::size_t at = 0; at < measures; ++at)
        row.push_back(sent ? cellOf(entry.measures[at]) : QVariant());
    row.emplace_back(sent ? QVariant(entry.title) : QVariant());
    row.emplace_back(entry.plan.file.isEmpty() ? QVariant() : QVariant(entry.plan.file));
    return row;
}

QString missingSentence(const SchoolPlanOverview &overview, const SchoolPlanEntry &entry)
{
    QStringList missing;
    for (std::size_t at = 0; at < entry.measures.size(); ++at) {
        if (!entry.measures[at].found)
            missing << measureHeading(overview.measures[at]);
    }
    return missing.isEmpty()
               ? u"Найдены все обязательные мероприятия."_s
               : u"Не найдено: %1. Программа ищет по словам; посмотрите план сами."_s.arg(missing.join(u", "_s));
}

} // namespace

QString schoolPlanGroupName(SchoolPlanGroup group)
{
    switch (group) {
    case SchoolPlanGroup::All:
        return u"Все школы"_s;
    case SchoolPlanGroup::Sent:
        return u"Прислали план"_s;
    case SchoolPlanGroup::NotSent:
        return u"Не прислали"_s;
    case SchoolPlanGroup::Incomplete:
        return u"Найдено не всё"_s;
    case SchoolPlanGroup::Nobodys:
        return u"Школа не указана"_s;
    }
    return {};
}

bool isInGroup(SchoolPlanGroup group, const SchoolPlanEntry &entry)
{
    switch (group) {
    case SchoolPlanGroup::All:
        return true;
    case SchoolPlanGroup::Sent:
        return entry.isSent() && entry.school.id.isValid();
    case SchoolPlanGroup::NotSent:
        return !entry.isSent();
    case SchoolPlanGroup::Incomplete:
        return entry.missing() > 0;
    case SchoolPlanGroup::Nobodys:
        return !entry.school.id.isValid();
    }
    return false;
}

qint64 schoolPlanKey(const SchoolPlanEntry &entry)
{
    return entry.isSent() ? entry.plan.plan.value() : -entry.school.id.value();
}

ValueTable schoolPlanTable(const SchoolPlanOverview &overview, SchoolPlanGroup group)
{
    using Type = ExportColumn::Type;
    ValueTable values;
    values.table.title = u"Планы школ"_s;
    values.table.columns = {{u"Школа"_s, Type::Text, 0},
                            {u"План"_s, Type::Text, 0, {Sent, NotSent}},
                            {u"Когда"_s, Type::Date, 0},
                            {u"Мероприятий"_s, Type::Integer, 0},
                            {u"Не найдено"_s, Type::Integer, 0}};
    for (const RequiredMeasure &measure : overview.measures)
        values.table.columns.push_back({measureHeading(measure), Type::Text, 0});
    values.table.columns.push_back({u"Название плана"_s, Type::Text, 0});
    values.table.columns.push_back({u"Файл"_s, Type::Text, 0});
    for (const SchoolPlanEntry &entry : overview.entries) {
        if (!isInGroup(group, entry))
            continue;
        values.table.rows.push_back(rowOf(entry, overview.measures.size()));
        values.keys.push_back(schoolPlanKey(entry));
    }
    return values;
}

std::optional<std::size_t> measureOfColumn(const SchoolPlanOverview &overview, int column)
{
    const int at = column - FirstMeasure;
    if (at < 0 || at >= std::ssize(overview.measures))
        return std::nullopt;
    return std::size_t(at);
}

QString schoolPlanSentence(const SchoolPlanOverview &overview, const SchoolPlanEntry &entry, int column)
{
    if (!entry.isSent())
        return u"%1: план не прислан."_s.arg(schoolName(entry));
    const auto at = measureOfColumn(overview, column);
    if (!at)
        return u"%1: «%2». %3"_s.arg(schoolName(entry), entry.title, missingSentence(overview, entry));
    const FoundMeasure &measure = entry.measures[*at];
    const QString wanted = u"%1: «%2»"_s.arg(schoolName(entry), overview.measures[*at].text);
    if (!measure.found)
        return wanted + u" — не найдено. Программа ищет по словам; посмотрите план сами."_s;
    return u"%1 — найдено в мероприятии %2: «%3». Enter ведёт к нему."_s.arg(wanted, measure.number, measure.text);
}

} // namespace versta

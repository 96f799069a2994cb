#include "groupvalues.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

template <class Range>
QJsonArray numbers(const Range &range)
{
    QJsonArray array;
    for (const auto &value : range)
        array.append(QJsonValue(value));
    return array;
}

QJsonArray optionalNumbers(const std::vector<std::optional<double>> &values)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(value ? QJsonValue(*value) : QJsonValue());
    return array;
}

std::vector<std::optional<double>> optionalNumbers(const QJsonArray &array)
{
    std::vector<std::optional<double>> values;
    for (const QJsonValue value : array)
        values.push_back(value.isDouble() ? std::optional(value.toDouble()) : std::nullopt);
    return values;
}

template <class Number, std::size_t Count>
std::optional<std::array<Number, Count>> fixedNumbers(const QJsonValue &json)
{
    const QJsonArray array = json.toArray();
    if (array.size() != qsizetype(Count))
        return std::nullopt;
    std::array<Number, Count> values{};
    for (std::size_t at = 0; at < Count; ++at)
        values[at] = Number(array[qsizetype(at)].toDouble());
    return values;
}

QJsonObject byMarkToJson(const GroupRow &row)
{
    QJsonObject byMark;
    for (std::size_t at = 0; at < row.byMark.size(); ++at) {
        if (!row.byMark[at])
            continue;
        QJsonObject group{{u"tasks"_s, optionalNumbers(row.byMark[at]->tasks)}};
        if (row.byMark[at]->participants)
            group[u"n"_s] = *row.byMark[at]->participants;
        byMark[QString::number(at + 2)] = group;
    }
    return byMark;
}

void readByMark(const QJsonObject &json, GroupRow &row)
{
    for (std::size_t at = 0; at < row.byMark.size(); ++at) {
        const QJsonValue value = json[QString::number(at + 2)];
        if (!value.isObject())
            continue;
        const QJsonObject group = value.toObject();
        MarkGroupTasks tasks;
        if (group.contains(u"n"_s))
            tasks.participants = group[u"n"_s].toInt();
        tasks.tasks = optionalNumbers(group[u"tasks"_s].toArray());
        row.byMark[at] = std::move(tasks);
    }
}

} // namespace

QString groupValuesText(const GroupRow &row)
{
    QJsonObject json;
    if (row.markPercent)
        json[u"marks"_s] = numbers(*row.markPercent);
    if (row.markCounts)
        json[u"counts"_s] = numbers(*row.markCounts);
    if (row.journal) {
        json[u"shift"_s] = numbers(row.journal->counts);
        json[u"shiftPercent"_s] = numbers(row.journal->percent);
    }
    if (!row.scorePercent.empty())
        json[u"scores"_s] = numbers(row.scorePercent);
    if (!row.taskPercent.empty())
        json[u"tasks"_s] = optionalNumbers(row.taskPercent);
    if (const QJsonObject byMark = byMarkToJson(row); !byMark.isEmpty())
        json[u"byMark"_s] = byMark;
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

bool readGroupValues(const QString &text, GroupRow &row)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        return false;
    const QJsonObject json = document.object();
    row.markPercent = fixedNumbers<double, 4>(json[u"marks"_s]);
    row.markCounts = fixedNumbers<int, 4>(json[u"counts"_s]);
    const auto counts = fixedNumbers<int, 3>(json[u"shift"_s]);
    const auto percent = fixedNumbers<double, 3>(json[u"shiftPercent"_s]);
    if (counts && percent)
        row.journal = JournalShift{*counts, *percent};
    const QJsonArray scores = json[u"scores"_s].toArray();
    for (const QJsonValue value : scores)
        row.scorePercent.push_back(value.toDouble());
    row.taskPercent = optionalNumbers(json[u"tasks"_s].toArray());
    readByMark(json[u"byMark"_s].toObject(), row);
    return true;
}

bool sameResults(const GroupRow &left, const GroupRow &right)
{
    return left.group.kind == right.group.kind && left.group.code == right.group.code &&
           left.group.name == right.group.name && left.schools == right.schools &&
           left.participants == right.participants && left.meanScore == right.meanScore &&
           groupValuesText(left) == groupValuesText(right);
}

} // namespace versta

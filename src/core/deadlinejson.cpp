#include "deadlinejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QJsonValue dayOrNull(const std::optional<QDate> &day)
{
    return day ? QJsonValue(day->toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace

QJsonObject deadlineToJson(const Deadline &deadline)
{
    QJsonArray intervals;
    for (const auto &interval : deadline.intervals)
        intervals.append(QJsonArray{dayOrNull(interval.from), dayOrNull(interval.to)});
    return QJsonObject{
        {u"kind"_s, kindCode(deadline.kind)},
        {u"intervals"_s, intervals},
        {u"recurs"_s, textOrNull(recurrenceCode(deadline.recurs))},
        {u"reference"_s, textOrNull(deadline.reference)},
        {u"approximate"_s, deadline.approximate},
        {u"meaning"_s, deadline.meaning},
    };
}

Result<QByteArray> answerDeadlineLine(const QByteArray &line)
{
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(line, &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(Error::Code::Parse,
                       u"Строка – не JSON: %1 (место %2)"_s.arg(problem.errorString()).arg(problem.offset));
    const auto request = document.object();
    const auto text = request.value(u"text"_s);
    if (!document.isObject() || (!text.isString() && !text.isNull()))
        return failure(Error::Code::Parse, u"Строка должна быть объектом с полем «text»"_s);
    PlanPeriod period;
    if (const auto year = request.value(u"context_year"_s); year.isString() && !year.toString().isEmpty()) {
        const auto named = PlanPeriod::fromCode(year.toString());
        if (!named)
            return failure(Error::Code::Parse,
                           u"Период «%1» не понят; нужен вид «2023/24», «2023» или «2022-2025»"_s.arg(year.toString()));
        period = *named;
    } else if (!year.isNull() && !year.isUndefined() && !year.isString()) {
        return failure(Error::Code::Parse, u"Поле «context_year» должно быть строкой или null"_s);
    }
    std::optional<int> month;
    if (const auto named = request.value(u"context_month"_s); !named.isNull() && !named.isUndefined()) {
        month = named.toInt();
        if (*month < 1 || *month > 12)
            return failure(Error::Code::Parse, u"Поле «context_month» должно быть числом от 1 до 12"_s);
    }
    const auto answer = deadlineToJson(understandDeadline(text.toString(), period, month));
    return QJsonDocument(answer).toJson(QJsonDocument::Compact);
}

} // namespace versta

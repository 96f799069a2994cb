#include "dateline.h"

#include "core/deadline.h"

namespace versta {

using namespace Qt::StringLiterals;

std::optional<QDate> typedDay(const QString &text)
{
    const Deadline understood = understandDeadline(text, {});
    if (understood.kind != Deadline::Kind::Date || understood.intervals.size() != 1 || understood.approximate)
        return std::nullopt;
    const DateInterval &interval = understood.intervals.front();
    return interval.from == interval.to ? interval.from : std::nullopt;
}

DateLine::DateLine(const QString &name, QWidget *parent)
    : QLineEdit(parent)
{
    setAccessibleName(name);
    setPlaceholderText(u"19.12.2022"_s);
}

void DateLine::setDay(const std::optional<QDate> &day)
{
    setText(day ? day->toString(u"dd.MM.yyyy"_s) : QString());
}

std::optional<QDate> DateLine::day() const
{
    return typedDay(text());
}

QString DateLine::problem() const
{
    if (text().trimmed().isEmpty() || day())
        return {};
    return u"«%1» — не день. Напишите дату так: 19.12.2022."_s.arg(text().trimmed());
}

} // namespace versta

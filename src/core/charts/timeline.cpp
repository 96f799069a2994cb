#include "timeline.h"

#include <algorithm>

namespace versta {

namespace {

TimelineBar::Style styleOf(const Deadline &deadline, const DateInterval &interval)
{
    using Style = TimelineBar::Style;
    if (deadline.kind == Deadline::Kind::Permanent)
        return Style::Permanent;
    if (deadline.approximate)
        return Style::Approximate;
    return interval.from ? Style::Plain : Style::Until;
}

} // namespace

std::vector<TimelineBar> timelineBars(const Deadline &deadline, QDate first, QDate last)
{
    std::vector<TimelineBar> bars;
    const double days = double(first.daysTo(last) + 1);
    for (const DateInterval &interval : deadline.intervals) {
        if (!interval.from && !interval.to)
            continue;
        const QDate to = interval.to.value_or(last);
        // Of «до 28.02.2024» the last day alone is known.
        const QDate from = interval.from.value_or(to);
        if (to < first || from > last)
            continue;
        bars.push_back({double(std::max<qint64>(0, first.daysTo(from))) / days,
                        double(std::min<qint64>(first.daysTo(last), first.daysTo(to)) + 1) / days,
                        styleOf(deadline, interval)});
    }
    return bars;
}

bool endsOn(const Deadline &deadline, QDate day)
{
    return deadline.kind != Deadline::Kind::Permanent &&
           std::ranges::any_of(deadline.intervals, [&](const DateInterval &interval) { return interval.to == day; });
}

std::vector<QDate> weeksOfMonth(QDate month)
{
    const QDate first(month.year(), month.month(), 1);
    const QDate last = first.addMonths(1).addDays(-1);
    std::vector<QDate> days;
    for (QDate day = first.addDays(1 - first.dayOfWeek()); day <= last || day.dayOfWeek() != Qt::Monday;
         day = day.addDays(1))
        days.push_back(day);
    return days;
}

} // namespace versta

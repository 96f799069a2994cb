#include "plancalendar.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 LongestSpan = 7;

// Why the activity gives no event; empty when it gives one.
QString reasonAgainst(const ControlledActivity &activity)
{
    using Kind = Deadline::Kind;
    if (activity.state == ActivityState::Done)
        return u"выполнено"_s;
    if (activity.state == ActivityState::Cancelled)
        return u"отменено"_s;
    const Deadline &deadline = activity.deadline;
    if (deadline.kind == Kind::Empty)
        return u"срок не указан"_s;
    if (deadline.kind == Kind::Unparsed)
        return u"срок не понят"_s;
    if (deadline.kind == Kind::Permanent)
        return u"постоянно: отдельного дня нет"_s;
    if (deadline.intervals.empty())
        return u"день в плане не назван"_s;
    if (std::ranges::none_of(deadline.intervals, [](const DateInterval &interval) { return interval.to.has_value(); }))
        return u"у срока нет последнего дня"_s;
    return {};
}

QString summaryOf(const ControlledActivity &activity)
{
    const QString text = activity.text.simplified();
    const QString named = text.isEmpty() ? u"Мероприятие без текста"_s : text;
    return activity.number.isEmpty() ? named : activity.number + u' ' + named;
}

QString descriptionOf(const ControlledActivity &activity)
{
    QStringList lines{u"Срок: %1"_s.arg(activity.typed.simplified()), activity.deadline.meaning};
    if (activity.deadline.approximate)
        lines.back() += u" (приблизительно)"_s;
    if (!activity.responsible.isEmpty())
        lines << u"Ответственные: %1"_s.arg(activity.responsible.simplified());
    lines << u"План: %1"_s.arg(activity.plan.title);
    return lines.join(u'\n');
}

void append(const ControlledActivity &activity, const QString &identity, std::vector<CalendarEvent> &events)
{
    int count = 0;
    for (const DateInterval &interval : activity.deadline.intervals) {
        ++count;
        if (!interval.to)
            continue;
        const bool isShort = interval.from && interval.from->daysTo(*interval.to) < LongestSpan;
        events.push_back({u"activity-%1-%2@%3.versta"_s.arg(activity.activity.value()).arg(count).arg(identity),
                          isShort ? *interval.from : *interval.to,
                          *interval.to,
                          summaryOf(activity),
                          descriptionOf(activity),
                          {7, 1}});
    }
}

} // namespace

PlanCalendar planCalendar(const std::vector<ControlledActivity> &activities, const QString &identity)
{
    PlanCalendar calendar;
    for (const ControlledActivity &activity : activities) {
        const QString reason = reasonAgainst(activity);
        if (reason.isEmpty())
            append(activity, identity, calendar.events);
        else
            calendar.leftOut.push_back(
                {activity.plan, activity.activity, activity.number, activity.text.simplified(), reason});
    }
    return calendar;
}

} // namespace versta

#include "deadlinemeaning.h"

#include <array>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Kind = Deadline::Kind;

/// Only as many intervals are told as fit a line of the inspector.
constexpr std::size_t LongestList = 6;

QString monthGenitive(int month)
{
    static const std::array<QString, 12> names{u"января"_s,   u"февраля"_s, u"марта"_s,  u"апреля"_s,
                                               u"мая"_s,      u"июня"_s,    u"июля"_s,   u"августа"_s,
                                               u"сентября"_s, u"октября"_s, u"ноября"_s, u"декабря"_s};
    return names.at(static_cast<std::size_t>(month - 1));
}

QString dayAndMonth(const QDate &day)
{
    return u"%1 %2"_s.arg(day.day()).arg(monthGenitive(day.month()));
}

QString fullDay(const QDate &day)
{
    return u"%1 %2 г."_s.arg(dayAndMonth(day)).arg(day.year());
}

QString intervalText(const DateInterval &interval)
{
    const auto &[from, to] = interval;
    if (!from && !to)
        return {};
    if (!from)
        return u"до %1 включительно"_s.arg(fullDay(*to));
    const auto with = from->day() == 2 ? u"со"_s : u"с"_s;
    if (!to)
        return u"%1 %2, конец не назван"_s.arg(with, fullDay(*from));
    if (*from == *to)
        return fullDay(*from);
    if (from->year() == to->year() && from->month() == to->month())
        return u"%1 %2 по %3"_s.arg(with).arg(from->day()).arg(fullDay(*to));
    return u"%1 %2 по %3"_s.arg(with, fullDay(*from), fullDay(*to));
}

QString intervalsText(const std::vector<DateInterval> &intervals)
{
    QStringList parts;
    for (const auto &interval : intervals) {
        if (parts.size() == static_cast<qsizetype>(LongestList) && intervals.size() > LongestList + 1) {
            parts.append(u"… всего сроков: %1"_s.arg(intervals.size()));
            break;
        }
        parts.append(intervalText(interval));
    }
    return parts.join(u"; "_s);
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

/// The first letter small, unless the word is an abbreviation: «По мере», but «ВПР».
QString continued(QString text)
{
    if (text.size() > 1 && !text[1].isUpper())
        text[0] = text[0].toLower();
    return text;
}

bool isTied(const Deadline &deadline)
{
    return deadline.kind == Kind::BySchedule || deadline.kind == Kind::OnRequest || deadline.kind == Kind::OnEvent;
}

/// «По документу: график ВПР», «По событию: после ВПР».
QString sourceText(const Deadline &deadline, const DeadlineWording &wording)
{
    QString source;
    QString named = deadline.reference;
    switch (deadline.kind) {
    case Kind::BySchedule:
        source = u"по документу"_s;
        break;
    case Kind::OnRequest:
        source = u"по запросу"_s;
        // «По запросу: запрос ОО» would say it twice.
        if (named.section(u' ', 0, 0) == u"запрос")
            return source + named.mid(6);
        break;
    case Kind::OnEvent:
        source = u"по событию"_s;
        named = continued(wording.event);
        break;
    default:
        return {};
    }
    return named.isEmpty() ? source : source + u": "_s + named;
}

QString doubtText(const DeadlineDoubts &doubts)
{
    QStringList parts;
    for (const auto &typed : doubts.impossible)
        parts.append(u"«%1» – такой даты нет в календаре"_s.arg(typed));
    if (doubts.reversed)
        parts.append(u"начало срока позже его конца"_s);
    if (doubts.contradictory)
        parts.append(u"части срока противоречат друг другу"_s);
    if (doubts.yearUnknown)
        parts.append(u"год не указан"_s);
    if (doubts.monthUnknown)
        parts.append(u"месяц не указан"_s);
    if (doubts.monthAssumed)
        parts.append(u"месяц не указан, взят следующий за кварталом"_s);
    for (const auto year : doubts.shortYears)
        parts.append(u"«%1» понято как %2 год, а не как число месяца"_s.arg(year % 100, 2, 10, QChar(u'0')).arg(year));
    if (doubts.beforePlan)
        parts.append(u"год не указан, а срок начинается раньше плана – проверьте"_s);
    if (doubts.farFromPlan)
        parts.append(u"срок далеко от плана – проверьте год"_s);
    return parts.join(u"; "_s);
}

QString kindText(const Deadline &deadline, const DeadlineWording &wording)
{
    switch (deadline.kind) {
    case Kind::Permanent:
        return u"постоянно"_s;
    case Kind::Recurring:
        return wording.often.isEmpty() ? u"повторяется"_s : continued(wording.often);
    case Kind::BySchedule:
    case Kind::OnRequest:
    case Kind::OnEvent: {
        const auto source = sourceText(deadline, wording);
        return wording.often.isEmpty() ? source : continued(wording.often) + u", "_s + source;
    }
    default:
        return {};
    }
}

} // namespace

QString deadlineMeaning(const Deadline &deadline, const DeadlineWording &wording, const DeadlineDoubts &doubts)
{
    if (deadline.kind == Kind::Empty)
        return u"Срок не указан"_s;
    const auto doubt = doubtText(doubts);
    if (deadline.kind == Kind::Unparsed)
        return u"Срок не определён: "_s + (doubt.isEmpty() ? u"в тексте не найдено ни даты, ни события"_s : doubt);
    auto text = kindText(deadline, wording);
    if (!deadline.intervals.empty()) {
        const auto days = intervalsText(deadline.intervals);
        text = text.isEmpty() ? days : text + (isTied(deadline) ? u"; "_s : u": "_s) + days;
    } else if (isTied(deadline)) {
        text += u"; дата в плане не названа"_s;
    }
    if (deadline.approximate)
        text += u" (приблизительно)"_s;
    if (!isTied(deadline) && !wording.event.isEmpty())
        text += (text.isEmpty() ? QString() : u"; "_s) + continued(wording.event);
    else if (!isTied(deadline) && !deadline.reference.isEmpty())
        text += u"; основание: "_s + deadline.reference;
    if (text.isEmpty())
        return u"Срок понят, но "_s + doubt;
    return capitalised(doubt.isEmpty() ? text : text + u"; "_s + doubt);
}

} // namespace versta

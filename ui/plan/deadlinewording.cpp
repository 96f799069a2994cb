#include "deadlinewording.h"

namespace versta {

using namespace Qt::StringLiterals;

QString deadlineKindName(Deadline::Kind kind)
{
    switch (kind) {
    case Deadline::Kind::Empty:
        return u"не указан"_s;
    case Deadline::Kind::Date:
        return u"день"_s;
    case Deadline::Kind::Until:
        return u"не позднее дня"_s;
    case Deadline::Kind::Month:
        return u"месяц или его часть"_s;
    case Deadline::Kind::MonthRange:
        return u"промежуток"_s;
    case Deadline::Kind::Multi:
        return u"несколько промежутков"_s;
    case Deadline::Kind::SchoolYear:
        return u"весь учебный год"_s;
    case Deadline::Kind::CalendarYear:
        return u"весь год"_s;
    case Deadline::Kind::Permanent:
        return u"постоянно"_s;
    case Deadline::Kind::BySchedule:
        return u"по графику или приказу"_s;
    case Deadline::Kind::OnRequest:
        return u"по запросу"_s;
    case Deadline::Kind::OnEvent:
        return u"по событию"_s;
    case Deadline::Kind::Recurring:
        return u"повторяется"_s;
    case Deadline::Kind::Unparsed:
        return u"не определён"_s;
    }
    return {};
}

QString intervalText(const DateInterval &interval)
{
    const auto day = [](const std::optional<QDate> &date) {
        return date ? date->toString(u"dd.MM.yyyy"_s) : QString();
    };
    if (interval.from == interval.to)
        return day(interval.from);
    if (!interval.from)
        return u"до "_s + day(interval.to);
    if (!interval.to)
        return u"с "_s + day(interval.from);
    return day(interval.from) + u" – "_s + day(interval.to);
}

} // namespace versta

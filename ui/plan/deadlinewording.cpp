#include "deadlinewording.h"

namespace versta {

using namespace Qt::StringLiterals;

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

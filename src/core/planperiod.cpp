#include "planperiod.h"

#include <QRegularExpression>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int FirstSensibleYear = 1990;
constexpr int LastSensibleYear = 2099;

bool sensible(int year)
{
    return year >= FirstSensibleYear && year <= LastSensibleYear;
}

} // namespace

PlanPeriod PlanPeriod::schoolYear(int firstYear)
{
    return {Kind::SchoolYear, firstYear, firstYear + 1};
}

PlanPeriod PlanPeriod::calendarYear(int year)
{
    return {Kind::CalendarYear, year, year};
}

PlanPeriod PlanPeriod::years(int firstYear, int lastYear)
{
    if (firstYear == lastYear)
        return calendarYear(firstYear);
    return {Kind::Years, std::min(firstYear, lastYear), std::max(firstYear, lastYear)};
}

std::optional<PlanPeriod> PlanPeriod::fromCode(QStringView code)
{
    static const QRegularExpression pattern(uR"(^(\d{4})(?:/(\d{2})|-(\d{4}))?$)"_s);
    const auto match = pattern.match(code.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const int first = match.captured(1).toInt();
    if (!sensible(first))
        return std::nullopt;
    if (match.hasCaptured(2)) {
        if (match.captured(2).toInt() != (first + 1) % 100)
            return std::nullopt;
        return schoolYear(first);
    }
    if (match.hasCaptured(3)) {
        const int last = match.captured(3).toInt();
        if (!sensible(last) || last <= first)
            return std::nullopt;
        return years(first, last);
    }
    return calendarYear(first);
}

QString PlanPeriod::code() const
{
    switch (m_kind) {
    case Kind::Unknown:
        return {};
    case Kind::SchoolYear:
        return u"%1/%2"_s.arg(m_firstYear).arg(m_lastYear % 100, 2, 10, QChar(u'0'));
    case Kind::CalendarYear:
        return QString::number(m_firstYear);
    case Kind::Years:
        return u"%1-%2"_s.arg(m_firstYear).arg(m_lastYear);
    }
    Q_UNREACHABLE();
}

QString PlanPeriod::label() const
{
    switch (m_kind) {
    case Kind::Unknown:
        return u"период не указан"_s;
    case Kind::SchoolYear:
        return code() + u" учебный год"_s;
    case Kind::CalendarYear:
        return code() + u" год"_s;
    case Kind::Years:
        return u"%1–%2 годы"_s.arg(m_firstYear).arg(m_lastYear);
    }
    Q_UNREACHABLE();
}

QDate PlanPeriod::firstDay() const
{
    if (!isKnown())
        return {};
    return m_kind == Kind::SchoolYear ? QDate(m_firstYear, 9, 1) : QDate(m_firstYear, 1, 1);
}

QDate PlanPeriod::lastDay() const
{
    if (!isKnown())
        return {};
    return m_kind == Kind::SchoolYear ? QDate(m_lastYear, 8, 31) : QDate(m_lastYear, 12, 31);
}

} // namespace versta

#include "deadlinecalendar.h"

#include <algorithm>
#include <array>

namespace versta {

namespace {

using Limit = DeadlineSpan::Limit;
using Part = DeadlinePoint::Part;
using Unit = DeadlinePoint::Unit;

constexpr int FirstSchoolMonth = 9;

struct Days
{
    QDate from;
    QDate to;
    bool approximate = false;

    [[nodiscard]] bool isValid() const { return from.isValid() && to.isValid(); }
};

QDate monthEnd(int year, int month)
{
    const QDate first(year, month, 1);
    return first.isValid() ? QDate(year, month, first.daysInMonth()) : QDate();
}

Days months(int fromYear, int fromMonth, int toYear, int toMonth)
{
    return {QDate(fromYear, fromMonth, 1), monthEnd(toYear, toMonth)};
}

/// Counted inside a school year that is not named by its calendar year.
bool isSchoolUnit(const DeadlinePoint &point)
{
    return point.unit == Unit::Term || point.unit == Unit::Trimester || point.unit == Unit::SchoolYear ||
           (point.unit == Unit::HalfYear && (point.years.school || point.years.isSeveral()));
}

/// The month by which a year is found for a point without one; 0 when the point has no place in a year.
int leadingMonth(const DeadlinePoint &point)
{
    static constexpr std::array<int, 5> seasons{0, 12, 3, 6, 9};
    switch (point.unit) {
    case Unit::Day:
    case Unit::Month:
        return point.month;
    case Unit::Quarter:
        return 3 * point.number - 2;
    case Unit::HalfYear:
        return isSchoolUnit(point) ? 0 : 6 * point.number - 5;
    case Unit::Season:
        return seasons[static_cast<std::size_t>(point.number)];
    default:
        return 0;
    }
}

int trailingMonth(const DeadlinePoint &point)
{
    switch (point.unit) {
    case Unit::Quarter:
        return 3 * point.number;
    case Unit::HalfYear:
        return isSchoolUnit(point) ? 0 : 6 * point.number;
    case Unit::Season:
        return (leadingMonth(point) + 1) % 12 + 1;
    default:
        return leadingMonth(point);
    }
}

/// A day that its month has in no year.
bool neverExists(const DeadlinePoint &point)
{
    static constexpr int LeapYear = 2000;
    return point.unit == Unit::Day && point.month != 0 && !QDate::isValid(LeapYear, point.month, point.day);
}

int orderInYear(const DeadlinePoint &point)
{
    return leadingMonth(point) * 32 + (point.unit == Unit::Day ? point.day : point.partFirst);
}

/// «ноябрь – март». «С 15 марта по 10 марта» is a slip, not a year.
bool runsOverNewYear(const DeadlineSpan &span)
{
    return span.last && leadingMonth(*span.last) != 0 && orderInYear(*span.last) < orderInYear(span.first) &&
           leadingMonth(*span.last) != leadingMonth(span.first);
}

bool needsYear(const DeadlineSpan &span)
{
    return leadingMonth(span.first) > 0 && leadingMonth(span.end()) > 0 && span.first.lacksYear() &&
           span.end().lacksYear();
}

bool hasOneYear(const DeadlinePoint &point)
{
    return leadingMonth(point) > 0 && point.years.isGiven() && !point.years.isSeveral() && !point.years.school;
}

int schoolYearOf(int firstYear, int month)
{
    return month >= FirstSchoolMonth ? firstYear : firstYear + 1;
}

/// The first year of the school year that is meant. Half of it may have fallen out of the text.
std::optional<int> schoolYearStart(const DeadlineYears &years, const PlanPeriod &period)
{
    if (years.isSeveral())
        return years.first;
    if (years.isGiven()) {
        if (period.kind() == PlanPeriod::Kind::SchoolYear &&
            (years.first == period.firstYear() || years.first == period.lastYear()))
            return period.firstYear();
        return years.first;
    }
    return std::nullopt;
}

/// The first years of the school years that lie whole in a period of several years.
std::vector<int> schoolYears(const PlanPeriod &period)
{
    std::vector<int> found;
    for (int year = period.firstYear(); year < period.lastYear(); ++year)
        found.push_back(year);
    return found;
}

Days schoolStretch(int start, const DeadlinePoint &point)
{
    switch (point.unit) {
    case Unit::Term: {
        static constexpr std::array<std::array<int, 2>, 4> terms{{{9, 10}, {11, 12}, {1, 3}, {4, 5}}};
        const auto &term = terms[static_cast<std::size_t>(point.number - 1)];
        const auto year = schoolYearOf(start, term[0]);
        auto days = months(year, term[0], year, term[1]);
        days.approximate = true;
        return days;
    }
    case Unit::Trimester: {
        auto days = point.number == 1   ? months(start, 9, start, 11)
                    : point.number == 2 ? months(start, 12, start + 1, 2)
                                        : months(start + 1, 3, start + 1, 5);
        days.approximate = true;
        return days;
    }
    case Unit::HalfYear: {
        auto days = point.number == 1 ? months(start, 9, start, 12) : months(start + 1, 1, start + 1, 5);
        days.approximate = true;
        return days;
    }
    default:
        return months(start, 9, start + 1, 8);
    }
}

/// The whole stretch in a calendar year, without regard to its part.
Days wholeInYear(int year, const DeadlinePoint &point)
{
    switch (point.unit) {
    case Unit::Day:
        return {QDate(year, point.month, point.day), QDate(year, point.month, point.day)};
    case Unit::Month:
        return months(year, point.month, year, point.month);
    case Unit::Quarter:
    case Unit::HalfYear:
        return months(year, leadingMonth(point), year, trailingMonth(point));
    case Unit::Season: {
        const auto first = leadingMonth(point);
        auto days = months(year, first, first == 12 ? year + 1 : year, trailingMonth(point));
        days.approximate = true;
        return days;
    }
    default:
        return months(year, 1, year, 12);
    }
}

Days weeks(const Days &whole, const DeadlinePoint &point)
{
    const auto length = whole.to.day();
    const auto start = [length](int week) { return week == -1 ? length - 6 : week == -2 ? length - 13 : 7 * week - 6; };
    const auto end = [length](int week) {
        return week == -1 ? length : week == -2 ? length - 7 : std::min(7 * week, length);
    };
    const auto year = whole.from.year();
    const auto month = whole.from.month();
    return {QDate(year, month, start(point.partFirst)), QDate(year, month, end(point.partLast)), true};
}

Days nthWeekday(const Days &whole, const DeadlinePoint &point)
{
    if (point.partFirst < 0) {
        const auto back = (whole.to.dayOfWeek() - point.partLast + 7) % 7 + 7 * (-1 - point.partFirst);
        return {whole.to.addDays(-back), whole.to.addDays(-back)};
    }
    const auto ahead = (point.partLast - whole.from.dayOfWeek() + 7) % 7 + 7 * (point.partFirst - 1);
    const auto day = whole.from.addDays(ahead);
    return day > whole.to ? Days{} : Days{day, day};
}

Days partOfMonth(const Days &whole, const DeadlinePoint &point)
{
    const auto year = whole.from.year();
    const auto month = whole.from.month();
    const auto length = whole.to.day();
    const auto between = [=](int first, int last, bool approximate) {
        return Days{QDate(year, month, first), QDate(year, month, std::min(last, length)), approximate};
    };
    switch (point.part) {
    case Part::Whole:
        return whole;
    case Part::Beginning:
        return between(1, 10, true);
    case Part::Middle:
        return between(11, 20, true);
    case Part::End:
        return between(21, length, true);
    case Part::Half:
        return point.partFirst == 1 ? between(1, 15, true) : between(16, length, true);
    case Part::Decade: {
        const auto first = point.partFirst < 0 ? 3 : point.partFirst;
        const auto last = point.partLast < 0 ? 3 : point.partLast;
        return between(10 * first - 9, last == 3 ? length : 10 * last, false);
    }
    case Part::Week:
        return weeks(whole, point);
    case Part::Weekday:
        return nthWeekday(whole, point);
    case Part::LastDay:
        return {whole.to, whole.to};
    case Part::Days:
        return between(point.partFirst, point.partLast, true);
    }
    Q_UNREACHABLE();
}

/// The first or last days of a quarter, a term, a half-year; the first or last month of a year.
Days partOfLong(const Days &whole, const DeadlinePoint &point, bool school)
{
    const auto year = point.unit == Unit::Year || point.unit == Unit::SchoolYear || point.unit == Unit::PlanYear;
    switch (point.part) {
    case Part::Beginning:
        if (year)
            return {whole.from, monthEnd(whole.from.year(), whole.from.month()), true};
        return {whole.from, whole.from.addDays(9), true};
    case Part::Middle: {
        if (year && school) // between September and May
            return {QDate(whole.to.year(), 1, 1), QDate(whole.to.year(), 1, 31), true};
        const auto middle = whole.from.addDays(whole.from.daysTo(whole.to) / 2);
        return {QDate(middle.year(), middle.month(), 1), monthEnd(middle.year(), middle.month()), true};
    }
    case Part::End:
        // Lessons end in May whatever the last day of the school year is on paper.
        if (year && school)
            return {QDate(whole.to.year(), 5, 1), QDate(whole.to.year(), 5, 31), true};
        if (year)
            return {QDate(whole.to.year(), whole.to.month(), 1), whole.to, true};
        return {QDate(whole.to.year(), whole.to.month(), 21), whole.to, true};
    default:
        return whole;
    }
}

/// A span with its place in time: the first year of its school year or its calendar years.
struct Placed
{
    Days first;
    Days last;
    Days firstWhole;
    Days lastWhole;
};

class SpanResolver
{
public:
    SpanResolver(const PlanPeriod &period, DeadlineDays &result)
        : m_period(period)
        , m_result(result)
    {
    }

    /// The years of the period in which a span without a year takes place, one entry for each repetition.
    [[nodiscard]] std::vector<int> repetitions(const DeadlineSpan &span) const
    {
        if (isSchoolUnit(span.first) && span.first.lacksYear() && m_period.kind() == PlanPeriod::Kind::Years)
            return schoolYears(m_period);
        if (!needsYear(span) || !m_period.isKnown())
            return {0};
        if (m_period.kind() != PlanPeriod::Kind::Years)
            return {m_period.firstYear()};
        std::vector<int> years;
        for (int year = m_period.firstYear(); year <= m_period.lastYear(); ++year) {
            const auto crosses = runsOverNewYear(span);
            if (!crosses || year < m_period.lastYear() || years.empty())
                years.push_back(year);
        }
        return years;
    }

    /// \param year a year of repetitions(), 0 when the span has its own
    void add(const DeadlineSpan &span, int year)
    {
        const auto &first = span.first;
        const auto &last = span.end();
        if (first.lacksMonth() || last.lacksMonth()) {
            m_result.monthUnknown = true;
            return;
        }
        if (const auto several = severalYears(span); several) {
            m_result.eachYear = true;
            for (int each = several->first; each <= several->last; ++each)
                addPlaced(span, {each, each, each + (runsOverNewYear(span) ? 1 : 0)});
            return;
        }
        if (const auto years = yearsOf(span, year))
            addPlaced(span, *years);
        else
            m_result.yearUnknown = true;
    }

private:
    struct YearsOfSpan
    {
        int school = 0; ///< first year of the school year
        int first = 0;
        int last = 0;
    };

    /// «август 2023–2024 гг.»: the same month in each year, unless the range itself runs over the new year.
    std::optional<DeadlineYears> severalYears(const DeadlineSpan &span) const
    {
        const auto &years = span.end().years;
        const auto crosses = runsOverNewYear(span);
        if (leadingMonth(span.end()) == 0 || !years.isSeveral() || years.school || isPlansSchoolYear(years))
            return std::nullopt;
        if (span.last && span.first.years.isGiven() && span.first.years.first != years.first)
            return std::nullopt;
        if (crosses && years.last == years.first + 1)
            return std::nullopt;
        return years;
    }

    /// «сентябрь 2022–2023 г.» in the plan of that school year.
    bool isPlansSchoolYear(const DeadlineYears &years) const
    {
        return m_period.kind() == PlanPeriod::Kind::SchoolYear && years.first == m_period.firstYear() &&
               years.last == m_period.lastYear();
    }

    std::optional<YearsOfSpan> yearsOf(const DeadlineSpan &span, int year) const
    {
        const auto first = yearOf(span.first, year);
        const auto last = yearOf(span.end(), year);
        if (!first || !last)
            return std::nullopt;
        YearsOfSpan years{*first, *first, *last};
        if (!span.last)
            return years;
        const auto reversed = years.first == years.last && runsOverNewYear(span);
        const auto backwards = years.last < years.first;
        const auto named = !(span.first.lacksYear() && span.last->lacksYear()) &&
                           !(span.first.years.school && span.last->years.school);
        if (named || (!reversed && !backwards))
            return years;
        // «август–сентябрь» of a school year begins before it; «ноябрь–март» of a calendar year ends after it.
        if (m_period.kind() == PlanPeriod::Kind::SchoolYear || span.first.years.school) {
            years.first = years.school = years.first - 1;
            m_result.beforePlan = m_result.beforePlan || span.first.lacksYear();
        } else
            years.last = years.first + 1;
        return years;
    }

    std::optional<int> yearOf(const DeadlinePoint &point, int year) const
    {
        if (isSchoolUnit(point) || (point.unit == Unit::HalfYear && point.lacksYear() && inSchoolYear()))
            return schoolStart(point, year);
        if (point.years.next) {
            if (m_period.kind() == PlanPeriod::Kind::CalendarYear || m_period.kind() == PlanPeriod::Kind::SchoolYear)
                return m_period.firstYear() + 1;
            return std::nullopt;
        }
        const auto month = leadingMonth(point);
        if (point.years.isGiven()) {
            if (month > 0 && (point.years.school || isPlansSchoolYear(point.years)))
                return schoolYearOf(schoolYearStart(point.years, m_period).value_or(point.years.first), month);
            // «зима 2024» in a plan for 2023/24 is the winter that begins in 2023.
            const auto pastWinter =
                trailingMonth(point) < month && inSchoolYear() && point.years.first == m_period.lastYear();
            return point.years.first - (pastWinter ? 1 : 0);
        }
        if (!m_period.isKnown())
            return std::nullopt;
        if (month == 0)
            return m_period.firstYear();
        if (inSchoolYear()) // a quarter or a season goes by its last month, so that July–September begins in its first
                            // year
            return point.unit == Unit::Day || point.unit == Unit::Month ? schoolYearOf(m_period.firstYear(), month)
                                                                        : quarterYear(point);
        return year != 0 ? year : m_period.firstYear();
    }

    int quarterYear(const DeadlinePoint &point) const
    {
        const auto end = trailingMonth(point);
        const auto crossesNewYear = end < leadingMonth(point);
        m_result.beforePlan = m_result.beforePlan ||
                              (!crossesNewYear && leadingMonth(point) < FirstSchoolMonth && end >= FirstSchoolMonth);
        return schoolYearOf(m_period.firstYear(), end) - (crossesNewYear ? 1 : 0);
    }

    bool inSchoolYear() const { return m_period.kind() == PlanPeriod::Kind::SchoolYear; }

    std::optional<int> schoolStart(const DeadlinePoint &point, int year) const
    {
        const auto &years = point.years;
        const auto secondHalf = (point.unit == Unit::Term && point.number > 2) ||
                                (point.unit == Unit::HalfYear && point.number == 2) ||
                                (point.unit == Unit::Trimester && point.number == 3);
        if (years.isGiven() && !years.isSeveral() && !years.school)
            return secondHalf ? years.first - 1 : years.first;
        if (const auto start = schoolYearStart(years, m_period))
            return start;
        if (!m_period.isKnown())
            return std::nullopt;
        if (m_period.kind() == PlanPeriod::Kind::CalendarYear && secondHalf)
            return m_period.firstYear() - 1;
        return year != 0 ? year : m_period.firstYear();
    }

    /// «учебный год» in the plan of a calendar year: that year itself, its May or its September.
    Days schoolYearOfCalendar(const DeadlinePoint &point) const
    {
        if (point.part == Part::Whole)
            return {m_period.firstDay(), m_period.lastDay()};
        const auto start = point.part == Part::Beginning ? m_period.firstYear() : m_period.firstYear() - 1;
        return schoolStretch(start, point);
    }

    Days whole(const DeadlinePoint &point, int year) const
    {
        if (point.unit == Unit::SchoolYear && point.lacksYear() && m_period.kind() == PlanPeriod::Kind::CalendarYear)
            return schoolYearOfCalendar(point);
        if (isSchoolUnit(point) || (point.unit == Unit::HalfYear && point.lacksYear() && inSchoolYear()))
            return schoolStretch(year, point);
        if (point.unit == Unit::PlanYear && m_period.isKnown())
            return {m_period.firstDay(), m_period.lastDay()};
        if (point.unit == Unit::Year && point.years.isSeveral())
            return months(point.years.first, 1, point.years.last, 12);
        if (point.unit == Unit::Year && !point.years.isGiven() && m_period.kind() == PlanPeriod::Kind::Years)
            return {m_period.firstDay(), m_period.lastDay()};
        return wholeInYear(year, point);
    }

    Days part(const DeadlinePoint &point, const Days &whole) const
    {
        if (point.part == Part::Whole || !whole.isValid())
            return whole;
        if (point.unit == Unit::Month)
            return partOfMonth(whole, point);
        const auto school = isSchoolUnit(point) || (point.unit == Unit::PlanYear && inSchoolYear());
        return partOfLong(whole, point, school);
    }

    void addPlaced(const DeadlineSpan &span, const YearsOfSpan &years)
    {
        Placed placed;
        placed.firstWhole = whole(span.first, years.first);
        placed.first = part(span.first, placed.firstWhole);
        placed.lastWhole = span.last ? whole(*span.last, years.last) : placed.firstWhole;
        placed.last = span.last ? part(*span.last, placed.lastWhole) : placed.first;
        if (!placed.first.isValid() || !placed.last.isValid()) {
            m_result.impossible = true;
            return;
        }
        addInterval(span, placed);
    }

    void addInterval(const DeadlineSpan &span, const Placed &placed)
    {
        switch (span.limit) {
        case Limit::Within:
            if (placed.last.to < placed.first.from) {
                m_result.reversed = true;
                return;
            }
            m_result.intervals.push_back({placed.first.from, untilDay(span, placed)});
            m_result.approximate =
                m_result.approximate || placed.first.approximate || (span.last && placed.last.approximate);
            return;
        case Limit::Until:
            m_result.intervals.push_back({std::nullopt, untilDay(span, placed)});
            m_result.approximate = m_result.approximate || untilIsApproximate(span, placed);
            return;
        case Limit::From:
            m_result.intervals.push_back({fromDay(span, placed), std::nullopt});
            m_result.approximate = m_result.approximate || placed.first.approximate;
            return;
        case Limit::After:
            m_result.intervals.push_back({placed.last.to.addDays(1), std::nullopt});
            m_result.approximate = m_result.approximate || placed.last.approximate;
            return;
        }
    }

    static bool endsAtPart(const DeadlineSpan &span)
    {
        return span.limit == Limit::Until || (span.last && span.first.part == Part::Whole);
    }

    /// «до конца мая» is the last of May, «до начала учебного года» the day before it, «до середины мая» the 15th.
    static QDate untilDay(const DeadlineSpan &span, const Placed &placed)
    {
        if (!endsAtPart(span))
            return placed.last.to;
        const auto &whole = placed.lastWhole;
        if (span.limit == Limit::Until && span.end().unit == Unit::Season && span.end().part == Part::Whole)
            return whole.from.addDays(-1); // «до лета»
        switch (span.end().part) {
        case Part::Beginning:
            return span.limit == Limit::Until || span.end().unit != Unit::Month ? whole.from.addDays(-1)
                                                                                : placed.last.to;
        case Part::Middle:
            return span.end().unit == Unit::Month && span.limit == Limit::Until
                       ? QDate(whole.from.year(), whole.from.month(), 15)
                       : placed.last.to;
        case Part::End:
            return whole.to;
        default:
            return placed.last.to;
        }
    }

    static bool untilIsApproximate(const DeadlineSpan &span, const Placed &placed)
    {
        if (span.end().part == Part::End || span.end().part == Part::Beginning)
            return placed.lastWhole.approximate;
        return placed.last.approximate;
    }

    static QDate fromDay(const DeadlineSpan &span, const Placed &placed)
    {
        return span.first.part == Part::Middle && span.first.unit == Unit::Month
                   ? QDate(placed.first.from.year(), placed.first.from.month(), 15)
                   : placed.first.from;
    }

    const PlanPeriod &m_period;
    DeadlineDays &m_result;
};

/// Every month of the period as a year and a number.
std::vector<std::pair<int, int>> monthsOf(const PlanPeriod &period)
{
    std::vector<std::pair<int, int>> found;
    for (auto day = period.firstDay(); day.isValid() && day <= period.lastDay(); day = day.addMonths(1))
        found.emplace_back(day.year(), day.month());
    return found;
}

void addMonthly(DeadlineSpan span, int year, int month, const PlanPeriod &period, DeadlineDays &result)
{
    for (auto *point : {&span.first, span.last ? &*span.last : nullptr}) {
        if (!point)
            continue;
        point->month = month;
        point->years = {year, year};
        if (point->unit == Unit::Day) // «до 31 числа» of a short month
            point->day = std::min(point->day, QDate(year, month, 1).daysInMonth());
    }
    SpanResolver(period, result).add(span, year);
}

/// A neighbour's year, or the one before it where the months run back over the new year.
int yearBefore(const DeadlinePoint &point, const DeadlinePoint &after, const PlanPeriod &period)
{
    const auto year = after.years.first;
    if (orderInYear(point) <= orderInYear(after))
        return year;
    const auto inPeriod = [&period, &point](int candidate) {
        const auto day = wholeInYear(candidate, point).from;
        return period.isKnown() && day >= period.firstDay() && day <= period.lastDay();
    };
    return inPeriod(year) && !inPeriod(year - 1) ? year : year - 1;
}

} // namespace

bool neverExists(const DeadlineSpan &span)
{
    return neverExists(span.first) || neverExists(span.end());
}

std::vector<int> monthsOfEach(const DeadlinePoint &point, const PlanPeriod &period)
{
    using MonthOf = DeadlinePoint::MonthOf;
    const auto school = period.kind() == PlanPeriod::Kind::SchoolYear || point.years.school;
    std::vector<int> ends;
    switch (point.each) {
    case Unit::Quarter:
        ends = {3, 6, 9, 12};
        break;
    case Unit::Term:
        ends = {10, 12, 3, 5};
        break;
    case Unit::Trimester:
        ends = {11, 2, 5};
        break;
    case Unit::HalfYear:
        ends = school ? std::vector{12, 5} : std::vector{6, 12};
        break;
    case Unit::SchoolYear:
        ends = {5};
        break;
    default:
        ends = {school ? 5 : 12};
        break;
    }
    std::vector<int> found;
    for (std::size_t index = 0; index < ends.size(); ++index) {
        if (point.eachNumber > 0 && index + 1 != static_cast<std::size_t>(point.eachNumber))
            continue;
        const auto before = ends[(index + ends.size() - 1) % ends.size()];
        // Summer is no part of a term, so that the first one begins in September whatever was before.
        const auto afterSummer = before == 5 ? FirstSchoolMonth : before % 12 + 1;
        switch (point.monthOf) {
        case MonthOf::None:
            return {};
        case MonthOf::First:
            found.push_back(afterSummer);
            break;
        case MonthOf::Last:
            found.push_back(ends[index]);
            break;
        case MonthOf::Following:
            found.push_back(ends[index] % 12 + 1);
            break;
        }
    }
    const auto first = school ? FirstSchoolMonth : 1;
    std::sort(found.begin(), found.end(),
              [first](int a, int b) { return (a - first + 12) % 12 < (b - first + 12) % 12; });
    return found;
}

void giveYears(std::vector<DeadlineSpan> &spans, const PlanPeriod &period)
{
    // Inside a range first.
    for (auto &span : spans) {
        if (!span.last || leadingMonth(span.first) == 0 || leadingMonth(*span.last) == 0)
            continue;
        auto &first = span.first;
        auto &last = *span.last;
        const auto crosses = runsOverNewYear(span);
        if (first.lacksYear() && last.years.isGiven()) {
            first.years = last.years;
            if (crosses && last.years.isSeveral() && !last.years.school && last.years.last == last.years.first + 1) {
                first.years = {last.years.first, last.years.first};
                last.years = {last.years.last, last.years.last};
            } else if (crosses && !last.years.isSeveral() && !last.years.school) {
                first.years = {last.years.first - 1, last.years.first - 1};
            }
        } else if (last.lacksYear() && hasOneYear(first)) {
            const auto year = first.years.first + (crosses ? 1 : 0);
            last.years = {year, year};
        } else if (last.lacksYear() && first.years.isGiven()) {
            last.years = first.years;
        }
    }
    // Back over the list.
    for (auto index = spans.size(); index-- > 1;) {
        const auto &after = spans[index].first;
        auto &span = spans[index - 1];
        if (!needsYear(span) || leadingMonth(after) == 0 || !after.years.isGiven())
            continue;
        auto &end = span.last ? *span.last : span.first;
        if (hasOneYear(after)) {
            const auto year = yearBefore(end, after, period);
            end.years = {year, year};
            if (span.last) {
                const auto first = year - (runsOverNewYear(span) ? 1 : 0);
                span.first.years = {first, first};
            }
        } else {
            end.years = after.years;
            span.first.years = after.years;
        }
    }
    // And on to what follows.
    for (std::size_t index = 1; index < spans.size(); ++index) {
        const auto &before = spans[index - 1].end();
        auto &span = spans[index];
        if (!needsYear(span) || !hasOneYear(before))
            continue;
        const auto year = before.years.first + (orderInYear(span.first) < orderInYear(before) ? 1 : 0);
        span.first.years = {year, year};
        if (span.last) {
            const auto last = year + (runsOverNewYear(span) ? 1 : 0);
            span.last->years = {last, last};
        }
    }
}

DeadlineDays deadlineDays(const std::vector<DeadlineSpan> &spans, const PlanPeriod &period, bool monthly)
{
    DeadlineDays result;
    SpanResolver resolver(period, result);
    for (std::size_t index = 0; index < spans.size();) {
        const auto &span = spans[index];
        if (monthly && span.first.lacksMonth()) { // «1 и 15 числа»: month by month
            const auto start = index;
            while (index < spans.size() && spans[index].first.lacksMonth())
                ++index;
            for (const auto &[year, month] : monthsOf(period)) {
                for (auto each = start; each < index; ++each)
                    addMonthly(spans[each], year, month, period, result);
            }
            result.yearUnknown = result.yearUnknown || !period.isKnown();
            continue;
        }
        // Neighbours without a year go through the years of the plan together: all of 2023, then all of 2024.
        const auto years = resolver.repetitions(span);
        auto end = index + 1;
        if (years.size() > 1) {
            while (end < spans.size() && needsYear(spans[end]))
                ++end;
        }
        for (const auto year : years) {
            for (auto each = index; each < end; ++each) {
                const auto own = resolver.repetitions(spans[each]);
                if (std::find(own.begin(), own.end(), year) != own.end())
                    resolver.add(spans[each], year);
            }
        }
        index = end;
    }
    return result;
}

std::vector<DateInterval> periodIntervals(const PlanPeriod &period, bool yearly)
{
    if (!period.isKnown())
        return {};
    if (!yearly || period.kind() == PlanPeriod::Kind::SchoolYear)
        return {{period.firstDay(), period.lastDay()}};
    std::vector<DateInterval> found;
    for (int year = period.firstYear(); year <= period.lastYear(); ++year)
        found.push_back({QDate(year, 1, 1), QDate(year, 12, 31)});
    return found;
}

} // namespace versta

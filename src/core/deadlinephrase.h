#pragma once

#include "deadline.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace versta {

/// What a deadline cell says, before the plan's period gives the missing years. Made by deadlinePhrase(),
/// turned into days by the calendar.

/// Years as they are named: none, one, or several («2023–2024 гг.»).
struct DeadlineYears
{
    int first = 0; ///< 0: not named
    int last = 0;
    bool school = false; ///< «2023/24», «2023-2024 учебный год»; with first == last half of it fell out of the text
    bool next = false;      ///< «следующего года»
    bool shortened = false; ///< «март 25»: two digits taken for a year because the plan has it

    [[nodiscard]] bool isGiven() const { return first != 0; }
    [[nodiscard]] bool isSeveral() const { return last > first; }
};

/// A day, or a stretch of time that has a name.
struct DeadlinePoint
{
    enum class Unit
    {
        Day,       ///< month 0: the month is named elsewhere or not at all
        Month,     ///< month 0: as above
        Quarter,   ///< number 1–4
        HalfYear,  ///< number 1–2, of a school year when it belongs to one
        Term,      ///< school quarter 1–4
        Trimester, ///< 1–3
        Season,    ///< 1 winter … 4 autumn
        Year,      ///< of the calendar
        SchoolYear,
        PlanYear, ///< «года»: the year of the plan, whichever kind it is
    };
    enum class Part
    {
        Whole,
        Beginning,
        Middle,
        End,
        Half,    ///< partFirst 1 or 2
        Decade,  ///< partFirst–partLast, 1–3
        Week,    ///< partFirst–partLast, 1–5; -1 the last, -2 the last but one
        Weekday, ///< partFirst-th (-1 last) weekday number partLast
        LastDay,
        Days, ///< partFirst–partLast, «в двадцатых числах»
    };

    Unit unit = Unit::Month;
    int month = 0;
    int day = 0;
    int number = 0;
    Part part = Part::Whole;
    int partFirst = 0;
    int partLast = 0;
    DeadlineYears years;
    bool ofMonth = false; ///< «месяца» stands for a month that is not named: every month where no heading names one
    /// Which month of every `each` it is, when none is named: «последний четверг квартала».
    enum class MonthOf
    {
        None,
        First,
        Last,
        Following, ///< the first month after it: «месяца, следующего за отчётным кварталом»
    };
    MonthOf monthOf = MonthOf::None;
    Unit each = Unit::Quarter; ///< a quarter, term, half-year, trimester or year
    int eachNumber = 0; ///< which of them, 0 for every one: «последняя неделя 1 четверти»

    /// The point waits for a month named elsewhere.
    [[nodiscard]] bool lacksMonth() const { return (unit == Unit::Day || unit == Unit::Month) && month == 0; }
    /// The point is found only when its year is known from elsewhere.
    [[nodiscard]] bool lacksYear() const { return !years.isGiven() && !years.next; }
};

struct DeadlineSpan
{
    enum class Limit
    {
        Within,
        Until, ///< «до», «не позднее», «к»
        From,  ///< «с», «не ранее», without an end
        After, ///< «после» a day
    };

    Limit limit = Limit::Within;
    DeadlinePoint first;
    std::optional<DeadlinePoint> last;
    bool joined = false; ///< only a comma or «и» parts it from the span before

    [[nodiscard]] const DeadlinePoint &end() const { return last ? *last : first; }
};

struct DeadlineClause
{
    enum class Kind
    {
        Span,
        Always,   ///< «постоянно», «весь период»
        Schedule, ///< by a document
        Request,
        Event,
        Recurrence, ///< «ежегодно», «1 раз в четверть»
        Further,    ///< «далее», before «постоянно»
    };

    Kind kind = Kind::Span;
    DeadlineSpan span;
    Deadline::Recurrence recurs = Deadline::Recurrence::None;
    QString reference;
    QString wording; ///< what the meaning must not lose: how often, after which event; empty when the rest says it
};

struct DeadlinePhrase
{
    std::vector<DeadlineClause> clauses;
    bool approximate = false; ///< «примерно», «ориентировочно»
    QStringList impossible;   ///< dates typed that no calendar has, as typed
    bool followingMonth = false; ///< «месяца, следующего за отчётным»: said which month a bare day belongs to
};

} // namespace versta

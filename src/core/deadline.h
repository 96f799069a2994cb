#pragma once

#include "planperiod.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace versta {

/// Days from `from` to `to`, both included. A missing end is open: «до 1 июня» has no `from`.
struct DateInterval
{
    std::optional<QDate> from;
    std::optional<QDate> to;

    friend bool operator==(const DateInterval &, const DateInterval &) = default;
};

/// What a deadline typed in free words was understood to mean. The typed text is the truth and is kept by the plan;
/// this value is derived from it and from the plan's period, and never replaces it.
struct Deadline
{
    enum class Kind
    {
        Empty,        ///< nothing typed
        Date,         ///< one day or a range of days: «20.03.2023», «07.12-19.12»
        Until,        ///< «до 28.02.2024», «не позднее 1 октября»
        Month,        ///< «февраль 2024», «начало марта»
        MonthRange,   ///< «сентябрь – октябрь 2022 г.», «с 1 сентября»
        Multi,        ///< several intervals: «март, апрель, сентябрь»
        SchoolYear,   ///< «в течение учебного года»
        CalendarYear, ///< «в течение 2024 года»
        Permanent,    ///< «постоянно», «в течение всего периода»
        BySchedule,   ///< «по графику проведения ВПР», «согласно приказу»
        OnRequest,    ///< «по запросу ОО»
        OnEvent, ///< «после получения результатов», «в дни проведения ВПР»
        Recurring, ///< «ежегодно (март – апрель)», «1 раз в четверть»
        Unparsed,  ///< not understood; allowed and shown as such
    };
    enum class Recurrence
    {
        None,
        Yearly,
        Quarterly,
        Monthly,
        Weekly
    };

    Kind kind = Kind::Empty;
    std::vector<DateInterval> intervals; ///< in the order of the text
    Recurrence recurs = Recurrence::None;
    QString reference;        ///< the plan, order or event named, in the nominative where it can be had; may be empty
    bool approximate = false; ///< «начало марта», «примерно»
    QString meaning;          ///< a short Russian sentence for the user

    /// The last day on which the activity is still in time; nullopt when no interval is understood or the end is open.
    [[nodiscard]] std::optional<QDate> lastDay() const;
    /// The first day that is named; nullopt when none is.
    [[nodiscard]] std::optional<QDate> firstDay() const;

    friend bool operator==(const Deadline &, const Deadline &) = default;
};

/// Understands a deadline cell. Never fails: what is not understood comes back as Unparsed.
/// \param text         the cell as typed; line breaks allowed
/// \param period       the plan's period, gives years to months without one; may be unknown
/// \param contextMonth 1–12 when a neighbouring heading names a month, for «до 15 числа»
[[nodiscard]] Deadline understandDeadline(QStringView text, const PlanPeriod &period,
                                          std::optional<int> contextMonth = std::nullopt);

/// The fixed code used in JSON: «month-range», «by-schedule»; Empty and Unparsed are both «unparsed».
[[nodiscard]] QString kindCode(Deadline::Kind kind);
/// «yearly» … ; empty for None.
[[nodiscard]] QString recurrenceCode(Deadline::Recurrence recurrence);

} // namespace versta

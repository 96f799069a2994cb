#pragma once

#include "deadline.h"
#include "plan.h"

#include <QDate>

#include <optional>
#include <vector>

namespace versta {

/// How an activity stands on a day: the status set by the user, and whether its time is over.
enum class ActivityState
{
    NotStarted,
    InWork,
    Done,
    Cancelled,
    Overdue, ///< neither done nor cancelled, and every interval of the deadline is over
};

/// «не начато», «в работе», «выполнено», «отменено», «просрочено».
[[nodiscard]] QString stateWord(ActivityState state);

/// The understood deadlines of a plan, one for each activity; Deadline::Kind::Empty throughout when the plan has no
/// deadline column. A section that is headed by a month («Сентябрь») gives the month to «до 15 числа».
[[nodiscard]] std::vector<Deadline> deadlinesOf(const Plan &plan);

/// The day by which something is due, seen from `today`: the end of the interval that runs or comes next, else of the
/// last one that was. So a yearly deadline is due anew each year and overdue only after its last year, and «постоянно»
/// is due at the end of the period. nullopt when no day is known, or time is left without end («с 1 сентября»).
[[nodiscard]] std::optional<QDate> dueDay(const Deadline &deadline, QDate today);

[[nodiscard]] ActivityState stateOf(const Activity &activity, const Deadline &deadline, QDate today);

/// Counts of activities. Every activity is in one of notStarted, inWork, done, cancelled, overdue.
struct PlanProgress
{
    int total = 0;
    int notStarted = 0;
    int inWork = 0;
    int done = 0;
    int cancelled = 0;
    int overdue = 0;
    int notUnderstood = 0; ///< of all: the deadline is empty or not understood

    /// Done activities among those not cancelled, 0–1; 0 when there are none.
    [[nodiscard]] double shareDone() const;

    friend bool operator==(const PlanProgress &, const PlanProgress &) = default;
};

/// \param deadlines one for each activity, as deadlinesOf() gives them
[[nodiscard]] PlanProgress progressOf(const Plan &plan, const std::vector<Deadline> &deadlines, QDate today);

/// What has to be done when. Every activity is in one list, given by its index into Plan::activities; lists with a day
/// are ordered by it, the others by the plan.
struct DueLists
{
    std::vector<std::size_t> overdue;
    std::vector<std::size_t> inWeek;  ///< due today or in the next 7 days
    std::vector<std::size_t> inMonth; ///< due in 8 to 30 days
    std::vector<std::size_t> coming;  ///< due later
    std::vector<std::size_t> withoutDay; ///< understood, but without a day: «по графику ВПР», «с 1 сентября»
    std::vector<std::size_t> notUnderstood; ///< empty or not understood
    std::vector<std::size_t> done;
    std::vector<std::size_t> cancelled;

    friend bool operator==(const DueLists &, const DueLists &) = default;
};

/// \param deadlines one for each activity, as deadlinesOf() gives them
[[nodiscard]] DueLists dueLists(const Plan &plan, const std::vector<Deadline> &deadlines, QDate today);

} // namespace versta

#pragma once

#include "deadline.h"
#include "deadlinepoints.h"

#include <optional>

namespace versta {

/// How often something recurs that happens in each of a unit; nullopt when the word is no unit of time.
/// Units that no code stands for, such as days and half-years, give None.
[[nodiscard]] std::optional<Deadline::Recurrence> deadlineRecurrenceOf(DeadlineWord unit);

struct DeadlineRecurrence
{
    Deadline::Recurrence recurs = Deadline::Recurrence::None;
    bool following = false; ///< «месяца, следующего за отчётным»
    QString wording; ///< «ежеквартально», «2 раза в месяц», «по вторникам»: how often, as it can be told to the user
};

/// Reads «ежегодно», «1 раз в четверть», «каждую пятницу», «по вторникам» where the reader stands.
/// nullopt, and the reader has not moved, when nothing there recurs.
[[nodiscard]] std::optional<DeadlineRecurrence> readDeadlineRecurrence(DeadlinePointReader &reader);

} // namespace versta

#pragma once

#include "planprogress.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>

namespace versta {

/// What whoever controls plans asks for. An activity may be in several groups; only what is still to be done is due.
enum class ControlGroup
{
    All,
    Overdue,
    Week,       ///< due today or in the next 7 days
    Month,      ///< due today or in the next 30 days
    WithoutDay, ///< to be done, but no day is known by which: «по графику», no deadline, one not understood
    Unproven,   ///< done without evidence
};

inline constexpr std::array AllControlGroups{ControlGroup::All,   ControlGroup::Overdue,    ControlGroup::Week,
                                             ControlGroup::Month, ControlGroup::WithoutDay, ControlGroup::Unproven};

/// «Просрочено», «В ближайшие 7 дней» …
[[nodiscard]] QString controlGroupName(ControlGroup group);

/// \param due as dueDay() gives it, seen from `today`
/// \param proven whether there is evidence
[[nodiscard]] bool isInGroup(ControlGroup group, ActivityState state, const std::optional<QDate> &due, bool proven,
                             QDate today);

/// How an activity stands on a day: «просрочено на 5 дней», «в работе, осталось 12 дней», «не начато, срок сегодня»,
/// «выполнено».
[[nodiscard]] QString dueWords(ActivityState state, const std::optional<QDate> &due, QDate today);

} // namespace versta

#pragma once

#include "controlqueries.h"

#include "core/calendarevent.h"

#include <QString>

#include <vector>

namespace versta {

/// An activity that a calendar cannot remind of.
struct LeftOutActivity
{
    PlanHead plan;
    ActivityId activity;
    QString number; ///< may be empty
    QString text;
    QString reason; ///< «срок не понят», «выполнено»
};

/// The deadlines of plans for a calendar, and what has none to give. Every activity is in one of both.
struct PlanCalendar
{
    std::vector<CalendarEvent> events;
    std::vector<LeftOutActivity> leftOut;
};

/// Each interval of an understood deadline with a last day is an event on that day; one of at most a week is an event
/// of all its days. What is done or cancelled, permanent, without a day or not understood is left out.
/// \param identity of the municipality, see municipalityIdentity(); part of the events' names
[[nodiscard]] PlanCalendar planCalendar(const std::vector<ControlledActivity> &activities, const QString &identity);

} // namespace versta

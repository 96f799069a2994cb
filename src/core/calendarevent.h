#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <vector>

namespace versta {

/// Whole days in a calendar of another program.
struct CalendarEvent
{
    QString uid; ///< the same whenever the same thing leaves the program, so that a calendar updates what it has
    QDate first;
    QDate last; ///< included; not before `first`
    QString summary;
    QString description;         ///< lines
    std::vector<int> remindDays; ///< reminders at nine in the morning so many days before `first`

    friend bool operator==(const CalendarEvent &, const CalendarEvent &) = default;
};

/// What is handed to a calendar at once.
struct CalendarEvents
{
    QString name;    ///< of the calendar
    QDateTime stamp; ///< when it was made
    std::vector<CalendarEvent> events;
};

} // namespace versta

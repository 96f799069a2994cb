#pragma once

#include "core/calendarevent.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace versta {

/// The events as iCalendar (RFC 5545): whole days that leave the time free, with reminders. UTF-8, lines of at most 75
/// bytes.
[[nodiscard]] QByteArray icsBytes(const CalendarEvents &events);

/// Writes the events to a file with the ending .ics, as a whole or not at all. Parse for another ending, Io when it
/// cannot be written.
[[nodiscard]] Result<> exportCalendar(const CalendarEvents &events, const QString &path);

} // namespace versta

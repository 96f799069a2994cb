#pragma once

#include "core/deadline.h"

#include <QDate>

#include <vector>

namespace versta {

/// What is drawn of a deadline in a stretch of days, as shares of it: 0 is the beginning of its first day, 1 the end of
/// its last.
struct TimelineBar
{
    enum class Style
    {
        Plain,       ///< days that are named
        Approximate, ///< hatched: «начало марта»
        Permanent,   ///< in the background: «постоянно»
        Until,       ///< a mark on the last day of what has no beginning: «до 28.02.2024»
    };

    double from = 0;
    double to = 0; ///< not before `from`
    Style style = Style::Plain;

    friend bool operator==(const TimelineBar &, const TimelineBar &) = default;
};

/// The bars of a deadline in the days from `first` to `last`, both included, in the order of its intervals. What has no
/// end goes on to the end of the days.
[[nodiscard]] std::vector<TimelineBar> timelineBars(const Deadline &deadline, QDate first, QDate last);

/// Whether an interval of the deadline ends on the day; never for what is permanent.
[[nodiscard]] bool endsOn(const Deadline &deadline, QDate day);

/// The days of a month in whole weeks from Monday to Sunday, with those of its neighbours.
/// \param month any day of it
[[nodiscard]] std::vector<QDate> weeksOfMonth(QDate month);

} // namespace versta

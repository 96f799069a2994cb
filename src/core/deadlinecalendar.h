#pragma once

#include "deadline.h"
#include "deadlinephrase.h"
#include "planperiod.h"

#include <optional>
#include <vector>

namespace versta {

/// The days that a phrase names, years given by the plan's period where the text has none.
struct DeadlineDays
{
    std::vector<DateInterval> intervals; ///< in the order of the text; year by year where the plan has several
    bool approximate = false;
    bool reversed = false;     ///< a range ends before it begins
    bool yearUnknown = false;  ///< no year in the text and none from the period
    bool monthUnknown = false; ///< «до 15 числа» and no month anywhere
    bool eachYear = false;     ///< a month was given several years: «август 2023–2024 гг.»
    bool impossible = false;   ///< a day that its month does not have, «29 февраля 2023 г.»
    bool beforePlan = false;   ///< a stretch without a year that ends in the plan begins before it
};

/// A day that its month has in no year: «31 сентября».
[[nodiscard]] bool neverExists(const DeadlineSpan &span);

/// The months of every unit that a point is each time found in, in the order of the plan: March, June, September and
/// December of the calendar for «последний четверг квартала». Empty when the point names no unit.
[[nodiscard]] std::vector<int> monthsOfEach(const DeadlinePoint &point, const PlanPeriod &period);

/// Gives years to the spans that have none: an explicit year goes back over the list before it and on to what follows,
/// otherwise the plan's period decides.
void giveYears(std::vector<DeadlineSpan> &spans, const PlanPeriod &period);

/// \param monthly     the spans recur every month: a day or part without a month means each month of the period
[[nodiscard]] DeadlineDays deadlineDays(const std::vector<DeadlineSpan> &spans, const PlanPeriod &period, bool monthly);

/// The period as intervals, one for each calendar year when `yearly`. Empty for an unknown period.
[[nodiscard]] std::vector<DateInterval> periodIntervals(const PlanPeriod &period, bool yearly);

} // namespace versta

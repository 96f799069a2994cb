#pragma once

#include "plan.h"

namespace versta {

/// Last year's plan as a draft for a new period.
///
/// Years in the title, the goals and the deadlines move by the distance between the periods: «2023/24» → «2024/25»,
/// «до 28.02.2024» → «до 28.02.2025»; 29 February becomes the 28th where the new year has none. A text without years
/// stays as it is, and so do numbers after «№» and the dates of orders and letters («от 12.03.2021 № 57»), years far
/// from the plan's period and all other texts. Statuses begin anew, the control column and the dates and act numbers
/// of approval and agreement are empty, ids are those of a plan not yet stored. When either period is unknown no year
/// moves.
[[nodiscard]] Plan carriedOver(const Plan &lastYear, const PlanPeriod &to);

} // namespace versta

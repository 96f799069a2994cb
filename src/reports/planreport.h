#pragma once

#include "report.h"

#include "core/numbering.h"
#include "core/plan.h"

namespace versta {

/// A plan as it is laid before whoever approves it. Its page set-up goes beside it, in Plan::properties.
/// The coordinator's own notes and the state of work are not part of it.
[[nodiscard]] Report planReport(const Plan &plan);

/// The texts of one activity in the plan's columns, its number among them; empty for an index out of range.
[[nodiscard]] QStringList activityTexts(const Plan &plan, const PlanNumbers &numbers, std::size_t activity);

} // namespace versta

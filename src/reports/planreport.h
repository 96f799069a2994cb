#pragma once

#include "report.h"

#include "core/plan.h"

namespace versta {

/// A plan as it is laid before whoever approves it. Its page set-up goes beside it, in Plan::properties.
/// The coordinator's own notes and the state of work are not part of it.
[[nodiscard]] Report planReport(const Plan &plan);

} // namespace versta

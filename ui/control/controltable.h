#pragma once

#include "document/controlqueries.h"
#include "results/valuetablemodel.h"

#include <vector>

namespace versta {

/// Activities as rows of the page «Контроль»; the keys are those of the activities.
/// \param today the day from which the days that are left are counted
[[nodiscard]] ValueTable controlTable(const std::vector<ControlledActivity> &activities, QDate today);

} // namespace versta

#pragma once

#include "document/minutesqueries.h"
#include "results/valuetablemodel.h"

#include <vector>

namespace versta {

/// The minutes as a table of values, keyed by their ids.
[[nodiscard]] ValueTable minutesTable(const std::vector<MinutesEntry> &entries);

} // namespace versta

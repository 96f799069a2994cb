#pragma once

#include "tableexport.h"

#include "core/indicators.h"

#include <vector>

namespace versta {

/// Indicators one by one: the share, what was counted of what, from where, or why there is none.
[[nodiscard]] ExportTable indicatorTable(const std::vector<Indicator> &indicators);

} // namespace versta

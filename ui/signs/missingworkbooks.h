#pragma once

#include "document/resultqueries.h"
#include "exchange/tableexport.h"

namespace versta {

/// Which sign of which work cannot be computed, and which workbook would change that.
[[nodiscard]] ExportTable missingWorkbookTable(const ResultMatrix &matrix);

} // namespace versta

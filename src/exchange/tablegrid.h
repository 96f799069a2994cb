#pragma once

#include "core/documentcontent.h"

namespace versta {

/// What every reader of tables with spans has to do after reading the rows.

/// Bounds a table's grid: columns beyond are a damaged or senseless file.
inline constexpr int mostColumns = 1000;

/// Cuts row spans at the last row and sets columnCount to the widest row.
void closeTable(ContentTable &table);

/// Takes out grid lines that mean nothing: columns in which no cell starts, and, when widths are known, slivers
/// under 2 mm that come from rows drawn by hand. No cell is lost and no two cells swap places.
void simplifyGrid(ContentTable &table);

} // namespace versta

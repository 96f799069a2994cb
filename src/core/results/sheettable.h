#pragma once

#include "sheet.h"

namespace versta {

struct ContentTable;

/// Puts the rows of a document's table behind those that the sheet has. The first table of a sheet keeps the numbers
/// that its rows have in the document; empty rows are left out, merged cells kept.
void appendTable(Sheet &sheet, const ContentTable &table);

} // namespace versta

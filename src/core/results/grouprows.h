#pragma once

#include "workbookreading.h"

namespace versta {

/// Reads a report with a row for each group of participants (marks, journal, scores, tasks, tasks by mark groups),
/// also one merged over years and works: then each work gets a set of its own, keyed by the row's columns.
void readGroupRows(const Sheet &sheet, const ResultSet &set, SheetReading &reading);

/// Reads «Достижение планируемых результатов»: tasks by rows, groups by columns.
void readPlannedRows(const Sheet &sheet, ResultSet set, SheetReading &reading);

} // namespace versta

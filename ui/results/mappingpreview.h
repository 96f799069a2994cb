#pragma once

#include "valuetablemodel.h"

#include "core/results/workbookreading.h"

namespace versta {

/// The beginning of a sheet: enough to see whether it is read rightly, and read at once however long it is.
struct FirstRows
{
    Sheet sheet;
    bool isCut = false;
};
[[nodiscard]] FirstRows firstRows(const SheetSource &source, int headerBottom);

/// What was read of a sheet: works, groups, schools of a list or of an exam.
[[nodiscard]] ValueTable readingTable(const SheetReading &reading);
/// Rows that are not taken and remarks.
[[nodiscard]] ValueTable readingProblems(const SheetReading &reading);
/// «ВПР 2025 Математика 4 класс: 24 строки прочитаны, не внесено 2».
[[nodiscard]] QString readingSummary(const SheetReading &reading, bool isCut);

} // namespace versta

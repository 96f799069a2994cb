#pragma once

#include "workbookreading.h"

namespace versta {

/// Reads a list «ОО с признаками необъективности». \param year of the list when it has no column of years; 0: unknown
void readFederalList(const Sheet &sheet, int year, SheetReading &reading);

/// Reads an exam's results by school. \param paper what the sheet's frame and the path say of the exam
void readExamRows(const Sheet &sheet, const PaperKey &paper, SheetReading &reading);

} // namespace versta

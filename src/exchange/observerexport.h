#pragma once

#include "tableexport.h"

#include "core/observers/observer.h"
#include "core/result.h"
#include "core/results/sheet.h"

namespace versta {

/// A register of observers as a table: what it becomes outside, and what can be read in again.
[[nodiscard]] ExportTable observerExportTable(const std::vector<Observer> &observers,
                                              const std::vector<School> &schools);

/// The sheets of a workbook, or the tables of a document of Word or LibreOffice, that hold anything. Documents are told
/// by their endings. Errors as of readSheets() and readDocument(); Parse when there is no table.
[[nodiscard]] Result<std::vector<Sheet>> readObserverSheets(const QString &path);

} // namespace versta

#pragma once

#include "ziparchive.h"

#include "core/documentcontent.h"

namespace versta {

/// What a workbook may hold to be taken for a plan.
struct XlsxLimits
{
    int rows = 20'000;        ///< with something in them, on one sheet
    qint64 cells = 2'000'000; ///< in the whole workbook, written ones and places of the resulting tables
};

/// Reads a workbook as one table per visible sheet that has something on it. Rows and columns without any content
/// are left out (ContentRow::sourceRow keeps Excel's row number), so every place left has a cell unless a merged
/// one covers it. Formulas give their last computed values, dates and numbers are text as Excel shows them
/// (see SpreadsheetFormat).
[[nodiscard]] Result<DocumentContent> readXlsx(ZipReader &zip, const QString &mainPart, const XlsxLimits &limits = {});

} // namespace versta

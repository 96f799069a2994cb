#pragma once

#include "core/result.h"
#include "core/results/sheet.h"
#include "core/results/sheetsource.h"

#include <QByteArray>
#include <QString>

namespace versta {

/// What a workbook may hold.
struct SheetLimits
{
    qint64 cells = 4'000'000;                  ///< written ones in the whole workbook, at about 40 bytes each
    qint64 walkedCells = 40'000'000;           ///< written ones that are gone through and not kept
    qint64 walkedBytes = 1024LL * 1024 * 1024; ///< of a worksheet that is gone through, unpacked
};

/// Reads the visible sheets of a workbook as they are: XLSX, ODS, text with separated values (UTF-8 or windows-1251;
/// tab, «;» or «,») and web pages that some sites give as .xls. The kind is told by the content. Sheets without
/// anything on them are kept, so that the caller can say that they are empty.
///
/// A web page under the name .xlsx is refused: Excel does not open such a file either, it is what a site answers
/// when the session is over. Binary .xls and .xlsb and Excel's XML of 2003 are refused with what to do: the one
/// reader that Debian packages for .xls is not safe against damaged files.
/// Errors: NotFound and Io for the file itself, Corrupt for damage, Constraint beyond the limits, Parse for a password
/// or a kind that is not read. Nothing is ever read in part.
[[nodiscard]] Result<std::vector<Sheet>> readSheets(const QString &path, const SheetLimits &limits = {});

/// The same from memory; `fileName` is for messages and for its suffix, and may be empty.
[[nodiscard]] Result<std::vector<Sheet>> readSheets(const QByteArray &bytes, const QString &fileName,
                                                    const SheetLimits &limits = {});

/// The same for sheets of any length: of worksheets (XLSX) only the beginning is kept, the rows are parsed anew each
/// time they are asked for, in memory that does not grow with them. Damage behind the beginning is told by the sources.
/// Other kinds of files come whole. The sources share the file's bytes and must be used in one thread at a time.
[[nodiscard]] Result<std::vector<SheetSource>> openSheets(const QString &path, const SheetLimits &limits = {});
[[nodiscard]] Result<std::vector<SheetSource>> openSheets(const QByteArray &bytes, const QString &fileName,
                                                          const SheetLimits &limits = {});

} // namespace versta

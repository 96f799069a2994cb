#pragma once

#include "xlsxstrings.h"
#include "xlsxstyles.h"

class QIODevice;

namespace versta {

/// A block of cells, rows and columns from 0, both ends inside.
struct CellRange
{
    int top = 0;
    int left = 0;
    int bottom = 0;
    int right = 0;

    /// «A1:C3», «$A$1»; empty for anything else.
    [[nodiscard]] static std::optional<CellRange> fromText(QStringView text);
};

/// What all sheets of a workbook share.
struct XlsxContext
{
    std::vector<XlsxString> strings;
    XlsxStyles styles;
    bool date1904 = false;
};

/// A written cell with something in it; formulas give their last computed value.
struct XlsxCell
{
    int row = 0;                  ///< from 0
    int column = 0;               ///< from 0
    QString text;                 ///< string, date as Excel shows it, truth value, error; empty for a number
    std::optional<double> number; ///< of a cell that is a plain number
    std::optional<bool> bold;     ///< of the text's runs; empty when the style decides
    const XlsxStyles::CellStyle *style = nullptr; ///< never null
};

/// Who takes a sheet's content while it is read from top to bottom. What a receiver has no use for it leaves alone.
class XlsxReceiver
{
public:
    XlsxReceiver() = default;
    XlsxReceiver(const XlsxReceiver &) = delete;
    XlsxReceiver &operator=(const XlsxReceiver &) = delete;
    virtual ~XlsxReceiver() = default;

    /// Not empty: stop, and this is why (it continues «Файл слишком велик: …»).
    [[nodiscard]] virtual QString takeCell(XlsxCell cell) = 0;
    /// Every written cell, also an empty one; for counting.
    [[nodiscard]] virtual QString countCell() = 0;
    virtual void takeMerge(const CellRange &) {}
    virtual void endHiddenRow(int) {} ///< the row from 0 that was just read
    /// The row from 0 that was just read. False: no more rows; only merged blocks still come.
    [[nodiscard]] virtual bool endRow(int) { return true; }
    /// Widths in characters of the usual font; columns from 0, both ends inside.
    virtual void takeWidth(int /*first*/, int /*last*/, double /*characters*/) {}
    virtual void takeDefaultWidth(double /*characters*/) {}
};

/// Walks through a sheet's part without keeping it. `name` and `part` are for messages.
[[nodiscard]] Result<> readXlsxSheet(QIODevice &device, const XlsxContext &context, const QString &name,
                                     const QString &part, XlsxReceiver &receiver);

} // namespace versta

#pragma once

#include "xlsxreader.h"
#include "xlsxstyles.h"

#include <map>
#include <set>
#include <unordered_map>

namespace versta {

/// Text of the shared table of strings.
struct XlsxString
{
    QString text;
    std::optional<bool> bold; ///< all visible runs are bold; empty when the cell's font decides
};

/// sharedStrings.xml; Corrupt or Constraint as for any part.
[[nodiscard]] Result<std::vector<XlsxString>> readSharedStrings(const QByteArray &bytes, const QString &part);

/// What all sheets of a workbook share.
struct XlsxWorkbook
{
    std::vector<XlsxString> strings;
    XlsxStyles styles;
    bool date1904 = false;
    XlsxLimits limits;
    qint64 cells = 0; ///< counted so far
};

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

/// One sheet while it is read: only cells with something in them are kept, however large the sheet claims to be.
class XlsxSheet
{
public:
    XlsxSheet(XlsxWorkbook &workbook, QString name)
        : m_workbook(workbook)
        , m_name(std::move(name))
    {
    }

    /// Parses the sheet's part.
    [[nodiscard]] Result<> read(const QByteArray &bytes, const QString &part);
    /// The sheet as a table; no rows when it is empty. `titleRows` are repeated on every printed page.
    [[nodiscard]] Result<ContentTable> table(std::optional<CellRange> titleRows) const;
    /// Excel's numbers of rows that have content and are hidden.
    [[nodiscard]] const std::set<int> &hiddenRows() const { return m_hiddenRows; }

private:
    struct Cell
    {
        QString text;
        bool bold = false;
        ContentParagraph::Alignment alignment = ContentParagraph::Alignment::Left;
    };
    using Row = std::map<int, Cell>;

    class Parser;

    void placeMerges(ContentTable &table, const std::vector<int> &rows, const std::vector<int> &columns) const;

    XlsxWorkbook &m_workbook;
    QString m_name;
    std::map<int, Row> m_rows; ///< by row from 0
    std::vector<CellRange> m_merges;
    std::set<int> m_hiddenRows;
    std::map<int, double> m_widths; ///< millimetres by first column; holds until the next entry
    double m_defaultWidth = 0;
};

} // namespace versta

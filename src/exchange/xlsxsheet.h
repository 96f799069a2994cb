#pragma once

#include "xlsxcells.h"
#include "xlsxreader.h"

#include <map>
#include <set>

namespace versta {

/// What the sheets of a workbook may hold together.
struct XlsxBudget
{
    XlsxLimits limits;
    qint64 cells = 0; ///< counted so far
};

/// One sheet while it is read: only cells with something in them are kept, however large the sheet claims to be.
class XlsxSheet : public XlsxReceiver
{
public:
    XlsxSheet(XlsxBudget &budget, QString name, bool date1904)
        : m_budget(budget)
        , m_name(std::move(name))
        , m_date1904(date1904)
    {
    }

    [[nodiscard]] QString takeCell(XlsxCell cell) override;
    [[nodiscard]] QString countCell() override;
    void takeMerge(const CellRange &range) override;
    void endHiddenRow(int row) override;
    void takeWidth(int first, int last, double characters) override;
    void takeDefaultWidth(double characters) override;

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

    void placeMerges(ContentTable &table, const std::vector<int> &rows, const std::vector<int> &columns) const;

    XlsxBudget &m_budget;
    QString m_name;
    bool m_date1904 = false;
    std::map<int, Row> m_rows; ///< by row from 0
    std::vector<CellRange> m_merges;
    std::set<int> m_hiddenRows;
    std::map<int, double> m_widths; ///< millimetres by first column; holds until the next entry
    double m_defaultWidth = 0;
};

} // namespace versta

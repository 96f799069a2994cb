#pragma once

#include "columnroles.h"
#include "sourceitems.h"

#include "../plan.h"

#include <QString>

#include <optional>
#include <vector>

namespace versta {

/// A column of a table as its reader sees it: one or several columns of the file's grid.
struct LayoutColumn
{
    int first = 0; ///< grid column
    int end = 0;   ///< one past the last
    QString header;
    ColumnRole role = ColumnRole::Other;
    bool guessed = false; ///< role by contents
    /// Where the second of two columns begins that are read as one: «начало» and «окончание» of a deadline.
    std::optional<int> joinedAt;
};

/// The columns of a table and where its rows begin.
struct TableLayout
{
    std::vector<LayoutColumn> columns;
    std::optional<std::size_t> headerRow;
    std::size_t headerRows = 0; ///< 1 or 2; 0 without a header
    std::size_t firstRow = 0;   ///< the first row after the header; 0 without one

    [[nodiscard]] std::optional<std::size_t> column(ColumnRole role) const;
};

/// One row put into the columns of a layout.
struct LayoutRow
{
    struct Cell
    {
        QString text;
        bool bold = false;
        bool covered = false; ///< merged from a row above
        int span = 1;         ///< columns of the layout
        int rowSpan = 1;
        std::vector<SourceLine> lines;
    };
    std::vector<Cell> cells; ///< one for each column; columns inside a span are empty

    [[nodiscard]] std::vector<QString> texts() const;
};

/// Where the header of a table stands; nullopt when no row is one. Looks from row `from` on.
[[nodiscard]] std::optional<std::size_t> findHeader(const SourceTable &table, std::size_t from = 0);

/// The layout by the header row, if there is one, else by the rows themselves with roles by contents. Empty columns on
/// the right are left out down to `fewestColumns`: the rest of a torn row may leave them empty.
[[nodiscard]] TableLayout layoutOf(const SourceTable &table, std::optional<std::size_t> headerRow,
                                   std::size_t fewestColumns = 1);

/// The column and the one behind it become one, whose texts are the beginning and the end of a deadline.
void joinWithNext(TableLayout &layout, std::size_t column);

[[nodiscard]] LayoutRow layoutRow(const TableLayout &layout, const SourceTableRow &row);

/// The texts of each column below the header.
[[nodiscard]] std::vector<ColumnTexts> columnTexts(const SourceTable &table, const TableLayout &layout);

/// The row repeats the headers of the layout.
[[nodiscard]] bool repeatsHeader(const TableLayout &layout, const LayoutRow &row);

/// «1 2 3 4 5»: the numbers of the columns.
[[nodiscard]] bool isColumnNumberRow(const LayoutRow &row);

} // namespace versta

#include "tablegrid.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace versta {

namespace {

constexpr double sliver = 2; ///< millimetres

/// The vertical lines of a table on their way to fewer lines.
class GridLines
{
public:
    explicit GridLines(const ContentTable &table)
        : m_place(static_cast<size_t>(table.columnCount) + 1)
        , m_widths(table.widths)
    {
        std::iota(m_place.begin(), m_place.end(), 0);
        for (const auto &row : table.rows) {
            for (const auto &cell : row.cells)
                m_spans.emplace_back(cell.column, cell.column + cell.columnSpan);
        }
        // Tables have few different spans, so the work below does not grow with the rows.
        std::ranges::sort(m_spans);
        const auto repeated = std::ranges::unique(m_spans);
        m_spans.erase(repeated.begin(), repeated.end());
    }

    void dropUnusedLines()
    {
        std::vector<bool> used(m_place.size(), false);
        for (const auto &[start, end] : m_spans) {
            used[static_cast<size_t>(start)] = true;
            used[static_cast<size_t>(end)] = true;
        }
        for (int line = columnCount() - 1; line > 0; --line) {
            if (!used[static_cast<size_t>(line)])
                unite(line, line);
        }
    }

    void dropSlivers()
    {
        for (int column = columnCount() - 1; column >= 0 && !m_widths.empty() && columnCount() > 1; --column) {
            if (m_widths[static_cast<size_t>(column)] < sliver && !isHeld(column))
                unite(column + 1, column > 0 ? column : 1);
        }
    }

    void applyTo(ContentTable &table) const
    {
        for (auto &row : table.rows) {
            for (auto &cell : row.cells) {
                const int end = m_place[static_cast<size_t>(cell.column + cell.columnSpan)];
                cell.column = m_place[static_cast<size_t>(cell.column)];
                cell.columnSpan = end - cell.column;
            }
        }
        table.columnCount = columnCount();
        table.widths = m_widths;
    }

private:
    [[nodiscard]] int columnCount() const { return m_place.back(); }

    /// A cell covers this column alone and would be squeezed out without it.
    [[nodiscard]] bool isHeld(int column) const
    {
        return std::ranges::find(m_spans, std::pair(column, column + 1)) != m_spans.end();
    }

    /// Line `line` becomes one with the line before it; the widths of `column - 1` and `column` are added up.
    void unite(int line, int column)
    {
        const auto moved = [line](int at) { return at >= line ? at - 1 : at; };
        std::ranges::transform(m_place, m_place.begin(), moved);
        for (auto &[start, end] : m_spans) {
            start = moved(start);
            end = moved(end);
        }
        if (!m_widths.empty()) {
            m_widths[static_cast<size_t>(column) - 1] += m_widths[static_cast<size_t>(column)];
            m_widths.erase(m_widths.begin() + column);
        }
    }

    std::vector<int> m_place; ///< where each line of the file's grid is now
    std::vector<double> m_widths;
    std::vector<std::pair<int, int>> m_spans;
};

} // namespace

void closeTable(ContentTable &table)
{
    table.columnCount = 0;
    for (size_t row = 0; row < table.rows.size(); ++row) {
        for (auto &cell : table.rows[row].cells) {
            cell.rowSpan = std::clamp(cell.rowSpan, 1, static_cast<int>(table.rows.size() - row));
            table.columnCount = std::max(table.columnCount, cell.column + cell.columnSpan);
        }
    }
    const auto columns = static_cast<size_t>(table.columnCount);
    if (table.widths.size() < columns)
        table.widths.clear();
    else
        table.widths.resize(columns);
}

void simplifyGrid(ContentTable &table)
{
    GridLines lines(table);
    lines.dropUnusedLines();
    lines.dropSlivers();
    lines.applyTo(table);
}

} // namespace versta

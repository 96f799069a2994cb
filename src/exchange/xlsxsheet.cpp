#include "xlsxsheet.h"

#include "readererrors.h"

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostMerges = 200'000;

/// A width in characters of the usual font, as millimetres.
double widthOf(double characters)
{
    return (characters * 7 + 5) * 25.4 / 96;
}

} // namespace

QString XlsxSheet::countCell()
{
    if (++m_budget.cells <= m_budget.limits.cells)
        return {};
    return u"в книге больше %1 ячеек"_s.arg(m_budget.limits.cells);
}

QString XlsxSheet::takeCell(XlsxCell cell)
{
    const auto &style = *cell.style;
    auto text = cell.number ? style.format.shown(*cell.number, m_date1904) : std::move(cell.text);
    if (QStringView(text).trimmed().isEmpty())
        return {};
    m_rows[cell.row][cell.column] = {std::move(text), cell.bold.value_or(style.bold), style.alignment};
    if (static_cast<int>(m_rows.size()) <= m_budget.limits.rows)
        return {};
    return u"на листе «%1» больше %2 заполненных строк, планы такими не бывают"_s.arg(m_name).arg(m_budget.limits.rows);
}

void XlsxSheet::takeMerge(const CellRange &range)
{
    if (static_cast<qsizetype>(m_merges.size()) < mostMerges)
        m_merges.push_back(range);
}

void XlsxSheet::endHiddenRow(int row)
{
    if (m_rows.contains(row))
        m_hiddenRows.insert(row + 1);
}

void XlsxSheet::takeWidth(int first, int last, double characters)
{
    m_widths[first] = widthOf(characters);
    m_widths.try_emplace(last + 1, 0.0);
}

void XlsxSheet::takeDefaultWidth(double characters)
{
    m_defaultWidth = characters;
}

Result<ContentTable> XlsxSheet::table(std::optional<CellRange> titleRows) const
{
    ContentTable table;
    table.name = m_name;
    std::set<int> used;
    for (const auto &[index, row] : m_rows) {
        for (const auto &[column, cell] : row)
            used.insert(column);
    }
    const std::vector<int> columns(used.begin(), used.end());
    m_budget.cells += static_cast<qint64>(columns.size()) * static_cast<qint64>(m_rows.size());
    if (m_budget.cells > 2 * m_budget.limits.cells)
        return tooBigFile(u"на листе «%1» ячейки разбросаны слишком широко"_s.arg(m_name));

    std::vector<int> rows;
    for (const auto &[index, source] : m_rows) {
        rows.push_back(index);
        auto &row = table.rows.emplace_back();
        row.sourceRow = index + 1;
        row.header = titleRows && titleRows->top <= index && index <= titleRows->bottom;
        for (size_t place = 0; place < columns.size(); ++place) {
            auto &cell = row.cells.emplace_back();
            cell.column = static_cast<int>(place);
            if (const auto found = source.find(columns[place]); found != source.end()) {
                ContentParagraph paragraph;
                paragraph.text = found->second.text;
                paragraph.bold = found->second.bold;
                paragraph.alignment = found->second.alignment;
                cell.blocks.emplace_back(std::move(paragraph));
            }
        }
    }
    table.columnCount = static_cast<int>(columns.size());
    for (const int column : columns) {
        const auto next = m_widths.upper_bound(column);
        const double width = next == m_widths.begin() ? 0 : std::prev(next)->second;
        table.widths.push_back(width > 0 ? width : widthOf(m_defaultWidth > 0 ? m_defaultWidth : 8.43));
    }
    placeMerges(table, rows, columns);
    return table;
}

void XlsxSheet::placeMerges(ContentTable &table, const std::vector<int> &rows, const std::vector<int> &columns) const
{
    const auto place = [](const std::vector<int> &used, int from, int to) {
        const auto first = std::ranges::lower_bound(used, from);
        const auto last = std::ranges::upper_bound(used, to);
        return std::pair(static_cast<size_t>(first - used.begin()), static_cast<size_t>(last - used.begin()));
    };
    std::vector<std::vector<bool>> covered(rows.size(), std::vector<bool>(columns.size(), false));
    // Ranges of a sound file do not overlap, so together they have no more places than the table.
    auto budget = static_cast<qint64>(rows.size() * columns.size()) * 2;
    for (const auto &merge : m_merges) {
        const auto [top, bottom] = place(rows, merge.top, merge.bottom);
        const auto [left, right] = place(columns, merge.left, merge.right);
        if (top >= bottom || left >= right || covered[top][left])
            continue;
        budget -= static_cast<qint64>((bottom - top) * (right - left));
        if (budget < 0)
            break;
        auto &anchor = table.rows[top].cells[left];
        anchor.columnSpan = static_cast<int>(right - left);
        anchor.rowSpan = static_cast<int>(bottom - top);
        for (auto row = top; row < bottom; ++row) {
            for (auto column = left; column < right; ++column)
                covered[row][column] = row != top || column != left;
        }
        // What a merged range hides belongs to no one.
        if (rows[top] != merge.top || columns[left] != merge.left)
            anchor.blocks.clear();
    }
    for (size_t row = 0; row < rows.size(); ++row) {
        std::erase_if(table.rows[row].cells,
                      [&](const ContentCell &cell) { return covered[row][static_cast<size_t>(cell.column)]; });
    }
}

} // namespace versta

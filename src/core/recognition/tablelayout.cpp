#include "tablelayout.h"

#include "textshape.h"

#include <algorithm>
#include <map>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// A header below this row belongs to no title block any more.
constexpr std::size_t DeepestHeader = 400;
constexpr qsizetype LongestSubheader = 40;
constexpr double ContentCertain = 0.6;

std::vector<QString> ownTexts(const SourceTableRow &row)
{
    std::vector<QString> texts;
    for (const auto &cell : row.cells)
        texts.push_back(cell.text);
    return texts;
}

/// The cell of the row that covers a grid column.
const SourceCell *cellAt(const SourceTableRow &row, int column)
{
    const auto found = std::ranges::find_if(
        row.cells, [column](const SourceCell &cell) { return cell.column <= column && column < cell.end(); });
    return found == row.cells.end() ? nullptr : &*found;
}

QString headerText(const SourceTable &table, std::size_t headerRow, std::size_t headerRows, int column)
{
    QString text;
    for (std::size_t i = headerRow; i < headerRow + headerRows; ++i) {
        const auto *cell = cellAt(table.rows[i], column);
        if (cell && !cell->covered && !cell->text.isEmpty())
            text += (text.isEmpty() ? u""_s : u"\n"_s) + cell->text;
    }
    return text;
}

/// The grid is cut where a cell of the header begins or ends.
std::vector<LayoutColumn> columnsOfHeader(const SourceTable &table, std::size_t headerRow, std::size_t headerRows)
{
    const auto &last = table.rows[headerRow + headerRows - 1];
    std::vector<LayoutColumn> columns;
    for (const auto &cell : last.cells)
        columns.push_back(
            {cell.column, cell.end(), headerText(table, headerRow, headerRows, cell.column), ColumnRole::Other, false});
    return columns;
}

/// The second row of a header: it has cells under merged ones of the first, or goes on with its words.
bool isSecondHeaderRow(const SourceTable &table, std::size_t headerRow)
{
    if (headerRow + 1 >= table.rows.size())
        return false;
    const auto &upper = table.rows[headerRow];
    const auto &lower = table.rows[headerRow + 1];
    bool covered = false;
    bool split = false;
    bool continues = lower.filledCells() > 0;
    for (const auto &cell : lower.cells) {
        covered = covered || cell.covered;
        if (cell.covered || cell.text.isEmpty())
            continue;
        if (cell.text.size() > LongestSubheader || isRowNumber(cell.text))
            return false;
        const auto *above = cellAt(upper, cell.column);
        split = split || (above && above->span > cell.span && !above->text.isEmpty());
        continues = continues && startsLower(cell.text) && above && !above->text.isEmpty();
    }
    if (covered && split)
        return true;
    // A header typed over two rows: «Срок» above «исполнения».
    if (!continues || lower.filledCells() * 2 < static_cast<int>(lower.cells.size()))
        return false;
    // The rest of a torn row below a whole header adds no meaning to it.
    std::vector<QString> both;
    for (const auto &column : columnsOfHeader(table, headerRow, 2))
        both.push_back(column.header);
    const bool numbered = std::ranges::any_of(
        lower.cells, [](const SourceCell &cell) { return headerRole(cell.text) == ColumnRole::Number; });
    if (!numbered && headerScore(both) <= headerScore(ownTexts(upper)))
        return false;
    // A whole plan in small letters has a deadline here, not «исполнения».
    return std::ranges::none_of(lower.cells, [](const SourceCell &cell) {
        return looksLikeDeadline(cell.text) && headerRole(cell.text) != ColumnRole::Deadline;
    });
}

/// The words that tell the role: below a heading over several columns the column's own, where they say something.
QString roleWords(const SourceTable &table, const TableLayout &layout, const LayoutColumn &column)
{
    if (layout.headerRows < 2 || column.header.isEmpty())
        return column.header;
    const auto *above = cellAt(table.rows[*layout.headerRow], column.first);
    const auto *own = cellAt(table.rows[*layout.headerRow + 1], column.first);
    const bool shared = above && own && !own->covered && above->span > own->span;
    return shared && headerRole(own->text) != ColumnRole::Other ? own->text : column.header;
}

/// Where most rows cut a column of the header in two, it is two: «Мероприятия» above a number and a text.
void splitWideColumns(const SourceTable &table, TableLayout &layout)
{
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        const auto column = layout.columns[i];
        if (column.end - column.first < 2)
            continue;
        std::map<int, int> cuts;
        int rows = 0;
        bool numbers = true;
        for (auto r = layout.firstRow; r < table.rows.size(); ++r) {
            if (table.rows[r].filledCells() < 2)
                continue;
            ++rows;
            const auto *left = cellAt(table.rows[r], column.first);
            if (!left || left->column != column.first || left->end() >= column.end)
                continue;
            ++cuts[left->end()];
            numbers = numbers && (left->text.isEmpty() || isRowNumber(left->text));
        }
        const auto most = std::ranges::max_element(cuts, {}, [](const auto &cut) { return cut.second; });
        if (most == cuts.end() || most->second * 10 < rows * 7)
            continue;
        LayoutColumn left = column;
        LayoutColumn right = column;
        left.end = most->first;
        right.first = most->first;
        (numbers ? left : right).header.clear();
        layout.columns[i] = left;
        layout.columns.insert(layout.columns.begin() + static_cast<std::ptrdiff_t>(i) + 1, right);
    }
}

/// Without a header the most usual way to cut a row counts.
std::vector<LayoutColumn> columnsOfRows(const SourceTable &table)
{
    std::map<std::size_t, int> counts;
    for (const auto &row : table.rows) {
        if (row.cells.size() > 1)
            ++counts[row.cells.size()];
    }
    std::size_t usual = 0;
    int most = 0;
    for (const auto &[cells, rows] : counts) {
        if (rows >= most) {
            most = rows;
            usual = cells;
        }
    }
    std::vector<LayoutColumn> columns;
    for (const auto &row : table.rows) {
        if (row.cells.size() != usual)
            continue;
        for (const auto &cell : row.cells)
            columns.push_back({cell.column, cell.end(), {}, ColumnRole::Other, false});
        break;
    }
    if (columns.empty() && table.columnCount > 0)
        columns.push_back({0, table.columnCount, {}, ColumnRole::Other, false});
    return columns;
}

/// Columns on the right that hold neither a header nor a text.
void dropEmptyColumns(const SourceTable &table, TableLayout &layout, std::size_t fewest)
{
    const auto texts = columnTexts(table, layout);
    while (layout.columns.size() > fewest && layout.columns.back().header.isEmpty() &&
           std::ranges::all_of(texts[layout.columns.size() - 1], &QString::isEmpty))
        layout.columns.pop_back();
}

/// Where the words of a header say nothing, the contents may.
void guessMissingRoles(TableLayout &layout, const std::vector<ColumnTexts> &texts)
{
    const auto guess = [&](ColumnRole role, double least, bool onlyWithoutHeader) {
        if (layout.column(role))
            return;
        double best = least;
        LayoutColumn *found = nullptr;
        for (std::size_t i = 0; i < layout.columns.size(); ++i) {
            auto &column = layout.columns[i];
            if (column.role != ColumnRole::Other || (onlyWithoutHeader && !column.header.isEmpty()))
                continue;
            const bool filled = std::ranges::any_of(texts[i], [](const QString &text) { return !text.isEmpty(); });
            if (const double fit = roleFit(role, texts[i]); filled && fit > best) {
                best = fit;
                found = &column;
            }
        }
        if (found) {
            found->role = role;
            found->guessed = true;
        }
    };
    guess(ColumnRole::Number, ContentCertain, true);
    // A first column without a word in its header is for numbers, even where the numbers are missing.
    auto &first = layout.columns.front();
    if (!layout.column(ColumnRole::Number) && first.role == ColumnRole::Other && first.header.isEmpty() &&
        std::ranges::all_of(texts.front(), [](const QString &text) { return text.isEmpty() || isRowNumber(text); })) {
        first.role = ColumnRole::Number;
        first.guessed = true;
    }
    guess(ColumnRole::Activity, 0.4, false);
    guess(ColumnRole::Deadline, ContentCertain, true);
    guess(ColumnRole::Responsible, ContentCertain, true);
}

} // namespace

std::optional<std::size_t> TableLayout::column(ColumnRole role) const
{
    const auto found = std::ranges::find(columns, role, &LayoutColumn::role);
    if (found == columns.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - columns.begin());
}

std::vector<QString> LayoutRow::texts() const
{
    std::vector<QString> result;
    for (const auto &cell : cells)
        result.push_back(cell.text);
    return result;
}

std::optional<std::size_t> findHeader(const SourceTable &table, std::size_t from)
{
    const auto end = std::min(table.rows.size(), from + DeepestHeader);
    for (std::size_t i = from; i < end; ++i) {
        if (table.rows[i].filledCells() < 2)
            continue;
        if (headerScore(ownTexts(table.rows[i])) > 0)
            return i;
        if (!isSecondHeaderRow(table, i))
            continue;
        std::vector<QString> texts;
        for (const auto &column : columnsOfHeader(table, i, 2))
            texts.push_back(column.header);
        if (headerScore(texts) > 0)
            return i;
    }
    return std::nullopt;
}

TableLayout layoutOf(const SourceTable &table, std::optional<std::size_t> headerRow, std::size_t fewestColumns)
{
    TableLayout layout;
    if (!headerRow || *headerRow >= table.rows.size()) {
        layout.columns = columnsOfRows(table);
        dropEmptyColumns(table, layout, fewestColumns);
        const auto roles = rolesByContents(columnTexts(table, layout));
        for (std::size_t i = 0; i < roles.size(); ++i) {
            layout.columns[i].role = roles[i];
            layout.columns[i].guessed = true;
        }
        return layout;
    }
    layout.headerRow = headerRow;
    layout.headerRows = isSecondHeaderRow(table, *headerRow) ? 2 : 1;
    layout.firstRow = *headerRow + layout.headerRows;
    layout.columns = columnsOfHeader(table, *headerRow, layout.headerRows);
    splitWideColumns(table, layout);
    dropEmptyColumns(table, layout, fewestColumns);
    std::vector<QString> headers;
    for (const auto &column : layout.columns)
        headers.push_back(roleWords(table, layout, column));
    const auto roles = rolesByHeaders(headers);
    for (std::size_t i = 0; i < roles.size(); ++i)
        layout.columns[i].role = roles[i];
    guessMissingRoles(layout, columnTexts(table, layout));
    return layout;
}

LayoutRow layoutRow(const TableLayout &layout, const SourceTableRow &row)
{
    LayoutRow result;
    result.cells.resize(layout.columns.size());
    const auto put = [&result](std::size_t at, const SourceCell &cell, int span) {
        auto &target = result.cells[at];
        if (!target.text.isEmpty() && !cell.text.isEmpty())
            target.text += u'\n';
        target.text += cell.text;
        target.bold = target.bold || (cell.bold && !cell.text.isEmpty());
        target.covered = cell.covered;
        target.span = std::max(target.span, span);
        target.rowSpan = std::max(target.rowSpan, cell.rowSpan);
        target.lines.insert(target.lines.end(), cell.lines.begin(), cell.lines.end());
    };
    // Hand-drawn borders rarely meet; as many cells as columns are in their order.
    if (row.cells.size() == layout.columns.size()) {
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            put(i, row.cells[i], 1);
        return result;
    }
    for (const auto &cell : row.cells) {
        std::size_t best = layout.columns.size();
        int bestOverlap = 0;
        int span = 0;
        for (std::size_t i = 0; i < layout.columns.size(); ++i) {
            const auto &column = layout.columns[i];
            const int overlap = std::min(cell.end(), column.end) - std::max(cell.column, column.first);
            if (overlap <= 0)
                continue;
            span += overlap * 2 > column.end - column.first ? 1 : 0;
            // A merged text stands in its first column.
            if (bestOverlap == 0 || (span <= 1 && overlap > bestOverlap)) {
                bestOverlap = overlap;
                best = i;
            }
        }
        if (best < layout.columns.size())
            put(best, cell, std::max(1, span));
    }
    return result;
}

std::vector<ColumnTexts> columnTexts(const SourceTable &table, const TableLayout &layout)
{
    std::vector<ColumnTexts> result(layout.columns.size());
    for (std::size_t i = layout.firstRow; i < table.rows.size(); ++i) {
        // Section rows say nothing of a column.
        if (table.rows[i].filledCells() < 2)
            continue;
        const auto row = layoutRow(layout, table.rows[i]);
        for (std::size_t column = 0; column < row.cells.size(); ++column)
            result[column].push_back(row.cells[column].text);
    }
    return result;
}

bool repeatsHeader(const TableLayout &layout, const LayoutRow &row)
{
    int headers = 0;
    int same = 0;
    for (std::size_t i = 0; i < layout.columns.size() && i < row.cells.size(); ++i) {
        const QString header = lettersOnly(layout.columns[i].header);
        if (header.isEmpty())
            continue;
        ++headers;
        same += header == lettersOnly(row.cells[i].text) ? 1 : 0;
    }
    return headers >= 2 && same * 10 >= headers * 6;
}

bool isColumnNumberRow(const LayoutRow &row)
{
    int expected = 0;
    int found = 0;
    for (const auto &cell : row.cells) {
        ++expected;
        if (cell.text.isEmpty())
            continue;
        QString text = cell.text;
        text.remove(u'.');
        if (text.trimmed() != QString::number(expected) && text.trimmed() != QString::number(expected - 1))
            return false;
        ++found;
    }
    return found >= 2 && found * 3 >= expected * 2;
}

} // namespace versta

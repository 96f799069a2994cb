#include "tablelayout.h"

#include "textshape.h"

#include <QRegularExpression>

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
        columns.push_back({cell.column, cell.end(), headerText(table, headerRow, headerRows, cell.column),
                           ColumnRole::Other, false, std::nullopt});
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
    bool splitOnly = true; // the cells that are not under a wider one are left empty instead of merged
    bool continues = lower.filledCells() > 0;
    for (const auto &cell : lower.cells) {
        covered = covered || cell.covered;
        if (cell.covered || cell.text.isEmpty())
            continue;
        if (cell.text.size() > LongestSubheader || isRowNumber(cell.text))
            return false;
        const auto *above = cellAt(upper, cell.column);
        const bool below = above && above->span > cell.span && !above->text.isEmpty();
        split = split || below;
        splitOnly = splitOnly && below && !looksLikeDeadline(cell.text);
        continues = continues && startsLower(cell.text) && above && !above->text.isEmpty();
    }
    if (split && (covered || (splitOnly && lower.filledCells() >= 2)))
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
    if (layout.headerRows < 2 || column.header.isEmpty() || column.joinedAt)
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

/// «Начало» and «Окончание», side by side or below one «Срок».
void joinBeginningsWithEnds(const SourceTable &table, TableLayout &layout)
{
    static const QRegularExpression beginning(
        uR"(^(?:дата|срок|планов\p{L}{2,3}|датаивремя)*(?:начал[оа]|старта?)(?:реализаци\p{L}|исполнени\p{L}|работ\p{L}?|выполнени\p{L})?$)"_s);
    static const QRegularExpression ending(
        uR"(^(?:дата|срок|планов\p{L}{2,3}|датаивремя)*(?:окончани[ея]|завершени[ея]|коне?ца?|финиша?)(?:реализаци\p{L}|исполнени\p{L}|работ\p{L}?|выполнени\p{L})?$)"_s);
    for (std::size_t i = 0; i + 1 < layout.columns.size(); ++i) {
        const auto &first = layout.columns[i];
        const auto &second = layout.columns[i + 1];
        const auto &upper = table.rows[*layout.headerRow];
        const auto &lower = table.rows[*layout.headerRow + layout.headerRows - 1];
        const auto *above = cellAt(upper, first.first);
        const bool shared = layout.headerRows == 2 && above && above == cellAt(upper, second.first);
        const auto own = [&](const LayoutColumn &column) {
            const auto *cell = shared ? cellAt(lower, column.first) : nullptr;
            return lettersOnly(cell ? cell->text : column.header);
        };
        const QString from = own(first);
        const QString to = own(second);
        const bool words = beginning.match(from).hasMatch() && ending.match(to).hasMatch();
        const bool prepositions = shared && headerRole(above->text) == ColumnRole::Deadline &&
                                  (from == u"с"_s || from == u"от"_s) && (to == u"по"_s || to == u"до"_s);
        if (!words && !prepositions)
            continue;
        const QString header = shared ? above->text : first.header + u" – "_s + second.header;
        joinWithNext(layout, i);
        layout.columns[i].header = header;
    }
}

bool isJoined(const LayoutColumn &column)
{
    return column.joinedAt.has_value();
}

/// «01.09.2024» and «30.09.2024», «сентябрь» and «май».
QString joinedInterval(const QString &from, const QString &to)
{
    if (from.isEmpty() || to.isEmpty() || from == to)
        return from.isEmpty() ? to : from;
    const bool words = from.contains(u' ') || to.contains(u' ') || from.back().isLetter();
    return from + (words ? u" – "_s : u"–"_s) + to;
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
            columns.push_back({cell.column, cell.end(), {}, ColumnRole::Other, false, std::nullopt});
        break;
    }
    if (columns.empty() && table.columnCount > 0)
        columns.push_back({0, table.columnCount, {}, ColumnRole::Other, false, std::nullopt});
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
    for (const auto role : {ColumnRole::Deadline, ColumnRole::Responsible}) {
        for (std::size_t i = 0; i < layout.columns.size() && !layout.column(role); ++i) {
            auto &column = layout.columns[i];
            if (column.role != ColumnRole::Other || !isAllOf(role, column.header, texts[i]))
                continue;
            column.role = role;
            column.guessed = true;
        }
    }
}

/// «№ | Шаги | Контрольная точка | Кто»: the first row stands over the columns of a plan and has nothing of theirs.
bool isHeaderByContents(const SourceTable &table)
{
    constexpr std::size_t FewestRows = 3;
    constexpr int FewestCells = 3;
    constexpr qsizetype LongestHeader = 60;
    if (table.rows.size() < FewestRows || table.rows.front().filledCells() < FewestCells)
        return false;
    const auto &first = table.rows.front();
    if (first.cells.empty() || headerRole(first.cells.front().text) != ColumnRole::Number)
        return false;
    if (std::ranges::any_of(first.cells, [](const SourceCell &cell) {
            return cell.text.size() > LongestHeader || cell.span > 1 || looksLikeDeadline(cell.text) ||
                   isRowNumber(cell.text);
        }))
        return false;
    SourceTable below = table;
    below.rows.erase(below.rows.begin());
    const auto layout = layoutOf(below, std::nullopt);
    return layout.column(ColumnRole::Activity) && layout.column(ColumnRole::Deadline) &&
           layout.column(ColumnRole::Number) && layout.columns.size() == first.cells.size();
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
    if (from == 0 && isHeaderByContents(table))
        return 0;
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
    joinBeginningsWithEnds(table, layout);
    dropEmptyColumns(table, layout, fewestColumns);
    std::vector<QString> headers;
    for (const auto &column : layout.columns)
        headers.push_back(roleWords(table, layout, column));
    const auto roles = rolesByHeaders(headers);
    for (std::size_t i = 0; i < roles.size(); ++i)
        layout.columns[i].role = roles[i];
    if (const auto joined = std::ranges::find_if(layout.columns, &isJoined);
        joined != layout.columns.end() && !layout.column(ColumnRole::Deadline))
        joined->role = ColumnRole::Deadline;
    guessMissingRoles(layout, columnTexts(table, layout));
    return layout;
}

void joinWithNext(TableLayout &layout, std::size_t column)
{
    auto &first = layout.columns[column];
    const auto &second = layout.columns[column + 1];
    first.joinedAt = second.first;
    first.end = second.end;
    layout.columns.erase(layout.columns.begin() + static_cast<std::ptrdiff_t>(column) + 1);
}

LayoutRow layoutRow(const TableLayout &layout, const SourceTableRow &row)
{
    LayoutRow result;
    result.cells.resize(layout.columns.size());
    const auto put = [&result, &layout](std::size_t at, const SourceCell &cell, int span) {
        auto &target = result.cells[at];
        if (layout.columns[at].joinedAt) {
            target.text = joinedInterval(target.text, cell.text);
        } else {
            if (!target.text.isEmpty() && !cell.text.isEmpty())
                target.text += u'\n';
            target.text += cell.text;
        }
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
    std::vector<std::size_t> halves;
    for (std::size_t i = 0; i < layout.columns.size(); ++i)
        halves.insert(halves.end(), layout.columns[i].joinedAt ? 2 : 1, i);
    if (row.cells.size() == halves.size()) {
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            put(halves[i], row.cells[i], 1);
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
        // Two columns read as one have two numbers.
        if (text == u"%1–%2"_s.arg(expected).arg(expected + 1)) {
            ++expected;
            found += 2;
            continue;
        }
        if (text.trimmed() != QString::number(expected) && text.trimmed() != QString::number(expected - 1))
            return false;
        ++found;
    }
    return found >= 2 && found * 3 >= expected * 2;
}

} // namespace versta

#include "sourceitems.h"

#include "textshape.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// A nested table of this size is worth reading as one of its own.
constexpr int FewestNestedRows = 2;
constexpr int FewestNestedColumns = 3;

SourceLine lineOf(const ContentParagraph &paragraph)
{
    return {paragraph.shown(), paragraph.alignment, paragraph.bold, paragraph.headingLevel, paragraph.indent, false};
}

void appendLines(const std::vector<ContentBlock> &blocks, std::vector<SourceLine> &lines);

/// Nested tables only place text here; they are read down each column so that blocks side by side stay whole.
void appendLines(const ContentTable &table, std::vector<SourceLine> &lines)
{
    for (int column = 0; column < table.columnCount; ++column) {
        for (const auto &row : table.rows) {
            for (const auto &cell : row.cells) {
                if (cell.column == column)
                    appendLines(cell.blocks, lines);
            }
        }
    }
}

void appendLines(const std::vector<ContentBlock> &blocks, std::vector<SourceLine> &lines)
{
    for (const auto &block : blocks) {
        if (const auto *paragraph = std::get_if<ContentParagraph>(&block))
            lines.push_back(lineOf(*paragraph));
        else
            appendLines(std::get<ContentTable>(block), lines);
    }
}

SourceCell cellOf(const ContentCell &cell)
{
    SourceCell result{cell.text(), cell.column, std::max(1, cell.columnSpan), cell.isBold(), false, {}};
    appendLines(cell.blocks, result.lines);
    return result;
}

bool placesTables(const ContentTable &table)
{
    for (const auto &row : table.rows) {
        for (const auto &cell : row.cells) {
            for (const auto &block : cell.blocks) {
                const auto *nested = std::get_if<ContentTable>(&block);
                if (nested && static_cast<int>(nested->rows.size()) >= FewestNestedRows &&
                    nested->columnCount >= FewestNestedColumns)
                    return true;
            }
        }
    }
    return false;
}

class Walk
{
public:
    std::vector<SourceItem> items;

    void add(const std::vector<ContentBlock> &blocks)
    {
        for (const auto &block : blocks) {
            if (const auto *paragraph = std::get_if<ContentParagraph>(&block))
                items.emplace_back(lineOf(*paragraph));
            else
                add(std::get<ContentTable>(block));
        }
    }

private:
    void add(const ContentTable &table)
    {
        if (!placesTables(table)) {
            items.emplace_back(read(table));
            return;
        }
        for (const auto &row : table.rows) {
            for (const auto &cell : row.cells)
                add(cell.blocks);
        }
    }

    SourceTable read(const ContentTable &table)
    {
        ++m_tables;
        SourceTable result;
        result.where = table.name.isEmpty() ? u"Таблица %1"_s.arg(m_tables) : u"Лист «%1»"_s.arg(table.name);
        result.name = table.name;
        result.columnCount = table.columnCount;
        result.bordered = table.bordered;
        struct Hanging
        {
            SourceCell cell;
            int rowsLeft;
        };
        std::vector<Hanging> hanging;
        int number = 0;
        for (const auto &row : table.rows) {
            ++number;
            SourceTableRow read;
            read.number = row.sourceRow > 0 ? row.sourceRow : number;
            for (auto &above : hanging) {
                if (above.rowsLeft > 0) {
                    read.cells.push_back(above.cell);
                    --above.rowsLeft;
                }
            }
            std::erase_if(hanging, [](const Hanging &above) { return above.rowsLeft <= 0; });
            for (const auto &cell : row.cells) {
                auto own = cellOf(cell);
                own.rowSpan = cell.rowSpan;
                if (cell.rowSpan > 1) {
                    auto below = own;
                    below.covered = true;
                    hanging.push_back({std::move(below), cell.rowSpan - 1});
                }
                read.cells.push_back(std::move(own));
            }
            std::ranges::sort(read.cells, {}, &SourceCell::column);
            for (const auto &cell : read.cells)
                result.columnCount = std::max(result.columnCount, cell.end());
            result.rows.push_back(std::move(read));
        }
        return result;
    }

    int m_tables = 0;
};

} // namespace

bool SourceLine::isStyled() const
{
    return alignment == ContentParagraph::Alignment::Center || bold || headingLevel > 0;
}

int SourceTableRow::filledCells() const
{
    return static_cast<int>(
        std::ranges::count_if(cells, [](const SourceCell &cell) { return !cell.covered && !cell.text.isEmpty(); }));
}

std::vector<SourceItem> sourceItems(const DocumentContent &content)
{
    Walk walk;
    walk.add(content.blocks);
    return std::move(walk.items);
}

} // namespace versta

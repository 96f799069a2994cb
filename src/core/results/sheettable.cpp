#include "sheettable.h"

#include "core/documentcontent.h"

namespace versta {

void appendTable(Sheet &sheet, const ContentTable &table)
{
    const int above = sheet.rows.empty() ? 0 : sheet.rows.back().number();
    int index = 0;
    for (const auto &source : table.rows) {
        ++index;
        const int number = above + (above == 0 && source.sourceRow > 0 ? source.sourceRow : index);
        SheetRow row(number);
        for (const auto &cell : source.cells) {
            if (cell.rowSpan > 1 || cell.columnSpan > 1)
                sheet.merges.push_back(
                    {number, cell.column, number + cell.rowSpan - 1, cell.column + cell.columnSpan - 1});
            if (auto text = cell.text(); !text.isEmpty())
                row.set(cell.column, SheetCell(std::move(text)));
        }
        if (!row.places().empty())
            sheet.rows.push_back(std::move(row));
    }
}

} // namespace versta

#include "missingworkbooks.h"

#include "core/analysis/signtexts.h"

namespace versta {

using namespace Qt::StringLiterals;

ExportTable missingWorkbookTable(const ResultMatrix &matrix)
{
    using Type = ExportColumn::Type;
    ExportTable table;
    table.title = u"Чего не хватает для признаков"_s;
    table.columns = {{u"Работа"_s, Type::Text, 0},
                     {u"Признак"_s, Type::Text, 0},
                     {u"Откуда"_s, Type::Text, 0},
                     {u"Не хватает"_s, Type::Text, 0}};
    for (auto year = matrix.years.rbegin(); year != matrix.years.rend(); ++year) {
        const auto column = std::size_t(std::distance(year, matrix.years.rend()) - 1);
        for (const ResultMatrix::Row &row : matrix.rows) {
            if (!row.cells[column])
                continue;
            for (const SignNeed &need : row.cells[column]->needs) {
                if (!need.isMet())
                    table.rows.push_back({u"%1, %2 год"_s.arg(row.title).arg(*year), need.sign,
                                          signLayerName(need.layer), need.missing.join(u"; "_s)});
            }
        }
    }
    return table;
}

} // namespace versta

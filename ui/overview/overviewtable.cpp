#include "overviewtable.h"

#include "core/analysis/signsentences.h"

namespace versta {

using namespace Qt::StringLiterals;

ExportTable overviewTable(const Overview &overview)
{
    ExportTable table;
    table.title = u"Обзор школ, %1 год"_s.arg(overview.year);
    table.note = u"Признаки предварительны: они показывают, где нужен взгляд, и ничего не доказывают. Список ФИОКО "
                 "приходит готовым, методика 2019 года и признаки «Версты» посчитаны программой."_s;
    table.columns = {{u"Школа"_s, ExportColumn::Type::Text, 0},
                     {u"Работ"_s, ExportColumn::Type::Integer, 0},
                     {u"«Верста», все работы"_s, ExportColumn::Type::Text, 0}};
    for (const OverviewColumn &column : overview.columns) {
        table.columns.push_back({column.title + u" класс: % от наибольшего балла"_s, ExportColumn::Type::Number, 1});
        table.columns.push_back({column.title + u" класс: признаки"_s, ExportColumn::Type::Text, 0});
    }
    for (const OverviewRow &row : overview.rows) {
        std::vector<QVariant> values{row.name, row.works,
                                     !row.judged                      ? QString()
                                     : !row.whyNot.isEmpty()          ? row.whyNot
                                     : row.step == EvidenceStep::None ? u"нет"_s
                                                                      : evidenceStepName(row.step)};
        for (const OverviewCell &cell : row.cells) {
            values.push_back(cell.meanPercent ? QVariant(*cell.meanPercent) : QVariant());
            values.push_back(cell.works == 0 && !cell.signs.isNotable() ? u"не писали"_s : cell.signs.words());
        }
        table.rows.push_back(std::move(values));
    }
    return table;
}

} // namespace versta

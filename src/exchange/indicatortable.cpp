#include "indicatortable.h"

namespace versta {

using namespace Qt::StringLiterals;

ExportTable indicatorTable(const std::vector<Indicator> &indicators)
{
    using Type = ExportColumn::Type;
    ExportTable table;
    table.title = u"Показатели объективности по годам"_s;
    table.note = u"Посчитано по данным, загруженным в программу. Признаки — предварительный расчёт; список ФИОКО, "
                 "методика 2019 г. и признаки «Версты» не складываются."_s;
    table.columns = {{u"Показатель"_s, Type::Text, 0},        {u"Год"_s, Type::Text, 0},
                     {u"Доля, %"_s, Type::Percent, 1},        {u"Сколько"_s, Type::Integer, 0},
                     {u"Что посчитано"_s, Type::Text, 0},     {u"Из"_s, Type::Integer, 0},
                     {u"Из чего"_s, Type::Text, 0},           {u"Источник"_s, Type::Text, 0},
                     {u"Нет данных: почему"_s, Type::Text, 0}};
    for (const Indicator &indicator : indicators) {
        const auto percent = indicator.percent();
        const auto known = [&](const QVariant &value) { return percent ? value : QVariant(); };
        table.rows.push_back({indicatorName(indicator.kind), QString::number(indicator.year),
                              known(percent.value_or(0)), known(indicator.count),
                              known(indicatorCounted(indicator.kind)), known(indicator.of), known(indicator.ofWhat),
                              indicator.source, percent ? QVariant() : QVariant(indicator.missing)});
    }
    return table;
}

} // namespace versta

#include "minutestable.h"

namespace versta {

using namespace Qt::StringLiterals;

ValueTable minutesTable(const std::vector<MinutesEntry> &entries)
{
    using Type = ExportColumn::Type;
    ValueTable values;
    values.table.title = u"Протоколы"_s;
    values.table.columns = {{u"Дата"_s, Type::Text, 0},          {u"№"_s, Type::Text, 0},
                            {u"Решений"_s, Type::Integer, 0},    {u"Выполнено"_s, Type::Integer, 0},
                            {u"Просрочено"_s, Type::Integer, 0}, {u"Заседание"_s, Type::Text, 0}};
    for (const MinutesEntry &entry : entries) {
        const PlanProgress &progress = entry.progress;
        values.table.rows.push_back({entry.day ? entry.day->toString(u"dd.MM.yyyy"_s) : entry.minutes.date.simplified(),
                                     entry.minutes.number, progress.total, progress.done,
                                     progress.overdue > 0 ? QVariant(progress.overdue) : QVariant(),
                                     entry.minutes.meeting.simplified()});
        values.keys.push_back(entry.minutes.id.value());
    }
    return values;
}

} // namespace versta

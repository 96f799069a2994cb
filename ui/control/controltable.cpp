#include "controltable.h"

#include "plan/activitystates.h"

namespace versta {

using namespace Qt::StringLiterals;

namespace {

bool isOpen(const ControlledActivity &activity)
{
    return activity.state != ActivityState::Done && activity.state != ActivityState::Cancelled;
}

QVariant lastWord(const ControlledActivity &activity)
{
    // The column is what the plan's document says; the history stands in where it says nothing.
    if (activity.column && !activity.column->isEmpty())
        return activity.column->simplified();
    return activity.record.conclusions.empty() ? QVariant() : activity.record.conclusions.back().text.simplified();
}

std::vector<QVariant> rowOf(const ControlledActivity &activity, QDate today)
{
    const auto count = qint64(activity.record.evidence.size());
    return {activity.number,
            activity.text.simplified(),
            activity.typed.simplified(),
            activity.due ? QVariant(*activity.due) : QVariant(),
            activity.due && isOpen(activity) ? QVariant(today.daysTo(*activity.due)) : QVariant(),
            stateWord(activity.state),
            activity.percent ? QVariant(*activity.percent) : QVariant(),
            count > 0 ? QVariant(count) : QVariant(),
            lastWord(activity),
            activity.responsible.simplified(),
            activity.plan.title};
}

} // namespace

ValueTable controlTable(const std::vector<ControlledActivity> &activities, QDate today)
{
    using Type = ExportColumn::Type;
    ValueTable values;
    QStringList states;
    for (const ActivityState state : {ActivityState::Overdue, ActivityState::NotStarted, ActivityState::InWork,
                                      ActivityState::Done, ActivityState::Cancelled})
        states << stateWord(state);
    values.table.title = u"Контроль выполнения планов на %1"_s.arg(today.toString(u"dd.MM.yyyy"_s));
    values.table.columns = {{u"№"_s, Type::Text, 0},
                            {u"Мероприятие"_s, Type::Text, 0},
                            {u"Срок"_s, Type::Text, 0},
                            {u"Не позднее"_s, Type::Date, 0},
                            {u"Осталось дней"_s, Type::Integer, 0},
                            {u"Состояние"_s, Type::Text, 0, states},
                            {u"Готово, %"_s, Type::Integer, 0},
                            {u"Подтверждений"_s, Type::Integer, 0},
                            {u"Вывод по контролю"_s, Type::Text, 0},
                            {u"Ответственные"_s, Type::Text, 0},
                            {u"План"_s, Type::Text, 0}};
    for (const ControlledActivity &activity : activities) {
        values.table.rows.push_back(rowOf(activity, today));
        values.keys.push_back(activity.activity.value());
    }
    return values;
}

} // namespace versta

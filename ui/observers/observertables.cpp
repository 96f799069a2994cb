#include "observertables.h"

#include "core/observers/observerfields.h"
#include "exchange/observerexport.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Type = ExportColumn::Type;

QString nameOf(SchoolId school, const SchoolNames &names)
{
    const auto found = names.find(school);
    return found == names.end() ? QString() : found->second;
}

QString actWord(const ObservationAct *act)
{
    if (!act)
        return {};
    return act->violations.empty() ? u"нарушений нет"_s : u"есть нарушения"_s;
}

std::vector<QVariant> placeCells(const Observation &observation, const SchoolNames &schools)
{
    return {observation.day,
            nameOf(observation.school, schools),
            observationStageName(observation.stage),
            observation.grade > 0 ? QVariant(observation.grade) : QVariant(),
            observation.subject,
            observation.rooms};
}

} // namespace

SchoolNames schoolNamesOf(const std::vector<School> &schools)
{
    SchoolNames names;
    for (const School &school : schools)
        names.emplace(school.id, school.name());
    return names;
}

ValueTable observerTable(const ObserverBook &book, const std::vector<School> &schools,
                         std::optional<ObserverRegister> list)
{
    ValueTable values;
    std::vector<Observer> shown;
    for (const Observer &observer : book.schedule.observers) {
        if (list && observer.list != *list)
            continue;
        shown.push_back(observer);
        values.keys.push_back(observer.id.value());
    }
    values.table = observerExportTable(shown, schools);
    values.table.title = list ? observerRegisterTitle(*list) : u"Реестры наблюдателей"_s;
    return values;
}

ValueTable assignmentTable(const ObserverBook &book, const SchoolNames &schools)
{
    ValueTable values;
    values.table.title = u"Назначения наблюдателей"_s;
    values.table.columns = {{u"День"_s, Type::Date},        {u"Школа"_s, Type::Text},     {u"Этап"_s, Type::Text},
                            {u"Класс"_s, Type::Integer},    {u"Предмет"_s, Type::Text},   {u"Аудитории"_s, Type::Text},
                            {u"Наблюдатель"_s, Type::Text}, {u"Категория"_s, Type::Text}, {u"Нарушает"_s, Type::Text},
                            {u"Акт"_s, Type::Text}};
    std::unordered_map<AssignmentId, const ObservationAct *> acts;
    for (const ObservationAct &act : book.acts)
        acts.emplace(act.assignment, &act);
    const ObserverRules rules(book.schedule);
    for (const Observation &observation : book.schedule.observations) {
        const auto assigned = rules.assignedTo(observation.id);
        for (const ObserverAssignment *assignment : assigned) {
            const Observer *who = rules.observer(assignment->observer);
            const auto act = acts.find(assignment->id);
            QStringList against;
            for (const ObserverConflict &conflict : rules.conflictsOf(*assignment))
                against << conflictText(conflict, rules, schools) +
                               (conflict.isAllowed() ? u" (разрешено: %1)"_s.arg(conflict.allowedBecause) : QString());
            std::vector<QVariant> row = placeCells(observation, schools);
            row.insert(row.end(), {who ? who->name : QString(), who ? observerCategoryName(who->category) : QString(),
                                   against.join(u"; "_s), actWord(act == acts.end() ? nullptr : act->second)});
            values.table.rows.push_back(std::move(row));
            values.keys.push_back(assignment->id.value());
        }
        for (int vacancy = int(assigned.size()); vacancy < observation.needed; ++vacancy) {
            std::vector<QVariant> row = placeCells(observation, schools);
            row.insert(row.end(), {u"— не назначен"_s, QVariant(), QVariant(), QVariant()});
            values.table.rows.push_back(std::move(row));
            values.keys.push_back(-observation.id.value());
        }
    }
    return values;
}

ValueTable conflictTable(const std::vector<ObserverConflict> &conflicts, const ObserverBook &book,
                         const SchoolNames &schools)
{
    ValueTable values;
    values.table.title = u"Отступления от правил"_s;
    values.table.columns = {{u"День"_s, Type::Date},        {u"Школа"_s, Type::Text},
                            {u"Наблюдатель"_s, Type::Text}, {u"Что нарушено"_s, Type::Text},
                            {u"Подробно"_s, Type::Text},    {u"Разрешено, потому что"_s, Type::Text}};
    const ObserverRules rules(book.schedule);
    for (const bool allowed : {false, true}) {
        for (std::size_t at = 0; at < conflicts.size(); ++at) {
            const ObserverConflict &conflict = conflicts[at];
            if (conflict.isAllowed() != allowed)
                continue;
            const Observation *observation = rules.observation(conflict.observation);
            values.table.rows.push_back({observation->day, nameOf(observation->school, schools),
                                         rules.observer(conflict.observer)->name, observerRuleName(conflict.rule),
                                         conflictText(conflict, rules, schools), conflict.allowedBecause});
            values.keys.push_back(qint64(at) + 1);
        }
    }
    return values;
}

ValueTable actSummaryTable(const ObserverBook &book, const SchoolNames &schools)
{
    ValueTable values;
    values.table.title = u"Итоги наблюдения по школам"_s;
    values.table.columns = {
        {u"Школа"_s, Type::Text},         {u"Наблюдений"_s, Type::Integer}, {u"Без наблюдателя"_s, Type::Integer},
        {u"Назначений"_s, Type::Integer}, {u"Актов"_s, Type::Integer},      {u"С нарушениями"_s, Type::Integer},
        {u"Нарушения"_s, Type::Text}};
    for (const SchoolObservation &school : observationSummary(book.schedule, book.acts)) {
        QStringList found;
        for (const auto &[violation, count] : school.violations)
            found << u"%1 — %2"_s.arg(violationName(violation)).arg(count);
        values.table.rows.push_back({nameOf(school.school, schools), school.places, school.uncovered, school.assigned,
                                     school.acts, school.withViolations, found.join(u"; "_s)});
        values.keys.push_back(school.school.value());
    }
    return values;
}

} // namespace versta

#include "planedits.h"

#include "document.h"
#include "partyedits.h"

#include "core/numbering.h"

#include <QHash>

#include <algorithm>
#include <set>
#include <utility>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// Runs an edit whose change gives a value.
template <class Change>
auto editFor(Document &document, const QString &label, Change &&change)
    -> Result<std::invoke_result_t<Change, Stores &>>
{
    std::invoke_result_t<Change, Stores &> value{};
    return document.edit(label, [&](Stores &stores) { value = change(stores); }).map([&] { return std::move(value); });
}

std::vector<ColumnId> columnIds(const Stores &stores, PlanId plan)
{
    std::vector<ColumnId> ids;
    for (const PlanColumn &column : stores.plans.columns(plan))
        ids.push_back(column.id);
    return ids;
}

// A number typed into its column is kept by hand; everything else is text of its cell.
void writeSection(Stores &stores, const PlanSection &section)
{
    static_cast<void>(stores.plans.section(section.id)); // refuses a section that is gone
    stores.plans.setSection(section.id, section);
}

void writeCells(Stores &stores, const std::vector<CellText> &cells)
{
    QStringList responsible;
    for (const CellText &cell : cells) {
        const ColumnRole role = stores.plans.roleOf(cell.column);
        if (role == ColumnRole::Number) {
            stores.plans.setActivityNumber(cell.activity, cell.text.trimmed());
            continue;
        }
        static_cast<void>(stores.plans.placeOf(cell.activity)); // refuses an activity that is gone
        stores.plans.setCell(cell.activity, cell.column, cell.text);
        if (role == ColumnRole::Responsible)
            responsible << cell.text;
    }
    enterParties(stores, responsible);
}

std::vector<ActivityId> insertActivities(Stores &stores, const ActivityPlace &place, std::vector<Activity> activities)
{
    const auto columns = stores.plans.columns(place.plan);
    QStringList responsible;
    for (Activity &activity : activities) {
        for (std::size_t at = 0; at < std::min(columns.size(), activity.cells.size()); ++at) {
            QString &text = activity.cells[at];
            if (columns[at].role == ColumnRole::Responsible)
                responsible << text;
            // A number that came as the text of its cell, pasted for example, is kept by hand.
            if (columns[at].role == ColumnRole::Number && !text.isEmpty())
                activity.number = std::exchange(text, QString()).trimmed();
        }
    }
    enterParties(stores, responsible);
    return stores.plans.insertActivities({place.plan, place.section, place.position}, activities,
                                         columnIds(stores, place.plan));
}

// A column that becomes the number's takes its texts for numbers kept by hand; a plan has one place for each number.
void takeTextsForNumbers(Stores &stores, PlanId plan, const std::vector<PlanColumn> &before)
{
    const Plan now = stores.plans.plan(plan);
    const auto number = now.column(ColumnRole::Number);
    if (!number)
        return;
    const PlanColumn &column = now.columns[*number];
    const auto old = std::ranges::find(before, column.id, &PlanColumn::id);
    if (old == before.end() || old->role == ColumnRole::Number)
        return;
    for (const Activity &activity : now.activities) {
        stores.plans.setActivityNumber(activity.id, activity.cells[*number].trimmed());
        stores.plans.setCell(activity.id, column.id, QString());
    }
}

// The order after `moved` were taken out and put before what stood at `position`.
template <class IdType>
std::vector<IdType> reordered(const std::vector<IdType> &order, const std::vector<IdType> &moved, int position)
{
    std::vector<IdType> result;
    std::ptrdiff_t at = 0;
    for (std::ptrdiff_t index = 0; index < std::ssize(order); ++index) {
        const IdType id = order[std::size_t(index)];
        if (std::ranges::find(moved, id) != moved.end())
            continue;
        result.push_back(id);
        if (index < position)
            ++at;
    }
    result.insert(result.begin() + at, moved.begin(), moved.end());
    return result;
}

void checkColumns(const std::vector<PlanColumn> &columns)
{
    std::set<ColumnRole> seen;
    for (const PlanColumn &column : columns) {
        if (column.role != ColumnRole::Other && !seen.insert(column.role).second)
            throw Refused(Error::Code::Constraint,
                          u"Столбцу «%1» дано назначение, которое уже есть у другого столбца. Выберите «Другое»."_s.arg(
                              column.header));
    }
    if (!seen.contains(ColumnRole::Activity))
        throw Refused(Error::Code::Constraint, u"В плане должен остаться столбец с мероприятиями."_s);
}

Activity notStartedCopy(Activity activity)
{
    activity.number = std::nullopt;
    activity.status = ActivityStatus::NotStarted;
    return activity;
}

} // namespace

PlanId enterPlan(Stores &stores, const Plan &plan)
{
    QStringList responsible;
    for (const Activity &activity : plan.activities)
        responsible << plan.cell(activity, ColumnRole::Responsible);
    enterParties(stores, responsible);
    return stores.plans.insert(plan);
}

Result<PlanId> createPlan(Document &document, const PlanProperties &properties)
{
    return editFor(document, u"создать план"_s, [&](Stores &stores) {
        Plan plan;
        plan.properties = properties;
        plan.columns = defaultColumns();
        return stores.plans.insert(plan);
    });
}

Result<std::vector<PlanId>> insertPlans(Document &document, const std::vector<Plan> &plans, const QString &label)
{
    return editFor(document, label, [&](Stores &stores) {
        std::vector<PlanId> ids;
        for (Plan plan : plans) {
            // Decisions belong to minutes; without them they are a plan as any other.
            if (plan.properties.kind == PlanKind::Decisions)
                plan.properties.kind = PlanKind::Municipal;
            ids.push_back(enterPlan(stores, plan));
        }
        return ids;
    });
}

Result<PlanId> duplicatePlan(Document &document, PlanId plan)
{
    return editFor(document, u"создать копию плана"_s, [&](Stores &stores) {
        Plan copy = stores.plans.plan(plan);
        if (copy.properties.kind == PlanKind::Decisions)
            throw Refused(Error::Code::Constraint, u"Решения протокола отдельно от него не копируются."_s);
        copy.properties.title += u" (копия)"_s;
        copy.properties.example = false;
        return stores.plans.insert(copy);
    });
}

Result<> deletePlans(Document &document, const std::vector<PlanId> &plans)
{
    return document.edit(plans.size() == 1 ? u"удалить план"_s : u"удалить планы"_s, [&](Stores &stores) {
        for (const PlanId plan : plans)
            stores.plans.remove(plan);
    });
}

Result<> setPlanProperties(Document &document, PlanId plan, const PlanProperties &properties)
{
    return document.edit(u"изменить свойства плана"_s, [&](Stores &stores) {
        // Also refuses a plan that is gone. Decisions stay what they are, and no plan becomes decisions.
        const PlanKind kind = stores.plans.properties(plan).kind;
        PlanProperties wanted = properties;
        if (kind == PlanKind::Decisions || wanted.kind == PlanKind::Decisions)
            wanted.kind = kind;
        stores.plans.setProperties(plan, wanted);
        // A plan that is no school's any more belongs to none.
        if (wanted.kind != PlanKind::School)
            stores.schoolPlans.remove(plan);
    });
}

Result<> setPageSetup(Document &document, PlanId plan, const PageSetup &page)
{
    return document.edit(u"изменить параметры страницы"_s, [&](Stores &stores) {
        PlanProperties properties = stores.plans.properties(plan);
        properties.page = page;
        stores.plans.setProperties(plan, properties);
    });
}

Result<> setColumns(Document &document, PlanId plan, const std::vector<PlanColumn> &columns)
{
    return document.edit(u"изменить столбцы"_s, [&](Stores &stores) {
        checkColumns(columns);
        const auto before = stores.plans.columns(plan);
        stores.plans.setColumns(plan, columns);
        takeTextsForNumbers(stores, plan, before);
    });
}

Result<> setColumnWidth(Document &document, ColumnId column, double width)
{
    return document.edit(u"изменить ширину столбца"_s,
                         [&](Stores &stores) { stores.plans.setColumnWidth(column, width); });
}

Result<SectionId> addSection(Document &document, PlanId plan, int position, const PlanSection &section)
{
    return editFor(document, u"добавить раздел"_s,
                   [&](Stores &stores) { return stores.plans.insertSection(plan, position, section); });
}

Result<> setSection(Document &document, const PlanSection &section)
{
    return document.edit(u"изменить раздел"_s, [&](Stores &stores) { writeSection(stores, section); });
}

Result<> moveSections(Document &document, PlanId plan, const std::vector<SectionId> &sections, int position)
{
    return document.edit(
        sections.size() == 1 ? u"переместить раздел"_s : u"переместить разделы"_s, [&](Stores &stores) {
            stores.plans.reorderSections(plan, reordered(stores.plans.sectionOrder(plan), sections, position));
        });
}

Result<> deleteRows(Document &document, const std::vector<SectionId> &sections,
                    const std::vector<ActivityId> &activities)
{
    const QString label = sections.empty()
                              ? (activities.size() == 1 ? u"удалить мероприятие"_s : u"удалить мероприятия"_s)
                          : activities.empty() ? (sections.size() == 1 ? u"удалить раздел"_s : u"удалить разделы"_s)
                                               : u"удалить строки"_s;
    return document.edit(label, [&](Stores &stores) {
        for (const ActivityId id : activities)
            stores.plans.removeActivity(id);
        for (const SectionId id : sections)
            stores.plans.removeSection(id);
    });
}

Result<ActivityId> addActivity(Document &document, const ActivityPlace &place, const Activity &activity)
{
    return editFor(document, u"добавить мероприятие"_s,
                   [&](Stores &stores) { return insertActivities(stores, place, {activity}).front(); });
}

Result<std::vector<ActivityId>> addActivities(Document &document, const ActivityPlace &place,
                                              const std::vector<Activity> &activities)
{
    return editFor(document, u"вставить мероприятия"_s,
                   [&](Stores &stores) { return insertActivities(stores, place, activities); });
}

Result<std::vector<ActivityId>> pasteRows(Document &document, const std::vector<CellText> &cells,
                                          const ActivityPlace &place, const std::vector<Activity> &activities,
                                          const std::vector<NewSection> &sections)
{
    const bool rows = !activities.empty() || !sections.empty();
    return editFor(document, rows ? u"вставить строки"_s : u"вставить"_s, [&](Stores &stores) {
        writeCells(stores, cells);
        auto added = insertActivities(stores, place, activities);
        int position = 0;
        if (place.section) {
            const auto order = stores.plans.sectionOrder(place.plan);
            position = int(std::ranges::find(order, *place.section) - order.begin()) + 1;
        }
        for (const NewSection &section : sections) {
            const SectionId id = stores.plans.insertSection(place.plan, position++, section.section);
            const auto inSection = insertActivities(stores, {place.plan, id, 0}, section.activities);
            added.insert(added.end(), inSection.begin(), inSection.end());
        }
        return added;
    });
}

Result<std::vector<SectionId>> duplicateSections(Document &document, PlanId plan,
                                                 const std::vector<SectionId> &sections)
{
    const QString label = sections.size() == 1 ? u"повторить раздел"_s : u"повторить разделы"_s;
    return editFor(document, label, [&](Stores &stores) {
        const Plan before = stores.plans.plan(plan);
        std::vector<SectionId> copies;
        for (std::size_t at = 0; at < before.sections.size(); ++at) {
            PlanSection copy = before.sections[at];
            if (std::ranges::find(sections, copy.id) == sections.end())
                continue;
            if (copy.number && !copy.number->isEmpty())
                copy.number = std::nullopt; // a heading without a number stays without one
            const SectionId id = stores.plans.insertSection(plan, int(at + 1 + copies.size()), copy);
            std::vector<Activity> activities;
            for (const Activity &activity : before.activities) {
                if (activity.section == at)
                    activities.push_back(notStartedCopy(activity));
            }
            stores.plans.insertActivities({plan, id, 0}, activities, columnIds(stores, plan));
            copies.push_back(id);
        }
        if (copies.size() < sections.size())
            throw Refused(Error::Code::NotFound, u"Раздела больше нет: возможно, удаление уже выполнено."_s);
        return copies;
    });
}

Result<std::vector<ActivityId>> duplicateActivities(Document &document, const std::vector<ActivityId> &activities)
{
    const QString label = activities.size() == 1 ? u"повторить мероприятие"_s : u"повторить мероприятия"_s;
    return editFor(document, label, [&](Stores &stores) {
        QHash<PlanId, Plan> plans; // as they were before the gesture
        std::vector<ActivityId> copies;
        for (const ActivityId id : activities) {
            auto place = stores.plans.placeOf(id);
            if (!plans.contains(place.plan))
                plans.insert(place.plan, stores.plans.plan(place.plan));
            const Plan &plan = *plans.constFind(place.plan);
            const Activity copy = notStartedCopy(*std::ranges::find(plan.activities, id, &Activity::id));
            ++place.position;
            copies.push_back(stores.plans.insertActivities(place, {copy}, columnIds(stores, place.plan)).front());
        }
        return copies;
    });
}

Result<> moveActivities(Document &document, const std::vector<ActivityId> &activities, const ActivityPlace &place)
{
    return document.edit(
        activities.size() == 1 ? u"переместить мероприятие"_s : u"переместить мероприятия"_s, [&](Stores &stores) {
            const auto order = stores.plans.activityOrder(place.plan, place.section);
            stores.plans.placeActivities(place.plan, place.section, reordered(order, activities, place.position));
        });
}

Result<> setCell(Document &document, const CellText &cell)
{
    const auto role = document.read([&](const Stores &stores) { return stores.plans.roleOf(cell.column); });
    const QString label = role == ColumnRole::Deadline      ? u"изменить срок"_s
                          : role == ColumnRole::Responsible ? u"изменить ответственных"_s
                          : role == ColumnRole::Result   ? u"изменить ожидаемый результат"_s
                          : role == ColumnRole::Control  ? u"изменить выводы по контролю"_s
                          : role == ColumnRole::Activity ? u"изменить мероприятие"_s
                                                         : u"изменить текст"_s;
    return document.edit(label, [&](Stores &stores) { writeCells(stores, {cell}); });
}

Result<> setCells(Document &document, const std::vector<CellText> &cells, const QString &label)
{
    return document.edit(label, [&](Stores &stores) { writeCells(stores, cells); });
}

Result<> setTexts(Document &document, const std::vector<PlanSection> &sections, const std::vector<CellText> &cells,
                  const QString &label)
{
    return document.edit(label, [&](Stores &stores) {
        for (const PlanSection &section : sections)
            writeSection(stores, section);
        writeCells(stores, cells);
    });
}

Result<> setActivityNumber(Document &document, ActivityId activity, const std::optional<QString> &number)
{
    return document.edit(u"изменить номер"_s,
                         [&](Stores &stores) { stores.plans.setActivityNumber(activity, number); });
}

Result<> setSectionNumber(Document &document, SectionId section, const std::optional<QString> &number)
{
    return document.edit(u"изменить номер раздела"_s,
                         [&](Stores &stores) { stores.plans.setSectionNumber(section, number); });
}

Result<> numberRowsByRule(Document &document, const std::vector<SectionId> &sections,
                          const std::vector<ActivityId> &activities)
{
    return document.edit(u"номер по правилу"_s, [&](Stores &stores) {
        for (const SectionId id : sections)
            stores.plans.setSectionNumber(id, std::nullopt);
        for (const ActivityId id : activities)
            stores.plans.setActivityNumber(id, std::nullopt);
    });
}

Result<> renumberPlan(Document &document, PlanId plan)
{
    return document.edit(u"перенумеровать план"_s, [&](Stores &stores) {
        const Plan numbered = renumbered(stores.plans.plan(plan));
        for (const PlanSection &section : numbered.sections)
            stores.plans.setSectionNumber(section.id, section.number);
        for (const Activity &activity : numbered.activities)
            stores.plans.setActivityNumber(activity.id, activity.number);
    });
}

Result<> setStatus(Document &document, const std::vector<ActivityId> &activities, ActivityStatus status)
{
    return document.edit(u"изменить состояние"_s, [&](Stores &stores) {
        for (const ActivityId id : activities)
            stores.plans.setStatus(id, status);
    });
}

Result<> setNote(Document &document, ActivityId activity, const QString &note)
{
    return document.edit(u"изменить заметку"_s, [&](Stores &stores) { stores.plans.setNote(activity, note); });
}

Result<> setActivitySchools(Document &document, ActivityId activity, const std::vector<SchoolId> &schools)
{
    return document.edit(u"изменить школы мероприятия"_s, [&](Stores &stores) {
        static_cast<void>(stores.plans.placeOf(activity)); // refuses an activity that is gone
        stores.plans.setSchools(activity, schools);
    });
}

} // namespace versta

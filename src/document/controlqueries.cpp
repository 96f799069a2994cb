#include "controlqueries.h"

#include "document.h"
#include "minutesqueries.h"

#include "core/numbering.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Records = std::unordered_map<ActivityId, ControlRecord>;

void append(const Stores &stores, const Plan &plan, const Records &records, QDate today,
            std::vector<ControlledActivity> &activities)
{
    const PlanProperties &properties = plan.properties;
    const PlanHead head{plan.id, shownTitle(stores, plan.id, properties.kind, properties.title), properties.kind,
                        properties.period, properties.example};
    const PlanNumbers numbers = numbersOf(plan);
    const auto deadlines = deadlinesOf(plan);
    for (std::size_t at = 0; at < plan.activities.size(); ++at) {
        const Activity &activity = plan.activities[at];
        ControlledActivity entry;
        entry.plan = head;
        entry.activity = activity.id;
        entry.number = numbers.activities[at];
        entry.text = plan.cell(activity, ColumnRole::Activity);
        entry.responsible = plan.cell(activity, ColumnRole::Responsible);
        entry.typed = plan.cell(activity, ColumnRole::Deadline);
        entry.deadline = deadlines[at];
        entry.due = dueDay(deadlines[at], today);
        entry.state = stateOf(activity, deadlines[at], today);
        if (plan.column(ColumnRole::Control))
            entry.column = plan.cell(activity, ColumnRole::Control);
        if (const auto record = records.find(activity.id); record != records.end())
            entry.record = record->second;
        entry.percent = percentOf(activity.status, entry.record.percent);
        activities.push_back(std::move(entry));
    }
}

} // namespace

Result<ControlRecord> controlOf(const Document &document, ActivityId activity)
{
    return document.read([&](const Stores &stores) { return stores.control.record(activity); });
}

Result<EvidenceFile> evidenceFile(const Document &document, EvidenceId evidence)
{
    return document.read([&](const Stores &stores) {
        auto file = stores.control.file(evidence);
        if (!file)
            throw Refused(Error::Code::NotFound, u"Приложенного файла больше нет."_s);
        return std::move(*file);
    });
}

bool touchesControl(const ChangeSet &changes)
{
    return changes.isEverything() || std::ranges::any_of(changes.rows(), [](const ChangeSet::Row &row) {
               return ControlStore::isControlTable(row.table);
           });
}

Result<std::vector<ControlledActivity>> controlledActivities(const Document &document, QDate today)
{
    return document.read([&](const Stores &stores) {
        std::vector<ControlledActivity> activities;
        const Records records = stores.control.records();
        for (const PlanStore::Head &head : stores.plans.heads())
            append(stores, stores.plans.plan(head.id), records, today, activities);
        return activities;
    });
}

Result<std::vector<ControlledActivity>> controlledActivities(const Document &document, PlanId plan, QDate today)
{
    return document.read([&](const Stores &stores) {
        std::vector<ControlledActivity> activities;
        append(stores, stores.plans.plan(plan), stores.control.records(), today, activities);
        return activities;
    });
}

Result<ControlledActivity> controlledActivity(const Document &document, ActivityId activity, QDate today)
{
    return document.read([&](const Stores &stores) {
        std::vector<ControlledActivity> activities;
        const Records records{{activity, stores.control.record(activity)}};
        append(stores, stores.plans.plan(stores.plans.placeOf(activity).plan), records, today, activities);
        return *std::ranges::find(activities, activity, &ControlledActivity::activity);
    });
}

Result<QString> municipalityIdentity(const Document &document)
{
    return document.read([](const Stores &stores) { return stores.control.identity(); });
}

} // namespace versta

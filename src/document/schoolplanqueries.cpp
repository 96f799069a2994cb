#include "schoolplanqueries.h"

#include "document.h"

#include "core/naturalorder.h"
#include "core/numbering.h"

#include <algorithm>

namespace versta {

namespace {

std::vector<RequiredMeasure> measuresOf(const Stores &stores)
{
    auto own = stores.schoolPlans.measures();
    return own.empty() ? usualMeasures() : own;
}

SchoolPlanEntry entryOf(const School &school, const SchoolPlan &known, const Plan &plan,
                        const std::vector<RequiredMeasure> &measures)
{
    SchoolPlanEntry entry;
    entry.school = school;
    entry.plan = known;
    entry.title = plan.properties.title.simplified();
    entry.period = plan.properties.period.code();
    entry.activities = int(plan.activities.size());
    if (!plan.activities.empty())
        entry.first = plan.activities.front().id;
    const PlanNumbers numbers = numbersOf(plan);
    for (const auto &match : matchMeasures(measures, plan)) {
        FoundMeasure measure;
        if (match) {
            const Activity &activity = plan.activities[match->activity];
            measure = {true, activity.id, numbers.activities[match->activity],
                       plan.cell(activity, ColumnRole::Activity).simplified()};
        }
        entry.measures.push_back(std::move(measure));
    }
    return entry;
}

} // namespace

int SchoolPlanEntry::missing() const
{
    return int(std::ranges::count(measures, false, &FoundMeasure::found));
}

Result<SchoolPlanOverview> schoolPlanOverview(const Document &document, QDate today)
{
    return document.read([&](const Stores &stores) {
        SchoolPlanOverview overview;
        overview.measures = measuresOf(stores);
        const std::vector<SchoolPlan> plans = stores.schoolPlans.all();
        std::vector<School> schools = stores.schools.schools();
        std::ranges::stable_sort(schools, {}, [](const School &school) { return naturalSortKey(school.name()); });
        for (const School &school : schools) {
            bool sent = false;
            for (const SchoolPlan &plan : plans) {
                if (plan.school != school.id)
                    continue;
                sent = true;
                overview.entries.push_back(entryOf(school, plan, stores.plans.plan(plan.plan), overview.measures));
            }
            if (!sent && !school.isActive(today))
                continue;
            if (!sent)
                overview.entries.push_back({.school = school});
            ++overview.schools;
            overview.sent += sent ? 1 : 0;
        }
        for (const PlanStore::Head &head : stores.plans.heads()) {
            if (head.kind != PlanKind::School)
                continue;
            const auto known = std::ranges::find(plans, head.id, &SchoolPlan::plan);
            const SchoolPlan plan = known == plans.end() ? SchoolPlan{head.id, {}, {}, {}} : *known;
            if (!plan.school.isValid())
                overview.entries.push_back(entryOf({}, plan, stores.plans.plan(head.id), overview.measures));
        }
        return overview;
    });
}

Result<std::vector<SchoolPlanEntry>> plansOfSchool(const Document &document, SchoolId school)
{
    return document.read([&](const Stores &stores) {
        std::vector<SchoolPlanEntry> entries;
        const auto known = stores.schools.school(school);
        const auto measures = measuresOf(stores);
        for (const SchoolPlan &plan : stores.schoolPlans.all()) {
            if (known && plan.school == school)
                entries.push_back(entryOf(*known, plan, stores.plans.plan(plan.plan), measures));
        }
        return entries;
    });
}

Result<std::vector<SchoolPlan>> schoolPlans(const Document &document)
{
    return document.read([](const Stores &stores) { return stores.schoolPlans.all(); });
}

Result<std::optional<SchoolPlan>> ownerOfPlan(const Document &document, PlanId plan)
{
    return document.read([&](const Stores &stores) {
        const auto known = stores.schoolPlans.of(plan);
        return known && known->school.isValid() ? known : std::nullopt;
    });
}

Result<std::vector<RequiredMeasure>> requiredMeasures(const Document &document)
{
    return document.read([](const Stores &stores) { return measuresOf(stores); });
}

bool touchesSchoolPlans(const ChangeSet &changes)
{
    return changes.isEverything() || std::ranges::any_of(changes.rows(), [](const ChangeSet::Row &row) {
               return SchoolPlanStore::isSchoolPlanTable(row.table) || SchoolStore::isSchoolTable(row.table) ||
                      PlanStore::isPlanTable(row.table);
           });
}

} // namespace versta

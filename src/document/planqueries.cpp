#include "planqueries.h"

#include "document.h"
#include "minutesqueries.h"

#include "core/numbering.h"

#include <algorithm>

namespace versta {

Result<std::vector<PlanHead>> planHeads(const Document &document)
{
    return document.read([](const Stores &stores) {
        std::vector<PlanHead> heads;
        for (const PlanStore::Head &head : stores.plans.heads())
            heads.push_back(
                {head.id, shownTitle(stores, head.id, head.kind, head.title), head.kind, head.period, head.example});
        return heads;
    });
}

Result<Plan> loadPlan(const Document &document, PlanId plan)
{
    return document.read([&](const Stores &stores) { return stores.plans.plan(plan); });
}

std::optional<std::vector<PlanId>> plansOf(const Document &document, const ChangeSet &changes)
{
    // Beyond this, asking for each row costs more than taking all plans for changed.
    constexpr std::size_t MostRows = 1000;
    if (changes.isEverything() || changes.rows().size() > MostRows)
        return std::nullopt;
    const auto plans = document.read([&](const Stores &stores) -> std::optional<std::vector<PlanId>> {
        std::vector<PlanId> found;
        for (const ChangeSet::Row &row : changes.rows()) {
            if (!PlanStore::isPlanTable(row.table))
                continue;
            const auto plan = stores.plans.planOfRow(row.table, row.id);
            if (!plan)
                return std::nullopt;
            if (std::ranges::find(found, *plan) == found.end())
                found.push_back(*plan);
        }
        return found;
    });
    return plans.value_or(std::nullopt);
}

namespace {

PlanHead headOf(const Stores &stores, const Plan &plan)
{
    const PlanProperties &properties = plan.properties;
    return {plan.id, shownTitle(stores, plan.id, properties.kind, properties.title), properties.kind, properties.period,
            properties.example};
}

// The activities of one plan as lists of a school show them, picked one by one.
class ActivityPicker
{
public:
    ActivityPicker(const Stores &stores, Plan plan, QDate today)
        : m_plan(std::move(plan))
        , m_head(headOf(stores, m_plan))
        , m_numbers(numbersOf(m_plan))
        , m_deadlines(deadlinesOf(m_plan))
        , m_today(today)
    {
    }

    [[nodiscard]] PlanId plan() const { return m_plan.id; }

    /// \param conclusion the last one that was written beside the plan; empty: none
    [[nodiscard]] SchoolActivity pick(ActivityId id, const QString &conclusion) const
    {
        const auto found = std::ranges::find(m_plan.activities, id, &Activity::id);
        const auto at = std::size_t(found - m_plan.activities.begin());
        SchoolActivity entry;
        entry.plan = m_head;
        entry.activity = id;
        entry.number = m_numbers.activities[at];
        entry.text = m_plan.cell(*found, ColumnRole::Activity);
        entry.deadline = m_plan.cell(*found, ColumnRole::Deadline);
        entry.control = conclusion.isEmpty() ? m_plan.cell(*found, ColumnRole::Control) : conclusion;
        entry.state = stateOf(*found, m_deadlines[at], m_today);
        entry.settled =
            entry.state == ActivityState::Cancelled || (entry.state == ActivityState::Done && !entry.control.isEmpty());
        return entry;
    }

private:
    Plan m_plan;
    PlanHead m_head;
    PlanNumbers m_numbers;
    std::vector<Deadline> m_deadlines;
    QDate m_today;
};

} // namespace

Result<std::vector<SchoolActivity>> activitiesOf(const Document &document, SchoolId school, QDate today)
{
    return document.read([&](const Stores &stores) {
        std::vector<SchoolActivity> activities;
        std::optional<ActivityPicker> picker;
        for (const ActivityId id : stores.plans.activitiesFor(school)) {
            const PlanId plan = stores.plans.placeOf(id).plan;
            if (!picker || picker->plan() != plan)
                picker.emplace(stores, stores.plans.plan(plan), today);
            const auto conclusions = stores.control.record(id).conclusions;
            activities.push_back(picker->pick(id, conclusions.empty() ? QString() : conclusions.back().text));
        }
        return activities;
    });
}

Result<std::vector<PartyEntry>> partyDirectory(const Document &document)
{
    return document.read([](const Stores &stores) {
        std::vector<PartyEntry> entries;
        for (const Party &party : stores.parties.parties())
            entries.push_back({party.id, party.name, party.spellings});
        return entries;
    });
}

} // namespace versta

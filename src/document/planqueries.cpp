#include "planqueries.h"

#include "document.h"

#include <algorithm>

namespace versta {

Result<std::vector<PlanHead>> planHeads(const Document &document)
{
    return document.read([](const Stores &stores) {
        std::vector<PlanHead> heads;
        for (const PlanStore::Head &head : stores.plans.heads())
            heads.push_back({head.id, head.title.simplified(), head.kind, head.period, head.example});
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

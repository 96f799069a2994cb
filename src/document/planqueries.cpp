#include "planqueries.h"

#include "document.h"

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

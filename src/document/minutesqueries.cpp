#include "minutesqueries.h"

#include "document.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

Result<std::vector<MinutesEntry>> allMinutes(const Document &document, QDate today)
{
    return document.read([&](const Stores &stores) {
        std::vector<MinutesEntry> entries;
        for (Minutes &minutes : stores.minutes.all()) {
            const Plan decisions = stores.plans.plan(minutes.decisions);
            MinutesEntry entry;
            entry.day = minutesDay(minutes.date);
            entry.progress = progressOf(decisions, deadlinesOf(decisions), today);
            entry.example = decisions.properties.example;
            entry.minutes = std::move(minutes);
            entries.push_back(std::move(entry));
        }
        std::ranges::stable_sort(entries, std::ranges::greater(),
                                 [](const MinutesEntry &entry) { return entry.day.value_or(QDate(1, 1, 1)); });
        return entries;
    });
}

Result<Minutes> loadMinutes(const Document &document, MinutesId minutes)
{
    return document.read([&](const Stores &stores) { return stores.minutes.minutes(minutes); });
}

Result<MinutesId> minutesOfDecisions(const Document &document, PlanId plan)
{
    return document.read(
        [&](const Stores &stores) { return stores.minutes.withDecisions(plan).value_or(MinutesId()); });
}

Result<std::vector<Minutes>> minutesAbout(const Document &document, PlanId plan)
{
    return document.read([&](const Stores &stores) {
        std::vector<Minutes> found;
        for (const MinutesId id : stores.minutes.about(plan))
            found.push_back(stores.minutes.minutes(id));
        return found;
    });
}

bool touchesMinutes(const ChangeSet &changes)
{
    return changes.isEverything() || std::ranges::any_of(changes.rows(), [](const ChangeSet::Row &row) {
               return MinutesStore::isMinutesTable(row.table) || PlanStore::isPlanTable(row.table);
           });
}

QString shownTitle(const Stores &stores, PlanId plan, PlanKind kind, const QString &title)
{
    if (kind == PlanKind::Decisions) {
        if (const auto minutes = stores.minutes.withDecisions(plan))
            return minutesTitle(stores.minutes.minutes(*minutes));
    }
    return title.simplified();
}

} // namespace versta

#include "indicatorqueries.h"

#include "document.h"
#include "recheckqueries.h"

#include "core/observers/observation.h"

#include <algorithm>

namespace versta {

namespace {

// A plan over several years is work of each of them.
void count(const Plan &plan, std::vector<YearMeasures> &measures)
{
    const PlanPeriod &period = plan.properties.period;
    if (!period.isKnown())
        return;
    YearMeasures counted;
    for (const Activity &activity : plan.activities) {
        counted.done += activity.status == ActivityStatus::Done ? 1 : 0;
        counted.counted += activity.status != ActivityStatus::Cancelled ? 1 : 0;
    }
    for (counted.year = period.firstYear(); counted.year <= period.lastYear(); ++counted.year)
        measures.push_back(counted);
}

std::vector<YearObservation> observationsOf(const std::vector<Observation> &observations,
                                            const std::vector<ObserverAssignment> &assignments)
{
    std::vector<YearObservation> years;
    for (const Observation &observation : observations) {
        const bool assigned =
            std::ranges::find(assignments, observation.id, &ObserverAssignment::observation) != assignments.end();
        years.push_back({observation.day.year(), observation.school, assigned});
    }
    return years;
}

} // namespace

Result<IndicatorSource> indicatorSource(const Document &document, const SignInput *input, const SignReport *report)
{
    auto rechecks = allRechecks(document);
    if (!rechecks)
        return tl::unexpected(rechecks.error());
    return document.read([&](const Stores &stores) {
        IndicatorSource source{input, report, std::move(*rechecks), {}};
        for (const PlanStore::Head &head : stores.plans.heads()) {
            // Indicators are the department's: what schools do by plans of their own is no figure of its work.
            if (head.kind != PlanKind::School)
                count(stores.plans.plan(head.id), source.measures);
        }
        source.observations = observationsOf(stores.observers.observations(), stores.observers.assignments());
        return source;
    });
}

} // namespace versta

#include "planpaper.h"

#include "document/document.h"
#include "document/minutesqueries.h"
#include "reports/minutesreport.h"
#include "reports/planreport.h"

namespace versta {

namespace {

Result<PlanPaper> minutesPaper(const Document &document, const Plan &decisions, MinutesId id)
{
    return loadMinutes(document, id).map([&](const Minutes &minutes) {
        QStringList plans;
        for (const PlanId plan : minutes.plans) {
            if (const auto known = loadPlan(document, plan))
                plans << known->properties.title.simplified();
        }
        return PlanPaper{decisions, minutesReport(minutes, decisions, plans),
                         minutesName(minutes.number, minutes.date)};
    });
}

} // namespace

Result<PlanPaper> planPaper(const Document &document, PlanId plan)
{
    const auto whole = loadPlan(document, plan);
    if (!whole)
        return tl::unexpected(whole.error());
    if (whole->properties.kind == PlanKind::Decisions) {
        const auto minutes = minutesOfDecisions(document, plan);
        if (minutes && minutes->isValid())
            return minutesPaper(document, *whole, *minutes);
    }
    return PlanPaper{*whole, planReport(*whole), whole->properties.title.simplified()};
}

} // namespace versta

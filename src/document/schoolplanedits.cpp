#include "schoolplanedits.h"

#include "document.h"
#include "planedits.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

void checkSchool(const Stores &stores, SchoolId school)
{
    if (school.isValid() && !stores.schools.school(school))
        throw Refused(Error::Code::NotFound, u"Этой школы в списке больше нет."_s);
}

} // namespace

Result<std::vector<PlanId>> insertSchoolPlans(Document &document, const std::vector<NewSchoolPlan> &plans)
{
    std::vector<PlanId> ids;
    return document
        .edit(plans.size() == 1 ? u"загрузить план школы"_s : u"загрузить планы школ"_s,
              [&](Stores &stores) {
                  for (const NewSchoolPlan &plan : plans)
                      ids.push_back(enterSchoolPlan(stores, plan));
                  // Behind the new ones, so that no new plan gets the id of one that went.
                  for (const NewSchoolPlan &plan : plans) {
                      for (const PlanId replaced : plan.replaces) {
                          if (stores.plans.contains(replaced))
                              stores.plans.remove(replaced);
                      }
                  }
              })
        .map([&] { return std::move(ids); });
}

Result<> setSchoolOfPlan(Document &document, const SchoolPlan &plan)
{
    return document.edit(u"изменить школу плана"_s, [&](Stores &stores) {
        PlanProperties properties = stores.plans.properties(plan.plan); // refuses a plan that is gone
        if (properties.kind == PlanKind::Decisions)
            throw Refused(Error::Code::Constraint, u"Решения протокола не бывают планом школы."_s);
        if (properties.kind != PlanKind::School) {
            properties.kind = PlanKind::School;
            stores.plans.setProperties(plan.plan, properties);
        }
        checkSchool(stores, plan.school);
        stores.schoolPlans.set(plan);
    });
}

Result<> setRequiredMeasures(Document &document, const std::vector<RequiredMeasure> &measures)
{
    return document.edit(u"изменить обязательные мероприятия"_s, [&](Stores &stores) {
        std::vector<RequiredMeasure> kept;
        for (const RequiredMeasure &measure : measures) {
            const RequiredMeasure tidy{measure.heading.simplified(), measure.text.simplified()};
            if (!tidy.text.isEmpty() && std::ranges::find(kept, tidy.text, &RequiredMeasure::text) == kept.end())
                kept.push_back(tidy);
        }
        stores.schoolPlans.setMeasures(kept);
    });
}

PlanId enterSchoolPlan(Stores &stores, const NewSchoolPlan &plan)
{
    Plan entered = plan.plan;
    entered.properties.kind = PlanKind::School;
    const PlanId id = enterPlan(stores, entered);
    checkSchool(stores, plan.school);
    stores.schoolPlans.set({id, plan.school, plan.sent, plan.file});
    return id;
}

} // namespace versta

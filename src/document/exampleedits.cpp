#include "exampleedits.h"

#include "document.h"
#include "importplan.h"
#include "planedits.h"

#include <algorithm>
#include <set>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// The sets in which one of the schools has anything.
std::set<ResultSetId> setsOf(const Stores &stores, const std::vector<SchoolId> &schools)
{
    std::set<ResultSetId> sets;
    for (const SchoolId school : schools) {
        for (const ResultSetId set : stores.results.setsOf(school))
            sets.insert(set);
    }
    return sets;
}

// The sets in which any school has anything.
std::set<ResultSetId> setsWithSchools(const Stores &stores)
{
    std::set<ResultSetId> sets;
    for (const ReportExtent &extent : stores.results.extents()) {
        if (extent.schools > 0)
            sets.insert(extent.set);
    }
    return sets;
}

// The years whose list names a school of the register.
std::set<int> yearsOfLists(const Stores &stores)
{
    std::set<int> years;
    for (const StoredFederalEntry &entry : stores.results.federalList()) {
        if (stores.schools.withLogin(entry.entry.login).isValid())
            years.insert(entry.entry.year);
    }
    return years;
}

void enterControl(Stores &stores, const std::vector<PlanId> &plans, const std::vector<ExampleControl> &control)
{
    for (const auto &[plan, at, record, files] : control) {
        const ActivityId activity = stores.plans.plan(plans[plan]).activities[at].id;
        for (std::size_t one = 0; one < record.evidence.size(); ++one) {
            const EvidenceId id = stores.control.add(activity, record.evidence[one]);
            if (files[one])
                stores.control.setFile(id, files[one]);
        }
        for (const ControlConclusion &conclusion : record.conclusions)
            stores.control.add(activity, conclusion);
        stores.control.setPercent(activity, record.percent);
    }
}

} // namespace

Result<std::vector<PlanId>> insertExample(Document &document, const Example &example)
{
    std::vector<PlanId> plans;
    return document
        .edit(u"добавить пример"_s,
              [&](Stores &stores) {
                  for (const Plan &plan : example.plans)
                      plans.push_back(enterPlan(stores, plan));
                  for (const School &school : example.schools) {
                      if (!stores.schools.withLogin(school.login).isValid())
                          stores.schools.insert(school);
                  }
                  enterControl(stores, plans, example.control);
                  const QDateTime now = QDateTime::currentDateTime();
                  for (const auto &[file, reading] : example.workbooks)
                      carryOut(importPlan(basisOf(stores, reading), reading, file, {}), stores, now);
              })
        .map([&] { return std::move(plans); });
}

Result<> removeExample(Document &document)
{
    return document.edit(u"удалить пример"_s, [](Stores &stores) {
        for (const PlanStore::Head &head : stores.plans.heads()) {
            if (head.example)
                stores.plans.remove(head.id);
        }
        const std::vector<SchoolId> schools = stores.schools.examples();
        const std::set<ResultSetId> touched = setsOf(stores, schools);
        const std::set<int> listed = yearsOfLists(stores);
        for (const SchoolId school : schools)
            stores.schools.remove(school);

        const std::set<ResultSetId> kept = setsWithSchools(stores);
        for (const ResultSetId set : touched) {
            if (!kept.contains(set))
                stores.results.removeSet(set);
        }
        const std::set<int> stillListed = yearsOfLists(stores);
        for (const int year : listed) {
            if (!stillListed.contains(year))
                stores.results.removeFederalList(year);
        }
    });
}

} // namespace versta

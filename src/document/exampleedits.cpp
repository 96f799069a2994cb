#include "exampleedits.h"

#include "document.h"
#include "importplan.h"
#include "minutesedits.h"
#include "planedits.h"
#include "recheckqueries.h"
#include "schoolplanedits.h"

#include "core/schoolmentions.h"

#include <algorithm>
#include <map>
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

void enterMinutes(Stores &stores, const std::vector<PlanId> &plans, const std::vector<ExampleMinutes> &all)
{
    const std::vector<School> schools = stores.schools.schools();
    for (const auto &[minutes, decisions, indices] : all) {
        Minutes entered = minutes;
        for (const std::size_t index : indices)
            entered.plans.push_back(plans[index]);
        Plan plan = decisions;
        for (Activity &activity : plan.activities)
            activity.schools = schoolsMentioned(plan.cell(activity, ColumnRole::Activity), schools).schools;
        versta::enterMinutes(stores, entered, std::move(plan));
    }
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

// \param schools the stored schools by their places in the example; invalid where one was left out
void enterSchoolPlans(Stores &stores, const Example &example, const std::vector<SchoolId> &schools)
{
    for (const auto &[plan, login, sent, file] : example.schoolPlans) {
        const auto place = std::ranges::find(example.schools, login, &School::login);
        if (place == example.schools.end())
            continue;
        const SchoolId school = schools[std::size_t(place - example.schools.begin())];
        if (school.isValid())
            enterSchoolPlan(stores, {plan, school, sent, file});
    }
}

// \param schools the stored schools by their places in the example; invalid where one was left out
void enterObservers(Stores &stores, const ObserverBook &book, const std::vector<SchoolId> &schools)
{
    const auto stored = [&](SchoolId place) { return schools[std::size_t(place.value() - 1)]; };
    std::map<ObserverId, ObserverId> people;
    for (Observer observer : book.schedule.observers) {
        for (SchoolTie &tie : observer.ties)
            tie.school = stored(tie.school);
        std::erase_if(observer.ties, [](const SchoolTie &tie) { return !tie.school.isValid(); });
        people[observer.id] = stores.observers.add(observer);
    }
    std::map<ObservationId, ObservationId> places;
    for (Observation observation : book.schedule.observations) {
        observation.school = stored(observation.school);
        if (observation.school.isValid())
            places[observation.id] = stores.observers.add(observation);
    }
    std::map<AssignmentId, AssignmentId> assignments;
    for (ObserverAssignment assignment : book.schedule.assignments) {
        if (!places.contains(assignment.observation))
            continue;
        assignment.observation = places[assignment.observation];
        assignment.observer = people[assignment.observer];
        assignments[assignment.id] = stores.observers.add(assignment);
    }
    for (ObservationAct act : book.acts) {
        if (!assignments.contains(act.assignment))
            continue;
        act.assignment = assignments[act.assignment];
        stores.observers.setAct(act);
    }
}

// The drawn works with what the experts found.
std::vector<RecheckWork> exampleWorks(const RecheckCandidates &candidates, const ExampleRecheck &example,
                                      RecheckChoice &choice)
{
    std::vector<SelectableWork> pool;
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < candidates.choices.size(); ++at) {
        if (std::ranges::find(example.schools, candidates.choices[at].school) == example.schools.end())
            continue;
        pool.push_back(candidates.choices[at]);
        places.push_back(at);
    }
    std::vector<RecheckWork> works;
    for (const std::size_t at : randomWorks(pool, example.paper, choice.percent, choice.least, choice.seed))
        works.push_back(candidates.works[places[at]]);
    choice.pool = int(pool.size());
    choice.works = int(works.size());
    const int checked = int(works.size()) - example.waiting;
    for (int at = 0; at < checked; ++at) {
        RecheckWork &work = works[std::size_t(at)];
        work.after.expert = example.experts[at % example.experts.size()];
        work.after = confirmed(candidates.paper, work);
        for (const auto &[changed, task, by] : example.changes) {
            const auto place = std::ranges::find(candidates.paper.tasks, task, &PaperTask::code);
            if (int(changed) != at || place == candidates.paper.tasks.end() || work.after.tasks.empty())
                continue;
            auto &score = work.after.tasks[std::size_t(place - candidates.paper.tasks.begin())];
            const int most = place->maximum > 0 ? place->maximum : by;
            score = TaskScore(std::clamp(PupilWork::scored(score.value_or(0)) + by, 0, most));
        }
    }
    return works;
}

void enterRecheck(Stores &stores, const ExampleRecheck &example)
{
    const ResultSetId set = stores.results.find(example.paper);
    if (!set.isValid())
        return;
    const RecheckCandidates candidates = candidatesIn(stores, set);
    RecheckChoice choice = example.choice;
    choice.kind = RecheckChoiceKind::Random;
    const std::vector<RecheckWork> works = exampleWorks(candidates, example, choice);
    if (works.empty())
        return;
    const RecheckId recheck = stores.rechecks.insert(example.head);
    const RecheckPaperId paper = stores.rechecks.insertPaper(recheck, candidates.paper);
    stores.rechecks.addChoice(paper, choice);
    for (RecheckWork work : works) {
        work.paper = paper;
        stores.rechecks.insertWork(work);
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
                  std::vector<SchoolId> schools;
                  for (const School &school : example.schools) {
                      const bool taken = stores.schools.withLogin(school.login).isValid();
                      schools.push_back(taken ? SchoolId() : stores.schools.insert(school));
                  }
                  enterSchoolPlans(stores, example, schools);
                  enterObservers(stores, example.observers, schools);
                  enterControl(stores, plans, example.control);
                  enterMinutes(stores, plans, example.minutes);
                  const QDateTime now = QDateTime::currentDateTime();
                  for (const auto &[file, reading] : example.workbooks)
                      carryOut(importPlan(basisOf(stores, reading), reading, file, {}), stores, now);
                  for (const ExampleRecheck &recheck : example.rechecks)
                      enterRecheck(stores, recheck);
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
        std::set<RecheckId> rechecks;
        for (const SchoolId school : schools) {
            for (const RecheckId id : stores.rechecks.rechecksOf(school))
                rechecks.insert(id);
        }
        for (const SchoolId school : schools)
            stores.schools.remove(school);
        for (const ObserverId observer : stores.observers.examples())
            stores.observers.remove(observer);
        for (const RecheckId id : rechecks) {
            if (stores.rechecks.recheck(id).works.empty())
                stores.rechecks.remove(id);
        }

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

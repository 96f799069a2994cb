#include "core/observers/observationact.h"
#include "core/observers/observergrid.h"
#include "core/observers/observerrules.h"
#include "support/catch.h"

#include <algorithm>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

Observer person(qint64 id, const QString &name)
{
    Observer observer;
    observer.id = ObserverId(id);
    observer.name = name;
    observer.briefed = true;
    return observer;
}

Observation place(qint64 id, QDate day, qint64 school, ObservationStage stage = ObservationStage::Conduct)
{
    Observation observation;
    observation.id = ObservationId(id);
    observation.day = day;
    observation.school = SchoolId(school);
    observation.stage = stage;
    observation.subject = u"Математика"_s;
    observation.grade = 5;
    return observation;
}

const QDate First(2026, 4, 14);
const QDate Second(2026, 4, 16);

std::vector<ObserverRule> rulesIn(const std::vector<ObserverConflict> &conflicts)
{
    std::vector<ObserverRule> rules;
    for (const ObserverConflict &conflict : conflicts)
        rules.push_back(conflict.rule);
    return rules;
}

} // namespace

TEST_CASE("A person may not observe where he works, where his child learns, and least of all his subject")
{
    Observer observer = person(1, u"Иванова Анна"_s);
    const Observation maths = place(1, First, 7);
    CHECK(rulesBrokenBy(observer, maths).empty());
    observer.subjects = u"русский язык; математика"_s; // teaches, but not there
    CHECK(rulesBrokenBy(observer, maths).empty());
    observer.ties = {{SchoolId(7), SchoolTieKind::Works}};
    CHECK(rulesBrokenBy(observer, maths) == std::vector{ObserverRule::OwnSchool, ObserverRule::TeachesSubject});
    observer.subjects = u"русский"_s;
    CHECK(rulesBrokenBy(observer, maths) == std::vector{ObserverRule::OwnSchool});
    observer.ties = {{SchoolId(7), SchoolTieKind::Child}, {SchoolId(8), SchoolTieKind::Works}};
    CHECK(rulesBrokenBy(observer, maths) == std::vector{ObserverRule::RelativeSchool});
    observer.ties = {{SchoolId(7), SchoolTieKind::Relative}};
    CHECK(rulesBrokenBy(observer, maths) == std::vector{ObserverRule::RelativeSchool});
}

TEST_CASE("A briefing and an accreditation must hold on the day, both ends included")
{
    Observer observer = person(1, u"Иванова Анна"_s);
    const Observation at = place(1, First, 7);
    observer.briefingDay = First;
    observer.accreditation = {u"12"_s, First, First};
    CHECK(rulesBrokenBy(observer, at).empty());
    observer.briefingDay = First.addDays(1);
    CHECK(rulesBrokenBy(observer, at) == std::vector{ObserverRule::NotBriefed});
    observer.briefingDay = First.addDays(-1);
    observer.briefed = false;
    CHECK(rulesBrokenBy(observer, at) == std::vector{ObserverRule::NotBriefed});
    observer.briefed = true;
    observer.accreditation.to = First.addDays(-1);
    observer.accreditation.from = {};
    CHECK(rulesBrokenBy(observer, at) == std::vector{ObserverRule::NotAccredited});
    observer.accreditation = {{}, First.addDays(1), {}};
    CHECK(rulesBrokenBy(observer, at) == std::vector{ObserverRule::NotAccredited});
}

TEST_CASE("Two places of a day exclude each other, but for the stages in one school; a school comes once a year")
{
    CHECK(ruleBrokenBetween(place(1, First, 7), place(2, First, 8)) == ObserverRule::TwoPlaces);
    CHECK(ruleBrokenBetween(place(1, First, 7), place(2, First, 7)) == ObserverRule::TwoPlaces);
    CHECK_FALSE(ruleBrokenBetween(place(1, First, 7), place(2, First, 7, ObservationStage::Check)));
    CHECK(ruleBrokenBetween(place(1, First, 7), place(2, First, 8, ObservationStage::Check)) ==
          ObserverRule::TwoPlaces);
    CHECK(ruleBrokenBetween(place(1, First, 7), place(2, Second, 7)) == ObserverRule::SameSchoolAgain);
    CHECK_FALSE(ruleBrokenBetween(place(1, First, 7), place(2, Second, 8)));
    // The school year ends in August.
    CHECK(ruleBrokenBetween(place(1, {2025, 9, 1}, 7), place(2, {2026, 8, 31}, 7)) == ObserverRule::SameSchoolAgain);
    CHECK_FALSE(ruleBrokenBetween(place(1, {2025, 8, 31}, 7), place(2, {2025, 9, 1}, 7)));
}

TEST_CASE("A conflict between two places is told once, at the later one, and a reason at either allows it")
{
    ObserverSchedule schedule{{person(1, u"Иванова Анна"_s)},
                              {place(1, First, 7), place(2, Second, 7)},
                              {{AssignmentId(1), ObservationId(2), ObserverId(1), {}},
                               {AssignmentId(2), ObservationId(1), ObserverId(1), {}}}};
    auto conflicts = ObserverRules(schedule).conflicts();
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts[0].rule == ObserverRule::SameSchoolAgain);
    CHECK(conflicts[0].assignment == AssignmentId(1)); // of the later day
    CHECK(conflicts[0].other == ObservationId(1));
    CHECK_FALSE(conflicts[0].isAllowed());
    for (const std::size_t at : {0U, 1U}) {
        ObserverSchedule allowed = schedule;
        allowed.assignments[at].allowed = {{ObserverRule::SameSchoolAgain, u"больше некому"_s}};
        conflicts = ObserverRules(allowed).conflicts();
        REQUIRE(conflicts.size() == 1);
        CHECK(conflicts[0].allowedBecause == u"больше некому"_s);
    }
    // A reason for another rule allows nothing.
    schedule.assignments[0].allowed = {{ObserverRule::TwoPlaces, u"больше некому"_s}};
    CHECK_FALSE(ObserverRules(schedule).conflicts().front().isAllowed());
}

TEST_CASE("What an assignment would break is known before it is made, seen from both sides")
{
    const ObserverSchedule schedule{{person(1, u"Иванова Анна"_s)},
                                    {place(1, First, 7), place(2, First, 8), place(3, Second, 7), place(4, Second, 9)},
                                    {{AssignmentId(1), ObservationId(3), ObserverId(1), {}}}};
    const ObserverRules rules(schedule);
    const Observer &who = schedule.observers.front();
    // Earlier than what is planned already: the later one would become the second visit.
    CHECK(rulesIn(rules.conflictsOf(who, schedule.observations[0])) == std::vector{ObserverRule::SameSchoolAgain});
    CHECK(rules.conflictsOf(who, schedule.observations[1]).empty());
    CHECK(rules.conflictsOf(who, schedule.observations[2]).empty()); // he is there himself
    CHECK(rulesIn(rules.conflictsOf(who, schedule.observations[3])) == std::vector{ObserverRule::TwoPlaces});
    const std::unordered_map<SchoolId, QString> names{{SchoolId(7), u"СОШ № 7"_s}};
    CHECK(conflictText(rules.conflictsOf(who, schedule.observations[3]).front(), rules, names) ==
          u"16.04.2026 уже в другом месте: СОШ № 7"_s);
    CHECK(conflictText(rules.conflictsOf(who, schedule.observations[0]).front(), rules, names) ==
          u"в этой же школе 16.04.2026"_s);
}

TEST_CASE("The grid of days and schools shows what is missing and what is in conflict")
{
    ObserverSchedule schedule{{person(1, u"Иванова Анна"_s), person(2, u"Петров Пётр"_s)},
                              {place(1, First, 7), place(2, First, 8), place(3, Second, 7)},
                              {{AssignmentId(1), ObservationId(1), ObserverId(1), {}},
                               {AssignmentId(2), ObservationId(1), ObserverId(2), {}},
                               {AssignmentId(3), ObservationId(2), ObserverId(2), {}}}};
    schedule.observations[1].needed = 3;
    const ObserverGrid grid = observerGrid(schedule, {SchoolId(9), SchoolId(8)});
    CHECK(grid.days == std::vector{First, Second});
    CHECK(grid.schools == std::vector{SchoolId(8), SchoolId(7)}); // as asked for, then the others
    CHECK(grid.at(0, 0).missing() == 2);
    CHECK(grid.at(0, 0).conflicts == 1); // Петров is in both schools on the first day
    CHECK(grid.at(0, 1).isEmpty());
    CHECK(grid.at(1, 0).assigned == 1); // two people where one is needed fill one place
    CHECK(grid.at(1, 0).conflicts == 0);
    CHECK(grid.at(1, 1).missing() == 1);
}

TEST_CASE("Acts are summed up by school")
{
    const ObserverSchedule schedule{{person(1, u"Иванова Анна"_s), person(2, u"Петров Пётр"_s)},
                                    {place(1, First, 7), place(2, First, 8), place(3, Second, 7)},
                                    {{AssignmentId(1), ObservationId(1), ObserverId(1), {}},
                                     {AssignmentId(2), ObservationId(1), ObserverId(2), {}},
                                     {AssignmentId(3), ObservationId(2), ObserverId(2), {}}}};
    ObservationAct clean{{}, AssignmentId(1), First, {}, {}, {ObservedStep::Conduct}, {}, {}};
    ObservationAct found = clean;
    found.assignment = AssignmentId(2);
    found.violations = {Violation::Devices, Violation::Time};
    const auto summary = observationSummary(schedule, {clean, found});
    REQUIRE(summary.size() == 2);
    CHECK(summary[0].school == SchoolId(7));
    CHECK(summary[0].places == 2);
    CHECK(summary[0].uncovered == 1);
    CHECK(summary[0].assigned == 2);
    CHECK(summary[0].acts == 2);
    CHECK(summary[0].withViolations == 1);
    CHECK(summary[0].violations == std::map<Violation, int>{{Violation::Devices, 1}, {Violation::Time, 1}});
    CHECK(summary[1].acts == 0);
    CHECK(summary[1].uncovered == 0);
}

TEST_CASE("What cannot be stored is refused with what to do")
{
    CHECK(observerProblem({}).contains(u"нет фамилии"_s));
    Observer observer = person(1, u"Иванова Анна"_s);
    CHECK(observerProblem(observer).isEmpty());
    observer.accreditation = {{}, Second, First};
    CHECK(observerProblem(observer).contains(u"Исправьте даты"_s));
    CHECK(observationProblem(place(1, {}, 7)).contains(u"15.04.2026"_s));
    CHECK(observationProblem(place(1, First, 0)).contains(u"школа"_s));
    CHECK(observationProblem(place(1, First, 7)).isEmpty());
    Observation none = place(1, First, 7);
    none.needed = 0;
    CHECK(observationProblem(none).contains(u"от 1"_s));
    ObservationAct act;
    act.day = First;
    CHECK(actProblem(act).isEmpty());
    act.from = QTime(10, 0);
    act.to = QTime(9, 0);
    CHECK(actProblem(act).contains(u"Исправьте время"_s));
    act.to = QTime(10, 45);
    act.violations = {Violation::Other};
    CHECK(actProblem(act).contains(u"Опишите"_s));
}

TEST_CASE("Names, categories and places are written as papers do it")
{
    CHECK(shortPersonName(u"Иванова Анна Петровна"_s) == u"Иванова\u00a0А.\u00a0П."_s);
    CHECK(shortPersonName(u"Иванова А.П."_s) == u"Иванова А.П."_s);
    CHECK(guessObserverCategory(u"мама ученика 5 класса"_s) == ObserverCategory::Parent);
    CHECK(guessObserverCategory(u"методист управления образования"_s) == ObserverCategory::Methodist);
    CHECK(guessObserverCategory(u"студентка педколледжа"_s) == ObserverCategory::Student);
    CHECK(guessObserverCategory(u"учитель МБОУ «СОШ № 3»"_s) == ObserverCategory::OtherSchool);
    CHECK_FALSE(guessObserverCategory(u"пенсионер"_s));
    Observation at = place(1, First, 7, ObservationStage::Check);
    CHECK(observationText(at) == u"проверка: Математика, 5 класс"_s);
    at.stage = ObservationStage::Conduct;
    at.rooms = u"каб. 12"_s;
    CHECK(observationText(at) == u"Математика, 5 класс, каб. 12"_s);
    for (const ObserverRule rule : AllObserverRules)
        CHECK(observerRuleFromCode(observerRuleCode(rule)) == rule);
    for (const Violation violation : AllViolations)
        CHECK(violationFromCode(violationCode(violation)) == violation);
    for (const ObservedStep step : AllObservedSteps)
        CHECK(observedStepFromCode(observedStepCode(step)) == step);
    for (const ObserverCategory category : AllObserverCategories)
        CHECK(guessObserverCategory(observerCategoryName(category)) == category);
}

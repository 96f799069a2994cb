#include "gestures.h"

#include "document/controledits.h"
#include "document/controlqueries.h"
#include "document/document.h"
#include "document/exampleedits.h"
#include "document/minutesedits.h"
#include "document/minutesqueries.h"
#include "document/observeredits.h"
#include "document/observerqueries.h"
#include "document/partyedits.h"
#include "document/planedits.h"
#include "document/planqueries.h"
#include "document/recheckedits.h"
#include "document/recheckqueries.h"
#include "document/resultedits.h"
#include "document/resultqueries.h"
#include "document/sample.h"
#include "document/schooledits.h"
#include "document/schoolplanedits.h"
#include "document/schoolplanqueries.h"
#include "document/schoolqueries.h"
#include "document/signedits.h"
#include "document/signqueries.h"
#include "support/sampleplan.h"
#include "support/sampleresults.h"

#include <optional>

namespace versta::test {

using namespace Qt::StringLiterals;

namespace {

using Random = std::mt19937;

int below(int count, Random &random)
{
    return count <= 0 ? 0 : int(random() % unsigned(count));
}

template <class T>
std::optional<T> any(const std::vector<T> &values, Random &random)
{
    if (values.empty())
        return std::nullopt;
    return values[std::size_t(below(int(values.size()), random))];
}

QString word(Random &random)
{
    static const QStringList words{u"семинар"_s, u"Ёлка\nвторая строка"_s, u"до 1 мая"_s, QString(),
                                   u"ОО № 5"_s,  u"Методист, директор"_s};
    return words[below(int(words.size()), random)];
}

std::optional<QString> number(Random &random)
{
    return random() % 2 ? std::optional(QString::number(below(9, random)) + u'.') : std::nullopt;
}

Plan anyPlan(const Document &document, Random &random)
{
    const auto head = any(planHeads(document).value_or(std::vector<PlanHead>()), random);
    return head ? loadPlan(document, head->id).value_or(Plan()) : Plan();
}

std::vector<ActivityId> someActivities(const Plan &plan, Random &random)
{
    std::vector<ActivityId> chosen;
    for (const Activity &activity : plan.activities) {
        if (random() % 3 == 0)
            chosen.push_back(activity.id);
    }
    return chosen;
}

std::vector<SectionId> someSections(const Plan &plan, Random &random)
{
    std::vector<SectionId> chosen;
    for (const PlanSection &section : plan.sections) {
        if (random() % 3 == 0)
            chosen.push_back(section.id);
    }
    return chosen;
}

ActivityPlace anyPlace(const Plan &plan, Random &random)
{
    const auto section = any(plan.sections, random);
    return {plan.id, section && random() % 4 ? std::optional(section->id) : std::nullopt, below(4, random)};
}

Activity newActivity(const Plan &plan, Random &random)
{
    Activity activity;
    activity.number = number(random);
    for (std::size_t column = 0; column < plan.columns.size(); ++column)
        activity.cells.push_back(word(random));
    return activity;
}

std::vector<CellText> someCells(const Plan &plan, Random &random)
{
    std::vector<CellText> cells;
    for (const ActivityId id : someActivities(plan, random))
        cells.push_back({id, any(plan.columns, random)->id, word(random)});
    return cells;
}

std::vector<PartyId> someParties(const Document &document, Random &random)
{
    std::vector<PartyId> chosen;
    for (const PartyEntry &party : partyDirectory(document).value_or(std::vector<PartyEntry>())) {
        if (random() % 4 == 0)
            chosen.push_back(party.id);
    }
    return chosen;
}

School anySchool(const Document &document, Random &random)
{
    return any(allSchools(document).value_or(std::vector<School>()), random).value_or(School());
}

std::vector<SchoolId> someSchools(const Document &document, Random &random)
{
    std::vector<SchoolId> chosen;
    for (const School &school : allSchools(document).value_or(std::vector<School>())) {
        if (random() % 3 == 0)
            chosen.push_back(school.id);
    }
    return chosen;
}

// Calls the function with a plan of the document, when there is one.
template <class F>
auto withPlan(F &&function)
{
    return [function](Document &document, Random &random) {
        const Plan plan = anyPlan(document, random);
        if (plan.id.isValid())
            function(document, plan, random);
    };
}

template <class F>
auto withActivity(F &&function)
{
    return withPlan([function](Document &document, const Plan &plan, Random &random) {
        if (const auto activity = any(plan.activities, random))
            function(document, plan, *activity, random);
    });
}

template <class F>
auto withSection(F &&function)
{
    return withPlan([function](Document &document, const Plan &plan, Random &random) {
        if (const auto section = any(plan.sections, random))
            function(document, *section, random);
    });
}

// Everything that is kept about the control of a plan's activities, as one record.
ControlRecord recordOf(const Document &document, const Plan &plan)
{
    ControlRecord all;
    for (const Activity &activity : plan.activities) {
        const ControlRecord record = controlOf(document, activity.id).value_or(ControlRecord());
        std::ranges::copy(record.evidence, std::back_inserter(all.evidence));
        std::ranges::copy(record.conclusions, std::back_inserter(all.conclusions));
    }
    return all;
}

// Some are refused: without anything to tell, or with an empty file.
Evidence anyEvidence(Random &random)
{
    Evidence evidence;
    evidence.kind = AllEvidenceKinds[std::size_t(below(int(AllEvidenceKinds.size()), random))];
    evidence.number = number(random).value_or(QString());
    evidence.text = word(random);
    if (random() % 2)
        evidence.date = QDate(2024, 1 + below(12, random), 1);
    return evidence;
}

std::optional<EvidenceFile> anyFile(Random &random)
{
    if (random() % 2)
        return std::nullopt;
    return EvidenceFile{u"скан.pdf"_s, QByteArray(below(3000, random), char(random()))};
}

ControlConclusion anyConclusion(Random &random)
{
    return {{}, QDate(2024, 1 + below(12, random), 1), word(random), word(random)};
}

std::vector<Gesture> planGestures()
{
    return {
        {"createPlan", [](Document &document, Random &random) { createPlan(document, {.title = word(random)}); }},
        {"insertPlans",
         [](Document &document, Random &random) {
             Plan plan = samplePlan();
             plan.properties.example = random() % 2;
             insertPlans(document, {plan}, u"загрузить план"_s);
         }},
        {"duplicatePlan",
         withPlan([](Document &document, const Plan &plan, Random &) { duplicatePlan(document, plan.id); })},
        {"deletePlans", withPlan([](Document &document, const Plan &plan, Random &random) {
             if (random() % 4 == 0)
                 deletePlans(document, {plan.id});
         })},
        {"insertExample",
         [](Document &document, Random &random) {
             Plan plan = samplePlan();
             plan.properties.example = true;
             auto schools = sampleSchools();
             schools.resize(std::size_t(1 + below(4, random)));
             const ExampleControl control{
                 0, 1, {{anyEvidence(random)}, {anyConclusion(random)}, below(100, random)}, {anyFile(random)}};
             ExampleRecheck recheck;
             recheck.head.number = word(random);
             recheck.paper = samplePaper().key;
             recheck.schools = {SchoolLogin(990101), SchoolLogin(990102)};
             recheck.choice.percent = 1 + below(100, random);
             recheck.changes = {{0, u"1"_s, below(3, random) - 1}};
             recheck.experts = {word(random)};
             Example example{{plan}, schools, {{u"Пример.xlsx"_s, test::sampleWorks()}}, {control}, {}, {recheck}};
             example.schoolPlans = {{plan, schools.front().login, QDate(2025, 9, 1), word(random)}};
             insertExample(document, example);
         }},
        {"removeExample",
         [](Document &document, Random &random) {
             if (random() % 4 == 0)
                 removeExample(document);
         }},
        {"setPlanProperties", withPlan([](Document &document, const Plan &plan, Random &random) {
             PlanProperties properties = plan.properties;
             properties.title = word(random);
             properties.period = PlanPeriod::calendarYear(2020 + below(5, random));
             properties.agreement.push_back({u"СОГЛАСОВАНО"_s, word(random), {}, {}, {}, {}, {}});
             properties.approval = {};
             if (random() % 3 == 0)
                 properties.kind = random() % 2 ? PlanKind::School : PlanKind::Regional;
             setPlanProperties(document, plan.id, properties);
         })},
        {"setPageSetup", withPlan([](Document &document, const Plan &plan, Random &random) {
             setPageSetup(document, plan.id, {.left = double(20 + below(3, random))});
         })},
        {"setColumns", withPlan([](Document &document, const Plan &plan, Random &random) {
             auto columns = plan.columns;
             std::ranges::shuffle(columns, random);
             columns.pop_back();
             columns.push_back({{}, word(random), ColumnRole::Other, 10});
             setColumns(document, plan.id, columns);
         })},
        {"setColumnWidth", withPlan([](Document &document, const Plan &plan, Random &random) {
             setColumnWidth(document, any(plan.columns, random)->id, below(80, random));
         })},
        {"renumberPlan",
         withPlan([](Document &document, const Plan &plan, Random &) { renumberPlan(document, plan.id); })},
    };
}

std::vector<Gesture> rowGestures()
{
    return {
        {"addSection", withPlan([](Document &document, const Plan &plan, Random &random) {
             addSection(document, plan.id, below(4, random), {{}, {}, number(random), word(random), {word(random)}});
         })},
        {"setSection", withSection([](Document &document, PlanSection section, Random &random) {
             section.title = word(random);
             setSection(document, section);
         })},
        {"moveSections", withPlan([](Document &document, const Plan &plan, Random &random) {
             moveSections(document, plan.id, someSections(plan, random), below(5, random));
         })},
        {"deleteRows", withPlan([](Document &document, const Plan &plan, Random &random) {
             if (random() % 2)
                 deleteRows(document, someSections(plan, random), someActivities(plan, random));
         })},
        {"addActivity", withPlan([](Document &document, const Plan &plan, Random &random) {
             addActivity(document, anyPlace(plan, random), newActivity(plan, random));
         })},
        {"addActivities", withPlan([](Document &document, const Plan &plan, Random &random) {
             addActivities(document, anyPlace(plan, random), {newActivity(plan, random), newActivity(plan, random)});
         })},
        {"pasteRows", withPlan([](Document &document, const Plan &plan, Random &random) {
             std::vector<NewSection> sections;
             if (random() % 2)
                 sections.push_back({{{}, {}, number(random), word(random), {}}, {newActivity(plan, random)}});
             pasteRows(document, someCells(plan, random), anyPlace(plan, random), {newActivity(plan, random)},
                       sections);
         })},
        {"duplicateSections", withPlan([](Document &document, const Plan &plan, Random &random) {
             duplicateSections(document, plan.id, someSections(plan, random));
         })},
        {"duplicateActivities", withPlan([](Document &document, const Plan &plan, Random &random) {
             duplicateActivities(document, someActivities(plan, random));
         })},
        {"moveActivities", withPlan([](Document &document, const Plan &plan, Random &random) {
             moveActivities(document, someActivities(plan, random), anyPlace(plan, random));
         })},
        {"setCell", withActivity([](Document &document, const Plan &plan, const Activity &activity, Random &random) {
             setCell(document, {activity.id, any(plan.columns, random)->id, word(random)});
         })},
        {"setCells", withPlan([](Document &document, const Plan &plan, Random &random) {
             setCells(document, someCells(plan, random), u"вставить"_s);
         })},
        {"setTexts", withPlan([](Document &document, const Plan &plan, Random &random) {
             std::vector<PlanSection> sections;
             for (const SectionId id : someSections(plan, random)) {
                 sections.push_back(*std::ranges::find(plan.sections, id, &PlanSection::id));
                 sections.back().title = word(random);
             }
             setTexts(document, sections, someCells(plan, random), u"заменить все"_s);
         })},
        {"setActivityNumber",
         withActivity([](Document &document, const Plan &, const Activity &activity, Random &random) {
             setActivityNumber(document, activity.id, number(random));
         })},
        {"setSectionNumber", withSection([](Document &document, const PlanSection &section, Random &random) {
             setSectionNumber(document, section.id, number(random));
         })},
        {"numberRowsByRule", withPlan([](Document &document, const Plan &plan, Random &random) {
             numberRowsByRule(document, someSections(plan, random), someActivities(plan, random));
         })},
        {"setStatus", withPlan([](Document &document, const Plan &plan, Random &random) {
             setStatus(document, someActivities(plan, random), ActivityStatus(below(4, random)));
         })},
        {"setNote", withActivity([](Document &document, const Plan &, const Activity &activity, Random &random) {
             setNote(document, activity.id, word(random));
         })},
        {"setActivitySchools",
         withActivity([](Document &document, const Plan &, const Activity &activity, Random &random) {
             setActivitySchools(document, activity.id, someSchools(document, random));
         })},
    };
}

Minutes someMinutes(const Document &document, Random &random)
{
    Minutes minutes;
    minutes.meeting = word(random);
    minutes.number = QString::number(below(9, random));
    minutes.date = random() % 2 ? u"22.03.2023"_s : word(random);
    minutes.present = word(random);
    for (int left = below(4, random); left > 0; --left)
        minutes.agenda.push_back({word(random), word(random), {}});
    if (const auto head = any(planHeads(document).value_or(std::vector<PlanHead>()), random))
        minutes.plans = {head->id};
    return minutes;
}

// Calls the function with minutes of the document, when there are any.
template <class F>
auto withMinutes(F &&function)
{
    return [function](Document &document, Random &random) {
        const auto entry = any(allMinutes(document, QDate(2024, 1, 1)).value_or(std::vector<MinutesEntry>()), random);
        if (entry)
            function(document, entry->minutes, random);
    };
}

std::vector<Gesture> minutesGestures()
{
    return {
        {"createMinutes",
         [](Document &document, Random &random) { createMinutes(document, someMinutes(document, random)); }},
        {"insertDocuments",
         [](Document &document, Random &random) {
             NewMinutes read{someMinutes(document, random), test::samplePlan(), {0}};
             read.decisions.activities.front().cells[1] = u"Руководителям ОО № 5 провести семинар"_s;
             insertDocuments(document, {test::samplePlan()}, {read}, u"загрузить документы"_s);
         }},
        {"setMinutes", withMinutes([](Document &document, const Minutes &minutes, Random &random) {
             Minutes changed = someMinutes(document, random);
             changed.id = minutes.id;
             if (random() % 2)
                 changed.agenda = minutes.agenda;
             setMinutes(document, changed);
         })},
        {"deleteMinutes", withMinutes([](Document &document, const Minutes &minutes, Random &random) {
             if (random() % 2)
                 deleteMinutes(document, {minutes.id});
         })},
        {"addQuestionSection", withMinutes([](Document &document, const Minutes &minutes, Random &random) {
             addQuestionSection(document, minutes.id, std::size_t(below(4, random)));
         })},
        // A school comes to the register after the decision that names it.
        {"findDecisionSchools", withMinutes([](Document &document, const Minutes &minutes, Random &random) {
             if (random() % 2) {
                 School school;
                 school.shortName = u"МБОУ «СОШ № 5»"_s;
                 addSchool(document, school);
             }
             findDecisionSchools(document, minutes.id);
         })},
    };
}

// Any school of the document, or none.
SchoolId maybeSchool(const Document &document, Random &random)
{
    return random() % 4 ? anySchool(document, random).id : SchoolId();
}

std::vector<Gesture> schoolPlanGestures()
{
    return {
        {"insertSchoolPlans",
         [](Document &document, Random &random) {
             std::vector<NewSchoolPlan> plans;
             for (int count = 1 + below(2, random); count > 0; --count) {
                 plans.push_back({test::samplePlan(), maybeSchool(document, random), std::nullopt, word(random)});
                 if (random() % 2)
                     plans.back().sent = QDate(2025, 9, 1 + below(20, random));
             }
             for (const SchoolPlan &known : schoolPlans(document).value_or(std::vector<SchoolPlan>())) {
                 if (random() % 2)
                     plans.back().replaces.push_back(known.plan);
             }
             insertSchoolPlans(document, plans);
         }},
        {"setSchoolOfPlan", withPlan([](Document &document, const Plan &plan, Random &random) {
             setSchoolOfPlan(document, {plan.id, maybeSchool(document, random), QDate(2025, 9, 1), word(random)});
         })},
        {"setRequiredMeasures",
         [](Document &document, Random &random) {
             std::vector<RequiredMeasure> measures;
             for (int count = below(4, random); count > 0; --count)
                 measures.push_back({word(random), word(random)});
             setRequiredMeasures(document, measures);
         }},
    };
}

std::vector<Gesture> controlGestures()
{
    return {
        {"addEvidence", withActivity([](Document &document, const Plan &, const Activity &activity, Random &random) {
             addEvidence(document, activity.id, anyEvidence(random), anyFile(random));
         })},
        {"setEvidence", withPlan([](Document &document, const Plan &plan, Random &random) {
             if (auto evidence = any(recordOf(document, plan).evidence, random)) {
                 evidence->text = word(random);
                 if (random() % 3 == 0)
                     evidence->fileName.clear();
                 setEvidence(document, *evidence, anyFile(random));
             }
         })},
        {"removeEvidence", withPlan([](Document &document, const Plan &plan, Random &random) {
             if (const auto evidence = any(recordOf(document, plan).evidence, random))
                 removeEvidence(document, {evidence->id});
         })},
        {"addConclusion", withActivity([](Document &document, const Plan &, const Activity &activity, Random &random) {
             addConclusion(document, activity.id, anyConclusion(random),
                           random() % 2 ? ControlColumn::Fill : ControlColumn::Keep);
         })},
        {"setConclusion", withPlan([](Document &document, const Plan &plan, Random &random) {
             if (auto conclusion = any(recordOf(document, plan).conclusions, random)) {
                 conclusion->text = word(random);
                 setConclusion(document, *conclusion);
             }
         })},
        {"fillControlColumn", withPlan([](Document &document, const Plan &plan, Random &) {
             std::vector<ActivityId> all;
             for (const Activity &activity : plan.activities)
                 all.push_back(activity.id);
             fillControlColumn(document, all);
         })},
        {"removeConclusions", withPlan([](Document &document, const Plan &plan, Random &random) {
             if (const auto conclusion = any(recordOf(document, plan).conclusions, random))
                 removeConclusions(document, {conclusion->id});
         })},
        {"setPercent", withPlan([](Document &document, const Plan &plan, Random &random) {
             setPercent(document, someActivities(plan, random),
                        random() % 4 ? std::optional(below(103, random)) : std::nullopt);
         })},
    };
}

ObserverBook bookOf(const Document &document)
{
    return observerBook(document).value_or(ObserverBook());
}

// Some are refused: without a name.
Observer changedObserver(const Document &document, Observer observer, Random &random)
{
    observer.name = word(random);
    observer.list = AllObserverRegisters[std::size_t(below(2, random))];
    observer.category = AllObserverCategories[std::size_t(below(int(AllObserverCategories.size()), random))];
    observer.briefed = random() % 2;
    observer.accreditation.to = random() % 2 ? QDate(2026, 4, 1 + below(20, random)) : QDate();
    observer.ties.clear();
    for (const SchoolId school : someSchools(document, random))
        observer.ties.push_back({school, AllSchoolTieKinds[std::size_t(below(3, random))]});
    return observer;
}

Observation changedObservation(const Document &document, Observation observation, Random &random)
{
    observation.day = QDate(2026, 4, 1 + below(9, random));
    observation.school = anySchool(document, random).id; // refused without schools
    observation.stage = AllObservationStages[std::size_t(below(2, random))];
    observation.subject = word(random);
    observation.needed = 1 + below(2, random);
    return observation;
}

std::vector<AssignmentId> someAssignments(const ObserverBook &book, Random &random)
{
    std::vector<AssignmentId> chosen;
    for (const ObserverAssignment &assignment : book.schedule.assignments) {
        if (random() % 3 == 0)
            chosen.push_back(assignment.id);
    }
    return chosen;
}

std::vector<Gesture> observerGestures()
{
    return {
        {"addObserver",
         [](Document &document, Random &random) { addObserver(document, changedObserver(document, {}, random)); }},
        {"setObserver",
         [](Document &document, Random &random) {
             if (const auto observer = any(bookOf(document).schedule.observers, random))
                 setObserver(document, changedObserver(document, *observer, random));
         }},
        {"removeObservers",
         [](Document &document, Random &random) {
             if (const auto observer = any(bookOf(document).schedule.observers, random))
                 removeObservers(document, {observer->id});
         }},
        {"importObservers",
         [](Document &document, Random &random) {
             std::vector<Observer> list{changedObserver(document, {}, random)};
             if (const auto observer = any(bookOf(document).schedule.observers, random))
                 list.push_back(changedObserver(document, *observer, random));
             importObservers(document, list);
         }},
        {"markBriefed",
         [](Document &document, Random &random) {
             if (const auto observer = any(bookOf(document).schedule.observers, random))
                 markBriefed(document, {observer->id}, QDate(2026, 3, 1 + below(9, random)), random() % 2);
         }},
        {"addObservations",
         [](Document &document, Random &random) {
             addObservations(document,
                             {changedObservation(document, {}, random), changedObservation(document, {}, random)});
         }},
        {"setObservation",
         [](Document &document, Random &random) {
             if (const auto observation = any(bookOf(document).schedule.observations, random))
                 setObservation(document, changedObservation(document, *observation, random));
         }},
        {"removeObservations",
         [](Document &document, Random &random) {
             if (const auto observation = any(bookOf(document).schedule.observations, random))
                 removeObservations(document, {observation->id});
         }},
        {"assignObserver",
         [](Document &document, Random &random) {
             const ObserverSchedule schedule = bookOf(document).schedule;
             const auto observer = any(schedule.observers, random);
             const auto observation = any(schedule.observations, random);
             if (observer && observation)
                 assignObserver(document, {{}, observation->id, observer->id, {{ObserverRule::OwnSchool, u"да"_s}}});
         }},
        {"removeAssignments",
         [](Document &document, Random &random) {
             removeAssignments(document, someAssignments(bookOf(document), random));
         }},
        {"allowConflict",
         [](Document &document, Random &random) {
             for (const AssignmentId assignment : someAssignments(bookOf(document), random))
                 allowConflict(
                     document, assignment,
                     {AllObserverRules[std::size_t(below(int(AllObserverRules.size()), random))], word(random)});
         }},
        {"takeProposal",
         [](Document &document, Random &random) {
             const ObserverBook book = bookOf(document);
             takeProposal(document, proposeSchedule(book.schedule, {.movable = someAssignments(book, random)}));
         }},
        {"setObservationAct",
         [](Document &document, Random &random) {
             for (const AssignmentId assignment : someAssignments(bookOf(document), random)) {
                 ObservationAct act;
                 act.assignment = assignment;
                 act.day = QDate(2026, 4, 1 + below(9, random));
                 act.violations = {AllViolations[std::size_t(below(int(AllViolations.size()), random))]};
                 act.text = word(random);
                 setObservationAct(document, act);
             }
         }},
        {"removeObservationActs",
         [](Document &document, Random &random) {
             if (const auto act = any(bookOf(document).acts, random))
                 removeObservationActs(document, {act->assignment});
         }},
    };
}

std::vector<Gesture> partyGestures()
{
    return {
        {"addParty", [](Document &document, Random &random) { addParty(document, word(random)); }},
        {"renameParty",
         [](Document &document, Random &random) {
             for (const PartyId party : someParties(document, random))
                 renameParty(document, party, word(random));
         }},
        {"mergeParties",
         [](Document &document, Random &random) {
             const auto parties = someParties(document, random);
             if (parties.size() > 1)
                 mergeParties(document, parties.front(), parties);
         }},
        {"separateSpelling",
         [](Document &document, Random &) {
             for (const PartyEntry &party : partyDirectory(document).value_or(std::vector<PartyEntry>())) {
                 if (!party.spellings.isEmpty())
                     separateSpelling(document, party.id, party.spellings.front());
             }
         }},
        {"deleteParties",
         [](Document &document, Random &random) { deleteParties(document, someParties(document, random)); }},
    };
}

// Any of a few logins, so that histories meet one that is taken.
School changedSchool(School school, Random &random)
{
    school.shortName = word(random).simplified();
    school.login = SchoolLogin(990101 + below(12, random));
    school.kind = AllSchoolKinds[std::size_t(below(int(AllSchoolKinds.size()), random))];
    school.municipality = {{}, word(random).simplified()};
    school.pupils = random() % 2 ? std::optional(below(900, random)) : std::nullopt;
    school.names.push_back({2020 + below(5, random), word(random)});
    return school;
}

std::vector<Gesture> schoolGestures()
{
    return {
        {"addSchool", [](Document &document, Random &random) { addSchool(document, changedSchool({}, random)); }},
        {"setSchool", [](Document &document,
                         Random &random) { setSchool(document, changedSchool(anySchool(document, random), random)); }},
        {"setSchools",
         [](Document &document, Random &random) {
             auto schools = allSchools(document).value_or(std::vector<School>());
             for (School &school : schools)
                 school.locality = AllLocalities[std::size_t(below(3, random))];
             setSchools(document, schools, u"изменить школы"_s);
         }},
        {"deleteSchools",
         [](Document &document, Random &random) { deleteSchools(document, someSchools(document, random)); }},
        {"importSchools",
         [](Document &document, Random &random) {
             importSchools(document, {changedSchool({}, random), changedSchool(anySchool(document, random), random)});
         }},
        {"mergeSchools",
         [](Document &document, Random &random) {
             const auto schools = someSchools(document, random);
             if (schools.size() > 1)
                 mergeSchools(document, schools.front(), schools);
         }},
    };
}

// A workbook of one of three kinds and a few years, so that histories meet what is stored already.
WorkbookReading anyWorkbook(Random &random)
{
    const int year = 2023 + below(3, random);
    if (random() % 4 == 0)
        return sampleList(year);
    WorkbookReading reading = random() % 2 ? sampleWorks(year) : sampleMarks(year);
    ResultSet &set = reading.sheets.front().sets.front();
    for (PupilWork &work : set.works) {
        work.school = SchoolLogin(990101 + below(4, random));
        work.total = below(6, random);
    }
    for (GroupRow &row : set.groups)
        row.participants = below(30, random);
    return reading;
}

ResultSetId anySet(const Document &document, Random &random)
{
    const auto heads = resultSets(document).value_or(std::vector<ResultSetHead>());
    return heads.empty() ? ResultSetId() : heads[std::size_t(below(int(heads.size()), random))].id;
}

std::vector<Gesture> resultGestures()
{
    return {
        {"importWorkbook",
         [](Document &document, Random &random) {
             importWorkbook(document, anyWorkbook(random), u"Книга.xlsx"_s, {.addUnknownSchools = random() % 2 == 0});
         }},
        {"importPlanned",
         [](Document &document, Random &random) {
             const WorkbookReading reading = anyWorkbook(random);
             const auto basis = importBasis(document, reading);
             if (basis)
                 importPlanned(document, *planImport(**basis, reading, u"Книга.xlsx"_s, {.fillRegister = true}));
         }},
        {"deleteResultSets",
         [](Document &document, Random &random) {
             if (random() % 3 == 0)
                 deleteResultSets(document, {anySet(document, random)});
         }},
        {"deleteReports",
         [](Document &document, Random &random) {
             deleteReports(document, anySet(document, random),
                           {random() % 2 ? ReportKind::Individual : ReportKind::Marks});
         }},
        {"deleteFederalLists",
         [](Document &document, Random &random) { deleteFederalLists(document, {2023 + below(3, random)}); }},
        {"setMarkScale",
         [](Document &document, Random &random) {
             setMarkScale(document, anySet(document, random), MarkScale{{1, 2 + below(2, random), 4}, 0, u"вручную"_s});
         }},
        {"setPaperKey",
         [](Document &document, Random &random) {
             PaperKey key = samplePaper(2023 + below(4, random)).key;
             key.grade = 4 + below(2, random);
             setPaperKey(document, anySet(document, random), key);
         }},
        {"rememberMapping",
         [](Document &document, Random &random) {
             RememberedMapping mapping;
             mapping.layout = QString::number(below(3, random));
             mapping.mapping.headerTop = below(9, random);
             rememberMapping(document, mapping);
         }},
        {"setSignSettings",
         [](Document &document, Random &random) {
             SignSettings settings = signSettings(document).value_or(SignSettings());
             settings.evidence.minimumCell = below(4, random); // 0 is refused
             settings.method.t = 1.5 + below(3, random) / 2.0;
             settings.quotas.on = random() % 2;
             setSignSettings(document, settings, word(random));
         }},
        {"reviewSigns",
         [](Document &document, Random &random) {
             SignName name;
             name.school = SchoolLogin(990101 + below(2, random));
             name.paper = samplePaper(2023 + below(2, random)).key;
             reviewSigns(document, {{name, QString::number(below(2, random))}}, ReviewState(below(5, random)),
                         word(random), u"Кто"_s);
         }},
        {"forgetMappings",
         [](Document &document, Random &) {
             std::vector<SheetMappingId> ids;
             for (const auto &mapping : rememberedMappings(document).value_or(std::vector<RememberedMapping>()))
                 ids.push_back(mapping.id);
             forgetMappings(document, ids);
         }},
    };
}

Recheck anyRecheck(const Document &document, Random &random)
{
    return any(allRechecks(document).value_or(std::vector<Recheck>()), random).value_or(Recheck());
}

RecheckHead anyOrder(RecheckId id, Random &random)
{
    RecheckHead head{id,
                     random() % 2 ? RecheckKind::Cross : RecheckKind::Commission,
                     QString::number(below(99, random)),
                     {},
                     {},
                     word(random)};
    if (random() % 2)
        head.date = QDate(2025, 1 + below(12, random), 1);
    for (int member = below(3, random); member > 0; --member)
        head.members.push_back({word(random), word(random)});
    return head;
}

// Some are refused: more points than a task gives.
RecheckResult anyResult(const Recheck &recheck, const RecheckWork &work, Random &random)
{
    if (random() % 3 == 0)
        return confirmed(*recheck.paper(work.paper), work);
    RecheckResult result{{}, below(7, random), std::nullopt, word(random), word(random)};
    if (random() % 2) {
        result.total = std::nullopt;
        for (std::size_t task = 0; task < work.before.tasks.size(); ++task)
            result.tasks.emplace_back(TaskScore(below(4, random) - 1));
    }
    return result;
}

template <class F>
auto withRecheck(F &&function)
{
    return [function](Document &document, Random &random) {
        const Recheck recheck = anyRecheck(document, random);
        if (recheck.head.id.isValid())
            function(document, recheck, random);
    };
}

std::vector<Gesture> recheckGestures()
{
    return {
        {"addRecheck", [](Document &document, Random &random) { addRecheck(document, anyOrder({}, random)); }},
        {"setRecheck", withRecheck([](Document &document, const Recheck &recheck, Random &random) {
             setRecheck(document, anyOrder(recheck.head.id, random));
         })},
        {"addRecheckWorks",
         [](Document &document, Random &random) {
             Recheck recheck = anyRecheck(document, random);
             if (!recheck.head.id.isValid())
                 recheck.head.id = addRecheck(document, anyOrder({}, random)).value_or(RecheckId());
             auto candidates = recheckCandidates(document, anySet(document, random));
             if (!candidates)
                 return;
             std::ranges::shuffle(candidates->works, random);
             if (candidates->works.size() > 3)
                 candidates->works.resize(3);
             addRecheckWorks(document, recheck.head.id, {candidates->paper, {}, candidates->works});
         }},
        {"setRecheckResults", withRecheck([](Document &document, const Recheck &recheck, Random &random) {
             std::vector<EnteredResult> results;
             for (const RecheckWork &work : recheck.works) {
                 if (random() % 2)
                     results.emplace_back(work.id, anyResult(recheck, work, random));
             }
             setRecheckResults(document, results, u"внести результаты"_s);
         })},
        {"removeRecheckWorks", withRecheck([](Document &document, const Recheck &recheck, Random &random) {
             if (const auto work = any(recheck.works, random))
                 removeRecheckWorks(document, {work->id});
         })},
        {"recordRecheckOutcome",
         [](Document &document, Random &random) {
             SignName name;
             name.school = SchoolLogin(990101 + below(2, random));
             name.paper = samplePaper(2023 + below(2, random)).key;
             recordRecheckOutcome(document, {{{name, u"1"_s}, ReviewState(below(5, random)), word(random)}}, u"Кто"_s);
         }},
        {"removeRechecks", withRecheck([](Document &document, const Recheck &recheck, Random &random) {
             if (random() % 3 == 0)
                 removeRechecks(document, {recheck.head.id});
         })},
    };
}

} // namespace

const std::vector<Gesture> &gestures()
{
    static const auto all = [] {
        std::vector<Gesture> gestures = planGestures();
        std::ranges::move(rowGestures(), std::back_inserter(gestures));
        std::ranges::move(minutesGestures(), std::back_inserter(gestures));
        std::ranges::move(schoolPlanGestures(), std::back_inserter(gestures));
        std::ranges::move(controlGestures(), std::back_inserter(gestures));
        std::ranges::move(observerGestures(), std::back_inserter(gestures));
        std::ranges::move(partyGestures(), std::back_inserter(gestures));
        std::ranges::move(schoolGestures(), std::back_inserter(gestures));
        std::ranges::move(resultGestures(), std::back_inserter(gestures));
        std::ranges::move(recheckGestures(), std::back_inserter(gestures));
        return gestures;
    }();
    return all;
}

QByteArray dump(const Document &document)
{
    QByteArray text;
    const auto read = document.read([&](const Stores &stores) {
        auto tables = stores.database().prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
        while (tables.step()) {
            const std::string table = tables.text(0).toStdString();
            text += table.c_str();
            auto columns = stores.database().prepare("SELECT count(*) FROM pragma_table_info(?)");
            columns.with(tables.text(0)).step();
            auto rows = stores.database().prepare("SELECT * FROM " + table + " ORDER BY id");
            while (rows.step()) {
                for (int column = 0; column < columns.integer(0); ++column)
                    text += '|' + rows.optionalText(column).value_or(u"NULL"_s).toUtf8();
                text += '\n';
            }
        }
    });
    Q_ASSERT(read);
    return text;
}

} // namespace versta::test

#pragma once

#include "document/controledits.h"
#include "document/document.h"
#include "document/minutesedits.h"
#include "document/minutesqueries.h"
#include "document/observeredits.h"
#include "document/partyedits.h"
#include "document/planedits.h"
#include "document/planqueries.h"
#include "document/recheckedits.h"
#include "document/schooledits.h"
#include "document/searchqueries.h"
#include "support/catch.h"
#include "support/sampleplan.h"

#include <utility>
#include <vector>

namespace versta::test {

/// A made-up word that stands in one text of a municipality alone, and what must be found by it.
struct TypedWord
{
    QString word;
    QString where; ///< for messages
    SearchGroup group = SearchGroup::Plans;
    SearchPlace place;
};

/// One of each thing that can be found, with a word of its own in each of its texts.
class SearchedMunicipality
{
public:
    explicit SearchedMunicipality(Document &document)
        : m_document(document)
    {
        addSchool();
        addPlan();
        addMinutes();
        addObservers();
        addRecheck();
        addParty();
        addControl();
    }

    std::vector<TypedWord> words;
    PlanId plan;
    SectionId section;
    ActivityId activity;
    MinutesId minutes;
    PlanId decisions;
    ActivityId decision;
    SchoolId school;
    ObserverId observer;
    ObservationId observation;
    AssignmentId assignment;
    RecheckId recheck;
    PartyId party;
    EvidenceId evidence;
    ConclusionId conclusion;

    /// The first word by which a place is found.
    [[nodiscard]] QString wordOf(const SearchPlace &place) const
    {
        for (const TypedWord &typed : words) {
            if (typed.place == place)
                return typed.word;
        }
        return {};
    }

private:
    // A new word. No word begins another one.
    QString word(const char *where)
    {
        m_pending.push_back({QStringLiteral("слово%1").arg(m_next++), QString::fromUtf8(where), {}, {}});
        return m_pending.back().word;
    }
    // What was typed since the last call is found there.
    void found(SearchGroup group, const SearchPlace &place)
    {
        for (TypedWord &typed : m_pending) {
            typed.group = group;
            typed.place = place;
            words.push_back(std::move(typed));
        }
        m_pending.clear();
    }

    void addSchool()
    {
        School added;
        added.login = SchoolLogin(990107);
        m_pending.push_back({QStringLiteral("990107"), QStringLiteral("login"), {}, {}});
        added.formerLogins = {SchoolLogin(990177)};
        m_pending.push_back({QStringLiteral("sch990177"), QStringLiteral("former login"), {}, {}});
        added.shortName = word("school: short name");
        added.fullName = word("school: full name");
        added.municipality.name = word("school: municipality");
        added.settlement = word("school: settlement");
        added.address = word("school: address");
        added.director = word("school: director");
        added.contact = word("school: contact");
        added.note = word("school: note");
        added.names = {{2022, word("school: former name")}};
        school = versta::addSchool(m_document, added).value();
        found(SearchGroup::Schools, school);
    }

    void addPlan()
    {
        Plan typed = samplePlan();
        PlanProperties &properties = typed.properties;
        properties.title = QStringLiteral("Дорожная карта\n") + word("plan: title");
        properties.preamble = word("plan: preamble");
        properties.goals = {QStringLiteral("первая цель"), word("plan: goals")};
        properties.approval.post = word("approval: post");
        properties.approval.organisation = word("approval: organisation");
        properties.approval.person = word("approval: person");
        properties.agreement.front().person = word("agreement: person");
        properties.signature = word("plan: signature");
        std::vector<TypedWord> ofPlan = std::exchange(m_pending, {});
        typed.sections[0].label = word("section: label");
        typed.sections[0].title = word("section: title");
        typed.sections[0].tasks = {word("section: tasks")};
        std::vector<TypedWord> ofSection = std::exchange(m_pending, {});
        Activity &row = typed.activities[1];
        for (std::size_t column = 1; column < typed.columns.size(); ++column)
            row.cells[column] = word("activity: cell");
        std::vector<TypedWord> ofCells = std::exchange(m_pending, {});
        row.note = word("activity: note");
        plan = insertPlans(m_document, {typed}, QStringLiteral("загрузить план")).value().front();
        const Plan stored = loadPlan(m_document, plan).value();
        section = stored.sections[0].id;
        activity = stored.activities[1].id;
        found(SearchGroup::Plans, FoundActivity{plan, activity, {}});
        m_pending = std::move(ofPlan);
        found(SearchGroup::Plans, FoundPlan{plan});
        m_pending = std::move(ofSection);
        found(SearchGroup::Plans, FoundSection{plan, section});
        for (std::size_t cell = 0; cell < ofCells.size(); ++cell) {
            m_pending = {ofCells[cell]};
            found(SearchGroup::Plans, FoundActivity{plan, activity, stored.columns[cell + 1].id});
        }
    }

    void addMinutes()
    {
        NewMinutes typed;
        typed.minutes.meeting = word("minutes: meeting");
        typed.minutes.number = word("minutes: number");
        typed.minutes.date = word("minutes: date");
        typed.minutes.organisation = word("minutes: organisation");
        typed.minutes.place = word("minutes: place");
        typed.minutes.chair = word("minutes: chair");
        typed.minutes.secretary = word("minutes: secretary");
        typed.minutes.present = QStringLiteral("Кошкин И.И.\n") + word("minutes: present");
        typed.minutes.invited = word("minutes: invited");
        typed.minutes.absent = word("minutes: absent");
        typed.decisions.properties.signature = word("minutes: signature");
        std::vector<TypedWord> ofMinutes = std::exchange(m_pending, {});
        typed.minutes.agenda = {{QStringLiteral("Разное"), {}, {}},
                                {word("question: topic"), word("question: heard"), word("question: voting")}};
        std::vector<TypedWord> ofQuestion = std::exchange(m_pending, {});
        typed.decisions.columns = decisionColumns();
        typed.decisions.activities = {
            {{}, std::nullopt, std::nullopt, {{}, word("decision: text"), {}, {}, {}}, {}, {}, {}}};
        const StoredDocuments stored =
            insertDocuments(m_document, {}, {typed}, QStringLiteral("загрузить протокол")).value();
        minutes = stored.minutes.front();
        decisions = loadMinutes(m_document, minutes).value().decisions;
        const Plan decided = loadPlan(m_document, decisions).value();
        decision = decided.activities.front().id;
        found(SearchGroup::Minutes, FoundActivity{decisions, decision, decided.columns[1].id});
        m_pending = std::move(ofMinutes);
        found(SearchGroup::Minutes, FoundMinutes{minutes, std::nullopt});
        m_pending = std::move(ofQuestion);
        found(SearchGroup::Minutes, FoundMinutes{minutes, 1});
    }

    void addObservers()
    {
        Observer person;
        person.name = word("observer: name");
        person.workplace = word("observer: workplace");
        person.subjects = word("observer: subjects");
        person.contact = word("observer: contact");
        person.accreditation.number = word("observer: accreditation");
        person.note = word("observer: note");
        observer = addObserver(m_document, person).value();
        found(SearchGroup::Observers, observer);
        Observation place;
        place.day = QDate(2026, 4, 15);
        place.school = school;
        place.grade = 5;
        place.subject = word("observation: subject");
        place.rooms = word("observation: rooms");
        observation = addObservations(m_document, {place}).value().front();
        found(SearchGroup::Observers, FoundObservation{observation, {}});
        assignment = assignObserver(m_document, {{}, observation, observer, {}}).value();
        ObservationAct act;
        act.assignment = assignment;
        act.day = place.day;
        act.text = word("act: text");
        REQUIRE(setObservationAct(m_document, act));
        REQUIRE(allowConflict(m_document, assignment, {ObserverRule::NotBriefed, word("assignment: reason")}));
        found(SearchGroup::Observers, FoundObservation{observation, assignment});
    }

    void addRecheck()
    {
        RecheckHead head;
        head.number = word("recheck: number");
        head.members = {{word("member: name"), word("member: post")}};
        head.decision = word("recheck: decision");
        recheck = versta::addRecheck(m_document, head).value();
        ChosenWorks chosen;
        chosen.paper.key = {Procedure::Vpr, 2024, word("paper: subject"), 5, {}};
        chosen.choice = {RecheckChoiceKind::Random, 50, 1, word("choice: seed"), 1, 2};
        RecheckWork work;
        work.school = school;
        work.code = 50001;
        chosen.works = {work};
        REQUIRE(addRecheckWorks(m_document, recheck, chosen));
        RecheckResult result;
        result.total = 7;
        result.expert = word("work: expert");
        result.note = word("work: note");
        const auto stored = m_document.read([&](const Stores &stores) { return stores.rechecks.recheck(recheck); });
        REQUIRE(setRecheckResults(m_document, {{stored->works.front().id, result}}, QStringLiteral("внести")));
        found(SearchGroup::Rechecks, recheck);
    }

    void addParty()
    {
        party = versta::addParty(m_document, word("party: name")).value();
        const PartyId other = versta::addParty(m_document, word("party: spelling")).value();
        REQUIRE(mergeParties(m_document, party, {other}));
        found(SearchGroup::Parties, party);
    }

    void addControl()
    {
        Evidence paper;
        paper.number = word("evidence: number");
        paper.text = word("evidence: text");
        paper.link = QStringLiteral("https://edu.example.org/") + word("evidence: link");
        const EvidenceFile file{word("evidence: file") + QStringLiteral(".pdf"), "%PDF"};
        evidence = addEvidence(m_document, activity, paper, file).value();
        found(SearchGroup::Control, FoundControl{plan, activity, evidence, {}});
        conclusion = addConclusion(m_document, activity,
                                   {{}, QDate(2024, 3, 1), word("conclusion: author"), word("conclusion: text")})
                         .value();
        found(SearchGroup::Control, FoundControl{plan, activity, {}, conclusion});
    }

    Document &m_document;
    std::vector<TypedWord> m_pending;
    int m_next = 1001;
};

} // namespace versta::test

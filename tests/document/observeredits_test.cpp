#include "gestures.h"

#include "document/document.h"
#include "document/observeredits.h"
#include "document/observerqueries.h"
#include "document/sample.h"
#include "document/schooledits.h"
#include "document/schoolqueries.h"
#include "support/catch.h"
#include "support/temporaryfolder.h"

#include <QSignalSpy>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

const QDate Day(2026, 4, 14);

Observer observer(const QString &name)
{
    Observer observer;
    observer.name = name;
    observer.briefed = true;
    return observer;
}

struct Planned
{
    explicit Planned(std::unique_ptr<Document> open = Document::inMemory())
        : document(std::move(open))
    {
        for (const QString &name : {u"СОШ № 1"_s, u"СОШ № 2"_s}) {
            School school;
            school.shortName = name;
            schools.push_back(addSchool(*document, school).value());
        }
        Observer first = observer(u" Иванова  Анна "_s);
        first.ties = {{schools[1], SchoolTieKind::Child}};
        people = {addObserver(*document, first).value(), addObserver(*document, observer(u"Петров Пётр"_s)).value()};
        Observation one;
        one.day = Day;
        one.school = schools[0];
        one.subject = u"Математика"_s;
        one.grade = 5;
        Observation two = one;
        two.school = schools[1];
        places = addObservations(*document, {one, two}).value();
        assignment = assignObserver(*document, {{}, places[1], people[0], {}}).value();
    }

    [[nodiscard]] ObserverBook book() const { return observerBook(*document).value(); }
    [[nodiscard]] std::vector<ObserverConflict> conflicts() const
    {
        const ObserverBook whole = book();
        return ObserverRules(whole.schedule).conflicts();
    }

    std::unique_ptr<Document> document;
    std::vector<SchoolId> schools;
    std::vector<ObserverId> people;
    std::vector<ObservationId> places;
    AssignmentId assignment;
};

ObservationAct act(AssignmentId assignment)
{
    return {{},
            assignment,
            Day,
            QTime(9, 0),
            QTime(10, 30),
            {ObservedStep::Preparation, ObservedStep::Conduct},
            {Violation::Devices, Violation::Other},
            u" телефон на парте "_s};
}

} // namespace

TEST_CASE("All that is kept about observers is there when the file is opened again")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    ObserverBook before;
    {
        const Planned planned(Document::create(path).value());
        Observer full = planned.book().schedule.observers.front();
        full.list = ObserverRegister::Public;
        full.category = ObserverCategory::Parent;
        full.workplace = u"ООО «Ромашка»"_s;
        full.subjects = u"музыка"_s;
        full.contact = u"2-12-12"_s;
        full.accreditation = {u"7"_s, Day.addDays(-30), Day.addDays(30)};
        full.briefingDay = Day.addDays(-3);
        full.note = u"на машине"_s;
        REQUIRE(setObserver(*planned.document, full));
        REQUIRE(
            allowConflict(*planned.document, planned.assignment, {ObserverRule::RelativeSchool, u"другой класс"_s}));
        REQUIRE(setObservationAct(*planned.document, act(planned.assignment)));
        before = planned.book();
        CHECK(before.schedule.observers.front() == full);
        CHECK(full.name == u"Иванова Анна"_s);
    }
    const auto document = Document::open(path, Document::Access::ReadOnly);
    REQUIRE(document);
    const ObserverBook after = observerBook(**document).value();
    CHECK(after.schedule.observers == before.schedule.observers);
    CHECK(after.schedule.observations == before.schedule.observations);
    CHECK(after.schedule.assignments == before.schedule.assignments);
    REQUIRE(after.acts.size() == 1);
    ObservationAct expected = act(after.schedule.assignments.front().id);
    expected.id = after.acts.front().id;
    expected.text = u"телефон на парте"_s;
    CHECK(after.acts.front() == expected);
}

TEST_CASE("A rule may be broken: that is listed until a reason is given, and again when the reason goes")
{
    const Planned planned;
    REQUIRE(planned.conflicts().size() == 1);
    CHECK(planned.conflicts().front().rule == ObserverRule::RelativeSchool);
    CHECK_FALSE(planned.conflicts().front().isAllowed());
    QSignalSpy changed(planned.document.get(), &Document::changed);
    REQUIRE(allowConflict(*planned.document, planned.assignment, {ObserverRule::RelativeSchool, u" другой класс "_s}));
    CHECK(changed.count() == 1);
    CHECK(planned.conflicts().front().allowedBecause == u"другой класс"_s);
    REQUIRE(allowConflict(*planned.document, planned.assignment, {ObserverRule::RelativeSchool, u"иначе"_s}));
    CHECK(planned.conflicts().front().allowedBecause == u"иначе"_s);
    REQUIRE(allowConflict(*planned.document, planned.assignment, {ObserverRule::RelativeSchool, {}}));
    CHECK_FALSE(planned.conflicts().front().isAllowed());
    REQUIRE(planned.document->undo());
    CHECK(planned.conflicts().front().allowedBecause == u"иначе"_s);
}

TEST_CASE("What cannot be stored changes nothing and says why")
{
    const Planned planned;
    const QByteArray before = test::dump(*planned.document);
    const auto refused = [&](const auto &done) {
        REQUIRE_FALSE(done);
        CHECK(test::dump(*planned.document) == before);
        return done.error();
    };
    CHECK(refused(addObserver(*planned.document, observer(u"  "_s))).code == Error::Code::Constraint);
    CHECK(refused(assignObserver(*planned.document, {{}, planned.places[1], planned.people[0], {}}))
              .text.contains(u"уже назначен"_s));
    Observation none = planned.book().schedule.observations.front();
    none.day = {};
    CHECK(refused(addObservations(*planned.document, {none})).code == Error::Code::Constraint);
    ObservationAct wrong = act(planned.assignment);
    wrong.text.clear();
    CHECK(refused(setObservationAct(*planned.document, wrong)).code == Error::Code::Constraint);
    CHECK(refused(removeAssignments(*planned.document, {AssignmentId(99)})).code == Error::Code::NotFound);
    CHECK(refused(setObservationAct(*planned.document, act(AssignmentId(99)))).code == Error::Code::NotFound);
    // A list with one bad person is not taken in part.
    CHECK(refused(importObservers(*planned.document, {observer(u"Новая Анна"_s), observer({})})).code ==
          Error::Code::Constraint);
}

TEST_CASE("An act replaces the one before it, and goes with its assignment; undo brings both back")
{
    const Planned planned;
    REQUIRE(setObservationAct(*planned.document, act(planned.assignment)));
    ObservationAct clean = act(planned.assignment);
    clean.violations.clear();
    clean.from = {};
    REQUIRE(setObservationAct(*planned.document, clean));
    REQUIRE(planned.book().acts.size() == 1);
    CHECK(planned.book().acts.front().violations.empty());
    CHECK_FALSE(planned.book().acts.front().from.isValid());
    REQUIRE(removeAssignments(*planned.document, {planned.assignment}));
    CHECK(planned.book().acts.empty());
    REQUIRE(planned.document->undo());
    CHECK(planned.book().acts.size() == 1);
    CHECK(planned.book().schedule.assignments.size() == 1);
    REQUIRE(removeObservationActs(*planned.document, {planned.assignment}));
    CHECK(planned.book().acts.empty());
}

TEST_CASE("Removing a school or a person takes along what hangs on them alone")
{
    const Planned planned;
    REQUIRE(deleteSchools(*planned.document, {planned.schools[1]}));
    CHECK(planned.book().schedule.observations.size() == 1);
    CHECK(planned.book().schedule.assignments.empty());
    CHECK(planned.book().schedule.observers.size() == 2);
    CHECK(planned.book().schedule.observers.front().ties.empty());
    REQUIRE(planned.document->undo());
    CHECK(planned.book().schedule.assignments.size() == 1);
    REQUIRE(removeObservers(*planned.document, {planned.people[0]}));
    CHECK(planned.book().schedule.assignments.empty());
    CHECK(planned.book().schedule.observations.size() == 2);
}

TEST_CASE("Merged schools share their observations, and a tie to both becomes one")
{
    const Planned planned;
    Observer first = planned.book().schedule.observers.front();
    first.ties = {{planned.schools[0], SchoolTieKind::Child},
                  {planned.schools[1], SchoolTieKind::Child},
                  {planned.schools[1], SchoolTieKind::Works}};
    REQUIRE(setObserver(*planned.document, first));
    REQUIRE(mergeSchools(*planned.document, planned.schools[0], {planned.schools[1]}));
    const ObserverBook book = planned.book();
    CHECK(book.schedule.observers.front().ties == std::vector<SchoolTie>{{planned.schools[0], SchoolTieKind::Works},
                                                                         {planned.schools[0], SchoolTieKind::Child}});
    for (const Observation &observation : book.schedule.observations)
        CHECK(observation.school == planned.schools[0]);
}

TEST_CASE("The briefing of several people is one step")
{
    const Planned planned;
    REQUIRE(markBriefed(*planned.document, planned.people, {}, false));
    const int steps = planned.document->undoStack().index();
    REQUIRE(markBriefed(*planned.document, planned.people, Day, true));
    CHECK(planned.document->undoStack().index() == steps + 1);
    CHECK(planned.document->undoStack().undoText() == u"отметить инструктаж"_s);
    for (const Observer &each : planned.book().schedule.observers) {
        CHECK(each.briefed);
        CHECK(each.briefingDay == Day);
    }
    // What is so already is no step.
    REQUIRE(markBriefed(*planned.document, planned.people, Day, true));
    CHECK(planned.document->undoStack().index() == steps + 1);
}

TEST_CASE("A proposal is taken over in one step, and refused when the schedule has changed since")
{
    const Planned planned;
    const ScheduleProposal proposal = proposeSchedule(planned.book().schedule, {.movable = {planned.assignment}});
    CHECK(proposal.unfilled.empty());
    const int steps = planned.document->undoStack().index();
    REQUIRE(takeProposal(*planned.document, proposal));
    CHECK(planned.document->undoStack().index() == steps + 1);
    CHECK(planned.conflicts().empty());
    CHECK(planned.book().schedule.assignments.size() == 2);
    const QByteArray before = test::dump(*planned.document);
    CHECK_FALSE(takeProposal(*planned.document, proposal));
    CHECK(test::dump(*planned.document) == before);
    REQUIRE(planned.document->undo());
    CHECK(planned.book().schedule.assignments.size() == 1);
}

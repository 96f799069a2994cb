#include "gestures.h"

#include "document/controledits.h"
#include "document/controlqueries.h"
#include "document/document.h"
#include "document/exampleedits.h"
#include "document/minutesedits.h"
#include "document/minutesqueries.h"
#include "document/models/planlistmodel.h"
#include "document/planedits.h"
#include "document/planqueries.h"
#include "document/sample.h"
#include "document/schooledits.h"
#include "document/schoolqueries.h"
#include "support/catch.h"
#include "support/sampleplan.h"

#include <QSignalSpy>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

const QDate Today(2023, 4, 10);

Minutes head()
{
    Minutes minutes;
    minutes.number = u"6"_s;
    minutes.date = u"22.03.2023г."_s;
    minutes.meeting = u"заседания рабочей группы"_s;
    minutes.present = u"Кошкин И.И.\nМышкина О.О."_s;
    minutes.agenda = {{u"О перепроверке"_s, u"Слушали Кошкина И.И."_s, {}}, {u"Разное"_s, {}, {}}};
    return minutes;
}

NewMinutes read()
{
    NewMinutes read{head(), {}, {0}};
    read.decisions.columns = decisionColumns();
    read.decisions.sections = {{{}, u"Вопрос"_s, u"1"_s, u"О перепроверке"_s, {}}};
    read.decisions.activities = {
        {{},
         0,
         u"1.1"_s,
         {{}, u"Руководителям ОУ №№ 1, 5 провести разбор"_s, u"до 5 апреля"_s, u"Руководители"_s, {}},
         {},
         {},
         {}},
        {{}, 0, u"1.2"_s, {{}, u"Провести семинар"_s, u"до 15.04.2023"_s, u"Методист ЦДО"_s, {}}, {}, {}, {}},
    };
    return read;
}

School school(int login, const QString &name)
{
    School school;
    school.login = SchoolLogin(login);
    school.shortName = name;
    return school;
}

struct Open
{
    Open()
    {
        for (const School &one : {school(990101, u"МБОУ «СОШ № 1»"_s), school(990105, u"МБОУ «СОШ № 5»"_s)})
            schools.push_back(addSchool(*document, one).value());
        const auto done = insertDocuments(*document, {test::samplePlan()}, {read()}, u"загрузить документ"_s);
        REQUIRE(done);
        stored = *done;
    }

    [[nodiscard]] Minutes minutes() const { return loadMinutes(*document, stored.minutes.front()).value(); }
    [[nodiscard]] Plan decisions() const { return loadPlan(*document, minutes().decisions).value(); }

    std::unique_ptr<Document> document = Document::inMemory();
    std::vector<SchoolId> schools;
    StoredDocuments stored;
};

} // namespace

TEST_CASE("A document with minutes and plans comes in by one step and goes by one")
{
    const auto document = Document::inMemory();
    const QByteArray before = test::dump(*document);
    QSignalSpy changed(document.get(), &Document::changed);
    const auto stored = insertDocuments(*document, {test::samplePlan()}, {read()}, u"загрузить документ"_s);
    REQUIRE(stored);
    CHECK(changed.count() == 1);
    REQUIRE(stored->plans.size() == 1);
    REQUIRE(stored->minutes.size() == 1);
    const Minutes minutes = loadMinutes(*document, stored->minutes.front()).value();
    CHECK(minutes.plans == stored->plans);
    CHECK(minutes.agenda == head().agenda);
    CHECK(minutes.meeting == u"заседания рабочей группы"_s);
    CHECK(minutesAbout(*document, stored->plans.front())->front().id == minutes.id);
    CHECK(minutesOfDecisions(*document, minutes.decisions) == minutes.id);
    CHECK_FALSE(minutesOfDecisions(*document, stored->plans.front())->isValid());
    REQUIRE(document->undo());
    CHECK(test::dump(*document) == before);
    CHECK(document->undoStack().count() == 1);
}

TEST_CASE("Decisions know the schools that they name")
{
    const Open open;
    CHECK(open.decisions().activities[0].schools == open.schools);
    CHECK(open.decisions().activities[1].schools.empty());
    const auto concerned = activitiesOf(*open.document, open.schools.front(), Today);
    REQUIRE(concerned);
    REQUIRE(concerned->size() == 1);
    CHECK(concerned->front().plan.title == u"Протокол № 6 от 22.03.2023 заседания рабочей группы"_s);
    CHECK(concerned->front().state == ActivityState::Overdue);
}

TEST_CASE("Schools named by an edited decision are found when asked for, beside those that are there")
{
    const Open open;
    const Plan decisions = open.decisions();
    const ActivityId second = decisions.activities[1].id;
    const ColumnId text = decisions.columns[*decisions.column(ColumnRole::Activity)].id;
    REQUIRE(setCell(*open.document, {second, text, u"СОШ № 5 провести семинар"_s}));
    REQUIRE(setActivitySchools(*open.document, second, {open.schools[0]}));
    REQUIRE(findDecisionSchools(*open.document, open.minutes().id));
    CHECK(open.decisions().activities[1].schools == open.schools);
    // Nothing new is no step.
    const int steps = open.document->undoStack().count();
    REQUIRE(findDecisionSchools(*open.document, open.minutes().id));
    CHECK(open.document->undoStack().count() == steps);
}

TEST_CASE("Decisions are controlled in one list with activities")
{
    const Open open;
    const auto all = controlledActivities(*open.document, Today);
    REQUIRE(all);
    std::vector<ControlledActivity> decided;
    std::ranges::copy_if(*all, std::back_inserter(decided),
                         [](const ControlledActivity &entry) { return entry.plan.kind == PlanKind::Decisions; });
    REQUIRE(decided.size() == 2);
    CHECK(all->size() > 2);
    CHECK(decided[0].plan.title.startsWith(u"Протокол № 6 от 22.03.2023"_s));
    CHECK(decided[0].state == ActivityState::Overdue); // «до 5 апреля» of the year of the meeting
    CHECK(decided[0].due == QDate(2023, 4, 5));
    CHECK(decided[1].due == QDate(2023, 4, 15));
    Evidence evidence;
    evidence.number = u"7"_s;
    REQUIRE(addEvidence(*open.document, decided[1].activity, evidence, {}));
    REQUIRE(setStatus(*open.document, {decided[1].activity}, ActivityStatus::Done));
    CHECK(controlledActivity(*open.document, decided[1].activity, Today)->record.evidence.size() == 1);
    const auto entries = allMinutes(*open.document, Today);
    REQUIRE(entries);
    CHECK(entries->front().progress.done == 1);
    CHECK(entries->front().progress.overdue == 1);
}

TEST_CASE("Decisions are no plans: lists, copies and properties leave them what they are")
{
    const Open open;
    const PlanId decisions = open.minutes().decisions;
    const PlanListModel list(*open.document);
    CHECK(list.rowCount() == 1);
    PlanProperties properties = open.decisions().properties;
    properties.kind = PlanKind::Municipal;
    properties.signature = u"Секретарь"_s;
    REQUIRE(setPlanProperties(*open.document, decisions, properties));
    CHECK(open.decisions().properties.kind == PlanKind::Decisions);
    CHECK(open.decisions().properties.signature == u"Секретарь"_s);
    properties = loadPlan(*open.document, open.stored.plans.front())->properties;
    properties.kind = PlanKind::Decisions;
    REQUIRE(setPlanProperties(*open.document, open.stored.plans.front(), properties));
    CHECK(loadPlan(*open.document, open.stored.plans.front())->properties.kind == PlanKind::Municipal);
    const auto copied = duplicatePlan(*open.document, decisions);
    REQUIRE_FALSE(copied);
    CHECK(copied.error().code == Error::Code::Constraint);
    const auto inserted = insertPlans(*open.document, {open.decisions()}, u"загрузить план"_s);
    REQUIRE(inserted);
    CHECK(loadPlan(*open.document, inserted->front())->properties.kind == PlanKind::Municipal);
}

TEST_CASE("Headings and period of the decisions follow the minutes where they said the same")
{
    const Open open;
    Minutes minutes = open.minutes();
    minutes.agenda[0].topic = u"О перепроверке работ"_s;
    minutes.date = u"01.10.2023"_s;
    REQUIRE(setMinutes(*open.document, minutes));
    CHECK(open.decisions().sections[0].title == u"О перепроверке работ"_s);
    CHECK(open.decisions().properties.period == PlanPeriod::schoolYear(2023));
    PlanSection section = open.decisions().sections[0];
    section.title = u"По-своему"_s;
    REQUIRE(setSection(*open.document, section));
    minutes.agenda[0].topic = u"Иначе"_s;
    REQUIRE(setMinutes(*open.document, minutes));
    CHECK(open.decisions().sections[0].title == u"По-своему"_s);
    // Nothing changed is no step.
    const int steps = open.document->undoStack().count();
    REQUIRE(setMinutes(*open.document, open.minutes()));
    CHECK(open.document->undoStack().count() == steps);
}

TEST_CASE("Questions come and go, and each may have its decisions")
{
    const Open open;
    Minutes minutes = open.minutes();
    minutes.agenda.push_back({u"Третий"_s, {}, {}});
    minutes.plans.clear();
    REQUIRE(setMinutes(*open.document, minutes));
    CHECK(open.minutes() == minutes);
    REQUIRE(addQuestionSection(*open.document, minutes.id, 2));
    REQUIRE(addQuestionSection(*open.document, minutes.id, 1));
    QStringList titles;
    for (const PlanSection &section : open.decisions().sections)
        titles << section.title;
    CHECK(titles == QStringList{u"О перепроверке"_s, u"Разное"_s, u"Третий"_s});
    CHECK(sectionOfQuestion(open.decisions(), 1) == std::optional<std::size_t>(1));
    CHECK(addQuestionSection(*open.document, minutes.id, 1).error().code == Error::Code::Constraint);
    CHECK(addQuestionSection(*open.document, minutes.id, 9).error().code == Error::Code::NotFound);
    minutes.agenda.resize(1);
    REQUIRE(setMinutes(*open.document, minutes));
    CHECK(open.minutes().agenda.size() == 1);
}

TEST_CASE("Minutes go with their decisions and leave the plans; a plan that goes leaves the minutes")
{
    const Open open;
    const PlanId decisions = open.minutes().decisions;
    REQUIRE(deleteMinutes(*open.document, {open.minutes().id}));
    CHECK(allMinutes(*open.document, Today)->empty());
    CHECK(loadPlan(*open.document, decisions).error().code == Error::Code::NotFound);
    CHECK(loadPlan(*open.document, open.stored.plans.front()));
    REQUIRE(open.document->undo());
    CHECK(open.minutes().plans == open.stored.plans);
    REQUIRE(deletePlans(*open.document, open.stored.plans));
    CHECK(open.minutes().plans.empty());
}

TEST_CASE("Minutes stand by their days, the latest first, and those without a day last")
{
    const auto document = Document::inMemory();
    for (const QString &date : {u"12.01.2023"_s, u"когда-то"_s, u"5 сентября 2024 г."_s}) {
        Minutes minutes = head();
        minutes.date = date;
        REQUIRE(createMinutes(*document, minutes));
    }
    const auto entries = allMinutes(*document, Today);
    REQUIRE(entries);
    QStringList dates;
    for (const MinutesEntry &entry : *entries)
        dates << entry.minutes.date;
    CHECK(dates == QStringList{u"5 сентября 2024 г."_s, u"12.01.2023"_s, u"когда-то"_s});
    const Plan decisions = loadPlan(*document, entries->front().minutes.decisions).value();
    CHECK(decisions.column(ColumnRole::Deadline));
    CHECK(decisions.properties.period == PlanPeriod::schoolYear(2024));
}

TEST_CASE("The example has minutes, and they go with it")
{
    const auto document = Document::inMemory();
    REQUIRE(insertExample(*document, sampleMunicipality()));
    const auto entries = allMinutes(*document, QDate(2024, 3, 20));
    REQUIRE(entries);
    REQUIRE(entries->size() >= 2);
    for (const MinutesEntry &entry : *entries) {
        CHECK(entry.example);
        CHECK(entry.day);
        CHECK(entry.progress.total > 0);
    }
    int withSchools = 0;
    for (const School &school : allSchools(*document).value()) {
        for (const SchoolActivity &activity : activitiesOf(*document, school.id, Today).value())
            withSchools += activity.plan.kind == PlanKind::Decisions ? 1 : 0;
    }
    CHECK(withSchools >= 5);
    REQUIRE(removeExample(*document));
    CHECK(allMinutes(*document, Today)->empty());
}

#include "gestures.h"

#include "document/controlqueries.h"
#include "document/document.h"
#include "document/exampleedits.h"
#include "document/indicatorqueries.h"
#include "document/minutesedits.h"
#include "document/minutesqueries.h"
#include "document/models/planlistmodel.h"
#include "document/planedits.h"
#include "document/planqueries.h"
#include "document/sample.h"
#include "document/schooledits.h"
#include "document/schoolplanedits.h"
#include "document/schoolplanqueries.h"
#include "document/schoolqueries.h"
#include "support/catch.h"
#include "support/modeltester.h"
#include "support/sampleplan.h"

#include <QSignalSpy>

#include <algorithm>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

const QDate Today(2025, 10, 1);

School school(int login, const QString &name)
{
    School school;
    school.login = SchoolLogin(login);
    school.shortName = name;
    return school;
}

Plan schoolPlan(const QString &title, const QStringList &activities)
{
    Plan plan;
    plan.properties.title = title;
    plan.properties.period = PlanPeriod::schoolYear(2025);
    plan.properties.numbering = NumberingRule::Continuous;
    plan.columns = defaultColumns();
    for (const QString &text : activities)
        plan.activities.push_back({{}, {}, {}, {{}, text, {}, {}, {}}, {}, {}, {}});
    return plan;
}

struct Open
{
    Open()
    {
        for (const School &one : {school(990110, u"МБОУ «СОШ № 10»"_s), school(990102, u"МБОУ «СОШ № 2»"_s),
                                  school(990103, u"МБОУ «СОШ № 3»"_s)})
            schools.push_back(addSchool(*document, one).value());
    }

    PlanId insert(const Plan &plan, SchoolId owner)
    {
        return insertSchoolPlans(*document, {{plan, owner, QDate(2025, 9, 12), u"План.docx"_s}}).value().front();
    }
    [[nodiscard]] SchoolPlanOverview overview() const { return schoolPlanOverview(*document, Today).value(); }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const SchoolPlanEntry &entry : overview().entries)
            names << (entry.school.id.isValid() ? entry.school.name() : u"—"_s) +
                         (entry.isSent() ? u" +"_s : QString());
        return names;
    }

    std::unique_ptr<Document> document = Document::inMemory();
    std::vector<SchoolId> schools; ///< № 10, № 2, № 3
};

} // namespace

TEST_CASE("Plans of schools come in by one step and go by one")
{
    Open open;
    const QByteArray before = test::dump(*open.document);
    QSignalSpy changed(open.document.get(), &Document::changed);
    const auto stored = insertSchoolPlans(
        *open.document, {{schoolPlan(u"Первый"_s, {u"Совещание"_s}), open.schools[1], QDate(2025, 9, 12), u"а.docx"_s},
                         {schoolPlan(u"Второй"_s, {}), {}, std::nullopt, u"б.docx"_s}});
    REQUIRE(stored);
    CHECK(changed.count() == 1);
    REQUIRE(stored->size() == 2);
    for (const PlanId plan : *stored)
        CHECK(loadPlan(*open.document, plan)->properties.kind == PlanKind::School);
    CHECK(ownerOfPlan(*open.document, stored->front()) ==
          SchoolPlan{stored->front(), open.schools[1], QDate(2025, 9, 12), u"а.docx"_s});
    CHECK_FALSE(ownerOfPlan(*open.document, stored->back())->has_value());
    CHECK(open.document->undoStack().undoText() == u"загрузить планы школ"_s);
    REQUIRE(open.document->undo());
    CHECK(test::dump(*open.document) == before);
}

TEST_CASE("A plan for a school that is gone is not stored, nor are the others that came with it")
{
    Open open;
    REQUIRE(deleteSchools(*open.document, {open.schools[0]}));
    const QByteArray before = test::dump(*open.document);
    const auto refused = insertSchoolPlans(*open.document, {{schoolPlan(u"Первый"_s, {}), open.schools[1], {}, {}},
                                                            {schoolPlan(u"Второй"_s, {}), open.schools[0], {}, {}}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Error::Code::NotFound);
    CHECK(test::dump(*open.document) == before);
}

TEST_CASE("A corrected plan takes the place of the one before it")
{
    Open open;
    const PlanId old = open.insert(schoolPlan(u"Старый"_s, {}), open.schools[1]);
    const PlanId kept = open.insert(schoolPlan(u"Прошлогодний"_s, {}), open.schools[1]);
    const QByteArray before = test::dump(*open.document);
    const auto stored = insertSchoolPlans(
        *open.document, {{schoolPlan(u"Новый"_s, {}), open.schools[1], QDate(2025, 9, 20), u"План.docx"_s, {old}}});
    REQUIRE(stored);
    QStringList titles;
    const auto entries = plansOfSchool(*open.document, open.schools[1]).value();
    for (const SchoolPlanEntry &entry : entries)
        titles << entry.title;
    CHECK(titles == QStringList{u"Прошлогодний"_s, u"Новый"_s});
    CHECK(ownerOfPlan(*open.document, kept)->has_value());
    REQUIRE(open.document->undo());
    CHECK(test::dump(*open.document) == before);
    REQUIRE(open.document->redo());
    CHECK(plansOfSchool(*open.document, open.schools[1])->size() == 2);
}

TEST_CASE("The overview has every school, those that sent nothing too, in natural order, and plans of nobody last")
{
    Open open;
    CHECK(open.names() == QStringList{u"МБОУ «СОШ № 2»"_s, u"МБОУ «СОШ № 3»"_s, u"МБОУ «СОШ № 10»"_s});
    open.insert(schoolPlan(u"План"_s, {}), open.schools[0]);
    open.insert(schoolPlan(u"Ещё план"_s, {}), open.schools[0]);
    open.insert(schoolPlan(u"Чей-то"_s, {}), {});
    CHECK(open.names() == QStringList{u"МБОУ «СОШ № 2»"_s, u"МБОУ «СОШ № 3»"_s, u"МБОУ «СОШ № 10» +"_s,
                                      u"МБОУ «СОШ № 10» +"_s, u"— +"_s});
    CHECK(open.overview().schools == 3);
    CHECK(open.overview().sent == 1);
}

TEST_CASE("A closed school is asked for no plan, but one that it has sent is shown")
{
    Open open;
    for (const std::size_t at : {0U, 1U}) {
        School closed = loadSchool(*open.document, open.schools[at]).value();
        closed.activeTo = Today.addDays(-1);
        REQUIRE(setSchool(*open.document, closed));
    }
    open.insert(schoolPlan(u"План"_s, {}), open.schools[0]);
    CHECK(open.names() == QStringList{u"МБОУ «СОШ № 3»"_s, u"МБОУ «СОШ № 10» +"_s});
}

TEST_CASE("Required measures are found with the activity and its number, and missing ones are counted")
{
    Open open;
    REQUIRE(setRequiredMeasures(*open.document, {{u"Педсовет"_s, u"анализ результатов на педагогическом совете"_s},
                                                 {{}, u"видеонаблюдение / видеозапись"_s}}));
    const PlanId plan = open.insert(
        schoolPlan(u"План"_s, {u"Совещание"_s, u"Педагогический совет:\nанализ результатов ВПР"_s}), open.schools[1]);
    const SchoolPlanEntry entry = plansOfSchool(*open.document, open.schools[1]).value().front();
    CHECK(entry.activities == 2);
    CHECK(entry.period == u"2025/26"_s);
    CHECK(entry.missing() == 1);
    REQUIRE(entry.measures.size() == 2);
    CHECK(entry.measures[0] == FoundMeasure{true, loadPlan(*open.document, plan)->activities[1].id, u"2"_s,
                                            u"Педагогический совет: анализ результатов ВПР"_s});
    CHECK_FALSE(entry.measures[1].found);
    // A text that is edited is looked at anew.
    const Plan stored = loadPlan(*open.document, plan).value();
    REQUIRE(setCell(*open.document, {stored.activities[0].id, stored.columns[1].id, u"Ведение видеозаписи"_s}));
    CHECK(plansOfSchool(*open.document, open.schools[1])->front().missing() == 0);
}

TEST_CASE("The usual measures hold until others are said, and again when none are left")
{
    Open open;
    CHECK(requiredMeasures(*open.document) == usualMeasures());
    REQUIRE(setRequiredMeasures(*open.document,
                                {{u" Видео "_s, u" видео  запись "_s}, {{}, u"видео запись"_s}, {u"Пусто"_s, {}}}));
    CHECK(requiredMeasures(*open.document) == std::vector<RequiredMeasure>{{u"Видео"_s, u"видео запись"_s}});
    REQUIRE(setRequiredMeasures(*open.document, {}));
    CHECK(requiredMeasures(*open.document) == usualMeasures());
}

TEST_CASE("A plan gets its school, changes it, and loses it when it is no school's any more")
{
    Open open;
    const PlanId plan = insertPlans(*open.document, {test::samplePlan()}, u"загрузить план"_s).value().front();
    REQUIRE(setSchoolOfPlan(*open.document, {plan, open.schools[2], QDate(2025, 9, 1), u"а.docx"_s}));
    CHECK(loadPlan(*open.document, plan)->properties.kind == PlanKind::School);
    CHECK(plansOfSchool(*open.document, open.schools[2])->size() == 1);
    REQUIRE(setSchoolOfPlan(*open.document, {plan, {}, {}, {}}));
    CHECK(open.names().last() == u"— +"_s);
    REQUIRE(setSchoolOfPlan(*open.document, {plan, open.schools[2], {}, {}}));
    PlanProperties properties = loadPlan(*open.document, plan)->properties;
    properties.kind = PlanKind::Municipal;
    REQUIRE(setPlanProperties(*open.document, plan, properties));
    CHECK(open.names().size() == 3);
    CHECK(schoolPlans(*open.document)->empty());
    REQUIRE(open.document->undo());
    CHECK(plansOfSchool(*open.document, open.schools[2])->size() == 1);
}

TEST_CASE("A plan of nobody keeps when it came and out of which file")
{
    Open open;
    const PlanId plan = open.insert(schoolPlan(u"План"_s, {}), {});
    CHECK(open.overview().entries.back().plan == SchoolPlan{plan, {}, QDate(2025, 9, 12), u"План.docx"_s});
    const PlanId other = open.insert(schoolPlan(u"План"_s, {}), open.schools[0]);
    REQUIRE(deleteSchools(*open.document, {open.schools[0]}));
    CHECK(open.overview().entries.back().plan == SchoolPlan{other, {}, QDate(2025, 9, 12), u"План.docx"_s});
    REQUIRE(open.document->undo());
    CHECK(ownerOfPlan(*open.document, other).value()->school == open.schools[0]);
}

TEST_CASE("A plan gets no school that is not there, and decisions get none")
{
    Open open;
    const PlanId plan = open.insert(schoolPlan(u"План"_s, {}), {});
    REQUIRE(deleteSchools(*open.document, {open.schools[0]}));
    CHECK(setSchoolOfPlan(*open.document, {plan, open.schools[0], {}, {}}).error().code == Error::Code::NotFound);
    const MinutesId minutes = createMinutes(*open.document, {}).value();
    const PlanId decisions = loadMinutes(*open.document, minutes)->decisions;
    CHECK(setSchoolOfPlan(*open.document, {decisions, open.schools[1], {}, {}}).error().code ==
          Error::Code::Constraint);
    CHECK(setSchoolOfPlan(*open.document, {PlanId(777), open.schools[1], {}, {}}).error().code ==
          Error::Code::NotFound);
}

TEST_CASE("Merged schools have the plans of both, a deleted school leaves its plan without one")
{
    Open open;
    const PlanId plan = open.insert(schoolPlan(u"План"_s, {}), open.schools[0]);
    REQUIRE(mergeSchools(*open.document, open.schools[1], {open.schools[0], open.schools[1]}));
    CHECK(ownerOfPlan(*open.document, plan).value()->school == open.schools[1]);
    REQUIRE(deleteSchools(*open.document, {open.schools[1]}));
    CHECK(open.names() == QStringList{u"МБОУ «СОШ № 3»"_s, u"— +"_s});
    REQUIRE(open.document->undo());
    REQUIRE(open.document->undo());
    CHECK(ownerOfPlan(*open.document, plan).value()->school == open.schools[0]);
}

TEST_CASE("What an overview rests on touches it, and nothing else does")
{
    Open open;
    std::vector<bool> touched;
    QObject::connect(open.document.get(), &Document::changed, open.document.get(),
                     [&](const ChangeSet &changes) { touched.push_back(touchesSchoolPlans(changes)); });
    const PlanId plan = open.insert(schoolPlan(u"План"_s, {u"Совещание"_s}), {});
    REQUIRE(setSchoolOfPlan(*open.document, {plan, open.schools[0], {}, {}}));
    REQUIRE(setRequiredMeasures(*open.document, {{{}, u"совещание"_s}}));
    REQUIRE(deleteSchools(*open.document, {open.schools[1]}));
    CHECK(touched == std::vector(4, true));
    CHECK(touchesSchoolPlans(ChangeSet::everything()));
    CHECK_FALSE(touchesSchoolPlans(ChangeSet()));
}

TEST_CASE("Plans of schools stand in a list of their own, by the schools' names")
{
    Open open;
    const PlanId municipal = insertPlans(*open.document, {test::samplePlan()}, u"загрузить план"_s).value().front();
    const PlanId tenth = open.insert(schoolPlan(u"Десятая"_s, {}), open.schools[0]);
    const PlanId second = open.insert(schoolPlan(u"Вторая"_s, {}), open.schools[1]);
    const PlanId nobodys = open.insert(schoolPlan(u"Чей-то"_s, {}), {});
    PlanListModel model(*open.document, nullptr, Today);
    const test::ModelTester tester(model);
    const auto listed = [&] {
        std::vector<PlanId> plans;
        for (int row = 0; row < model.rowCount(); ++row)
            plans.push_back(model.planAt(model.index(row)));
        return plans;
    };
    CHECK(listed() == std::vector{municipal});
    CHECK(model.scopeOf(second) == PlanListModel::Scope::Schools);
    CHECK_FALSE(model.scopeOf(PlanId(777)));
    CHECK(model.plansIn(PlanListModel::Scope::Schools).size() == 3);
    model.setScope(PlanListModel::Scope::Schools);
    CHECK(listed() == std::vector{second, tenth, nobodys});
    CHECK(model.index(0).data(PlanListModel::SchoolRole) == u"МБОУ «СОШ № 2»"_s);
    CHECK(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"МБОУ «СОШ № 2»"_s));
    CHECK(model.index(2).data(PlanListModel::SchoolRole) == u"школа не указана"_s);
    // Whose plan it is moves it.
    REQUIRE(setSchoolOfPlan(*open.document, {second, {}, {}, {}}));
    REQUIRE(setSchoolOfPlan(*open.document, {nobodys, open.schools[1], {}, {}}));
    CHECK(listed() == std::vector{nobodys, tenth, second});
    REQUIRE(deletePlans(*open.document, {tenth}));
    CHECK(listed() == std::vector{nobodys, second});
    CHECK(tester.complaints() == QStringList());
}

TEST_CASE("Indicators of the department do not count what schools do by their own plans")
{
    Open open;
    REQUIRE(insertPlans(*open.document, {test::samplePlan()}, u"загрузить план"_s));
    const auto before = indicatorSource(*open.document, nullptr, nullptr)->measures.size();
    open.insert(schoolPlan(u"План"_s, {u"Совещание"_s}), open.schools[0]);
    CHECK(indicatorSource(*open.document, nullptr, nullptr)->measures.size() == before);
    CHECK(std::ranges::count_if(controlledActivities(*open.document, Today).value(),
                                &ControlledActivity::isOfSchoolPlan) == 1);
}

TEST_CASE("The example shows plans of schools: complete ones, one with gaps, most schools without any")
{
    const auto document = Document::inMemory();
    const Example example = sampleMunicipality();
    REQUIRE(insertExample(*document, example));
    const SchoolPlanOverview overview = schoolPlanOverview(*document, Today).value();
    CHECK(overview.schools == 24);
    CHECK(overview.sent == int(example.schoolPlans.size()));
    CHECK(overview.sent * 3 < overview.schools);
    int complete = 0;
    int gaps = 0;
    for (const SchoolPlanEntry &entry : overview.entries) {
        if (!entry.isSent() || !entry.school.id.isValid())
            continue;
        INFO(entry.title.toStdString());
        CHECK(entry.plan.sent);
        CHECK_FALSE(entry.plan.file.isEmpty());
        CHECK(entry.activities >= 5);
        // The plan itself names its school, as one that is loaded does.
        const Plan plan = loadPlan(*document, entry.plan.plan).value();
        CHECK(guessPlanSchool(plan, entry.plan.file, allSchools(*document).value()).school == entry.school.id);
        (entry.missing() == 0 ? complete : gaps) += 1;
    }
    CHECK(complete >= 1);
    CHECK(gaps >= 1);
    REQUIRE(removeExample(*document));
    CHECK(schoolPlans(*document)->empty());
    CHECK(planHeads(*document)->empty());
}

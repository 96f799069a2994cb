#include "document/document.h"
#include "document/exampleedits.h"
#include "document/planedits.h"
#include "document/planqueries.h"
#include "document/schooledits.h"
#include "support/catch.h"
#include "support/sampleplan.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

struct WithPlan
{
    std::unique_ptr<Document> document = Document::inMemory();
    PlanId id = insertPlans(*document, {test::samplePlan()}, u"загрузить план"_s).value().front();

    [[nodiscard]] Plan plan() const { return loadPlan(*document, id).value(); }
    [[nodiscard]] QStringList activityTexts() const
    {
        QStringList texts;
        const Plan now = plan();
        for (const Activity &activity : now.activities)
            texts << now.cell(activity, ColumnRole::Activity).section(u' ', 0, 0).section(u'\n', 0, 0);
        return texts;
    }
};

} // namespace

TEST_CASE("A new plan has the usual five columns")
{
    const auto document = Document::inMemory();
    const auto id = createPlan(*document, {.title = u"План"_s, .period = PlanPeriod::schoolYear(2024)});
    REQUIRE(id);
    const Plan plan = *loadPlan(*document, *id);
    CHECK(plan.columns.size() == 5);
    CHECK(plan.properties.period.code() == u"2024/25"_s);
}

TEST_CASE("Activities move between sections to the place they are dropped at")
{
    WithPlan file;
    const Plan before = file.plan();
    CHECK(file.activityTexts() ==
          QStringList{u"Издание"_s, u"Семинар"_s, u"Разъяснительная"_s, u"Наблюдение"_s, u"Перепроверка"_s});
    REQUIRE(moveActivities(*file.document, {before.activities[0].id, before.activities[4].id},
                           {file.id, before.sections[0].id, 1}));
    CHECK(file.activityTexts() ==
          QStringList{u"Семинар"_s, u"Издание"_s, u"Перепроверка"_s, u"Разъяснительная"_s, u"Наблюдение"_s});
    CHECK(file.plan().activities[2].section == 0U);
}

TEST_CASE("Moving down within a section counts the rows as they were seen")
{
    WithPlan file;
    const Plan before = file.plan();
    REQUIRE(moveActivities(*file.document, {before.activities[1].id}, {file.id, before.sections[0].id, 2}));
    CHECK(file.activityTexts() ==
          QStringList{u"Издание"_s, u"Разъяснительная"_s, u"Семинар"_s, u"Наблюдение"_s, u"Перепроверка"_s});
}

TEST_CASE("A section moves with its activities")
{
    WithPlan file;
    const Plan before = file.plan();
    REQUIRE(moveSections(*file.document, file.id, {before.sections[1].id}, 0));
    CHECK(file.activityTexts() ==
          QStringList{u"Издание"_s, u"Наблюдение"_s, u"Перепроверка"_s, u"Семинар"_s, u"Разъяснительная"_s});
}

TEST_CASE("Deleting a section takes its activities and undo brings all back")
{
    WithPlan file;
    const Plan before = file.plan();
    REQUIRE(deleteRows(*file.document, {before.sections[0].id}, {before.activities[3].id}));
    CHECK(file.activityTexts() == QStringList{u"Издание"_s, u"Перепроверка"_s});
    file.document->undo();
    CHECK(file.plan() == before);
}

TEST_CASE("A duplicate stands behind its original and gets its number by the rule")
{
    WithPlan file;
    const auto copies = duplicateActivities(*file.document, {file.plan().activities[1].id});
    REQUIRE(copies);
    const Plan plan = file.plan();
    CHECK(plan.activities[2].id == copies->front());
    CHECK(plan.activities[2].cells == plan.activities[1].cells);
    CHECK_FALSE(plan.activities[2].number);
}

TEST_CASE("A section is copied behind itself with its activities, in one step")
{
    WithPlan file;
    const Plan before = file.plan();
    const auto belonging = [](const Plan &plan, std::size_t section) {
        std::vector<std::vector<QString>> cells;
        for (const Activity &activity : plan.activities) {
            if (activity.section == section)
                cells.push_back(activity.cells);
        }
        return cells;
    };
    REQUIRE_FALSE(belonging(before, 0).empty());
    const auto copies = duplicateSections(*file.document, file.id, {before.sections[0].id});
    REQUIRE(copies);
    const Plan plan = file.plan();
    REQUIRE(plan.sections.size() == before.sections.size() + 1);
    CHECK(plan.sections[1].id == copies->front());
    CHECK(plan.sections[1].title == before.sections[0].title);
    CHECK_FALSE(plan.sections[1].number);
    CHECK(belonging(plan, 0) == belonging(before, 0));
    CHECK(belonging(plan, 1) == belonging(before, 0));
    file.document->undo();
    CHECK(file.plan() == before);
}

TEST_CASE("Two columns with one role and a plan without activities are refused")
{
    WithPlan file;
    auto columns = file.plan().columns;
    columns[2].role = ColumnRole::Responsible;
    CHECK(setColumns(*file.document, file.id, columns).error().code == Error::Code::Constraint);
    columns = file.plan().columns;
    columns[1].role = ColumnRole::Other;
    CHECK(setColumns(*file.document, file.id, columns).error().code == Error::Code::Constraint);
}

TEST_CASE("Removing the example leaves the own plans and is one step")
{
    WithPlan file;
    Plan example = test::samplePlan();
    example.properties.example = true;
    REQUIRE(insertPlans(*file.document, {example, example}, u"добавить пример"_s));
    CHECK(planHeads(*file.document)->size() == 3);
    REQUIRE(removeExample(*file.document));
    CHECK(planHeads(*file.document)->size() == 1);
    CHECK(planHeads(*file.document)->front().id == file.id);
    file.document->undo();
    CHECK(planHeads(*file.document)->size() == 3);
}

TEST_CASE("An edit of something that is gone says so")
{
    WithPlan file;
    REQUIRE(deletePlans(*file.document, {file.id}));
    CHECK(setPlanProperties(*file.document, file.id, {}).error().code == Error::Code::NotFound);
    CHECK(loadPlan(*file.document, file.id).error().code == Error::Code::NotFound);
}

TEST_CASE("Every edit of what is gone is refused")
{
    WithPlan file;
    const ActivityId activity(999);
    const SectionId section(999);
    const ColumnId column(999);
    const auto notFound = [](const auto &result) { return !result && result.error().code == Error::Code::NotFound; };
    CHECK(notFound(setNote(*file.document, activity, u"x"_s)));
    CHECK(notFound(setStatus(*file.document, {activity}, ActivityStatus::Done)));
    CHECK(notFound(setActivityNumber(*file.document, activity, u"1"_s)));
    CHECK(notFound(setSectionNumber(*file.document, section, u"1"_s)));
    CHECK(notFound(setColumnWidth(*file.document, column, 10)));
    CHECK(notFound(deleteRows(*file.document, {section}, {})));
    CHECK(notFound(deleteRows(*file.document, {}, {activity})));
    CHECK(notFound(deletePlans(*file.document, {PlanId(999)})));
    CHECK(notFound(moveSections(*file.document, file.id, {section}, 0)));
    CHECK(notFound(moveActivities(*file.document, {activity}, {file.id, std::nullopt, 0})));
    CHECK(notFound(duplicateActivities(*file.document, {activity})));
    CHECK(notFound(duplicateSections(*file.document, file.id, {section})));
    CHECK(notFound(setCell(*file.document, {activity, file.plan().columns[1].id, u"x"_s})));
    CHECK(notFound(setCell(*file.document, {file.plan().activities[0].id, column, u"x"_s})));
}

TEST_CASE("An activity cannot be moved into another plan")
{
    WithPlan file;
    const auto other = insertPlans(*file.document, {test::samplePlan()}, u"загрузить план"_s);
    const Plan foreign = *loadPlan(*file.document, other->front());
    CHECK_FALSE(moveActivities(*file.document, {foreign.activities[0].id}, {file.id, std::nullopt, 0}));
    CHECK_FALSE(moveActivities(*file.document, {file.plan().activities[0].id}, {file.id, foreign.sections[0].id, 0}));
    CHECK(*loadPlan(*file.document, foreign.id) == foreign);
}

TEST_CASE("A number that comes as the text of its cell is kept by hand")
{
    WithPlan file;
    const Plan before = file.plan();
    REQUIRE(setCell(*file.document, {before.activities[3].id, before.columns[0].id, u" 2.7 "_s}));
    CHECK(file.plan().activities[3].number == u"2.7"_s);
    Activity pasted;
    pasted.cells = {u"9.1"_s, u"Вставлено"_s};
    const auto id = addActivity(*file.document, {file.id, std::nullopt, 0}, pasted);
    REQUIRE(id);
    CHECK(file.plan().activities[0].number == u"9.1"_s);
    CHECK(file.plan().activities[0].cells[0].isEmpty());
}

TEST_CASE("Many activities go in at a place in their order")
{
    WithPlan file;
    const SectionId section = file.plan().sections[0].id;
    std::vector<Activity> pasted(3);
    for (std::size_t at = 0; at < pasted.size(); ++at)
        pasted[at].cells = {{}, u"Новое%1"_s.arg(at)};
    REQUIRE(addActivities(*file.document, {file.id, section, 1}, pasted));
    CHECK(file.activityTexts() == QStringList{u"Издание"_s, u"Семинар"_s, u"Новое0"_s, u"Новое1"_s, u"Новое2"_s,
                                              u"Разъяснительная"_s, u"Наблюдение"_s, u"Перепроверка"_s});
}

TEST_CASE("An activity's schools find it, until they are taken from it")
{
    WithPlan with;
    const SchoolId first = *addSchool(*with.document, {.shortName = u"СОШ № 1"_s});
    const SchoolId second = *addSchool(*with.document, {.shortName = u"СОШ № 2"_s});
    const ActivityId activity = with.plan().activities[1].id;
    REQUIRE(setActivitySchools(*with.document, activity, {second, first, first}));
    CHECK(with.plan().activities[1].schools == std::vector{first, second});
    const auto found = activitiesOf(*with.document, second, QDate(2024, 1, 1));
    REQUIRE(found);
    REQUIRE(found->size() == 1);
    CHECK(found->front().activity == activity);
    CHECK(found->front().plan.id == with.id);
    CHECK(found->front().text == with.plan().cell(with.plan().activities[1], ColumnRole::Activity));
    CHECK_FALSE(found->front().settled);

    // The same schools again are no gesture.
    const int steps = with.document->undoStack().count();
    REQUIRE(setActivitySchools(*with.document, activity, {first, second}));
    CHECK(with.document->undoStack().count() == steps);

    REQUIRE(deleteSchools(*with.document, {first}));
    CHECK(with.plan().activities[1].schools == std::vector{second});
    REQUIRE(with.document->undo());
    CHECK(with.plan().activities[1].schools == std::vector{first, second});
    REQUIRE(setActivitySchools(*with.document, activity, {}));
    CHECK(activitiesOf(*with.document, second, QDate(2024, 1, 1))->empty());
}

TEST_CASE("Merged schools keep their activities, each once")
{
    WithPlan with;
    const SchoolId kept = *addSchool(*with.document, {.shortName = u"СОШ № 1"_s});
    const SchoolId other = *addSchool(*with.document, {.shortName = u"СОШ №1"_s});
    const Plan plan = with.plan();
    REQUIRE(setActivitySchools(*with.document, plan.activities[0].id, {kept, other}));
    REQUIRE(setActivitySchools(*with.document, plan.activities[1].id, {other}));
    REQUIRE(mergeSchools(*with.document, kept, {kept, other}));
    CHECK(with.plan().activities[0].schools == std::vector{kept});
    CHECK(with.plan().activities[1].schools == std::vector{kept});
}

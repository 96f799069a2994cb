#include "document/document.h"
#include "document/planedits.h"
#include "document/planqueries.h"
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
    file.document->undoStack().undo();
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
    file.document->undoStack().undo();
    CHECK(planHeads(*file.document)->size() == 3);
}

TEST_CASE("An edit of something that is gone says so")
{
    WithPlan file;
    REQUIRE(deletePlans(*file.document, {file.id}));
    CHECK(setPlanProperties(*file.document, file.id, {}).error().code == Error::Code::NotFound);
    CHECK(loadPlan(*file.document, file.id).error().code == Error::Code::NotFound);
}

#include "document/document.h"
#include "document/models/planfiltermodel.h"
#include "document/models/planmodel.h"
#include "document/planedits.h"
#include "document/planqueries.h"
#include "support/catch.h"
#include "support/modeltester.h"
#include "support/sampleplan.h"

#include <QMimeData>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

struct Filtered
{
    std::unique_ptr<Document> document = Document::inMemory();
    PlanId id = insertPlans(*document, {test::samplePlan()}, u"загрузить план"_s).value().front();
    PlanModel model{*document};
    PlanFilterModel filter{model};

    Filtered() { model.setPlan(id); }

    [[nodiscard]] Plan stored() const { return loadPlan(*document, id).value(); }
};

} // namespace

TEST_CASE("An empty filter lets every row through")
{
    Filtered shown;
    const test::ModelTester tester(shown.filter);
    CHECK(shown.filter.rowCount() == 3);
    CHECK(shown.filter.shownActivities() == 5);
    CHECK(tester.complaints() == QStringList());
}

TEST_CASE("A match keeps the heading of its section and a matching heading keeps its rows")
{
    Filtered shown;
    const test::ModelTester tester(shown.filter);
    shown.filter.setQuery(u"СЕМИНАР организаторов"_s);
    REQUIRE(shown.filter.rowCount() == 1);
    CHECK(shown.filter.rowCount(shown.filter.index(0, 0)) == 1);
    shown.filter.setQuery(u"нормативное"_s);
    REQUIRE(shown.filter.rowCount() == 1);
    CHECK(shown.filter.rowCount(shown.filter.index(0, 0)) == 2);
    shown.filter.setQuery({});
    CHECK(shown.filter.rowCount() == 3);
    CHECK(tester.complaints() == QStringList());
}

TEST_CASE("Conditions on the state go together with words")
{
    Filtered shown;
    REQUIRE(setStatus(*shown.document, {shown.stored().activities[1].id}, ActivityStatus::Done));
    shown.filter.setCondition(PlanFilterModel::Condition::NotDone);
    CHECK(shown.filter.shownActivities() == 4);
    shown.filter.setQuery(u"руководители оо"_s);
    CHECK(shown.filter.shownActivities() == 1);
    shown.filter.setQuery({});
    shown.filter.setCondition(PlanFilterModel::Condition::WithoutDeadline);
    CHECK(shown.filter.shownActivities() == 0);
    const Plan plan = shown.stored();
    REQUIRE(setCell(*shown.document, {plan.activities[0].id, plan.columns[2].id, {}}));
    shown.filter.refresh();
    CHECK(shown.filter.shownActivities() == 1);
}

TEST_CASE("A row edited or added under a filter stays in sight until the filter is set anew")
{
    Filtered shown;
    const test::ModelTester tester(shown.filter);
    shown.filter.setQuery(u"семинар"_s);
    const Plan plan = shown.stored();
    REQUIRE(setCell(*shown.document, {plan.activities[1].id, plan.columns[1].id, u"Совещание"_s}));
    REQUIRE(addActivity(*shown.document, {shown.id, plan.sections[0].id, 1}, Activity()));
    CHECK(shown.filter.rowCount(shown.filter.index(0, 0)) == 2);
    shown.filter.refresh();
    CHECK(shown.filter.rowCount() == 0);
    CHECK(tester.complaints() == QStringList());
}

TEST_CASE("Rows dropped through a filter arrive where they are seen")
{
    Filtered shown;
    shown.filter.setQuery(u"работ"_s); // «Разъяснительная работа», «Перепроверка работ»
    REQUIRE(shown.filter.rowCount() == 2);
    const QModelIndex to = shown.filter.index(1, 0);
    const std::unique_ptr<QMimeData> rows(shown.filter.mimeData({shown.filter.index(0, 0, shown.filter.index(0, 0))}));
    REQUIRE(shown.filter.dropMimeData(rows.get(), Qt::MoveAction, 1, 0, to));
    const Plan plan = shown.stored();
    CHECK(plan.activities.back().cells[1] == u"Разъяснительная работа"_s);
    CHECK(plan.activities.size() == 5);
}

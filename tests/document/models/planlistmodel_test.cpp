#include "document/document.h"
#include "document/models/daywatch.h"
#include "document/models/planlistmodel.h"
#include "document/planedits.h"
#include "support/catch.h"
#include "support/modeltester.h"
#include "support/sampleplan.h"

#include <QPersistentModelIndex>
#include <QSignalSpy>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

// A day inside the sample plan's year 2023/24: «До 28.02.2024» and «Февраль 2024» are over.
const QDate Today(2024, 3, 15);

struct Listed
{
    std::unique_ptr<Document> document = Document::inMemory();
    PlanId id = insertPlans(*document, {test::samplePlan()}, u"загрузить план"_s).value().front();
    PlanListModel model{*document, nullptr, Today};

    [[nodiscard]] PlanProgress progress(int row) const
    {
        return model.index(row).data(PlanListModel::ProgressRole).value<PlanProgress>();
    }
};

} // namespace

TEST_CASE("A plan is listed by title and period and kind and progress")
{
    Listed listed;
    const test::ModelTester tester(listed.model);
    REQUIRE(listed.model.rowCount() == 1);
    const QModelIndex row = listed.model.index(0);
    CHECK(row.data() == u"Дорожная карта по обеспечению объективности"_s);
    CHECK(row.data(PlanListModel::PeriodRole) == u"2023/24 учебный год"_s);
    CHECK_FALSE(row.data(PlanListModel::ProgressRole).isValid());
    listed.model.countAll();
    CHECK(listed.progress(0).total == 5);
    CHECK(listed.progress(0).inWork == 1);
    CHECK(listed.progress(0).overdue == 2);
    const QString spoken = row.data(Qt::AccessibleTextRole).toString();
    CHECK(spoken.contains(u"муниципальный"_s));
    CHECK(spoken.contains(u"выполнено 0 из 5, просрочено 2"_s));
    CHECK(tester.complaints() == QStringList());
}

TEST_CASE("Progress follows a status and only the plan that changed is told")
{
    Listed listed;
    REQUIRE(duplicatePlan(*listed.document, listed.id));
    const test::ModelTester tester(listed.model);
    listed.model.countAll();
    const auto activities = loadPlan(*listed.document, listed.id).value().activities;
    QSignalSpy told(&listed.model, &QAbstractItemModel::dataChanged);
    REQUIRE(setStatus(*listed.document, {activities[0].id}, ActivityStatus::Done));
    listed.model.countAll();
    CHECK(listed.progress(0).done == 1);
    CHECK(listed.progress(0).overdue == 1);
    CHECK(told.count() == 1);
    CHECK(told.front().front().toModelIndex().row() == 0);
    // A text that does not move the counts is not told.
    REQUIRE(setNote(*listed.document, activities[1].id, u"спросить"_s));
    listed.model.countAll();
    CHECK(told.count() == 1);
    CHECK(tester.complaints() == QStringList());
}

TEST_CASE("An emptied deadline is seen though its row is gone")
{
    Listed listed;
    listed.model.countAll();
    const Plan plan = loadPlan(*listed.document, listed.id).value();
    const auto deadline = *plan.column(ColumnRole::Deadline);
    REQUIRE(setCell(*listed.document, {plan.activities[0].id, plan.columns[deadline].id, {}}));
    listed.model.countAll();
    CHECK(listed.progress(0).overdue == 1);
    CHECK(listed.progress(0).notUnderstood == 1);
}

TEST_CASE("Plans come and go and come back in their place with the selection")
{
    Listed listed;
    const test::ModelTester tester(listed.model);
    const PlanId second = createPlan(*listed.document, {.title = u"Второй"_s}).value();
    REQUIRE(listed.model.rowCount() == 2);
    CHECK(listed.model.planAt(listed.model.index(1)) == second);
    const QPersistentModelIndex kept = listed.model.indexOf(second);
    REQUIRE(deletePlans(*listed.document, {listed.id}));
    CHECK(listed.model.rowCount() == 1);
    CHECK(kept.row() == 0);
    REQUIRE(listed.document->undo());
    REQUIRE(listed.model.rowCount() == 2);
    CHECK(listed.model.planAt(listed.model.index(0)) == listed.id);
    CHECK(kept.row() == 1);
    listed.model.countAll();
    CHECK(listed.progress(0).total == 5);
    CHECK(progressText(listed.progress(1)) == u"мероприятий нет"_s);
    CHECK(tester.complaints() == QStringList());
}

TEST_CASE("A new title is told once and other columns of a plan are not")
{
    Listed listed;
    listed.model.countAll();
    QSignalSpy told(&listed.model, &QAbstractItemModel::dataChanged);
    PlanProperties properties = loadPlan(*listed.document, listed.id).value().properties;
    properties.title = u"Иначе"_s;
    REQUIRE(setPlanProperties(*listed.document, listed.id, properties));
    CHECK(told.count() == 1);
    CHECK(listed.model.index(0).data() == u"Иначе"_s);
    properties.preamble = u"Не в списке"_s;
    REQUIRE(setPlanProperties(*listed.document, listed.id, properties));
    listed.model.countAll();
    CHECK(told.count() == 1);
}

TEST_CASE("Overdue activities are counted anew on another day")
{
    Listed listed;
    listed.model.countAll();
    REQUIRE(listed.progress(0).overdue == 2);
    auto *day = listed.model.findChild<DayWatch *>();
    REQUIRE(day);
    day->setToday({2024, 2, 20}); // before «До 28.02.2024» and the end of «Февраль 2024»
    listed.model.countAll();
    CHECK(listed.progress(0).overdue == 0);
}

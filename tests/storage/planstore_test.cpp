#include "storage/migrator.h"
#include "storage/storageerror.h"
#include "storage/stores.h"
#include "support/catch.h"
#include "support/sampleplan.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

// Ids are given by the file: a stored plan is compared with the original without them.
Plan withoutIds(Plan plan)
{
    plan.id = PlanId();
    for (auto &column : plan.columns)
        column.id = ColumnId();
    for (auto &section : plan.sections)
        section.id = SectionId();
    for (auto &activity : plan.activities)
        activity.id = ActivityId();
    return plan;
}

struct OpenFile
{
    OpenFile() { schema::migrate(database); }
    Database database = Database::inMemory();
    Stores stores{database};
};

} // namespace

TEST_CASE("A plan comes back from the file as it was stored")
{
    OpenFile file;
    const Plan plan = test::samplePlan();
    const PlanId id = file.stores.plans.insert(plan);
    CHECK(withoutIds(file.stores.plans.plan(id)) == plan);
}

TEST_CASE("Removing a plan leaves no row of it")
{
    OpenFile file;
    const PlanId id = file.stores.plans.insert(test::samplePlan());
    file.stores.plans.remove(id);
    for (const char *table : {"plan", "approval_block", "plan_column", "section", "activity", "activity_cell"}) {
        INFO(table);
        CHECK(file.database.number(std::string("SELECT count(*) FROM ") + table) == 0);
    }
}

TEST_CASE("An activity is inserted at its position and the others make room")
{
    OpenFile file;
    const PlanId id = file.stores.plans.insert(test::samplePlan());
    const Plan before = file.stores.plans.plan(id);
    const SectionId section = before.sections[0].id;
    const ActivityId fresh = file.stores.plans.insertActivities({id, section, 1}, {Activity()}, {}).front();
    CHECK(file.stores.plans.activityOrder(id, section) ==
          std::vector{before.activities[1].id, fresh, before.activities[2].id});
    CHECK(file.stores.plans.placeOf(fresh).position == 1);
}

TEST_CASE("An emptied cell has no row in the file")
{
    OpenFile file;
    const PlanId id = file.stores.plans.insert(test::samplePlan());
    const Plan plan = file.stores.plans.plan(id);
    const auto cells = *file.database.number("SELECT count(*) FROM activity_cell");
    file.stores.plans.setCell(plan.activities[0].id, plan.columns[1].id, QString());
    CHECK(file.database.number("SELECT count(*) FROM activity_cell") == cells - 1);
    CHECK(file.stores.plans.plan(id).activities[0].cells[1].isEmpty());
}

TEST_CASE("Columns that are left out go with their cells and new ones are empty")
{
    OpenFile file;
    const PlanId id = file.stores.plans.insert(test::samplePlan());
    auto columns = file.stores.plans.columns(id);
    const auto deadline = std::size_t(2);
    columns.erase(columns.begin() + deadline);
    columns.push_back({{}, u"Источник"_s, ColumnRole::Other, 0});
    file.stores.plans.setColumns(id, columns);
    const Plan plan = file.stores.plans.plan(id);
    CHECK_FALSE(plan.column(ColumnRole::Deadline));
    CHECK(plan.columns.back().header == u"Источник"_s);
    CHECK(plan.activities[1].cells[2] == u"Методист, Руководители ОО"_s);
    CHECK(plan.activities[1].cells.back().isEmpty());
}

TEST_CASE("What is gone is refused and not invented")
{
    OpenFile file;
    CHECK_THROWS_AS(file.stores.plans.plan(PlanId(7)), Refused);
    CHECK_THROWS_AS(file.stores.plans.section(SectionId(7)), Refused);
    CHECK_THROWS_AS(file.stores.plans.placeOf(ActivityId(7)), Refused);
    CHECK_FALSE(file.stores.plans.contains(PlanId(7)));
}

TEST_CASE("The directory keeps names and spellings in Russian order")
{
    OpenFile file;
    const PartyId second = file.stores.parties.insert(u"Методист"_s);
    const PartyId first = file.stores.parties.insert(u"Ёлкин А.А."_s);
    file.stores.parties.addSpelling(second, u"методисты"_s);
    const auto parties = file.stores.parties.parties();
    REQUIRE(parties.size() == 2);
    CHECK(parties[0] == Party{first, u"Ёлкин А.А."_s, {}});
    CHECK(parties[1] == Party{second, u"Методист"_s, {u"методисты"_s}});
    file.stores.parties.remove(second);
    CHECK(file.database.number("SELECT count(*) FROM party_spelling") == 0);
}

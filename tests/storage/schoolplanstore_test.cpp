#include "storage/changeset.h"
#include "storage/migrator.h"
#include "storage/storageerror.h"
#include "storage/stores.h"
#include "support/catch.h"
#include "support/sampleplan.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

struct Stored
{
    Stored()
    {
        schema::migrate(database);
        plan = stores.plans.insert(test::samplePlan());
        School one;
        one.shortName = u"Первая"_s;
        first = stores.schools.insert(one);
        one.shortName = u"Вторая"_s;
        second = stores.schools.insert(one);
    }

    Database database = Database::inMemory();
    Stores stores{database};
    PlanId plan;
    SchoolId first;
    SchoolId second;
};

} // namespace

TEST_CASE("Whose plan it is comes back from the file, and a plan has one school at most")
{
    Stored stored;
    SchoolPlanStore &plans = stored.stores.schoolPlans;
    CHECK_FALSE(plans.of(stored.plan));
    const SchoolPlan sent{stored.plan, stored.first, QDate(2025, 9, 10), u"План.docx"_s};
    plans.set(sent);
    CHECK(plans.of(stored.plan) == sent);
    const SchoolPlan other{stored.plan, stored.second, std::nullopt, {}};
    plans.set(other);
    CHECK(plans.all() == std::vector{other});
    plans.remove(stored.plan);
    CHECK(plans.all().empty());
}

TEST_CASE("A plan goes with its row, and a school leaves its plan behind")
{
    Stored stored;
    SchoolPlanStore &plans = stored.stores.schoolPlans;
    const PlanId other = stored.stores.plans.insert(test::samplePlan());
    plans.set({stored.plan, stored.first, {}, {}});
    plans.set({other, stored.second, {}, {}});
    stored.stores.plans.remove(stored.plan);
    CHECK_FALSE(plans.of(stored.plan));
    stored.stores.schools.remove(stored.second);
    CHECK(plans.all() == std::vector{SchoolPlan{other, {}, {}, {}}});
    CHECK(stored.stores.plans.contains(other));
}

TEST_CASE("Plans of a record that is merged into another are the other's")
{
    Stored stored;
    stored.stores.schoolPlans.set({stored.plan, stored.first, {}, {}});
    stored.stores.schools.redirect(stored.first, stored.second);
    stored.stores.schools.remove(stored.first);
    CHECK(stored.stores.schoolPlans.of(stored.plan)->school == stored.second);
}

TEST_CASE("Required measures keep their order and what is the same is not written")
{
    Stored stored;
    SchoolPlanStore &plans = stored.stores.schoolPlans;
    CHECK(plans.measures().empty());
    const std::vector<RequiredMeasure> measures{{u"Видео"_s, u"видеозапись"_s}, {{}, u"анализ на педсовете"_s}};
    plans.setMeasures(measures);
    CHECK(plans.measures() == measures);
    const ChangeRecorder recorder(stored.database);
    plans.setMeasures(measures);
    CHECK(recorder.changes().isEmpty());
    plans.setMeasures({measures[1], measures[0]});
    CHECK(plans.measures().front() == measures[1]);
    CHECK(recorder.changes().touches("required_measure"));
    plans.setMeasures({});
    CHECK(plans.measures().empty());
}

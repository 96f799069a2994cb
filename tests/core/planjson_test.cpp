#include "core/planjson.h"
#include "support/catch.h"

#include <QJsonArray>

#include <rapidcheck.h>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

QString word()
{
    return QString::fromStdString(
        *rc::gen::element<std::string>("", "Приказ", "до 1 мая", "две\nстроки", "«кавычки»", "№ 5"));
}

QStringList words()
{
    QStringList result;
    for (int count = *rc::gen::inRange(0, 3); count > 0; --count)
        result << word();
    return result;
}

std::optional<QString> number()
{
    return *rc::gen::arbitrary<bool>() ? std::optional<QString>() : std::optional<QString>(word());
}

ApprovalBlock block()
{
    return {word(), word(), word(), word(), word(), word(), word()};
}

Plan anyPlan()
{
    Plan plan;
    plan.properties.title = word();
    plan.properties.kind = *rc::gen::element(PlanKind::Municipal, PlanKind::Regional, PlanKind::School);
    plan.properties.period = *rc::gen::element(PlanPeriod(), PlanPeriod::schoolYear(2023),
                                               PlanPeriod::calendarYear(2024), PlanPeriod::years(2023, 2025));
    plan.properties.preamble = word();
    plan.properties.goals = words();
    plan.properties.approval = block();
    plan.properties.agreement = {block(), block()};
    plan.properties.signature = word();
    plan.properties.numbering =
        *rc::gen::element(NumberingRule::Hierarchical, NumberingRule::PerSection, NumberingRule::Continuous);
    using Role = ColumnRole;
    for (const auto role : {Role::Number, Role::Other, Role::Activity, Role::Deadline, Role::Other, Role::Result,
                            Role::Responsible, Role::Control, Role::Note}) {
        if (*rc::gen::arbitrary<bool>())
            plan.columns.push_back({{}, word(), role, *rc::gen::element(0.0, 35.5)});
    }
    for (int count = *rc::gen::inRange(0, 4); count > 0; --count)
        plan.sections.push_back({{}, word(), number(), word(), words()});
    for (int count = *rc::gen::inRange(0, 6); count > 0; --count) {
        Activity activity;
        if (!plan.sections.empty() && *rc::gen::arbitrary<bool>())
            activity.section = *rc::gen::inRange<std::size_t>(0, plan.sections.size());
        activity.number = number();
        for (const auto &column : plan.columns)
            activity.cells.push_back(column.role == Role::Number ? QString() : word());
        activity.status = *rc::gen::element(ActivityStatus::NotStarted, ActivityStatus::InWork, ActivityStatus::Done,
                                            ActivityStatus::Cancelled);
        activity.note = word();
        plan.activities.push_back(std::move(activity));
    }
    return plan;
}

} // namespace

TEST_CASE("A plan comes back from JSON as it went in")
{
    CHECK(rc::check("planFromJson is the inverse of planToJson", [] {
        const auto plan = anyPlan();
        const auto back = planFromJson(planToJson(plan));
        RC_ASSERT(back.has_value());
        RC_ASSERT((*back == plan));
    }));
}

TEST_CASE("The JSON of a plan has the keys that other programs rely on")
{
    Plan plan;
    plan.properties.title = u"План"_s;
    plan.properties.period = PlanPeriod::schoolYear(2023);
    plan.properties.approval = ApprovalBlock::fromLines({u"УТВЕРЖДАЮ"_s, u"Директор"_s});
    plan.columns = defaultColumns();
    plan.sections.push_back({{}, u"Раздел"_s, u"1"_s, u"Основной"_s, {u"успеть"_s}});
    plan.activities.push_back({{}, 0, u""_s, {u""_s, u"Совещание"_s, u"май"_s, u""_s, u"Протокол"_s}, {}, {}});
    const auto json = planToJson(plan);
    CHECK(json[u"title"_s] == u"План"_s);
    CHECK(json[u"context_year"_s] == u"2023/24"_s);
    CHECK((json[u"approval"_s].toArray() == QJsonArray{u"УТВЕРЖДАЮ"_s, u"Директор"_s}));
    CHECK(json[u"agreement"_s].toArray().isEmpty());
    CHECK(json[u"columns"_s].toArray().at(4).toObject()[u"role"_s] == u"result"_s);
    const auto activity = json[u"activities"_s].toArray().at(0).toObject();
    CHECK(activity[u"number"_s].isNull());
    CHECK(activity[u"activity"_s] == u"Совещание"_s);
    CHECK(activity[u"responsible"_s].isNull());
    CHECK(activity[u"control"_s].isNull());
    CHECK(activity[u"section"_s] == 0);
    const auto section = json[u"sections"_s].toArray().at(0).toObject();
    CHECK(section[u"number"_s] == u"1"_s);
    CHECK((section[u"tasks"_s].toArray() == QJsonArray{u"успеть"_s}));
}

TEST_CASE("JSON that is no plan is refused with the place")
{
    const auto refused = [](const QJsonObject &json) {
        const auto plan = planFromJson(json);
        REQUIRE_FALSE(plan.has_value());
        CHECK(plan.error().code == Error::Code::Parse);
        return plan.error().text;
    };
    CHECK(refused({{u"columns"_s, QJsonArray{QJsonObject{{u"role"_s, u"smell"_s}}}}}).contains(u"smell"_s));
    CHECK(refused({{u"context_year"_s, u"весна"_s}}).contains(u"весна"_s));
    CHECK(refused({{u"activities"_s, QJsonArray{QJsonObject{{u"section"_s, 3}}}}}).contains(u"мероприятие 1"_s));
    CHECK(refused({{u"kind"_s, u"galactic"_s}}).contains(u"вид плана"_s));
}

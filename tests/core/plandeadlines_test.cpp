#include "core/planproblems.h"
#include "core/planprogress.h"
#include "support/catch.h"
#include "support/goldplan.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

using List = std::vector<std::size_t>;

/// «20: sentence» for each problem of an activity.
QStringList problemTexts(const Plan &plan, QDate today)
{
    QStringList texts;
    for (const auto &problem : problemsOf(plan, deadlinesOf(plan), today)) {
        REQUIRE(problem.activity);
        texts << QString::number(*problem.activity) + u": "_s + problem.text;
    }
    return texts;
}

/// «До 15 числа» in a section with this title, in the school year 2023/24.
std::optional<QDate> dueInSection(const QString &title)
{
    Plan plan;
    plan.properties.period = PlanPeriod::schoolYear(2023);
    plan.columns = {{{}, u"Сроки"_s, ColumnRole::Deadline, 0}};
    plan.sections = {{{}, {}, u""_s, title, {}}};
    plan.activities = {{{}, 0, {}, {u"до 15 числа"_s}, {}, {}}};
    return deadlinesOf(plan).front().lastDay();
}

} // namespace

TEST_CASE("A section headed by a month gives it to the deadlines below")
{
    CHECK(dueInSection(u"Сентябрь"_s) == QDate(2023, 9, 15));
    CHECK(dueInSection(u"МАРТ 2024 г."_s) == QDate(2024, 3, 15));
    CHECK(dueInSection(u"Июнь:"_s) == QDate(2024, 6, 15));
    CHECK(dueInSection(u"Мартовский педсовет"_s) == std::nullopt);
}

TEST_CASE("A plan without a deadline column has empty deadlines")
{
    Plan plan;
    plan.activities.resize(3);
    CHECK(deadlinesOf(plan) == std::vector<Deadline>(3));
}

TEST_CASE("What is due of a sample plan on a day")
{
    const auto plan = test::goldPlan(u"000-tynda"_s);
    const auto lists = dueLists(plan, deadlinesOf(plan), QDate(2024, 3, 5));
    CHECK(lists.overdue == List{18, 6, 0, 2, 1}); // Август 2023, Декабрь 2023, 28.02, Февраль 2024, 03.03
    CHECK(lists.inWeek == List{9});               // 11.03.2024
    CHECK(lists.inMonth.empty());
    CHECK(lists.coming == List{10, 13, 4, 5, 7});                  // Июнь twice, the school year three times
    CHECK(lists.withoutDay == List{3, 8, 11, 12, 14, 15, 16, 17}); // by plan, order, request, schedule
    CHECK(lists.notUnderstood.empty());
    CHECK(progressOf(plan, deadlinesOf(plan), QDate(2024, 3, 5)) == PlanProgress{19, 14, 0, 0, 0, 5, 0});
}

TEST_CASE("Problems of a sample plan on the first day of its period")
{
    CHECK(problemTexts(test::goldPlan(u"000-tynda"_s), QDate(2023, 9, 1)) ==
          QStringList{u"6: После 2.4 сразу идёт 2.6"_s,
                      u"18: Срок (01.08.2023 – 31.08.2023) выходит за период плана (2023/24 учебный год)"_s,
                      u"18: Срок прошёл 31.08.2023, а мероприятие не выполнено"_s});
    CHECK(problemTexts(test::goldPlan(u"003-kumtorkala"_s), QDate(2021, 1, 1)).isEmpty());
}

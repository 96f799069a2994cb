#include "core/newyear.h"
#include "support/catch.h"

#include <rapidcheck.h>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

Plan planWithDeadline(const QString &deadline, const PlanPeriod &period)
{
    Plan plan;
    plan.properties.period = period;
    plan.columns = defaultColumns();
    plan.activities.push_back({{}, {}, {}, {u""_s, u"Провести ВПР 2023 года"_s, deadline, u"ОО"_s, u""_s}, {}, {}});
    return plan;
}

QString carriedDeadline(const QString &deadline, const PlanPeriod &from = PlanPeriod::schoolYear(2023),
                        const PlanPeriod &to = PlanPeriod::schoolYear(2024))
{
    const auto plan = carriedOver(planWithDeadline(deadline, from), to);
    return plan.cell(plan.activities.front(), ColumnRole::Deadline);
}

QString carriedTitle(const QString &title)
{
    Plan plan;
    plan.properties.period = PlanPeriod::schoolYear(2023);
    plan.properties.title = title;
    return carriedOver(plan, PlanPeriod::schoolYear(2024)).properties.title;
}

} // namespace

TEST_CASE("Years in deadlines move to the new period")
{
    CHECK(carriedDeadline(u"До 28.02.2024"_s) == u"До 28.02.2025"_s);
    CHECK(carriedDeadline(u"Февраль 2024"_s) == u"Февраль 2025"_s);
    CHECK(carriedDeadline(u"Сентябрь – октябрь 2023г. Март-Апрель 2024г."_s) ==
          u"Сентябрь – октябрь 2024г. Март-Апрель 2025г."_s);
    CHECK(carriedDeadline(u"2023 - 2024гг."_s) == u"2024 - 2025гг."_s);
    CHECK(carriedDeadline(u"с 01.09.2023 по 31.05.2024"_s) == u"с 01.09.2024 по 31.05.2025"_s);
    CHECK(carriedDeadline(u"01.09.2023-31.05.2024"_s) == u"01.09.2024-31.05.2025"_s);
    CHECK(carriedDeadline(u"15 марта 2024 года"_s) == u"15 марта 2025 года"_s);
    CHECK(carriedDeadline(u"22. 02. 2024"_s) == u"22. 02. 2025"_s);
    CHECK(carriedDeadline(u"26.09.23г"_s) == u"26.09.24г"_s);
    CHECK(carriedDeadline(u"09.2023"_s) == u"09.2024"_s);
    CHECK(carriedDeadline(u"по графику ВПР-2024"_s) == u"по графику ВПР-2025"_s);
    CHECK(carriedDeadline(u"от 01.09.2023 до 01.10.2023"_s) == u"от 01.09.2024 до 01.10.2024"_s);
}

TEST_CASE("The distance is that of the periods")
{
    CHECK(carriedDeadline(u"Октябрь 2024"_s, PlanPeriod::years(2023, 2024), PlanPeriod::years(2025, 2026)) ==
          u"Октябрь 2026"_s);
    CHECK(carriedDeadline(u"до 1.12.2021"_s, PlanPeriod::calendarYear(2021), PlanPeriod::calendarYear(2024)) ==
          u"до 1.12.2024"_s);
    CHECK(carriedDeadline(u"до 28.02.99"_s, PlanPeriod::calendarYear(2099), PlanPeriod::calendarYear(2100)) ==
          u"до 28.02.00"_s);
}

TEST_CASE("The last day of a leap February becomes the 28th where there is none")
{
    CHECK(carriedDeadline(u"до 29.02.2024"_s) == u"до 28.02.2025"_s);
    CHECK(carriedDeadline(u"до 29.02.24"_s) == u"до 28.02.25"_s);
    CHECK(carriedDeadline(u"29 февраля 2024 г."_s) == u"28 февраля 2025 г."_s);
    CHECK(carriedDeadline(u"29.03.2024"_s) == u"29.03.2025"_s);
    CHECK(carriedDeadline(u"29.02.2024"_s, PlanPeriod::schoolYear(2023), PlanPeriod::schoolYear(2027)) ==
          u"29.02.2028"_s);
}

TEST_CASE("A deadline without years stays as typed")
{
    for (const auto &text : {u"Сентябрь"_s, u"в течение года"_s, u"до 29.02"_s, u"1-2 неделя, 10.15"_s, u""_s,
                             u"По плану ГМО\nпостоянно"_s})
        CHECK(carriedDeadline(text) == text);
}

TEST_CASE("Dates of orders and numbers are no years of the plan")
{
    for (const auto &text :
         {u"приказ от 12.03.2024 № 57"_s, u"по приказу № 2023"_s, u"письмо №2024-12"_s,
          u"Протокол № 20 от 19.12.2023"_s, u"приказ от 12 марта 2024 г. № 57"_s, u"приказ 12.03.2024 № 57"_s,
          u"согласно приказу от 12.03.24"_s, u"письмо 02-36/2023"_s, u"школа 12023"_s, u"закон 2012 года"_s})
        CHECK(carriedDeadline(text) == text);
    CHECK(carriedDeadline(u"по приказу от 12.03.2023 № 57, до 01.04.2024"_s) ==
          u"по приказу от 12.03.2023 № 57, до 01.04.2025"_s);
}

TEST_CASE("Years in the title and the goals move")
{
    CHECK(carriedTitle(u"План на 2023/24 учебный год"_s) == u"План на 2024/25 учебный год"_s);
    CHECK(carriedTitle(u"План на 2023-2024 учебный год"_s) == u"План на 2024-2025 учебный год"_s);
    CHECK(carriedTitle(u"План на 2023–24 уч. год"_s) == u"План на 2024–25 уч. год"_s);
    CHECK(carriedTitle(u"План в 2023/2024 году\n(приказ от 01.09.2023 № 5)"_s) ==
          u"План в 2024/2025 году\n(приказ от 01.09.2023 № 5)"_s);
    Plan plan;
    plan.properties.period = PlanPeriod::schoolYear(2023);
    plan.properties.goals = QStringList{u"Повысить долю в 2024 году"_s, u"Исполнить закон 2012 года"_s};
    CHECK(carriedOver(plan, PlanPeriod::schoolYear(2024)).properties.goals ==
          QStringList{u"Повысить долю в 2025 году"_s, u"Исполнить закон 2012 года"_s});
}

TEST_CASE("A draft begins anew")
{
    auto last = planWithDeadline(u"до 28.02.2024"_s, PlanPeriod::schoolYear(2023));
    last.id = PlanId(7);
    last.columns.push_back({ColumnId(5), u"Выводы"_s, ColumnRole::Control, 0});
    last.sections.push_back({SectionId(3), {}, u"1"_s, u"Итоги 2023 года"_s, {}});
    auto &activity = last.activities.front();
    activity.id = ActivityId(9);
    activity.number = u"2.4."_s;
    activity.status = ActivityStatus::Done;
    activity.cells.push_back(u"Протокол № 20 от 19.12.2023"_s);
    last.properties.example = true;
    last.properties.approval = {u"УТВЕРЖДАЮ"_s, u"Начальник"_s, u"УО"_s, u"И.И. Иванова"_s, u"12.09.2023"_s, {}, {}};
    last.properties.agreement = {{u"СОГЛАСОВАНО"_s, {}, {}, {}, u"от 01.09.2023"_s, u"приказом"_s, u"57"_s}};

    const auto draft = carriedOver(last, PlanPeriod::schoolYear(2024));
    CHECK_FALSE(draft.id.isValid());
    CHECK_FALSE(draft.columns.back().id.isValid());
    CHECK_FALSE(draft.sections.front().id.isValid());
    CHECK_FALSE(draft.activities.front().id.isValid());
    CHECK(draft.properties.period == PlanPeriod::schoolYear(2024));
    CHECK_FALSE(draft.properties.example);
    CHECK(draft.activities.front().status == ActivityStatus::NotStarted);
    CHECK(draft.cell(draft.activities.front(), ColumnRole::Control).isEmpty());
    CHECK(draft.properties.approval.date.isEmpty());
    CHECK(draft.properties.approval.person == u"И.И. Иванова"_s);
    CHECK(draft.properties.agreement.front().date.isEmpty());
    CHECK(draft.properties.agreement.front().actNumber.isEmpty());
    // What is not a deadline keeps its words, and a number kept by hand stays.
    CHECK(draft.cell(draft.activities.front(), ColumnRole::Activity) == u"Провести ВПР 2023 года"_s);
    CHECK(draft.sections.front().title == u"Итоги 2023 года"_s);
    CHECK(draft.activities.front().number == u"2.4."_s);
}

TEST_CASE("No year moves when a period is unknown")
{
    CHECK(carriedDeadline(u"до 28.02.2024"_s, PlanPeriod(), PlanPeriod::schoolYear(2024)) == u"до 28.02.2024"_s);
    CHECK(carriedDeadline(u"до 28.02.2024"_s, PlanPeriod::schoolYear(2023), PlanPeriod()) == u"до 28.02.2024"_s);
}

TEST_CASE("Carrying a date forward and back gives it again unless it is 29 February")
{
    CHECK(rc::check([] {
        const int first = *rc::gen::inRange(1995, 2090);
        const int distance = *rc::gen::inRange(1, 5);
        const auto from = PlanPeriod::schoolYear(first);
        const auto to = PlanPeriod::schoolYear(first + distance);
        const auto date = from.firstDay().addDays(*rc::gen::inRange(0, 365));
        const auto format = *rc::gen::element(u"dd.MM.yyyy"_s, u"d.M.yyyy"_s, u"MM.yyyy"_s, u"до dd.MM.yyyy г."_s);
        const auto text = date.toString(format);
        const auto moved = carriedDeadline(text, from, to);
        if (date.month() != 2 || date.day() != 29) {
            RC_ASSERT(moved == date.addYears(distance).toString(format));
            RC_ASSERT(carriedDeadline(moved, to, from) == text);
        }
    }));
}

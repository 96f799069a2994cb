#include "core/planperiod.h"
#include "support/catch.h"

using namespace versta;
using namespace Qt::StringLiterals;

TEST_CASE("A period code survives reading and writing")
{
    for (const auto &code : {u"2023/24"_s, u"1999/00"_s, u"2021"_s, u"2023-2024"_s, u"2022-2025"_s}) {
        const auto period = PlanPeriod::fromCode(code);
        REQUIRE(period);
        CHECK(period->code() == code);
    }
}

TEST_CASE("A period code that names no period is refused")
{
    for (const auto &code : {u""_s, u"2023/25"_s, u"23/24"_s, u"2024-2023"_s, u"2023-2023"_s, u"год"_s, u"1023"_s})
        CHECK_FALSE(PlanPeriod::fromCode(code));
}

TEST_CASE("A school year runs from 1 September to 31 August")
{
    const auto period = PlanPeriod::schoolYear(2023);
    CHECK(period.firstDay() == QDate(2023, 9, 1));
    CHECK(period.lastDay() == QDate(2024, 8, 31));
    CHECK(period.label() == u"2023/24 учебный год"_s);
}

TEST_CASE("Several years are put in order and one year is a calendar year")
{
    CHECK(PlanPeriod::years(2024, 2023) == PlanPeriod::years(2023, 2024));
    CHECK(PlanPeriod::years(2023, 2023) == PlanPeriod::calendarYear(2023));
    CHECK(PlanPeriod::years(2023, 2024).lastDay() == QDate(2024, 12, 31));
    CHECK(PlanPeriod().firstDay().isNull());
}

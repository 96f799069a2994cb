#include "core/charts/chartaxis.h"
#include "support/catch.h"

#include <rapidcheck.h>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(const ChartAxis &axis)
{
    QStringList texts;
    for (const ChartTick &tick : axis.ticks)
        texts << tick.text;
    return texts;
}

} // namespace

TEST_CASE("Charts write numbers as Russian texts do")
{
    CHECK(chartNumber(12.54, 1) == u"12,5"_s);
    CHECK(chartNumber(-3.04, 1) == u"−3,0"_s);
    CHECK(chartNumber(-0.04, 1) == u"0,0"_s);
    CHECK(chartDifference(3.4, 1) == u"+3,4"_s);
    CHECK(chartDifference(0.04, 1) == u"0,0"_s);
    CHECK(chartDifference(-3.4, 1) == u"−3,4"_s);
    CHECK(chartPercent(7) == u"7,0\u00a0%"_s);
}

TEST_CASE("Scales begin and end at round numbers")
{
    const ChartAxis share = numberAxis(u"Доля"_s, 0, 17.3, 6);
    CHECK(textsOf(share) == QStringList{u"0"_s, u"5"_s, u"10"_s, u"15"_s, u"20"_s});
    CHECK(share.high == 20);
    CHECK(textsOf(numberAxis({}, 0.2, 0.55, 4)) == QStringList{u"0,2"_s, u"0,3"_s, u"0,4"_s, u"0,5"_s, u"0,6"_s});
    CHECK(textsOf(percentAxis({})) == QStringList{u"0"_s, u"20"_s, u"40"_s, u"60"_s, u"80"_s, u"100"_s});
    const ChartAxis scores = scoreAxis(u"Балл"_s, 0, 20);
    CHECK(scores.low == -0.5);
    CHECK(scores.high == 20.5);
    CHECK(textsOf(scores).size() == 21);
    CHECK(textsOf(scoreAxis({}, 0, 38)).first(3) == QStringList{u"0"_s, u"2"_s, u"4"_s});
    const ChartAxis none = numberAxis({}, std::nan(""), 1);
    CHECK(none.low < none.high);
}

TEST_CASE("A scale holds its values and has few ticks whatever they are")
{
    CHECK(rc::check([] {
        const double low = *rc::gen::inRange(-100000, 100000) / 100.0;
        const double high = low + *rc::gen::inRange(0, 1000000) / 1000.0;
        const ChartAxis axis = numberAxis({}, low, high, 8);
        RC_ASSERT(axis.low <= low + 1e-6);
        RC_ASSERT(axis.high >= high - 1e-6);
        RC_ASSERT(axis.low < axis.high);
        RC_ASSERT(axis.ticks.size() >= 2 && axis.ticks.size() <= 11);
    }));
}

#include "core/charts/timeline.h"
#include "support/catch.h"

using namespace versta;
using namespace Qt::StringLiterals;
using Style = TimelineBar::Style;

namespace {

const QDate First(2024, 2, 1); // February 2024 has 29 days
const QDate Last(2024, 2, 29);

std::vector<TimelineBar> barsOf(const QString &typed)
{
    return timelineBars(understandDeadline(typed, PlanPeriod::schoolYear(2023)), First, Last);
}

} // namespace

TEST_CASE("A deadline is drawn by its days, as shares of the stretch")
{
    const auto whole = barsOf(u"февраль 2024"_s);
    REQUIRE(whole.size() == 1);
    CHECK(whole[0] == TimelineBar{0, 1, Style::Plain});
    const auto days = barsOf(u"01.02.2024–15.02.2024"_s);
    REQUIRE(days.size() == 1);
    CHECK(days[0].from == 0);
    CHECK(days[0].to == Approx(15.0 / 29));
    // What goes beyond the stretch is cut, what lies outside is not there.
    const auto cut = barsOf(u"15.01.2024–10.02.2024"_s);
    REQUIRE(cut.size() == 1);
    CHECK(cut[0].from == 0);
    CHECK(cut[0].to == Approx(10.0 / 29));
    CHECK(barsOf(u"март 2024"_s).empty());
    CHECK(barsOf(u"январь, февраль, март 2024"_s).size() == 1);
}

TEST_CASE("Until, approximate, permanent and not understood are told apart")
{
    const auto until = barsOf(u"до 28.02.2024"_s);
    REQUIRE(until.size() == 1);
    CHECK(until[0].style == Style::Until);
    CHECK(until[0].from == Approx(27.0 / 29));
    CHECK(until[0].to == Approx(28.0 / 29));
    const auto approximate = barsOf(u"начало февраля 2024"_s);
    REQUIRE(approximate.size() == 1);
    CHECK(approximate[0].style == Style::Approximate);
    const auto permanent = barsOf(u"постоянно"_s);
    REQUIRE(permanent.size() == 1);
    CHECK(permanent[0] == TimelineBar{0, 1, Style::Permanent});
    CHECK(barsOf(u"по графику ВПР"_s).empty());
    CHECK(barsOf(u"когда-нибудь"_s).empty());
    CHECK(barsOf(u""_s).empty());
}

TEST_CASE("A month is shown in whole weeks")
{
    const auto february = weeksOfMonth(QDate(2024, 2, 14));
    CHECK(february.size() == 35);
    CHECK(february.front() == QDate(2024, 1, 29));
    CHECK(february.back() == QDate(2024, 3, 3));
    CHECK(weeksOfMonth(QDate(2021, 2, 1)).size() == 28); // begins on a Monday
    CHECK(weeksOfMonth(QDate(2024, 9, 1)).size() == 42); // begins on a Sunday
    for (int month = 0; month < 240; ++month) {
        const auto days = weeksOfMonth(QDate(2020, 1, 1).addMonths(month));
        CHECK(days.size() % 7 == 0);
        CHECK(days.front().dayOfWeek() == Qt::Monday);
    }
}

TEST_CASE("A day has what ends on it")
{
    const auto ends = [](const QString &typed, QDate day) {
        return endsOn(understandDeadline(typed, PlanPeriod::schoolYear(2023)), day);
    };
    CHECK(ends(u"до 28.02.2024"_s, {2024, 2, 28}));
    CHECK_FALSE(ends(u"до 28.02.2024"_s, {2024, 2, 27}));
    CHECK(ends(u"март, апрель 2024"_s, {2024, 3, 31}));
    CHECK(ends(u"март, апрель 2024"_s, {2024, 4, 30}));
    CHECK_FALSE(ends(u"постоянно"_s, {2024, 8, 31}));
}

#include "signinputs.h"

#include "core/analysis/signindicators.h"
#include "support/catch.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

SignInput withTasks(const std::vector<double> &school, const std::vector<double> &region, int works)
{
    auto input = test::signInput(1);
    auto paper = test::signPaper(2024);
    SignCell cell;
    cell.participants = works;
    cell.taskPercent.assign(school.begin(), school.end());
    ReferenceRow row;
    row.taskPercent.assign(region.begin(), region.end());
    paper.cells = {cell};
    paper.region = row;
    input.papers = {paper};
    return input;
}

/// Four works with three tasks: 1 and 2 equal, 3 differs from them in one task, 4 in all; then another class.
TaskTable table()
{
    TaskTable works;
    works.classes = {u"А"_s, u"Б"_s};
    works.tasks = 3;
    works.classOf = {0, 0, 0, 0, 1};
    works.totals = {3, 3, 2, 0, 3};
    works.scores = {1, 1, 1, 1, 1, 1, 1, 1, notAttempted, 0, 0, 0, 1, 1, 1};
    return works;
}

} // namespace

TEST_CASE("Hard tasks better and easy ones worse than in the region")
{
    // Thirds by the region: hardest 20 and 30, easiest 80 and 90.
    const std::vector<double> region{90, 20, 50, 60, 30, 80};
    const auto marked = taskProfiles(withTasks({86, 27, 50, 60, 36, 79}, region, 25));
    REQUIRE(marked.size() == 1);
    CHECK(*marked[0].value == Approx(6.5));
    CHECK(*marked[0].other == Approx(-2.5));
    CHECK(marked[0].flagged);
    CHECK_FALSE(taskProfiles(withTasks({90, 27, 50, 60, 36, 79}, region, 25))[0].flagged);
    CHECK(taskProfiles(withTasks({86, 27, 50, 60, 36, 79}, region, 24))[0].whyNot ==
          u"мало работ: 24, нужно не меньше 25"_s);
    CHECK(taskProfiles(withTasks({86, 27, 50}, {90, 20, 50}, 30))[0].whyNot == u"мало заданий: 3, нужно не меньше 6"_s);
    auto alone = withTasks({86, 27, 50, 60, 36, 79}, region, 25);
    alone.papers[0].region.reset();
    CHECK_FALSE(taskProfiles(alone)[0].whyNot.isEmpty());
}

TEST_CASE("Works that differ in one task at most are counted by pairs")
{
    // Of six pairs 1–2, 1–3, 2–3 are alike.
    CHECK(*identicalPairs(table(), 0) == Approx(50));
    CHECK_FALSE(identicalPairs(table(), 1));
    TaskTable untaught = table();
    for (const auto at : {std::size_t(9), std::size_t(10)})
        untaught.scores[at] = notTaught; // only one task is left to compare with
    CHECK(*identicalPairs(untaught, 0) == Approx(100));
}

TEST_CASE("Identical works of a class are compared with the other classes")
{
    auto input = test::signInput(2);
    auto paper = test::signPaper(2024);
    SignCell one;
    one.participants = 5;
    one.works = table();
    SignCell other = one;
    other.school = 1;
    other.works.scores[0] = 0;
    paper.cells = {one, other};
    input.papers = {paper};
    IndicatorSettings settings;
    settings.identicalWorks = 4;
    const auto signs = identicalWorks(input, settings);
    REQUIRE(signs.size() == 4);
    CHECK(signs[0].schoolClass == u"А"_s);
    CHECK(*signs[0].value == Approx(50));
    CHECK(*signs[0].expected == Approx(*signs[2].value));
    CHECK(signs[1].whyNot == u"мало работ: 1, нужно не меньше 4"_s);
}

TEST_CASE("The journal shift is given in per cent of the works that have both marks")
{
    auto input = test::signInput(1);
    auto paper = test::signPaper(2024);
    SignCell cell;
    cell.participants = 21;
    cell.journalShift = {5, 10, 5};
    paper.cells = {cell};
    input.papers = {paper};
    const auto signs = journalShifts(input);
    REQUIRE(signs.size() == 1);
    CHECK(signs[0].n == 20);
    CHECK(*signs[0].value == Approx(25));
    CHECK(*signs[0].other == Approx(25));
}

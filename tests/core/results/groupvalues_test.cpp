#include "core/results/groupvalues.h"
#include "support/catch.h"

#include <rapidcheck.h>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

std::vector<std::optional<double>> anyTasks()
{
    std::vector<std::optional<double>> tasks;
    const auto values = *rc::gen::container<std::vector<int>>(rc::gen::inRange(-1, 10001));
    for (const int value : values)
        tasks.push_back(value < 0 ? std::nullopt : std::optional(value / 100.0));
    return tasks;
}

} // namespace

TEST_CASE("Values of a group come back exactly")
{
    REQUIRE(rc::check([] {
        GroupRow row;
        if (*rc::gen::arbitrary<bool>())
            row.markPercent = std::array{1.1 * *rc::gen::inRange(0, 99), 2.0 / 3, 0.1, 33.33};
        if (*rc::gen::arbitrary<bool>())
            row.markCounts = std::array{*rc::gen::inRange(0, 99999), 0, 3, 4};
        if (*rc::gen::arbitrary<bool>())
            row.journal = JournalShift{{1, *rc::gen::inRange(0, 1000), 3}, {0.5, 1.0 / 7, 99}};
        row.taskPercent = anyTasks();
        for (const int score : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 10001)))
            row.scorePercent.push_back(score / 100.0);
        if (*rc::gen::arbitrary<bool>())
            row.byMark[2] = MarkGroupTasks{*rc::gen::inRange(0, 50), anyTasks()};
        if (*rc::gen::arbitrary<bool>())
            row.byMark[0] = MarkGroupTasks{std::nullopt, anyTasks()};
        GroupRow back;
        RC_ASSERT(readGroupValues(groupValuesText(row), back));
        RC_ASSERT(back.markPercent == row.markPercent);
        RC_ASSERT(back.markCounts == row.markCounts);
        RC_ASSERT(back.scorePercent == row.scorePercent);
        RC_ASSERT(back.taskPercent == row.taskPercent);
        RC_ASSERT(back.journal.has_value() == row.journal.has_value());
        for (std::size_t mark = 0; mark < 4; ++mark) {
            RC_ASSERT(back.byMark[mark].has_value() == row.byMark[mark].has_value());
            if (row.byMark[mark]) {
                RC_ASSERT(back.byMark[mark]->participants == row.byMark[mark]->participants);
                RC_ASSERT(back.byMark[mark]->tasks == row.byMark[mark]->tasks);
            }
        }
        RC_ASSERT(sameResults(row, back));
    }));
}

TEST_CASE("Values are readable text")
{
    GroupRow row;
    CHECK(groupValuesText(row) == u"{}"_s);
    row.markPercent = std::array{0.0, 25.0, 50.0, 25.0};
    row.taskPercent = {96.5, std::nullopt};
    CHECK(groupValuesText(row) == u"{\"marks\":[0,25,50,25],\"tasks\":[96.5,null]}"_s);
    GroupRow back;
    CHECK_FALSE(readGroupValues(u"[1"_s, back));
}

#include "core/results/packedworks.h"
#include "core/results/papertasks.h"
#include "support/catch.h"
#include "support/sampleresults.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

std::vector<PaperTask> tasks(const QStringList &codes)
{
    std::vector<PaperTask> result;
    for (const QString &code : codes)
        result.push_back({code, 0, TaskDifficulty::Unknown, {}});
    return result;
}

} // namespace

TEST_CASE("One task has one key however its code is written")
{
    CHECK(taskKey(u"5(1)"_s) == taskKey(u"5.1"_s));
    CHECK(taskKey(u"5.1."_s) == taskKey(u"5.1"_s));
    CHECK(taskKey(u"4k1"_s) == taskKey(u"4К1"_s));
    CHECK(taskKey(u"5"_s) != taskKey(u"5.1"_s));
}

TEST_CASE("Tasks are found among known ones and new ones are added behind them")
{
    auto known = tasks({u"1"_s, u"3"_s});
    std::vector<PaperTask> given = tasks({u"3"_s, u"2"_s});
    given[0].maximum = 4;
    completeTasks(known, given);
    REQUIRE(known.size() == 3);
    CHECK(known[1].maximum == 4);
    CHECK(known[2].code == u"2"_s);
    CHECK(taskPlaces(given, known) == std::vector{1, 2});
    CHECK(taskPlaces(tasks({u"9"_s}), known) == std::vector{-1});
}

TEST_CASE("A code that stands twice is two tasks")
{
    auto known = tasks({u"1"_s, u"1"_s});
    const auto given = tasks({u"1"_s, u"1"_s, u"1"_s});
    CHECK(taskPlaces(given, known) == std::vector{0, 1, -1});
}

TEST_CASE("Values follow their tasks and what is missing is said")
{
    PupilWork work = test::sampleWork(990101, 50001, 2, 3, 5);
    moveTasks(work, {2, 0}, 3);
    CHECK(work.tasks == std::vector<TaskScore>{3, notGiven, 2});
    GroupRow row;
    row.taskPercent = {10.0, 20.0};
    row.byMark[3] = MarkGroupTasks{5, {1.0, std::nullopt}};
    moveTasks(row, {1, 0}, 2);
    CHECK(row.taskPercent == std::vector<std::optional<double>>{20.0, 10.0});
    CHECK(row.byMark[3]->tasks == std::vector<std::optional<double>>{std::nullopt, 1.0});
}

TEST_CASE("Tasks come into the order of the work")
{
    auto known = tasks({u"10"_s, u"2"_s, u"4К2"_s, u"4К1"_s});
    const auto places = arrangeTasks(known);
    QStringList codes;
    for (const PaperTask &task : known)
        codes << task.code;
    CHECK(codes == QStringList{u"2"_s, u"4К1"_s, u"4К2"_s, u"10"_s});
    CHECK(places == std::vector{3, 0, 2, 1});
}

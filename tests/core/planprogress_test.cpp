#include "core/planprogress.h"
#include "support/catch.h"

#include <rapidcheck.h>

using namespace versta;

namespace {

const QDate Today(2024, 3, 15);

using Status = ActivityStatus;
using Kind = Deadline::Kind;

Deadline deadlineOf(Kind kind, std::vector<DateInterval> intervals = {})
{
    Deadline deadline;
    deadline.kind = kind;
    deadline.intervals = std::move(intervals);
    return deadline;
}

Deadline until(QDate day)
{
    return deadlineOf(Kind::Until, {{std::nullopt, day}});
}

/// «ежегодно (март – апрель)» in a plan for 2023–2024.
Deadline eachSpring()
{
    auto deadline =
        deadlineOf(Kind::Recurring, {{QDate(2023, 3, 1), QDate(2023, 4, 30)}, {QDate(2024, 3, 1), QDate(2024, 4, 30)}});
    deadline.recurs = Deadline::Recurrence::Yearly;
    return deadline;
}

Deadline schoolYear()
{
    return deadlineOf(Kind::SchoolYear, {{QDate(2023, 9, 1), QDate(2024, 8, 31)}});
}

Deadline sinceSeptember()
{
    return deadlineOf(Kind::Until, {{QDate(2023, 9, 1), std::nullopt}});
}

Plan planOf(const std::vector<Status> &statuses)
{
    Plan plan;
    for (const auto status : statuses)
        plan.activities.push_back({{}, {}, {}, {}, status, {}});
    return plan;
}

ActivityState stateOn(QDate today, const Deadline &deadline, Status status = Status::NotStarted)
{
    return stateOf(planOf({status}).activities.front(), deadline, today);
}

using List = std::vector<std::size_t>;

} // namespace

TEST_CASE("An activity is overdue the day after its last day")
{
    CHECK(stateOn(QDate(2024, 2, 28), until(QDate(2024, 2, 28))) == ActivityState::NotStarted);
    CHECK(stateOn(QDate(2024, 2, 29), until(QDate(2024, 2, 28))) == ActivityState::Overdue);
    CHECK(stateOn(QDate(2024, 2, 29), until(QDate(2024, 2, 28)), Status::InWork) == ActivityState::Overdue);
    CHECK(stateOn(QDate(2024, 2, 28), until(QDate(2024, 2, 28)), Status::InWork) == ActivityState::InWork);
    CHECK(stateOn(QDate(2024, 2, 29), until(QDate(2024, 2, 28)), Status::Done) == ActivityState::Done);
    CHECK(stateOn(QDate(2024, 2, 29), until(QDate(2024, 2, 28)), Status::Cancelled) == ActivityState::Cancelled);
}

TEST_CASE("A deadline over the whole period is not overdue before the period ends")
{
    CHECK(stateOn(QDate(2024, 8, 31), schoolYear()) == ActivityState::NotStarted);
    CHECK(stateOn(QDate(2024, 9, 1), schoolYear()) == ActivityState::Overdue);
    CHECK(stateOn(QDate(2030, 1, 1), deadlineOf(Kind::Permanent)) == ActivityState::NotStarted); // period unknown
}

TEST_CASE("A recurring deadline is due anew and overdue only after its last interval")
{
    CHECK(stateOn(QDate(2023, 7, 1), eachSpring()) == ActivityState::NotStarted);
    CHECK(stateOn(QDate(2024, 5, 1), eachSpring()) == ActivityState::Overdue);
    CHECK(dueDay(eachSpring(), QDate(2023, 1, 1)) == QDate(2023, 4, 30));
    CHECK(dueDay(eachSpring(), QDate(2023, 4, 30)) == QDate(2023, 4, 30));
    CHECK(dueDay(eachSpring(), QDate(2023, 5, 1)) == QDate(2024, 4, 30));
    CHECK(dueDay(eachSpring(), QDate(2025, 1, 1)) == QDate(2024, 4, 30));
}

TEST_CASE("A deadline without an end is never overdue")
{
    CHECK(stateOn(QDate(2030, 1, 1), sinceSeptember()) == ActivityState::NotStarted);
    CHECK(dueDay(sinceSeptember(), Today) == std::nullopt);
    const auto mixed = deadlineOf(Kind::Multi, {{std::nullopt, QDate(2023, 10, 1)}, {QDate(2024, 1, 1), std::nullopt}});
    CHECK(dueDay(mixed, QDate(2023, 9, 1)) == QDate(2023, 10, 1));
    CHECK(dueDay(mixed, Today) == std::nullopt);
}

TEST_CASE("Progress counts every activity once")
{
    const auto plan = planOf({Status::NotStarted, Status::NotStarted, Status::InWork, Status::Done, Status::Done,
                              Status::Cancelled, Status::NotStarted});
    const std::vector<Deadline> deadlines{until(QDate(2024, 3, 14)),   schoolYear(), sinceSeptember(),
                                          until(QDate(2024, 1, 1)),    Deadline(),   deadlineOf(Kind::Unparsed),
                                          deadlineOf(Kind::BySchedule)};
    const auto progress = progressOf(plan, deadlines, Today);
    CHECK(progress == PlanProgress{7, 2, 1, 2, 1, 1, 2});
    CHECK(progress.shareDone() == Approx(2.0 / 6));
    CHECK(progressOf(Plan(), {}, Today) == PlanProgress());
    CHECK(PlanProgress().shareDone() == 0);
    CHECK(progressOf(planOf({Status::Cancelled}), {Deadline()}, Today).shareDone() == 0);
}

TEST_CASE("Due lists are cut at 7 and 30 days and ordered by day")
{
    const auto plan = planOf(std::vector<Status>(11, Status::NotStarted));
    const std::vector<Deadline> deadlines{
        until(Today.addDays(31)),
        until(Today.addDays(30)),
        until(Today.addDays(8)),
        until(Today.addDays(7)),
        until(Today),
        until(Today.addDays(-1)),
        until(Today.addDays(-100)),
        sinceSeptember(),
        Deadline(),
        eachSpring(),
        deadlineOf(Kind::BySchedule),
    };
    const auto lists = dueLists(plan, deadlines, Today);
    CHECK(lists.overdue == List{6, 5});
    CHECK(lists.inWeek == List{4, 3});
    CHECK(lists.inMonth == List{2, 1});
    CHECK(lists.coming == List{0, 9}); // 15 April, 30 April
    CHECK(lists.withoutDay == List{7, 10});
    CHECK(lists.notUnderstood == List{8});
    CHECK(lists.done.empty());
}

TEST_CASE("Done and cancelled activities are due no more")
{
    const auto lists = dueLists(planOf({Status::Done, Status::Cancelled}),
                                {until(Today.addDays(-5)), until(Today.addDays(-5))}, Today);
    CHECK(lists == DueLists{{}, {}, {}, {}, {}, {}, {0}, {1}});
}

TEST_CASE("The overdue list holds what the progress counts as overdue")
{
    CHECK(rc::check([] {
        const auto count = *rc::gen::inRange<std::size_t>(0, 20);
        std::vector<Status> statuses;
        std::vector<Deadline> deadlines;
        for (std::size_t i = 0; i < count; ++i) {
            statuses.push_back(*rc::gen::element(Status::NotStarted, Status::InWork, Status::Done, Status::Cancelled));
            Deadline deadline = deadlineOf(Kind::Multi);
            const auto ends = *rc::gen::container<std::vector<int>>(rc::gen::inRange(-40, 40));
            for (const int end : ends)
                deadline.intervals.push_back(
                    {std::nullopt, end == 0 ? std::nullopt : std::optional(Today.addDays(end))});
            deadlines.push_back(deadline);
        }
        const auto plan = planOf(statuses);
        const auto progress = progressOf(plan, deadlines, Today);
        const auto lists = dueLists(plan, deadlines, Today);
        RC_ASSERT(static_cast<int>(lists.overdue.size()) == progress.overdue);
        RC_ASSERT(progress.notStarted + progress.inWork + progress.done + progress.cancelled + progress.overdue ==
                  progress.total);
        std::vector<std::size_t> all;
        for (const auto *list : {&lists.overdue, &lists.inWeek, &lists.inMonth, &lists.coming, &lists.withoutDay,
                                 &lists.notUnderstood, &lists.done, &lists.cancelled})
            all.insert(all.end(), list->begin(), list->end());
        std::ranges::sort(all);
        RC_ASSERT(all.size() == count);
        for (std::size_t i = 0; i < count; ++i)
            RC_ASSERT(all[i] == i);
    }));
}

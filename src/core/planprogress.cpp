#include "planprogress.h"

#include <algorithm>

namespace versta {

namespace {

constexpr qint64 Week = 7;
constexpr qint64 Month = 30;

bool isUnderstood(const Deadline &deadline)
{
    return deadline.kind != Deadline::Kind::Empty && deadline.kind != Deadline::Kind::Unparsed;
}

/// The list in which an activity that is still to be done belongs.
std::vector<std::size_t> &listFor(DueLists &lists, const Deadline &deadline, QDate today)
{
    const auto due = dueDay(deadline, today);
    if (!due)
        return isUnderstood(deadline) ? lists.withoutDay : lists.notUnderstood;
    const auto left = today.daysTo(*due);
    if (left < 0)
        return lists.overdue;
    if (left <= Week)
        return lists.inWeek;
    return left <= Month ? lists.inMonth : lists.coming;
}

} // namespace

QString stateWord(ActivityState state)
{
    switch (state) {
    case ActivityState::NotStarted:
        return u"не начато"_s;
    case ActivityState::InWork:
        return u"в работе"_s;
    case ActivityState::Done:
        return u"выполнено"_s;
    case ActivityState::Cancelled:
        return u"отменено"_s;
    case ActivityState::Overdue:
        return u"просрочено"_s;
    }
    return {};
}

std::optional<QDate> dueDay(const Deadline &deadline, QDate today)
{
    std::optional<QDate> next;
    std::optional<QDate> last;
    bool endless = false;
    for (const auto &interval : deadline.intervals) {
        if (!interval.to) {
            endless = true;
            continue;
        }
        if (*interval.to >= today && (!next || *interval.to < *next))
            next = interval.to;
        if (!last || *interval.to > *last)
            last = interval.to;
    }
    if (next || endless)
        return next;
    return last;
}

ActivityState stateOf(const Activity &activity, const Deadline &deadline, QDate today)
{
    if (activity.status == ActivityStatus::Done)
        return ActivityState::Done;
    if (activity.status == ActivityStatus::Cancelled)
        return ActivityState::Cancelled;
    const auto due = dueDay(deadline, today);
    if (due && *due < today)
        return ActivityState::Overdue;
    return activity.status == ActivityStatus::InWork ? ActivityState::InWork : ActivityState::NotStarted;
}

double PlanProgress::shareDone() const
{
    const int counted = total - cancelled;
    return counted > 0 ? static_cast<double>(done) / counted : 0;
}

PlanProgress progressOf(const Plan &plan, const std::vector<Deadline> &deadlines, QDate today)
{
    Q_ASSERT(deadlines.size() == plan.activities.size());
    PlanProgress progress;
    for (std::size_t i = 0; i < plan.activities.size(); ++i) {
        ++progress.total;
        progress.notUnderstood += isUnderstood(deadlines[i]) ? 0 : 1;
        switch (stateOf(plan.activities[i], deadlines[i], today)) {
        case ActivityState::NotStarted:
            ++progress.notStarted;
            break;
        case ActivityState::InWork:
            ++progress.inWork;
            break;
        case ActivityState::Done:
            ++progress.done;
            break;
        case ActivityState::Cancelled:
            ++progress.cancelled;
            break;
        case ActivityState::Overdue:
            ++progress.overdue;
            break;
        }
    }
    return progress;
}

DueLists dueLists(const Plan &plan, const std::vector<Deadline> &deadlines, QDate today)
{
    Q_ASSERT(deadlines.size() == plan.activities.size());
    DueLists lists;
    for (std::size_t i = 0; i < plan.activities.size(); ++i) {
        const auto status = plan.activities[i].status;
        if (status == ActivityStatus::Done)
            lists.done.push_back(i);
        else if (status == ActivityStatus::Cancelled)
            lists.cancelled.push_back(i);
        else
            listFor(lists, deadlines[i], today).push_back(i);
    }
    for (auto *list : {&lists.overdue, &lists.inWeek, &lists.inMonth, &lists.coming})
        std::ranges::stable_sort(*list, {}, [&](std::size_t index) { return dueDay(deadlines[index], today); });
    return lists;
}

} // namespace versta

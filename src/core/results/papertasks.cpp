#include "papertasks.h"

#include "packedworks.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <numeric>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

bool isIdentity(const std::vector<int> &places, std::size_t count)
{
    if (places.size() != count)
        return false;
    for (std::size_t at = 0; at < count; ++at) {
        if (places[at] != int(at))
            return false;
    }
    return true;
}

template <class Value>
void moveValues(std::vector<Value> &values, const std::vector<int> &places, std::size_t count, const Value &nothing)
{
    if (values.empty() || isIdentity(places, count))
        return;
    std::vector<Value> moved(count, nothing);
    for (std::size_t at = 0; at < values.size() && at < places.size(); ++at) {
        if (places[at] >= 0)
            moved[std::size_t(places[at])] = values[at];
    }
    values = std::move(moved);
}

} // namespace

QString taskKey(const QString &code)
{
    static const QRegularExpression part(u"[.(](\\d+)[.)]?$"_s);
    QString key = code.simplified().remove(u' ').toUpper();
    key.replace(u'K', u'К');
    key.replace(part, u".\\1"_s);
    while (key.endsWith(u'.'))
        key.chop(1);
    return key;
}

// A code that stands several times in a work means its own task each time.
std::vector<int> taskPlaces(const std::vector<PaperTask> &tasks, const std::vector<PaperTask> &known)
{
    QHash<QString, std::vector<int>> places;
    for (std::size_t at = 0; at < known.size(); ++at)
        places[taskKey(known[at].code)].push_back(int(at));
    QHash<QString, std::size_t> seen;
    std::vector<int> found;
    found.reserve(tasks.size());
    for (const PaperTask &task : tasks) {
        const QString key = taskKey(task.code);
        const std::size_t occurrence = seen[key]++;
        const auto &same = places[key];
        found.push_back(occurrence < same.size() ? same[occurrence] : -1);
    }
    return found;
}

void completeTasks(std::vector<PaperTask> &known, const std::vector<PaperTask> &tasks)
{
    const auto places = taskPlaces(tasks, known);
    for (std::size_t at = 0; at < tasks.size(); ++at) {
        const PaperTask &task = tasks[at];
        if (places[at] < 0) {
            known.push_back(task);
            continue;
        }
        PaperTask &old = known[std::size_t(places[at])];
        if (task.maximum > 0)
            old.maximum = task.maximum;
        if (task.difficulty != TaskDifficulty::Unknown)
            old.difficulty = task.difficulty;
        if (!task.requirement.isEmpty())
            old.requirement = task.requirement;
    }
}

void moveTasks(PupilWork &work, const std::vector<int> &places, std::size_t count)
{
    moveValues(work.tasks, places, count, notGiven);
}

void moveTasks(GroupRow &row, const std::vector<int> &places, std::size_t count)
{
    moveValues(row.taskPercent, places, count, std::optional<double>());
    for (auto &group : row.byMark) {
        if (group)
            moveValues(group->tasks, places, count, std::optional<double>());
    }
}

std::vector<int> arrangeTasks(std::vector<PaperTask> &tasks)
{
    std::vector<std::size_t> order(tasks.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_sort(
        order, [&](std::size_t l, std::size_t r) { return PaperTask::comesBefore(tasks[l].code, tasks[r].code); });
    std::vector<int> places(tasks.size());
    std::vector<PaperTask> arranged;
    arranged.reserve(tasks.size());
    for (std::size_t at = 0; at < order.size(); ++at) {
        places[order[at]] = int(at);
        arranged.push_back(std::move(tasks[order[at]]));
    }
    tasks = std::move(arranged);
    return places;
}

} // namespace versta

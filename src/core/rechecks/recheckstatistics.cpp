#include "recheckstatistics.h"

#include "core/results/packedworks.h"
#include "core/textfold.h"

#include <algorithm>
#include <cstdlib>

namespace versta {

namespace {

void addTasks(std::vector<RecheckTaskFigures> &tasks, std::size_t first, const RecheckPaper &paper,
              const RecheckWork &work)
{
    const std::size_t count = std::min({work.before.tasks.size(), work.after.tasks.size(), paper.tasks.size()});
    for (std::size_t at = 0; at < count; ++at) {
        const auto &after = work.after.tasks[at];
        if (!after || *after == notGiven || work.before.tasks[at] == notGiven)
            continue;
        const int change = PupilWork::scored(*after) - PupilWork::scored(work.before.tasks[at]);
        RecheckTaskFigures &figures = tasks[first + at];
        ++figures.works;
        figures.raised += change > 0 ? 1 : 0;
        figures.lowered += change < 0 ? 1 : 0;
        figures.change += change;
    }
}

} // namespace

std::optional<double> RecheckFigures::meanChange() const
{
    return rechecked > 0 ? std::optional(change / rechecked) : std::nullopt;
}

std::optional<double> RecheckFigures::meanDistance() const
{
    return rechecked > 0 ? std::optional(distance / rechecked) : std::nullopt;
}

void RecheckFigures::add(const RecheckPaper &paper, const RecheckWork &work)
{
    ++works;
    const auto total = totalAfter(paper, work);
    if (!total)
        return;
    ++rechecked;
    const int by = *total - work.before.total;
    raised += by > 0 ? 1 : 0;
    lowered += by < 0 ? 1 : 0;
    change += by;
    distance += std::abs(by);
    const auto before = markBefore(paper, work);
    const auto after = markAfter(paper, work);
    if (!before || !after)
        return;
    ++marked;
    markRaised += *after > *before ? 1 : 0;
    markLowered += *after < *before ? 1 : 0;
    ++marks[std::size_t(*before - 2)][std::size_t(*after - 2)];
}

void RecheckFigures::add(const RecheckFigures &other)
{
    works += other.works;
    rechecked += other.rechecked;
    raised += other.raised;
    lowered += other.lowered;
    marked += other.marked;
    markRaised += other.markRaised;
    markLowered += other.markLowered;
    change += other.change;
    distance += other.distance;
    for (std::size_t row = 0; row < 4; ++row) {
        for (std::size_t column = 0; column < 4; ++column)
            marks[row][column] += other.marks[row][column];
    }
}

std::optional<double> RecheckTaskFigures::meanChange() const
{
    return works > 0 ? std::optional(change / works) : std::nullopt;
}

RecheckStatistics recheckStatistics(const Recheck &recheck)
{
    RecheckStatistics statistics;
    statistics.byPaper.resize(recheck.papers.size());
    std::vector<QString> experts; // folded
    for (std::size_t at = 0; at < recheck.papers.size(); ++at) {
        const RecheckPaper &paper = recheck.papers[at];
        const std::size_t firstTask = statistics.byTask.size();
        for (const PaperTask &task : paper.tasks)
            statistics.byTask.push_back({paper.id, task.code, task.maximum});
        for (const RecheckWork &work : recheck.works) {
            if (work.paper != paper.id)
                continue;
            statistics.byPaper[at].add(paper, work);
            auto school = std::ranges::find_if(statistics.bySchool, [&](const RecheckStatistics::BySchool &entry) {
                return entry.school == work.school && entry.paper == paper.id;
            });
            if (school == statistics.bySchool.end())
                school = statistics.bySchool.insert(school, {work.school, paper.id, {}});
            school->figures.add(paper, work);
            const QString name = folded(work.after.expert);
            const auto expert = std::size_t(std::ranges::find(experts, name) - experts.begin());
            if (expert == experts.size()) {
                experts.push_back(name);
                statistics.byExpert.push_back({work.after.expert.simplified(), {}});
            }
            statistics.byExpert[expert].figures.add(paper, work);
            addTasks(statistics.byTask, firstTask, paper, work);
        }
        statistics.all.add(statistics.byPaper[at]);
    }
    std::erase_if(statistics.byTask, [](const RecheckTaskFigures &task) { return task.works == 0; });
    // Works that nobody has checked yet are no expert's.
    std::erase_if(statistics.byExpert, [](const RecheckStatistics::ByExpert &expert) {
        return expert.expert.isEmpty() && expert.figures.rechecked == 0;
    });
    return statistics;
}

} // namespace versta

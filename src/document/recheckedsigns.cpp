#include "recheckedsigns.h"

#include "core/results/packedworks.h"
#include "core/results/papertasks.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using WorkPlace = std::tuple<SchoolId, QString, int>;
using Rechecked = std::map<WorkPlace, const RecheckWork *>;

/// \param places for each slot of the set its place among the tasks of the re-check, or -1
void replace(PupilWork &work, const RecheckWork &rechecked, const RecheckPaper &paper, const std::vector<int> &places)
{
    work.total = *totalAfter(paper, rechecked);
    if (const auto mark = markAfter(paper, rechecked))
        work.mark = mark;
    for (std::size_t slot = 0; slot < work.tasks.size() && slot < places.size(); ++slot) {
        const auto place = std::size_t(places[slot]);
        if (places[slot] >= 0 && place < rechecked.after.tasks.size() && rechecked.after.tasks[place])
            work.tasks[slot] = *rechecked.after.tasks[place];
    }
}

Result<> replaceIn(SignSet &set, const Rechecked &rechecked, const RecheckPaper &paper)
{
    const std::vector<int> places = taskPlaces(set.set.paper.tasks, paper.tasks);
    for (PackedWorks &packed : set.works) {
        const bool concerned = std::ranges::any_of(
            rechecked, [&](const auto &entry) { return std::get<SchoolId>(entry.first) == packed.school; });
        if (!concerned)
            continue;
        auto works = unpackWorks(packed.works);
        if (!works)
            return tl::unexpected(works.error());
        for (PupilWork &work : *works) {
            const auto found = rechecked.find({packed.school, work.schoolClass, work.code});
            if (found != rechecked.end())
                replace(work, *found->second, paper, places);
        }
        packed.works = packWorks(*works);
    }
    return {};
}

} // namespace

Result<SignData> recheckedSignData(SignData data, const Recheck &recheck)
{
    for (const RecheckPaper &paper : recheck.papers) {
        const auto set = std::ranges::find_if(
            data.sets, [&](const std::shared_ptr<const SignSet> &one) { return one->set.paper.key == paper.key; });
        if (set == data.sets.end())
            continue;
        Rechecked rechecked;
        for (const RecheckWork &work : recheck.works) {
            if (work.paper == paper.id && totalAfter(paper, work))
                rechecked.emplace(WorkPlace{work.school, work.schoolClass, work.code}, &work);
        }
        auto copy = std::make_shared<SignSet>(**set);
        if (auto done = replaceIn(*copy, rechecked, paper); !done)
            return tl::unexpected(done.error());
        *set = std::move(copy);
    }
    return data;
}

std::vector<std::pair<SchoolLogin, PaperKey>> recheckedCells(const Recheck &recheck, const std::vector<School> &schools)
{
    std::vector<std::pair<SchoolLogin, PaperKey>> cells;
    for (const RecheckWork &work : recheck.works) {
        const auto school = std::ranges::find(schools, work.school, &School::id);
        const RecheckPaper *paper = recheck.paper(work.paper);
        if (school == schools.end() || !school->login.isValid() || !paper)
            continue;
        if (const std::pair cell(school->login, paper->key); std::ranges::find(cells, cell) == cells.end())
            cells.push_back(cell);
    }
    return cells;
}

} // namespace versta

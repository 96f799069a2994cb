#include "recheckqueries.h"

#include "document.h"
#include "resultqueries.h"
#include "schoolqueries.h"

#include "core/results/papertasks.h"
#include "core/results/scaleinference.h"

#include <algorithm>
#include <ranges>
#include <set>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

RecheckOverview overviewOf(const Recheck &recheck, std::optional<SchoolId> only)
{
    RecheckOverview overview{recheck.head, {}, 0, {}};
    std::set<SchoolId> schools;
    for (const RecheckPaper &paper : recheck.papers) {
        bool any = false;
        for (const RecheckWork &work : recheck.works) {
            if (work.paper != paper.id || (only && work.school != *only))
                continue;
            any = true;
            schools.insert(work.school);
            overview.figures.add(paper, work);
        }
        if (any)
            overview.papers.push_back(paper.key);
    }
    overview.schools = int(schools.size());
    return overview;
}

RecheckWork candidate(SchoolId school, const PupilWork &work)
{
    RecheckWork candidate;
    candidate.school = school;
    candidate.schoolClass = work.schoolClass;
    candidate.code = work.code;
    candidate.before = {work.tasks, work.total, work.mark};
    return candidate;
}

} // namespace

bool touchesRechecks(const ChangeSet &changes)
{
    return touchesSchools(changes) || std::ranges::any_of(changes.rows(), [](const ChangeSet::Row &row) {
               return RecheckStore::isRecheckTable(row.table);
           });
}

Result<std::vector<Recheck>> allRechecks(const Document &document)
{
    return document.read([](const Stores &stores) {
        std::vector<Recheck> rechecks;
        for (const RecheckId id : stores.rechecks.rechecks())
            rechecks.push_back(stores.rechecks.recheck(id));
        return rechecks;
    });
}

Result<std::vector<RecheckOverview>> recheckOverviews(const Document &document)
{
    return allRechecks(document).map([](const std::vector<Recheck> &rechecks) {
        std::vector<RecheckOverview> overviews;
        for (const Recheck &recheck : rechecks)
            overviews.push_back(overviewOf(recheck, std::nullopt));
        return overviews;
    });
}

Result<std::vector<RecheckOverview>> rechecksOfSchool(const Document &document, SchoolId school)
{
    return document.read([&](const Stores &stores) {
        std::vector<RecheckOverview> overviews;
        for (const RecheckId id : stores.rechecks.rechecksOf(school))
            overviews.push_back(overviewOf(stores.rechecks.recheck(id), school));
        return overviews;
    });
}

Result<Recheck> loadRecheck(const Document &document, RecheckId id)
{
    return document.read([&](const Stores &stores) { return stores.rechecks.recheck(id); });
}

RecheckCandidates candidatesIn(const Stores &stores, ResultSetId id)
{
    StoredSet set = stores.results.existingSet(id);
    const std::vector<int> places = arrangeTasks(set.paper.tasks);
    RecheckCandidates candidates;
    candidates.paper.key = set.paper.key;
    candidates.paper.maximum = set.paper.maximum;
    candidates.paper.scale = set.paper.scale;
    bool hasTasks = false;
    std::vector<PupilWork> all;
    std::set<SchoolId> official;
    for (const ReportKind report : {ReportKind::Individual, ReportKind::Form}) {
        for (StoredWorks &stored : stores.results.works(id, report)) {
            const auto school = stores.schools.school(stored.school);
            if (!school || (report == ReportKind::Form && official.contains(stored.school)))
                continue;
            official.insert(stored.school);
            candidates.schools.emplace(stored.school, *school);
            for (PupilWork &work : stored.works) {
                moveTasks(work, places, places.size());
                hasTasks |= !work.tasks.empty();
                candidates.works.push_back(candidate(stored.school, work));
                candidates.choices.push_back({school->login, work.schoolClass, work.code, work.total});
                all.push_back(std::move(work));
            }
        }
    }
    for (PaperTask &task : set.paper.tasks) {
        if (hasTasks)
            candidates.paper.tasks.push_back({task.code, task.maximum, TaskDifficulty::Unknown, {}});
    }
    if (!candidates.paper.scale)
        candidates.paper.scale = scaleFromMarks(all, set.paper.maximum);
    return candidates;
}

Result<RecheckCandidates> recheckCandidates(const Document &document, ResultSetId id)
{
    return document.read([&](const Stores &stores) { return candidatesIn(stores, id); });
}

Result<std::vector<std::pair<ResultSetId, PaperKey>>> recheckablePapers(const Document &document)
{
    return resultSets(document).map([](const std::vector<ResultSetHead> &heads) {
        std::vector<std::pair<ResultSetId, PaperKey>> papers;
        for (const ResultSetHead &head : heads) {
            if (head.has(ReportKind::Individual) || head.has(ReportKind::Form))
                papers.emplace_back(head.id, head.key);
        }
        std::ranges::stable_sort(papers, std::greater(), [](const auto &paper) { return paper.second.year; });
        return papers;
    });
}

} // namespace versta

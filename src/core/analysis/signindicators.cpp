#include "signindicators.h"

#include "signreasons.h"

#include <algorithm>
#include <array>

namespace versta {

namespace {

Sign newSign(const SignInput &input, const SignPaper &paper, const SignCell &cell, SignKind kind)
{
    Sign sign;
    sign.school = input.schools[cell.school].login;
    sign.paper = paper.paper.key;
    sign.kind = kind;
    sign.n = cell.participants;
    return sign;
}

/// A task that school and region are both known of.
struct Compared
{
    double region = 0; ///< 0–100
    double gain = 0;   ///< school − region, points of per cent
};

std::vector<Compared> comparedTasks(const SignCell &cell, const ReferenceRow &region)
{
    std::vector<Compared> tasks;
    const auto count = std::min(cell.taskPercent.size(), region.taskPercent.size());
    for (std::size_t at = 0; at < count; ++at) {
        if (cell.taskPercent[at] && region.taskPercent[at])
            tasks.push_back({*region.taskPercent[at], *cell.taskPercent[at] - *region.taskPercent[at]});
    }
    std::ranges::stable_sort(tasks, {}, &Compared::region);
    return tasks;
}

Sign taskProfile(Sign sign, const SignCell &cell, const std::optional<ReferenceRow> &region,
                 const IndicatorSettings &settings)
{
    sign.threshold = settings.profileHard;
    if (cell.taskPercent.empty())
        sign.whyNot = reason::noTasks();
    else if (!region || region->taskPercent.empty())
        sign.whyNot = reason::noTasksOfRegion();
    else if (cell.participants < settings.profileWorks)
        sign.whyNot = reason::fewWorks(cell.participants, settings.profileWorks);
    if (!sign.whyNot.isEmpty())
        return sign;
    const auto tasks = comparedTasks(cell, *region);
    const std::size_t third = tasks.size() / 3;
    if (int(tasks.size()) < settings.profileTasks || third == 0) {
        sign.whyNot = reason::fewTasks(int(tasks.size()), std::max(3, settings.profileTasks));
        return sign;
    }
    double hard = 0;
    double easy = 0;
    for (std::size_t at = 0; at < third; ++at) {
        hard += tasks[at].gain / double(third);
        easy += tasks[tasks.size() - 1 - at].gain / double(third);
    }
    sign.value = hard;
    sign.other = easy;
    sign.expected = 0;
    sign.flagged = hard >= settings.profileHard && easy <= -settings.profileEasy;
    return sign;
}

bool nearlyEqual(const TaskScore *left, const TaskScore *right, std::size_t tasks)
{
    int differ = 0;
    for (std::size_t at = 0; at < tasks && differ < 2; ++at) {
        if (left[at] != notTaught && right[at] != notTaught)
            differ += PupilWork::scored(left[at]) != PupilWork::scored(right[at]) ? 1 : 0;
    }
    return differ < 2;
}

/// Pairs of works of a class.
struct Pairs
{
    qint64 all = 0;
    qint64 identical = 0;
    int works = 0;
};

Pairs pairsOf(const TaskTable &table, std::size_t schoolClass)
{
    std::vector<std::size_t> members;
    for (std::size_t pupil = 0; pupil < table.pupils(); ++pupil) {
        if (table.classOf[pupil] == schoolClass)
            members.push_back(pupil);
    }
    Pairs pairs;
    pairs.works = int(members.size());
    for (std::size_t one = 0; one < members.size(); ++one) {
        for (std::size_t other = one + 1; other < members.size(); ++other) {
            ++pairs.all;
            pairs.identical += nearlyEqual(&table.scores[members[one] * table.tasks],
                                           &table.scores[members[other] * table.tasks], table.tasks)
                                   ? 1
                                   : 0;
        }
    }
    return pairs;
}

bool hasTasks(const TaskTable &table)
{
    return table.tasks > 1 && table.pupils() > 0 && table.scores.size() == table.pupils() * table.tasks;
}

void addIdentical(std::vector<Sign> &signs, const SignInput &input, const SignPaper &paper,
                  const IndicatorSettings &settings)
{
    const std::size_t first = signs.size();
    std::vector<Pairs> pairs;
    Pairs all;
    for (const SignCell &cell : paper.cells) {
        if (!hasTasks(cell.works))
            continue;
        for (qsizetype at = 0; at < cell.works.classes.size(); ++at) {
            Sign sign = newSign(input, paper, cell, SignKind::IdenticalWorks);
            sign.schoolClass = cell.works.classes[at];
            const Pairs found = pairsOf(cell.works, std::size_t(at));
            sign.n = found.works;
            if (found.works < std::max(2, settings.identicalWorks)) {
                sign.whyNot = reason::fewWorks(found.works, std::max(2, settings.identicalWorks));
            } else {
                sign.value = 100.0 * double(found.identical) / double(found.all);
                all.all += found.all;
                all.identical += found.identical;
            }
            signs.push_back(std::move(sign));
            pairs.push_back(found);
        }
    }
    for (std::size_t at = first; at < signs.size(); ++at) {
        const Pairs &own = pairs[at - first];
        if (signs[at].value && all.all > own.all)
            signs[at].expected = 100.0 * double(all.identical - own.identical) / double(all.all - own.all);
    }
}

} // namespace

std::vector<Sign> taskProfiles(const SignInput &input, const IndicatorSettings &settings)
{
    std::vector<Sign> signs;
    for (const SignPaper &paper : input.papers) {
        for (const SignCell &cell : paper.cells) {
            if (paper.paper.key.procedure == Procedure::Vpr)
                signs.push_back(
                    taskProfile(newSign(input, paper, cell, SignKind::TaskProfile), cell, paper.region, settings));
        }
    }
    return signs;
}

std::optional<double> identicalPairs(const TaskTable &table, std::size_t schoolClass)
{
    const Pairs pairs = pairsOf(table, schoolClass);
    return pairs.all > 0 ? std::optional(100.0 * double(pairs.identical) / double(pairs.all)) : std::nullopt;
}

std::vector<Sign> identicalWorks(const SignInput &input, const IndicatorSettings &settings)
{
    std::vector<Sign> signs;
    for (const SignPaper &paper : input.papers) {
        if (paper.paper.key.procedure == Procedure::Vpr)
            addIdentical(signs, input, paper, settings);
    }
    return signs;
}

std::vector<Sign> journalShifts(const SignInput &input)
{
    std::vector<Sign> signs;
    for (const SignPaper &paper : input.papers) {
        for (const SignCell &cell : paper.cells) {
            if (!cell.journalShift)
                continue;
            const auto &shift = *cell.journalShift;
            Sign sign = newSign(input, paper, cell, SignKind::JournalShifted);
            sign.n = shift[0] + shift[1] + shift[2];
            if (sign.n == 0) {
                sign.whyNot = reason::noJournal();
            } else {
                sign.value = 100.0 * shift[JournalShift::Raised] / sign.n;
                sign.other = 100.0 * shift[JournalShift::Lowered] / sign.n;
            }
            signs.push_back(std::move(sign));
        }
    }
    return signs;
}

} // namespace versta

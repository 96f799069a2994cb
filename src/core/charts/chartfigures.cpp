#include "chartfigures.h"

#include "core/results/packedworks.h"
#include "core/results/resultfigures.h"

#include <algorithm>
#include <numeric>

namespace versta {

namespace {

std::optional<double> meanOfCounts(const std::vector<int> &scores)
{
    qint64 works = 0;
    qint64 sum = 0;
    for (std::size_t score = 0; score < scores.size(); ++score) {
        works += scores[score];
        sum += qint64(score) * scores[score];
    }
    return works > 0 ? std::optional(double(sum) / double(works)) : std::nullopt;
}

std::size_t markIndex(const MarkScale &scale, std::size_t score)
{
    return std::size_t(scale.markOf(int(score)) - 2);
}

// Sums of the schools for what a row does not give.
struct Sums
{
    int participants = 0;
    std::vector<double> scores;
    std::array<double, 4> marks{};
    std::vector<double> tasks;
    std::vector<double> taskWeights;

    void add(const SignCell &cell, const SignPaper &paper)
    {
        participants += worksOf(cell);
        scores.resize(std::max(scores.size(), cell.scores.size()));
        for (std::size_t score = 0; score < cell.scores.size(); ++score)
            scores[score] += cell.scores[score];
        if (const auto own = marksOf(cell, paper)) {
            for (std::size_t mark = 0; mark < 4; ++mark)
                marks[mark] += (*own)[mark];
        }
        const auto done = tasksOf(cell, paper);
        tasks.resize(std::max(tasks.size(), done.size()));
        taskWeights.resize(tasks.size());
        for (std::size_t task = 0; task < done.size(); ++task) {
            if (!done[task])
                continue;
            tasks[task] += *done[task] * worksOf(cell);
            taskWeights[task] += worksOf(cell);
        }
    }
};

} // namespace

const SignCell *cellOf(const SignPaper &paper, std::size_t school)
{
    const auto found = std::ranges::find(paper.cells, school, &SignCell::school);
    return found == paper.cells.end() ? nullptr : &*found;
}

int worksOf(const SignCell &cell)
{
    const int works = std::accumulate(cell.scores.begin(), cell.scores.end(), 0);
    return works > 0 ? works : cell.participants;
}

std::optional<double> meanOf(const SignCell &cell)
{
    const auto counted = meanOfCounts(cell.scores);
    return counted ? counted : cell.meanScore;
}

std::optional<double> meanOf(const ReferenceRow &row)
{
    if (std::accumulate(row.scorePercent.begin(), row.scorePercent.end(), 0.0) <= 0)
        return {};
    return meanOfDistribution(row.scorePercent);
}

int maximumOf(const SignPaper &paper)
{
    if (paper.paper.maximum && *paper.paper.maximum > 0)
        return *paper.paper.maximum;
    if (paper.paper.scale && paper.paper.scale->maximum > 0)
        return paper.paper.scale->maximum;
    std::size_t longest = 1;
    for (const SignCell &cell : paper.cells)
        longest = std::max(longest, cell.scores.size());
    for (const auto &row : {paper.region, paper.municipality, paper.wholeSample})
        longest = std::max(longest, row ? row->scorePercent.size() : 0);
    return int(longest) - 1;
}

std::optional<std::array<int, 4>> marksOf(const SignCell &cell, const SignPaper &paper)
{
    if (cell.marks)
        return cell.marks;
    if (!paper.paper.scale || cell.scores.empty())
        return {};
    std::array<int, 4> marks{};
    for (std::size_t score = 0; score < cell.scores.size(); ++score)
        marks[markIndex(*paper.paper.scale, score)] += cell.scores[score];
    return marks;
}

std::optional<std::array<double, 4>> marksOf(const ReferenceRow &row, const SignPaper &paper)
{
    if (row.markPercent)
        return row.markPercent;
    if (!paper.paper.scale || row.scorePercent.empty())
        return {};
    std::array<double, 4> marks{};
    for (std::size_t score = 0; score < row.scorePercent.size(); ++score)
        marks[markIndex(*paper.paper.scale, score)] += row.scorePercent[score];
    return marks;
}

std::optional<std::array<int, 3>> shiftOf(const SignCell &cell, const SignPaper &paper)
{
    if (cell.journalShift)
        return cell.journalShift;
    if (!paper.paper.scale || cell.scoresByJournal.empty())
        return {};
    std::array<int, 3> shift{};
    for (std::size_t score = 0; score < cell.scoresByJournal.size(); ++score) {
        const std::size_t mark = markIndex(*paper.paper.scale, score);
        for (std::size_t journal = 0; journal < 4; ++journal) {
            const auto direction = mark < journal    ? JournalShift::Lowered
                                   : mark == journal ? JournalShift::Confirmed
                                                     : JournalShift::Raised;
            shift[direction] += cell.scoresByJournal[score][journal];
        }
    }
    return std::accumulate(shift.begin(), shift.end(), 0) > 0 ? std::optional(shift) : std::nullopt;
}

std::vector<std::optional<double>> tasksOf(const SignCell &cell, const SignPaper &paper)
{
    if (!cell.taskPercent.empty() || cell.works.pupils() == 0)
        return cell.taskPercent;
    std::vector<std::optional<double>> done(cell.works.tasks);
    for (std::size_t task = 0; task < done.size() && task < paper.paper.tasks.size(); ++task) {
        const int maximum = paper.paper.tasks[task].maximum;
        int works = 0;
        int sum = 0;
        for (std::size_t pupil = 0; pupil < cell.works.pupils(); ++pupil) {
            const TaskScore score = cell.works.scores[pupil * cell.works.tasks + task];
            if (score == notTaught || score == notGiven)
                continue;
            ++works;
            sum += PupilWork::scored(score);
        }
        if (works > 0 && maximum > 0)
            done[task] = 100.0 * sum / (double(works) * maximum);
    }
    return done;
}

ReferenceRow municipalityOf(const SignPaper &paper)
{
    ReferenceRow row = paper.municipality.value_or(ReferenceRow());
    Sums sums;
    for (const SignCell &cell : paper.cells)
        sums.add(cell, paper);
    if (row.participants == 0)
        row.participants = sums.participants;
    const auto percents = [](const auto &counts) {
        std::vector<double> shares(counts.begin(), counts.end());
        const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
        for (double &share : shares)
            share = sum > 0 ? 100 * share / sum : 0;
        return sum > 0 ? shares : std::vector<double>();
    };
    if (row.scorePercent.empty())
        row.scorePercent = percents(sums.scores);
    if (const auto marks = percents(sums.marks); !row.markPercent && marks.size() == 4)
        row.markPercent = {marks[0], marks[1], marks[2], marks[3]};
    if (row.taskPercent.empty()) {
        row.taskPercent.resize(sums.tasks.size());
        for (std::size_t task = 0; task < sums.tasks.size(); ++task) {
            if (sums.taskWeights[task] > 0)
                row.taskPercent[task] = sums.tasks[task] / sums.taskWeights[task];
        }
    }
    return row;
}

QString nameOf(const SignSchool &school)
{
    // A number is not left alone at the beginning of a line.
    QString name = school.name.isEmpty() ? school.login.text() : school.name;
    return name.replace(QStringLiteral("№ "), QStringLiteral("№\u00a0"));
}

} // namespace versta

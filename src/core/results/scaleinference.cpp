#include "scaleinference.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 toleratedShare = 100; ///< one contradicting work in so many
constexpr QStringView inferredSource = u"по отметкам в выгрузке";

MarksByScore tallyOf(const std::vector<PupilWork> &works)
{
    MarksByScore tally;
    for (const PupilWork &work : works) {
        if (!work.mark || work.total < 0)
            continue;
        const auto score = static_cast<std::size_t>(work.total);
        if (tally.size() <= score)
            tally.resize(score + 1);
        ++tally[score].at(static_cast<std::size_t>(*work.mark - 2));
    }
    return tally;
}

/// The score from which on a mark and better ones are given with the fewest contradictions; of several the highest,
/// which is the lowest score that is seen with them.
int borderOf(const MarksByScore &tally, std::size_t mark)
{
    const auto better = [&](const std::array<qint64, 4> &marks) {
        qint64 count = 0;
        for (std::size_t at = mark; at < marks.size(); ++at)
            count += marks.at(at);
        return count;
    };
    const auto all = [](const std::array<qint64, 4> &marks) { return marks[0] + marks[1] + marks[2] + marks[3]; };
    qint64 contradictions = 0; // of the border 0: everything that is worse
    for (const auto &marks : tally)
        contradictions += all(marks) - better(marks);
    qint64 fewest = contradictions;
    int border = 0;
    for (std::size_t score = 0; score < tally.size(); ++score) {
        contradictions += better(tally[score]) - (all(tally[score]) - better(tally[score]));
        if (contradictions <= fewest) {
            fewest = contradictions;
            border = static_cast<int>(score) + 1;
        }
    }
    return border;
}

/// Works whose mark is not the scale's.
qint64 contradicting(const MarksByScore &tally, const MarkScale &scale)
{
    qint64 works = 0;
    for (std::size_t score = 0; score < tally.size(); ++score) {
        const auto right = static_cast<std::size_t>(scale.markOf(static_cast<int>(score)) - 2);
        for (std::size_t mark = 0; mark < tally[score].size(); ++mark)
            works += mark == right ? 0 : tally[score].at(mark);
    }
    return works;
}

/// The scores just below the borders that no work has.
QStringList unseenScores(const MarksByScore &tally, const std::array<int, 3> &borders)
{
    QStringList scores;
    for (const int border : borders) {
        int lowest = border;
        while (lowest > 1 && tally[static_cast<std::size_t>(lowest - 1)] == std::array<qint64, 4>{})
            --lowest;
        if (lowest < border)
            scores << (lowest + 1 == border ? QString::number(lowest) : u"%1–%2"_s.arg(lowest).arg(border - 1));
    }
    return scores;
}

} // namespace

std::optional<MarkScale> scaleFromMarks(const std::vector<PupilWork> &works, const std::optional<int> &maximum)
{
    return scaleFromMarks(tallyOf(works), maximum);
}

std::optional<MarkScale> scaleFromMarks(const MarksByScore &tally, const std::optional<int> &maximum,
                                        const std::optional<MarkScale> &known)
{
    std::array<qint64, 4> marks{};
    qint64 marked = 0;
    for (const auto &score : tally) {
        for (std::size_t mark = 0; mark < marks.size(); ++mark) {
            marks.at(mark) += score.at(mark);
            marked += score.at(mark);
        }
    }
    if (std::ranges::find(marks, 0) != marks.end())
        return std::nullopt;
    MarkScale scale;
    for (std::size_t mark = 1; mark < marks.size(); ++mark)
        scale.lowest.at(mark - 1) = borderOf(tally, mark);
    const auto &lowest = scale.lowest;
    if (lowest[0] < 1 || lowest[1] <= lowest[0] || lowest[2] <= lowest[1])
        return std::nullopt;
    const qint64 fewest = contradicting(tally, scale);
    if (fewest * toleratedShare > marked)
        return std::nullopt;
    if (known && contradicting(tally, *known) <= fewest)
        return known;
    scale.maximum = maximum.value_or(0);
    scale.source = inferredSource.toString();
    if (const QStringList unseen = unseenScores(tally, lowest); !unseen.isEmpty())
        scale.source += u"; работ с баллом %1 в ней нет"_s.arg(unseen.join(u", "_s));
    return scale;
}

std::optional<MarkScale> scaleOfShares(const std::vector<double> &scorePercent,
                                       const std::array<double, 4> &markPercent)
{
    MarkScale scale;
    scale.maximum = int(scorePercent.size()) - 1;
    scale.source = u"по строкам отчётов"_s;
    double wanted = 0;
    double below = 0;
    std::size_t border = 0;
    for (std::size_t mark = 0; mark < 3; ++mark) {
        wanted += markPercent[mark];
        // Half of the last decimal for each share that was added up.
        while (border < scorePercent.size() && below + 0.005 * double(border + mark + 2) < wanted)
            below += scorePercent[border++];
        if (std::abs(below - wanted) > 0.005 * double(border + mark + 2) || markPercent[mark] <= 0 || border == 0 ||
            border >= scorePercent.size())
            return std::nullopt;
        scale.lowest[mark] = int(border);
    }
    return scale;
}

bool isInferred(const MarkScale &scale)
{
    return scale.source.startsWith(inferredSource);
}

} // namespace versta

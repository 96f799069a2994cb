#include "scaleinference.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 toleratedShare = 100; ///< one contradicting work in so many
constexpr QStringView inferredSource = u"по отметкам в выгрузке";

/// Works by score and mark.
using Tally = std::vector<std::array<qint64, 4>>; ///< marks 2–5

Tally tallyOf(const std::vector<PupilWork> &works)
{
    Tally tally;
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
int borderOf(const Tally &tally, std::size_t mark)
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

/// The scores just below the borders that no work has.
QStringList unseenScores(const Tally &tally, const std::array<int, 3> &borders)
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
    const Tally tally = tallyOf(works);
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
    qint64 contradicting = 0;
    for (std::size_t score = 0; score < tally.size(); ++score) {
        const auto right = static_cast<std::size_t>(scale.markOf(static_cast<int>(score)) - 2);
        for (std::size_t mark = 0; mark < marks.size(); ++mark)
            contradicting += mark == right ? 0 : tally[score].at(mark);
    }
    if (contradicting * toleratedShare > marked)
        return std::nullopt;
    scale.maximum = maximum.value_or(0);
    scale.source = inferredSource.toString();
    if (const QStringList unseen = unseenScores(tally, lowest); !unseen.isEmpty())
        scale.source += u"; работ с баллом %1 в ней нет"_s.arg(unseen.join(u", "_s));
    return scale;
}

bool isInferred(const MarkScale &scale)
{
    return scale.source.startsWith(inferredSource);
}

} // namespace versta

#include "inferredscale.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// Marks that were typed wrong must not move a border; a scale of another year contradicts many more.
constexpr double MostContradicting = 0.02;

// Works on the wrong side of a border: those below it with the mark or a higher one, those from it on with a lower one.
qint64 contradicting(const MarksByScore &works, std::size_t border, std::size_t mark)
{
    qint64 wrong = 0;
    for (std::size_t score = 0; score < works.size(); ++score) {
        const auto &marks = works[score];
        const auto split = marks.begin() + std::ptrdiff_t(mark);
        wrong += score < border ? std::accumulate(split, marks.end(), qint64(0))
                                : std::accumulate(marks.begin(), split, qint64(0));
    }
    return wrong;
}

} // namespace

std::optional<MarkScale> scaleOfMarkedWorks(const MarksByScore &works, const std::optional<MarkScale> &known)
{
    std::array<qint64, 4> marks{};
    for (const auto &score : works) {
        for (std::size_t mark = 0; mark < 4; ++mark)
            marks[mark] += score[mark];
    }
    if (std::ranges::find(marks, 0) != marks.end())
        return std::nullopt;
    const auto all = double(std::accumulate(marks.begin(), marks.end(), qint64(0)));
    MarkScale scale;
    scale.maximum = int(works.size()) - 1;
    scale.source = u"по отметкам работ"_s;
    bool knownHolds = known.has_value();
    for (std::size_t mark = 1; mark < 4; ++mark) {
        std::size_t best = 1;
        qint64 fewest = contradicting(works, best, mark);
        for (std::size_t border = 2; border < works.size(); ++border) {
            // The highest of equal ones: the lowest score that is seen with the mark.
            if (const qint64 wrong = contradicting(works, border, mark); wrong <= fewest) {
                fewest = wrong;
                best = border;
            }
        }
        if (double(fewest) > MostContradicting * all)
            return std::nullopt;
        scale.lowest[mark - 1] = int(best);
        knownHolds =
            knownHolds && contradicting(works, std::size_t(std::max(known->lowest[mark - 1], 0)), mark) <= fewest;
    }
    return knownHolds ? known : scale;
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

} // namespace versta

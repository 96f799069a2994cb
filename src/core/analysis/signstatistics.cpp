#include "signstatistics.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace versta {

namespace {

template <class Number>
std::optional<ScoreSample> sampleOf(const std::vector<Number> &weights, int n)
{
    double all = 0;
    double sum = 0;
    for (std::size_t score = 0; score < weights.size(); ++score) {
        all += double(weights[score]);
        sum += double(score) * double(weights[score]);
    }
    if (n < 1 || !(all > 0))
        return std::nullopt;
    ScoreSample sample{n, sum / all, 0};
    double squares = 0;
    for (std::size_t score = 0; score < weights.size(); ++score) {
        const double off = double(score) - sample.mean;
        squares += double(weights[score]) * off * off;
    }
    if (n > 1)
        sample.sd = std::sqrt(squares / all * n / (n - 1));
    return sample;
}

// Average ranks of classes with so many members each.
std::vector<double> ranksOf(const std::vector<qint64> &members)
{
    std::vector<double> ranks;
    ranks.reserve(members.size());
    qint64 before = 0;
    for (const qint64 count : members) {
        ranks.push_back(double(before) + double(count + 1) / 2);
        before += count;
    }
    return ranks;
}

} // namespace

double ScoreSample::margin(double t) const
{
    return t * sd / std::sqrt(double(n));
}

std::optional<ScoreSample> sampleOfCounts(const std::vector<int> &counts)
{
    int n = 0;
    for (const int count : counts)
        n += count;
    return sampleOf(counts, n);
}

std::optional<ScoreSample> sampleOfShares(const std::vector<double> &percent, int participants)
{
    return participants < 2 ? std::nullopt : sampleOf(percent, participants);
}

std::optional<RankCorrelation> rankCorrelation(const std::vector<std::array<int, 4>> &pupils)
{
    std::vector<qint64> byScore(pupils.size());
    std::vector<qint64> byMark(4);
    for (std::size_t score = 0; score < pupils.size(); ++score) {
        for (std::size_t mark = 0; mark < 4; ++mark) {
            byScore[score] += pupils[score][mark];
            byMark[mark] += pupils[score][mark];
        }
    }
    const double n = double(byMark[0] + byMark[1] + byMark[2] + byMark[3]);
    if (n < 2)
        return std::nullopt;
    const auto scoreRanks = ranksOf(byScore);
    const auto markRanks = ranksOf(byMark);
    const double middle = (n + 1) / 2;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    double squares = 0;
    for (std::size_t score = 0; score < pupils.size(); ++score) {
        for (std::size_t mark = 0; mark < 4; ++mark) {
            const double count = pupils[score][mark];
            const double x = scoreRanks[score] - middle;
            const double y = markRanks[mark] - middle;
            xx += count * x * x;
            yy += count * y * y;
            xy += count * x * y;
            squares += count * (x - y) * (x - y);
        }
    }
    if (!(xx > 0) || !(yy > 0))
        return std::nullopt;
    return RankCorrelation{int(n), xy / std::sqrt(xx * yy), 1 - 6 * squares / (n * (n * n - 1))};
}

double percentile(const std::vector<double> &sorted, double share)
{
    Q_ASSERT(!sorted.empty());
    const double place = double(sorted.size() - 1) * std::clamp(share, 0.0, 1.0);
    const auto below = std::size_t(place);
    const auto above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - double(below)) * (sorted[above] - sorted[below]);
}

Fences fencesOf(std::vector<double> values, double width)
{
    std::ranges::sort(values);
    Fences fences{percentile(values, 0.25), percentile(values, 0.5), percentile(values, 0.75), 0, 0};
    const double reach = width * (fences.p75 - fences.p25);
    fences.low = fences.p25 - reach;
    fences.high = fences.p75 + reach;
    return fences;
}

std::optional<double> percentileRank(const std::vector<double> &sorted, double value)
{
    if (sorted.size() < 2)
        return std::nullopt;
    const auto equal = std::ranges::equal_range(sorted, value);
    const auto below = double(equal.begin() - sorted.begin());
    const auto same = double(equal.end() - equal.begin());
    return 100 * (below + same / 2) / double(sorted.size());
}

} // namespace versta

#include "copying.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <numeric>

namespace versta {

namespace {

constexpr std::array copiedShares{0.15, 0.3, 0.6, 0.9}; ///< f: of a class that followed one work
constexpr std::array fidelities{0.6, 0.85};             ///< r: of tasks taken from it

/// p_k(s | total of the pupil) by task and pupil, the class's own level of each score let in.
class ClassShares
{
public:
    ClassShares(const TaskShares &shares, const ClassWorks &works, double shift)
    {
        const std::size_t pupils = works.totals.size();
        m_own.assign(shares.size(), std::vector(pupils, 1.0));
        for (std::size_t task = 0; task < shares.size(); ++task) {
            const std::size_t scores = shares[task].front().size();
            std::vector observed(scores, 0.0);
            std::vector expected(scores, 0.0);
            for (std::size_t pupil = 0; pupil < pupils; ++pupil) {
                if (works.scores[pupil][task] < 0)
                    continue;
                observed[scoreOf(works, pupil, task, scores)] += 1;
                for (std::size_t s = 0; s < scores; ++s)
                    expected[s] += shares[task][static_cast<std::size_t>(works.totals[pupil])][s];
            }
            for (std::size_t pupil = 0; pupil < pupils; ++pupil) {
                if (works.scores[pupil][task] < 0)
                    continue;
                double sum = 0;
                double own = 0;
                for (std::size_t s = 0; s < scores; ++s) {
                    double share = shares[task][static_cast<std::size_t>(works.totals[pupil])][s];
                    if (std::isfinite(shift))
                        share *= (observed[s] + shift) / (expected[s] + shift);
                    sum += share;
                    if (s == scoreOf(works, pupil, task, scores))
                        own = share;
                }
                m_own[task][pupil] = std::clamp(sum > 0 ? own / sum : 1.0, 1e-6, 1.0);
            }
        }
    }

    /// Of the score that the pupil has.
    [[nodiscard]] double own(std::size_t task, std::size_t pupil) const { return m_own[task][pupil]; }

    static std::size_t scoreOf(const ClassWorks &works, std::size_t pupil, std::size_t task, std::size_t scores)
    {
        return std::min(static_cast<std::size_t>(std::max(0, works.scores[pupil][task])), scores - 1);
    }

private:
    std::vector<std::vector<double>> m_own; ///< [task][pupil]
};

} // namespace

TaskShares taskShares(const std::vector<ClassWorks> &classes, const std::vector<int> &taskMaximum, int maximum)
{
    const auto totals = static_cast<std::size_t>(maximum) + 1;
    TaskShares shares;
    shares.reserve(taskMaximum.size());
    for (std::size_t task = 0; task < taskMaximum.size(); ++task) {
        const auto scores = static_cast<std::size_t>(std::max(1, taskMaximum[task])) + 1;
        std::vector counts(totals, std::vector(scores, 0.0));
        std::vector all(scores, 1.0); // a score nobody has stays possible
        for (const ClassWorks &works : classes)
            for (std::size_t pupil = 0; pupil < works.totals.size(); ++pupil)
                if (works.scores[pupil][task] >= 0) {
                    const std::size_t s = ClassShares::scoreOf(works, pupil, task, scores);
                    counts[static_cast<std::size_t>(std::clamp(works.totals[pupil], 0, maximum))][s] += 1;
                    all[s] += 1;
                }
        const double sum = std::accumulate(all.begin(), all.end(), 0.0);
        std::vector table(totals, std::vector(scores, 0.0));
        for (std::size_t t = 0; t < totals; ++t) {
            const auto toEnd = static_cast<double>(std::min(t, totals - 1 - t));
            const double width = std::min(std::max(1.0, maximum / 25.0), toEnd / 2);
            std::vector kept(scores, 0.0);
            for (std::size_t other = 0; other < totals; ++other) {
                const double far = std::abs(static_cast<double>(other) - static_cast<double>(t));
                if (far > 4 * std::max(width, 0.1))
                    continue;
                const double weight = width > 0 ? std::exp(-far * far / (width * width) / 2) : 1.0;
                for (std::size_t s = 0; s < scores; ++s)
                    kept[s] += weight * counts[other][s];
            }
            // Half a work by the paper's own shares, so that sparse totals stay defined.
            for (std::size_t s = 0; s < scores; ++s)
                kept[s] += 0.5 * all[s] / sum;
            const double total = std::accumulate(kept.begin(), kept.end(), 0.0);
            for (std::size_t s = 0; s < scores; ++s)
                table[t][s] = kept[s] / total;
        }
        shares.push_back(std::move(table));
    }
    return shares;
}

double copyingEvidence(const TaskShares &shares, const ClassWorks &works, double shift, double cap)
{
    const std::size_t pupils = works.totals.size();
    if (pupils < 2 || shares.empty())
        return 0;
    const ClassShares own(shares, works, shift);
    double sum = 0;
    std::array<double, copiedShares.size()> product{};
    for (std::size_t source = 0; source < pupils; ++source)
        for (const double fidelity : fidelities) {
            product.fill(1.0);
            for (std::size_t pupil = 0; pupil < pupils; ++pupil) {
                if (pupil == source)
                    continue;
                double ratio = 1;
                for (std::size_t task = 0; task < shares.size(); ++task) {
                    const int theirs = works.scores[pupil][task];
                    if (theirs < 0 || works.scores[source][task] < 0)
                        continue;
                    ratio *=
                        1 - fidelity + (theirs == works.scores[source][task] ? fidelity / own.own(task, pupil) : 0);
                }
                ratio = std::min(ratio, cap);
                for (std::size_t f = 0; f < product.size(); ++f)
                    product[f] *= 1 - copiedShares[f] + copiedShares[f] * ratio;
            }
            sum += std::accumulate(product.begin(), product.end(), 0.0);
        }
    return std::log(std::max(sum, 1e-300) / static_cast<double>(pupils * fidelities.size() * product.size()));
}

double identicalPairs(const ClassWorks &works)
{
    const std::size_t pupils = works.totals.size();
    std::size_t alike = 0;
    for (std::size_t i = 0; i < pupils; ++i)
        for (std::size_t l = 0; l < i; ++l) {
            int differ = 0;
            for (std::size_t task = 0; task < works.scores[i].size() && differ < 2; ++task)
                differ += works.scores[i][task] != works.scores[l][task] ? 1 : 0;
            alike += differ < 2 ? 1 : 0;
        }
    return pupils < 2 ? 0 : static_cast<double>(alike) / (static_cast<double>(pupils * (pupils - 1)) / 2);
}

double identicalExpected(const TaskShares &shares, const ClassWorks &works)
{
    const std::size_t pupils = works.totals.size();
    if (pupils < 2)
        return 0;
    // Agreement of two works of the class's mean total: the product over tasks, and one task differing.
    const double mean = std::accumulate(works.totals.begin(), works.totals.end(), 0.0) / static_cast<double>(pupils);
    const auto total = static_cast<std::size_t>(std::lround(mean));
    double all = 1;
    double butOne = 0;
    for (const auto &task : shares) {
        double agree = 0;
        for (const double share : task[std::min(total, task.size() - 1)])
            agree += share * share;
        butOne = butOne * agree + all * (1 - agree);
        all *= agree;
    }
    return all + butOne;
}

} // namespace versta

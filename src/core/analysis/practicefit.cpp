#include "practicefit.h"

#include "statesums.h"

#include <algorithm>
#include <cmath>

namespace versta {

namespace {

/// What is looked for, each 0–1: share missing one point below each border, and how much of it is missing one point
/// further, and one further again.
struct Practice
{
    std::array<double, 3> atBorder{};
    double deeper = 0.75;
    double far = 1;     ///< the same beyond two points below, against what `deeper` says
    bool sharp = false; ///< all land on the border itself
};

/// Tables of schools that have this habit besides.
ScoreTables alteredTables(const ScoreTables &honest, const Alternative &way)
{
    ScoreTables altered = honest;
    std::ranges::fill(altered.share, 0.0F);
    for (std::size_t x = 0; x < honest.law.scores(); ++x) {
        float *to = altered.share.data() + x * honest.rows;
        for (const ScoreRun &run : way.reported.front()[x].from)
            for (int source = run.first; source <= run.last; ++source) {
                const float *from = honest.of(static_cast<std::size_t>(source));
                for (std::size_t row = 0; row < honest.rows; ++row)
                    to[row] += run.share * from[row];
            }
    }
    for (std::size_t i = 0; i < altered.share.size(); ++i)
        altered.lnShare[i] = altered.share[i] + leastShare;
    lnAll(altered.lnShare.data(), altered.lnShare.size());
    return altered;
}

class PracticeFit
{
public:
    PracticeFit(const ScoreLaw &start, const std::vector<double> &shares, const LevelWeights &levelWeights,
                const std::vector<PracticeSchool> &schools)
        : m_start(start)
        , m_narrow(start)
        , m_shares(shares)
        , m_levelWeights(levelWeights)
        , m_schools(schools)
    {
        // How spread out a school's pupils are says next to nothing of borders and would cost three times the work.
        m_narrow.widthLog = {0.0};
        m_narrow.widthWeight = {1.0};
        for (std::size_t i = 0; i < m_read.size(); ++i)
            m_read[i] = start.missing[i].front();
        for (Alternative &way : alternativesOf(start.maximum, start.borders))
            if (way.shape == 0 && way.strength == 1 && (way.habit == Habit::Border || way.habit == Habit::Failing))
                m_ways.push_back(std::move(way));
    }

    [[nodiscard]] ScoreLaw best()
    {
        Practice at;
        at.atBorder = m_read;
        double reached = valueOf(at);
        for (double step = 0.2; step > 0.04; step /= 2)
            for (std::size_t i = 0; i < at.atBorder.size(); ++i)
                for (const double way : {step, -step})
                    for (bool better = true; better;) {
                        Practice next = at;
                        next.atBorder[i] = std::clamp(at.atBorder[i] + way, 0.0, most);
                        better = next.atBorder[i] != at.atBorder[i] && improves(next, at, reached);
                    }
        for (const double deeper : {0.5, 0.9}) {
            Practice next = at;
            next.deeper = deeper;
            improves(next, at, reached);
        }
        for (const double far : {0.5, 0.0}) {
            Practice next = at;
            next.far = far;
            improves(next, at, reached);
        }
        Practice next = at;
        next.sharp = true;
        improves(next, at, reached);
        return lawOf(m_start, at);
    }

private:
    static constexpr double most = 0.95;
    /// Part of the schools that may do more than round: else they would be taken for the practice.
    static constexpr double alteredShare = 0.1;
    static constexpr double readSd = 0.3; ///< how far what the smooth curve says may be from the truth

    bool improves(const Practice &next, Practice &at, double &reached)
    {
        const double value = valueOf(next);
        if (!(value > reached))
            return false;
        at = next;
        reached = value;
        return true;
    }

    [[nodiscard]] ScoreLaw lawOf(const ScoreLaw &start, const Practice &practice) const
    {
        ScoreLaw law = start;
        for (std::size_t i = 0; i < law.missing.size(); ++i) {
            double share = practice.atBorder[i];
            for (std::size_t r = 0; r < law.missing[i].size(); ++r) {
                law.missing[i][r] = r < 2 ? share : share * practice.far;
                share *= practice.deeper;
            }
            if (practice.sharp) {
                std::ranges::fill(law.landing[i], 0.0);
                law.landing[i].front() = 1;
            }
        }
        std::ranges::fill(law.rake, 1.0);
        rake(law, m_shares, m_levelWeights);
        return law;
    }

    [[nodiscard]] double valueOf(const Practice &practice) const
    {
        const ScoreTables honest = scoreTables(lawOf(m_narrow, practice));
        std::vector<ScoreTables> altered;
        for (const Alternative &way : m_ways)
            altered.push_back(alteredTables(honest, way));
        double value = 0;
        for (const auto &school : m_schools) {
            const double ln = lnScoreMarginal(honest, school.scores, m_levelWeights, school.levels);
            double odds = 0;
            for (const ScoreTables &tables : altered)
                odds += std::exp(std::clamp(lnScoreMarginal(tables, school.scores, m_levelWeights, school.levels) - ln,
                                            -50.0, 50.0));
            value += ln + std::log(1 - alteredShare + alteredShare * odds / static_cast<double>(altered.size()));
        }
        for (std::size_t i = 0; i < m_read.size(); ++i)
            value -= std::pow((practice.atBorder[i] - m_read[i]) / readSd, 2) / 2;
        return value;
    }

    const ScoreLaw &m_start;
    ScoreLaw m_narrow; ///< the start with one width
    const std::vector<double> &m_shares;
    const LevelWeights &m_levelWeights;
    const std::vector<PracticeSchool> &m_schools;
    std::array<double, 3> m_read{};
    std::vector<Alternative> m_ways;
};

} // namespace

void fitPractice(ScoreLaw &law, const std::vector<double> &shares, const LevelWeights &levelWeights,
                 const std::vector<PracticeSchool> &schools)
{
    law = PracticeFit(law, shares, levelWeights, schools).best();
}

void assumePractice(ScoreLaw &law)
{
    static constexpr std::array<std::array<double, 2>, 3> usual{{{0.4, 0.3}, {0.25, 0.18}, {0.1, 0.05}}};
    if (law.isLong())
        return;
    for (std::size_t i = 0; i < usual.size(); ++i)
        for (std::size_t r = 0; r < std::min(usual[i].size(), law.missing[i].size()); ++r)
            law.missing[i][r] = std::max(law.missing[i][r], usual[i][r]);
}

} // namespace versta

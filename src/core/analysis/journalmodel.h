#pragma once

#include "evidencesettings.h"
#include "scorelaw.h"

#include <array>
#include <cstddef>
#include <vector>

namespace versta {

/// How journal marks go with the reported score, by design «signs» 5.6.2: an ordered logit with the school's own slope
/// and leniency, and a share r of marks that were entered after the work and equal its mark.
struct JournalModel
{
    std::array<double, 3> thresholds{-3.4, -0.35, 1.75}; ///< al of P(J ≤ 2, 3, 4), rising
    double slope = 1.7;                                  ///< be, on standardScores
    double centre = 0.0;                                 ///< z̄
    double leniency = 0.7;                               ///< s_g, logits
    double slopeSpread = 0.3;
    std::array<double, 4> followWeights{.60, .24, .12, .04}; ///< of followShares, sum 1

    static constexpr std::array followShares{0.0, 0.3, 0.6, 0.9};
    static constexpr std::array slopeNodes{-1.3, 0.0, 1.3};
    static constexpr std::array slopeWeights{0.27, 0.46, 0.27};
    static constexpr std::size_t leniencyCount = 9;
    /// 9 points of [−2.8, 2.8].
    [[nodiscard]] static double leniencyNode(std::size_t i) { return -2.8 + 0.7 * static_cast<double>(i); }
    /// .9 N(0, s_g) + .1 N(0, 2.5 s_g) on the nodes, sum 1.
    [[nodiscard]] std::array<double, leniencyCount> leniencyWeights() const;
};

/// States of a school's journal: leniency × slope × share that follows the work.
inline constexpr std::size_t journalStates = JournalModel::leniencyCount * 3 * 4;

/// P(journal mark | reported score) in every state.
struct JournalTable
{
    std::size_t scores = 0;
    std::vector<float> share;                     ///< [score][mark index 0–3][state]
    std::vector<float> lnShare;                   ///< the same, ln, floored
    std::array<double, journalStates> lnWeight{}; ///< ln prior of the states

    [[nodiscard]] const float *of(std::size_t score, std::size_t mark) const
    {
        return share.data() + (score * 4 + mark) * journalStates;
    }
    [[nodiscard]] const float *lnOf(std::size_t score, std::size_t mark) const
    {
        return lnShare.data() + (score * 4 + mark) * journalStates;
    }
    /// r of a state.
    [[nodiscard]] static double followShare(std::size_t state)
    {
        return JournalModel::followShares[state % JournalModel::followShares.size()];
    }
};

[[nodiscard]] JournalTable journalTable(const JournalModel &model, const ScoreLaw &law);

/// Works of a paper by score and journal mark.
using JournalCounts = std::vector<std::array<double, 4>>;

/// Thresholds and slope from all works of a paper, drawn to those of `start` as by a few hundred works; the schools'
/// spread stays as it is in `start`.
[[nodiscard]] JournalModel fitJournal(const JournalModel &start, const ScoreLaw &law, const JournalCounts &pooled);

/// The same where only lowered, confirmed and raised works are known.
/// \param scores works by score
[[nodiscard]] JournalModel fitJournalShift(const JournalModel &start, const ScoreLaw &law,
                                           const std::vector<double> &scores, const std::array<double, 3> &shift);

/// One school's works by score and journal mark.
struct JournalCell
{
    int score = 0;
    std::size_t mark = 0; ///< 0–3
    float works = 0;
};

/// s_g and the weights of r by the schools of a region, each a list of its works: a few rounds of EM and the best of
/// the spreads .2, .35, .5, .7, 1, 1.4.
void fitJournalSpread(JournalModel &model, const ScoreLaw &law, const std::vector<std::vector<JournalCell>> &schools,
                      double phi);

} // namespace versta

#pragma once

#include "evidencesettings.h"

#include <array>
#include <cstddef>
#include <vector>

namespace versta {

/// The law of the scores of an honest school at level u: a smooth curve tilted by the level, then the rounding practice
/// of the region at the borders of marks, then a factor per score that makes the average school reproduce the region's
/// own histogram. Design «signs» 5.6.1; section numbers below are of that design.
struct ScoreLaw
{
    int maximum = 0;              ///< scores are 0…maximum
    std::array<int, 3> borders{}; ///< lowest scores of 3, 4, 5, rising
    std::vector<double> smooth;   ///< p_s, sum 1
    /// d_{c,r}: share of works missing r + 1 points below a border, by border and r.
    std::array<std::vector<double>, 3> missing;
    std::array<std::vector<double>, 3> landing; ///< L_e: where those works are, e points above the border; sums 1
    std::vector<double> frailty{1.0};           ///< how much more than the region a school rounds; a node each
    std::vector<double> frailtyWeight{1.0};
    std::vector<double> widthLog{0.0}; ///< ln of a school's variance against the usual one; a node each
    std::vector<double> widthWeight{1.0};
    std::vector<double> rake; ///< factor by score
    double icc = 0.12;        ///< part of the variance that lies between schools

    [[nodiscard]] std::size_t scores() const { return static_cast<std::size_t>(maximum) + 1; }
    /// Long papers have a wider practice at borders.
    [[nodiscard]] bool isLong() const { return maximum > 30; }
    /// Index of the mark 2–5 of a score, 0–3.
    [[nodiscard]] std::size_t markIndex(int score) const;
};

/// The levels u that everything is summed over: 34 points of [−2.6, 2.6].
inline constexpr std::size_t levelCount = 34;
[[nodiscard]] const std::array<double, levelCount> &levels();

/// Mean and sd of scores with these shares (sum 1).
struct Moments
{
    double mean = 0;
    double sd = 0;
};
[[nodiscard]] Moments momentsOf(const std::vector<double> &shares);

/// (x − m0)/s0 by score, m0 and s0 of the smooth curve. A curve on one score alone has sd 0: then all z are 0.
[[nodiscard]] std::vector<double> standardScores(const ScoreLaw &law);

/// Shares of scores of a school at level u. Sum 1, none negative.
[[nodiscard]] std::vector<double> scoreShares(const ScoreLaw &law, double u, std::size_t frailtyNode,
                                              std::size_t widthNode);

/// The same of all schools: [frailty][width][level][score].
[[nodiscard]] std::vector<double> schoolShares(const ScoreLaw &law);

/// The smooth curve, the practice at borders and the nodes from a histogram; the factors are all 1 yet.
/// \param shares    by score 0…maximum, not negative, sum 1
/// \param works     how many works they are of; the more, the closer the fit
[[nodiscard]] ScoreLaw fitScoreLaw(const std::vector<double> &shares, double works, const std::array<int, 3> &borders,
                                   const EvidenceSettings &settings);

/// Sets the factors so that schools at these levels reproduce the histogram: four rounds of 5.6.1.
/// \param levelWeights by levels(), sum 1: how works are spread over levels
void rake(ScoreLaw &law, const std::vector<double> &shares, const std::array<double, levelCount> &levelWeights);

} // namespace versta

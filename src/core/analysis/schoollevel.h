#pragma once

#include "papertables.h"

#include <array>
#include <vector>

namespace versta {

/// ln Σ e^value; an empty list gives −10³⁰.
[[nodiscard]] double lnSumExp(const std::vector<double> &values);
/// ln of the mean of e^values; −infinity is never returned: an empty list gives 0.
[[nodiscard]] double lnMeanExp(const std::vector<double> &values);

/// Weights over levels(), sum 1.
using LevelWeights = std::array<double, levelCount>;

/// What else is known of a school's level: another year or paper.
struct KnownLevel
{
    double level = 0;
    double sd = 0;           ///< of sampling
    double driftSquared = 0; ///< between that paper and this one
};

/// The prior of a school's level, 5.6.3: heavy-tailed around the mean, times what other papers say, drifted by a year.
/// \param tail weight of a kernel three times wider for each other paper; 0: plain normal
[[nodiscard]] LevelWeights levelPrior(double mean, double tauSquared, double driftSquared,
                                      const std::vector<KnownLevel> &known, double tail);

/// The posterior of rows alone, from scores; what cellLikelihood starts with.
[[nodiscard]] std::vector<double> rowPosterior(const ScoreTables &tables, const std::vector<double> &worksByScore,
                                               double phi, const LevelWeights &prior);

/// Levels first … end − 1 of levels().
struct LevelRange
{
    std::size_t first = 0;
    std::size_t end = levelCount;
};

/// ln likelihood of scores alone, multinomial coefficient left out, over-dispersion too.
/// \param range where the school's level may be; others are left out
[[nodiscard]] double lnScoreMarginal(const ScoreTables &tables, const std::vector<double> &worksByScore,
                                     const LevelWeights &prior, LevelRange range = {});

} // namespace versta

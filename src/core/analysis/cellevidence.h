#pragma once

#include "papertables.h"

#include <array>
#include <cstddef>
#include <vector>

namespace versta {

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

/// A school's works in a paper. Without journal marks all have mark index 0.
struct CellWorks
{
    std::vector<JournalCell> works; ///< each score and mark once, works > 0
    bool journal = false;
};

/// Evidence of one cell.
struct CellLikelihood
{
    double lnHonest = 0; ///< ln marginal likelihood without a habit, multinomial coefficient left out
    /// ln Bayes factor by PaperTables::alternatives. For B and mB the mean with and without the history.
    std::vector<double> lnBayes;
    /// ln likelihood given a practice, less lnHonest: [0: honest, else 1 + alternative][practice]. B and mB: all 0.
    std::vector<float> byPractice;
    std::vector<double> rowPosterior;                     ///< of the honest states, by row; sum 1
    std::array<double, journalStates> journalPosterior{}; ///< sum 1; all 0 without journal marks
};

/// How closely the journal's part of works from several sources follows the row.
enum class MixtureDetail
{
    Interpolated, ///< between some rows of weight: what is left out shows in no step of evidence
    Exact         ///< in every row: for checks
};

/// \param prior       of the level with the history
/// \param freshPrior  without it; equal to `prior` when there is none
[[nodiscard]] CellLikelihood cellLikelihood(const PaperTables &tables, const CellWorks &works,
                                            const LevelWeights &prior, const LevelWeights &freshPrior,
                                            MixtureDetail detail = MixtureDetail::Interpolated);

/// The posterior of rows alone, from scores; what cellLikelihood starts with.
[[nodiscard]] std::vector<double> rowPosterior(const ScoreTables &tables, const std::vector<double> &worksByScore,
                                               double phi, const LevelWeights &prior);

/// ln likelihood of scores alone, multinomial coefficient left out, over-dispersion too.
[[nodiscard]] double lnScoreMarginal(const ScoreTables &tables, const std::vector<double> &worksByScore,
                                     const LevelWeights &prior);

/// ln mean of Bayes factors over the alternatives of each habit. D and mD are empty without journal marks.
[[nodiscard]] HabitEvidence habitEvidence(const PaperTables &tables, const CellLikelihood &cell, bool journal);

/// ln of the mean of e^values; −infinity is never returned: an empty list gives 0.
[[nodiscard]] double lnMeanExp(const std::vector<double> &values);

} // namespace versta

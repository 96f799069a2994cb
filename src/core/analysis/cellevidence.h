#pragma once

#include "papertables.h"
#include "schoollevel.h"

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

namespace versta {

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
    std::vector<float> rowPosterior;                     ///< of the honest states, by row; sum 1
    std::array<float, journalStates> journalPosterior{}; ///< sum 1; all 0 without journal marks
};

/// How closely the journal's part of works from several sources follows the row.
enum class MixtureDetail
{
    Interpolated, ///< between some rows of weight: what is left out shows in no step of evidence
    Exact         ///< in every row: for checks
};

/// One cell after another: what depends on the paper alone is made once for the cells of a paper that follow each
/// other. Not for two threads at a time.
class CellLikelihoods
{
public:
    explicit CellLikelihoods(MixtureDetail detail = MixtureDetail::Interpolated);
    ~CellLikelihoods();
    CellLikelihoods(const CellLikelihoods &) = delete;
    CellLikelihoods &operator=(const CellLikelihoods &) = delete;

    /// \param tables      must stay where they are until those of another paper are taken
    /// \param prior       of the level with the history
    /// \param freshPrior  without it; equal to `prior` when there is none
    [[nodiscard]] CellLikelihood of(const PaperTables &tables, const CellWorks &works, const LevelWeights &prior,
                                    const LevelWeights &freshPrior);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// One cell alone; see CellLikelihoods::of.
[[nodiscard]] CellLikelihood cellLikelihood(const PaperTables &tables, const CellWorks &works,
                                            const LevelWeights &prior, const LevelWeights &freshPrior,
                                            MixtureDetail detail = MixtureDetail::Interpolated);

/// ln mean of Bayes factors over the alternatives of each habit. D and mD are empty without journal marks.
[[nodiscard]] HabitEvidence habitEvidence(const PaperTables &tables, const CellLikelihood &cell, bool journal);

} // namespace versta

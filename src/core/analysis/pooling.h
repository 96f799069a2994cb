#pragma once

#include "evidence.h"
#include "persistence.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace versta {

/// The habits that may put a school on the list, and the mirror of each.
inline constexpr std::array listedHabits{Habit::Border, Habit::Journal, Habit::Failing};
[[nodiscard]] Habit mirrorOf(Habit habit);

/// G = S − ln(1 − guard + guard·e^mirror), 5.6.4.
[[nodiscard]] double guardedEvidence(double habit, double mirror, double guard);

/// ln mean of e^G over the listed habits that are known; empty when none is. G by habit goes to `guarded`.
[[nodiscard]] std::optional<double> combinedEvidence(const HabitEvidence &pooled, double guard,
                                                     HabitEvidence *guarded = nullptr);
/// The same with habits and mirrors exchanged: what the model finds where there is nothing.
[[nodiscard]] std::optional<double> mirroredEvidence(const HabitEvidence &pooled, double guard);

/// One cell of a school as one habit sees it.
struct HabitCell
{
    std::vector<double> lnBayes; ///< by alternative of the habit
    /// ln likelihood by practice (see practiceCount), less that of the honest cell. Empty: practices are not known.
    std::span<const float> honest;
    std::span<const float> ways; ///< the same by alternative: [alternative][practice]
};

/// How the works of a school hang together, by weights 0–1; as they stand here the pooled evidence is the sum of the
/// cells' evidence, as 5.6.4 has it.
struct PoolingWeights
{
    double shared = 0;                           ///< «one strength in all works» against «each work its own»
    double partly = 0;                           ///< «the habit is in some of the works» against «in all»
    ByPracticeCase practice = separatePractices; ///< how honest practices persist over the works
};

/// One habit over the cells of a school: a Bayes factor of «a habit» against «none», each averaged over how the works
/// hang together. A school that does the same everywhere pays for not knowing the way once, not cell by cell; and an
/// honest school that rounds more than the region, or whose journal follows the works, is explained by that practice
/// once and not suspected cell by cell.
/// \param practiceWeights prior of practices, sum 1; empty when no cell knows practices
[[nodiscard]] double pooledEvidence(const std::vector<HabitCell> &cells, const std::vector<double> &practiceWeights,
                                    const PoolingWeights &weights);

/// ln likelihood of a school's honest works by how its practices persist, from the honest part of its cells.
/// \param practiceWeights as of pooledEvidence(), not empty
[[nodiscard]] ByPracticeCase honestByPersistence(const std::vector<std::span<const float>> &cells,
                                                 const std::vector<double> &practiceWeights);

/// The list by e-BH at level `alpha`, valid under any dependence (Wang & Ramdas 2022).
struct EvidenceList
{
    std::vector<bool> listed; ///< as `evidence`
    std::vector<double> q;    ///< smallest level at which each would be listed, at most 1
    std::size_t count = 0;
};
[[nodiscard]] EvidenceList listByEvidence(const std::vector<double> &evidence, double alpha);

} // namespace versta

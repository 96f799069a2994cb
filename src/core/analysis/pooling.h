#pragma once

#include "evidence.h"

#include <cstddef>
#include <optional>
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

/// One habit over the cells of a school: the Bayes factor of «each cell its own way» and of «one way in all», each with
/// «in all cells» and «in some». With both shares 0 it is the sum of the cells' evidence, as 5.6.4 has it. The mixture
/// is a Bayes factor again; a school that does the same everywhere pays for not knowing the way once, not cell by cell.
/// \param cells ln Bayes factors by alternative, of each cell
[[nodiscard]] double pooledEvidence(const std::vector<std::vector<double>> &cells, double sharedShare,
                                    double partlyShare);

/// The list by e-BH at level `alpha`, valid under any dependence (Wang & Ramdas 2022).
struct EvidenceList
{
    std::vector<bool> listed; ///< as `evidence`
    std::vector<double> q;    ///< smallest level at which each would be listed, at most 1
    std::size_t count = 0;
};
[[nodiscard]] EvidenceList listByEvidence(const std::vector<double> &evidence, double alpha);

} // namespace versta

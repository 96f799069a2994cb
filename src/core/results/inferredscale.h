#pragma once

#include "exampaper.h"

#include <array>
#include <optional>
#include <vector>

namespace versta {

/// Pupils by primary score from 0 and mark 2–5.
using MarksByScore = std::vector<std::array<int, 4>>;

/// The scale by which works were marked, from the works themselves: each border stands where fewest works contradict
/// it. `known` stays where it contradicts no more works than the best one does: a score that nobody has leaves several
/// places for a border. Nullopt when a mark is missing or more than 2 % of the works contradict the best scale.
[[nodiscard]] std::optional<MarkScale> scaleOfMarkedWorks(const MarksByScore &works,
                                                          const std::optional<MarkScale> &known);

/// The same from the shares of a large group, its row of «Распределение первичных баллов» and its row of «Статистика
/// по отметкам»: the pupils below a border are those with a lower mark. Nullopt when no border gives the shares.
/// \param scorePercent by primary score from 0, 0–100; two decimals are kept in the file
[[nodiscard]] std::optional<MarkScale> scaleOfShares(const std::vector<double> &scorePercent,
                                                     const std::array<double, 4> &markPercent);

} // namespace versta

#pragma once

#include "resultset.h"

#include <array>
#include <optional>
#include <vector>

namespace versta {

/// Works by primary score from 0 and mark 2–5.
using MarksByScore = std::vector<std::array<qint64, 4>>;

/// The scale that the marks of the works follow: for 3, 4 and 5 the lowest score from which on they are given. nullopt
/// when one of the marks 2–5 is not there, the borders do not rise, or more than one work in a hundred contradicts
/// them. The source says that it was inferred and which scores below a border no work has: there the border is
/// perhaps lower.
/// \param maximum highest primary score of the work, for the scale
/// \param known stays where it contradicts no more works than the inferred one: a score that nobody has leaves several
/// places for a border
[[nodiscard]] std::optional<MarkScale> scaleFromMarks(const MarksByScore &works, const std::optional<int> &maximum,
                                                      const std::optional<MarkScale> &known = {});
/// The same; works without a mark do not count.
[[nodiscard]] std::optional<MarkScale> scaleFromMarks(const std::vector<PupilWork> &works,
                                                      const std::optional<int> &maximum);

/// The scale that follows from the shares of a large group, its row of «Распределение первичных баллов» and its row of
/// «Статистика по отметкам»: the pupils below a border are those with a lower mark. nullopt when no border gives the
/// shares.
/// \param scorePercent by primary score from 0, 0–100; two decimals are kept in the file
/// \param markPercent of marks 2–5
[[nodiscard]] std::optional<MarkScale> scaleOfShares(const std::vector<double> &scorePercent,
                                                     const std::array<double, 4> &markPercent);

/// «по отметкам в выгрузке»: such a scale gives way to a known one and to a later workbook.
[[nodiscard]] bool isInferred(const MarkScale &scale);

} // namespace versta

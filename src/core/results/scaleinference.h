#pragma once

#include "resultset.h"

#include <optional>
#include <vector>

namespace versta {

/// The scale that the marks of the works follow: for 3, 4 and 5 the lowest score from which on they are given. nullopt
/// when one of the marks 2–5 is not there, the borders do not rise, or more than one work in a hundred contradicts
/// them. The source says that it was inferred and which scores below a border no work has: there the border is
/// perhaps lower.
/// \param maximum highest primary score of the work, for the scale
[[nodiscard]] std::optional<MarkScale> scaleFromMarks(const std::vector<PupilWork> &works,
                                                      const std::optional<int> &maximum);

/// «по отметкам в выгрузке»: such a scale gives way to a known one and to a later workbook.
[[nodiscard]] bool isInferred(const MarkScale &scale);

} // namespace versta

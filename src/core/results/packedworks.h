#pragma once

#include "resultset.h"

#include "core/result.h"

#include <QByteArray>

#include <vector>

namespace versta {

/// A task of which a work says nothing: its workbook did not have the column. Counts as 0.
inline constexpr TaskScore notGiven = -3;

/// The order in which works of a school are kept: by class, then by code.
void arrangeWorks(std::vector<PupilWork> &works);

/// The works of one school in one set as a few bytes a pupil, in the order given. Row and school are not kept: where
/// the bytes lie says the school. The layout is described in docs/schema.md.
[[nodiscard]] QByteArray packWorks(const std::vector<PupilWork> &works);
/// The inverse. Corrupt when the bytes are not such works or are of a later version.
[[nodiscard]] Result<std::vector<PupilWork>> unpackWorks(const QByteArray &packed);

} // namespace versta

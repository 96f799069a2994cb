#pragma once

#include "textmeasure.h"

#include <QFont>

namespace versta {

/// Text is measured and drawn in units of 1/16 point: fonts have whole pixel sizes and no hinting in this scale.
inline constexpr double UnitsPerPoint = 16;

/// The font of a style in these units.
[[nodiscard]] QFont textFont(const QString &family, const TextStyle &style);

} // namespace versta

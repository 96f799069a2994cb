#pragma once

#include "core/plan.h"

#include <QFontMetrics>

#include <vector>

namespace versta {

/// Widths for the columns of a plan in a window so wide, in pixels. No column is narrower than its longest usual word,
/// so that words stay whole; what is left is shared by how much text the columns hold. Together they may be wider than
/// the window, the table then scrolls.
/// \param width   pixels the table has
/// \param padding pixels beside the text of a cell, both sides together
[[nodiscard]] std::vector<int> columnShares(const Plan &plan, int width, int padding, const QFontMetrics &metrics);

} // namespace versta

#pragma once

#include "chartdata.h"

namespace versta {

/// A number as charts write it: decimal comma, a true minus, thousands set apart: «−1 234,5».
/// \param decimals places; a value that rounds to zero has no sign
[[nodiscard]] QString chartNumber(double value, int decimals);
/// The same with a sign before positive values too: «+3,4».
[[nodiscard]] QString chartDifference(double value, int decimals);
/// «12,5 %», with a no-break space.
[[nodiscard]] QString chartPercent(double value, int decimals = 1);

/// A scale from a round number at or below `low` to one at or above `high`, with ticks at 1, 2 or 5 times a power of
/// ten, at most `ticks` steps. Equal ends get a scale of their surroundings.
[[nodiscard]] ChartAxis numberAxis(const QString &title, double low, double high, int ticks = 8);
/// 0 to 100 %, ticks at every 20.
[[nodiscard]] ChartAxis percentAxis(const QString &title);
/// Whole numbers low…high, each with half a step around; ticks at round ones.
[[nodiscard]] ChartAxis scoreAxis(const QString &title, int low, int high);
[[nodiscard]] ChartAxis categoryAxis(const QString &title, const QStringList &names);

} // namespace versta

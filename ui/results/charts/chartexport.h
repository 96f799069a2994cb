#pragma once

#include "core/charts/chartdata.h"
#include "core/result.h"

#include <QFont>
#include <QImage>

namespace versta {

/// Charts as pictures for papers: on white, with all their rows, whatever the window shows.

/// A picture of twice the points, so that it stays sharp when it is printed.
[[nodiscard]] QImage chartImage(const ChartData &chart, const QFont &font, int width = 900);
/// The same as SVG: words are words, lines are lines.
[[nodiscard]] QByteArray chartSvg(const ChartData &chart, const QFont &font, int width = 900);
/// Writes one or the other by the ending, .png or .svg. Parse for another ending, Io when the file cannot be written.
[[nodiscard]] Result<> saveChart(const ChartData &chart, const QFont &font, const QString &path);

} // namespace versta

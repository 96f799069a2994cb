#pragma once

#include "report.h"
#include "textmeasure.h"

#include <vector>

namespace versta {

/// How the table of a report is set. Lengths are points.
struct TableStyle
{
    TextStyle text{11, false};
    double padding = 4; ///< left and right of the text of a cell

    [[nodiscard]] TextStyle bold() const { return {text.size, true}; }
};

/// The widths of a table's columns, which together are `available` points. Widths that are given are kept if there is
/// room, and scaled down if not; the rest are chosen so that the table gets short and no word is broken, if it can be
/// helped.
[[nodiscard]] std::vector<double> columnWidths(const ReportTable &table, double available, const TableStyle &style,
                                               const TextMeasure &measure);

/// The style with the text made smaller, down to 8 points, until the words of the columns without a given width fit
/// side by side. Unchanged if they do, or if the text is that small already.
[[nodiscard]] TableStyle fittingStyle(const ReportTable &table, double available, TableStyle style,
                                      const TextMeasure &measure);

} // namespace versta

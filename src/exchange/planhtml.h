#pragma once

#include "core/plan.h"

#include <QString>

#include <vector>

namespace versta {

/// The plan as a complete HTML document that needs no other file: approval, title, goals, table, signature.
[[nodiscard]] QString planHtml(const Plan &plan);

/// Some activities as an HTML table without a header, for the clipboard: text processors paste it as table rows.
/// \param activities indices into Plan::activities; the rows come in this order
[[nodiscard]] QString activitiesHtml(const Plan &plan, const std::vector<std::size_t> &activities);

/// The same as text: cells parted by tabs, rows ended by line feeds. A cell with a tab, a line break or a quotation
/// mark is quoted, as spreadsheets do.
[[nodiscard]] QString activitiesText(const Plan &plan, const std::vector<std::size_t> &activities);

} // namespace versta

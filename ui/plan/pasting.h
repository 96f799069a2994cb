#pragma once

#include "core/documentcontent.h"
#include "core/plan.h"
#include "document/planedits.h"

#include <QString>

#include <optional>
#include <vector>

namespace versta {

/// Cells as they came from the clipboard; rows may differ in length.
using PastedRows = std::vector<std::vector<QString>>;

/// Text as spreadsheets copy it: cells parted by tabs, quoted where they hold line breaks. One trailing line break is
/// no row.
[[nodiscard]] PastedRows rowsFromText(const QString &text);
/// The rows of all tables of a document. A cell over the whole width of its table comes alone in its row.
[[nodiscard]] PastedRows rowsFromContent(const DocumentContent &content);

/// What pasting does to the plan.
struct Pasting
{
    std::vector<CellText> cells;      ///< texts for cells that exist
    std::vector<Activity> activities; ///< new rows, behind the current one
};

/// Rows as wide as the plan, or under a heading that is like the plan's, become new activities. Narrower ones go into
/// the cells from the current one on, and into new activities where these end. nullopt when they stand over the right
/// edge of the plan.
/// \param below   activities from the current one on, in the order they are shown
[[nodiscard]] std::optional<Pasting> pastingOf(const PastedRows &rows, const Plan &plan, int currentColumn,
                                               const std::vector<ActivityId> &below);

} // namespace versta

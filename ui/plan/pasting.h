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
/// The rows of all tables of a document. A cell over the whole width of its table comes alone in its row; one over
/// several rows is said in each of them.
[[nodiscard]] PastedRows rowsFromContent(const DocumentContent &content);

/// For each pasted column the index of the plan's column it goes to; nullopt: it is left out.
using PasteTargets = std::vector<std::optional<std::size_t>>;

/// The number of cells of the longest row.
[[nodiscard]] std::size_t widthOf(const PastedRows &rows);

/// What pasting does to the plan.
struct Pasting
{
    std::vector<CellText> cells;      ///< texts for cells that exist
    std::vector<Activity> activities; ///< new rows, behind the current one
    std::vector<NewSection> sections; ///< behind the current section
};

/// Rows as wide as the plan, or under headings of a plan, become new activities, and those of one cell over the whole
/// table new sections. Narrower ones go into the cells from the current one on, and into new activities where these
/// end. nullopt when they stand over the right edge of the plan, or when the user must be asked where they go.
/// \param currentColumn  -1 when there is no current cell
/// \param below   activities from the current one on, in the order they are shown
[[nodiscard]] std::optional<Pasting> pastingOf(const PastedRows &rows, const Plan &plan, int currentColumn,
                                               const std::vector<ActivityId> &below);

/// Whether only the user can say where the columns go: there are more of them than in the plan, or one that is not
/// empty has a heading that none of the plan's columns answers to.
[[nodiscard]] bool mustAskForTargets(const PastedRows &rows, const Plan &plan);

/// Where the columns of a table go by the words of its first row; by their order when these are no headings. A heading
/// leads to the column with the same one, or else to the one that plays the part its words name: «Исполнители» and
/// «Ответственные».
struct PasteGuess
{
    PasteTargets targets; ///< as many as the table has columns
    bool heading = false; ///< the first row holds headings
};
[[nodiscard]] PasteGuess guessTargets(const PastedRows &rows, const Plan &plan);

/// Every row from the given one on as a new activity or section.
[[nodiscard]] Pasting newRowsOf(const PastedRows &rows, std::size_t first, const Plan &plan,
                                const PasteTargets &targets);

} // namespace versta

#pragma once

#include "core/documentcontent.h"
#include "core/result.h"

namespace versta {

/// Reads plain text. Neighbouring lines with tabs are a table, one row a line (or several, where a cell is quoted
/// as a spreadsheet copies it); lines with pipes are a table as Markdown draws it; all else are paragraphs. Empty
/// lines end a table. Traces of mark-up (<b>, <p>, <br>, **bold**, lines of dashes) do what they meant and go.
[[nodiscard]] Result<DocumentContent> readText(const QString &text);

} // namespace versta

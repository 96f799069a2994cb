#pragma once

#include "core/results/sheet.h"

namespace versta {

/// Reads text with separated values. The separator is a tab, «;» or «,», told by the content or by a first line
/// «sep=;»; fields may be quoted and then hold separators and line breaks. All cells are text; rows are numbered as
/// Excel does when it opens the file. `mostCells` bounds the fields; what comes after them is left out and `cut` says
/// so.
[[nodiscard]] Sheet readCsvSheet(const QString &text, qint64 mostCells, bool &cut);

} // namespace versta

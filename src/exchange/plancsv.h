#pragma once

#include "core/plan.h"

#include <QByteArray>

namespace versta {

/// The table of the plan for spreadsheets: UTF-8 with a byte order mark, cells quoted and parted by semicolons, rows
/// ended by CR LF. The first row holds the headers; a section is a row with its heading in the first cell. A cell that
/// a spreadsheet would take for a formula (= + - @ at its start) gets an apostrophe before it.
[[nodiscard]] QByteArray planCsv(const Plan &plan);

} // namespace versta

#pragma once

#include <QString>
#include <QStringList>

namespace versta {

/// A text as a cell of a CSV file for spreadsheets: in quotes. One that a spreadsheet would take for a formula
/// (= + - @ at its start) gets an apostrophe before it.
[[nodiscard]] QString csvCell(QString text);
/// A row of finished cells: parted by semicolons, ended by CR LF.
[[nodiscard]] QString csvRow(const QStringList &cells);

} // namespace versta

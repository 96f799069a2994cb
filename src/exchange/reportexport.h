#pragma once

#include "core/pagesetup.h"
#include "core/result.h"
#include "reports/report.h"

#include <QString>
#include <QStringList>

namespace versta {

/// The endings that exportReport() knows, with the dot, in the order they are offered: «.pdf», «.docx».
[[nodiscard]] QStringList reportExportSuffixes();

/// Writes a report in the form that the ending names; readable by its owner alone. The file is replaced in one step or
/// not touched. Parse for an ending that is not known, Io when the file cannot be written. Needs a QGuiApplication.
[[nodiscard]] Result<> exportReport(const Report &report, const PageSetup &setup, const QString &path);

} // namespace versta

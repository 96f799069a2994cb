#pragma once

#include "core/pagesetup.h"
#include "reports/report.h"

#include <QByteArray>

namespace versta {

/// The report as a Word document (ECMA-376, transitional): the same paper, margins, type sizes and column widths as in
/// print, header rows repeated, page numbers from the second page on; everything stays editable. Empty when it could
/// not be made. Needs a QGuiApplication, since the widths of columns come from the pages.
[[nodiscard]] QByteArray docxDocument(const Report &report, const PageSetup &setup);

} // namespace versta

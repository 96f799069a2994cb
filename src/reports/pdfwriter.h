#pragma once

#include "report.h"

#include "core/pagesetup.h"
#include "core/result.h"

#include <QByteArray>

namespace versta {

/// The report as a PDF document: A4, fonts embedded, text selectable, the title in its properties. When the
/// environment sets SOURCE_DATE_EPOCH, that is its date, and the same report gives the same bytes. Empty when the
/// document could not be made. Needs a QGuiApplication.
[[nodiscard]] QByteArray pdfDocument(const Report &report, const PageSetup &setup);

/// Writes the PDF document; the file is replaced in one step or not touched at all.
[[nodiscard]] Result<> writePdf(const Report &report, const PageSetup &setup, const QString &path);

} // namespace versta

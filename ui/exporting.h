#pragma once

#include "core/id.h"

#include <QString>

class QWidget;

namespace versta {

class Dialogs;
class Document;
struct ExportTable;
struct PageSetup;
struct Report;

/// A title as a file name without an ending: what a file system refuses goes, and so does the tail of a long one.
/// \param otherwise when nothing is left
[[nodiscard]] QString exportFileName(const QString &title, const QString &otherwise);

/// Asks where to and in which form, and writes the plan there; errors are told. The path, or empty when nothing was
/// written.
[[nodiscard]] QString exportWithQuestions(const Document &document, PlanId plan, Dialogs &dialogs, QWidget *parent);

/// The same for a table, as .xlsx or .csv.
/// \param title of the question
/// \param name what the proposed file is called after, without an ending; what a file system refuses is left out
[[nodiscard]] QString exportTableWithQuestions(const ExportTable &table, const QString &title, const QString &name,
                                               const Document &document, Dialogs &dialogs, QWidget *parent);

/// The same for a paper, as .pdf or .docx.
[[nodiscard]] QString exportReportWithQuestions(const Report &report, const PageSetup &setup, const QString &title,
                                                const QString &name, const Document &document, Dialogs &dialogs,
                                                QWidget *parent);

} // namespace versta

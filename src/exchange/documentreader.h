#pragma once

#include "core/documentcontent.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace versta {

/// Reads a document of any kind that plans come in: DOCX, ODT, XLSX, HTML (also under the name .xls or .doc) and
/// text with tabs. The kind is told by the content, never by the name: a renamed file is read all the same.
/// Memory and time are bounded for any input. Errors are whole sentences in Russian that say what to do:
/// NotFound and Io for the file itself, Corrupt for damage, Constraint beyond the limits, Parse for a password
/// or a kind that is not read (old .doc and .xls, RTF, PDF).
[[nodiscard]] Result<DocumentContent> readDocument(const QString &path);

/// The same from memory; `fileName` is for messages and may be empty.
[[nodiscard]] Result<DocumentContent> readDocument(const QByteArray &bytes, const QString &fileName);

} // namespace versta

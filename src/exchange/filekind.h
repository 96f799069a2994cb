#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace versta {

/// Files larger than this are not read: 100 MB.
inline constexpr qint64 largestFile = 100LL * 1024 * 1024;

/// The content of a file, at most one byte more than largestFile. NotFound; Io for folders and unreadable files.
[[nodiscard]] Result<QByteArray> readWholeFile(const QString &path);

/// An archive of an old Office program: .doc, .xls, .ppt, and any Office file under a password.
[[nodiscard]] bool isOldOffice(const QByteArray &bytes);
/// `word` occurs as UTF-16 text, as names inside old Office files are written.
[[nodiscard]] bool containsWideText(const QByteArray &bytes, QByteArrayView word);
/// The start of an XML file of Office 2003 or of «Word XML»: Office reads it, this program does not.
[[nodiscard]] bool isOfficeXml(const QString &start);
[[nodiscard]] bool isHtml(const QString &text);

} // namespace versta

#pragma once

#include <QByteArray>
#include <QString>

namespace versta {

/// Text of unknown encoding: a byte order mark decides, then `declared` («windows-1251», from a meta tag; may be
/// empty), then UTF-8 when the bytes are valid UTF-8, else windows-1251, the usual one of Russian files without a
/// mark. A character cut off at the end does not count against UTF-8.
[[nodiscard]] QString decodedText(const QByteArray &bytes, const QString &declared = {});

/// The bytes are no text in any encoding: control characters that texts do not have.
[[nodiscard]] bool looksBinary(const QByteArray &bytes);

} // namespace versta

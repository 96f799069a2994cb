#pragma once

#include "core/documentcontent.h"
#include "core/result.h"

namespace versta {

/// Reads a web page, also as Word and Excel save it. Hidden and deleted text is left out; lists get their numbers.
[[nodiscard]] Result<DocumentContent> readHtml(const QString &text);

/// The encoding named in a page's first bytes («windows-1251»), empty when none is.
[[nodiscard]] QString htmlDeclaredEncoding(const QByteArray &bytes);

} // namespace versta

#pragma once

#include "ziparchive.h"

#include "core/documentcontent.h"

namespace versta {

/// Reads a Word document: what its reader would see after accepting all changes, without headers, footers, notes
/// and pictures. `mainPart` is the document's part, usually «word/document.xml».
[[nodiscard]] Result<DocumentContent> readDocx(ZipReader &zip, const QString &mainPart);

} // namespace versta

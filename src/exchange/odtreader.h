#pragma once

#include "ziparchive.h"

#include "core/documentcontent.h"

namespace versta {

/// Reads an OpenDocument text (.odt), or a spreadsheet (.ods) as one table per sheet; what was deleted under
/// change tracking, notes and pictures are left out.
[[nodiscard]] Result<DocumentContent> readOdt(ZipReader &zip);

/// The same saved as one XML file (.fodt, .fods).
[[nodiscard]] Result<DocumentContent> readFlatOdt(const QByteArray &bytes);

} // namespace versta

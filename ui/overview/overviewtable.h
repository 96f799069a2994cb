#pragma once

#include "core/charts/signoverview.h"
#include "exchange/tableexport.h"

namespace versta {

/// The overview as a table for a file or the clipboard: schools by rows, for each work the mean result and the signs in
/// words.
[[nodiscard]] ExportTable overviewTable(const Overview &overview);

} // namespace versta

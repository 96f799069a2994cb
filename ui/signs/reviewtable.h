#pragma once

#include "core/analysis/signreview.h"
#include "exchange/tableexport.h"

namespace versta {

/// Reviews one a row, with who said what last and when.
[[nodiscard]] ExportTable reviewTable(const SignReport &report, const std::vector<SignReview> &reviews);

} // namespace versta

#pragma once

#include "tableexport.h"

#include "core/schoolfields.h"

namespace versta {

/// Schools as a table with these columns: what a list of schools becomes outside, and what can be read in again.
[[nodiscard]] ExportTable schoolTable(const std::vector<School> &schools, const std::vector<SchoolField> &fields);

} // namespace versta

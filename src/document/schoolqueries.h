#pragma once

#include "core/result.h"
#include "core/school.h"

#include <vector>

namespace versta {

class ChangeSet;
class Document;

/// The register, in natural order of the names: «№ 2» before «№ 10».
[[nodiscard]] Result<std::vector<School>> allSchools(const Document &document);
/// NotFound when there is no such school.
[[nodiscard]] Result<School> loadSchool(const Document &document, SchoolId school);
/// Whether what is known of schools may have changed.
[[nodiscard]] bool touchesSchools(const ChangeSet &changes);

} // namespace versta

#pragma once

#include "core/id.h"
#include "core/result.h"
#include "core/school.h"

#include <vector>

namespace versta {

class Document;

/// The gestures on the register of schools. Each refuses (Constraint) a school without a name, one whose last day is
/// before its first, and a login that is another school's already; nothing is then written.

/// A new school; the id of the value does not count.
Result<SchoolId> addSchool(Document &document, const School &school);
/// Makes the school what the value says. NotFound when it is gone.
Result<> setSchool(Document &document, const School &school);
/// The same for several schools as one gesture.
/// \param label the gesture: «изменить вид школ»
Result<> setSchools(Document &document, const std::vector<School> &schools, const QString &label);
Result<> deleteSchools(Document &document, const std::vector<SchoolId> &schools);
/// Stores what a list says: schools with an id are changed, the others are new. One gesture for the whole list.
Result<> importSchools(Document &document, const std::vector<School> &schools);
/// Several records of one school become the record `into`; see mergedSchool() for what is kept. Everything that
/// referred to the others refers to it from then on.
Result<> mergeSchools(Document &document, SchoolId into, const std::vector<SchoolId> &others);

} // namespace versta

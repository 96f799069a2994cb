#pragma once

#include "core/result.h"
#include "storage/sqlite.h"

namespace versta {

/// The checks between a path and an open database; the lock is the caller's.

/// An existing municipality: header, application id, schema version, migration on a checked copy, contents.
/// \param writable false opens read-only; a file of an older schema is then refused with advice.
[[nodiscard]] Result<Database> openMunicipality(const QString &path, bool writable);
/// A new file with the current schema. It appears under its name only when it is whole.
[[nodiscard]] Result<Database> createMunicipality(const QString &path);

} // namespace versta

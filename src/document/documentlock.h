#pragma once

#include "core/result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace versta {

/// The lock of a document: «<file>.lock» beside it, held as long as the file is open for writing.
/// A lock left by a crashed program of the same computer is taken over.
/// Errors: Locked, naming computer, user and program; ReadOnly when the folder may not be written.
[[nodiscard]] Result<std::unique_ptr<QLockFile>> lockDocument(const QString &documentPath);

} // namespace versta

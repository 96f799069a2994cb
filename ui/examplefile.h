#pragma once

#include "core/result.h"

#include <QString>

namespace versta {

/// The path of the example municipality in the user's documents; it is made when it is not there yet.
[[nodiscard]] Result<QString> exampleFile();

} // namespace versta

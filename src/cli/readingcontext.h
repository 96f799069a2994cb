#pragma once

#include "core/result.h"
#include "core/results/workbookreading.h"

class QCommandLineParser;

namespace versta {

/// What the options of a command say about the workbooks to be read: `--school` names the school of a form that does
/// not. Parse when it is no login.
[[nodiscard]] Result<ReadingContext> readingContext(const QCommandLineParser &parser);

} // namespace versta

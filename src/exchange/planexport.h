#pragma once

#include "core/plan.h"
#include "core/result.h"

#include <QString>
#include <QStringList>

namespace versta {

/// The endings that exportPlan() knows, with the dot, in the order they are offered.
[[nodiscard]] QStringList planExportSuffixes();

/// Writes the plan to a file in the form that its ending names. The file is replaced in one step or not touched.
/// Parse for an ending that is not known, Io when the file cannot be written.
[[nodiscard]] Result<> exportPlan(const Plan &plan, const QString &path);

} // namespace versta

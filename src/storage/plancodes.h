#pragma once

#include "core/plan.h"

#include <QString>

namespace versta {

/// The codes by which enumerations stand in the file. They are part of the format: never renamed.
[[nodiscard]] QString kindToCode(PlanKind kind);
[[nodiscard]] PlanKind kindFromCode(const QString &code);
[[nodiscard]] QString statusToCode(ActivityStatus status);
[[nodiscard]] ActivityStatus statusFromCode(const QString &code);
[[nodiscard]] QString numberingToCode(NumberingRule rule);
[[nodiscard]] NumberingRule numberingFromCode(const QString &code);
[[nodiscard]] QString orientationToCode(PageSetup::Orientation orientation);
[[nodiscard]] PageSetup::Orientation orientationFromCode(const QString &code);

} // namespace versta

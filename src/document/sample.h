#pragma once

#include "core/plan.h"
#include "core/result.h"
#include "core/school.h"

#include <QString>

#include <vector>

namespace versta {

/// The plans of the example municipality, marked as an example. They are part of the program.
[[nodiscard]] std::vector<Plan> samplePlans();
/// Its schools, marked likewise.
[[nodiscard]] std::vector<School> sampleSchools();

/// Makes a new municipality filled with the example. Never overwrites; nothing is left behind when it fails.
[[nodiscard]] Result<> createSample(const QString &path);

} // namespace versta

#pragma once

#include "exampleedits.h"

#include "core/result.h"

#include <QString>

namespace versta {

/// The example municipality, which is part of the program: plans, schools and three years of results, all invented.
/// Reading its workbooks takes as long as reading workbooks does, some tenths of a second.
[[nodiscard]] Example sampleMunicipality();
/// Its plans alone, marked as an example.
[[nodiscard]] std::vector<Plan> samplePlans();
/// Its schools alone, marked likewise.
[[nodiscard]] std::vector<School> sampleSchools();

/// Makes a new municipality filled with the example. Never overwrites; nothing is left behind when it fails.
[[nodiscard]] Result<> createSample(const QString &path);

} // namespace versta

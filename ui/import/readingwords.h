#pragma once

#include "core/plan.h"
#include "core/planreading.h"

#include <QString>

namespace versta {

/// What the import window calls the things of a reading, in Russian.

[[nodiscard]] QString roleName(ColumnRole role);
[[nodiscard]] QString tableUseName(TableUse use);
/// «Раздел»
[[nodiscard]] QString rowUseName(RowUse use);
/// A sign that stands before the word, so that rows are told apart without reading and without colour.
[[nodiscard]] QString rowUseSign(RowUse use);

/// «5 разделов, 19 мероприятий»
[[nodiscard]] QString planSize(const Plan &plan);
/// «Найден 1 план: 5 разделов, 19 мероприятий; 3 замечания»
[[nodiscard]] QString readingSummary(const PlanReading &reading);

} // namespace versta

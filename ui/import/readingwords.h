#pragma once

#include "core/minutesreading.h"
#include "core/plan.h"

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
/// \param minutes what else the document holds, or nullptr: «Протокол № 6 от 22.03.2023: 11 решений. Найдено …»
[[nodiscard]] QString readingSummary(const PlanReading &reading, const MinutesReading *minutes = nullptr);

} // namespace versta

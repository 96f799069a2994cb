#pragma once

#include "../documentcontent.h"
#include "../minutesreading.h"

#include <optional>

namespace versta {

/// Finds the minutes of a meeting in a document; nullopt when it holds none.
/// \param plans what recognisePlans() found in the document: its tables are no part of the minutes
[[nodiscard]] std::optional<MinutesReading> recogniseMinutes(const DocumentContent &content, const PlanReading &plans,
                                                             const MinutesChoices &choices = {});

} // namespace versta

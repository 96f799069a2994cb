#pragma once

#include "core/plan.h"
#include "document/planedits.h"

#include <optional>
#include <vector>

namespace versta {

/// Where Alt+↑ and Alt+↓ put rows. Activities move as one block, over the borders of sections.

/// \param activities in reading order, not empty; nullopt when they stand at the top (at the end) already
[[nodiscard]] std::optional<ActivityPlace> placeAbove(const Plan &plan, const std::vector<ActivityId> &activities);
[[nodiscard]] std::optional<ActivityPlace> placeBelow(const Plan &plan, const std::vector<ActivityId> &activities);
/// The position for moveSections().
[[nodiscard]] std::optional<int> positionAbove(const Plan &plan, const std::vector<SectionId> &sections);
[[nodiscard]] std::optional<int> positionBelow(const Plan &plan, const std::vector<SectionId> &sections);

/// The place directly behind an activity.
[[nodiscard]] ActivityPlace placeAfter(const Plan &plan, ActivityId activity);

} // namespace versta

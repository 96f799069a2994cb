#pragma once

#include "deadlinelexer.h"

#include <vector>

namespace versta {

/// What stands in a deadline cell beside the days and is left out of them: hours, rooms, schools, streets and houses.

/// Length of «14.00», «14:30», «15-00», «14 ч. 30 мин.», «17:00 час. (мск)» at a place; 0 when no hour stands there.
/// \param afterDate a day was named just before, so that «15.03.2024, 14.30» and «в 12-10» are hours
[[nodiscard]] std::size_t deadlineHourLength(const std::vector<DeadlineToken> &tokens, std::size_t at, bool afterDate);

/// Length of «каб. 12», «№№ 32, 51», «ул. 8 Марта, 12» at a place; 0 when none stands there.
[[nodiscard]] std::size_t deadlinePlaceLength(const std::vector<DeadlineToken> &tokens, std::size_t at);

} // namespace versta

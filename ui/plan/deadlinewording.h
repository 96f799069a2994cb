#pragma once

#include "core/deadline.h"

#include <QString>

namespace versta {

/// «01.09.2022 – 31.03.2023», «до 28.02.2024», «с 01.09.2023», «20.03.2023».
[[nodiscard]] QString intervalText(const DateInterval &interval);

} // namespace versta

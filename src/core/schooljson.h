#pragma once

#include "result.h"
#include "school.h"

#include <QJsonObject>

namespace versta {

/// A school for other programs: the fixed codes of schoolfields.h as keys, `region`, `former_logins` and `names`
/// beside them. What is not known is left out.
[[nodiscard]] QJsonObject schoolToJson(const School &school);
/// The way back. Parse when a value is not understood; unknown keys are passed over.
[[nodiscard]] Result<School> schoolFromJson(const QJsonObject &json);

} // namespace versta

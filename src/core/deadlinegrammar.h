#pragma once

#include "deadlinephrase.h"

#include <QString>

namespace versta {

/// Takes a deadline cell apart. What is not understood is left out; an empty list of clauses means nothing was.
/// \param monthFromContext a heading names the month, so that a bare «15–20» may be days of it
[[nodiscard]] DeadlinePhrase deadlinePhrase(QStringView text, const PlanPeriod &period, bool monthFromContext);

} // namespace versta

#pragma once

#include "resultset.h"

#include <QString>

namespace versta {

/// What a report gives of a group beside participants and mean, as compact JSON; keys that have nothing are left out:
/// marks, counts (2–5), shift, shiftPercent (lowered, confirmed, raised), scores (from 0), tasks (null: not given),
/// byMark ({"2":{"n":…,"tasks":[…]}}). «{}» when there is nothing. Numbers come back exactly.
[[nodiscard]] QString groupValuesText(const GroupRow &row);
/// The inverse, into a row without values. False when the text is not such JSON.
[[nodiscard]] bool readGroupValues(const QString &text, GroupRow &row);

/// Whether both rows say the same of the same group; where they stood in their files does not count.
[[nodiscard]] bool sameResults(const GroupRow &left, const GroupRow &right);

} // namespace versta

#pragma once

#include "report.h"

#include "core/minutes.h"
#include "core/plan.h"

#include <QStringList>

namespace versta {

/// Minutes as a paper: approval, kind of document, meeting, date and number, place, who took part, agenda; for each
/// question what was heard, decided and voted; decisions on all questions; signatures of chair and secretary. Deadline
/// and responsible party stand under a decision whose text does not name them.
/// \param plans titles of the plans that go with the minutes, for the list of annexes
[[nodiscard]] Report minutesReport(const Minutes &minutes, const Plan &decisions, const QStringList &plans);

} // namespace versta

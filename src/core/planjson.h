#pragma once

#include "plan.h"
#include "result.h"

#include <QJsonObject>

namespace versta {

/// A plan as JSON, for the command line and for exchange with other programs. Keys every reader may count on: `title`,
/// `approval` and `agreement` (lines), `context_year` («2023/24», «2021», «2023-2024» or null), `columns`
/// (`header`, `role`), `sections` (`number`, `title`, `tasks`), `activities` (`number`, `activity`, `deadline`,
/// `result`, `responsible`, `control`, `note`, `section`; a missing value is null, `section` is an index or null).
/// Besides: `kind`, `preamble`, `goals`, `signature`, `numbering`, `blocks`, `width` of columns, `label` and
/// `automatic_number` of sections, `automatic_number`, `status`, `own_note` and `others` (texts of columns with the
/// role other) of activities. Ids, page set-up and the mark of the example are left out.
[[nodiscard]] QJsonObject planToJson(const Plan &plan);

/// The inverse of planToJson(); missing keys get their defaults. Fails with Parse and the place in the text when a
/// value has the wrong type, a role is unknown or a section index is out of range.
[[nodiscard]] Result<Plan> planFromJson(const QJsonObject &json);

} // namespace versta

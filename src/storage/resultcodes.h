#pragma once

#include "core/results/exampaper.h"
#include "core/results/resultgroup.h"
#include "core/results/sheetmapping.h"

#include <QString>

namespace versta {

/// The words that stand in the file for enumerators. The inverses throw Refused (Corrupt) on an unknown word.

[[nodiscard]] QString storedProcedure(Procedure procedure);
[[nodiscard]] Procedure procedureFromStored(const QString &code);
[[nodiscard]] QString storedDifficulty(TaskDifficulty difficulty);
[[nodiscard]] TaskDifficulty difficultyFromStored(const QString &code);
[[nodiscard]] QString storedGroupKind(ResultGroup::Kind kind);
[[nodiscard]] ResultGroup::Kind groupKindFromStored(const QString &code);
[[nodiscard]] QString storedReport(ReportKind report);
[[nodiscard]] ReportKind reportFromStored(const QString &code);

} // namespace versta

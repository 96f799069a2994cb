#pragma once

#include "workbookreading.h"

#include <QJsonObject>

namespace versta {

/// The word of a kind in files and on the command line: «individual», «federal-list»; empty for Unknown.
[[nodiscard]] QString reportKindCode(ReportKind kind);
/// «Индивидуальные результаты», «Список ОО с признаками необъективности»; for the user.
[[nodiscard]] QString reportKindName(ReportKind kind);

/// One recognised sheet as the command line gives it: kind, year, subject, grade, max_score, counts, sums, schools or
/// rows, refused rows and warnings. What a kind does not have is left out; what is not known is null.
[[nodiscard]] QJsonObject resultsToJson(const SheetReading &sheet);

/// A workbook in which nothing was recognised: kind null, nothing accepted, what the header was understood to be.
[[nodiscard]] QJsonObject unknownToJson(const WorkbookReading &workbook);

} // namespace versta

#pragma once

#include "chartdata.h"

#include "core/analysis/signinput.h"
#include "core/analysis/signwords.h" // schoolsText(), worksText()

namespace versta {

/// Words that several charts share.

/// «Муниципалитет», or «Все школы вместе» where no workbook gives the municipality's row.
[[nodiscard]] QString municipalityName(const SignPaper &paper);
/// What the municipality's row is compared as in a sentence: «муниципалитета» or «всех школ».
[[nodiscard]] QString municipalityGenitive(const SignPaper &paper);
/// A number that may not be known as a table's value.
[[nodiscard]] QVariant tableValue(const std::optional<double> &value);

/// A chart that cannot be drawn, with what is missing.
[[nodiscard]] ChartData missingChart(const QString &name, const QString &subject, const QString &missing);

} // namespace versta

#pragma once

#include "tableexport.h"

#include "core/analysis/sign.h"

namespace versta {

/// «● сильно», «◐ заметно», «○ слабо»: a shape and a word, so that nothing depends on colours. Empty for None.
[[nodiscard]] QString evidenceStepText(EvidenceStep step);
/// «список ФИОКО», «методика 2019 г.», «Верста».
[[nodiscard]] QString signLayerName(SignLayer layer);
/// What the program's own evidence rests on, a sentence.
[[nodiscard]] QString evidenceBasisText(EvidenceBasis basis);
/// The list in sentences: how many of how many, how many of them are expected to be false, how many the control list
/// has, or why there is none; and what a sign is not. Stands above every table of signs.
[[nodiscard]] QStringList signListLines(const SignList &list);

/// Schools in the order of the report: what each layer says of them, side by side and never mixed.
[[nodiscard]] ExportTable signSchoolTable(const SignReport &report);

/// Which signs are wanted; everything by default.
struct SignChoice
{
    int year = 0;            ///< 0: all
    SchoolLogin school = {}; ///< invalid: all
    bool flaggedOnly = false;

    [[nodiscard]] bool holds(const Sign &sign) const;
};
/// Signs one by one with their sentences.
[[nodiscard]] ExportTable signTable(const SignReport &report, const SignChoice &choice = {});

/// Writes the schools' table, or the signs of the school that is chosen: .xlsx, .csv, .pdf. Errors as exportTable().
[[nodiscard]] Result<> exportSigns(const SignReport &report, const SignChoice &choice, const QString &path);

} // namespace versta

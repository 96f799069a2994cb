#pragma once

#include "tableexport.h"

#include "core/analysis/sign.h"

#include <optional>

namespace versta {

/// Which signs are wanted; everything by default. A sign of a school over all its works belongs to every year, subject
/// and grade, a year of a federal list to every subject and grade.
struct SignChoice
{
    int year = 0;            ///< 0: all
    SchoolLogin school = {}; ///< invalid: all
    bool flaggedOnly = false;
    QString subject = {}; ///< empty: all
    int grade = 0;        ///< 0: all
    std::optional<SignLayer> layer = std::nullopt;

    [[nodiscard]] bool holds(const Sign &sign) const;
    /// Only by year, subject and grade.
    [[nodiscard]] bool holds(const PaperKey &paper) const;
};

/// Whether a sign says something by itself: it is flagged, shows evidence, or speaks against it («обратный признак»).
/// The others are what a person looks at who asks for everything.
[[nodiscard]] bool isTelling(const Sign &sign);

/// One school in one work: the signs of one row of signCellTable().
struct SignCellKey
{
    SchoolLogin school;
    PaperKey paper;

    friend bool operator==(const SignCellKey &, const SignCellKey &) = default;
    friend auto operator<=>(const SignCellKey &, const SignCellKey &) = default;
};
/// The works of schools that a choice holds, in the order of schools, then years falling, subjects and grades. With
/// SignChoice::flaggedOnly those with a flagged sign.
[[nodiscard]] std::vector<SignCellKey> signCells(const SignReport &report, const SignChoice &choice = {});

/// Schools in the order of the report: what each layer says of them, side by side and never mixed.
[[nodiscard]] ExportTable signSchoolTable(const SignReport &report);
/// School × subject × grade × year: what each layer says, each in its columns. One row for each of `cells`.
[[nodiscard]] ExportTable signCellTable(const SignReport &report, const std::vector<SignCellKey> &cells);
/// Signs one by one with their sentences.
[[nodiscard]] ExportTable signTable(const SignReport &report, const SignChoice &choice = {});
/// The plain indicators alone: n, value, expectation, place among the schools of municipality and region.
[[nodiscard]] ExportTable signIndicatorTable(const SignReport &report, const SignChoice &choice);
/// Year by year: the share of schools in the federal list, the objectivity index of the method of 2019.
[[nodiscard]] ExportTable signYearTable(const SignReport &report);

} // namespace versta

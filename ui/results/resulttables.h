#pragma once

#include "valuetablemodel.h"

#include "document/resultqueries.h"

namespace versta {

/// The tables of the results' page as values. Columns that nothing stands in are left out.

/// The works of the matrix one below another: what is loaded and what is missing. Key: the set.
[[nodiscard]] ValueTable loadedTable(const ResultMatrix &matrix);
/// A set by school; whole sample, region and municipality are pinned. Key: the school.
[[nodiscard]] ValueTable setValueTable(const SetTable &set);
/// A school over the years. Key: the set. \param name of the school
[[nodiscard]] ValueTable schoolValueTable(const QString &name, const std::vector<SchoolResult> &results);
/// The pupils of a school by class, without names. \param name of the school
[[nodiscard]] ValueTable pupilValueTable(const QString &name, const PupilTable &pupils);
/// The list of ФИОКО of one year. Key: the school, 0 for one that is not in the register.
[[nodiscard]] ValueTable federalValueTable(int year, const std::vector<FederalListRow> &list);

/// «5А: 24 ученика, средний балл 10,42; 5Б: …»; empty for one class.
[[nodiscard]] QString classesText(const PupilTable &pupils);
/// What a report is called where room is short: «Ф1», «журнал».
[[nodiscard]] QString shortReportName(ReportKind report);
/// The reports of a set where room is short: «Ф1, журнал», «все 7 отчётов».
[[nodiscard]] QString loadedReportsText(const ResultSetHead &set);
/// «3 из 5»: signs of a set that can be computed.
struct SignCount
{
    int met = 0;
    int all = 0;
};
[[nodiscard]] SignCount signCount(const ResultSetHead &set);
/// A full, a half or an empty circle and words: «◐ признаки: 3 из 5».
[[nodiscard]] QString signCountText(const ResultSetHead &set);
/// «шкала отметок: «3» от 6, «4» от 10, «5» от 15 (откуда)», or that it is not known.
[[nodiscard]] QString scaleText(const std::optional<MarkScale> &scale);
/// What a set has and lacks, as HTML with headings and lists.
[[nodiscard]] QString setDescription(const ResultSetHead &set, const std::vector<ResultSource> &sources);

} // namespace versta

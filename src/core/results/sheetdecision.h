#pragma once

#include "workbookreading.h"

#include <QStringList>

#include <vector>

namespace versta {

/// How a person wants one sheet of a workbook read.
struct SheetDecision
{
    QString sheet; ///< its name
    SheetMapping mapping;
    PaperMention paper; ///< parts that are not known are looked for in the workbook
};

/// Something that a column can be, as it is offered for a choice. Tasks, numbers and signs of a list are completed by
/// code, index and maximum of the column.
struct RoleChoice
{
    SheetRole role = SheetRole::None;
    int index = 0; ///< of shifts: the direction
    QString name;
};
/// All choices; the first is «— не читать —».
[[nodiscard]] const std::vector<RoleChoice> &roleChoices();
/// The place of what a column is in roleChoices(); 0 for roles that are not offered.
[[nodiscard]] int roleChoiceOf(const MappedColumn &column);

/// Every column that has a header or something below it, those without a role too. No more than `mostColumns`.
[[nodiscard]] std::vector<MappedColumn> columnsWithData(const Sheet &sheet, const SheetMapping &mapping,
                                                        int mostColumns);

/// Gives a column of a mapping a role, and what the role needs more from its header: a task gets the header's code or
/// the next number. A role that stands once is taken from the column that had it.
/// \param column from 0
void giveRole(SheetMapping &mapping, int column, const RoleChoice &choice);
/// Makes the kind what the user says. For tables of pupils bare numbers as headers become tasks, for marks, scores and
/// exams tasks become numbers.
void giveKind(SheetMapping &mapping, ReportKind kind);

/// What must be named before a sheet can be read, in plain words; empty when it can be.
[[nodiscard]] QStringList missingIn(const SheetMapping &mapping);

/// Reads a sheet as it was decided.
[[nodiscard]] SheetReading readDecided(const Sheet &sheet, const SheetDecision &decision,
                                       const ReadingContext &context);
/// The same for a sheet of any length. Fails as the source does.
[[nodiscard]] Result<SheetReading> readDecided(const SheetSource &sheet, const SheetDecision &decision,
                                               const ReadingContext &context);
/// Puts the sheets that a person decided about in place of what was read of them. Sheets that are not recognised are
/// left out as soon as one is. Fails as the sources do; the reading is then as it was.
[[nodiscard]] Result<> applyDecisions(WorkbookReading &reading, const std::vector<SheetSource> &sheets,
                                      const std::vector<SheetDecision> &decisions, const ReadingContext &context);

} // namespace versta

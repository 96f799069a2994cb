#pragma once

#include "papermention.h"
#include "resultset.h"
#include "sheetmapping.h"

#include <QString>

#include <optional>
#include <vector>

namespace versta {

/// Something about a place in a workbook that the user should know.
struct RowProblem
{
    int row = 0;    ///< Excel's row number; 0: the whole sheet
    QString cell;   ///< «V21»; empty when it is about the row
    QString value;  ///< as it stands in the cell
    QString reason; ///< plain Russian, without a full stop
    QString done;   ///< what was done about it: «строка не внесена»
};

/// What one sheet of a workbook turned out to be and to hold.
struct SheetReading
{
    QString sheet;        ///< name; empty for files without sheets
    SheetMapping mapping; ///< how the columns were understood; kind Unknown when the sheet was not recognised

    std::vector<ResultSet> sets; ///< one for a report of ФИС ОКО, several for tables merged over works or years
    std::vector<FederalListEntry> list; ///< without repeats; schools of all regions in the file
    std::vector<ExamSummary> exams;

    std::vector<RowProblem> refused; ///< rows that were not taken, by rising row
    std::vector<RowProblem> remarks; ///< rows that were taken, or whole sheets, with something to look at; by row
    std::vector<int> duplicateRows;  ///< rows that repeat earlier ones and do not count
    std::vector<int> foreignRows;    ///< works of schools of another municipality than nearly all others
    int listRows = 0;                ///< rows of a federal list, repeats included

    [[nodiscard]] ReportKind kind() const { return mapping.kind; }
    /// Works accepted in all sets.
    [[nodiscard]] qint64 accepted() const;
};

/// A whole workbook.
struct WorkbookReading
{
    std::vector<SheetReading>
        sheets;                      ///< recognised sheets; when there is none, the unknown ones with something on them
    std::vector<RowProblem> remarks; ///< about the file: «На листе нет данных»

    /// At least one sheet was recognised.
    [[nodiscard]] bool isRecognised() const;
    /// Rows refused on all sheets.
    [[nodiscard]] qint64 refusedRows() const;
};

/// What is known beside the workbook itself.
struct ReadingContext
{
    QString path;      ///< for year, subject and grade when the content does not say them; may be empty
    MarkScales scales; ///< marks of works are checked against these
    /// The school of works that have no login: a school's own collection form does not name it.
    SchoolLogin school;
    /// What a person says the work is; what is not known in it is looked for in the workbook.
    PaperMention paper = {};
};

/// Recognises every sheet by its content, whatever the file is called, and reads it.
[[nodiscard]] WorkbookReading readWorkbook(const std::vector<Sheet> &sheets, const ReadingContext &context);

/// Reads one sheet with a mapping that a person has made or corrected.
[[nodiscard]] SheetReading readMappedSheet(const Sheet &sheet, const SheetMapping &mapping,
                                           const ReadingContext &context);

} // namespace versta

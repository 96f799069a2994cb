#pragma once

#include "resultimport.h"

#include "core/result.h"
#include "storage/resultstore.h"

#include <optional>
#include <vector>

namespace versta {

class Document;

/// The gestures on results.

/// Stores a workbook in one step of undo: result sets, lists, new schools, names of years. What is stored already is
/// updated by set, report and group or school, never doubled; a workbook that is stored already changes nothing and
/// leaves no step. Rows of unknown schools are put off, as the choices say.
/// \param file the workbook's name without folder, kept as source
/// \return what was stored and what was put off
Result<ImportSummary> importWorkbook(Document &document, const WorkbookReading &reading, const QString &file,
                                     const ImportChoices &choices = {});

/// The same for a workbook that was compared off this thread, so that here only rows are written. Refused (Constraint)
/// when the file has been changed since its basis was taken: then it is to be compared again.
Result<> importPlanned(Document &document, const PlannedImport &workbook);

Result<> deleteResultSets(Document &document, const std::vector<ResultSetId> &sets);
/// Removes all that the reports gave; a set of which nothing is left goes too.
Result<> deleteReports(Document &document, ResultSetId set, const std::vector<ReportKind> &reports);
Result<> deleteFederalLists(Document &document, const std::vector<int> &years);

/// The mark scale of a work; nullopt when none is known. Constraint when its steps do not rise from 1 to the maximum.
Result<> setMarkScale(Document &document, ResultSetId set, const std::optional<MarkScale> &scale);
/// Corrects the work itself: subject, year, grade. Constraint when there are results of such a work already, or the
/// key is not complete.
Result<> setPaperKey(Document &document, ResultSetId set, const PaperKey &key);

/// Keeps how a person read a layout, instead of what was kept of the same layout. The id of the value does not count.
Result<SheetMappingId> rememberMapping(Document &document, const RememberedMapping &mapping);
Result<> forgetMappings(Document &document, const std::vector<SheetMappingId> &mappings);

} // namespace versta

#pragma once

#include "resultimport.h"

#include "core/result.h"
#include "core/results/resultfigures.h"
#include "core/results/signneeds.h"
#include "storage/resultstore.h"

#include <optional>
#include <vector>

namespace versta {

class ChangeSet;
class Document;

/// Whether results, lists, remembered mappings or the schools they belong to may have changed.
[[nodiscard]] bool touchesResults(const ChangeSet &changes);

/// A report of a set as far as it is loaded.
struct LoadedReport
{
    ReportKind report = ReportKind::Unknown;
    int schools = 0;
    int pupils = 0; ///< 0 where the report does not give it
};

/// A result set in lists: what it is and how much of it is there.
struct ResultSetHead
{
    ResultSetId id;
    PaperKey key;
    std::optional<int> maximum;
    std::optional<MarkScale> scale;    ///< nullopt: not known
    std::vector<LoadedReport> reports; ///< in the order of ReportKind
    int schools = 0;                   ///< of the report that has most
    int pupils = 0;                    ///< of the report that has most
    std::vector<SignNeed> needs;       ///< for each sign of the work, what is missing

    [[nodiscard]] bool has(ReportKind report) const;
};

/// All sets by year, subject, grade, procedure and level.
[[nodiscard]] Result<std::vector<ResultSetHead>> resultSets(const Document &document);

/// Papers by rows, years by columns.
struct ResultMatrix
{
    struct Row
    {
        PaperKey paper;                                  ///< with year 0
        QString title;                                   ///< «ВПР Математика 4 класс»
        std::vector<std::optional<ResultSetHead>> cells; ///< by `years`
    };

    std::vector<int> years;        ///< rising, with all years between the first and the last
    std::vector<Row> rows;         ///< by procedure, grade, subject and level
    std::vector<int> federalYears; ///< years of which the federal list is loaded, rising
};
[[nodiscard]] Result<ResultMatrix> resultMatrix(const Document &document);

/// A set with its tasks in the order of the work, and where everything came from.
struct ResultSetDetail
{
    ResultSetId id;
    ExamPaper paper;
    std::vector<ResultSource> sources;
};
/// NotFound when it is gone.
[[nodiscard]] Result<ResultSetDetail> resultSetDetail(const Document &document, ResultSetId set);

/// A school, or a group to compare it with, in the table of a set.
struct SetTableRow
{
    ResultGroup::Kind kind = ResultGroup::Kind::School;
    SchoolId school;       ///< of a school
    SchoolLogin login;     ///< of a school
    QString name;          ///< of a school: its name of the year of the set
    bool computed = false; ///< the sum of the schools' rows, not a row of a workbook
    ResultFigures figures;
};

/// A set's results by school. Figures come from works where there are any, else from the reports.
struct SetTable
{
    ResultSetHead head;
    std::vector<SetTableRow> references; ///< whole sample, region, municipality (computed when no workbook gives it)
    std::vector<SetTableRow> schools;    ///< in natural order of their names
    /// The row of a kind among the references, or nullptr.
    [[nodiscard]] const SetTableRow *reference(ResultGroup::Kind kind) const;
};
[[nodiscard]] Result<SetTable> setTable(const Document &document, ResultSetId set);

/// A school in one set, with what it is compared with.
struct SchoolResult
{
    ResultSetId set;
    PaperKey key;
    std::optional<int> maximum;
    ResultFigures school;
    ResultFigures municipality;
    ResultFigures region;
    bool federal = false; ///< the federal list of the year names the school for this work
};
/// A school's results by subject, grade and year.
[[nodiscard]] Result<std::vector<SchoolResult>> schoolResults(const Document &document, SchoolId school);

/// The works of a school in a set, without names: by class, then by code. Scores are by `paper.tasks`; notGiven (see
/// packedworks.h) or a missing one is shown empty.
struct PupilTable
{
    ExamPaper paper; ///< tasks in the order of the work
    ReportKind report = ReportKind::Individual;
    std::vector<PupilWork> works;
};
/// Works of «Индивидуальные результаты» where there are any, else those of a collection form.
[[nodiscard]] Result<PupilTable> pupilTable(const Document &document, ResultSetId set, SchoolId school);

/// The rows of one report of a set with the tasks in the order of the work.
struct GroupTable
{
    ExamPaper paper;
    std::vector<StoredGroup> rows; ///< whole sample, region and municipality before schools
};
[[nodiscard]] Result<GroupTable> groupTable(const Document &document, ResultSetId set, ReportKind report);

/// A school in the federal list of a year.
struct FederalListRow
{
    SchoolId school; ///< invalid: not a school of the register
    FederalListEntry entry;
};
/// All years; by year, schools of the register first, by login.
[[nodiscard]] Result<std::vector<FederalListRow>> federalList(const Document &document);

/// Mappings that were remembered, in the order in which they were.
[[nodiscard]] Result<std::vector<RememberedMapping>> rememberedMappings(const Document &document);

/// readWorkbook(), but sheets of remembered layouts as they were explained. Needs no document, so it may run in another
/// thread. Fails as the sources do.
[[nodiscard]] Result<WorkbookReading> readWithMappings(const std::vector<SheetSource> &sheets,
                                                       const ReadingContext &context,
                                                       const std::vector<RememberedMapping> &mappings);

/// What planImport() needs to know of the file.
[[nodiscard]] Result<std::shared_ptr<const ImportBasis>> importBasis(const Document &document,
                                                                     const WorkbookReading &reading);
/// Whether the file is still as it was when the workbook was compared with it.
[[nodiscard]] bool isUpToDate(const Document &document, const PlannedImport &workbook);
/// What importWorkbook() would do, with nothing written.
[[nodiscard]] Result<ImportSummary> previewImport(const Document &document, const WorkbookReading &reading,
                                                  const QString &file, const ImportChoices &choices = {});

} // namespace versta

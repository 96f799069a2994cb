#pragma once

#include "core/id.h"
#include "core/result.h"
#include "core/results/workbookreading.h"
#include "core/school.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace versta {

/// What a user decides before a workbook is stored.
struct ImportChoices
{
    /// Schools that are not in the register are added to it, those of other municipalities too. Schools that only a
    /// federal list names are never added.
    bool addUnknownSchools = false;
    /// The register is being filled: schools are added but for those of another municipality than nearly all of the
    /// workbook. An empty register is always filled; with neither choice rows of unknown schools are put off.
    bool fillRegister = false;
};

/// How what a workbook gives stands to what is stored.
struct ImportCounts
{
    int added = 0;
    int changed = 0;
    int same = 0;
    /// Of groups and of schools in a list: stored and not in the workbook; they stay. Of pupils: works of the
    /// workbook's schools that it has no more; they go.
    int gone = 0;

    friend bool operator==(const ImportCounts &, const ImportCounts &) = default;
};

/// What one report of a workbook does to one result set.
struct ReportImport
{
    PaperKey paper;
    ReportKind report = ReportKind::Unknown;
    QStringList sheets;  ///< where it stands in the workbook
    bool newSet = false; ///< nothing of the work was stored before
    ImportCounts groups; ///< rows of the report; empty for reports with works
    ImportCounts pupils; ///< works; empty for other reports
    /// Pupils who did not write, of reports with works; nullopt for others.
    std::optional<int> absent;
    bool newAbsent = false; ///< `absent` is not what is stored of these sheets
    /// «МБОУ «СОШ № 1», 5А, код 50012: отметка 3 → 4»: the first ones, in plain words, only where something was stored.
    QStringList differences;
    int moreDifferences = 0; ///< how many are left out of `differences`

    [[nodiscard]] bool changesNothing() const
    {
        return groups.added + groups.changed + pupils.added + pupils.changed + pupils.gone == 0 && !newAbsent;
    }
};

/// What a federal list does to the list of its year.
struct FederalImport
{
    int year = 0;
    ImportCounts schools;
    int ofMunicipality = 0; ///< schools of the register among them
    int foreign = 0;        ///< schools of other regions; they are not stored
    QStringList differences;
};

/// A school of the workbook that was not in the register.
struct UnknownSchool
{
    SchoolLogin login; ///< invalid: the workbook does not name the school
    QString name;
    QString municipality;
    int rows = 0;         ///< rows of groups and works in the workbook
    bool added = false;   ///< into the register; else its rows were put off
    bool foreign = false; ///< of another municipality than nearly all others
};

/// What storing a workbook does, or has done.
struct ImportSummary
{
    std::vector<ReportImport> reports;
    std::vector<FederalImport> lists;
    std::vector<UnknownSchool> schools; ///< by login
    /// Sheets and works that cannot be stored at all: the work is not known, the school is not named.
    std::vector<RowProblem> putOff;
    int namesNoted = 0; ///< names of a year added to schools

    /// Something of the workbook waits for a decision.
    [[nodiscard]] bool hasPutOff() const;
    /// Storing it would change nothing in the file.
    [[nodiscard]] bool changesNothing() const;
};

struct ImportBasis;
struct ImportPlan;

/// A workbook compared with a file, with everything that storing it will write. A value that any thread may hold.
class PlannedImport
{
public:
    explicit PlannedImport(std::shared_ptr<const ImportPlan> plan, QString file);

    /// What storing it will do.
    [[nodiscard]] const ImportSummary &summary() const;
    [[nodiscard]] const ImportPlan &plan() const { return *m_plan; }
    [[nodiscard]] const QString &file() const { return m_file; }

private:
    std::shared_ptr<const ImportPlan> m_plan;
    QString m_file;
};

/// Compares a workbook with what a file held when its basis was taken. Needs no document and may take a second for a
/// region's workbook: it may run in another thread. Corrupt when works in the file cannot be unpacked.
/// \param basis see importBasis()
/// \param file the workbook's name without folder, kept as source
[[nodiscard]] Result<PlannedImport> planImport(const ImportBasis &basis, const WorkbookReading &reading,
                                               const QString &file, const ImportChoices &choices = {});

/// «новых 24, изменённых 3, без изменений 639»; empty when there is nothing to count.
[[nodiscard]] QString importCountsText(const ImportCounts &counts);

} // namespace versta

#pragma once

#include "core/id.h"
#include "core/results/resultset.h"
#include "core/results/sheetmapping.h"

#include <QByteArrayView>
#include <QDateTime>

#include <optional>
#include <vector>

namespace versta {

class Database;
struct PackedWorks;

/// A work and what is known of it; the tasks are in the order in which they were stored (their slots).
struct StoredSet
{
    ResultSetId id;
    ExamPaper paper;
};

/// A row of a report as it is stored. Values of tasks are by the tasks of its set.
struct StoredGroup
{
    qint64 id = 0; ///< 0: not stored yet
    ReportKind report = ReportKind::Unknown;
    SchoolId school; ///< of a school; the login in `row` is then empty
    GroupRow row;
};

/// The works of one school by one report.
struct StoredWorks
{
    qint64 id = 0;
    ReportKind report = ReportKind::Individual;
    SchoolId school;
    std::vector<PupilWork> works; ///< by class and code; without rows and logins
};

/// Which workbook gave something of a report.
struct ResultSource
{
    ReportKind report = ReportKind::Unknown;
    QString file;  ///< name without folder
    QString sheet; ///< may be empty
    QDateTime importedAt;
    std::optional<int> absent; ///< pupils of the sheet who did not write; nullopt: the report does not tell
};

/// How much of a report is stored.
struct ReportExtent
{
    ResultSetId set;
    ReportKind report = ReportKind::Unknown;
    int schools = 0;
    int pupils = 0; ///< of these schools; 0 where the report does not give it
};

/// A school in a list of ФИОКО as it is stored.
struct StoredFederalEntry
{
    qint64 id = 0;
    FederalListEntry entry;
};

/// How a person read a layout that is not recognised.
struct RememberedMapping
{
    SheetMappingId id;
    QString layout; ///< see layoutKey()
    SheetMapping mapping;
};

/// Results of works. Runs inside the caller's transaction, throws SqlError; Refused (Corrupt) when values in the file
/// cannot be what they should.
class ResultStore
{
public:
    explicit ResultStore(Database &database);

    /// Whether a table holds results, lists or remembered mappings.
    [[nodiscard]] static bool isResultTable(QByteArrayView table);

    /// All sets by year, subject, grade, procedure and level; without tasks.
    [[nodiscard]] std::vector<StoredSet> sets() const;
    /// One set with its tasks; nullopt when it is gone.
    [[nodiscard]] std::optional<StoredSet> set(ResultSetId id) const;
    /// The same for a set that must be there: Refused (NotFound) when it is gone.
    [[nodiscard]] StoredSet existingSet(ResultSetId id) const;
    /// Invalid when there is none.
    [[nodiscard]] ResultSetId find(const PaperKey &key) const;
    [[nodiscard]] std::vector<ReportExtent> extents() const;
    [[nodiscard]] std::vector<ResultSource> sources(ResultSetId set) const;

    /// The rows of a set, of one report or of all, of one school or of all: those of groups before those of schools. An
    /// invalid school asks for the rows that are no school's.
    [[nodiscard]] std::vector<StoredGroup> groups(ResultSetId set, std::optional<ReportKind> report = {},
                                                  std::optional<SchoolId> school = {}) const;
    [[nodiscard]] std::vector<StoredWorks> works(ResultSetId set, std::optional<ReportKind> report = {},
                                                 std::optional<SchoolId> school = {}) const;
    /// The sets in which a school has anything.
    [[nodiscard]] std::vector<ResultSetId> setsOf(SchoolId school) const;

    ResultSetId insertSet(const ExamPaper &paper);
    /// Makes the stored set what the value says; what is equal is not written. Its tasks may only have become more.
    void updateSet(const StoredSet &set);
    void removeSet(ResultSetId set);
    /// Removes all that a report gave; the set itself goes when nothing is left of it.
    void removeReport(ResultSetId set, ReportKind report);

    /// Inserts, or replaces the row with the id.
    void put(ResultSetId set, const StoredGroup &group);
    void put(ResultSetId set, const PackedWorks &works);
    /// Notes where a report came from, instead of what was noted of the same file and sheet.
    void putSource(ResultSetId set, const ResultSource &source);

    /// By year and login.
    [[nodiscard]] std::vector<StoredFederalEntry> federalList() const;
    void put(const StoredFederalEntry &entry);
    void removeFederalList(int year);

    [[nodiscard]] std::vector<RememberedMapping> mappings() const;
    /// Stores the mapping instead of the one of the same layout.
    SheetMappingId putMapping(const RememberedMapping &mapping);
    void removeMapping(SheetMappingId mapping);

    /// Makes results of one school those of another. Where both have results of one report, those of `into` stay and
    /// the others go.
    void redirect(SchoolId from, SchoolId into);

private:
    void insertTasks(ResultSetId set, const std::vector<PaperTask> &tasks, std::size_t first);

    Database &m_database;
};

} // namespace versta

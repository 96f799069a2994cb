#pragma once

#include "core/id.h"
#include "core/results/exampaper.h"
#include "core/results/resultset.h"
#include "core/school.h"

#include <QString>
#include <QStringList>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace versta {

/// What the signs are computed from, as plain values: whoever has a municipality open gathers them, the functions of
/// this folder know no file. Schools and papers refer to each other by index.

/// A school as far as signs need it.
struct SignSchool
{
    SchoolId id;       ///< invalid when the school is not in a register
    SchoolLogin login; ///< the key
    QString name;      ///< short name
    SchoolKind kind = SchoolKind::Secondary;
    QString municipality;     ///< code or name; empty: the municipality of the file
    QString municipalityName; ///< as it is shown; empty when only the code is known
};

/// The task scores of the works of one school in one paper: pupils by rows, tasks by columns, row after row.
struct TaskTable
{
    QStringList classes; ///< names of classes, as exported; a grade with one class has one, perhaps empty
    std::vector<std::uint16_t> classOf; ///< by pupil, index into `classes`
    std::vector<std::uint16_t> totals;  ///< by pupil, primary score
    std::vector<TaskScore> scores;      ///< pupils × tasks; special values as in resultset.h (notTaught …)
    std::size_t tasks = 0;

    [[nodiscard]] std::size_t pupils() const { return classOf.size(); }
};

/// One school in one paper. Parts that no workbook gives are empty.
struct SignCell
{
    std::size_t school = 0; ///< index into SignInput::schools
    int participants = 0;   ///< pupils who wrote
    /// Pupils by primary score 0…maximum.
    std::vector<int> scores;
    /// Pupils that have a journal mark, by primary score 0…maximum and journal mark 2–5. Only from works.
    std::vector<std::array<int, 4>> scoresByJournal;
    std::optional<std::array<int, 4>> marks;        ///< pupils by mark 2–5
    std::optional<std::array<int, 3>> journalShift; ///< pupils lowered, confirmed, raised (JournalShift::Direction)
    std::optional<double> meanScore;                ///< primary score, where no distribution is known
    std::vector<std::optional<double>> taskPercent; ///< by ExamPaper::tasks, 0–100; empty: not known
    TaskTable works;                                ///< empty without a pupil table
};

/// A row of a report that schools are compared with: the region, the municipality, the whole sample.
struct ReferenceRow
{
    int participants = 0;                             ///< 0: not given
    std::vector<double> scorePercent;                 ///< by primary score 0…maximum, 0–100; empty: not given
    std::optional<std::array<double, 4>> markPercent; ///< marks 2–5, 0–100
    std::vector<std::optional<double>> taskPercent;   ///< by ExamPaper::tasks; empty: not given
    std::optional<int> schools;                       ///< that wrote, where a report counts them
};

/// One paper of one year with the schools that wrote it.
struct SignPaper
{
    ExamPaper paper;             ///< key, maximum, tasks, scale
    std::vector<SignCell> cells; ///< by `school`, each school once
    std::optional<ReferenceRow> region;
    std::optional<ReferenceRow> municipality;
    std::optional<ReferenceRow> wholeSample;
};

/// What is stored of a federal list's year.
struct FederalYear
{
    int year = 0;
    std::vector<FederalListEntry> entries; ///< each login once
};

/// Everything the signs of a municipality, or of a region, are computed from.
struct SignInput
{
    std::vector<SignSchool> schools;  ///< each login once
    std::vector<SignPaper> papers;    ///< ВПР, ОГЭ and others; by year, subject, grade
    std::vector<FederalYear> federal; ///< by year
};

} // namespace versta

#pragma once

#include "exampaper.h"
#include "resultgroup.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace versta {

/// How the marks of a work stand to the journal marks of the same pupils.
struct JournalShift
{
    enum Direction : size_t
    {
        Lowered,   ///< mark of the work < journal mark
        Confirmed, ///< equal
        Raised     ///< mark of the work > journal mark
    };

    std::array<int, 3> counts{};     ///< pupils, by Direction
    std::array<double, 3> percent{}; ///< of the pupils that have both marks, 0–100
};

/// How the pupils who got one mark did the tasks.
struct MarkGroupTasks
{
    std::optional<int> participants;
    std::vector<std::optional<double>> tasks; ///< 0–100 by ExamPaper::tasks
};

/// One group of participants in a report; which parts are filled depends on the report.
struct GroupRow
{
    int row = 0; ///< Excel's row number (for planned results the header's row)
    ResultGroup group;
    QString municipality; ///< of a school, where the table has such a column
    std::optional<int> schools;
    std::optional<int> participants;
    std::optional<double> meanScore; ///< primary score, where the table gives it

    std::optional<std::array<double, 4>> markPercent; ///< marks 2–5, 0–100, as in the file
    std::optional<std::array<int, 4>> markCounts;     ///< as in the file, or the likeliest for the percents
    std::optional<JournalShift> journal;
    std::vector<double> scorePercent;                    ///< by primary score from 0, 0–100; empty: not given
    std::vector<std::optional<double>> taskPercent;      ///< by ExamPaper::tasks, 0–100; empty: not given
    std::array<std::optional<MarkGroupTasks>, 4> byMark; ///< marks 2–5
};

/// What stands for a task in a pupil's row. Scores are 0 and more; the special values count as 0 in the total.
using TaskScore = qint8;
inline constexpr TaskScore notAttempted = -1; ///< «X»: the pupil did not try
inline constexpr TaskScore notTaught = -2;    ///< «не пройд.»: the class has not had the subject of the task

/// The work of one pupil, without any name.
struct PupilWork
{
    int row = 0;                  ///< Excel's row number
    SchoolLogin school;           ///< invalid when the file does not say it (a school's own form)
    int code = 0;                 ///< code of the participant, usually five digits that begin with the grade
    QString schoolClass;          ///< letter or number of the class, upper case; empty when the grade has one class
    int variant = 0;              ///< 0: not given
    std::vector<TaskScore> tasks; ///< by ExamPaper::tasks; empty when the file has totals alone
    int total = 0;                ///< primary score
    std::optional<int> mark;      ///< 2–5, as exported
    std::optional<int> journal;   ///< 2–5, mark of the last term by the journal

    /// The score for a task, 0 for the special values.
    [[nodiscard]] static int scored(TaskScore score) { return score > 0 ? score : 0; }
};

/// A school named in a workbook, as it is called there.
struct NamedSchool
{
    SchoolLogin login;
    QString writtenLogin; ///< as the workbook writes it, «sch990101»; empty when it has none
    QString name;         ///< may be empty
    QString municipality; ///< name without code; may be empty
};

/// All that a workbook gives of one work.
struct ResultSet
{
    ExamPaper paper;
    std::vector<GroupRow> groups;     ///< in the order of the file
    std::vector<PupilWork> works;     ///< accepted ones, in the order of the file
    std::vector<NamedSchool> schools; ///< schools of works, in the order of the file
    int absent = 0;                   ///< pupils who did not write; they are no participants
};

/// A school in a list «ОО с признаками необъективности».
struct FederalListEntry
{
    /// A column of the list: the work that the sign belongs to.
    struct Paper
    {
        QString subject;
        int grade = 0;
        friend std::strong_ordering operator<=>(const Paper &, const Paper &) = default;
    };

    int row = 0;
    int year = 0; ///< 0: not known
    SchoolLogin login;
    QString name;
    QString municipality;
    QString address;
    std::vector<Paper> marked; ///< works with a sign, in the order of the columns
    std::optional<int> count;  ///< «Количество маркеров» as written
};

/// A school's results of an exam in one year and subject.
struct ExamSummary
{
    int row = 0;
    PaperKey paper;
    SchoolLogin login;
    QString name;
    int participants = 0;
    std::optional<double> meanScore;
    std::optional<std::array<double, 4>> markPercent; ///< 2–5, 0–100
};

/// The whole numbers of pupils whose shares, rounded to two decimals, are `percent` and whose sum is `participants`:
/// the likeliest ones when several fit (large groups), the nearest ones when none does.
[[nodiscard]] std::array<int, 4> countsFromPercent(const std::array<double, 4> &percent, int participants);

} // namespace versta

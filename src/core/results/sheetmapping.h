#pragma once

#include "exampaper.h"
#include "sheet.h"

#include <QString>

#include <optional>
#include <vector>

namespace versta {

enum class ReportKind
{
    Unknown,
    Individual, ///< «Индивидуальные результаты», pupils with marks
    Marks,      ///< «Статистика по отметкам»
    Journal,    ///< «Сравнение отметок с отметками по журналу»
    Scores,     ///< «Распределение первичных баллов»
    Tasks,      ///< «Выполнение заданий»
    Planned, ///< «Достижение планируемых результатов»: tasks by rows, groups by columns
    Groups,      ///< «Выполнение заданий группами участников»
    Form,        ///< collection form or a regional summary of forms: pupils without marks of the work
    FederalList, ///< «ОО с признаками необъективности»
    Exam         ///< an exam's results by school and year
};

/// What a column is.
enum class SheetRole
{
    None,          ///< not used
    SchoolOrLogin, ///< «ОО»: logins or names, the cells tell
    Login,
    SchoolName,
    RegionCode,
    Region,
    Municipality,
    Address,
    Group,        ///< «Группы участников»
    Schools,      ///< number of schools
    Participants, ///< number of pupils
    PupilCode,
    PupilName, ///< never kept
    Gender,
    Class,
    Variant,
    Total, ///< primary score
    Mark,  ///< mark of the work; in a table of groups: the mark that the row is about
    Journal,
    Task,         ///< score (pupils) or per cent (groups) for MappedColumn::code
    Number,       ///< a bare number as header: a mark or a primary score, the kind of report tells; index is the number
    ShiftPercent, ///< index is a JournalShift::Direction
    ShiftCount,
    ShiftName,  ///< «Понизили», «Подтвердили» … as rows
    ShareValue, ///< «%» beside ShiftName
    MeanScore,
    Year,
    Grade,
    Subject,
    UploadDate,
    TaskCode, ///< planned results: which task the row is about
    Requirement,
    TaskMaximum,
    GroupValue, ///< planned results: per cent of the group named in the header
    Marker,     ///< federal list: code is the subject, index the grade
    MarkerCount
};

/// A column and what it was taken for.
struct MappedColumn
{
    int column = 0; ///< from 0
    SheetRole role = SheetRole::None;
    QString header;      ///< as written; parts of a header of several rows joined by a space
    QString code;        ///< Task: its code; Marker: the subject
    int index = 0;       ///< Number: the number; ShiftPercent, ShiftCount: the direction; Marker: the grade
    int maximum = 0;     ///< Task: highest score, 0 when the header does not say it
    bool counts = false; ///< Number: pupils rather than per cent

    friend bool operator==(const MappedColumn &, const MappedColumn &) = default;
};

/// How a sheet is to be read: made by recognition, or by a person for a layout that is not recognised.
struct SheetMapping
{
    ReportKind kind = ReportKind::Unknown;
    QString layout;                    ///< what variant it is, for the user: «2022», «merged»; may be empty
    int headerTop = 0;                 ///< first row of the header by Excel's number; 0: no header was found
    int headerBottom = 0;              ///< last one; data begins behind it
    std::vector<MappedColumn> columns; ///< every column with a header, by rising column

    /// The first column of a role, or -1.
    [[nodiscard]] int column(SheetRole role) const;
    [[nodiscard]] bool has(SheetRole role) const { return column(role) >= 0; }
    [[nodiscard]] std::vector<MappedColumn> all(SheetRole role) const;
};

/// What a header alone says about a column.
[[nodiscard]] MappedColumn columnOfHeader(QStringView header);

/// Finds the header of a sheet and what kind of report stands below it. The kind is Unknown, with the likeliest header
/// and what was understood of it, when the sheet is none of the known ones.
[[nodiscard]] SheetMapping recogniseSheet(const Sheet &sheet);
/// The same with the header that a person has pointed at: rows that belong to it are found, roles are guessed from it.
/// \param headerRow Excel's number of one of its rows
[[nodiscard]] SheetMapping recogniseBelow(const Sheet &sheet, int headerRow);
/// What kind of report columns of these roles make; Unknown when they make none.
[[nodiscard]] ReportKind kindByRoles(const Sheet &sheet, const SheetMapping &mapping);

} // namespace versta

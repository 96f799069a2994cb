#pragma once

#include "listrowstate.h"
#include "schoolfields.h"

#include "results/sheet.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace versta {

/// What a column of a list of schools is about.
struct SchoolListRole
{
    enum class Kind
    {
        Ignored,
        Year, ///< of the name that stands in the row
        Field
    };

    Kind kind = Kind::Ignored;
    SchoolField field = SchoolField::ShortName; ///< for Kind::Field alone

    [[nodiscard]] static SchoolListRole year() { return {Kind::Year, {}}; }
    [[nodiscard]] static SchoolListRole of(SchoolField field) { return {Kind::Field, field}; }
    friend bool operator==(const SchoolListRole &a, const SchoolListRole &b)
    {
        return a.kind == b.kind && (a.kind != Kind::Field || a.field == b.field);
    }
};

/// How a sheet with a list of schools is to be read.
struct SchoolListLayout
{
    std::optional<int> headerRow; ///< Excel's number; nullopt: the list has no headers
    std::vector<SchoolListRole> columns;

    /// Whether a list can be read: a name or a login is among the columns.
    [[nodiscard]] bool isUsable() const;
    friend bool operator==(const SchoolListLayout &, const SchoolListLayout &) = default;
};

/// The header row by its words, the columns by their headers; the login, the name and the municipality also by what
/// stands in the cells.
[[nodiscard]] SchoolListLayout recogniseSchoolList(const Sheet &sheet);

/// A row of a list, read.
struct SchoolListRow
{
    int number = 0;                ///< Excel's number
    School school;                 ///< what the row says
    std::vector<SchoolField> told; ///< the fields it says something of, in the order of AllSchoolFields
    std::optional<int> year;       ///< of the name
    QStringList passedOver;        ///< cells that were not understood, with the reason
    QString refusal;               ///< why the whole row is not taken; empty when it is
};

/// The rows under the header that have something in the columns that count. A login that stands in the cell of the
/// name, «МБОУ «СОШ № 1»(edu990101)», is taken out of it.
[[nodiscard]] std::vector<SchoolListRow> readSchoolList(const Sheet &sheet, const SchoolListLayout &layout);

/// What becomes of a row of a list.
struct SchoolListEntry
{
    using State = ListRowState;

    State state = State::New;
    int row = 0;         ///< Excel's number; of several rows about one school the first
    School school;       ///< as it is to be stored; with the id of the stored one
    QStringList changes; ///< «Учеников: 87 → 91»
    QStringList notes;   ///< why it is refused, what was passed over
};

/// The rows against the register: by login, be it a former one, else by the name as long as it is one school's alone.
/// A cell without text takes nothing away. The kind, the place and the settlement of a new school are taken from its
/// name where the list does not tell them. Rows that differ in the year alone are one entry.
[[nodiscard]] std::vector<SchoolListEntry> compareSchoolList(const std::vector<School> &stored,
                                                             const std::vector<SchoolListRow> &rows);
/// The schools of all new and changed entries, in their order.
[[nodiscard]] std::vector<School> schoolsToStore(const std::vector<SchoolListEntry> &entries);

} // namespace versta

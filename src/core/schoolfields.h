#pragma once

#include "result.h"
#include "school.h"

#include <array>

namespace versta {

/// What is said of a school in one cell of a table: of the window, of an export, of a list that is imported.
enum class SchoolField
{
    ShortName,
    Login,
    Kind,
    Locality,
    Settlement,
    Pupils,
    Director,
    Contact,
    Address,
    FullName,
    Municipality,
    Population,
    ActiveFrom,
    ActiveTo,
    Note
};

/// In the order of the table.
inline constexpr std::array AllSchoolFields{SchoolField::ShortName,  SchoolField::Login,        SchoolField::Kind,
                                            SchoolField::Locality,   SchoolField::Settlement,   SchoolField::Pupils,
                                            SchoolField::Director,   SchoolField::Contact,      SchoolField::Address,
                                            SchoolField::FullName,   SchoolField::Municipality, SchoolField::Population,
                                            SchoolField::ActiveFrom, SchoolField::ActiveTo,     SchoolField::Note};

/// The header of the column: «Логин», «Директор» …
[[nodiscard]] QString schoolFieldName(SchoolField field);
/// The fixed code: «login», «director» …
[[nodiscard]] QString schoolFieldCode(SchoolField field);
/// What the cell shows; empty when nothing is known. Dates as 01.09.2015.
[[nodiscard]] QString schoolFieldText(const School &school, SchoolField field);
/// Puts a typed or imported text into the school; an empty one takes away what was known.
/// Parse, with the reason in Russian, when the text is not understood; the school is then as before.
[[nodiscard]] Result<> setSchoolField(School &school, SchoolField field, const QString &text);
/// Whether the field is a whole number.
[[nodiscard]] bool isNumber(SchoolField field);

/// What is wrong with a school as a whole: neither name nor login, the last day before the first. Empty when all is
/// well.
[[nodiscard]] QString problemOf(const School &school);

} // namespace versta

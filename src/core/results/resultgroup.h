#pragma once

#include "core/schoollogin.h"

#include <QString>

namespace versta {

/// Whose results a row gives.
struct ResultGroup
{
    enum class Kind
    {
        WholeSample,  ///< «Вся выборка», «РФ»
        Region,       ///< a name without a code, or «reg990000»
        Municipality, ///< «reg99_m001»
        School,       ///< with a login
        Other         ///< a school or a place without login and code
    };

    Kind kind = Kind::Other;
    SchoolLogin login; ///< of a school
    QString code;      ///< «reg99_m001», «reg990000»; empty when the file gives none
    QString name;      ///< without code and login, blanks at the ends gone

    /// «МБОУ «СОШ № 1»(edu990101)», «Приозёрский район(reg99_m001)», «edu990101 | МБОУ», «Вся выборка». A name without
    /// a code is a region when it says so («… край», «… область», «Республика …»), else Other.
    [[nodiscard]] static ResultGroup fromText(QStringView text);

    /// What the group is found by among the rows of a report: login, code or name.
    [[nodiscard]] QString key() const;

    friend bool operator==(const ResultGroup &, const ResultGroup &) = default;
};

} // namespace versta

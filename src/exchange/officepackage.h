#pragma once

#include "ziparchive.h"

#include <optional>

namespace versta {

/// The parts of a DOCX or XLSX file and the relations between them. Names of parts are relative to the archive.
class OfficePackage
{
public:
    explicit OfficePackage(ZipReader &zip)
        : m_zip(zip)
    {
    }

    /// The part the package is about: «word/document.xml», «xl/workbook.xml»; empty when there is none.
    [[nodiscard]] QString mainPart() const;

    struct Relation
    {
        QString id;
        QString type;   ///< last word of the relation's type: «styles», «worksheet»
        QString target; ///< part name
    };

    /// Relations of a part to other parts; external ones are left out. Empty when the part has none.
    [[nodiscard]] std::vector<Relation> relations(const QString &part) const;
    /// The first related part of a type that is in the archive.
    [[nodiscard]] std::optional<QString> related(const QString &part, QStringView type) const;

private:
    ZipReader &m_zip;
};

} // namespace versta

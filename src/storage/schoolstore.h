#pragma once

#include "core/school.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace versta {

class Database;

/// The register of schools. Throws SqlError; Refused where a login is another school's already.
class SchoolStore
{
public:
    explicit SchoolStore(Database &database);

    /// Whether a table holds part of what a School is.
    [[nodiscard]] static bool isSchoolTable(QByteArrayView table);

    /// All schools by id.
    [[nodiscard]] std::vector<School> schools() const;
    [[nodiscard]] std::optional<School> school(SchoolId id) const;
    /// The school with this login, be it a former one; invalid when there is none.
    [[nodiscard]] SchoolId withLogin(SchoolLogin login) const;
    [[nodiscard]] std::vector<SchoolId> examples() const;

    /// Stores a new school; its id is made here.
    SchoolId insert(const School &school);
    /// Makes the stored school what the value says; what is equal is not written. Refused (NotFound) when it is gone.
    void update(const School &school);
    void remove(SchoolId id);
    /// Makes everything that refers to one school refer to another, before the one is removed. Every table with a
    /// reference to a school has its line here; a test compares them with the schema.
    void redirect(SchoolId from, SchoolId into);

private:
    [[nodiscard]] std::vector<School> read(std::optional<SchoolId> only) const;
    [[nodiscard]] std::optional<qint64> municipalityId(const Municipality &municipality);
    void checkLogins(const School &school) const;
    void insertNames(SchoolId id, const std::vector<SchoolName> &names);
    void insertFormerLogins(SchoolId id, const std::vector<SchoolLogin> &logins);

    Database &m_database;
};

} // namespace versta

#pragma once

#include "core/id.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace versta {

class Database;

/// A responsible party of the municipality's directory and the spellings under which plans name it.
struct Party
{
    PartyId id;
    QString name;          ///< as it is offered while typing
    QStringList spellings; ///< other spellings, without the name itself

    friend bool operator==(const Party &, const Party &) = default;
};

/// The directory of responsible parties. Runs inside the caller's transaction, throws SqlError.
class PartyStore
{
public:
    explicit PartyStore(Database &database);

    /// In Russian alphabetical order of the names.
    [[nodiscard]] std::vector<Party> parties() const;
    [[nodiscard]] std::optional<Party> party(PartyId id) const;

    PartyId insert(const QString &name);
    void rename(PartyId id, const QString &name);
    void addSpelling(PartyId id, const QString &spelling);
    void removeSpelling(PartyId id, const QString &spelling);
    void remove(PartyId id);

private:
    Database &m_database;
};

} // namespace versta

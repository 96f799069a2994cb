#include "partystore.h"

#include "sqlite.h"

#include <QHash>

namespace versta {

PartyStore::PartyStore(Database &database)
    : m_database(database)
{
}

std::vector<Party> PartyStore::parties() const
{
    auto rows = m_database.prepare("SELECT id, name FROM party ORDER BY name COLLATE RU, id");
    std::vector<Party> parties;
    QHash<PartyId, std::size_t> at;
    while (rows.step()) {
        at.insert(rows.id<PartyId>(0), parties.size());
        parties.push_back({rows.id<PartyId>(0), rows.text(1), {}});
    }
    auto spellings = m_database.prepare("SELECT party_id, spelling FROM party_spelling ORDER BY id");
    while (spellings.step())
        parties[at.value(spellings.id<PartyId>(0))].spellings << spellings.text(1);
    return parties;
}

std::optional<Party> PartyStore::party(PartyId id) const
{
    auto row = m_database.prepare("SELECT name FROM party WHERE id = ?");
    if (!row.with(id).step())
        return std::nullopt;
    Party party{id, row.text(0), {}};
    auto spellings = m_database.prepare("SELECT spelling FROM party_spelling WHERE party_id = ? ORDER BY id");
    spellings.with(id);
    while (spellings.step())
        party.spellings << spellings.text(0);
    return party;
}

PartyId PartyStore::insert(const QString &name)
{
    m_database.prepare("INSERT INTO party (name) VALUES (?)").run(name);
    return PartyId(m_database.lastInsertId());
}

void PartyStore::rename(PartyId id, const QString &name)
{
    m_database.prepare("UPDATE party SET name = ? WHERE id = ?").run(name, id);
}

void PartyStore::addSpelling(PartyId id, const QString &spelling)
{
    m_database.prepare("INSERT INTO party_spelling (party_id, spelling) VALUES (?, ?)").run(id, spelling);
}

void PartyStore::removeSpelling(PartyId id, const QString &spelling)
{
    m_database.prepare("DELETE FROM party_spelling WHERE party_id = ? AND spelling = ?").run(id, spelling);
}

void PartyStore::remove(PartyId id)
{
    m_database.prepare("DELETE FROM party WHERE id = ?").run(id);
}

} // namespace versta

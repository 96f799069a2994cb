#include "partyedits.h"

#include "document.h"

#include "core/parties.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

Party partyOf(const Stores &stores, PartyId id)
{
    const auto party = stores.parties.party(id);
    if (!party)
        throw Refused(Error::Code::NotFound, u"Этого ответственного в справочнике больше нет."_s);
    return *party;
}

void checkName(const QString &name)
{
    if (name.trimmed().isEmpty())
        throw Refused(Error::Code::Constraint, u"Название ответственного не может быть пустым."_s);
}

QSet<QString> knownKeys(const Stores &stores)
{
    QSet<QString> keys;
    for (const Party &party : stores.parties.parties()) {
        keys << partyKey(party.name);
        for (const QString &spelling : party.spellings)
            keys << partyKey(spelling);
    }
    return keys;
}

} // namespace

Result<PartyId> addParty(Document &document, const QString &name)
{
    PartyId id;
    return document
        .edit(u"добавить ответственного"_s,
              [&](Stores &stores) {
                  checkName(name);
                  id = stores.parties.insert(name.trimmed());
              })
        .map([&] { return id; });
}

Result<> renameParty(Document &document, PartyId party, const QString &name)
{
    return document.edit(u"переименовать ответственного"_s, [&](Stores &stores) {
        checkName(name);
        const Party before = partyOf(stores, party);
        if (before.name == name.trimmed())
            return;
        // Plans still name the party as before: the old name stays known as a spelling.
        stores.parties.addSpelling(party, before.name);
        stores.parties.rename(party, name.trimmed());
    });
}

Result<> mergeParties(Document &document, PartyId into, const std::vector<PartyId> &others)
{
    return document.edit(u"объединить ответственных"_s, [&](Stores &stores) {
        static_cast<void>(partyOf(stores, into));
        for (const PartyId other : others) {
            if (other == into)
                continue;
            const Party merged = partyOf(stores, other);
            stores.parties.addSpelling(into, merged.name);
            for (const QString &spelling : merged.spellings)
                stores.parties.addSpelling(into, spelling);
            stores.parties.remove(other);
        }
    });
}

Result<PartyId> separateSpelling(Document &document, PartyId party, const QString &spelling)
{
    PartyId id;
    return document
        .edit(u"отделить написание"_s,
              [&](Stores &stores) {
                  if (!partyOf(stores, party).spellings.contains(spelling))
                      throw Refused(Error::Code::NotFound, u"Такого написания у ответственного больше нет."_s);
                  stores.parties.removeSpelling(party, spelling);
                  id = stores.parties.insert(spelling);
              })
        .map([&] { return id; });
}

Result<> deleteParties(Document &document, const std::vector<PartyId> &parties)
{
    return document.edit(u"удалить из справочника"_s, [&](Stores &stores) {
        for (const PartyId party : parties)
            stores.parties.remove(party);
    });
}

void enterParties(Stores &stores, const QStringList &cells)
{
    std::vector<QString> named;
    for (const QString &cell : cells)
        std::ranges::copy(splitParties(cell), std::back_inserter(named));
    if (named.empty())
        return;
    auto known = knownKeys(stores);
    for (const QString &name : named) {
        const QString key = partyKey(name);
        if (known.contains(key))
            continue;
        known << key;
        stores.parties.insert(name);
    }
}

} // namespace versta

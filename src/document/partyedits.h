#pragma once

#include "core/id.h"
#include "core/result.h"

#include <QStringList>

#include <vector>

namespace versta {

class Document;
struct Stores;

/// The gestures on the directory of responsible parties. Plans keep their cells as typed: the directory only says
/// which spellings mean the same party and what is offered while typing.

Result<PartyId> addParty(Document &document, const QString &name);
Result<> renameParty(Document &document, PartyId party, const QString &name);
/// The others become spellings of `into` and leave the directory.
Result<> mergeParties(Document &document, PartyId into, const std::vector<PartyId> &others);
/// Makes a spelling a party of its own again.
Result<PartyId> separateSpelling(Document &document, PartyId party, const QString &spelling);
Result<> deleteParties(Document &document, const std::vector<PartyId> &parties);

/// Enters the parties named in cells that the directory does not know yet; part of the edits that write such cells.
void enterParties(Stores &stores, const QStringList &cells);

} // namespace versta

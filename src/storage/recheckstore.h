#pragma once

#include "core/rechecks/recheck.h"

#include <QByteArrayView>

#include <vector>

namespace versta {

class Database;
class Statement;

/// Re-checks of works. Runs inside the caller's transaction and throws SqlError; what takes the id of something that is
/// not there throws Refused (NotFound), values that cannot be what they should, Refused (Corrupt).
class RecheckStore
{
public:
    explicit RecheckStore(Database &database);

    /// Whether the rows of a table, as a changeset names it, belong here.
    [[nodiscard]] static bool isRecheckTable(QByteArrayView table);

    /// The last ones first: those without a date of the order, then by it.
    [[nodiscard]] std::vector<RecheckId> rechecks() const;
    [[nodiscard]] Recheck recheck(RecheckId id) const;
    /// Those in which a school has works.
    [[nodiscard]] std::vector<RecheckId> rechecksOf(SchoolId school) const;
    /// The re-check that a paper belongs to.
    [[nodiscard]] RecheckId recheckOf(RecheckPaperId paper) const;
    [[nodiscard]] RecheckPaper paper(RecheckPaperId id) const;
    [[nodiscard]] RecheckWork work(RecheckWorkId id) const;

    /// Ids in the values are ignored by insert… and add….
    RecheckId insert(const RecheckHead &head);
    void set(const RecheckHead &head);
    void remove(RecheckId id);
    /// Without its choices.
    RecheckPaperId insertPaper(RecheckId recheck, const RecheckPaper &paper);
    void addChoice(RecheckPaperId paper, const RecheckChoice &choice);
    /// Into the paper that the value names.
    RecheckWorkId insertWork(const RecheckWork &work);
    void setResult(RecheckWorkId work, const RecheckResult &result);
    /// A paper without works goes too.
    void removeWork(RecheckWorkId id);

    /// The work has another key from now on.
    void rename(const PaperKey &from, const PaperKey &to);
    /// Marks of the work follow this scale from now on.
    void setScale(const PaperKey &key, const MarkScale &scale);
    /// Makes works of one school those of another.
    void redirect(SchoolId from, SchoolId into);

private:
    [[nodiscard]] std::vector<RecheckMember> members(RecheckId id) const;
    [[nodiscard]] std::vector<RecheckChoice> choices(RecheckPaperId paper) const;
    [[nodiscard]] RecheckPaper readPaper(const Statement &row) const;
    void putMembers(RecheckId recheck, const std::vector<RecheckMember> &members);

    Database &m_database;
};

} // namespace versta

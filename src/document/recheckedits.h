#pragma once

#include "signedits.h"

#include "core/rechecks/recheck.h"
#include "core/result.h"

#include <utility>
#include <vector>

namespace versta {

class Document;

/// The gestures on re-checks. NotFound when what they name is gone.

/// Constraint when the head cannot be stored, see recheckProblem().
Result<RecheckId> addRecheck(Document &document, const RecheckHead &head);
/// The head with this id as the value has it. Constraint as addRecheck().
Result<> setRecheck(Document &document, const RecheckHead &head);
/// With their works and all that was entered.
Result<> removeRechecks(Document &document, const std::vector<RecheckId> &rechecks);

/// Works of one paper that were chosen for a re-check, and how.
struct ChosenWorks
{
    RecheckPaper paper;
    RecheckChoice choice; ///< counts as they were chosen
    std::vector<RecheckWork> works;
};
/// Works that are in the re-check already stay as they are. Constraint when nothing is added, or the tasks of the work
/// are others than when its works were chosen before.
/// \return how many works were added
Result<int> addRecheckWorks(Document &document, RecheckId recheck, const ChosenWorks &chosen);
/// With what was entered for them.
Result<> removeRecheckWorks(Document &document, const std::vector<RecheckWorkId> &works);

using EnteredResult = std::pair<RecheckWorkId, RecheckResult>;
/// Stores results of works, one step for all of them. Constraint, and nothing is stored, when one cannot be (see
/// resultProblem()): the message names the work.
/// \param label what the user did: «внести результат перепроверки»
Result<> setRecheckResults(Document &document, const std::vector<EnteredResult> &results, const QString &label);

/// What a re-check says about a sign.
struct SignOutcome
{
    ReviewedSign sign;
    ReviewState state = ReviewState::Confirmed;
    QString note;
};
/// Writes what a re-check showed into the reviews of signs, one step for all. Signs of which the same was said last are
/// left alone.
/// \param who as the person names himself; may be empty
Result<> recordRecheckOutcome(Document &document, const std::vector<SignOutcome> &outcomes, const QString &who);

} // namespace versta

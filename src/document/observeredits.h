#pragma once

#include "core/observers/observationact.h"
#include "core/observers/observerproposal.h"
#include "core/result.h"

#include <vector>

namespace versta {

class Document;

/// The gestures on observers: each is one step of undo. What cannot be stored is refused (Constraint) with the reason,
/// what is gone is NotFound.

Result<ObserverId> addObserver(Document &document, const Observer &observer);
Result<> setObserver(Document &document, const Observer &observer);
/// Takes their assignments and acts along.
Result<> removeObservers(Document &document, const std::vector<ObserverId> &observers);
/// Stores people of a list: those with an id are changed, the others are new.
Result<> importObservers(Document &document, const std::vector<Observer> &observers);
/// Marks people as briefed on a day, or takes the mark away; a null day keeps theirs.
Result<> markBriefed(Document &document, const std::vector<ObserverId> &observers, QDate day, bool briefed);

/// Adds places at which observers are needed.
Result<std::vector<ObservationId>> addObservations(Document &document, const std::vector<Observation> &observations);
Result<> setObservation(Document &document, const Observation &observation);
/// Takes their assignments and acts along.
Result<> removeObservations(Document &document, const std::vector<ObservationId> &observations);

/// Sends a person to a place, whatever rules that breaks: they are listed until they are allowed or mended.
/// Constraint when he is sent there already.
Result<AssignmentId> assignObserver(Document &document, const ObserverAssignment &assignment);
/// Takes their acts along.
Result<> removeAssignments(Document &document, const std::vector<AssignmentId> &assignments);
/// Says why an assignment may break a rule; an empty reason takes that back.
Result<> allowConflict(Document &document, AssignmentId assignment, const RuleAllowance &allowance);
/// Takes a proposed schedule over. Constraint or NotFound when the assignments are no longer those it was made for.
Result<> takeProposal(Document &document, const ScheduleProposal &proposal);

/// Stores the act of an assignment, instead of the one that is there.
Result<> setObservationAct(Document &document, const ObservationAct &act);
Result<> removeObservationActs(Document &document, const std::vector<AssignmentId> &assignments);

} // namespace versta

#pragma once

#include "core/control.h"
#include "core/result.h"

#include <optional>
#include <vector>

namespace versta {

class Document;

/// The gestures on the control of activities. NotFound when what they name is gone.

/// Constraint when there is nothing to tell (evidenceProblem()), or the file is empty or too large (MostFileBytes,
/// MostFilesBytes). Names of files lose their folder.
Result<EvidenceId> addEvidence(Document &document, ActivityId activity, const Evidence &evidence,
                               const std::optional<EvidenceFile> &file = {});
/// The evidence with this id as the value has it. A file given replaces the attached one; without one the attached file
/// stays while the value names it and goes when it does not. Constraint as addEvidence().
Result<> setEvidence(Document &document, const Evidence &evidence, const std::optional<EvidenceFile> &file = {});
/// With the files attached.
Result<> removeEvidence(Document &document, const std::vector<EvidenceId> &evidence);

enum class ControlColumn
{
    Keep, ///< the plan's control column stays as typed
    Fill, ///< the text becomes that of the plan's control column
};

/// Adds to the history of the control; when asked for, in the same step, puts the text into the plan.
/// Constraint for an empty text, a missing date (conclusionProblem()), and to fill where the plan has no such column.
Result<ConclusionId> addConclusion(Document &document, ActivityId activity, const ControlConclusion &conclusion,
                                   ControlColumn column = ControlColumn::Keep);
Result<> setConclusion(Document &document, const ControlConclusion &conclusion);
Result<> removeConclusions(Document &document, const std::vector<ConclusionId> &conclusions);

/// Puts what is kept (controlColumnText()) into the control columns of the plans, one step for all. Activities of which
/// nothing is kept keep their text. Constraint when a plan has no such column, or nothing is kept of any of them.
Result<> fillControlColumn(Document &document, const std::vector<ActivityId> &activities);

/// Says how far activities are. 100 makes them done; 1–99 makes those that are not in work so; nullopt: nothing is
/// said. Constraint outside 0–100 and for cancelled ones.
Result<> setPercent(Document &document, const std::vector<ActivityId> &activities, const std::optional<int> &percent);

} // namespace versta

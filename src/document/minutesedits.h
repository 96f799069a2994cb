#pragma once

#include "core/minutes.h"
#include "core/result.h"

#include <QString>

#include <vector>

namespace versta {

class Document;
struct Stores;

/// The gestures on minutes: each function is one edit, undone and redone as a whole. They fail with NotFound when what
/// they name is gone, ReadOnly, Io or Locked when the file cannot be written; nothing is then changed. What is decided
/// is a plan: decisions are edited as activities are (planedits.h, controledits.h).

/// New minutes without decisions.
Result<MinutesId> createMinutes(Document &document, const Minutes &minutes);

/// Minutes on their way in, with their decisions and the plans that came with them.
struct NewMinutes
{
    Minutes minutes;
    Plan decisions;
    std::vector<std::size_t> plans; ///< indices into the plans that are stored in the same step
};
struct StoredDocuments
{
    std::vector<PlanId> plans;
    std::vector<MinutesId> minutes;
};
/// Stores plans and minutes of documents in one step. A decision without schools gets those that its text names.
Result<StoredDocuments> insertDocuments(Document &document, const std::vector<Plan> &plans,
                                        const std::vector<NewMinutes> &minutes, const QString &label);

/// Everything that minutes say but their decisions. The heading over the decisions on a question follows its topic, the
/// period of the decisions the date, where they were the same before.
Result<> setMinutes(Document &document, const Minutes &minutes);
/// With their decisions and all that is kept about these.
Result<> deleteMinutes(Document &document, const std::vector<MinutesId> &minutes);
/// A heading in the decisions for the question, counted from 0: decisions on it go there. Constraint when it has one.
Result<SectionId> addQuestionSection(Document &document, MinutesId minutes, std::size_t question);
/// Decisions get the schools that their texts name beside those they have.
Result<> findDecisionSchools(Document &document, MinutesId minutes);

/// Stores minutes with their decisions; part of the edits that bring minutes in.
MinutesId enterMinutes(Stores &stores, const Minutes &minutes, Plan decisions);

} // namespace versta

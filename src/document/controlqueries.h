#pragma once

#include "planqueries.h"

#include "core/control.h"
#include "core/result.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace versta {

class ChangeSet;
class Document;

/// What is kept about the control of an activity; empty when it is gone.
[[nodiscard]] Result<ControlRecord> controlOf(const Document &document, ActivityId activity);
/// The file attached to an evidence. NotFound when there is none.
[[nodiscard]] Result<EvidenceFile> evidenceFile(const Document &document, EvidenceId evidence);
/// Whether records of the control changed.
[[nodiscard]] bool touchesControl(const ChangeSet &changes);

/// An activity with all that its control rests on.
struct ControlledActivity : ActivityControl
{
    PlanHead plan;
    ActivityId activity;
    QString number; ///< as the plan shows it; may be empty
    QString text;
    QString responsible;
    QString typed;     ///< the deadline as typed
    Deadline deadline; ///< as it was understood
    /// What the plan's control column says, the truth of the plan's document; nullopt when the plan has none.
    std::optional<QString> column;

    /// Whether the school itself sees to it. The department asks that a school's plan is there and holds what it must
    /// (schoolPlanOverview()); day by day it follows its own plans, so lists of all plans leave these aside until they
    /// are asked for.
    [[nodiscard]] bool isOfSchoolPlan() const { return plan.kind == PlanKind::School; }
};

/// The activities of all plans, by plan and in each plan's order.
/// \param today the day from which states are seen
[[nodiscard]] Result<std::vector<ControlledActivity>> controlledActivities(const Document &document, QDate today);
/// Those of one plan. NotFound when there is no such plan.
[[nodiscard]] Result<std::vector<ControlledActivity>> controlledActivities(const Document &document, PlanId plan,
                                                                           QDate today);
/// One of them. NotFound when it is gone.
[[nodiscard]] Result<ControlledActivity> controlledActivity(const Document &document, ActivityId activity, QDate today);

/// Tells the municipality from every other one, see ControlStore::identity().
[[nodiscard]] Result<QString> municipalityIdentity(const Document &document);

} // namespace versta

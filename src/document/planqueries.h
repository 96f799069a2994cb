#pragma once

#include "core/plan.h"
#include "core/planprogress.h"
#include "core/result.h"

#include <optional>
#include <vector>

namespace versta {

class ChangeSet;
class Document;

/// A plan in a list, without its table.
struct PlanHead
{
    PlanId id;
    QString title; ///< line breaks as spaces
    PlanKind kind = PlanKind::Municipal;
    PlanPeriod period;
    bool example = false;

    friend bool operator==(const PlanHead &, const PlanHead &) = default;
};

/// A responsible party as the directory knows it.
struct PartyEntry
{
    PartyId id;
    QString name;
    QStringList spellings;

    friend bool operator==(const PartyEntry &, const PartyEntry &) = default;
};

/// An activity that concerns a school, as lists of the school's measures show it.
struct SchoolActivity
{
    PlanHead plan;
    ActivityId activity;
    QString number; ///< as the plan shows it; may be empty
    QString text;
    QString deadline; ///< as typed
    QString control;  ///< the last conclusion of the control, or what the plan's column says; empty: not written yet
    ActivityState state = ActivityState::NotStarted;
    /// Whether nothing is left to do: cancelled, or done with a conclusion written.
    bool settled = false;

    friend bool operator==(const SchoolActivity &, const SchoolActivity &) = default;
};

/// In the order of the municipality.
[[nodiscard]] Result<std::vector<PlanHead>> planHeads(const Document &document);
/// NotFound when there is no such plan.
[[nodiscard]] Result<Plan> loadPlan(const Document &document, PlanId plan);
/// The plans with rows in a changeset; nullopt when it cannot be told (too many rows, rows that are gone): any plan
/// may have changed.
[[nodiscard]] std::optional<std::vector<PlanId>> plansOf(const Document &document, const ChangeSet &changes);
/// What plans hold for a school, by plan and in each plan's order.
/// \param today the day from which states are seen
[[nodiscard]] Result<std::vector<SchoolActivity>> activitiesOf(const Document &document, SchoolId school, QDate today);
/// In Russian alphabetical order.
[[nodiscard]] Result<std::vector<PartyEntry>> partyDirectory(const Document &document);

} // namespace versta

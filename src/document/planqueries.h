#pragma once

#include "core/plan.h"
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

/// In the order of the municipality.
[[nodiscard]] Result<std::vector<PlanHead>> planHeads(const Document &document);
/// NotFound when there is no such plan.
[[nodiscard]] Result<Plan> loadPlan(const Document &document, PlanId plan);
/// The plans with rows in a changeset; nullopt when it cannot be told (too many rows, rows that are gone): any plan
/// may have changed.
[[nodiscard]] std::optional<std::vector<PlanId>> plansOf(const Document &document, const ChangeSet &changes);
/// In Russian alphabetical order.
[[nodiscard]] Result<std::vector<PartyEntry>> partyDirectory(const Document &document);

} // namespace versta

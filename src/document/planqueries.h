#pragma once

#include "core/plan.h"
#include "core/result.h"

#include <vector>

namespace versta {

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
/// In Russian alphabetical order.
[[nodiscard]] Result<std::vector<PartyEntry>> partyDirectory(const Document &document);

} // namespace versta

#pragma once

#include "planqueries.h"

#include "core/minutes.h"
#include "core/planprogress.h"
#include "core/result.h"

#include <QDate>
#include <QString>

#include <vector>

namespace versta {

class ChangeSet;
class Document;
struct Stores;

/// Minutes in a list.
struct MinutesEntry
{
    Minutes minutes;
    std::optional<QDate> day; ///< as the date was understood
    PlanProgress progress;    ///< of the decisions
    bool example = false;
};

/// The latest first; those without a day that is understood come last, in the order in which they were entered.
/// \param today the day from which states are seen
[[nodiscard]] Result<std::vector<MinutesEntry>> allMinutes(const Document &document, QDate today);
/// NotFound when there are no such minutes.
[[nodiscard]] Result<Minutes> loadMinutes(const Document &document, MinutesId minutes);
/// The minutes whose decisions the plan holds; invalid when the plan is a plan.
[[nodiscard]] Result<MinutesId> minutesOfDecisions(const Document &document, PlanId plan);
/// The minutes that approved a plan or were told about it.
[[nodiscard]] Result<std::vector<Minutes>> minutesAbout(const Document &document, PlanId plan);
/// Whether minutes, or decisions of any, may have changed.
[[nodiscard]] bool touchesMinutes(const ChangeSet &changes);

/// What lists call a plan: its title, or «Протокол № 6 от 22.03.2023 …» for decisions. Line breaks as spaces.
[[nodiscard]] QString shownTitle(const Stores &stores, PlanId plan, PlanKind kind, const QString &title);

} // namespace versta

#pragma once

#include "core/control.h"
#include "core/minutes.h"
#include "core/observers/observation.h"
#include "core/rechecks/recheck.h"
#include "core/searchindex.h"

#include <array>
#include <optional>
#include <variant>
#include <vector>

namespace versta {

struct Stores;

/// Under which heading a found thing is listed.
enum class SearchGroup
{
    Plans,     ///< plans, their sections and activities
    Minutes,   ///< minutes, questions of their agendas, decisions
    Schools,   ///< the register
    Observers, ///< people, places where observers are needed, what is written of assignments
    Rechecks,  ///< orders, commissions, decisions of re-checks
    Parties,   ///< the directory of responsible parties
    Control    ///< evidence and conclusions
};

inline constexpr std::array AllSearchGroups{SearchGroup::Plans,     SearchGroup::Minutes,  SearchGroup::Schools,
                                            SearchGroup::Observers, SearchGroup::Rechecks, SearchGroup::Parties,
                                            SearchGroup::Control};

/// «Планы и мероприятия», «Протоколы и решения» …
[[nodiscard]] QString searchGroupTitle(SearchGroup group);
/// The fixed code in JSON: «plans», «minutes» …
[[nodiscard]] QString searchGroupCode(SearchGroup group);

/// Where a found thing is shown.
struct FoundPlan
{
    PlanId plan;

    friend bool operator==(const FoundPlan &, const FoundPlan &) = default;
};
struct FoundSection
{
    PlanId plan;
    SectionId section;

    friend bool operator==(const FoundSection &, const FoundSection &) = default;
};
struct FoundActivity
{
    PlanId plan;
    ActivityId activity;
    ColumnId column; ///< of the cell; invalid when it was not a cell that was found

    friend bool operator==(const FoundActivity &, const FoundActivity &) = default;
};
struct FoundMinutes
{
    MinutesId minutes;
    std::optional<std::size_t> question; ///< of the agenda, from 0

    friend bool operator==(const FoundMinutes &, const FoundMinutes &) = default;
};
struct FoundObservation
{
    ObservationId observation;
    AssignmentId assignment; ///< invalid: the place itself

    friend bool operator==(const FoundObservation &, const FoundObservation &) = default;
};
/// What is kept about the control of an activity: an evidence or a conclusion, the other id is invalid.
struct FoundControl
{
    PlanId plan;
    ActivityId activity;
    EvidenceId evidence;
    ConclusionId conclusion;

    friend bool operator==(const FoundControl &, const FoundControl &) = default;
};
using SearchPlace = std::variant<FoundPlan, FoundSection, FoundActivity, FoundMinutes, SchoolId, ObserverId,
                                 FoundObservation, RecheckId, PartyId, FoundControl>;

/// A thing that can be found.
struct SearchEntry
{
    SearchGroup group = SearchGroup::Plans;
    SearchPlace place;
    QString context;                 ///< what it is and where it stands, in one line; not searched
    std::vector<SearchField> fields; ///< the first one is what it is called; none is empty but perhaps that
    std::vector<ColumnId> columns;   ///< of an activity: for each field its column, invalid where it is no cell
};

/// Everything that a person typed into a municipality but results of pupils and what was said of signs: by group, each
/// in the order of its page.
[[nodiscard]] std::vector<SearchEntry> searchEntries(const Stores &stores);

} // namespace versta

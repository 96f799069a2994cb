#pragma once

#include "observerrules.h"

namespace versta {

/// What a schedule is to be proposed for.
struct ProposalWish
{
    QDate from;            ///< null: from the first day on
    QDate to;              ///< null: to the last day
    bool municipal = true; ///< people of the municipal register may be sent
    bool publics = true;   ///< people of the public one may
    /// Assignments that may be given up for a better schedule; all others stay. Those outside the days stay anyway.
    std::vector<AssignmentId> movable = {};
};

/// A person who was not sent to a place, and why not. All of it holds in the proposed schedule.
struct ExcludedObserver
{
    ObserverId observer;
    std::vector<ObserverConflict> conflicts; ///< not empty
};

/// A place that stays without one or more observers.
struct UnfilledPlace
{
    ObservationId observation;
    int missing = 0;
    /// Everyone of the registers that may be used who is not sent there.
    std::vector<ExcludedObserver> excluded;
};

struct ProposedAssignment
{
    ObservationId observation;
    ObserverId observer;

    friend auto operator<=>(const ProposedAssignment &, const ProposedAssignment &) = default;
};

/// A schedule that could be taken over.
struct ScheduleProposal
{
    std::vector<ProposedAssignment> added; ///< by day; breaks no rule
    std::vector<AssignmentId> givenUp;     ///< of ProposalWish::movable, those that are not in the schedule
    std::vector<UnfilledPlace> unfilled;   ///< by day
    /// How often each person of the registers that may be used is sent in the whole schedule, all days together.
    std::vector<std::pair<ObserverId, int>> load;
};

/// Fills the places of the days that lack observers, without breaking a rule, as many as it can, and then evenly. Each
/// place is filled along augmenting paths: people who stand in the way move to other places when those can be filled
/// by others, first within a day, where as many as possible are filled, then over all days. The same input gives the
/// same schedule.
[[nodiscard]] ScheduleProposal proposeSchedule(const ObserverSchedule &schedule, const ProposalWish &wish);

/// The schedule as it would be once the proposal was taken over; the ids of new assignments are negative.
[[nodiscard]] ObserverSchedule withProposal(const ObserverSchedule &schedule, const ScheduleProposal &proposal);

/// Why nobody could be sent to a place, in a few lines: rules with the number of people each excludes.
/// «работает в этой школе — 2, в двух местах одновременно — 5»
[[nodiscard]] QString unfilledText(const UnfilledPlace &place);

} // namespace versta

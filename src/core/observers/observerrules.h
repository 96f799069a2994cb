#pragma once

#include "observation.h"

#include <unordered_map>

namespace versta {

/// All that an assignment is checked against.
struct ObserverSchedule
{
    std::vector<Observer> observers;
    std::vector<Observation> observations; ///< by day
    std::vector<ObserverAssignment> assignments;
};

/// A rule that an assignment breaks, or would break.
struct ObserverConflict
{
    ObserverRule rule = ObserverRule::OwnSchool;
    ObserverId observer;
    ObservationId observation;
    AssignmentId assignment; ///< invalid for one that is only thought of
    ObservationId other;     ///< the other place of TwoPlaces and SameSchoolAgain; else invalid
    QString allowedBecause;  ///< the reason by which it is allowed; empty when it is not

    [[nodiscard]] bool isAllowed() const { return !allowedBecause.isEmpty(); }
    friend bool operator==(const ObserverConflict &, const ObserverConflict &) = default;
};

/// The rules that a person breaks at a place whatever else he does.
[[nodiscard]] std::vector<ObserverRule> rulesBrokenBy(const Observer &observer, const Observation &observation);
/// The rule that a person breaks who is at both: TwoPlaces on one day, but for the two stages in one school, which
/// follow one another; SameSchoolAgain on two days of a school year in one school.
[[nodiscard]] std::optional<ObserverRule> ruleBrokenBetween(const Observation &one, const Observation &other);

/// A schedule that is looked things up in. It keeps no copy: the schedule outlives it and does not change.
class ObserverRules
{
public:
    explicit ObserverRules(const ObserverSchedule &schedule);

    /// nullptr when there is none.
    [[nodiscard]] const Observer *observer(ObserverId id) const;
    [[nodiscard]] const Observation *observation(ObservationId id) const;
    /// Those of an observation, in the order of the schedule.
    [[nodiscard]] std::vector<const ObserverAssignment *> assignedTo(ObservationId id) const;
    /// Those of a person, in the order of the schedule.
    [[nodiscard]] std::vector<const ObserverAssignment *> assignmentsOf(ObserverId id) const;
    /// What a person would break at a place, seen with all other places he is sent to; an assignment to this very place
    /// does not count.
    [[nodiscard]] std::vector<ObserverConflict> conflictsOf(const Observer &observer,
                                                            const Observation &observation) const;
    /// What an assignment breaks. A rule between two places is told at the later one alone, and allowed by either.
    [[nodiscard]] std::vector<ObserverConflict> conflictsOf(const ObserverAssignment &assignment) const;
    /// Of all assignments, by day.
    [[nodiscard]] std::vector<ObserverConflict> conflicts() const;

private:
    std::unordered_map<ObserverId, const Observer *> m_observers;
    std::unordered_map<ObservationId, const Observation *> m_observations;
    std::unordered_map<ObservationId, std::vector<const ObserverAssignment *>> m_byObservation;
    std::unordered_map<ObserverId, std::vector<const ObserverAssignment *>> m_byObserver;
};

/// What a conflict is, for the user: «15.04.2026 уже назначена в МБОУ «СОШ № 2»».
[[nodiscard]] QString conflictText(const ObserverConflict &conflict, const ObserverRules &rules,
                                   const std::unordered_map<SchoolId, QString> &schoolNames);

} // namespace versta

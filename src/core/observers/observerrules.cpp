#include "observerrules.h"

#include "core/schoolyear.h"

#include <algorithm>
#include <tuple>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

bool isTied(const Observer &observer, SchoolId school, bool own)
{
    return std::ranges::any_of(observer.ties, [&](const SchoolTie &tie) {
        return tie.school == school && (tie.kind == SchoolTieKind::Works) == own;
    });
}

QString reasonOf(const ObserverAssignment &assignment, ObserverRule rule)
{
    const auto found = std::ranges::find(assignment.allowed, rule, &RuleAllowance::rule);
    return found == assignment.allowed.end() ? QString() : found->reason;
}

QString dayText(QDate day)
{
    return day.toString(u"dd.MM.yyyy"_s);
}

// Whether a place comes after another one, so that a rule between both is told there.
bool isLater(const ObserverAssignment &one, const Observation &at, const ObserverAssignment &other,
             const Observation &otherAt)
{
    return std::tuple(at.day, one.id) > std::tuple(otherAt.day, other.id);
}

} // namespace

std::vector<ObserverRule> rulesBrokenBy(const Observer &observer, const Observation &observation)
{
    std::vector<ObserverRule> broken;
    const bool own = isTied(observer, observation.school, true);
    if (own)
        broken.push_back(ObserverRule::OwnSchool);
    if (isTied(observer, observation.school, false))
        broken.push_back(ObserverRule::RelativeSchool);
    if (own && teaches(observer, observation.subject))
        broken.push_back(ObserverRule::TeachesSubject);
    if (!isBriefedBy(observer, observation.day))
        broken.push_back(ObserverRule::NotBriefed);
    if (!isAccreditedOn(observer, observation.day))
        broken.push_back(ObserverRule::NotAccredited);
    return broken;
}

std::optional<ObserverRule> ruleBrokenBetween(const Observation &one, const Observation &other)
{
    if (one.day == other.day) {
        const bool follow = one.school == other.school && one.stage != other.stage;
        return follow ? std::nullopt : std::optional(ObserverRule::TwoPlaces);
    }
    const bool again = one.school == other.school && schoolYearOf(one.day) == schoolYearOf(other.day);
    return again ? std::optional(ObserverRule::SameSchoolAgain) : std::nullopt;
}

ObserverRules::ObserverRules(const ObserverSchedule &schedule)
{
    for (const Observer &observer : schedule.observers)
        m_observers.emplace(observer.id, &observer);
    for (const Observation &observation : schedule.observations)
        m_observations.emplace(observation.id, &observation);
    for (const ObserverAssignment &assignment : schedule.assignments) {
        m_byObservation[assignment.observation].push_back(&assignment);
        m_byObserver[assignment.observer].push_back(&assignment);
    }
}

const Observer *ObserverRules::observer(ObserverId id) const
{
    const auto found = m_observers.find(id);
    return found == m_observers.end() ? nullptr : found->second;
}

const Observation *ObserverRules::observation(ObservationId id) const
{
    const auto found = m_observations.find(id);
    return found == m_observations.end() ? nullptr : found->second;
}

std::vector<const ObserverAssignment *> ObserverRules::assignedTo(ObservationId id) const
{
    const auto found = m_byObservation.find(id);
    return found == m_byObservation.end() ? std::vector<const ObserverAssignment *>() : found->second;
}

std::vector<const ObserverAssignment *> ObserverRules::assignmentsOf(ObserverId id) const
{
    const auto found = m_byObserver.find(id);
    return found == m_byObserver.end() ? std::vector<const ObserverAssignment *>() : found->second;
}

std::vector<ObserverConflict> ObserverRules::conflictsOf(const Observer &observer, const Observation &observation) const
{
    std::vector<ObserverConflict> conflicts;
    for (const ObserverRule rule : rulesBrokenBy(observer, observation))
        conflicts.push_back({rule, observer.id, observation.id, {}, {}, {}});
    for (const ObserverAssignment *assignment : assignmentsOf(observer.id)) {
        const Observation *other = this->observation(assignment->observation);
        if (!other || other->id == observation.id)
            continue;
        if (const auto rule = ruleBrokenBetween(observation, *other))
            conflicts.push_back({*rule, observer.id, observation.id, {}, other->id, {}});
    }
    return conflicts;
}

std::vector<ObserverConflict> ObserverRules::conflictsOf(const ObserverAssignment &assignment) const
{
    std::vector<ObserverConflict> conflicts;
    const Observer *who = observer(assignment.observer);
    const Observation *at = observation(assignment.observation);
    if (!who || !at)
        return conflicts;
    for (const ObserverRule rule : rulesBrokenBy(*who, *at))
        conflicts.push_back({rule, who->id, at->id, assignment.id, {}, reasonOf(assignment, rule)});
    for (const ObserverAssignment *each : assignmentsOf(who->id)) {
        const Observation *other = observation(each->observation);
        if (!other || each->id == assignment.id || !isLater(assignment, *at, *each, *other))
            continue;
        const auto rule = ruleBrokenBetween(*at, *other);
        if (!rule)
            continue;
        const QString reason = reasonOf(assignment, *rule);
        conflicts.push_back(
            {*rule, who->id, at->id, assignment.id, other->id, reason.isEmpty() ? reasonOf(*each, *rule) : reason});
    }
    return conflicts;
}

std::vector<ObserverConflict> ObserverRules::conflicts() const
{
    std::vector<ObserverConflict> all;
    for (const auto &[id, assignments] : m_byObservation) {
        for (const ObserverAssignment *assignment : assignments)
            std::ranges::move(conflictsOf(*assignment), std::back_inserter(all));
    }
    const auto key = [this](const ObserverConflict &conflict) {
        return std::tuple(observation(conflict.observation)->day, conflict.observation, conflict.assignment,
                          conflict.rule, conflict.other);
    };
    std::ranges::sort(all, [&](const ObserverConflict &a, const ObserverConflict &b) { return key(a) < key(b); });
    return all;
}

QString conflictText(const ObserverConflict &conflict, const ObserverRules &rules,
                     const std::unordered_map<SchoolId, QString> &schoolNames)
{
    const Observer *who = rules.observer(conflict.observer);
    const Observation *at = rules.observation(conflict.observation);
    const Observation *other = rules.observation(conflict.other);
    const auto nameOf = [&](SchoolId school) {
        const auto found = schoolNames.find(school);
        return found == schoolNames.end() ? u"другой школе"_s : found->second;
    };
    if (!who || !at)
        return observerRuleName(conflict.rule);
    switch (conflict.rule) {
    case ObserverRule::OwnSchool:
        return u"работает в этой школе"_s;
    case ObserverRule::RelativeSchool:
        return u"в этой школе учится ребёнок, учится или работает родственник"_s;
    case ObserverRule::TeachesSubject:
        return u"ведёт в этой школе предмет «%1»"_s.arg(at->subject.simplified());
    case ObserverRule::TwoPlaces:
        if (other && other->school == at->school)
            return u"%1 уже в этой школе: %2"_s.arg(dayText(at->day), observationText(*other));
        return other ? u"%1 уже в другом месте: %2"_s.arg(dayText(at->day), nameOf(other->school))
                     : observerRuleName(conflict.rule);
    case ObserverRule::NotBriefed:
        if (who->briefed && who->briefingDay.isValid())
            return u"инструктаж только %1"_s.arg(dayText(who->briefingDay));
        return who->briefingDay.isValid() ? u"инструктаж %1 не отмечен как пройденный"_s.arg(dayText(who->briefingDay))
                                          : u"инструктаж не пройден"_s;
    case ObserverRule::NotAccredited:
        if (who->accreditation.to.isValid() && who->accreditation.to < at->day)
            return u"аккредитация действует до %1"_s.arg(dayText(who->accreditation.to));
        return u"аккредитация действует только с %1"_s.arg(dayText(who->accreditation.from));
    case ObserverRule::SameSchoolAgain:
        return other ? u"в этой же школе %1"_s.arg(dayText(other->day)) : observerRuleName(conflict.rule);
    }
    return {};
}

} // namespace versta

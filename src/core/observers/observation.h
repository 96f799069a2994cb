#pragma once

#include "observer.h"

#include <QTime>

namespace versta {

using ObservationId = Id<struct ObservationTag>;
using AssignmentId = Id<struct AssignmentTag>;
using ObservationActId = Id<struct ObservationActTag>;

enum class ObservationStage
{
    Conduct, ///< проведение: while pupils write
    Check    ///< проверка: while works are marked
};

inline constexpr std::array AllObservationStages{ObservationStage::Conduct, ObservationStage::Check};

/// Where and when observers are needed: one work of one parallel in one school, or its marking.
struct Observation
{
    ObservationId id;
    QDate day;
    SchoolId school;
    ObservationStage stage = ObservationStage::Conduct;
    int grade = 0;   ///< 1–11; 0: not said
    QString subject; ///< as typed; may be empty
    QString rooms;   ///< «каб. 12, 14»; may be empty
    int needed = 1;  ///< observers, 1–MostObservers

    friend bool operator==(const Observation &, const Observation &) = default;
};

inline constexpr int MostObservers = 30;

/// What an assignment must not break.
enum class ObserverRule
{
    OwnSchool,      ///< he works there
    RelativeSchool, ///< a child or relative of his is taught or works there
    TeachesSubject, ///< he works there and teaches the subject
    TwoPlaces,      ///< he is elsewhere at the same time
    NotBriefed,     ///< no briefing by the day
    NotAccredited,  ///< the accreditation does not hold on the day
    SameSchoolAgain ///< he is at the school on another day of the school year
};

inline constexpr std::array AllObserverRules{
    ObserverRule::OwnSchool,  ObserverRule::RelativeSchool, ObserverRule::TeachesSubject, ObserverRule::TwoPlaces,
    ObserverRule::NotBriefed, ObserverRule::NotAccredited,  ObserverRule::SameSchoolAgain};

/// Why a rule may be broken this once.
struct RuleAllowance
{
    ObserverRule rule = ObserverRule::OwnSchool;
    QString reason; ///< not empty

    friend bool operator==(const RuleAllowance &, const RuleAllowance &) = default;
};

/// A person sent to an observation. One observation has a person once.
struct ObserverAssignment
{
    AssignmentId id;
    ObservationId observation;
    ObserverId observer;
    std::vector<RuleAllowance> allowed; ///< by rule, each once

    friend bool operator==(const ObserverAssignment &, const ObserverAssignment &) = default;
};

[[nodiscard]] QString observationStageCode(ObservationStage stage);
[[nodiscard]] std::optional<ObservationStage> observationStageFromCode(QStringView code);
/// «проведение», «проверка».
[[nodiscard]] QString observationStageName(ObservationStage stage);
[[nodiscard]] QString observerRuleCode(ObserverRule rule);
[[nodiscard]] std::optional<ObserverRule> observerRuleFromCode(QStringView code);
/// «своя школа», «школа ребёнка или родственника», «ведёт этот предмет» …
[[nodiscard]] QString observerRuleName(ObserverRule rule);

/// «русский язык, 5 класс, каб. 12»; «проверка: математика, 4 класс». Empty parts are left out.
[[nodiscard]] QString observationText(const Observation &observation);
/// Why the value cannot be stored; empty when it can.
[[nodiscard]] QString observationProblem(const Observation &observation);

} // namespace versta

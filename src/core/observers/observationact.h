#pragma once

#include "observerrules.h"

#include <map>
#include <set>

namespace versta {

/// What an observer was present at.
enum class ObservedStep
{
    Preparation, ///< подготовка материалов: скачивание, распечатывание
    HandingOver, ///< передача организатору
    Conduct,     ///< проведение в аудитории
    Check,       ///< проверка работ
    Upload       ///< заполнение и загрузка форм
};

inline constexpr std::array AllObservedSteps{ObservedStep::Preparation, ObservedStep::HandingOver,
                                             ObservedStep::Conduct, ObservedStep::Check, ObservedStep::Upload};

/// What an act may find. The list is one of practice (acts of regions, decisions of municipal meetings); there is no
/// federal one.
enum class Violation
{
    Secrecy,         ///< the security of materials while prepared and handed over
    LateEntry,       ///< pupils came in after the beginning
    NoInstruction,   ///< pupils were not instructed
    Devices,         ///< phones, reference materials
    Prompting,       ///< help with the tasks
    Strangers,       ///< outsiders in the room
    Time,            ///< longer or shorter than it may be
    NotHandedIn,     ///< works were not collected or not handed over
    AgainstCriteria, ///< marked otherwise than the criteria say
    NoVideo,         ///< no recording where it is ordered
    Other            ///< told in the text
};

inline constexpr std::array AllViolations{Violation::Secrecy, Violation::LateEntry,   Violation::NoInstruction,
                                          Violation::Devices, Violation::Prompting,   Violation::Strangers,
                                          Violation::Time,    Violation::NotHandedIn, Violation::AgainstCriteria,
                                          Violation::NoVideo, Violation::Other};

/// The act that an observer handed in about one assignment. One assignment has at most one.
struct ObservationAct
{
    ObservationActId id;
    AssignmentId assignment;
    QDate day;  ///< on which it was signed
    QTime from; ///< null: not said
    QTime to;
    std::set<ObservedStep> steps;
    std::set<Violation> violations; ///< empty: none were found
    QString text;                   ///< what happened, remarks

    friend bool operator==(const ObservationAct &, const ObservationAct &) = default;
};

/// «подготовка материалов (скачивание, распечатывание)» …
[[nodiscard]] QString observedStepName(ObservedStep step);
[[nodiscard]] QString observedStepCode(ObservedStep step);
[[nodiscard]] std::optional<ObservedStep> observedStepFromCode(QStringView code);
/// «не соблюдалась информационная безопасность при подготовке и передаче материалов» …
[[nodiscard]] QString violationName(Violation violation);
[[nodiscard]] QString violationCode(Violation violation);
[[nodiscard]] std::optional<Violation> violationFromCode(QStringView code);
/// Why the act cannot be stored; empty when it can.
[[nodiscard]] QString actProblem(const ObservationAct &act);
/// The steps that a stage begins with, before anyone says otherwise.
[[nodiscard]] std::set<ObservedStep> usualSteps(ObservationStage stage);

/// What the acts say of a school.
struct SchoolObservation
{
    SchoolId school;
    int places = 0;                      ///< observations
    int uncovered = 0;                   ///< of them without any observer
    int assigned = 0;                    ///< assignments
    int acts = 0;                        ///< handed in
    int withViolations = 0;              ///< acts that found any
    std::map<Violation, int> violations; ///< acts by what they found

    friend bool operator==(const SchoolObservation &, const SchoolObservation &) = default;
};

/// Every school with an observation, in the order in which observations first name them.
[[nodiscard]] std::vector<SchoolObservation> observationSummary(const ObserverSchedule &schedule,
                                                                const std::vector<ObservationAct> &acts);

} // namespace versta

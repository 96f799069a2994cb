#include "observationact.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

struct StepWord
{
    ObservedStep step;
    QLatin1StringView code;
    QStringView name;
};

constexpr std::array StepWords{
    StepWord{ObservedStep::Preparation, QLatin1StringView("preparation"),
             u"подготовка материалов (скачивание, распечатывание)"},
    StepWord{ObservedStep::HandingOver, QLatin1StringView("handing_over"), u"передача материалов организатору"},
    StepWord{ObservedStep::Conduct, QLatin1StringView("conduct"), u"проведение работы в аудитории"},
    StepWord{ObservedStep::Check, QLatin1StringView("check"), u"проверка работ"},
    StepWord{ObservedStep::Upload, QLatin1StringView("upload"), u"заполнение и загрузка форм"},
};

struct ViolationWord
{
    Violation violation;
    QLatin1StringView code;
    QStringView name;
};

constexpr std::array ViolationWords{
    ViolationWord{Violation::Secrecy, QLatin1StringView("secrecy"),
                  u"не соблюдалась информационная безопасность при подготовке и передаче материалов"},
    ViolationWord{Violation::LateEntry, QLatin1StringView("late_entry"), u"вход в аудиторию после начала работы"},
    ViolationWord{Violation::NoInstruction, QLatin1StringView("no_instruction"), u"не проведён инструктаж участников"},
    ViolationWord{Violation::Devices, QLatin1StringView("devices"),
                  u"участники пользовались средствами связи или справочными материалами"},
    ViolationWord{Violation::Prompting, QLatin1StringView("prompting"), u"участникам подсказывали, помогали"},
    ViolationWord{Violation::Strangers, QLatin1StringView("strangers"), u"в аудитории были посторонние"},
    ViolationWord{Violation::Time, QLatin1StringView("time"), u"не соблюдено время выполнения работы"},
    ViolationWord{Violation::NotHandedIn, QLatin1StringView("not_handed_in"),
                  u"работы не собраны или не сданы на хранение"},
    ViolationWord{Violation::AgainstCriteria, QLatin1StringView("against_criteria"),
                  u"работы проверялись не по критериям"},
    ViolationWord{Violation::NoVideo, QLatin1StringView("no_video"), u"нет видеонаблюдения там, где оно назначено"},
    ViolationWord{Violation::Other, QLatin1StringView("other"), u"другое"},
};

} // namespace

QString observedStepName(ObservedStep step)
{
    return std::ranges::find(StepWords, step, &StepWord::step)->name.toString();
}

QString observedStepCode(ObservedStep step)
{
    return std::ranges::find(StepWords, step, &StepWord::step)->code;
}

std::optional<ObservedStep> observedStepFromCode(QStringView code)
{
    const auto found = std::ranges::find_if(StepWords, [&](const StepWord &word) { return word.code == code; });
    return found == StepWords.end() ? std::nullopt : std::optional(found->step);
}

QString violationName(Violation violation)
{
    return std::ranges::find(ViolationWords, violation, &ViolationWord::violation)->name.toString();
}

QString violationCode(Violation violation)
{
    return std::ranges::find(ViolationWords, violation, &ViolationWord::violation)->code;
}

std::optional<Violation> violationFromCode(QStringView code)
{
    const auto found =
        std::ranges::find_if(ViolationWords, [&](const ViolationWord &word) { return word.code == code; });
    return found == ViolationWords.end() ? std::nullopt : std::optional(found->violation);
}

QString actProblem(const ObservationAct &act)
{
    if (!act.day.isValid())
        return u"У акта нет даты. Напишите её так: 15.04.2026."_s;
    if (act.from.isValid() && act.to.isValid() && act.to < act.from)
        return u"Наблюдение окончено раньше, чем начато. Исправьте время."_s;
    if (act.violations.contains(Violation::Other) && act.text.trimmed().isEmpty())
        return u"Отмечено «другое». Опишите нарушение словами."_s;
    return {};
}

std::set<ObservedStep> usualSteps(ObservationStage stage)
{
    return {stage == ObservationStage::Conduct ? ObservedStep::Conduct : ObservedStep::Check};
}

std::vector<SchoolObservation> observationSummary(const ObserverSchedule &schedule,
                                                  const std::vector<ObservationAct> &acts)
{
    std::vector<SchoolObservation> summary;
    std::unordered_map<AssignmentId, const ObservationAct *> actOf;
    for (const ObservationAct &act : acts)
        actOf.emplace(act.assignment, &act);
    const ObserverRules rules(schedule);
    for (const Observation &observation : schedule.observations) {
        auto entry = std::ranges::find(summary, observation.school, &SchoolObservation::school);
        if (entry == summary.end()) {
            summary.emplace_back().school = observation.school;
            entry = summary.end() - 1;
        }
        const auto assignments = rules.assignedTo(observation.id);
        ++entry->places;
        entry->uncovered += assignments.empty() ? 1 : 0;
        entry->assigned += int(assignments.size());
        for (const ObserverAssignment *assignment : assignments) {
            const auto act = actOf.find(assignment->id);
            if (act == actOf.end())
                continue;
            ++entry->acts;
            entry->withViolations += act->second->violations.empty() ? 0 : 1;
            for (const Violation violation : act->second->violations)
                ++entry->violations[violation];
        }
    }
    return summary;
}

} // namespace versta

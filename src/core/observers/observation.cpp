#include "observation.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int HighestGrade = 11;

struct RuleWord
{
    ObserverRule rule;
    QLatin1StringView code;
    QStringView name;
};

constexpr std::array RuleWords{
    RuleWord{ObserverRule::OwnSchool, QLatin1StringView("own_school"), u"работает в этой школе"},
    RuleWord{ObserverRule::RelativeSchool, QLatin1StringView("relative_school"), u"школа ребёнка или родственника"},
    RuleWord{ObserverRule::TeachesSubject, QLatin1StringView("teaches_subject"), u"ведёт там этот предмет"},
    RuleWord{ObserverRule::TwoPlaces, QLatin1StringView("two_places"), u"в двух местах одновременно"},
    RuleWord{ObserverRule::NotBriefed, QLatin1StringView("not_briefed"), u"не пройден инструктаж"},
    RuleWord{ObserverRule::NotAccredited, QLatin1StringView("not_accredited"), u"не действует аккредитация"},
    RuleWord{ObserverRule::SameSchoolAgain, QLatin1StringView("same_school_again"), u"снова в той же школе"},
};

const RuleWord &wordOf(ObserverRule rule)
{
    return *std::ranges::find(RuleWords, rule, &RuleWord::rule);
}

} // namespace

QString observationStageCode(ObservationStage stage)
{
    return stage == ObservationStage::Conduct ? u"conduct"_s : u"check"_s;
}

std::optional<ObservationStage> observationStageFromCode(QStringView code)
{
    for (const ObservationStage stage : AllObservationStages) {
        if (observationStageCode(stage) == code)
            return stage;
    }
    return std::nullopt;
}

QString observationStageName(ObservationStage stage)
{
    return stage == ObservationStage::Conduct ? u"проведение"_s : u"проверка"_s;
}

QString observerRuleCode(ObserverRule rule)
{
    return wordOf(rule).code;
}

std::optional<ObserverRule> observerRuleFromCode(QStringView code)
{
    const auto found = std::ranges::find_if(RuleWords, [&](const RuleWord &word) { return word.code == code; });
    return found == RuleWords.end() ? std::nullopt : std::optional(found->rule);
}

QString observerRuleName(ObserverRule rule)
{
    return wordOf(rule).name.toString();
}

QString observationText(const Observation &observation)
{
    QStringList parts;
    if (!observation.subject.trimmed().isEmpty())
        parts << observation.subject.simplified();
    if (observation.grade > 0)
        parts << u"%1 класс"_s.arg(observation.grade);
    if (!observation.rooms.trimmed().isEmpty())
        parts << observation.rooms.simplified();
    const QString text = parts.join(u", "_s);
    if (observation.stage == ObservationStage::Conduct)
        return text.isEmpty() ? observationStageName(observation.stage) : text;
    return text.isEmpty() ? observationStageName(observation.stage)
                          : observationStageName(observation.stage) + u": "_s + text;
}

QString observationProblem(const Observation &observation)
{
    if (!observation.day.isValid())
        return u"Не указан день наблюдения. Напишите его так: 15.04.2026."_s;
    if (!observation.school.isValid())
        return u"Не выбрана школа, в которой будет наблюдение."_s;
    if (observation.grade < 0 || observation.grade > HighestGrade)
        return u"Класс — от 1 до %1."_s.arg(HighestGrade);
    if (observation.needed < 1 || observation.needed > MostObservers)
        return u"Наблюдателей может быть нужно от 1 до %1."_s.arg(MostObservers);
    return {};
}

} // namespace versta

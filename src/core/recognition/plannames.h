#pragma once

#include <QString>

namespace versta {

/// How documents name plans: «План мероприятий», «Дорожная карта», «Комплекс мер», «План-график».

/// The text begins with such a name, adjectives before it allowed: «Муниципальный план …».
[[nodiscard]] bool beginsWithPlanName(const QString &text);
/// The same without names that sections have as well («Мероприятия …», «График …»).
[[nodiscard]] bool beginsWithOwnPlanName(const QString &text);
/// Nothing but such a name: «ПЛАН», «Дорожная карта».
[[nodiscard]] bool isBarePlanName(const QString &text);

/// The name from a decision: «11. Утвердить муниципальный комплекс мер.» → «муниципальный комплекс мер».
[[nodiscard]] QString decidedPlanName(const QString &sentence);

struct MentionedName
{
    QString name;               ///< in the nominative; empty when the sentence names no plan
    bool wholeSentence = false; ///< the sentence begins with the mention and ends with the name, as an agenda does
};
/// The name from a mention in an oblique case: «Отчёт о реализации Плана мероприятий по …» → «План мероприятий по …».
[[nodiscard]] MentionedName mentionedPlanName(const QString &sentence);

} // namespace versta

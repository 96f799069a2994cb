#pragma once

#include "recheckstatistics.h"

#include <QString>
#include <QStringList>

namespace versta {

/// «комиссия муниципалитета», «перекрёстная».
[[nodiscard]] QString recheckKindName(RecheckKind kind);
/// «Приказ № 14 от 03.06.2025»; «Перепроверка без приказа» when neither is given.
[[nodiscard]] QString recheckTitle(const RecheckHead &head);
/// «случайный отбор, 20 % работ каждой школы, но не меньше 3, ключ отбора «14-2025»: 24 из 118 работ».
[[nodiscard]] QString recheckChoiceText(const RecheckChoice &choice);

/// «4А», «4-1»: a class of the paper's grade; the class alone where the grade is not known.
[[nodiscard]] QString classText(int grade, const QString &schoolClass);

/// «87 % (71–95 %)»; «нет данных» when there is nothing to take it of.
[[nodiscard]] QString shareText(const ShareEstimate &share);
/// What was found, in sentences: how many works, what changed, how far, agreement.
[[nodiscard]] QStringList recheckSentences(const RecheckFigures &figures);
/// The same in one line for the review of a sign, with the order: «Перепроверка (приказ № 14 от 03.06.2025): проверено
/// 24 из 30 работ, балл изменён в 6, отметка — в 4 (снижена в 4), среднее изменение балла −0,8».
[[nodiscard]] QString recheckNote(const RecheckHead &head, const RecheckFigures &figures);

/// Lines «Иванова А. А., методист» as members; the first comma ends the name. Empty lines are left out.
[[nodiscard]] std::vector<RecheckMember> membersFromText(const QString &text);
[[nodiscard]] QString membersText(const std::vector<RecheckMember> &members);

} // namespace versta

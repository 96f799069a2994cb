#pragma once

#include "sourceitems.h"

#include "../minutesreading.h"
#include "../planreading.h"

#include <QString>

#include <optional>
#include <vector>

namespace versta {

/// The lines of a document that may hold minutes: paragraphs with their own line breaks taken apart, rows of tables
/// that only place text, one line for each table of a plan.
[[nodiscard]] std::vector<MinutesLine> linesOfDocument(const std::vector<SourceItem> &items, const PlanReading &plans);

/// Says what part of the minutes each line is; a part that was chosen leads the lines behind it. False when the
/// document holds no minutes: nothing is headed «Протокол», or fewer than two of presence, agenda, hearing and
/// decisions are told.
[[nodiscard]] bool findParts(std::vector<MinutesLine> &lines, const MinutesChoices &choices);

/// The question that a line says it is about, counted from 0: «По второму вопросу», «2. СЛУШАЛИ», «СЛУШАЛИ: 2.».
[[nodiscard]] std::optional<std::size_t> questionNamed(const QString &line);
/// «СЛУШАЛИ», «Заслушали»: unlike «ВЫСТУПИЛИ» it goes on to the next question.
[[nodiscard]] bool beginsHearing(const QString &line);
/// «РЕШИЛИ:», «Постановили», «По первому вопросу решили:».
[[nodiscard]] bool beginsDecisions(const QString &line);

/// The line without the word that says what it is: «Присутствовали: Иванова» → «Иванова».
[[nodiscard]] QString withoutMarker(const QString &line, MinutesPart part);

/// The number a line begins with, «10.», «2.1)»; empty when there is none.
[[nodiscard]] QString itemNumber(const QString &line);

} // namespace versta

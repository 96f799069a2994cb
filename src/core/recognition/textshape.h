#pragma once

#include <QString>
#include <QStringList>

namespace versta {

/// How a cell's text looks: the signs by which a reader tells a number from a deadline and an end from a middle.

/// Letters and digits only, lower case, ё as е: «Меро-\nприятие (вид)» is «мероприятиевид».
[[nodiscard]] QString lettersOnly(QStringView text);

/// «1», «1.2.», «3)», «IV», «№ 5», «1-2»: nothing but a number of a row.
[[nodiscard]] bool isRowNumber(QStringView text);
/// The levels of a row number: 1 for «2.» and «IV», 2 for «2.1»; 0 when it is no number.
[[nodiscard]] int numberDepth(QStringView text);
/// Whether `next` follows `number` on the same level: «2.4» after «2.3», «3.» after «2».
[[nodiscard]] bool followsNumber(QStringView next, QStringView number);
/// A cell filled with dashes, underscores or dots only.
[[nodiscard]] bool isRule(QStringView text);

/// A month, a date, a year, «постоянно», «по графику» and their like, in a text short enough for a deadline.
[[nodiscard]] bool looksLikeDeadline(QStringView text);
/// A person's name, a post or a body that can be responsible.
[[nodiscard]] bool looksLikeParty(QStringView text);
/// Nothing but parties: a name, a post or a body begins every part of the text, «Методисты ИМЦ, Котова Е.Е.».
[[nodiscard]] bool isPartyList(QStringView text);
/// «Итого», «Всего мероприятий: 12»: what the rows above come to.
[[nodiscard]] bool isTotal(QStringView text);
/// «И.И. Иванов», «Иванов И.И.» somewhere in the text.
[[nodiscard]] bool namesPerson(QStringView text);
/// Begins like an action: «Проведение …», «Организовать …».
[[nodiscard]] bool looksLikeAction(QStringView text);

/// The first letter is a small one; opening brackets, quotes and dashes before it do not matter.
[[nodiscard]] bool startsLower(QStringView text);
/// The text breaks off: it ends with a comma, a hyphen, a preposition, or a bracket or quote is still open.
[[nodiscard]] bool endsOpen(QStringView text);
/// The text ends with a full stop, a question or exclamation mark.
[[nodiscard]] bool endsSentence(QStringView text);
/// Every letter is a capital, and there are at least four.
[[nodiscard]] bool isAllCaps(QStringView text);

/// Two pieces of a cell torn at a page break: a line break before a new sentence or list item, a space otherwise.
[[nodiscard]] QString joinedPieces(const QString &first, const QString &second);

/// Non-empty lines, trimmed.
[[nodiscard]] QStringList textLines(QStringView text);

} // namespace versta

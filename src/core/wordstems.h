#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace versta {

/// The stems of the words that mean something, folded, in their order: «Анализ результатов ВПР на педсоветах» →
/// «анализ», «результат», «впр», «педсовет». Prepositions and conjunctions, numbers and single letters are left out.
/// Endings are taken off by a list, not by grammar: forms of one word have one stem, now and then two words have one as
/// well.
[[nodiscard]] QStringList wordStems(QStringView text);

/// Whether the stem is among those of a text. Stems are the same too when one begins with the other and is hardly
/// shorter: «педагог» and «педагогическ» are, «план» and «планшет» are not.
[[nodiscard]] bool hasStem(const QStringList &text, const QString &stem);

} // namespace versta

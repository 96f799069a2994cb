#pragma once

#include <QString>

namespace versta {

/// The grammatical case that a preposition asks of the words after it.
enum class DeadlineCase
{
    Nominative,
    Genitive,
    Dative,
    Instrumental,
    Prepositional,
};

/// Puts the head of a phrase into the nominative and leaves the rest as typed: «плану ГМО» → «план ГМО»,
/// «отдельным графиком» → «отдельный график», «получения результатов ВПР» → «получение результатов ВПР».
/// A head whose form is not known comes back as typed: a right word in the wrong case is better than a wrong word.
[[nodiscard]] QString deadlineNominative(const QString &phrase, DeadlineCase typedCase);

} // namespace versta

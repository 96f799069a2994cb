#pragma once

#include "deadlinewords.h"

#include <QStringView>

#include <optional>

namespace versta {

/// Words that are not spelt as the dictionary has them. A word is guessed only when every word of the grammar that it
/// could be means the same: no month, number or day of the week is ever taken for its neighbour. All words are
/// normalised as for deadlineWordSense(); nullopt when nothing can be guessed.

/// «пстоянно», «течние», «учебног», «декарь»: one letter missing, doubled, wrong, or two neighbours swapped.
[[nodiscard]] std::optional<DeadlineWordSense> misspeltDeadlineWord(QStringView word);

/// «ежемес.», «понед.», «пост.»: the beginning of a word, cut off by a dot.
[[nodiscard]] std::optional<DeadlineWordSense> shortenedDeadlineWord(QStringView word);

/// «пост-но», «сент-рь»: the beginning and the end of a word with a hyphen between them.
[[nodiscard]] std::optional<DeadlineWordSense> contractedDeadlineWord(QStringView head, QStringView tail);

/// «те чение», «сен-тябрь»: two pieces that are a word together and that the second piece is not by itself.
[[nodiscard]] std::optional<DeadlineWordSense> tornDeadlineWord(QStringView head, QStringView tail);

} // namespace versta

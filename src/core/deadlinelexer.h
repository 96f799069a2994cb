#pragma once

#include "deadlinewords.h"

#include <QString>

#include <vector>

namespace versta {

/// A piece of a deadline cell. All dashes are one kind, all spaces are gone, words are lower case without «ё».
struct DeadlineToken
{
    enum class Kind
    {
        Number, ///< value, digits
        Roman,  ///< value 1–12
        Word,   ///< sense
        Dot,
        Comma,
        Semicolon,
        Colon,
        Dash,
        Slash,
        Open,  ///< ( or [
        Close, ///< ) or ]
        Line,  ///< a line break; only inside the lexer
        NumberSign,
        Quote,
        Other,
    };

    Kind kind = Kind::Other;
    int value = 0;
    int digits = 0;       ///< as typed, leading zeros counted
    bool ordinal = false; ///< a number with an ending: «1-й», «20-х»
    bool spaced = false;  ///< white space stands before it
    DeadlineWordSense sense;
    QString text; ///< the normalised word; empty for signs
    qsizetype begin = 0;
    qsizetype end = 0; ///< place in the text given to the lexer

    [[nodiscard]] bool is(DeadlineWord word) const { return kind == Kind::Word && sense.word == word; }
};

/// A unit that is counted with ordinals: quarter, half-year, term, half, decade, week.
[[nodiscard]] bool isCountedUnit(const DeadlineToken &token);

/// Cuts a cell into tokens. \param text in Unicode form C; any content is accepted.
[[nodiscard]] std::vector<DeadlineToken> deadlineTokens(QStringView text);

} // namespace versta

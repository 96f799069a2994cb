#pragma once

#include <QString>

namespace versta {

/// How a number of an automatic list is written.
enum class NumberStyle
{
    None,   ///< nothing is shown
    Bullet, ///< a mark instead of a number
    Decimal,
    DecimalZero, ///< 01, 02 … 10
    UpperRoman,
    LowerRoman,
    UpperLetter, ///< A … Z, AA, BB
    LowerLetter,
    UpperRussian, ///< А, Б … Я without Ё, Й, Ъ, Ы, Ь, as Word counts
    LowerRussian,
};

/// «iv», «г», «04». Numbers below 1 and Roman numbers beyond 3999 are written in digits.
[[nodiscard]] QString listNumber(int number, NumberStyle style);

/// The mark of a bulleted list as a character that every font has: dashes stay dashes, all else becomes «•».
[[nodiscard]] QString bulletMark(const QString &mark);

} // namespace versta

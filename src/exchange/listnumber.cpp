#include "listnumber.h"

#include <array>
#include <utility>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QString roman(int number)
{
    static constexpr std::array<std::pair<int, const char *>, 13> signs{{{1000, "M"},
                                                                         {900, "CM"},
                                                                         {500, "D"},
                                                                         {400, "CD"},
                                                                         {100, "C"},
                                                                         {90, "XC"},
                                                                         {50, "L"},
                                                                         {40, "XL"},
                                                                         {10, "X"},
                                                                         {9, "IX"},
                                                                         {5, "V"},
                                                                         {4, "IV"},
                                                                         {1, "I"}}};
    QString text;
    for (const auto &[value, sign] : signs) {
        for (; number >= value; number -= value)
            text += QLatin1String(sign);
    }
    return text;
}

/// After the last letter the alphabet starts again with doubled letters, as word processors do.
QString letters(int number, QStringView alphabet)
{
    const int size = static_cast<int>(alphabet.size());
    const int repeats = std::min((number - 1) / size + 1, 20);
    return QString(repeats, alphabet[(number - 1) % size]);
}

} // namespace

QString listNumber(int number, NumberStyle style)
{
    static constexpr auto russian = u"АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ";
    static constexpr auto latin = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    if (style == NumberStyle::None || style == NumberStyle::Bullet)
        return {};
    if (number < 1)
        return QString::number(number);
    switch (style) {
    case NumberStyle::DecimalZero:
        return u"%1"_s.arg(number, 2, 10, QChar(u'0'));
    case NumberStyle::UpperRoman:
        return number > 3999 ? QString::number(number) : roman(number);
    case NumberStyle::LowerRoman:
        return number > 3999 ? QString::number(number) : roman(number).toLower();
    case NumberStyle::UpperLetter:
        return letters(number, latin);
    case NumberStyle::LowerLetter:
        return letters(number, latin).toLower();
    case NumberStyle::UpperRussian:
        return letters(number, russian);
    case NumberStyle::LowerRussian:
        return letters(number, russian).toLower();
    default:
        return QString::number(number);
    }
}

QString bulletMark(const QString &mark)
{
    static constexpr QStringView dashes = u"-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    if (mark.size() == 1 && dashes.contains(mark.front()))
        return mark;
    return u"•"_s;
}

} // namespace versta

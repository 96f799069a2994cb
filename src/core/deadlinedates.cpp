// Dates in digits: the part of DeadlinePointReader that reads «01.09.2023», «2023-09-01», «09.2023» and their slips.

#include "deadlinepoints.h"

namespace versta {

using Limit = DeadlineSpan::Limit;
using Unit = DeadlinePoint::Unit;

bool DeadlinePointReader::isSignOfDate(const DeadlineToken &token, const DeadlineToken &after) const
{
    return after.kind == Kind::Number && (token.kind == Kind::Dot || token.kind == Kind::Slash);
}

std::optional<DeadlinePoint> DeadlinePointReader::isoDate()
{
    if (!isYearNumber(0) || token().digits != 4)
        return std::nullopt;
    const auto sign = token(1).kind;
    if ((sign != Kind::Dash && sign != Kind::Dot && sign != Kind::Slash) || token(3).kind != sign ||
        token(2).kind != Kind::Number || token(4).kind != Kind::Number || token(2).digits > 2 || token(4).digits > 2 ||
        token(2).value > 12 || token(2).spaced || token(4).spaced)
        return std::nullopt;
    DeadlinePoint found;
    found.unit = Unit::Day;
    found.years = {token().value, token().value};
    found.month = token(2).value;
    found.day = token(4).value;
    const auto begin = m_at;
    m_at += 5;
    keepsCalendar(found, begin);
    return found;
}

// «09.2023», «09/2023»
std::optional<DeadlinePoint> DeadlinePointReader::numericMonth()
{
    const auto sign = token(1).kind;
    if (token().value < 1 || token().value > 12 || token(2).digits != 4 || !isYearNumber(2) ||
        (sign != Kind::Dot && sign != Kind::Slash && sign != Kind::Dash) || token(1).spaced || token(2).spaced)
        return std::nullopt;
    DeadlinePoint found;
    found.month = token().value;
    m_at += 2;
    acceptYears(found.years);
    return found;
}

// Dates with a slip in their signs: «29 08. 2023», «29 08 2023», «01.092023».
std::optional<DeadlinePoint> DeadlinePointReader::slippedDate()
{
    const auto begin = m_at;
    DeadlinePoint found;
    found.unit = Unit::Day;
    found.day = token().value;
    const auto &second = token(token(1).kind == Kind::Dot ? 2 : 1);
    if (second.kind != Kind::Number)
        return std::nullopt;
    if (token(1).kind == Kind::Dot && second.digits == 6) {
        found.month = second.value / 10000;
        found.years = {second.value % 10000, second.value % 10000};
        m_at += 3;
    } else if (second.digits == 2 && token(1).kind == Kind::Number) {
        const std::size_t year = token(2).kind == Kind::Dot ? 3 : 2;
        if (!isYearNumber(year) || token(year).digits != 4)
            return std::nullopt;
        found.month = second.value;
        found.years = {token(year).value, token(year).value};
        m_at += year + 1;
    } else {
        return std::nullopt;
    }
    if (found.month < 1 || found.month > 12 || found.years.first < 1990 || found.years.first > 2099) {
        m_at = begin;
        return std::nullopt;
    }
    acceptYearWords(found.years, false);
    keepsCalendar(found, begin);
    return found;
}

// «01.09.2023», «1.9.23», «15/03/2024», «15-03-2024»: the signs agree, or a comma slipped in for a dot.
std::optional<DeadlinePoint> DeadlinePointReader::fullNumericDate()
{
    const auto &sign = token(1);
    const auto &second = token(2);
    const auto &otherSign = token(3);
    const auto &third = token(4);
    const auto dotted = isSignOfDate(sign, second);
    const auto lined = (sign.kind == Kind::Dash || sign.kind == Kind::Comma) && !sign.spaced && !second.spaced;
    const auto agree = otherSign.kind == sign.kind || (dotted && otherSign.kind == Kind::Comma && !third.spaced) ||
                       (dotted && isSignOfDate(otherSign, third));
    if (!agree || (!dotted && !lined) || second.digits > 2 || third.kind != Kind::Number || third.digits < 2)
        return std::nullopt;
    // «15-16-17 марта» and «15,16,17» are lists of days.
    if (third.digits == 2 && (token(5).is(Word::Month) || (otherSign.kind == Kind::Dash && third.value < 13)))
        return std::nullopt;
    if (lined && (second.value > 12 || (sign.kind == Kind::Comma && third.digits != 4)))
        return std::nullopt;
    const auto begin = m_at;
    DeadlinePoint found;
    found.unit = Unit::Day;
    found.day = token().value;
    found.month = second.value;
    // «30.12.99» is a date of the last century that got in by accident, not one of the next.
    static constexpr int LastShortYear = 50;
    const auto century = third.value > LastShortYear ? 1900 : 2000;
    const auto year = third.digits == 2 ? century + third.value : third.value;
    found.years = {year, year};
    const auto yearTyped = third.digits == 2 || isYearNumber(4);
    m_at += 5;
    acceptYearWords(found.years, false);
    if (!yearTyped) // «01.09.20223»: which year it should be is not for the program to say
        found.month = ImpossibleMonth;
    keepsCalendar(found, begin);
    return found;
}

// «22. 02», «15.04», «15.04 2024»; «14.00» is an hour, «1.5» the number of a point.
std::optional<DeadlinePoint> DeadlinePointReader::numericDay(Limit limit)
{
    const auto begin = m_at;
    const auto &first = token();
    const auto &sign = token(1);
    const auto &second = token(2);
    if (!isSignOfDate(sign, second) || second.digits > 2 || second.value < 1 || second.value > 12 || first.value < 1 ||
        first.value > 31)
        return std::nullopt;
    DeadlinePoint found;
    found.unit = Unit::Day;
    found.day = first.value;
    found.month = second.value;
    m_at += 3;
    const auto bare = limit == Limit::Within && second.digits == 1;
    if (bare && (sign.kind == Kind::Slash || (first.digits == 1 && token().kind != Kind::Dash && !atEnd())))
        return std::nullopt;
    const auto afterDate = m_at;
    accept(Kind::Dot);
    // «07.12.-19.12», «с 01.03. по 22.03»
    const auto goesOn = token().kind == Kind::Dash || token().kind == Kind::Comma || token().is(Word::By) ||
                        token().is(Word::Until) || token().is(Word::And);
    if (!goesOn && !acceptYears(found.years))
        m_at = afterDate;
    keepsCalendar(found, begin);
    return found;
}

std::optional<DeadlinePoint> DeadlinePointReader::numericDate(Limit limit)
{
    if (token().kind != Kind::Number || token().digits > 2 || token().ordinal)
        return std::nullopt;
    if (auto found = slippedDate())
        return found;
    if (token(2).kind != Kind::Number)
        return std::nullopt;
    if (auto found = numericMonth())
        return found;
    if (auto found = fullNumericDate())
        return found;
    return numericDay(limit);
}

} // namespace versta

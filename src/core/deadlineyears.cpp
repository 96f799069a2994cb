#include "deadlinepoints.h"

#include <algorithm>

// The part of DeadlinePointReader that reads years and what is counted in a year: quarters, half-years, school terms,
// and the halves, decades and weeks of a month.

namespace versta {

using namespace Qt::StringLiterals;

using Limit = DeadlineSpan::Limit;
using Unit = DeadlinePoint::Unit;
using Part = DeadlinePoint::Part;

namespace {

constexpr int FirstSensibleYear = 1990;
constexpr int LastSensibleYear = 2099;

bool isSensible(int year)
{
    return year >= FirstSensibleYear && year <= LastSensibleYear;
}

} // namespace

bool DeadlinePointReader::isYearNumber(std::size_t ahead) const
{
    const auto &number = token(ahead);
    if (number.kind != Kind::Number)
        return false;
    if (number.digits == 4)
        return isSensible(number.value);
    // «24 г.», but not «5 лет» and not the day before a month.
    return number.digits == 2 && number.value >= 10 && token(ahead + 1).is(Word::Year) &&
           token(ahead + 1).text.startsWith(u'г') && !token(ahead + 1).text.startsWith(u"года"_s);
}

bool DeadlinePointReader::isShortSchoolYear() const
{
    const auto sign = token(1).kind;
    return token().kind == Kind::Number && token().digits == 2 && (sign == Kind::Dash || sign == Kind::Slash) &&
           token(2).kind == Kind::Number && token(2).digits == 2 && token(2).value == token().value + 1 &&
           token(3).is(Word::School);
}

bool DeadlinePointReader::acceptYears(DeadlineYears &years)
{
    const auto start = m_at;
    const auto afterComma = accept(Kind::Comma);
    if (!afterComma && !accept(Word::In))
        accept(Word::On);
    const auto isTextYear = [this](QStringView letter) {
        return token().text == letter && token(1).kind == Kind::Dot && token(2).is(Word::Year);
    };
    if (isTextYear(u"т") || isTextYear(u"с")) { // «т. г.», «с. г.»
        m_at += 2;
        accept(Word::Year);
        return true;
    }
    if ((token().is(Word::This) || token().is(Word::Next)) &&
        (token(1).is(Word::Year) ||
         ((token(1).is(Word::School) || token(1).is(Word::Calendar)) && token(2).is(Word::Year)))) {
        years.next = token().is(Word::Next);
        ++m_at;
        accept(Word::Calendar);
        DeadlineYears ignored;
        acceptYearWords(ignored, true);
        return true;
    }
    accept(Kind::Quote);       // «'24 г.»
    if (isShortSchoolYear()) { // «24-25 уч. год»
        years.first = 2000 + token().value;
        years.last = years.first + 1;
        m_at += 3;
        return acceptYearWords(years, true);
    }
    if (!isYearNumber(0)) {
        m_at = start;
        return false;
    }
    const auto iso = token(1).kind == Kind::Dash || token(1).kind == Kind::Dot;
    if (iso && token(2).kind == Kind::Number && token(2).digits <= 2 && !token(2).spaced &&
        token(3).kind == token(1).kind && token(4).kind == Kind::Number && token(4).digits <= 2) {
        m_at = start;
        return false;
    }
    years.first = token().digits == 2 ? 2000 + token().value : token().value;
    years.last = years.first;
    ++m_at;
    if (token().is(Word::Calendar) && token(1).is(Word::Year)) // «2025 календарного года»
        accept(Word::Calendar);
    acceptYearWords(years, false);
    if (acceptSecondYear(years))
        acceptYearWords(years, false);
    // «2023 г. – октябрь, 2024 г. – март»: the year after the comma heads what follows.
    if (afterComma && (token().kind == Kind::Dash || token().kind == Kind::Colon) &&
        (token(1).is(Word::Month) || token(1).is(Word::Until))) {
        years = {};
        m_at = start;
        return false;
    }
    return true;
}

bool DeadlinePointReader::acceptYearsOrFramed(DeadlineYears &years)
{
    if (acceptYears(years))
        return true;
    const auto start = m_at;
    if (accept(Kind::Open) && isYearNumber(0) && acceptYears(years) && accept(Kind::Close))
        return true;
    m_at = start;
    years = {};
    return false;
}

bool DeadlinePointReader::acceptSecondYear(DeadlineYears &years)
{
    const auto start = m_at;
    const auto slash = token().kind == Kind::Slash;
    const auto dash = token().kind == Kind::Dash;
    if (!slash && !dash && token().kind != Kind::Comma && !token().is(Word::And)) {
        return false;
    }
    ++m_at;
    const auto number = token();
    const auto nextShort = number.digits == 2 && number.value == (years.first + 1) % 100 && (slash || dash);
    const auto nextLong = number.digits == 4 && number.value > years.first && isSensible(number.value);
    const auto startsDate = token(1).kind == Kind::Dot && token(2).kind == Kind::Number && nextShort;
    const auto headsList = token(1).kind == Kind::Colon || token(2).kind == Kind::Colon;
    if (number.kind != Kind::Number || (!nextShort && !nextLong) || startsDate || headsList ||
        (nextShort && token(1).is(Word::Month)) || (!slash && !dash && number.value != years.last + 1)) {
        m_at = start;
        return false;
    }
    years.last = nextShort ? years.first + 1 : number.value;
    years.school = years.school || (slash && years.last == years.first + 1);
    ++m_at;
    // «май 2023, 2024, 2025 гг.»
    DeadlineYears words;
    const auto afterSecond = m_at;
    acceptYearWords(words, false);
    while ((token().kind == Kind::Comma || token().is(Word::And)) && token(1).kind == Kind::Number && !slash && !dash &&
           token(1).digits == 4 && token(1).value == years.last + 1 && token(2).kind != Kind::Colon) {
        years.last = token(1).value;
        m_at += 2;
        acceptYearWords(words, false);
    }
    if (m_tokens[m_at - 1].kind == Kind::Number || m_at == afterSecond)
        return true;
    years.school = years.school || words.school;
    return true;
}

// «г.», «гг.», «г.г.», «год», «уч. г.», «учебного года», «уч/год»
bool DeadlinePointReader::acceptYearWords(DeadlineYears &years, bool required)
{
    bool any = false;
    while (!atEnd()) {
        if (token().is(Word::School)) {
            const auto start = m_at;
            accept(Word::School);
            if (token().kind == Kind::Slash || token().kind == Kind::Dash)
                ++m_at;
            if (!accept(Word::Year) && !m_tokens[start].sense.abbreviated) {
                m_at = start;
                break;
            }
            years.school = true;
            any = true;
        } else if (token().is(Word::Year) && token().text != u"лет") {
            accept(Word::Year);
            any = true;
        } else if (token().text == u"у" && token(1).kind == Kind::Dot && token(2).is(Word::Year)) {
            m_at += 2;
            years.school = true;
        } else {
            break;
        }
    }
    return any || !required;
}

// «в течение года», «в течение 2023-2024 учебного года», «2024 год», «2023–2025 гг.»
std::vector<DeadlineSpan> DeadlinePointReader::yearSpan(Limit limit, bool during)
{
    DeadlineSpan span;
    span.limit = limit;
    auto &point = span.first;
    point.unit = Unit::PlanYear;
    while (accept(Word::This) || accept(Word::Whole))
        during = true;
    const auto calendar = accept(Word::Calendar);
    if (isYearNumber(0) || isShortSchoolYear()) {
        const auto start = m_at;
        if (!acceptYears(point.years))
            return {};
        // «2023 – май 2024» and «с 2023 по 2024» are for the ranges.
        if (limit == Limit::From && (token().is(Word::By) || token().is(Word::Until))) {
            m_at = start;
            return {};
        }
        point.unit = point.years.school ? Unit::SchoolYear : Unit::Year;
        return {span};
    }
    // «к новому учебному году» is the day before it begins.
    if (limit == Limit::Until && token().is(Word::School))
        point.part = Part::Beginning;
    else if (limit != Limit::Within || (!token().is(Word::School) && !token().is(Word::Year)))
        return {};
    if (token().is(Word::Year) && !during && !calendar)
        return {};
    if (token().is(Word::Year) && token().text == u"лет")
        return {};
    // «учебного года» without «в течение» belongs to something else: «итоги учебного года».
    if (!during && limit == Limit::Within && token().text.endsWith(u"ого"))
        return {};
    DeadlineYears words;
    if (!acceptYearWords(words, true))
        return {};
    const auto afterWords = m_at;
    if (!acceptYears(point.years) || token(0).is(Word::Month)) {
        m_at = afterWords;
        point.years = {};
    }
    point.years.school = point.years.isGiven() && (point.years.school || words.school);
    point.unit = words.school || point.years.school  ? Unit::SchoolYear
                 : calendar || point.years.isGiven() ? Unit::Year
                                                     : Unit::PlanYear;
    return {span};
}

bool DeadlinePointReader::acceptOrdinal(int &value)
{
    const auto &number = token();
    if (number.kind == Kind::Number && number.digits <= 2 && number.value >= 1 && number.value <= 31) {
        value = number.value;
    } else if (number.kind == Kind::Roman || number.is(Word::Ordinal)) {
        value = number.kind == Kind::Roman ? number.value : number.sense.value;
    } else if (number.text == u"п" || number.text == u"ш") { // Cyrillic letters that look like II and III
        value = number.text == u"п" ? 2 : 3;
    } else {
        return false;
    }
    ++m_at;
    return true;
}

bool DeadlinePointReader::isSeparatorOfOrdinals(Limit limit, bool &range) const
{
    range = token().kind == Kind::Dash || (limit == Limit::From && (token().is(Word::By) || token().is(Word::Until)));
    return range || token().kind == Kind::Comma || token().is(Word::And) || token().kind == Kind::Slash;
}

// «1», «I-II», «1, 3», «первая и третья»; where a unit of ordinals follows.
std::vector<DeadlinePointReader::Ordinals> DeadlinePointReader::ordinals(Limit limit)
{
    std::vector<Ordinals> found;
    int value = 0;
    bool range = false;
    while (acceptOrdinal(value)) {
        if (range && !found.empty())
            found.back().last = value;
        else
            found.push_back({value, value});
        if (!isSeparatorOfOrdinals(limit, range))
            break;
        ++m_at;
        accept(Word::And);
        accept(Word::In);
    }
    return found;
}

// The year of a quarter or a term: «I квартал 2024 г.», «1 полугодие (2023-2024 учебный год)», «половина учебного
// года».
void DeadlinePointReader::acceptYearOfUnit(DeadlinePoint &point)
{
    const auto start = m_at;
    const auto framed = accept(Kind::Open);
    while (accept(Word::Calendar) || accept(Word::This)) {
    }
    DeadlineYears words;
    acceptYearWords(words, false);
    if (!acceptYears(point.years))
        m_at = start;
    else if (framed)
        accept(Kind::Close);
    if (!point.years.isGiven()) {
        accept(Word::Calendar);
        acceptYearWords(words, false);
    }
    point.years.school = point.years.school || words.school;
}

// The unit after an ordinal, with its month or year. The point's number is turned into what the unit counts.
bool DeadlinePointReader::ordinalUnit(DeadlinePoint &point)
{
    const auto word = token().sense.word;
    const auto semester = token().is(Word::HalfYear) && token().sense.value == SchoolHalfYear;
    accept(word);
    const auto halfOfYear = word == Word::Half && (token().is(Word::School) || token().is(Word::Year) ||
                                                   token().is(Word::Calendar) || isYearNumber(0));
    if (word == Word::Quarter || word == Word::HalfYear || word == Word::Term || word == Word::Trimester ||
        halfOfYear) {
        point.unit = word == Word::Quarter     ? Unit::Quarter
                     : word == Word::Term      ? Unit::Term
                     : word == Word::Trimester ? Unit::Trimester
                                               : Unit::HalfYear;
        acceptYearOfUnit(point);
        point.years.school = point.years.school || semester;
    } else {
        point.unit = Unit::Month;
        point.part = word == Word::Half ? Part::Half : word == Word::Decade ? Part::Decade : Part::Week;
        acceptMonthAndYear(point);
    }
    const auto number = point.number;
    return setOrdinals(point, number, number);
}

// Puts a number or a range of numbers into a point whose unit is known; false when the unit has no such number.
bool DeadlinePointReader::setOrdinals(DeadlinePoint &point, int first, int last)
{
    const auto count = [&point] {
        switch (point.unit) {
        case Unit::Quarter:
        case Unit::Term:
            return 4;
        case Unit::HalfYear:
            return 2;
        case Unit::Trimester:
            return 3;
        default:
            return point.part == Part::Half ? 2 : point.part == Part::Decade ? 3 : 5;
        }
    }();
    const auto week = point.unit == Unit::Month && point.part == Part::Week; // the last week ends with the month
    for (auto *number : {&first, &last}) {
        if (*number < 0 && !week)
            *number += count + 1;
        if (*number == 0 || *number > count || *number < -2)
            return false;
    }
    if (point.unit == Unit::Month) {
        point.number = 0;
        point.partFirst = first;
        point.partLast = last;
    } else {
        point.number = first;
    }
    return true;
}

std::vector<DeadlineSpan> DeadlinePointReader::ordinalSpans(Limit limit)
{
    const auto numbers = ordinals(limit);
    if (numbers.empty() || !isCountedUnit(token()))
        return {};
    DeadlinePoint unit;
    unit.number = numbers.back().first;
    if (!ordinalUnit(unit))
        return {};
    const auto oneNumber = numbers.size() == 1 && numbers.front().first == numbers.front().last;
    std::vector<DeadlineSpan> found;
    for (const auto &number : numbers) {
        DeadlineSpan span;
        span.limit = limit == Limit::From && number.first != number.last ? Limit::Within : limit;
        span.first = unit;
        span.joined = !found.empty();
        if (!setOrdinals(span.first, number.first, number.last))
            return {};
        if (unit.unit != Unit::Month && number.last != number.first) {
            span.last = unit;
            if (!setOrdinals(*span.last, number.last, number.last))
                return {};
        }
        found.push_back(span);
    }
    // «I квартал – II квартал 2024»: a range whose ends are whole points.
    if (oneNumber) {
        const auto afterUnit = m_at;
        if (acceptRangeSign(found.front())) {
            if (const auto end = point(limit); end && !end->lacksMonth()) {
                found.front().last = end;
                if (limit == Limit::From)
                    found.front().limit = Limit::Within;
                auto &begin = found.front().first;
                if (begin.lacksMonth()) {
                    begin.month = end->month;
                    begin.years = end->years;
                }
                return found;
            }
        }
        m_at = afterUnit;
    }
    return found;
}

} // namespace versta

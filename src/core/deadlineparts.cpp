// Parts of longer stretches: the part of DeadlinePointReader that reads beginnings and ends, weekdays of a month,
// seasons, and which month of every quarter or term is meant.

#include "deadlinepoints.h"

namespace versta {

using namespace Qt::StringLiterals;

using Limit = DeadlineSpan::Limit;
using Unit = DeadlinePoint::Unit;
using Part = DeadlinePoint::Part;

// «до окончания ноября», «к завершению 2024/25 учебного года», «окончание 1 четверти»; of anything but a time it is an
// event, and so is what follows an end: «по окончании четверти».
bool DeadlinePointReader::isEndOfTime() const
{
    const auto &word = token().text;
    const auto limits = [this](Word limit) { return m_at > 0 && m_tokens[m_at - 1].is(limit); };
    const auto fits = (word == u"окончания" || word == u"завершения")   ? limits(Word::Until)
                      : (word == u"окончанию" || word == u"завершению") ? limits(Word::Towards)
                      : (word == u"окончание" || word == u"завершение") ? m_at == 0
                                                                        : false;
    if (!fits)
        return false;
    const auto &next = token(1);
    const auto counted =
        (next.kind == Kind::Number || next.kind == Kind::Roman || next.is(Word::Ordinal)) && isCountedUnit(token(2));
    return counted || next.is(Word::Month) || next.is(Word::School) || next.is(Word::Year) || next.is(Word::Calendar) ||
           next.is(Word::This) || next.is(Word::Whole) || isYearNumber(1);
}

bool DeadlinePointReader::acceptPart(Part &part)
{
    if (isEndOfTime()) {
        ++m_at;
        part = Part::End;
        return true;
    }
    if (accept(Word::Beginning))
        part = Part::Beginning;
    else if (accept(Word::Middle))
        part = Part::Middle;
    else if (accept(Word::End))
        part = Part::End;
    else
        return false;
    return true;
}

// «начало и конец учебного года», «в конце 1, 2, 3 четвертей»: several parts, or parts of several.
std::vector<DeadlineSpan> DeadlinePointReader::partSpans(Limit limit)
{
    std::vector<Part> parts;
    auto part = Part::Whole;
    auto lastPart = m_at;
    while (acceptPart(part)) {
        parts.push_back(part);
        const auto afterPart = m_at;
        const auto separated = accept(Kind::Comma) || accept(Word::And);
        accept(Word::In);
        const auto &next = token();
        if (!separated || (!next.is(Word::Beginning) && !next.is(Word::Middle) && !next.is(Word::End))) {
            m_at = afterPart;
            break;
        }
        lastPart = m_at;
    }
    if (parts.empty())
        return {};
    auto whole = ordinalSpans(limit);
    if (whole.empty() || whole.front().first.unit == Unit::Month) {
        m_at = lastPart;
        const auto last = parts.size() > 1 ? partPoint() : std::nullopt;
        if (!last)
            return {};
        whole = {DeadlineSpan{limit, *last, std::nullopt, false}};
    }
    std::vector<DeadlineSpan> found;
    for (const auto &span : whole) {
        for (const auto each : parts) {
            found.push_back(span);
            found.back().first.part = each;
            if (found.back().last)
                found.back().last->part = each;
            found.back().joined = found.size() > 1;
        }
    }
    return found;
}

// «начало марта», «конец учебного года», «до конца I квартала»; the bare word waits for a range: «начало – середина
// мая».
std::optional<DeadlinePoint> DeadlinePointReader::partPoint()
{
    DeadlinePoint found;
    if (!acceptPart(found.part))
        return std::nullopt;
    if (token().is(Word::Each))
        return std::nullopt;
    const auto afterPart = m_at;
    if (acceptOrdinal(found.number) && isCountedUnit(token()) && token().sense.word != Word::Half &&
        token().sense.word != Word::Week && token().sense.word != Word::Decade && ordinalUnit(found))
        return found;
    // «до конца второй декады ноября»: the decade says enough
    m_at = afterPart;
    const auto part = found.part;
    if (part == Part::End && acceptOrdinal(found.number) && isCountedUnit(token()) && ordinalUnit(found))
        return found;
    found.part = part;
    m_at = afterPart;
    found.number = 0;
    while (accept(Word::This) || accept(Word::Whole)) {
    }
    if (token().is(Word::School) || token().is(Word::Year) || token().is(Word::Calendar) || isYearNumber(0)) {
        found.unit = token().is(Word::Calendar) ? Unit::Year : Unit::PlanYear;
        accept(Word::Calendar);
        acceptYears(found.years);
        acceptYearWords(found.years, false);
        if (!found.years.isGiven() && isYearNumber(0)) { // «конец учебного года 2023/24»
            const auto school = found.years.school;
            acceptYears(found.years);
            found.years.school = found.years.school || school;
        }
        if (found.years.school)
            found.unit = Unit::SchoolYear;
        else if (found.years.isGiven())
            found.unit = Unit::Year;
        return found;
    }
    m_at = afterPart;
    if (token().is(Word::Month) || token().is(Word::MonthUnit) || token().is(Word::This)) {
        acceptMonthAndYear(found);
        return found;
    }
    const auto label = token().kind == Kind::Dash && token(1).kind == Kind::Number; // «начало – 10.00»
    if ((token().kind == Kind::Dash && !label) || atEnd() || token().kind == Kind::Close)
        return found;
    return std::nullopt;
}

// «квартала», «каждой четверти», «учебного года» in the place of a month: the first or the last month of each
bool DeadlinePointReader::acceptEach(DeadlinePoint &point, DeadlinePoint::MonthOf month)
{
    const auto start = m_at;
    while (accept(Word::Each) || accept(Word::This)) {
    }
    int number = 0;
    if (!acceptOrdinal(number) || number < 1)
        number = 0;
    const auto school = accept(Word::School);
    using enum DeadlinePoint::Unit;
    const auto &unit = token();
    const auto counted = isCountedUnit(unit);
    if (counted && unit.is(Word::Quarter))
        point.each = Quarter;
    else if (counted && unit.is(Word::Term))
        point.each = Term;
    else if (counted && unit.is(Word::Trimester))
        point.each = Trimester;
    else if (counted && unit.is(Word::HalfYear))
        point.each = HalfYear;
    else if (unit.is(Word::Year) && unit.text != u"лет" && !isYearNumber(1))
        point.each = school ? SchoolYear : PlanYear;
    else {
        m_at = start;
        return false;
    }
    accept(unit.sense.word);
    static constexpr int MostTerms = 4;
    if (number > (point.each == Term || point.each == Quarter ? MostTerms
                  : point.each == Trimester                   ? 3
                                                              : 2) ||
        (number > 0 && !counted)) {
        m_at = start;
        return false;
    }
    acceptYears(point.years);
    point.eachNumber = number;
    point.monthOf = month;
    return true;
}

bool DeadlinePointReader::acceptMonthOf(DeadlinePoint &point)
{
    const auto last = point.number < 0 || point.partFirst < 0 || point.part == Part::LastDay;
    return acceptEach(point, last ? DeadlinePoint::MonthOf::Last : DeadlinePoint::MonthOf::First);
}

// «первый понедельник» where no month is named beside it or by the heading
bool DeadlinePointReader::isOfEveryMonth(const DeadlinePoint &point) const
{
    return point.part == Part::Weekday && point.month == 0 && point.monthOf == DeadlinePoint::MonthOf::None &&
           !m_monthFromContext;
}

// «первый понедельник октября», «последняя пятница месяца», «последний рабочий день мая», «первые числа сентября»
std::optional<DeadlinePoint> DeadlinePointReader::weekdayPoint()
{
    DeadlinePoint found;
    const auto start = m_at;
    int value = 0;
    if (!acceptOrdinal(value))
        return std::nullopt;
    const auto plural = token().text == u"числах" || token().text == u"числа" || token().text == u"чисел";
    if (m_tokens[start].kind == Kind::Word && token().is(Word::DayNumber) && (plural || value == -1)) {
        const auto tens = value == 10 || value == 20 || value == 30;
        found.part = tens ? Part::Days : value == 1 ? Part::Beginning : plural ? Part::End : Part::LastDay;
        if (value != 1 && value != -1 && !tens)
            return std::nullopt;
        if (tens) { // «в двадцатых числах»
            found.partFirst = value;
            found.partLast = value + 9;
        }
    } else if (token().is(Word::Weekday)) {
        found.part = Part::Weekday;
        found.partFirst = value;
        found.partLast = token().sense.value;
    } else if (value == -1 && (token().is(Word::Day) || (token().is(Word::WorkAdj) && token(1).is(Word::Day)))) {
        found.part = Part::LastDay;
        accept(Word::WorkAdj);
    } else {
        return std::nullopt;
    }
    ++m_at;
    acceptMonthAndYear(found);
    found.ofMonth = found.ofMonth || isOfEveryMonth(found);
    return found;
}

// «1-й и 3-й понедельник», «второй, четвёртый вторник октября»; where no month is named it is that of every month.
std::vector<DeadlineSpan> DeadlinePointReader::weekdaySpans(Limit limit)
{
    const auto numbers = ordinals(limit);
    const auto one = numbers.size() == 1 && numbers.front().first == numbers.front().last;
    if (numbers.empty() || one || !token().is(Word::Weekday))
        return {};
    DeadlineSpan span;
    span.limit = limit;
    span.first.part = Part::Weekday;
    span.first.partLast = token().sense.value;
    span.first.partFirst = numbers.back().last;
    accept(Word::Weekday);
    acceptMonthAndYear(span.first);
    span.first.ofMonth = span.first.ofMonth || isOfEveryMonth(span.first);
    std::vector<DeadlineSpan> found;
    for (const auto &number : numbers) {
        for (int nth = number.first; nth <= number.last; ++nth) {
            if (nth == 0 || nth > 5)
                return {};
            found.push_back(span);
            found.back().first.partFirst = nth;
            found.back().joined = found.size() > 1;
        }
    }
    return found;
}

std::optional<DeadlinePoint> DeadlinePointReader::seasonPoint()
{
    if (!token().is(Word::Season))
        return std::nullopt;
    for (std::size_t ahead = 1; token(ahead).is(Word::Season) || token(ahead).is(Word::And) ||
                                token(ahead).kind == Kind::Comma || token(ahead).is(Word::Holidays);
         ++ahead) { // «осенние и весенние каникулы» are events
        if (token(ahead).is(Word::Holidays))
            return std::nullopt;
    }
    DeadlinePoint found;
    found.unit = Unit::Season;
    found.number = token().sense.value;
    ++m_at;
    accept(Word::Period);
    accept(Word::Time);
    acceptYears(found.years);
    return found;
}

} // namespace versta

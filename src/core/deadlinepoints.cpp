#include "deadlinepoints.h"

#include <algorithm>
#include <array>

namespace versta {

using namespace Qt::StringLiterals;

using Limit = DeadlineSpan::Limit;
using Unit = DeadlinePoint::Unit;
using Part = DeadlinePoint::Part;

namespace {

constexpr std::array<int, 12> LongestMonth{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

bool isNominativeMonth(const DeadlineToken &token)
{
    return token.text.endsWith(u'ь') || token.text == u"март" || token.text == u"май" || token.text == u"август";
}

} // namespace

DeadlinePointReader::DeadlinePointReader(const std::vector<DeadlineToken> &tokens, QStringView text,
                                         const PlanPeriod &period, bool monthFromContext)
    : m_tokens(tokens)
    , m_text(text)
    , m_period(period)
    , m_monthFromContext(monthFromContext)
{
}

void DeadlinePointReader::returnTo(Place place)
{
    m_at = place.at;
    m_impossible.resize(place.impossible);
}

QString DeadlinePointReader::typed(std::size_t from, std::size_t to) const
{
    if (from >= to || to > m_tokens.size())
        return {};
    const auto begin = m_tokens[from].begin;
    return m_text.mid(begin, m_tokens[to - 1].end - begin).toString().simplified();
}

const DeadlineToken &DeadlinePointReader::token(std::size_t ahead) const
{
    static const DeadlineToken nothing;
    return m_at + ahead < m_tokens.size() ? m_tokens[m_at + ahead] : nothing;
}

bool DeadlinePointReader::accept(Kind kind)
{
    if (atEnd() || token().kind != kind)
        return false;
    ++m_at;
    return true;
}

bool DeadlinePointReader::accept(Word word)
{
    if (!token().is(word))
        return false;
    const auto abbreviated = token().sense.abbreviated;
    ++m_at;
    if (abbreviated)
        accept(Kind::Dot);
    return true;
}

std::vector<DeadlineSpan> DeadlinePointReader::spans()
{
    const auto start = m_at;
    m_between = false;
    bool during = false;
    const auto read = limit(during);
    if (!read) {
        m_at = start;
        return {};
    }
    const auto afterLimit = m_at;
    auto found = yearSpan(*read, during);
    if (found.empty()) {
        m_at = afterLimit;
        found = ordinalSpans(*read);
    }
    if (found.empty()) {
        m_at = afterLimit;
        found = partSpans(*read);
    }
    if (found.empty()) {
        m_at = afterLimit;
        found = weekdaySpans(*read);
    }
    if (found.empty()) {
        m_at = afterLimit;
        found = pointSpans(*read);
    }
    // «после 1 четверти» is an event, «после 15 мая» a day.
    if (*read == Limit::After && !found.empty() && found.front().first.unit != Unit::Day &&
        found.front().first.unit != Unit::Month)
        found.clear();
    if (found.empty())
        m_at = start;
    return found;
}

// The words before a time: «в период с», «в срок до», «не позднее чем».
bool DeadlinePointReader::acceptFiller(bool &during)
{
    if (token().is(Word::During) || token().is(Word::Whole) || token().is(Word::Period) || token().is(Word::In)) {
        during = true;
        return accept(token().sense.word);
    }
    if (token().is(Word::On) || token().is(Word::For) || (token().is(Word::And) && during)) {
        ++m_at;
        return true;
    }
    return accept(Word::About);
}

std::optional<Limit> DeadlinePointReader::limit(bool &during)
{
    auto read = Limit::Within;
    while (!atEnd()) {
        if (acceptFiller(during))
            continue;
        if (accept(Word::Until) || accept(Word::Towards) || accept(Word::By)) {
            read = Limit::Until;
        } else if (accept(Word::From) || accept(Word::Of)) {
            read = Limit::From;
        } else if (accept(Word::After)) {
            read = Limit::After;
        } else if (token().text == u"между") {
            ++m_at;
            m_between = true;
            read = Limit::From;
        } else if (acceptLatestLabel()) {
            read = Limit::Until;
        } else if (token().is(Word::Not) && (token(1).is(Word::Later) || token(1).is(Word::Earlier))) {
            read = token(1).is(Word::Later) ? Limit::Until : Limit::From;
            m_at += 2;
            accept(Kind::Comma);
            accept(Word::Than);
        } else {
            return read;
        }
    }
    return std::nullopt;
}

// «крайний срок – 5 октября», «последний срок: 05.10»
bool DeadlinePointReader::acceptLatestLabel()
{
    const auto latest = token().text == u"крайний" || token().text == u"последний" || token().text == u"предельный";
    if (!latest || !token(1).is(Word::Period))
        return false;
    m_at += 2;
    if (!accept(Kind::Dash))
        accept(Kind::Colon);
    return true;
}

std::vector<DeadlineSpan> DeadlinePointReader::pointSpans(Limit limit)
{
    const auto start = m_at;
    std::vector<DeadlineSpan> found;
    // «каждое 15 число»
    const auto each = token().is(Word::Each) && token(1).kind == Kind::Number && token(2).is(Word::DayNumber);
    m_at += each ? 1 : 0;
    std::size_t complete = start;
    while (true) {
        const auto span = oneSpan(found.empty() ? limit : Limit::Within);
        if (!span || (!found.empty() && span->first.unit != Unit::Day)) // «до 10; май» shares no month
            break;
        found.push_back(*span);
        if (found.size() > 1) {
            found.back().limit = limit == Limit::From ? Limit::Within : limit;
            found.back().joined = true;
        }
        complete = m_at;
        // Bare day numbers look ahead for the month they share.
        if (!span->end().lacksMonth() || span->end().unit != Unit::Day)
            break;
        static constexpr std::size_t LongestList = 31;
        if (found.size() > LongestList || (!accept(Kind::Comma) && !accept(Word::And) && !accept(Kind::Semicolon)))
            break;
        accept(Word::And);
        if (limit == Limit::Until) // «до 10-го и до 25-го числа»
            accept(Word::Until);
    }
    if (found.empty())
        return {};
    m_at = complete;
    const auto last = found.back().end();
    if (last.unit == Unit::Day && last.lacksMonth()) {
        if (acceptDaysOfMonth(found, start))
            return found;
        m_at = start;
        return {};
    }
    for (auto &span : found) {
        for (auto *point : {&span.first, span.last ? &*span.last : nullptr}) {
            if (point && point->lacksMonth() && point->unit == Unit::Day) {
                point->month = last.month;
                point->years = last.years;
                keepsCalendar(*point, start);
            }
        }
    }
    return found;
}

// «числа», «числа месяца», «числа последнего месяца квартала» after the bare numbers of days
bool DeadlinePointReader::acceptDaysOfMonth(std::vector<DeadlineSpan> &spans, std::size_t begin)
{
    if (!accept(Word::DayNumber))
        return acceptedByContext(begin);
    DeadlinePoint month;
    month.ofMonth = m_tokens[begin].is(Word::Each);
    const auto &following = token(token(1).kind == Kind::Comma ? 2 : 1); // «месяца, следующего за отчётным»
    if (token().is(Word::Ordinal) && token(1).is(Word::MonthUnit)) {
        const auto start = m_at;
        const auto last = token().sense.value == -1;
        const auto first = token().sense.value == 1;
        m_at += 2;
        if ((!last && !first) ||
            !acceptEach(month, last ? DeadlinePoint::MonthOf::Last : DeadlinePoint::MonthOf::First))
            m_at = start;
    } else if (token().text == u"месяца" && !following.is(Word::Next)) {
        accept(Word::MonthUnit);
        month.ofMonth = true;
    }
    for (auto &span : spans) {
        for (auto *point : {&span.first, span.last ? &*span.last : nullptr}) {
            if (!point)
                continue;
            point->ofMonth = month.ofMonth;
            point->monthOf = month.monthOf;
            point->each = month.each;
        }
    }
    return true;
}

// A cell that holds nothing but day numbers, under a heading that names the month.
bool DeadlinePointReader::acceptedByContext(std::size_t begin) const
{
    if (m_followsMonth && (atEnd() || token().kind == Kind::Close || token().kind == Kind::Semicolon))
        return true;
    // «ежемесячно, до 25», «до 25-го ежемесячно»
    const auto &last = m_tokens[m_at - 1];
    const auto ends = atEnd() || token().kind == Kind::Close || token().kind == Kind::Semicolon;
    if ((m_followsRecurrence && ends) || (last.ordinal && (ends || token().is(Word::Monthly))))
        return true;
    if (!m_monthFromContext)
        return false;
    const auto isDayWord = [](const DeadlineToken &token) {
        return token.kind == Kind::Dot || token.is(Word::Until) || token.is(Word::From) || token.is(Word::Not) ||
               token.is(Word::Later) || token.is(Word::Towards);
    };
    const auto first = m_tokens.begin();
    return std::all_of(first, first + static_cast<std::ptrdiff_t>(begin), isDayWord) &&
           std::all_of(first + static_cast<std::ptrdiff_t>(m_at), m_tokens.end(), isDayWord);
}

bool DeadlinePointReader::acceptRangeSign(const DeadlineSpan &span)
{
    const auto &first = span.first;
    if (token().kind == Kind::Dot && token(1).kind == Kind::Dash) // «01.09.2023.-30.09.2023.»
        ++m_at;
    if (accept(Kind::Dash)) {
        if (!accept(Word::By) && span.limit == Limit::From)
            accept(Word::Until);
        return true;
    }
    if (m_between && accept(Word::And))
        return true;
    if (span.limit == Limit::From) {
        const auto start = m_at;
        accept(Kind::Comma);
        accept(Word::And);
        if (token().is(Word::Not) && token(1).is(Word::Later)) { // «не ранее 1 и не позднее 15 октября»
            m_at += 2;
            accept(Word::Than);
            return true;
        }
        if (accept(Word::By) || accept(Word::Until))
            return true;
        m_at = start;
        return false;
    }
    if (span.limit != Limit::Within)
        return false;
    // «1 сентября по 15 октября», «сентябрь по май»: the «с» was forgotten. «Сентябрь до 1 августа» is no range.
    if (token().is(Word::By) && (token(1).kind == Kind::Number || token(1).is(Word::Month)))
        return accept(Word::By);
    if (token().is(Word::Until) && ((first.unit == Unit::Day && token(1).kind == Kind::Number) ||
                                    (first.unit == Unit::Month && token(1).is(Word::Month))))
        return accept(Word::Until);
    return false;
}

std::optional<DeadlineSpan> DeadlinePointReader::oneSpan(Limit limit)
{
    const auto start = m_at;
    DeadlineSpan span;
    span.limit = limit;
    const auto first = point(limit);
    if (!first) {
        m_at = start;
        return std::nullopt;
    }
    span.first = *first;
    auto afterFirst = m_at;
    while (acceptRangeSign(span)) {
        const auto next = point(limit);
        // «заседание 2 – январь» is no range.
        const auto unequal = next && span.first.unit == Unit::Day && span.first.lacksMonth() && next->unit != Unit::Day;
        // «12.11 – 1 этап»: the number counts something else.
        const auto counts = next && next->unit == Unit::Day && next->lacksMonth() && !span.first.lacksMonth() &&
                            token().is(Word::Unknown) && token().kind == Kind::Word;
        if (!next || unequal || counts)
            break;
        span.last = next;
        afterFirst = m_at;
    }
    m_at = afterFirst;
    if (!span.last)
        return span;
    auto &begin = span.first;
    auto &end = *span.last;
    if (span.limit == Limit::From)
        span.limit = Limit::Within;
    if (begin.lacksMonth() && !end.lacksMonth() && (end.unit == Unit::Day || end.unit == Unit::Month)) {
        begin.month = end.month;
        begin.years = end.years;
        if (begin.unit == Unit::Day)
            keepsCalendar(begin, start);
    } else if (end.lacksMonth() && !begin.lacksMonth()) {
        end.month = begin.month;
        end.years = begin.years;
        if (begin.unit == Unit::Month && begin.part == Part::Whole &&
            end.unit == Unit::Month) { // «сентябрь – 1 неделя»
            begin = end;
            span.last.reset();
        }
    }
    return span;
}

std::optional<DeadlinePoint> DeadlinePointReader::point(Limit limit)
{
    const auto start = m_at;
    using Reading = std::optional<DeadlinePoint> (DeadlinePointReader::*)();
    if (auto found = isoDate())
        return found;
    m_at = start;
    if (auto found = numericDate(limit))
        return found;
    static constexpr std::array<Reading, 5> readings{
        &DeadlinePointReader::partPoint, &DeadlinePointReader::weekdayPoint, &DeadlinePointReader::dayOfMonth,
        &DeadlinePointReader::monthPoint, &DeadlinePointReader::seasonPoint};
    for (const auto reading : readings) {
        m_at = start;
        if (auto found = (this->*reading)())
            return found;
    }
    m_at = start;
    // «с I квартала по III квартал», «до 2 четверти»
    DeadlinePoint unit;
    if (acceptOrdinal(unit.number) && isCountedUnit(token()) && ordinalUnit(unit))
        return unit;
    m_at = start;
    // «с 2023 по 2025 год»
    if (isYearNumber(0) && acceptYears(unit.years)) {
        unit.unit = unit.years.school ? Unit::SchoolYear : Unit::Year;
        return unit;
    }
    m_at = start;
    return std::nullopt;
}

// Two digits that can hardly be anything but a year.
bool DeadlinePointReader::isShortYear(const DeadlineToken &token)
{
    return token.kind == Kind::Number && token.digits == 2 && token.value >= 14 && token.value <= 40 && !token.spaced &&
           !token.ordinal;
}

void DeadlinePointReader::acceptShortYear(DeadlineYears &years)
{
    accept(Kind::Dash);
    years.first = years.last = 2000 + token().value;
    ++m_at;
}

bool DeadlinePointReader::acceptMonth(int &month)
{
    if (!token().is(Word::Month))
        return false;
    month = token().sense.value;
    accept(Word::Month);
    accept(Word::MonthUnit); // «сентябрь месяц»
    return true;
}

// «март 25», «сентябрь 24 – май 25»: a month named as such has no day behind it, and the plan has that year.
bool DeadlinePointReader::isPlanShortYear(const DeadlineToken &month, std::size_t ahead) const
{
    const auto &number = token(ahead);
    if (number.kind != Kind::Number || number.digits != 2 || number.ordinal || !m_period.isKnown() ||
        !(isNominativeMonth(month) || month.sense.abbreviated))
        return false;
    const auto year = 2000 + number.value;
    const auto &next = token(ahead + 1);
    const auto left = m_tokens.size() - m_at - ahead;
    const auto ends =
        next.kind == Kind::Close || next.kind == Kind::Semicolon || left == 1 || (next.kind == Kind::Dot && left == 2);
    const auto goesOn = (next.kind == Kind::Comma || next.kind == Kind::Dash || next.is(Word::And)) &&
                        (token(ahead + 2).is(Word::Month) || token(ahead + 2).is(Word::Unknown));
    return year >= m_period.firstYear() && year <= m_period.lastYear() && (ends || goesOn);
}

void DeadlinePointReader::acceptMonthAndYear(DeadlinePoint &point)
{
    const auto start = m_at;
    accept(Kind::Open);
    if (acceptMonth(point.month)) {
        acceptYears(point.years);
        return;
    }
    m_at = start;
    const auto narrow = point.part != Part::Beginning && point.part != Part::Middle && point.part != Part::End &&
                        point.part != Part::Half;
    if (narrow && acceptMonthOf(point))
        return;
    if (token().is(Word::This) && token(1).is(Word::MonthUnit))
        ++m_at;
    point.ofMonth = accept(Word::MonthUnit);
}

std::optional<DeadlinePoint> DeadlinePointReader::monthPoint()
{
    const auto begin = m_at;
    DeadlinePoint found;
    const auto shortened = token().sense.abbreviated;
    if (!acceptMonth(found.month))
        return std::nullopt;
    const auto dashed = token().kind == Kind::Dash && !token().spaced && !token(1).spaced; // «декабрь-24»
    if (isPlanShortYear(m_tokens[begin], dashed ? 1 : 0)) {
        acceptShortYear(found.years);
        found.years.shortened = true;
        return found;
    }
    // «сен.23», as spreadsheets write months
    const auto &afterYear = token(1).kind;
    if (shortened && isShortYear(token()) && (m_at + 1 == m_tokens.size() || afterYear == Kind::Dash)) {
        acceptShortYear(found.years);
        return found;
    }
    // «сентябрь-2023»
    if (token().kind == Kind::Dash && !token(1).spaced) {
        const auto start = m_at;
        ++m_at;
        if (!isYearNumber(0))
            m_at = start;
    }
    if (token().kind == Kind::Quote && !token(1).spaced && isShortYear(token(1))) { // «октябрь'24»
        ++m_at;
        acceptShortYear(found.years);
        return found;
    }
    if (token().kind == Kind::Dot && isYearNumber(1)) // «сентябрь.2023»
        ++m_at;
    const auto &number = token();
    const auto slippedYear = number.kind == Kind::Number && (number.digits == 5 || number.digits == 3) &&
                             m_text.mid(number.begin).startsWith(u"20");
    if (slippedYear) { // «сентябрь 20223»
        ++m_at;
        found.unit = Unit::Day;
        found.month = ImpossibleMonth;
        keepsCalendar(found, begin);
        return found;
    }
    acceptYearsOrFramed(found.years);
    return found;
}

// Records a day that the month never has. The point stays, so that the whole date is known to be wrong.
bool DeadlinePointReader::keepsCalendar(const DeadlinePoint &point, std::size_t begin)
{
    const auto right = point.month >= 1 && point.month <= 12 && point.day >= 1 &&
                       point.day <= LongestMonth[static_cast<std::size_t>(point.month - 1)];
    if (!right && m_at > begin) {
        const auto from = m_tokens[begin].begin;
        const auto typed = m_text.mid(from, m_tokens[m_at - 1].end - from).toString().simplified();
        if (!m_impossible.contains(typed))
            m_impossible.append(typed);
    }
    return right;
}

// «5–6 кл.», «7, 8 и 9-х классов»: the numbers are no days.
bool DeadlinePointReader::countsClasses() const
{
    std::size_t ahead = 0;
    while (token(ahead).kind == Kind::Number || token(ahead).kind == Kind::Dash || token(ahead).kind == Kind::Comma ||
           token(ahead).is(Word::And))
        ++ahead;
    return token(ahead).is(Word::Place) && token(ahead).text.startsWith(u"кл");
}

// «первое сентября», «до двадцать пятого мая»; «первый октябрь» is no day.
std::optional<DeadlinePoint> DeadlinePointReader::speltDay()
{
    const auto tens = token().text == u"двадцать" ? 20 : token().text == u"тридцать" ? 30 : 0;
    const std::size_t last = tens > 0 ? 1 : 0;
    const auto &ordinal = token(last);
    const auto &month = token(last + 1);
    if (!ordinal.is(Word::Ordinal) || ordinal.sense.value < 1 || (tens > 0 && ordinal.sense.value > 9) ||
        !month.is(Word::Month) || month.sense.abbreviated || isNominativeMonth(month))
        return std::nullopt;
    const auto begin = m_at;
    DeadlinePoint found;
    found.unit = Unit::Day;
    found.day = tens + ordinal.sense.value;
    m_at += last + 1;
    acceptMonth(found.month);
    acceptYearsOrFramed(found.years);
    keepsCalendar(found, begin);
    return found;
}

// «20-е числа», «в 10-х числах»: several days, where «20-го числа» is one
bool DeadlinePointReader::namesTens(const DeadlineToken &number) const
{
    const auto ending = m_text[number.end - 1].toLower();
    return number.ordinal && number.value > 0 && number.value % 10 == 0 && (ending == u'е' || ending == u'х');
}

// «15 марта 2024 г.», «15-го марта», «15 числа марта», and the bare number of a list or a range
std::optional<DeadlinePoint> DeadlinePointReader::dayOfMonth()
{
    if (auto spelt = speltDay())
        return spelt;
    if (token().kind != Kind::Number || token().digits > 2)
        return std::nullopt;
    const auto begin = m_at;
    DeadlinePoint found;
    found.unit = Unit::Day;
    found.day = token().value;
    const auto ordinal = token().ordinal;
    ++m_at;
    const auto afterNumber = m_at;
    // «1. Сентябрь» is the first line of a list, «1. сентября» a slip.
    const auto label = token().kind == Kind::Dot && token(1).is(Word::Month) && isNominativeMonth(token(1));
    if (label)
        return std::nullopt;
    if (token().kind == Kind::Dot && (token(1).is(Word::Month) || token(1).kind == Kind::Dash))
        ++m_at;
    // «15-сен», «15-окт-23», as spreadsheets write dates
    const auto sheetDate = token().kind == Kind::Dash && token(1).is(Word::Month) && token(1).sense.abbreviated &&
                           !token().spaced && !token(1).spaced && !ordinal;
    if (sheetDate)
        ++m_at;
    if (token().is(Word::DayNumber) && namesTens(m_tokens[begin])) { // «20-е числа марта»
        found = {};
        found.part = Part::Days;
        found.partFirst = m_tokens[begin].value;
        found.partLast = found.partFirst + 9;
        ++m_at;
        acceptMonthAndYear(found);
        return found;
    }
    if (token().is(Word::DayNumber) && token(1).is(Word::Month))
        ++m_at;
    if (acceptMonth(found.month)) {
        if (sheetDate && token().kind == Kind::Dash && isShortYear(token(1)))
            acceptShortYear(found.years);
        else if (found.month > 0)
            acceptYearsOrFramed(found.years);
        if (found.unit == Unit::Day)
            keepsCalendar(found, begin);
        return found;
    }
    m_at = begin;
    if (countsClasses())
        return std::nullopt;
    m_at = afterNumber;
    if (token().kind == Kind::Dot && token(1).kind == Kind::Dash)
        ++m_at;
    const auto hour = token().is(Word::Hour) || ((token().kind == Kind::Dot || token().kind == Kind::Colon) &&
                                                 token(1).kind == Kind::Number && token(1).digits == 2);
    if (hour || isCountedUnit(token()) || found.day < 1 || found.day > 31)
        return std::nullopt;
    return found;
}

} // namespace versta

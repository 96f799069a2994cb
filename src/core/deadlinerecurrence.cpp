#include "deadlinerecurrence.h"

#include "deadlinetriggers.h"

#include <utility>
#include <vector>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Kind = DeadlineToken::Kind;
using Recurrence = Deadline::Recurrence;
using Word = DeadlineWord;

class RecurrenceReader
{
public:
    explicit RecurrenceReader(DeadlinePointReader &reader)
        : m_reader(reader)
    {
    }

    bool read()
    {
        static const std::vector<std::pair<Word, DeadlineRecurrence>> adverbs{
            {Word::Yearly, {Recurrence::Yearly, false, u"ежегодно"_s}},
            {Word::Quarterly, {Recurrence::Quarterly, false, u"ежеквартально"_s}},
            {Word::Monthly, {Recurrence::Monthly, false, u"ежемесячно"_s}},
            {Word::Weekly, {Recurrence::Weekly, false, u"еженедельно"_s}},
            {Word::Daily, {Recurrence::None, false, u"ежедневно"_s}},
            {Word::HalfYearly, {Recurrence::None, false, u"раз в полугодие"_s}}};
        for (const auto &[word, recurrence] : adverbs) {
            if (m_reader.accept(word)) {
                m_found = recurrence;
                return true;
            }
        }
        const auto start = m_reader.at() + (token().text == u"но" ? 1 : 0);
        if (readTimes() || readEach() || readWeekdays()) {
            if (m_found.wording.isEmpty())
                m_found.wording = m_reader.typed(start, m_reader.at());
            return true;
        }
        return readFollowingMonth();
    }

    [[nodiscard]] const DeadlineRecurrence &recurrence() const { return m_found; }

private:
    const DeadlineToken &token(std::size_t ahead = 0) const { return m_reader.token(ahead); }
    void skip(std::size_t count = 1) { m_reader.moveTo(m_reader.at() + count); }
    void found(Recurrence recurs, const QString &wording = {}) { m_found = {recurs, false, wording}; }
    [[nodiscard]] bool isHalfYear() const { return token().text == u"полгода"; }
    /// How often the unit of time that stands here comes again: «месяц», «четверть»; nullopt for any other word.
    [[nodiscard]] std::optional<Recurrence> recurrenceHere() const
    {
        if (isHalfYear())
            return Recurrence::None;
        return token().kind == Kind::Word ? deadlineRecurrenceOf(token().sense.word) : std::nullopt;
    }

    static QString wordingOfEach(Word unit)
    {
        switch (unit) {
        case Word::Year:
            return u"ежегодно"_s;
        case Word::Quarter:
            return u"ежеквартально"_s;
        case Word::Term:
            return u"каждую четверть"_s;
        case Word::HalfYear:
            return u"каждое полугодие"_s;
        case Word::Trimester:
            return u"каждый триместр"_s;
        case Word::MonthUnit:
            return u"ежемесячно"_s;
        case Word::Decade:
            return u"каждую декаду"_s;
        case Word::Day:
            return u"ежедневно"_s;
        default:
            return u"еженедельно"_s;
        }
    }

    /// «1 раз в четверть», «не реже двух раз в год», «раз в неделю», «1 р/год»
    bool readTimes()
    {
        const auto start = m_reader.at();
        // «но не реже», «не менее чем»
        if (token().text == u"но" && token(1).is(Word::Not))
            skip();
        if (token().is(Word::Not) && deadlineStartsWithAny(token(1).text, u"реже менее меньше чаще более"))
            skip(2);
        m_reader.accept(Word::Than);
        const auto number = token().kind == Kind::Number || token().is(Word::Cardinal);
        const auto adverb = token().text.endsWith(u"жды"_s) || token().text.endsWith(u"кратно"_s);
        if (number)
            skip();
        if (number && token().kind == Kind::Dash && token(1).kind == Kind::Number)
            skip(2);
        if (token().kind == Kind::Open && token(2).kind == Kind::Close) // «1 (один) раз»
            skip(3);
        // «1 занятие в неделю»
        const auto thing = number && token().is(Word::Unknown) && token(1).is(Word::In) &&
                           token(2).kind == Kind::Word && deadlineRecurrenceOf(token(2).sense.word).has_value() &&
                           !token(2).is(Word::Day);
        if (thing)
            skip();
        if (!thing && !m_reader.accept(Word::Time) && !(number && adverb)) {
            m_reader.moveTo(start);
            return false;
        }
        if (token().kind == Kind::Slash || token().is(Word::In) || token().is(Word::For) || token().is(Word::On) ||
            token().is(Word::By))
            skip();
        bool several = false;
        while (token().is(Word::During) || token().is(Word::Each) || token().is(Word::School) ||
               token().is(Word::Cardinal) || token().is(Word::Calendar) || token().is(Word::Whole) ||
               (token().kind == Kind::Number && token().digits <= 2)) {
            several =
                several || token().kind == Kind::Number || (token().is(Word::Cardinal) && token().sense.value > 1);
            if (token().kind == Kind::Number || !m_reader.accept(token().sense.word))
                skip();
        }
        const auto recurs = recurrenceHere();
        if (!recurs) {
            m_reader.moveTo(start);
            return false;
        }
        const auto word = token().sense.word;
        if (isHalfYear() || !m_reader.accept(word))
            skip();
        found(several ? Recurrence::None : *recurs);
        return true;
    }

    /// «каждый месяц», «в конце каждой четверти», «каждую пятницу», «каждые две недели»
    bool readEach()
    {
        if (!token().is(Word::Each))
            return false;
        const auto start = m_reader.at();
        // «первый понедельник каждого месяца»: the words before it go on into it.
        const auto oblique = deadlineEndsWithAny(token().text, u"ого ой ом ых"_s);
        skip();
        bool several = false;
        bool counted = false;
        while (token().is(Word::School) || token().is(Word::Calendar) || token().is(Word::Ordinal) ||
               token().is(Word::WorkAdj) || token().is(Word::Cardinal) || token().kind == Kind::Number) {
            several = several || token().is(Word::Cardinal) || (token().kind == Kind::Number && !token().ordinal);
            counted = counted || token().is(Word::Ordinal) || token().ordinal;
            if (!m_reader.accept(token().sense.word))
                skip();
        }
        const auto recurs = recurrenceHere();
        if (!recurs) {
            m_reader.moveTo(start);
            return false;
        }
        const auto weekday = token().is(Word::Weekday);
        const auto inEach = oblique ? wordingOfEach(token().sense.word) : QString();
        skip();
        // «каждый первый понедельник месяца»
        const auto ofMonth = weekday && token().is(Word::MonthUnit);
        if (ofMonth)
            skip();
        found(several ? Recurrence::None : ofMonth && counted ? Recurrence::Monthly : *recurs, inEach);
        return true;
    }

    /// «(до 10 числа) месяца, следующего за отчётным»: every month, or every quarter when it is one that is reported on
    bool readFollowingMonth()
    {
        if ((token().is(Word::Next) || token().is(Word::This)) && token(1).is(Word::MonthUnit)) {
            const auto next = token().is(Word::Next);
            skip(2);
            found(Recurrence::Monthly, u"ежемесячно"_s);
            m_found.following = next;
            return true;
        }
        const auto next = token(1).kind == Kind::Comma ? 2u : 1u;
        if (!token().is(Word::MonthUnit) || !token(next).is(Word::Next))
            return false;
        skip(next + 1);
        bool quarter = false;
        for (int word = 0; word < 3 && token().kind == Kind::Word; ++word) {
            quarter = quarter || token().is(Word::Quarter);
            skip();
        }
        found(quarter ? Recurrence::Quarterly : Recurrence::Monthly, quarter ? u"ежеквартально"_s : u"ежемесячно"_s);
        m_found.following = true;
        return true;
    }

    /// «по вторникам», «по понедельникам и средам», «по четвертям»
    bool readWeekdays()
    {
        const auto plural = token(1).text.endsWith(u"ам") || token(1).text.endsWith(u"ям");
        if (token().is(Word::By) && plural && token(1).kind == Kind::Word) {
            if (const auto recurs = deadlineRecurrenceOf(token(1).sense.word); recurs && !token(1).is(Word::Weekday)) {
                skip(2);
                found(*recurs);
                return true;
            }
        }
        if (!token().is(Word::By) || !token(1).is(Word::Weekday))
            return false;
        skip(2);
        while ((token().kind == Kind::Comma || token().is(Word::And)) && token(1).is(Word::Weekday))
            skip(2);
        found(Recurrence::Weekly);
        return true;
    }

    DeadlinePointReader &m_reader;
    DeadlineRecurrence m_found;
};

} // namespace

std::optional<Recurrence> deadlineRecurrenceOf(Word unit)
{
    switch (unit) {
    case Word::Year:
        return Recurrence::Yearly;
    case Word::Quarter:
    case Word::Term:
        return Recurrence::Quarterly;
    case Word::MonthUnit:
        return Recurrence::Monthly;
    case Word::Week:
    case Word::Weekday:
        return Recurrence::Weekly;
    case Word::HalfYear:
    case Word::Trimester:
    case Word::Day:
    case Word::Decade:
        return Recurrence::None;
    default:
        return std::nullopt;
    }
}

std::optional<DeadlineRecurrence> readDeadlineRecurrence(DeadlinePointReader &reader)
{
    RecurrenceReader recurrence(reader);
    return recurrence.read() ? std::optional(recurrence.recurrence()) : std::nullopt;
}

} // namespace versta

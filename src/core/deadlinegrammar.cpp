#include "deadlinegrammar.h"

#include "deadlineasides.h"
#include "deadlinelexer.h"
#include "deadlinepoints.h"
#include "deadlinerecurrence.h"
#include "deadlinetriggers.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Clause = DeadlineClause;
using Kind = DeadlineToken::Kind;
using Limit = DeadlineSpan::Limit;
using Part = DeadlinePoint::Part;
using Recurrence = Deadline::Recurrence;
using Unit = DeadlinePoint::Unit;
using Word = DeadlineWord;

class Grammar
{
public:
    Grammar(const std::vector<DeadlineToken> &tokens, QStringView text, const PlanPeriod &period, bool monthFromContext)
        : m_tokens(tokens)
        , m_reader(tokens, text, period, monthFromContext)
        , m_monthFromContext(monthFromContext)
    {
    }

    DeadlinePhrase run()
    {
        m_phrase.approximate = std::any_of(m_tokens.begin(), m_tokens.end(),
                                           [](const DeadlineToken &token) { return token.is(Word::About); });
        while (!m_reader.atEnd()) {
            const auto before = m_reader.at();
            step();
            if (m_reader.at() == before)
                skipToken();
        }
        m_phrase.impossible = m_reader.impossible();
        return std::move(m_phrase);
    }

private:
    const DeadlineToken &token(std::size_t ahead = 0) const { return m_reader.token(ahead); }
    void skip(std::size_t count = 1) { m_reader.moveTo(m_reader.at() + count); }

    void skipToken()
    {
        const auto kind = token().kind;
        if (kind != Kind::Comma && kind != Kind::Dot && !token().is(Word::And))
            m_joined = false;
        skip();
    }

    void step()
    {
        if (skipLabel() || skipHour() || skipPlace())
            return;
        if (readRecurrence() || readAlways() || readDuration())
            return;
        if (readSpans())
            return;
        if (const auto trigger = deadlineTrigger(m_tokens, m_reader.at())) {
            readTrigger(*trigger, m_reader.at());
            return;
        }
        if (token().is(Word::Further) && !m_phrase.clauses.empty()) {
            skip();
            add(Clause::Kind::Further);
            if (token().kind == Kind::Dot)
                skip();
            if (m_reader.atEnd()) // «октябрь и далее»
                add(Clause::Kind::Always);
        }
    }

    Clause &add(Clause::Kind kind)
    {
        Clause clause;
        clause.kind = kind;
        m_phrase.clauses.push_back(clause);
        return m_phrase.clauses.back();
    }

    // --- what is left out -------------------------------------------------------------------------------------

    std::size_t hourLength(std::size_t ahead, bool afterDate) const
    {
        return deadlineHourLength(m_tokens, m_reader.at() + ahead, afterDate);
    }

    /// «Срок сдачи отчёта – до 5 октября», «Дата проведения: 12.11»: the first words only announce the time.
    bool skipLabel()
    {
        if (m_reader.at() != 0 || (token().text != u"срок" && token().text != u"сроки" && token().text != u"дата"))
            return false;
        static constexpr std::size_t LongestLabel = 4;
        std::size_t length = 1;
        while (length <= LongestLabel && token(length).kind == Kind::Word &&
               (token(length).is(Word::Unknown) || token(length).is(Word::Plan)))
            ++length;
        if (length == 1 || (token(length).kind != Kind::Dash && token(length).kind != Kind::Colon) ||
            endOfTime(length + 1) == length + 1)
            return false;
        skip(length + 1);
        return true;
    }

    bool skipHour()
    {
        // «не позднее 18.00 20 сентября»
        if (token().is(Word::Not) && token(1).is(Word::Later) && hourLength(2, false) > 0) {
            skip(2 + hourLength(2, false));
            m_afterHour = m_limitByHour = m_reader.at();
            return true;
        }
        const auto &word = token();
        const auto preposition = word.is(Word::In) || word.is(Word::From) || word.is(Word::Until) ||
                                 word.is(Word::Towards) || word.is(Word::By) || word.is(Word::On) || word.is(Word::Of);
        const auto hasDate = !m_phrase.clauses.empty() && m_phrase.clauses.back().kind == Clause::Kind::Span;
        const auto length = hourLength(preposition ? 1 : 0, preposition && word.is(Word::In) && hasDate);
        if (length == 0)
            return false;
        // «09.24» without a preposition is no hour when it can be nothing else than a month of a year.
        const auto endsHours = m_reader.at() != 0 && m_reader.at() == m_afterHour;
        const auto limits = word.is(Word::Until) || word.is(Word::Towards);
        skip(length + (preposition ? 1 : 0));
        m_afterHour = m_reader.at();
        if (limits && !endsHours && !hasDate)
            m_limitByHour = m_afterHour;
        if (token().kind == Kind::Dash && hourLength(1, true) > 0)
            skip(1 + hourLength(1, true));
        return true;
    }

    /// «каб. 12», «№№ 32, 51», «ул. Мира, 24»: numbers that are no days.
    bool skipPlace()
    {
        const auto length = deadlinePlaceLength(m_tokens, m_reader.at());
        skip(length);
        return length > 0;
    }

    // --- recurrence -------------------------------------------------------------------------------------------

    void addRecurrence(const DeadlineRecurrence &recurrence)
    {
        auto &clause = add(Clause::Kind::Recurrence);
        clause.recurs = recurrence.recurs;
        const auto told = recurrence.following &&
                          std::any_of(m_phrase.clauses.begin(), m_phrase.clauses.end() - 1,
                                      [](const Clause &other) { return other.kind == Clause::Kind::Recurrence; });
        clause.wording = told ? QString() : recurrence.wording;
        m_phrase.followingMonth = m_phrase.followingMonth || recurrence.following;
    }

    bool readRecurrence()
    {
        const auto recurs = readDeadlineRecurrence(m_reader);
        if (recurs)
            addRecurrence(*recurs);
        return recurs.has_value();
    }

    // --- the whole period -------------------------------------------------------------------------------------

    /// «всё время», «в течение всего времени»
    static bool isTime(const DeadlineToken &token) { return token.text == u"время" || token.text == u"времени"; }

    bool readAlways()
    {
        if (m_reader.accept(Word::Always)) {
            add(Clause::Kind::Always);
            return true;
        }
        const auto start = m_reader.at();
        if (token().text == u"круглый" && token(1).is(Word::Year)) {
            skip(2);
            add(Clause::Kind::Always);
            return true;
        }
        bool during = false;
        bool whole = false;
        bool period = false;
        bool plan = false;
        while (!m_reader.atEnd()) {
            if (token().is(Word::During))
                during = true;
            else if (token().is(Word::Whole))
                whole = true;
            else if (!period && (token().is(Word::Period) || (whole && isTime(token()))))
                period = true;
            else if (!token().is(Word::In) && !token().is(Word::On) && !token().is(Word::This) &&
                     !token().is(Word::School))
                break;
            skip();
        }
        if (token().is(Word::Plan)) {
            plan = true;
            skip();
        }
        const auto aim = deadlineStartsWithAny(token().text, u"проведен подготов прохожд каникул отпуск"_s) &&
                         token().kind == Kind::Word;
        const auto always = plan ? (during || period || whole) : (period && (whole || during) && !aim);
        // «срок исполнения – до 1 ноября», «срок реализации: сентябрь – май» only announce the time
        const auto label = plan && period && !during && !whole && start == 0 && m_tokens[0].is(Word::Period) &&
                           (token().kind == Kind::Dash || token().kind == Kind::Colon || token().is(Word::Until) ||
                            token().is(Word::Month) || token().kind == Kind::Number);
        const auto dateFollows =
            !plan && !whole && (token().is(Word::From) || token().is(Word::Month) || token().is(Word::Until));
        if (!always || dateFollows || label) {
            m_reader.moveTo(start);
            return false;
        }
        if (plan || token().kind == Kind::Word)
            m_reader.moveTo(referenceEnd());
        add(Clause::Kind::Always);
        return true;
    }

    // --- events -----------------------------------------------------------------------------------------------

    /// «в течение 3 рабочих дней после …», «за две недели до …», «не позднее 10 дней с момента …», «в 3-дневный срок»
    bool readDuration()
    {
        const auto start = m_reader.at();
        bool preposition = false;
        while (token().is(Word::In) || token().is(Word::During) || token().is(Word::For) || token().is(Word::Not) ||
               token().is(Word::Later) || token().is(Word::Earlier) || token().is(Word::Than) ||
               token().is(Word::Through) || token().is(Word::Until) || token().is(Word::Period) ||
               token().is(Word::About) || (token().kind == Kind::Comma && token(1).is(Word::Than))) {
            preposition = true;
            skip();
        }
        const auto number = token().kind == Kind::Number || token().is(Word::Cardinal);
        if (number) {
            skip();
            if (token().kind == Kind::Dash && (token(1).kind == Kind::Number || token(1).is(Word::Cardinal)))
                skip(2);
            if (token().kind == Kind::Open && token(1).kind == Kind::Word && token(2).kind == Kind::Close)
                skip(3);
            if (token().kind == Kind::Dash)
                skip();
        }
        const auto dayAdjective =
            deadlineEndsWithAny(token().text, u"дневный дневного недельный недельного месячный месячного часовой"_s);
        if (preposition && dayAdjective) {
            skip();
            m_reader.accept(Word::Period);
            return addDuration(start);
        }
        while (number && (token().is(Word::WorkAdj) || token().is(Word::School) || token().is(Word::Calendar)))
            m_reader.accept(token().sense.word);
        const auto unit = token().sense.word;
        if (unit == Word::Year && m_tokens[m_reader.at() > 0 ? m_reader.at() - 1 : 0].is(Word::School)) {
            m_reader.moveTo(start); // «2023 учебный год»
            return false;
        }
        // «3 неделя» counts the weeks of a month, «3 недели» is a length.
        if (number && unit == Word::Week && token().text != u"недели" && token().text != u"недель" &&
            token().text != u"неделю") {
            m_reader.moveTo(start);
            return false;
        }
        const auto isDuration =
            token().kind == Kind::Word &&
            (unit == Word::Day || unit == Word::Week || unit == Word::MonthUnit || unit == Word::Hour ||
             unit == Word::Minute || token().text == u"суток" || token().text == u"полугода" ||
             token().text == u"лет" || (unit == Word::Year && number && start + 3 >= m_reader.at()));
        const auto counted = unit == Word::Week && isOrdinalBefore() && token().text != u"недель";
        const auto named = token(1).is(Word::Month) || counted;
        if (!isDuration || named || (!preposition && !number)) {
            m_reader.moveTo(start);
            return false;
        }
        if (!number && !startsAfterDuration(1) && !isDuringBare(start)) {
            m_reader.moveTo(start);
            return false;
        }
        if (unit == Word::MonthUnit && !number && m_monthFromContext && !startsAfterDuration(1)) {
            m_reader.accept(unit);
            add(Clause::Kind::Span);
            return true;
        }
        if (unit == Word::Year && m_tokens[m_reader.at() - 1].kind == Kind::Number &&
            m_tokens[m_reader.at() - 1].digits >= 2) {
            m_reader.moveTo(start);
            return false;
        }
        if (!m_reader.accept(unit))
            skip();
        return addDuration(start);
    }

    /// «в течение недели» with nothing said of its beginning; a month may be named by the heading.
    bool isDuringBare(std::size_t start) const
    {
        return m_tokens[start].is(Word::In) && m_tokens[start + 1].is(Word::During) && m_reader.at() == start + 2;
    }

    bool isOrdinalBefore() const { return m_reader.at() > 0 && m_tokens[m_reader.at() - 1].ordinal; }

    bool startsAfterDuration(std::size_t ahead) const
    {
        return token(ahead).is(Word::After) || token(ahead).is(Word::Until) ||
               (token(ahead).is(Word::From) &&
                deadlineStartsWithAny(token(ahead + 1).text, u"момент дня дат начал окончан получен поступлен"_s));
    }

    bool addDuration(std::size_t start)
    {
        while (token().kind == Kind::Comma && startsAfterDuration(1))
            skip();
        if (startsAfterDuration(0)) {
            if (const auto trigger = deadlineTrigger(m_tokens, m_reader.at())) {
                readTrigger(*trigger, start);
                return true;
            }
        }
        add(Clause::Kind::Event).wording = m_reader.typed(start, m_reader.at());
        return true;
    }

    /// \param start where the whole clause begins, with the length of time before the event
    void readTrigger(const DeadlineTrigger &trigger, std::size_t start)
    {
        m_reader.moveTo(trigger.reference);
        const auto end = std::max(referenceEnd(), trigger.reference);
        const auto reference = m_reader.typed(trigger.reference, end);
        bool each = false;
        for (auto at = trigger.reference; at + 1 < end; ++at) {
            if (m_tokens[at].is(Word::Each)) {
                if (const auto recurs = deadlineRecurrenceOf(m_tokens[at + 1].sense.word); recurs && !each) {
                    each = true;
                    addRecurrence({*recurs, false, {}});
                }
            }
        }
        auto &clause = add(trigger.kind);
        clause.reference = deadlineNominative(reference, trigger.typedCase);
        clause.wording = m_reader.typed(start, end);
        m_reader.moveTo(end);
    }

    /// Whether a deadline of its own begins at a place, so that a reference before it must end.
    bool startsClause(std::size_t at)
    {
        const auto place = m_reader.place();
        const auto keptClauses = m_phrase.clauses.size();
        m_peeking = true;
        m_reader.moveTo(at);
        while (token().is(Word::And) || token().kind == Kind::Comma)
            skip();
        bool starts = false;
        if (token().kind == Kind::Number && token(1).kind != Kind::Dot && !token(1).is(Word::Month) &&
            !token(1).is(Word::Time) && token(1).kind != Kind::Dash && !token(1).ordinal) {
            starts = !m_reader.spans().empty();
        } else {
            starts = skipHour() || readRecurrence() || readAlways() || readDuration() || !m_reader.spans().empty() ||
                     deadlineTrigger(m_tokens, m_reader.at());
        }
        m_peeking = false;
        m_phrase.clauses.resize(keptClauses);
        m_reader.returnTo(place);
        return starts;
    }

    /// The place after the last word that belongs to a document or an event named from here on.
    std::size_t referenceEnd()
    {
        const auto start = m_reader.at();
        if (m_peeking)
            return start;
        auto at = start;
        int depth = 0;
        bool quoted = false;
        while (at < m_tokens.size()) {
            const auto &here = m_tokens[at];
            if (here.kind == Kind::Quote)
                quoted = !quoted && std::any_of(m_tokens.begin() + static_cast<std::ptrdiff_t>(at) + 1, m_tokens.end(),
                                                [](const DeadlineToken &other) { return other.kind == Kind::Quote; });
            if (!quoted && at > start && endsReference(at, depth))
                break;
            // «приказ от 15.09.2023», «план на 2023-2024 учебный год»: the time is part of the name.
            if (at > start && here.kind == Kind::Number && isTied(m_tokens[at - 1])) {
                if (const auto after = endOfTime(at); after > at) {
                    at = after;
                    continue;
                }
            }
            if (here.kind == Kind::Open)
                ++depth;
            else if (here.kind == Kind::Close)
                --depth;
            ++at;
        }
        while (at > start && isLoose(m_tokens[at - 1], at))
            --at;
        return at;
    }

    /// The place after a time that stands here, the same place when none does.
    std::size_t endOfTime(std::size_t at)
    {
        const auto place = m_reader.place();
        m_reader.moveTo(at);
        const auto found = !m_reader.spans().empty();
        const auto end = found ? m_reader.at() : at;
        m_reader.returnTo(place);
        return end;
    }

    bool isLoose(const DeadlineToken &token, std::size_t at) const
    {
        if (token.kind == Kind::Dot) // the dot of a shortened word stays when something follows
            return at == m_tokens.size() || !m_tokens[at - 2].sense.abbreviated;
        return token.kind == Kind::Comma || token.kind == Kind::Dash || token.kind == Kind::Colon ||
               token.kind == Kind::Other || token.is(Word::And) || token.text == u"но";
    }

    bool endsReference(std::size_t at, int depth)
    {
        const auto &here = m_tokens[at];
        const auto &before = m_tokens[at - 1];
        switch (here.kind) {
        case Kind::Semicolon:
            return true;
        case Kind::Close:
            return depth == 0;
        case Kind::Comma:
            return !isCountedAgain(at) &&
                   !(before.is(Word::Season) && at + 1 < m_tokens.size() && m_tokens[at + 1].is(Word::Season)) &&
                   !(isNumeral(before) && isCountedNumber(at + 1)) && startsClause(at + 1);
        case Kind::Open:
        case Kind::Dot:
        case Kind::Colon:
            return startsClause(at + 1);
        case Kind::Dash:
            return (here.spaced || before.kind == Kind::Dot) && at + 1 < m_tokens.size() &&
                   (m_tokens[at + 1].kind == Kind::Number || startsClause(at + 1));
        case Kind::Number:
            return !isTied(before) && here.digits <= 2 && !isCountedNumber(at) && startsClause(at);
        case Kind::Word:
            break;
        default:
            return false;
        }
        if (depth > 0)
            return false;
        // «план на 2024 год», «приказ от 15.09.2023», «отчёт за март» belong together.
        if (here.is(Word::On) || here.is(Word::For) || here.is(Word::Of) || here.is(Word::School) ||
            here.is(Word::Year) || here.is(Word::Whole) || isTied(before))
            return false;
        if (here.is(Word::In) && m_tokens.size() > at + 1 && m_tokens[at + 1].kind == Kind::Number &&
            m_tokens[at + 1].digits == 4)
            return false;
        if (here.is(Word::And) && before.is(Word::Season))
            return false;
        if (here.is(Word::And) && ((isNumeral(before) && isCountedNumber(at)) || isCountedAgain(at)))
            return false;
        if (here.is(Word::Month) && before.is(Word::Ordinal))
            return false;
        if (here.is(Word::Ordinal) || here.is(Word::Beginning) || here.is(Word::End) || here.is(Word::Season) ||
            here.is(Word::Plan) || here.is(Word::Holidays) || here.is(Word::Each) || here.is(Word::Period) ||
            here.is(Word::Place))
            return false;
        if (here.is(Word::From) && m_tokens.size() > at + 1 && m_tokens[at + 1].kind != Kind::Number &&
            !m_tokens[at + 1].is(Word::Month))
            return false;
        if (here.is(Word::Unknown) && here.text != u"но" && !deadlineOpensEvent(here.text))
            return false;
        return startsClause(at);
    }

    static bool isNumeral(const DeadlineToken &token)
    {
        return token.kind == Kind::Number || token.kind == Kind::Roman;
    }

    /// «по итогам 1 четверти, 2 четверти и 3 четверти»
    bool isCountedAgain(std::size_t at) const
    {
        return at + 2 < m_tokens.size() && isCountedUnit(m_tokens[at - 1]) && isCountedUnit(m_tokens[at + 2]) &&
               m_tokens[at - 1].sense.word == m_tokens[at + 2].sense.word &&
               (m_tokens[at + 1].kind == Kind::Number || m_tokens[at + 1].kind == Kind::Roman ||
                m_tokens[at + 1].is(Word::Ordinal));
    }

    /// «1, 2 и 3 четверти» after «по итогам»
    bool isCountedNumber(std::size_t at) const
    {
        while (at < m_tokens.size() &&
               (isNumeral(m_tokens[at]) || m_tokens[at].kind == Kind::Comma || m_tokens[at].is(Word::And)))
            ++at;
        return at < m_tokens.size() && isCountedUnit(m_tokens[at]);
    }

    static bool isTied(const DeadlineToken &before)
    {
        return before.is(Word::On) || before.is(Word::For) || before.is(Word::Of) || before.kind == Kind::NumberSign;
    }

    // --- times ------------------------------------------------------------------------------------------------

    bool readSpans()
    {
        if (token().is(Word::Of))
            return skipDateOfDocument();
        const auto start = m_reader.at();
        m_reader.followMonth(followsMonth());
        m_reader.followRecurrence(followsRecurrence());
        auto spans = m_reader.spans();
        m_reader.followMonth(false);
        m_reader.followRecurrence(false);
        if (spans.empty())
            return false;
        // «олимпиад – -2023 учебный год»: half of the year fell out of the text.
        const auto fragment = isBareYear(spans) && start > 0 && m_tokens[start - 1].kind == Kind::Dash &&
                              spans.front().first.years.school && !spans.front().first.years.isSeveral();
        if (fragment)
            return true;
        if (isBareYear(spans) && readYearHead(spans.front().first.years))
            return true;
        if (explainsMonth(start, spans))
            return true;
        addSpans(spans, start > 0 && start == m_limitByHour);
        return true;
    }

    /// «декабрь (1-е полугодие)», «25 октября (I четверть)»: the bracket says which stretch the time closes.
    bool explainsMonth(std::size_t start, const std::vector<DeadlineSpan> &spans) const
    {
        if (start == 0 || m_tokens[start - 1].kind != Kind::Open || token().kind != Kind::Close || spans.size() != 1 ||
            spans.front().last || m_phrase.clauses.empty() || m_phrase.clauses.back().kind != Clause::Kind::Span)
            return false;
        const auto unit = spans.front().first.unit;
        const auto before = m_phrase.clauses.back().span.end().unit;
        return (before == Unit::Day || before == Unit::Month) &&
               (unit == Unit::Quarter || unit == Unit::HalfYear || unit == Unit::Term || unit == Unit::Trimester);
    }

    /// A month alone stands just before: «март 2024 (15–20)».
    bool followsMonth() const
    {
        if (m_phrase.clauses.empty() || m_phrase.clauses.back().kind != Clause::Kind::Span)
            return false;
        const auto &before = m_phrase.clauses.back().span;
        return !before.last && before.first.unit == Unit::Month && before.first.part == Part::Whole;
    }

    /// A recurrence by months stands just before: «ежемесячно, до 25».
    bool followsRecurrence() const
    {
        return !m_phrase.clauses.empty() && m_phrase.clauses.back().kind == Clause::Kind::Recurrence &&
               (m_phrase.clauses.back().recurs == Recurrence::Monthly ||
                m_phrase.clauses.back().recurs == Recurrence::Quarterly);
    }

    /// «от 15.09.2023 № 5» dates a document; «от 15 до 20 мая» is a range.
    bool skipDateOfDocument()
    {
        const auto spans = m_reader.spans();
        if (spans.empty())
            return false;
        if (spans.front().last)
            addSpans(spans);
        return true;
    }

    static bool isBareYear(const std::vector<DeadlineSpan> &spans)
    {
        const auto &first = spans.front();
        return spans.size() == 1 && first.limit == Limit::Within && !first.last &&
               (first.first.unit == Unit::Year || first.first.unit == Unit::SchoolYear) &&
               first.first.years.isGiven() && first.first.part == Part::Whole;
    }

    /// «2023 год: сентябрь, октябрь»: the year named first belongs to the months after it.
    bool readYearHead(const DeadlineYears &years)
    {
        const auto start = m_reader.at();
        while (token().kind == Kind::Colon || token().kind == Kind::Dash || token().kind == Kind::Open ||
               token().kind == Kind::Comma)
            skip();
        auto spans = m_reader.spans();
        const auto fits = !spans.empty() && std::all_of(spans.begin(), spans.end(), [](const DeadlineSpan &span) {
            const auto needsYear = span.first.unit == Unit::Day || span.first.unit == Unit::Month ||
                                   span.first.unit == Unit::Quarter || span.first.unit == Unit::HalfYear ||
                                   span.first.unit == Unit::Term;
            return needsYear && span.first.lacksYear() && span.end().lacksYear();
        });
        if (!fits) {
            m_reader.moveTo(start);
            return false;
        }
        for (auto &span : spans) {
            (span.last ? *span.last : span.first).years = years;
            if (span.last && !years.isSeveral())
                span.first.years = span.first.month <= span.last->month ? years : DeadlineYears{};
        }
        addSpans(spans);
        return true;
    }

    void addSpans(const std::vector<DeadlineSpan> &spans, bool untilHour = false)
    {
        for (const auto &span : spans) {
            auto joined = span;
            if (untilHour && span.limit == Limit::Within && !span.last && span.first.unit == Unit::Day)
                joined.limit = Limit::Until;
            joined.joined = joined.joined || m_joined;
            const auto lackedMonth = joined.first.lacksMonth();
            if (!completesMonth(joined)) {
                m_partOfMonth = m_partOfMonth && lackedMonth;
                inheritLimit(joined);
                add(Clause::Kind::Span).span = joined;
            }
            m_joined = true;
        }
    }

    /// «до 15 октября, 15 января»: the limit goes for both days.
    void inheritLimit(DeadlineSpan &span) const
    {
        if (!span.joined || span.limit != Limit::Within || span.last || span.first.unit != Unit::Day ||
            m_phrase.clauses.empty())
            return;
        const auto &before = m_phrase.clauses.back();
        if (before.kind == Clause::Kind::Span && before.span.limit == Limit::Until &&
            before.span.first.unit == Unit::Day)
            span.limit = Limit::Until;
    }

    /// «октябрь 2023 (25.10)», «октябрь, не позднее 15 октября»: the day lies in the month named before it.
    bool narrowsMonth(const Clause &before, DeadlineSpan &span) const
    {
        if (!followsMonth() || span.first.unit != Unit::Day || span.end().unit != Unit::Day)
            return false;
        const auto &month = before.span.first;
        const auto sameYear =
            span.end().lacksYear() || month.lacksYear() || span.end().years.first == month.years.first;
        if (span.first.month != month.month || span.end().month != month.month || !sameYear)
            return false;
        if (span.end().lacksYear())
            (span.last ? *span.last : span.first).years = month.years;
        return true;
    }

    /// «сентябрь, до 15 числа», «октябрь (вторая неделя)»: the month was named before its part.
    bool completesMonth(DeadlineSpan &span)
    {
        if (m_phrase.clauses.empty())
            return false;
        auto &before = m_phrase.clauses.back();
        if (narrowsMonth(before, span)) {
            before.span = span;
            return true;
        }
        if (!span.first.lacksMonth())
            return false;
        if (before.kind != Clause::Kind::Span || before.span.last || before.span.first.month == 0 ||
            (before.span.first.unit != Unit::Month && !m_partOfMonth))
            return false;
        const auto month = before.span.first;
        for (auto *point : {&span.first, span.last ? &*span.last : nullptr}) {
            if (point && point->lacksMonth()) {
                point->month = month.month;
                point->years = month.years;
            }
        }
        if (month.part == Part::Whole && month.unit == Unit::Month) {
            before.span = span;
            m_partOfMonth = true;
            return true;
        }
        return false;
    }

    const std::vector<DeadlineToken> &m_tokens;
    DeadlinePointReader m_reader;
    bool m_monthFromContext;
    DeadlinePhrase m_phrase;
    bool m_peeking = false;        ///< looking whether a clause begins; references are not read
    bool m_joined = false;         ///< only commas since the last span
    bool m_partOfMonth = false;    ///< the last month was narrowed by its part
    std::size_t m_afterHour = 0;   ///< the place after the last time of day
    std::size_t m_limitByHour = 0; ///< the place after «до 17.00», where the day it limits may stand
};

} // namespace

DeadlinePhrase deadlinePhrase(QStringView text, const PlanPeriod &period, bool monthFromContext)
{
    const auto tokens = deadlineTokens(text);
    return Grammar(tokens, text, period, monthFromContext).run();
}

} // namespace versta

#include "deadlinetriggers.h"

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Clause = DeadlineClause;
using Kind = DeadlineToken::Kind;
using Word = DeadlineWord;
using Found = std::optional<DeadlineTrigger>;

constexpr QStringView documentStems =
    u"план график распис приказ распоряжен постановлен письм циклограм календар положени регламент поряд программ "
    u"договор "
    u"соглашени инструкци рекомендаци карт протокол решени указани поручени норматив документ сетк маршрут назначени "
    u"предписани задани закон срок устав стандарт техническ";
constexpr QStringView requestStems =
    u"запрос требовани заявк заявлени обращени просьб вызов приглашени согласовани договоренност желани востребовани "
    u"инициатив усмотрени звонк";
constexpr QStringView eventStems =
    u"окончан оканчан завершен истечен получен поступлен прибыти готовност необходимост возможност выявлен возникновен "
    u"проведен достижен предъявлен обнаружен появлен формирован наступлен прошестви факт мероприят ситуац";
constexpr QStringView adjectiveEndings = u"ому ему ым им ой ей ыми ими ого его ых их ом ем";

bool isDocument(const DeadlineToken &token)
{
    return token.kind == Kind::Word && deadlineStartsWithAny(token.text, documentStems) &&
           !deadlineStartsWithAny(token.text, u"плановы планировани договорен письменн");
}

bool isAdjective(const DeadlineToken &token)
{
    return token.kind == Kind::Word && token.text.size() > 4 && deadlineEndsWithAny(token.text, adjectiveEndings);
}

class Matcher
{
public:
    Matcher(const std::vector<DeadlineToken> &tokens, std::size_t at)
        : m_tokens(tokens)
        , m_at(at)
    {
    }

    Found match() const
    {
        if (m_at >= m_tokens.size())
            return std::nullopt;
        const auto &first = token();
        if (first.kind != Kind::Word)
            return std::nullopt;
        if (first.is(Word::By))
            return afterBy();
        if (first.is(Word::In))
            return afterIn();
        if (first.is(Word::On))
            return afterOn();
        if (first.is(Word::From))
            return afterFrom();
        if (first.is(Word::After))
            return event(1);
        if (first.is(Word::Until))
            return token(1).kind == Kind::Word && !token(1).is(Word::Month) ? event(1) : std::nullopt;
        if (first.is(Word::For))
            return afterFor();
        if (first.is(Word::Towards) && (token(1).is(Word::Day) || token(1).is(Word::End) ||
                                        token(1).is(Word::Beginning) || starts(1, u"окончани завершени")))
            return event(1, DeadlineCase::Dative);
        if (m_at == 0 && first.is(Word::Day) && token(1).is(Word::Unknown) && token(1).kind == Kind::Word)
            return event(starts(1, u"проведен") ? 1 : 0,
                         starts(1, u"проведен") ? DeadlineCase::Genitive : DeadlineCase::Nominative);
        if (first.is(Word::Holidays))
            return event(0, DeadlineCase::Nominative);
        if (first.is(Word::Season) && holidaysFollow())
            return event(0, DeadlineCase::Nominative);
        // «конец четверти»: which one is not said.
        if (m_at == 0 && isPartOfUnit(0))
            return event(0, DeadlineCase::Nominative);
        return otherWord();
    }

private:
    const DeadlineToken &token(std::size_t ahead = 0) const
    {
        static const DeadlineToken nothing;
        return m_at + ahead < m_tokens.size() ? m_tokens[m_at + ahead] : nothing;
    }

    bool starts(std::size_t ahead, QStringView stems) const
    {
        return token(ahead).kind == Kind::Word && deadlineStartsWithAny(token(ahead).text, stems);
    }

    DeadlineTrigger make(Clause::Kind kind, std::size_t ahead, DeadlineCase typedCase) const
    {
        return {kind, typedCase, m_at + ahead};
    }
    Found event(std::size_t ahead, DeadlineCase typedCase = DeadlineCase::Genitive) const
    {
        return make(Clause::Kind::Event, ahead, typedCase);
    }
    Found schedule(std::size_t ahead, DeadlineCase typedCase) const
    {
        return make(Clause::Kind::Schedule, ahead, typedCase);
    }
    Found request(std::size_t ahead, DeadlineCase typedCase) const
    {
        return make(Clause::Kind::Request, ahead, typedCase);
    }

    /// «осенние и весенние каникулы»
    bool holidaysFollow() const
    {
        std::size_t ahead = 1;
        while (token(ahead).is(Word::Season) || token(ahead).is(Word::And) || token(ahead).kind == Kind::Comma)
            ++ahead;
        return token(ahead).is(Word::Holidays);
    }

    /// «начало четверти», «конец полугодия»
    bool isPartOfUnit(std::size_t ahead) const
    {
        const auto &part = token(ahead);
        const auto &unit = token(ahead + 1);
        return (part.is(Word::Beginning) || part.is(Word::End) || part.is(Word::Middle)) &&
               (unit.is(Word::Term) || unit.is(Word::Quarter) || unit.is(Word::HalfYear) || unit.is(Word::Trimester));
    }

    /// «срок уточняется», «сроки не определены»: that there is no deadline yet
    bool isPredicate(std::size_t ahead) const
    {
        const auto &word = token(ahead).text;
        return word.endsWith(u"ется") || word.endsWith(u"ются") || word.endsWith(u"ится") || word.endsWith(u"атся") ||
               word.endsWith(u"ает") || word.startsWith(u"будет") || word.startsWith(u"будут") ||
               deadlineStartsWithAny(word, u"уточн неизвестн");
    }

    /// «отдельному утверждённому графику»: the noun behind up to four adjectives; its distance, or nothing.
    std::optional<std::size_t> nounBehindAdjectives(std::size_t ahead) const
    {
        for (std::size_t step = 0; step < 5; ++step, ++ahead) {
            const auto &here = token(ahead);
            if (here.kind == Kind::Dot || here.kind == Kind::Comma || here.is(Word::And) || here.kind == Kind::Quote)
                continue;
            if (here.kind != Kind::Word)
                return std::nullopt;
            if (isDocument(here) || deadlineStartsWithAny(here.text, requestStems) ||
                deadlineStartsWithAny(here.text, eventStems))
                return ahead;
            if (!isAdjective(here) && here.text.size() > 4)
                return std::nullopt;
        }
        return std::nullopt;
    }

    Found afterBy() const
    {
        if (starts(1, u"итог результат"))
            return event(2);
        if (token(1).text == u"мере")
            return starts(2, u"обращен запрос") ? request(2, DeadlineCase::Genitive) : event(2);
        if (token(1).text == u"ходу" || token(1).text == u"случаю")
            return event(2);
        const auto noun = nounBehindAdjectives(1);
        if (!noun)
            return std::nullopt;
        if (isDocument(token(*noun)))
            return schedule(1, DeadlineCase::Dative);
        if (deadlineStartsWithAny(token(*noun).text, requestStems))
            return request(1, DeadlineCase::Dative);
        return event(1, DeadlineCase::Prepositional);
    }

    Found afterIn() const
    {
        if (starts(1, u"соответств соотв")) {
            std::size_t ahead = 2;
            while (token(ahead).kind == Kind::Dot || token(ahead).is(Word::And) || token(ahead).is(Word::From))
                ++ahead;
            return schedule(ahead, DeadlineCase::Instrumental);
        }
        if (token(1).text == u"рамках" || token(1).text == u"рамка") {
            const auto noun = nounBehindAdjectives(2);
            return noun && isDocument(token(*noun)) ? schedule(2, DeadlineCase::Genitive) : event(2);
        }
        if (starts(1, u"исполнение"))
            return schedule(2, DeadlineCase::Genitive);
        if (starts(1, u"плановом рабочем"))
            return starts(2, u"поряд") ? schedule(1, DeadlineCase::Prepositional) : std::nullopt;
        if (token(1).is(Word::Period) ||
            starts(1, u"установленн указанн назначенн утвержденн определенн запланированн"))
            return inPeriod();
        if (token(1).text == u"случае")
            return starts(2, u"обращен запрос") ? request(2, DeadlineCase::Genitive) : event(2);
        if (starts(1, u"ходе процесс преддверии момент время часы дату даты") || token(1).is(Word::Day))
            return event(2);
        // «в конце четверти»: which one is not said.
        if (isPartOfUnit(1))
            return event(1, DeadlineCase::Prepositional);
        if (token(1).is(Word::During)) {
            std::size_t ahead = 2;
            while (token(ahead).is(Word::Whole) || token(ahead).is(Word::Period))
                ++ahead;
            return token(ahead).kind == Kind::Word && !token(ahead).is(Word::Month) ? event(ahead) : std::nullopt;
        }
        if (starts(1, u"каникул") || (token(1).is(Word::Season) && token(2).is(Word::Holidays)))
            return event(1, DeadlineCase::Nominative);
        if (starts(1, u"зависимости связи"))
            return event(3, token(1).text == u"связи" ? DeadlineCase::Instrumental : DeadlineCase::Genitive);
        if (starts(1, u"кратчайш ближайш"))
            return event(1, DeadlineCase::Nominative);
        return std::nullopt;
    }

    /// «в сроки, установленные приказом», «в установленные сроки», «в период проведения ВПР»
    Found inPeriod() const
    {
        std::size_t ahead = token(1).is(Word::Period) ? 2 : 1;
        if (token(ahead).kind == Kind::Comma)
            ++ahead;
        if (starts(ahead, u"установленн указанн назначенн утвержденн определенн запланированн обозначенн согласно по "
                          u"соответств")) {
            const auto noun = nounBehindAdjectives(ahead + 1);
            if (token(1).is(Word::Period) && noun && isDocument(token(*noun)) && !token(ahead).is(Word::By) &&
                !starts(ahead, u"согласно соответств"))
                return schedule(ahead + 1, DeadlineCase::Instrumental);
            return starts(ahead, u"согласно по соответств") ? std::nullopt : schedule(1, DeadlineCase::Nominative);
        }
        if (token(1).is(Word::Period) && token(2).kind == Kind::Word && !token(2).is(Word::From) &&
            !token(2).is(Word::Until) && !token(2).is(Word::Month) && !token(2).is(Word::By))
            return event(2);
        return std::nullopt;
    }

    Found afterOn() const
    {
        if (starts(1, u"усмотрени"))
            return request(1, DeadlineCase::Nominative);
        if (starts(1, u"основани"))
            return schedule(2, DeadlineCase::Genitive);
        if ((token(1).is(Word::Period) && token(2).kind == Kind::Word && !token(2).is(Word::From) &&
             !token(2).is(Word::Until) && !token(2).is(Word::Month)) ||
            starts(1, u"время момент"))
            return event(2);
        if (starts(1, u"этап") || starts(2, u"этап"))
            return event(1, DeadlineCase::Prepositional);
        if (starts(1, u"каникул") || (token(1).is(Word::Season) && token(2).is(Word::Holidays)))
            return event(1, DeadlineCase::Prepositional);
        return std::nullopt;
    }

    Found afterFrom() const
    {
        if (starts(1, u"момент дат") || token(1).is(Word::Day))
            return event(2);
        if (starts(1, u"учетом"))
            return schedule(2, DeadlineCase::Genitive);
        if (token(1).is(Word::Beginning) || token(1).is(Word::End) || starts(1, u"окончан получен поступлен"))
            return event(1);
        return std::nullopt;
    }

    /// «за день до …», «за неделю до …»
    Found afterFor() const
    {
        if ((token(1).is(Word::Day) || token(1).is(Word::Week) || token(1).is(Word::MonthUnit)) &&
            token(2).is(Word::Until))
            return event(3);
        return std::nullopt;
    }

    /// «План – сентябрь, отчёт – июнь»: the document is what the time is for.
    bool isLabel() const
    {
        const auto &sign = token(1);
        const auto &time = token(2);
        return (sign.kind == Kind::Dash || sign.kind == Kind::Colon) &&
               (time.kind == Kind::Number || time.is(Word::Month) || time.is(Word::Until));
    }

    Found otherWord() const
    {
        const auto &word = token().text;
        if (word == u"согласно")
            return schedule(token(1).is(Word::From) ? 2 : 1, DeadlineCase::Dative);
        if (word == u"перед")
            return event(1, DeadlineCase::Instrumental);
        if (word == u"при")
            return starts(1, u"обращен запрос согласован требован") ? request(1, DeadlineCase::Prepositional)
                                                                    : event(1, DeadlineCase::Prepositional);
        if (word == u"под" && starts(1, u"запрос"))
            return request(1, DeadlineCase::Nominative);
        if (word == u"накануне" || word == u"спустя")
            return event(1);
        if (word == u"одновременно" || word == u"параллельно")
            return event(token(1).is(Word::From) ? 2 : 1, DeadlineCase::Instrumental);
        if (deadlineStartsWithAny(word, u"незамедлительн немедленн безотлагательн оперативно своевременно"))
            return event(1, DeadlineCase::Nominative);
        if (token().is(Word::Day) && starts(1, u"проведен"))
            return event(1);
        if (token().is(Word::Period)) {
            const std::size_t ahead = token(1).kind == Kind::Comma ? 2 : 1;
            if (starts(ahead, u"установленн указанн назначенн утвержденн определенн запланированн обозначенн"))
                return schedule(0, DeadlineCase::Nominative);
            if (starts(1, u"проведен обучен подготов прохожд каникул") ||
                (m_at == 0 && token(1).is(Word::Unknown) && !isPredicate(1) && !starts(1, u"согласно")))
                return event(1);
        }
        if (m_at == 0 && isDocument(token()) && !token().is(Word::Period) &&
            deadlineStartsWithAny(word, u"план график циклограмм расписание приказ") && !isLabel())
            return schedule(0, DeadlineCase::Nominative);
        return std::nullopt;
    }

    const std::vector<DeadlineToken> &m_tokens;
    std::size_t m_at;
};

} // namespace

std::optional<DeadlineTrigger> deadlineTrigger(const std::vector<DeadlineToken> &tokens, std::size_t at)
{
    return Matcher(tokens, at).match();
}

bool deadlineOpensEvent(QStringView word)
{
    return word == u"перед" || word == u"согласно" || word == u"накануне" || word == u"одновременно";
}

bool deadlineStartsWithAny(QStringView word, QStringView stems)
{
    if (word.isEmpty())
        return false;
    for (const auto stem : stems.tokenize(u' ', Qt::SkipEmptyParts)) {
        if (word.startsWith(stem))
            return true;
    }
    return false;
}

bool deadlineEndsWithAny(QStringView word, QStringView endings)
{
    for (const auto ending : endings.tokenize(u' ', Qt::SkipEmptyParts)) {
        if (word.endsWith(ending))
            return true;
    }
    return false;
}

} // namespace versta

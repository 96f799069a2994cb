#include "deadlineasides.h"

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Kind = DeadlineToken::Kind;
using Word = DeadlineWord;

/// Looks at tokens from a place on and counts how many of them belong together.
class AsideReader
{
public:
    AsideReader(const std::vector<DeadlineToken> &tokens, std::size_t at)
        : m_tokens(tokens)
        , m_at(at)
    {
    }

    std::size_t hour(bool afterDate) const
    {
        const auto &number = token(0);
        if (number.kind != Kind::Number || number.digits > 2 || number.value > 24 || number.ordinal)
            return 0;
        if (token(1).is(Word::Hour))
            return withZone(withMinutes(afterWord(1)));
        const auto &sign = token(1);
        const auto &minute = token(2);
        if (minute.kind != Kind::Number || minute.digits != 2 || minute.value > 59 || minute.spaced)
            return 0;
        const auto &after = token(3);
        const auto goesOn = (after.kind == Kind::Dot || after.kind == Kind::Slash || after.kind == Kind::Dash) &&
                            token(4).kind == Kind::Number && token(4).digits == 4;
        const auto length = withZone(after.is(Word::Hour) ? afterWord(3) : 3); // «15:00 ч.»
        if (sign.kind == Kind::Colon)
            return length;
        const auto noDay = minute.value == 0 || minute.value > 12;
        if (sign.kind == Kind::Dot && !goesOn && (noDay || (afterDate && number.spaced)))
            return length;
        if (sign.kind == Kind::Dash && !goesOn && (minute.value == 0 || afterDate) && !after.is(Word::Month))
            return length;
        return 0;
    }

    std::size_t place() const
    {
        if (token(0).is(Word::Street))
            return street();
        if (token(0).kind != Kind::NumberSign && (!token(0).is(Word::Place) || isCountedUnit(token(1))))
            return 0;
        const auto strict = token(0).kind != Kind::NumberSign;
        std::size_t length = 1;
        while (token(length).kind == Kind::NumberSign || token(length).kind == Kind::Dot)
            ++length;
        if (token(length).kind != Kind::Number || (strict && !isPlaceNumber(length)) || looksLikeDate(length))
            return length;
        ++length;
        while ((token(length).kind == Kind::Comma || token(length).kind == Kind::Dash ||
                token(length).kind == Kind::Slash) &&
               isPlaceNumber(length + 1)) {
            ++length;
            if (looksLikeDate(length))
                return length;
            ++length;
        }
        return length;
    }

private:
    const DeadlineToken &token(std::size_t ahead) const
    {
        static const DeadlineToken nothing;
        return m_at + ahead < m_tokens.size() ? m_tokens[m_at + ahead] : nothing;
    }

    /// The place after a word and the dot of its shortening: «час.», «мин.»
    std::size_t afterWord(std::size_t ahead) const
    {
        return token(ahead + 1).kind == Kind::Dot && !token(ahead + 1).spaced ? ahead + 2 : ahead + 1;
    }

    std::size_t withMinutes(std::size_t length) const
    {
        return token(length).kind == Kind::Number && token(length + 1).is(Word::Minute) ? afterWord(length + 1)
                                                                                        : length;
    }

    /// «(мск)», «по мск», «по московскому времени»
    std::size_t withZone(std::size_t length) const
    {
        const auto isMoscow = [this](std::size_t ahead) { return token(ahead).text.startsWith(u"мск"); };
        auto end = length;
        const auto framed = token(end).kind == Kind::Open;
        if (framed)
            ++end;
        if (token(end).is(Word::By))
            ++end;
        if (isMoscow(end))
            ++end;
        else if (end > length && token(end).kind == Kind::Word && token(end + 1).text == u"времени")
            end += 2;
        else
            return length;
        if (framed && token(end).kind != Kind::Close)
            return length;
        return framed ? end + 1 : end;
    }

    bool isPlaceNumber(std::size_t ahead) const
    {
        return token(ahead).kind == Kind::Number && !token(ahead + 1).is(Word::Month);
    }

    bool looksLikeDate(std::size_t ahead) const
    {
        return token(ahead).kind == Kind::Number &&
               (token(ahead + 1).kind == Kind::Dot || token(ahead + 1).kind == Kind::Slash) &&
               token(ahead + 2).kind == Kind::Number && token(ahead + 2).digits == 2;
    }

    /// «ул. Мира, 24», «пр. Победы, д. 10/2», «ул. 40 лет Октября 12»: the name up to a comma, and the house.
    std::size_t street() const
    {
        static constexpr std::size_t LongestName = 6;
        std::size_t length = afterWord(0);
        // «и пр.», «1 пер.», «пр. 5»: a name is a word, or a number with a word.
        const auto numbered = token(length).kind == Kind::Number && token(length + 1).kind == Kind::Word;
        const auto named = token(length).kind == Kind::Word && token(length).is(Word::Unknown);
        if ((!numbered && !named && token(length).kind != Kind::Quote) ||
            (m_at > 0 && m_tokens[m_at - 1].is(Word::And)))
            return afterWord(0);
        const auto name = length;
        while (length < name + LongestName) {
            const auto &here = token(length);
            const auto house = here.kind == Kind::Number && length > name;
            if ((here.kind != Kind::Word && here.kind != Kind::Number && here.kind != Kind::Quote &&
                 here.kind != Kind::Dot) ||
                here.is(Word::In) || here.is(Word::From) || here.is(Word::Until) ||
                (house && (!isPlaceNumber(length) || looksLikeDate(length))))
                break;
            ++length;
            if (house)
                return withHouseLetter(length);
        }
        const auto comma = token(length).kind == Kind::Comma ? length + 1 : length;
        return isPlaceNumber(comma) && !looksLikeDate(comma) && token(comma).digits <= 3 ? withHouseLetter(comma + 1)
                                                                                         : length;
    }

    /// «24а», «10/2»
    std::size_t withHouseLetter(std::size_t length) const
    {
        if (token(length).kind == Kind::Slash && token(length + 1).kind == Kind::Number)
            return length + 2;
        return token(length).kind == Kind::Word && token(length).text.size() == 1 && !token(length).spaced ? length + 1
                                                                                                           : length;
    }

    const std::vector<DeadlineToken> &m_tokens;
    std::size_t m_at;
};

} // namespace

std::size_t deadlineHourLength(const std::vector<DeadlineToken> &tokens, std::size_t at, bool afterDate)
{
    return AsideReader(tokens, at).hour(afterDate);
}

std::size_t deadlinePlaceLength(const std::vector<DeadlineToken> &tokens, std::size_t at)
{
    return AsideReader(tokens, at).place();
}

} // namespace versta

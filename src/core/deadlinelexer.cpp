#include "deadlinelexer.h"

#include "deadlineslips.h"

#include <QHash>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Kind = DeadlineToken::Kind;

bool isInvisible(QChar c)
{
    const auto code = c.unicode();
    return code == 0x00AD || (code >= 0x200B && code <= 0x200F) || code == 0x2060 || code == 0xFEFF || code == 0x0301;
}

bool isLineBreak(QChar c)
{
    const auto code = c.unicode();
    return code == u'\n' || code == u'\r' || code == 0x0B || code == 0x0C || code == 0x2028 || code == 0x2029;
}

bool isDash(QChar c)
{
    const auto code = c.unicode();
    return code == u'-' || (code >= 0x2010 && code <= 0x2015) || code == 0x2043 || code == 0x2212 || code == 0x2E3A ||
           code == 0x2E3B || code == 0xFE58 || code == 0xFE63 || code == 0xFF0D || code == u'~' || code == u'÷' ||
           code == u'→' || code == 0x2026 || code == 0x00AC;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

Kind signKind(QChar c)
{
    switch (c.unicode()) {
    case u'.':
        return Kind::Dot;
    case u',':
        return Kind::Comma;
    case u';':
        return Kind::Semicolon;
    case u':':
        return Kind::Colon;
    case u'/':
    case u'\\':
    case u'|':
        return Kind::Slash;
    case u'(':
    case u'[':
    case u'{':
        return Kind::Open;
    case u')':
    case u']':
    case u'}':
        return Kind::Close;
    case u'№':
        return Kind::NumberSign;
    case u'"':
    case u'«':
    case u'»':
    case u'“':
    case u'”':
    case u'„':
    case u'\'':
    case u'’':
        return Kind::Quote;
    default:
        return Kind::Other;
    }
}

/// The Cyrillic letter that a Latin one is taken for; the same letter when there is none.
QChar cyrillicTwin(QChar c)
{
    static const QString latin = u"abcehkmoptxyuri"_s;
    static const QString cyrillic = u"авсенкмортхуиги"_s;
    const auto index = latin.indexOf(c);
    return index < 0 ? c : cyrillic[index];
}

bool isLatin(QChar c)
{
    return c >= u'a' && c <= u'z';
}

/// Roman digit, also typed with the Ukrainian «І» or the Russian «Х».
QChar romanDigit(QChar c)
{
    switch (c.toLower().unicode()) {
    case u'i':
    case u'і':
        return u'i';
    case u'v':
        return u'v';
    case u'x':
    case u'х':
        return u'x';
    case u'l':
        return u'i'; // a small L typed for the numeral one
    default:
        return {};
    }
}

/// 0 when the letters are no Roman numeral up to twelve.
int romanValue(QStringView letters)
{
    static const QHash<QString, int> values{{u"i"_s, 1},  {u"ii"_s, 2},  {u"iii"_s, 3}, {u"iv"_s, 4},   {u"iiii"_s, 4},
                                            {u"v"_s, 5},  {u"vi"_s, 6},  {u"vii"_s, 7}, {u"viii"_s, 8}, {u"ix"_s, 9},
                                            {u"x"_s, 10}, {u"xi"_s, 11}, {u"xii"_s, 12}};
    QString digits;
    bool latin = false;
    for (const auto c : letters) {
        const auto digit = romanDigit(c);
        if (digit.isNull())
            return 0;
        latin = latin || c.toLower() != u'х';
        digits.append(digit);
    }
    return latin ? values.value(digits) : 0;
}

QString normalisedWord(QStringView letters)
{
    QString word;
    word.reserve(letters.size());
    bool cyrillic = false;
    bool latin = false;
    for (const auto c : letters) {
        if (isInvisible(c))
            continue;
        const auto small = c.toLower();
        latin = latin || isLatin(small);
        cyrillic = cyrillic || (small >= u'а' && small <= u'ё');
        word.append(small == u'ё' ? QChar(u'е') : small);
    }
    if (!latin)
        return word;
    QString twin = word;
    for (auto &c : twin)
        c = cyrillicTwin(c);
    // A word of Latin letters alone is taken for Russian only when that makes it a word of the grammar.
    if (cyrillic || deadlineWordSense(twin).word != DeadlineWord::Unknown)
        return twin;
    return word;
}

bool isOrdinalEnding(QStringView word)
{
    static const QStringList endings =
        u"й я е ю ое ее ая ья ый ий ой ей го ого его ую ью му ому ему м ом ем х ых их ти ми ым им ье ьи"_s.split(u' ');
    return endings.contains(word);
}

class Lexer
{
public:
    explicit Lexer(QStringView text)
        : m_text(text)
    {
    }

    std::vector<DeadlineToken> run()
    {
        while (m_at < m_text.size())
            step();
        mendWords();
        dropFrames();
        nameRomanMonths();
        return std::move(m_tokens);
    }

private:
    bool isKind(std::size_t at, Kind kind) const { return at < m_tokens.size() && m_tokens[at].kind == kind; }

    /// «п/г», «п.г.»: a shortened half-year; 0 when it does not stand here.
    std::size_t halfYearLength(std::size_t at) const
    {
        if (!isKind(at, Kind::Word) || m_tokens[at].text != u"п")
            return 0;
        const std::size_t year = isKind(at + 1, Kind::Slash) ? at + 2 : at + 1;
        return isKind(year, Kind::Word) && m_tokens[year].is(DeadlineWord::Year) ? year - at + 1 : 0;
    }

    /// «2 дек. мая»: not December
    bool isShortDecade(std::size_t at) const
    {
        if (at == 0 || !isKind(at, Kind::Word) || m_tokens[at].text != u"дек" || at + 1 >= m_tokens.size() ||
            !m_tokens[at + 1].is(DeadlineWord::Month))
            return false;
        const auto &number = m_tokens[at - 1];
        return number.kind == Kind::Roman || number.is(DeadlineWord::Ordinal) ||
               (number.kind == Kind::Number && number.value <= 3);
    }

    /// «15.III.2024», «15/XI/24», «15-XI-2024», «15.IX»
    bool isRomanMonth(std::size_t at) const
    {
        if (at < 2 || !isKind(at, Kind::Roman) || !isKind(at - 2, Kind::Number) || m_tokens[at - 2].digits > 2)
            return false;
        const auto sign = m_tokens[at - 1].kind;
        const auto year = isKind(at + 1, sign) && isKind(at + 2, Kind::Number) && m_tokens[at + 2].digits >= 2;
        if (sign == Kind::Dash || sign == Kind::Slash)
            return year && !m_tokens[at - 1].spaced;
        return sign == Kind::Dot &&
               (isKind(at + 1, Kind::Dot) || at + 1 == m_tokens.size() || isKind(at + 1, Kind::Comma) ||
                isKind(at + 1, Kind::Semicolon) || isKind(at + 1, Kind::Close));
    }

    /// «август 20 23»
    bool isTornYear(std::size_t at) const
    {
        return at > 0 && m_tokens[at - 1].is(DeadlineWord::Month) && isKind(at, Kind::Number) &&
               m_tokens[at].value == 20 && m_tokens[at].digits == 2 && isKind(at + 1, Kind::Number) &&
               m_tokens[at + 1].digits == 2 && m_tokens[at + 1].value > 10 && !isKind(at + 2, Kind::Dot) &&
               !(at + 2 < m_tokens.size() && m_tokens[at + 2].is(DeadlineWord::Month));
    }

    bool isUnknownWord(std::size_t at) const
    {
        return isKind(at, Kind::Word) && m_tokens[at].is(DeadlineWord::Unknown);
    }

    /// Words that are cut off by a dot, torn in two, or written with their ends alone.
    void mendWords()
    {
        std::vector<DeadlineToken> mended;
        mended.reserve(m_tokens.size());
        for (std::size_t at = 0; at < m_tokens.size(); ++at) {
            auto token = m_tokens[at];
            if (token.kind == Kind::Word) {
                if (const auto end = mendedWord(at, token); end > at)
                    at = end;
            }
            mended.push_back(token);
        }
        m_tokens = std::move(mended);
    }

    /// The last token that belongs to the word at a place; the place itself when the word stays as it is.
    std::size_t mendedWord(std::size_t at, DeadlineToken &word) const
    {
        if (isUnknownWord(at) && isKind(at + 1, Kind::Dot) && !m_tokens[at + 1].spaced) {
            const auto cut = shortenedDeadlineWord(word.text);
            if (!cut || (cut->word == DeadlineWord::Always && !standsAlone(at)))
                return at;
            word.sense = *cut;
            word.end = m_tokens[at + 1].end;
            return at + 1;
        }
        const auto hyphened = isKind(at + 1, Kind::Dash) && !m_tokens[at + 1].spaced;
        auto second = at + (hyphened ? 2 : 1);
        if (isKind(second, Kind::Line))
            ++second;
        if (!isUnknownWord(second))
            return at;
        if (hyphened && word.text == u"м" && m_tokens[second].text == u"ц") { // «м-ц»
            word.sense = {DeadlineWord::MonthUnit};
            word.end = m_tokens[second].end;
            return second;
        }
        auto whole = tornDeadlineWord(word.text, m_tokens[second].text);
        if (!whole && hyphened && second == at + 2 && !m_tokens[second].spaced &&
            (word.is(DeadlineWord::Unknown) || word.sense.abbreviated))
            whole = contractedDeadlineWord(word.text, m_tokens[second].text);
        if (!whole)
            return at;
        word.sense = *whole;
        word.text += m_tokens[second].text;
        word.end = m_tokens[second].end;
        return second;
    }

    /// «пост.» is «постоянно» in a cell or a bracket of its own; «пост. № 12», «согласно пост. главы» name a document.
    bool standsAlone(std::size_t at) const
    {
        const auto parts = [this](std::size_t place) {
            return place >= m_tokens.size() ||
                   (m_tokens[place].kind != Kind::Word && m_tokens[place].kind != Kind::NumberSign &&
                    m_tokens[place].kind != Kind::Number);
        };
        const auto during = at + 2 < m_tokens.size() && m_tokens[at + 2].is(DeadlineWord::In);
        return (at == 0 || parts(at - 1)) && (parts(at + 2) || during);
    }

    bool isYear(std::size_t at) const { return isKind(at, Kind::Number) && m_tokens[at].digits == 4; }

    static void nameMonth(DeadlineToken &token, int month)
    {
        token.kind = Kind::Word;
        token.sense = {DeadlineWord::Month, month};
    }

    /// «IX–X 2023», «15 X 2024», «XI.2024», «IX–V»: Roman numerals that number months. Up to IV a single one may as
    /// well number a part of something, so that it must be greater, or stand between a day and a year.
    void nameRomanMonths()
    {
        for (std::size_t at = 0; at < m_tokens.size(); ++at) {
            const bool afterDay = at > 0 && isKind(at - 1, Kind::Number) && m_tokens[at - 1].digits <= 2 &&
                                  m_tokens[at - 1].value >= 1 && m_tokens[at - 1].value <= 31;
            if (isKind(at, Kind::Word) && m_tokens[at].text == u"х" && afterDay && isYear(at + 1)) {
                nameMonth(m_tokens[at], 10);
                continue;
            }
            if (!isKind(at, Kind::Roman) || m_tokens[at].ordinal)
                continue;
            auto end = at + 1;
            while ((isKind(end, Kind::Dash) || isKind(end, Kind::Comma) ||
                    (end < m_tokens.size() && m_tokens[end].is(DeadlineWord::And))) &&
                   isKind(end + 1, Kind::Roman))
                end += 2;
            const auto dotted = isKind(end, Kind::Dot) && end + 1 < m_tokens.size() && !m_tokens[end + 1].spaced;
            const bool beforeYear = isYear(dotted ? end + 1 : end);
            const bool closed = end >= m_tokens.size() || isKind(end, Kind::Close) || isKind(end, Kind::Semicolon);
            bool great = false;
            for (auto each = at; each < end; each += 2)
                great = great || m_tokens[each].value > 4;
            const bool several = end > at + 1;
            if ((several && (beforeYear || (great && closed))) || ((great || afterDay) && beforeYear)) {
                for (auto each = at; each < end; each += 2)
                    nameMonth(m_tokens[each], m_tokens[each].value);
            }
            at = end - 1;
        }
    }

    /// «15» марта keeps its number without the quotes, «15 марта (пт.)» loses the day of the week.
    void dropFrames()
    {
        std::vector<DeadlineToken> kept;
        kept.reserve(m_tokens.size());
        const auto bulleted = isKind(0, Kind::Dash);
        bool spaced = false;
        for (std::size_t at = 0; at < m_tokens.size(); ++at) {
            m_tokens[at].spaced = m_tokens[at].spaced || spaced;
            spaced = false;
            if (isShortDecade(at))
                m_tokens[at].sense = {DeadlineWord::Decade, 0, true};
            if (isRomanMonth(at)) {
                m_tokens[at].kind = Kind::Number;
                m_tokens[at].digits = 2;
            }
            if (isKind(at, Kind::Quote) && isKind(at + 1, Kind::Number) && isKind(at + 2, Kind::Quote)) {
                kept.push_back(m_tokens[at + 1]);
                at += 2;
            } else if (isKind(at, Kind::Open) && at + 1 < m_tokens.size() &&
                       m_tokens[at + 1].is(DeadlineWord::Weekday) &&
                       (isKind(at + 2, Kind::Close) || (isKind(at + 2, Kind::Dot) && isKind(at + 3, Kind::Close)))) {
                at += isKind(at + 2, Kind::Close) ? 2 : 3;
            } else if (isKind(at, Kind::Line)) {
                spaced = true; // a line break may stand anywhere in a cell, and means no more than a blank
                continue;
            } else if (bulleted && isKind(at, Kind::Dash) && (at == 0 || isKind(at - 1, Kind::Line))) {
                continue;
            } else if (const auto length = halfYearLength(at); length > 0) {
                auto token = m_tokens[at];
                token.sense = {DeadlineWord::HalfYear, 0, true};
                token.end = m_tokens[at + length - 1].end;
                kept.push_back(token);
                at += length - 1;
            } else if (isTornYear(at)) {
                auto token = m_tokens[at];
                token.value = 2000 + m_tokens[at + 1].value;
                token.digits = 4;
                token.end = m_tokens[at + 1].end;
                kept.push_back(token);
                ++at;
            } else {
                kept.push_back(m_tokens[at]);
            }
        }
        m_tokens = std::move(kept);
    }

    void step()
    {
        const auto c = m_text[m_at];
        if (isLineBreak(c)) {
            addLine();
        } else if (isInvisible(c)) {
            ++m_at;
        } else if (c.isSpace()) {
            m_spaced = true;
            ++m_at;
        } else if (isDigit(c) || isLetterForDigit(m_at)) {
            addNumber();
        } else if (c.isLetter()) {
            addWord();
        } else if (isDash(c) || isUnderscoreForDash()) {
            addDash();
        } else {
            addSign(isMiddleDotForDot() ? Kind::Dot : signKind(c));
        }
    }

    DeadlineToken &add(Kind kind, qsizetype begin)
    {
        DeadlineToken token;
        token.kind = kind;
        token.begin = begin;
        token.end = m_at;
        token.spaced = m_spaced;
        m_spaced = false;
        m_tokens.push_back(token);
        return m_tokens.back();
    }

    void addLine()
    {
        const auto begin = m_at++;
        if (m_tokens.empty() || m_tokens.back().kind == Kind::Line) {
            m_spaced = true;
            return;
        }
        add(Kind::Line, begin);
        m_spaced = true;
    }

    void addDash()
    {
        const auto begin = m_at++;
        if (!m_tokens.empty() && m_tokens.back().kind == Kind::Dash) {
            m_tokens.back().end = m_at;
            m_spaced = false;
            return;
        }
        add(Kind::Dash, begin);
    }

    void addSign(Kind kind)
    {
        const auto begin = m_at++;
        // The dot of «г.», «сент.», «уч.» says nothing more.
        if (kind == Kind::Dot && !m_spaced && !m_tokens.empty() && m_tokens.back().sense.abbreviated) {
            m_tokens.back().end = m_at;
            return;
        }
        // «15..03» is a slip of the finger, «март ... май» a range.
        if (kind == Kind::Dot && !m_tokens.empty() && !m_spaced && m_tokens.back().kind == Kind::Dot) {
            auto &last = m_tokens.back();
            last.end = m_at;
            if (last.end - last.begin >= 3)
                last.kind = Kind::Dash;
            return;
        }
        add(kind, begin);
    }

    /// The digit that a letter is typed for by its looks, -1 for any other sign.
    int lookalikeDigit(qsizetype at) const
    {
        const auto c = at >= 0 && at < m_text.size() ? m_text[at].toLower() : QChar();
        if (c == u'з') // «З0.09», «2З.09»; «5З» is a class
            return isDigitAt(at + 1) || (at + 1 < m_text.size() && m_text[at + 1] == u'.' && isDigitAt(at + 2)) ? 3
                                                                                                                : -1;
        return c == u'о' || c == u'o' ? 0 : c == u'l' || c == u'i' || c == u'і' ? 1 : -1;
    }

    bool isDigitAt(qsizetype at) const { return at >= 0 && at < m_text.size() && isDigit(m_text[at]); }

    bool isLetterAt(qsizetype at) const { return at >= 0 && at < m_text.size() && m_text[at].isLetter(); }

    /// «О1.09», «1О.09», «0l.09», «I5.09»: a single letter beside a digit that looks like a digit itself
    bool isLetterForDigit(qsizetype at) const
    {
        return lookalikeDigit(at) >= 0 && !isLetterAt(at - 1) && !isLetterAt(at + 1) &&
               (isDigitAt(at - 1) || isDigitAt(at + 1));
    }

    /// «сентябрь_октябрь»; several of them are a blank to be filled in
    bool isUnderscoreForDash() const
    {
        const auto isText = [this](qsizetype at) { return isLetterAt(at) || isDigitAt(at); };
        return m_text[m_at] == u'_' && isText(m_at - 1) && isText(m_at + 1);
    }

    /// «12·11·2024»; elsewhere the sign is a bullet
    bool isMiddleDotForDot() const
    {
        return m_text[m_at] == QChar(0x00B7) && isDigitAt(m_at - 1) && isDigitAt(m_at + 1);
    }

    void addNumber()
    {
        const auto begin = m_at;
        qint64 value = 0;
        while (m_at < m_text.size() && (isDigit(m_text[m_at]) || isLetterForDigit(m_at))) {
            if (m_at - begin < 9)
                value = value * 10 + (isDigit(m_text[m_at]) ? m_text[m_at].digitValue() : lookalikeDigit(m_at));
            ++m_at;
        }
        auto &token = add(Kind::Number, begin);
        token.value = static_cast<int>(value);
        token.digits = static_cast<int>(token.end - token.begin);
    }

    /// Takes «-й» or «го» into the number before it.
    bool joinsNumber(const QString &word)
    {
        if (m_spaced || m_tokens.empty() || !isOrdinalEnding(word))
            return false;
        const auto dashed = m_tokens.back().kind == Kind::Dash && m_tokens.size() >= 2;
        auto &number = m_tokens[m_tokens.size() - (dashed ? 2 : 1)];
        if (number.kind != Kind::Number && number.kind != Kind::Roman)
            return false;
        number.ordinal = true;
        number.end = m_at;
        if (dashed)
            m_tokens.pop_back();
        return true;
    }

    qsizetype endOfLetters() const
    {
        auto at = m_at;
        while (at < m_text.size() && (m_text[at].isLetter() || isInvisible(m_text[at])) && !isLineBreak(m_text[at]))
            ++at;
        return at;
    }

    void addWord()
    {
        const auto begin = m_at;
        const auto end = endOfLetters();
        // «IVквартал»: the numeral is cut off when Cyrillic letters follow it.
        auto numeralEnd = begin;
        while (numeralEnd < end && !romanDigit(m_text[numeralEnd]).isNull() && m_text[numeralEnd].toLower() != u'х' &&
               m_text[numeralEnd] != u'l')
            ++numeralEnd;
        const auto numeral = m_text.mid(begin, numeralEnd - begin);
        if (numeralEnd > begin && (numeralEnd == end || m_text[numeralEnd].unicode() >= 0x0400) &&
            romanValue(numeral) > 0) {
            m_at = numeralEnd;
            add(Kind::Roman, begin).value = romanValue(numeral);
            return;
        }
        m_at = end;
        const auto letters = m_text.mid(begin, end - begin);
        if (const auto value = romanValue(letters); value > 0) {
            add(Kind::Roman, begin).value = value;
            return;
        }
        const auto word = normalisedWord(letters);
        if (joinsNumber(word)) {
            m_spaced = false;
            return;
        }
        // «непозднее 15 мая»
        const auto negated = word.startsWith(u"не") ? deadlineWordSense(word.mid(2)).word : DeadlineWord::Unknown;
        if (negated == DeadlineWord::Later || negated == DeadlineWord::Earlier) {
            addWordToken(begin, word.left(2));
            addWordToken(begin + 2, word.mid(2));
            return;
        }
        addWordToken(begin, word);
    }

    void addWordToken(qsizetype begin, const QString &word)
    {
        auto &token = add(Kind::Word, begin);
        token.sense = deadlineWordSense(word);
        token.text = word;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    bool m_spaced = false;
    std::vector<DeadlineToken> m_tokens;
};

bool isNumeral(const DeadlineToken &token)
{
    return token.kind == DeadlineToken::Kind::Roman || token.kind == DeadlineToken::Kind::Number;
}

/// «квартал IV 2024», «кв. 3 2025»: the numeral behind its unit goes before it, where the grammar looks for it. A
/// numeral counts when it has nothing else to count: a year or the end stands behind it, no other numeral before.
void putNumeralsFirst(std::vector<DeadlineToken> &tokens)
{
    for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
        const DeadlineToken &unit = tokens[at];
        const DeadlineToken &number = tokens[at + 1];
        const bool counted = unit.is(DeadlineWord::Quarter) || unit.is(DeadlineWord::HalfYear) ||
                             unit.is(DeadlineWord::Term) || unit.is(DeadlineWord::Trimester);
        const bool small = isNumeral(number) && number.value >= 1 && number.value <= 4 &&
                           (number.kind == Kind::Roman || number.digits == 1);
        if (!counted || !small || (at > 0 && (isNumeral(tokens[at - 1]) || tokens[at - 1].kind == Kind::Dash)))
            continue;
        const bool ends = at + 2 == tokens.size();
        const bool beforeYear = !ends && tokens[at + 2].kind == Kind::Number && tokens[at + 2].digits == 4;
        if (ends || beforeYear)
            std::swap(tokens[at], tokens[at + 1]);
    }
}

} // namespace

bool isCountedUnit(const DeadlineToken &token)
{
    switch (token.sense.word) {
    case DeadlineWord::Quarter:
    case DeadlineWord::HalfYear:
    case DeadlineWord::Term:
    case DeadlineWord::Trimester:
    case DeadlineWord::Half:
    case DeadlineWord::Decade:
    case DeadlineWord::Week:
        return token.kind == DeadlineToken::Kind::Word;
    default:
        return false;
    }
}

std::vector<DeadlineToken> deadlineTokens(QStringView text)
{
    auto tokens = Lexer(text).run();
    putNumeralsFirst(tokens);
    return tokens;
}

} // namespace versta

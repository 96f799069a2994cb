#include "spreadsheetformat.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

#include <array>
#include <cmath>
#include <optional>
#include <vector>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// A piece of a format: letters and signs that mean something, or text shown as it is.
struct Token
{
    enum class Kind
    {
        Literal,
        Letters, ///< a run of one letter: «dd», «mmmm», «[h]» as «h» with elapsed
        Digits,  ///< 0 # ? . , E+ in their order
        Percent,
        HalfDay, ///< AM/PM
    };

    Kind kind = Kind::Literal;
    QString text;
    bool elapsed = false;
};

bool isDateLetter(QChar c)
{
    const auto lower = c.toLower();
    return lower == u'd' || lower == u'm' || lower == u'y' || lower == u'h' || lower == u's';
}

bool isDigitSign(QChar c)
{
    return c == u'0' || c == u'#' || c == u'?' || c == u'.' || c == u',';
}

void append(std::vector<Token> &tokens, Token::Kind kind, const QString &text)
{
    const bool joins = kind == Token::Kind::Literal || kind == Token::Kind::Digits;
    if (joins && !tokens.empty() && tokens.back().kind == kind)
        tokens.back().text += text;
    else
        tokens.push_back({kind, text});
}

/// The sections of a format, split at semicolons outside quotes.
QStringList sections(const QString &code)
{
    QStringList found{QString()};
    bool quoted = false;
    for (qsizetype at = 0; at < code.size(); ++at) {
        const auto c = code[at];
        if (c == u'"')
            quoted = !quoted;
        if (c == u'\\' && !quoted && at + 1 < code.size()) {
            found.back() += c;
            found.back() += code[++at];
        } else if (c == u';' && !quoted) {
            found << QString();
        } else {
            found.back() += c;
        }
    }
    return found;
}

/// What stands in brackets: a currency or an elapsed time; colours, conditions and languages show nothing.
void addBracket(std::vector<Token> &tokens, const QString &inside)
{
    if (inside.startsWith(u'$')) {
        const auto sign = inside.mid(1).section(u'-', 0, 0);
        if (!sign.isEmpty())
            append(tokens, Token::Kind::Literal, sign);
        return;
    }
    const auto letter = inside.isEmpty() ? QChar() : inside.front().toLower();
    const bool time = letter == u'h' || letter == u'm' || letter == u's';
    if (time && inside.count(inside.front(), Qt::CaseInsensitive) == inside.size())
        tokens.push_back({Token::Kind::Letters, inside.toLower(), true});
}

std::vector<Token> tokensOf(const QString &section)
{
    std::vector<Token> tokens;
    for (qsizetype at = 0; at < section.size(); ++at) {
        const auto c = section[at];
        if (c == u'"') {
            const auto end = section.indexOf(u'"', at + 1);
            append(tokens, Token::Kind::Literal, section.mid(at + 1, (end < 0 ? section.size() : end) - at - 1));
            at = end < 0 ? section.size() : end;
        } else if (c == u'\\' && at + 1 < section.size()) {
            append(tokens, Token::Kind::Literal, section[++at]);
        } else if (c == u'_' || c == u'*') {
            ++at; // a blank as wide as the next character, or a filling: nothing in a text
        } else if (c == u'[') {
            const auto end = section.indexOf(u']', at);
            if (end < 0)
                break;
            addBracket(tokens, section.mid(at + 1, end - at - 1));
            at = end;
        } else if (section.mid(at, 5).compare(u"AM/PM", Qt::CaseInsensitive) == 0) {
            tokens.push_back({Token::Kind::HalfDay, {}});
            at += 4;
        } else if (isDateLetter(c)) {
            auto end = at;
            while (end < section.size() && section[end].toLower() == c.toLower())
                ++end;
            tokens.push_back({Token::Kind::Letters, section.mid(at, end - at).toLower()});
            at = end - 1;
        } else if (c == u'%') {
            tokens.push_back({Token::Kind::Percent, u"%"_s});
        } else if ((c == u'E' || c == u'e') && at + 1 < section.size() &&
                   (section[at + 1] == u'+' || section[at + 1] == u'-')) {
            append(tokens, Token::Kind::Digits, u"E"_s);
            ++at;
        } else if (isDigitSign(c)) {
            append(tokens, Token::Kind::Digits, c);
        } else {
            append(tokens, Token::Kind::Literal, c);
        }
    }
    return tokens;
}

QString general(double value)
{
    if (value == 0)
        return u"0"_s;
    // Fifteen digits are what a workbook keeps; more would show 0.30000000000000004.
    if (std::abs(value) < 1e15 && std::abs(value) >= 1e-5) {
        auto text = QString::number(value, 'f',
                                    std::clamp(14 - static_cast<int>(std::floor(std::log10(std::abs(value)))), 0, 20));
        if (text.contains(u'.')) {
            while (text.endsWith(u'0'))
                text.chop(1);
            if (text.endsWith(u'.'))
                text.chop(1);
        }
        return text;
    }
    return QString::number(value, 'g', 15);
}

/// The figure of `value` in a run of digit signs, «#,##0.00».
QString figure(QString signs, double value, bool percent)
{
    if (signs.contains(u'E'))
        return QString::number(value, 'E', static_cast<int>(signs.section(u'E', 0, 0).section(u'.', 1).size()));
    for (; signs.endsWith(u','); signs.chop(1))
        value /= 1000;
    const auto whole = signs.section(u'.', 0, 0);
    const auto fraction = signs.section(u'.', 1);
    const bool grouped = whole.contains(u',');
    auto text = QString::number(value, 'f', std::min<int>(static_cast<int>(fraction.size()), 15));
    for (auto at = fraction.size() - 1; at >= 0 && fraction[at] != u'0' && text.endsWith(u'0'); --at)
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);

    const auto leastDigits = whole.count(u'0');
    auto digits = text.section(u'.', 0, 0);
    if (leastDigits == 0 && digits == u"0")
        digits.clear();
    while (digits.size() < std::min<qsizetype>(leastDigits, 30))
        digits.prepend(u'0');
    if (grouped) {
        for (auto at = digits.size() - 3; at > 0; at -= 3)
            digits.insert(at, QChar::Nbsp);
    }
    const auto rest = text.section(u'.', 1);
    if (rest.isEmpty())
        return digits.isEmpty() ? u"0"_s : digits;
    return digits + (grouped || percent ? u',' : u'.') + rest;
}

QString shownNumber(const QString &section, double value)
{
    const auto tokens = tokensOf(section);
    const bool percent =
        std::ranges::any_of(tokens, [](const Token &token) { return token.kind == Token::Kind::Percent; });
    if (percent)
        value *= 100;
    QString text;
    bool written = false;
    for (const auto &token : tokens) {
        if (token.kind == Token::Kind::Digits) {
            if (!written)
                text += figure(token.text, value, percent);
            written = true;
        } else if (token.kind == Token::Kind::Literal || token.kind == Token::Kind::Percent) {
            text += token.text;
        }
    }
    return text.trimmed();
}

QDateTime dateTime(double serial, bool date1904)
{
    const auto days = static_cast<qint64>(std::floor(serial));
    // Excel believes in 29 February 1900, so the days before it are counted from one day later.
    const QDate base = date1904 ? QDate(1904, 1, 1) : days < 60 ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
    const auto seconds = static_cast<qint64>(std::llround((serial - std::floor(serial)) * 86'400));
    return QDateTime(base, QTime(0, 0), Qt::UTC).addDays(days).addSecs(seconds);
}

QString monthName(int month, bool genitive, bool capital)
{
    static const std::array<std::pair<QString, QString>, 12> names{{{u"январь"_s, u"января"_s},
                                                                    {u"февраль"_s, u"февраля"_s},
                                                                    {u"март"_s, u"марта"_s},
                                                                    {u"апрель"_s, u"апреля"_s},
                                                                    {u"май"_s, u"мая"_s},
                                                                    {u"июнь"_s, u"июня"_s},
                                                                    {u"июль"_s, u"июля"_s},
                                                                    {u"август"_s, u"августа"_s},
                                                                    {u"сентябрь"_s, u"сентября"_s},
                                                                    {u"октябрь"_s, u"октября"_s},
                                                                    {u"ноябрь"_s, u"ноября"_s},
                                                                    {u"декабрь"_s, u"декабря"_s}}};
    const auto &[nominative, ofMonth] = names[static_cast<size_t>(month) - 1];
    auto name = genitive ? ofMonth : nominative;
    if (capital)
        name[0] = name[0].toUpper();
    return name;
}

/// «m» means minutes next to hours or seconds; such runs are renamed to «n».
void nameMinutes(std::vector<Token> &tokens)
{
    QChar before;
    Token *open = nullptr;
    for (auto &token : tokens) {
        if (token.kind != Token::Kind::Letters)
            continue;
        auto letter = token.text.front();
        if (letter == u'm' && token.text.size() <= 2 && (before == u'h' || token.elapsed)) {
            token.text.fill(u'n');
            letter = u'n';
        }
        if (letter == u's' && open)
            open->text.fill(u'n');
        open = letter == u'm' && token.text.size() <= 2 ? &token : nullptr;
        before = letter;
    }
}

QString datePiece(const Token &token, const QDateTime &moment, double serial, bool genitive, bool first)
{
    const auto two = [&](int number) {
        return token.text.size() > 1 ? u"%1"_s.arg(number, 2, 10, QChar(u'0')) : QString::number(number);
    };
    switch (token.text.front().unicode()) {
    case u'y':
        return QString::number(moment.date().year());
    case u'm':
        return token.text.size() > 2 ? monthName(moment.date().month(), genitive, first) : two(moment.date().month());
    case u'd': {
        static const QStringList weekdays{u"понедельник"_s, u"вторник"_s, u"среда"_s,      u"четверг"_s,
                                          u"пятница"_s,     u"суббота"_s, u"воскресенье"_s};
        const auto weekday = weekdays.value(moment.date().dayOfWeek() - 1);
        return token.text.size() > 2 ? weekday : two(moment.date().day());
    }
    case u'h':
        return token.elapsed ? QString::number(std::llround(std::floor(serial * 24 + 1e-9)))
                             : two(moment.time().hour());
    case u'n':
        return token.elapsed ? QString::number(std::llround(std::floor(serial * 1440 + 1e-9)))
                             : two(moment.time().minute());
    default:
        return two(moment.time().second());
    }
}

/// Places of day, month and year among the tokens.
struct DateParts
{
    std::optional<size_t> first;
    size_t last = 0;
    bool day = false;
    bool month = false;
    bool year = false;
    bool monthInWords = false;
};

DateParts datePartsOf(const std::vector<Token> &tokens)
{
    DateParts parts;
    for (size_t at = 0; at < tokens.size(); ++at) {
        if (tokens[at].kind != Token::Kind::Letters)
            continue;
        const auto letter = tokens[at].text.front();
        const auto length = tokens[at].text.size();
        const bool day = letter == u'd' && length <= 2;
        const bool month = letter == u'm';
        const bool year = letter == u'y';
        if (!day && !month && !year)
            continue;
        parts.first = parts.first.value_or(at);
        parts.last = at;
        parts.day = parts.day || day;
        parts.month = parts.month || month;
        parts.year = parts.year || year;
        parts.monthInWords = parts.monthInWords || (month && length > 2);
    }
    return parts;
}

/// Signs between the parts of a date: a point among figures, a blank beside a month in words.
QString separator(QString text, bool words)
{
    const auto trimmed = text.trimmed();
    if (trimmed == u"-" || trimmed == u"/" || trimmed == u"." || (words && trimmed == u","))
        return words ? u" "_s : u"."_s;
    return text;
}

} // namespace

SpreadsheetFormat::SpreadsheetFormat(QString code)
    : m_code(std::move(code))
{
    if (m_code.compare(u"General", Qt::CaseInsensitive) == 0 || m_code == u"@")
        m_code.clear();
    const auto tokens = tokensOf(sections(m_code).constFirst());
    m_percent = std::ranges::any_of(tokens, [](const Token &token) { return token.kind == Token::Kind::Percent; });
    m_date = std::ranges::any_of(tokens, [](const Token &token) { return token.kind == Token::Kind::Letters; }) &&
             std::ranges::none_of(tokens, [](const Token &token) {
                 return token.kind == Token::Kind::Digits && token.text.contains(u'#');
             });
}

SpreadsheetFormat SpreadsheetFormat::builtIn(int id)
{
    static const QHash<int, QString> codes{
        {1, u"0"_s},          {2, u"0.00"_s},       {3, u"#,##0"_s},     {4, u"#,##0.00"_s},
        {9, u"0%"_s},         {10, u"0.00%"_s},     {11, u"0.00E+00"_s}, {14, u"dd.mm.yyyy"_s},
        {15, u"dd.mmm.yy"_s}, {16, u"dd.mmm"_s},    {17, u"mmm.yy"_s},   {18, u"h:mm"_s},
        {19, u"h:mm:ss"_s},   {20, u"h:mm"_s},      {21, u"h:mm:ss"_s},  {22, u"dd.mm.yyyy h:mm"_s},
        {37, u"#,##0"_s},     {38, u"#,##0"_s},     {39, u"#,##0.00"_s}, {40, u"#,##0.00"_s},
        {41, u"#,##0"_s},     {42, u"#,##0"_s},     {43, u"#,##0.00"_s}, {44, u"#,##0.00"_s},
        {45, u"mm:ss"_s},     {46, u"[h]:mm:ss"_s}, {47, u"mm:ss"_s},    {48, u"##0.0E+0"_s},
    };
    // 27–36 and 50–58 are dates whose look depends on the language.
    const bool localDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    return SpreadsheetFormat(localDate ? u"dd.mm.yyyy"_s : codes.value(id));
}

QString SpreadsheetFormat::shown(double value, bool date1904) const
{
    if (m_code.isEmpty() || !std::isfinite(value))
        return general(value);
    const auto parts = sections(m_code);
    if (m_date)
        return shownDate(parts.constFirst(), value, date1904);
    int index = 0;
    if (value < 0 && parts.size() > 1)
        index = 1;
    else if (value == 0 && parts.size() > 2)
        index = 2;
    const auto &section = parts[index];
    if (section.contains(u"General", Qt::CaseInsensitive) || section.contains(u'/') || section.contains(u'@'))
        return general(value);
    return shownNumber(section, index == 1 ? std::abs(value) : value);
}

QString SpreadsheetFormat::shownDate(const QString &section, double value, bool date1904) const
{
    // Beyond these days Excel shows a row of hashes; the number at least says what is there.
    if (value < 0 || value > 2'958'465)
        return general(value);
    auto tokens = tokensOf(section);
    nameMinutes(tokens);
    const auto moment = dateTime(value, date1904);
    const auto parts = datePartsOf(tokens);
    const bool figures = parts.day && parts.month && parts.year && !parts.monthInWords;
    QString text;
    for (size_t at = 0; at < tokens.size(); ++at) {
        const bool inside = parts.first && at >= *parts.first && at <= parts.last;
        if (figures && inside) {
            if (at == *parts.first)
                text += moment.date().toString(u"dd.MM.yyyy"_s);
            continue;
        }
        const auto &token = tokens[at];
        if (token.kind == Token::Kind::Letters)
            text += datePiece(token, moment, value, parts.day, text.trimmed().isEmpty());
        else if (token.kind != Token::Kind::HalfDay)
            text += inside ? separator(token.text, parts.monthInWords) : token.text;
    }
    return text.trimmed();
}

} // namespace versta

#include "textmeasure.h"

#include "textfont.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <array>
#include <cmath>
#include <map>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// Up to this length a word is not split at its slash: «п/п», «и/или».
constexpr qsizetype ShortWord = 5;

QStringList paragraphs(const QString &text)
{
    auto plain = text;
    return plain.replace(u'\t', u' ').split(u'\n');
}

/// A break after the hyphen of a list item typed without a space, after the slash of a short word, inside «№№».
bool splitsWord(const QString &text, qsizetype position)
{
    const auto before = text[position - 1];
    if (before == u'№' && text[position] == u'№')
        return true;
    if (before != u'-' && before != u'/')
        return false;
    auto start = position - 1;
    while (start > 0 && !text[start - 1].isSpace())
        --start;
    auto end = position;
    while (end < text.size() && !text[end].isSpace())
        ++end;
    return before == u'-' ? start == position - 1 && end > position : end - start <= ShortWord;
}

QList<qsizetype> unwantedBreaks(const QString &text)
{
    static const std::array rules{
        // Initials before a surname and after it: «Л. М. Иванова», «Иванова Л.М.»
        QRegularExpression(uR"((?<=(?<!\p{L})\p{Lu}\.) (?=\p{Lu}))"_s),
        QRegularExpression(uR"((?<=\p{Ll}) (?=\p{Lu}\.))"_s),
        QRegularExpression(uR"((?<=[№§]) (?=\S))"_s),
        QRegularExpression(uR"((?<=\d) (?=(?:г|гг|ч|кл)(?!\p{L})|%))"_s),
        QRegularExpression(uR"((?<=\S) (?=[-–—](?:\s|$)))"_s),
    };
    QList<qsizetype> positions;
    for (const auto &rule : rules) {
        for (auto matches = rule.globalMatch(text); matches.hasNext();)
            positions << matches.next().capturedEnd();
    }
    return positions;
}

/// A part of a paragraph and the space after it.
struct Part
{
    qsizetype start = 0;
    qsizetype end = 0; ///< before trailing spaces
};

Part part(const QString &text, qsizetype start, qsizetype end)
{
    while (end > start && text[end - 1].isSpace())
        --end;
    return {start, end};
}

/// Measures text in one font. A word is measured once: the same ones come again and again.
class Measurer
{
public:
    explicit Measurer(const QFont &font)
        : m_metrics(font)
    {
    }

    [[nodiscard]] double width(const QString &text) const { return m_metrics.horizontalAdvance(text) / UnitsPerPoint; }
    [[nodiscard]] double wordWidth(const QString &word)
    {
        auto known = m_words.find(word);
        if (known == m_words.end())
            known = m_words.insert(word, width(word));
        return *known;
    }
    /// The part of a line above its baseline.
    [[nodiscard]] double ascentShare() const { return m_metrics.ascent() / (m_metrics.ascent() + m_metrics.descent()); }

private:
    QFontMetricsF m_metrics;
    QHash<QString, double> m_words;
};

/// Breaks one paragraph, taking for each line as much as fits.
class Breaker
{
public:
    Breaker(const QString &text, Measurer &measurer, double width, double indent)
        : m_text(text)
        , m_measurer(measurer)
        , m_width(width)
        , m_indent(indent)
    {
    }

    std::vector<TextLine> run()
    {
        const auto breaks = lineBreaks(m_text);
        qsizetype start = 0;
        for (const auto end : breaks.wanted) {
            add(start, end, breaks.unwanted);
            start = end;
        }
        finishLine();
        m_lines.back().last = true;
        return std::move(m_lines);
    }

private:
    /// Puts the text between two breaks on this line or the next; if it is wider than a line, over several.
    void add(qsizetype start, qsizetype end, const std::vector<qsizetype> &unwanted)
    {
        if (width(start, end) > m_width) {
            for (const auto position : unwanted) {
                if (position > start && position < end) {
                    addWord(start, position);
                    start = position;
                }
            }
        }
        addWord(start, end);
    }

    void addWord(qsizetype start, qsizetype end)
    {
        if (m_lineEnd > m_lineStart && m_used + width(start, end) > room())
            finishLine();
        while (width(start, end) > room() && end - start > 1) {
            auto fitting = start + 1;
            while (width(start, fitting + 1) <= room())
                ++fitting;
            m_lineEnd = start = fitting;
            finishLine();
        }
        const auto word = part(m_text, start, end);
        m_used += width(start, end) + m_measurer.wordWidth(m_text.mid(word.end, end - word.end));
        m_lineEnd = end;
    }

    void finishLine()
    {
        const auto line = part(m_text, m_lineStart, m_lineEnd);
        const auto text = m_text.mid(line.start, line.end - line.start);
        m_lines.push_back({text, m_measurer.width(text), false});
        m_lineStart = m_lineEnd;
        m_used = 0;
    }

    [[nodiscard]] double room() const { return m_width - (m_lines.empty() ? m_indent : 0) + 0.01; }

    /// Without the spaces at the end.
    [[nodiscard]] double width(qsizetype start, qsizetype end)
    {
        const auto text = part(m_text, start, end);
        return m_measurer.wordWidth(m_text.mid(text.start, text.end - text.start));
    }

    const QString &m_text;
    Measurer &m_measurer;
    const double m_width;
    const double m_indent;
    qsizetype m_lineStart = 0;
    qsizetype m_lineEnd = 0;
    double m_used = 0; ///< width of the line begun, with the space after it
    std::vector<TextLine> m_lines;
};

} // namespace

QFont textFont(const QString &family, const TextStyle &style)
{
    QFont font(family);
    font.setStyleHint(QFont::Serif);
    font.setPixelSize(static_cast<int>(std::lround(style.size * UnitsPerPoint)));
    font.setBold(style.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

class FontMeasure::Fonts
{
public:
    explicit Fonts(const QString &family)
        : m_family(family)
    {
    }

    [[nodiscard]] Measurer &of(const TextStyle &style)
    {
        const auto font = m_fonts.try_emplace({style.size, style.bold}, textFont(m_family, style)).first;
        return font->second;
    }

private:
    const QString m_family;
    std::map<std::pair<double, bool>, Measurer> m_fonts;
};

FontMeasure::FontMeasure(const QString &family)
    : m_fonts(std::make_unique<Fonts>(family))
{
}

FontMeasure::~FontMeasure() = default;

std::vector<TextLine> FontMeasure::lines(const QString &text, const TextStyle &style, double width, double indent) const
{
    auto &measurer = m_fonts->of(style);
    std::vector<TextLine> all;
    for (const auto &paragraph : paragraphs(text)) {
        const auto lines = Breaker(paragraph, measurer, width, indent).run();
        all.insert(all.end(), lines.begin(), lines.end());
    }
    return all;
}

std::vector<TextWord> FontMeasure::words(const QString &text, const TextStyle &style) const
{
    auto &measurer = m_fonts->of(style);
    const double space = measurer.width(u" "_s);
    std::vector<TextWord> all;
    for (const auto &paragraph : paragraphs(text)) {
        const auto breaks = lineBreaks(paragraph);
        auto ends = breaks.wanted;
        ends.insert(ends.end(), breaks.unwanted.begin(), breaks.unwanted.end());
        std::ranges::sort(ends);
        qsizetype start = 0;
        for (const auto end : ends) {
            const auto word = part(paragraph, start, end);
            all.push_back({measurer.wordWidth(paragraph.mid(word.start, word.end - word.start)),
                           word.end < end ? space : 0, false});
            start = end;
        }
        all.back().lineEnd = true;
    }
    return all;
}

double FontMeasure::ascent(const TextStyle &style) const
{
    return lineHeight(style) * m_fonts->of(style).ascentShare();
}

QString installedFamily(const QString &wanted)
{
    if (!wanted.isEmpty() && QFontDatabase::hasFamily(wanted))
        return wanted;
    for (const auto &family : {u"PT Serif"_s, u"Liberation Serif"_s, u"Times New Roman"_s}) {
        if (QFontDatabase::hasFamily(family))
            return family;
    }
    return u"serif"_s;
}

LineBreaks lineBreaks(const QString &text)
{
    LineBreaks breaks;
    const auto unwanted = unwantedBreaks(text);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    for (qsizetype position = 1; position < text.size(); ++position) {
        finder.setPosition(position);
        // Qt sees one number in «1, 5, 19» and would not break it at all.
        const bool afterSpace = text[position - 1] == u' ' && text[position] != u' ';
        if ((afterSpace || finder.isAtBoundary()) && !splitsWord(text, position))
            (unwanted.contains(position) ? breaks.unwanted : breaks.wanted).push_back(position);
    }
    breaks.wanted.push_back(text.size());
    return breaks;
}

} // namespace versta

#include "textmeasure.h"

#include "textfont.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QRegularExpression>
#include <QTextLayout>

#include <array>
#include <cmath>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr double Unlimited = 1e6;

/// Breaks one paragraph; `shown` is what the lines are cut from, `broken` decides where.
std::vector<TextLine> paragraphLines(const QString &shown, const QString &broken, const QFont &font, double width,
                                     double indent)
{
    QTextLayout layout(broken, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    std::vector<TextLine> lines;
    layout.beginLayout();
    for (;;) {
        auto line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max(1.0, width - (lines.empty() ? indent : 0)) * UnitsPerPoint);
        auto text = shown.mid(line.textStart(), line.textLength());
        while (text.endsWith(u' '))
            text.chop(1);
        lines.push_back({text, line.naturalTextWidth() / UnitsPerPoint, false});
    }
    layout.endLayout();
    if (lines.empty())
        lines.push_back({});
    lines.back().last = true;
    return lines;
}

double longestWord(const QString &text, const QFont &font)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WordWrap);
    layout.setTextOption(option);
    double widest = 0;
    layout.beginLayout();
    for (;;) {
        auto line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(1);
        widest = std::max(widest, line.naturalTextWidth());
    }
    layout.endLayout();
    return widest / UnitsPerPoint;
}

QStringList paragraphs(const QString &text)
{
    auto plain = text;
    return plain.replace(u'\t', u' ').split(u'\n');
}

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

FontMeasure::FontMeasure(const QString &family)
    : m_family(family)
{
}

std::vector<TextLine> FontMeasure::lines(const QString &text, const TextStyle &style, double width, double indent) const
{
    const auto font = textFont(m_family, style);
    std::vector<TextLine> all;
    for (const auto &paragraph : paragraphs(text)) {
        // Words are bound only where the bound group fits: otherwise it would be broken inside a word.
        const auto bound = withBoundWords(paragraph);
        const bool fits = bound == paragraph || longestWord(bound, font) <= width - indent;
        const auto lines = paragraphLines(paragraph, fits ? bound : paragraph, font, width, indent);
        all.insert(all.end(), lines.begin(), lines.end());
    }
    return all;
}

TextExtent FontMeasure::extent(const QString &text, const TextStyle &style) const
{
    const auto font = textFont(m_family, style);
    TextExtent extent;
    for (const auto &paragraph : paragraphs(text)) {
        const auto whole = paragraphLines(paragraph, paragraph, font, Unlimited, 0);
        extent.longestWord = std::max(extent.longestWord, longestWord(paragraph, font));
        extent.widestLine = std::max(extent.widestLine, whole.front().width);
        extent.length += whole.front().width;
    }
    return extent;
}

double FontMeasure::ascent(const TextStyle &style) const
{
    const QFontMetricsF metrics(textFont(m_family, style));
    const double share = metrics.ascent() / (metrics.ascent() + metrics.descent());
    return lineHeight(style) * share;
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

QString withBoundWords(const QString &text)
{
    static const std::array rules{
        // Initials before a surname and after it: «Л. М. Иванова», «Иванова Л.М.»
        QRegularExpression(uR"((?<=\b\p{Lu}\.)( )(?=\p{Lu}))"_s),
        QRegularExpression(uR"((?<=\p{Ll})( )(?=\p{Lu}\.))"_s),
        QRegularExpression(uR"((?<=[№§])( )(?=\S))"_s),
        QRegularExpression(uR"((?<=\d)( )(?=(?:г|гг|г\.г|ч|кл|%)(?:\.|\b|$)))"_s),
        QRegularExpression(uR"((?<=\S)( )(?=[–—](?:\s|$)))"_s),
    };
    auto bound = text;
    for (const auto &rule : rules)
        bound.replace(rule, QString(QChar::Nbsp));
    return bound;
}

} // namespace versta

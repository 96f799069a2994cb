#pragma once

#include <QString>

#include <vector>

namespace versta {

/// How a line of text is set. Sizes are points.
struct TextStyle
{
    double size = 12;
    bool bold = false;

    friend bool operator==(const TextStyle &, const TextStyle &) = default;
};

/// One line of a broken text.
struct TextLine
{
    QString text;     ///< without the space it was broken at
    double width = 0; ///< points
    bool last = true; ///< of its paragraph: such a line is never stretched

    friend bool operator==(const TextLine &, const TextLine &) = default;
};

/// What a text asks of the width of its column, in points.
struct TextExtent
{
    double longestWord = 0;
    double widestLine = 0; ///< when broken at its own line breaks alone
    double length = 0;     ///< of all its lines put side by side
};

/// Measures and breaks text for a page layout. Nothing here depends on the device that will show the page.
class TextMeasure
{
public:
    TextMeasure() = default;
    virtual ~TextMeasure() = default;
    TextMeasure(const TextMeasure &) = delete;
    TextMeasure &operator=(const TextMeasure &) = delete;

    /// The text in lines no wider than `width` points; the first line of each paragraph is narrower by `indent`. A word
    /// is broken inside only when it is wider than a whole line. At least one line, which may be empty.
    [[nodiscard]] virtual std::vector<TextLine> lines(const QString &text, const TextStyle &style, double width,
                                                      double indent) const = 0;
    [[nodiscard]] virtual TextExtent extent(const QString &text, const TextStyle &style) const = 0;
    /// From the top of a line of the height lineHeight() to its baseline, in points.
    [[nodiscard]] virtual double ascent(const TextStyle &style) const = 0;

    /// The distance of baselines in points. Set by the size alone, so that a change of font moves no page break by
    /// itself.
    [[nodiscard]] static double lineHeight(const TextStyle &style) { return 1.2 * style.size; }
};

/// Measures with a font of the system, at a resolution far above any device, without hinting.
class FontMeasure final : public TextMeasure
{
public:
    explicit FontMeasure(const QString &family);

    [[nodiscard]] std::vector<TextLine> lines(const QString &text, const TextStyle &style, double width,
                                              double indent) const override;
    [[nodiscard]] TextExtent extent(const QString &text, const TextStyle &style) const override;
    [[nodiscard]] double ascent(const TextStyle &style) const override;

private:
    QString m_family;
};

/// The family if it is installed, else the first installed of PT Serif, Liberation Serif, Times New Roman, else
/// whatever the system takes for a serif.
[[nodiscard]] QString installedFamily(const QString &wanted);

/// The text with the spaces that must not end a line made no-break ones: initials and surname, «№ 5», «2024 г.»,
/// before a dash. Of the same length as the text.
[[nodiscard]] QString withBoundWords(const QString &text);

} // namespace versta

#pragma once

#include <QString>

#include <memory>
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

/// A part of a text that stays in one piece, in points: enough to try how many lines a text has at many widths.
struct TextWord
{
    double width = 0;
    double space = 0;     ///< after it, if the next word stands on the same line
    bool lineEnd = false; ///< the text has a line break after it
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
    /// The parts between which lines() may break a line. At least one, which may be of no width.
    [[nodiscard]] virtual std::vector<TextWord> words(const QString &text, const TextStyle &style) const = 0;
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
    ~FontMeasure() override;

    [[nodiscard]] std::vector<TextLine> lines(const QString &text, const TextStyle &style, double width,
                                              double indent) const override;
    [[nodiscard]] std::vector<TextWord> words(const QString &text, const TextStyle &style) const override;
    [[nodiscard]] double ascent(const TextStyle &style) const override;

private:
    class Fonts;

    std::unique_ptr<Fonts> m_fonts; ///< remembers the widths of words, so one measure serves one thread
};

/// The family if it is installed, else the first installed of PT Serif, Liberation Serif, Times New Roman, else
/// whatever the system takes for a serif.
[[nodiscard]] QString installedFamily(const QString &wanted);

/// Where a line of the text may end, as positions of the character that would begin the next line. Unwanted ones split
/// what belongs together: «№ | 5», «Л.М. | Иванова», «2024 | г.», a line that begins with a dash; they serve only when
/// nothing else fits. A list item's hyphen and short forms such as «п/п» are never split.
struct LineBreaks
{
    std::vector<qsizetype> wanted; ///< ends with the length of the text
    std::vector<qsizetype> unwanted;
};
[[nodiscard]] LineBreaks lineBreaks(const QString &text);

} // namespace versta

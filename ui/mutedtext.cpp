#include "mutedtext.h"

#include <QApplication>
#include <QEvent>

#include <array>
#include <cmath>

namespace versta {

namespace {

constexpr double LeastContrast = 3; // WCAG 2.1, 1.4.11: what is secondary, but must be seen

QColor mixed(const QColor &front, const QColor &back, qreal share)
{
    const auto mix = [share](float a, float b) { return float(a * share + b * (1 - share)); };
    return QColor::fromRgbF(mix(front.redF(), back.redF()), mix(front.greenF(), back.greenF()),
                            mix(front.blueF(), back.blueF()));
}

// WCAG 2.1, relative luminance.
double luminance(const QColor &color)
{
    const auto linear = [](float part) {
        return part <= 0.03928F ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

// WCAG 2.1, contrast ratio: 1 to 21.
double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return a > b ? a / b : b / a;
}

} // namespace

QColor mutedColor(const QColor &text, const QColor &background)
{
    return mixed(text, background, 0.66); // keeps a contrast of more than 4.5 to 1 on usual palettes
}

std::optional<QPalette> readableHints(const QPalette &theme)
{
    QPalette mended;
    bool changed = false;
    for (const QPalette::ColorGroup group : std::array{QPalette::Active, QPalette::Inactive}) {
        const QColor hint = theme.color(group, QPalette::PlaceholderText);
        const QColor base = theme.color(group, QPalette::Base);
        if (contrast(mixed(hint, base, hint.alphaF()), base) >= LeastContrast)
            continue;
        mended.setColor(group, QPalette::PlaceholderText, mutedColor(theme.color(group, QPalette::Text), base));
        changed = true;
    }
    return changed ? std::optional(mended) : std::nullopt;
}

MutedText::MutedText(QObject *parent)
    : QObject(parent)
{
    keepReadable();
}

bool MutedText::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange && watched == qApp)
        keepReadable();
    return false;
}

// What was set here stays readable in the next round, so the change that setting makes is answered by nothing.
void MutedText::keepReadable()
{
    if (const auto mended = readableHints(QApplication::palette()))
        QApplication::setPalette(*mended);
}

} // namespace versta

#pragma once

#include <QColor>
#include <QObject>
#include <QPalette>

#include <optional>

namespace versta {

/// A colour between text and background, for what is secondary.
[[nodiscard]] QColor mutedColor(const QColor &text, const QColor &background);

/// What is to be set over a theme's palette so that hints can be read in it: PlaceholderText alone, mutedColor() of
/// text and base. nullopt when the theme's own colour has a contrast of at least 3 to 1.
[[nodiscard]] std::optional<QPalette> readableHints(const QPalette &theme);

/// Keeps the palette's role PlaceholderText readable. Some desktop themes, dark ones above all, leave that role at a
/// default that is nearly the background's colour; hints and everything else drawn by it would not be seen. Installed
/// on the application, it sets readableHints() whenever another palette comes.
class MutedText final : public QObject
{
    Q_OBJECT

public:
    explicit MutedText(QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static void keepReadable();
};

} // namespace versta

#pragma once

#include <QColor>
#include <QObject>

class QPalette;

namespace versta {

/// A colour between text and background, for what is secondary.
[[nodiscard]] QColor mutedColor(const QColor &text, const QColor &background);

/// Keeps the palette's role PlaceholderText readable. Some desktop themes, dark ones above all, leave that role at a
/// default that is nearly the background's colour; hints and everything else drawn by it would not be seen. Installed
/// on the application, it puts mutedColor() of text and base in its place whenever the palette comes without a
/// contrast.
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

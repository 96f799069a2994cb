#include "screenfit.h"

#include <QEvent>
#include <QScreen>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace versta {

namespace {

// What the frame around a window takes; before the window has been shown nobody knows it but the style.
QMargins frameOf(const QWidget &window)
{
    const QRect inside = window.geometry();
    const QRect whole = window.frameGeometry();
    if (whole != inside)
        return {inside.left() - whole.left(), inside.top() - whole.top(), whole.right() - inside.right(),
                whole.bottom() - inside.bottom()};
    return {0, window.style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, &window), 0, 0};
}

void fit(QWidget &window)
{
    const QRect room = window.screen()->availableGeometry().marginsRemoved(frameOf(window));
    const QSize size = window.size().boundedTo(room.size());
    if (size != window.size())
        window.resize(size);
    if (window.testAttribute(Qt::WA_Moved) && !room.contains(window.geometry()))
        window.move(std::clamp(window.x(), room.left(), std::max(room.left(), room.right() + 1 - size.width())),
                    std::clamp(window.y(), room.top(), std::max(room.top(), room.bottom() + 1 - size.height())));
}

} // namespace

bool ScreenFit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Show)
        return false;
    auto *window = qobject_cast<QWidget *>(watched);
    const bool framed = window && window->isWindow() &&
                        (window->windowType() == Qt::Window || window->windowType() == Qt::Dialog) &&
                        !window->isMaximized() && !window->isFullScreen();
    if (framed)
        fit(*window);
    return false;
}

} // namespace versta

#include "screenfit.h"

#include <QDialog>
#include <QEvent>
#include <QScreen>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace versta {

namespace {

QMargins knownFrameOf(const QWidget &window)
{
    const QRect inside = window.geometry();
    const QRect whole = window.frameGeometry();
    return {inside.left() - whole.left(), inside.top() - whole.top(), whole.right() - inside.right(),
            whole.bottom() - inside.bottom()};
}

// What the frame around a window takes. Nobody knows before the window has been shown; the window it belongs to has the
// same one, and else the style has a guess.
QMargins frameOf(const QWidget &window)
{
    if (const QMargins own = knownFrameOf(window); !own.isNull())
        return own;
    const QWidget *parent = window.parentWidget();
    if (const QMargins like = parent ? knownFrameOf(*parent->window()) : QMargins(); !like.isNull())
        return like;
    return {0, window.style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, &window), 0, 0};
}

// A dialog without a place of its own stands over the window it belongs to. Qt would put it there too, but with its
// title above the screen when it is nearly as high.
bool isToBePlaced(const QWidget &window)
{
    return qobject_cast<const QDialog *>(&window) && window.parentWidget() && !window.testAttribute(Qt::WA_Moved);
}

void fit(QWidget &window)
{
    const QRect room = window.screen()->availableGeometry().marginsRemoved(frameOf(window));
    if (const QSize size = window.size().boundedTo(room.size()); size != window.size())
        window.resize(size);
    QRect place = window.geometry();
    if (isToBePlaced(window))
        place.moveCenter(window.parentWidget()->window()->geometry().center());
    else if (!window.testAttribute(Qt::WA_Moved))
        return; // the window manager finds a place
    place.moveTo(std::clamp(place.left(), room.left(), std::max(room.left(), room.right() + 1 - place.width())),
                 std::clamp(place.top(), room.top(), std::max(room.top(), room.bottom() + 1 - place.height())));
    if (place != window.geometry())
        window.setGeometry(place);
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

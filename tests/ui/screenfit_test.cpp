#include "screenfit.h"

#include "support/catch.h"

#include <QApplication>
#include <QDialog>
#include <QScreen>

using namespace versta;

TEST_CASE("A window larger than the screen is shown within it")
{
    ScreenFit guard;
    qApp->installEventFilter(&guard);
    const QRect room = QApplication::primaryScreen()->availableGeometry();

    QDialog large;
    large.setGeometry(room.left() + 50, room.top() + 50, room.width() * 2, room.height() * 2);
    large.show();
    CHECK(room.contains(large.geometry()));

    QDialog beside;
    beside.setGeometry(room.right() - 20, room.bottom() - 20, 200, 100);
    beside.show();
    CHECK(room.contains(beside.geometry()));
    CHECK(beside.size() == QSize(200, 100));
}

TEST_CASE("A window that fits stays where and as it was asked for")
{
    ScreenFit guard;
    qApp->installEventFilter(&guard);
    const QRect room = QApplication::primaryScreen()->availableGeometry();
    const QRect asked(room.left() + 40, room.top() + 60, 300, 200);
    QDialog dialog;
    dialog.setGeometry(asked);
    dialog.show();
    CHECK(dialog.geometry() == asked);
}

TEST_CASE("A dialog stands over the window it belongs to, its title within the screen")
{
    ScreenFit guard;
    qApp->installEventFilter(&guard);
    const QRect room = QApplication::primaryScreen()->availableGeometry();
    QWidget window;
    window.setGeometry(room.adjusted(100, 50, -100, -150));
    window.show();

    QDialog small(&window);
    small.resize(200, 100);
    small.show();
    CHECK((small.geometry().center() - window.geometry().center()).manhattanLength() <= 2);

    QDialog high(&window);
    high.resize(200, room.height());
    high.show();
    CHECK(room.contains(high.frameGeometry()));
}

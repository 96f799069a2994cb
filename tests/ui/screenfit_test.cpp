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

#include "icons.h"

#include "support/catch.h"

#include <QDir>
#include <QGuiApplication>
#include <QPalette>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

// The colour of the strongest pixel.
QColor inkOf(const QIcon &icon, QIcon::Mode mode)
{
    const QImage image = icon.pixmap(QSize(32, 32), 1.0, mode).toImage().convertToFormat(QImage::Format_ARGB32);
    QColor strongest(0, 0, 0, 0);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > strongest.alpha())
                strongest = image.pixelColor(x, y);
        }
    }
    return strongest;
}

} // namespace

TEST_CASE("Every drawing can be drawn")
{
    const auto files = QDir(u":/icons"_s).entryInfoList({u"*.svg"_s});
    REQUIRE(files.size() > 20);
    for (const QFileInfo &file : files) {
        INFO(file.fileName().toStdString());
        CHECK(inkOf(icon(file.completeBaseName()), QIcon::Normal).alpha() > 200);
    }
}

TEST_CASE("Icons take the colour of the palette at the moment they are drawn")
{
    const QPalette before = QGuiApplication::palette();
    const QIcon undo = icon(u"undo"_s);
    for (const QColor ink : {QColor(20, 20, 20), QColor(240, 240, 240)}) {
        QPalette palette = before;
        palette.setColor(QPalette::Active, QPalette::ButtonText, ink);
        palette.setColor(QPalette::Disabled, QPalette::ButtonText, Qt::gray);
        QGuiApplication::setPalette(palette);
        CHECK(inkOf(undo, QIcon::Normal).rgb() == ink.rgb());
        CHECK(inkOf(undo, QIcon::Disabled).rgb() == QColor(Qt::gray).rgb());
    }
    QGuiApplication::setPalette(before);
}

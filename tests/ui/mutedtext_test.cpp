#include "mutedtext.h"

#include "support/catch.h"

#include <QApplication>
#include <QPalette>

using namespace versta;

namespace {

// A palette of a desktop theme: text, background, and the colour that it gives to hints.
QPalette theme(const QColor &text, const QColor &base, const QColor &hint)
{
    QPalette palette;
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        palette.setColor(group, QPalette::Text, text);
        palette.setColor(group, QPalette::Base, base);
        palette.setColor(group, QPalette::PlaceholderText, hint);
    }
    return palette;
}

QColor hintNow()
{
    return QApplication::palette().color(QPalette::Active, QPalette::PlaceholderText);
}

// The palette of the test program comes back whatever happens.
class PaletteOfTheProgram
{
public:
    PaletteOfTheProgram() = default;
    PaletteOfTheProgram(const PaletteOfTheProgram &) = delete;
    PaletteOfTheProgram &operator=(const PaletteOfTheProgram &) = delete;
    ~PaletteOfTheProgram() { QApplication::setPalette(m_palette); }

private:
    QPalette m_palette = QApplication::palette();
};

} // namespace

TEST_CASE("Hints are read in a dark theme that forgot their colour, and in the light one after it")
{
    const PaletteOfTheProgram palette;
    MutedText guard;
    qApp->installEventFilter(&guard);

    QApplication::setPalette(theme(Qt::white, QColor(30, 30, 30), Qt::black));
    CHECK(hintNow().lightness() > 120);
    CHECK(hintNow().lightness() < 255);

    QApplication::setPalette(theme(Qt::black, Qt::white, QColor(0, 0, 0, 10)));
    CHECK(hintNow().lightness() < 140);
    CHECK(hintNow().alpha() == 255);
}

TEST_CASE("A theme's own colour of hints stays when it can be read")
{
    const PaletteOfTheProgram palette;
    MutedText guard;
    qApp->installEventFilter(&guard);
    const QColor ofTheTheme(0, 0, 0, 128);
    QApplication::setPalette(theme(Qt::black, Qt::white, ofTheTheme));
    CHECK(hintNow() == ofTheTheme);
}

#include "mutedtext.h"

#include "support/catch.h"

using namespace versta;

namespace {

// A palette of a desktop theme: text, background, and the colour that it gives to hints.
QPalette theme(const QColor &text, const QColor &base, const QColor &hint)
{
    QPalette palette;
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::PlaceholderText, hint);
    return palette;
}

} // namespace

TEST_CASE("Hints are read in a dark theme that left their colour black, and in a light one that left it faint")
{
    const auto dark = readableHints(theme(Qt::white, QColor(30, 30, 30), Qt::black));
    REQUIRE(dark);
    const QColor onDark = dark->color(QPalette::Active, QPalette::PlaceholderText);
    CHECK(onDark.lightness() > 120);
    CHECK(onDark.lightness() < 255);

    const auto light = readableHints(theme(Qt::black, Qt::white, QColor(0, 0, 0, 10)));
    REQUIRE(light);
    CHECK(light->color(QPalette::Active, QPalette::PlaceholderText).lightness() < 140);
    // Nothing else of the theme is touched.
    CHECK_FALSE(light->isBrushSet(QPalette::Active, QPalette::Text));

    // What was mended is let be.
    CHECK_FALSE(readableHints(theme(Qt::white, QColor(30, 30, 30), onDark)));
}

TEST_CASE("A theme's own colour of hints stays when it can be read")
{
    CHECK_FALSE(readableHints(theme(Qt::black, Qt::white, QColor(0, 0, 0, 128))));
}

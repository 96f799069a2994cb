#include "keynames.h"

#include "support/catch.h"

#include <QCoreApplication>
#include <QKeySequence>

using namespace versta;
using namespace Qt::StringLiterals;

TEST_CASE("Menus name keys as the help does")
{
    KeyNames names;
    QCoreApplication::installTranslator(&names);
    const auto shown = [](QKeyCombination keys) { return QKeySequence(keys).toString(QKeySequence::NativeText); };
    CHECK(shown(Qt::ALT | Qt::Key_Return) == u"Alt+Enter"_s);
    CHECK(shown(Qt::CTRL | Qt::SHIFT | Qt::Key_Return) == u"Ctrl+Shift+Enter"_s);
    CHECK(shown(Qt::ALT | Qt::Key_Up) == u"Alt+↑"_s);
    CHECK(shown(Qt::ALT | Qt::Key_Left) == u"Alt+←"_s);
    CHECK(shown(Qt::CTRL | Qt::Key_D) == u"Ctrl+D"_s);
}

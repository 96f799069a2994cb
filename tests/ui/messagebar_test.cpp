#include "messagebar.h"

#include "support/catch.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace versta;
using namespace Qt::StringLiterals;

TEST_CASE("A message says what happened and its details only when asked")
{
    QWidget window;
    MessageBar bar(&window);
    window.show();
    CHECK(bar.isHidden());
    bar.show(Error{Error::Code::Io, u"На диске нет места."_s, u"SQLITE_FULL"_s});
    CHECK(bar.isVisible());
    CHECK(bar.text() == u"На диске нет места."_s);
    CHECK(bar.accessibleName() == u"На диске нет места."_s);
    QLabel *detail = nullptr;
    for (QLabel *label : bar.findChildren<QLabel *>()) {
        if (label->text() == u"SQLITE_FULL"_s)
            detail = label;
    }
    REQUIRE(detail);
    CHECK_FALSE(detail->isVisible());
    for (QToolButton *button : bar.findChildren<QToolButton *>()) {
        if (button->text() == u"Подробнее"_s)
            button->click();
    }
    CHECK(detail->isVisible());
    QTest::keyClick(&bar, Qt::Key_Escape);
    CHECK(bar.isHidden());
}

TEST_CASE("A refused edit of a read only file offers to save a copy")
{
    MessageBar bar;
    bar.show(Error{Error::Code::ReadOnly, u"Открыто только для чтения."_s, {}});
    QSignalSpy wanted(&bar, &MessageBar::remedyRequested);
    auto *button = bar.findChild<QPushButton *>();
    CHECK(button->text() == u"Сохранить копию как…"_s);
    button->click();
    REQUIRE(wanted.count() == 1);
    CHECK(wanted.front().front().value<Remedy>() == Remedy::SaveCopyAs);
}

TEST_CASE("A message of a lasting state stays")
{
    MessageBar bar;
    bar.setStays(true);
    bar.show(MessageBar::Kind::Information, u"Только чтение"_s);
    QTest::keyClick(&bar, Qt::Key_Escape);
    CHECK_FALSE(bar.isHidden());
}

#include "plan/planheaddialog.h"
#include "support/catch.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace versta;
using namespace Qt::StringLiterals;

TEST_CASE("A plan can be made once it has a title")
{
    PlanHeadDialog dialog({}, u"Новый план"_s, u"Создать"_s);
    QPushButton *create = nullptr;
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == u"Создать"_s)
            create = button;
    }
    REQUIRE(create);
    CHECK_FALSE(create->isEnabled());
    dialog.setTitle(u"  "_s);
    CHECK_FALSE(create->isEnabled());
    dialog.setTitle(u" Дорожная карта "_s);
    CHECK(create->isEnabled());
    CHECK(dialog.properties().title == u"Дорожная карта"_s);
    CHECK(dialog.properties().period.kind() == PlanPeriod::Kind::SchoolYear);
}

TEST_CASE("Ctrl Enter in the title makes the plan once it has one")
{
    PlanHeadDialog dialog({}, u"Новый план"_s, u"Создать"_s);
    dialog.show();
    QApplication::setActiveWindow(&dialog);
    auto *title = dialog.findChild<QPlainTextEdit *>();
    title->setFocus();
    QTest::keyClick(title, Qt::Key_Return, Qt::ControlModifier);
    CHECK(dialog.isVisible());
    dialog.setTitle(u"Дорожная карта"_s);
    QTest::keyClick(title, Qt::Key_Return);
    QTest::keyClick(title, Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(dialog.isVisible());
    CHECK(dialog.result() == QDialog::Accepted);
}

TEST_CASE("Every kind of period comes out as it went in and the rest of the properties too")
{
    PlanProperties properties;
    properties.title = u"План"_s;
    properties.kind = PlanKind::School;
    properties.goals = {u"цель"_s};
    for (const PlanPeriod &period :
         {PlanPeriod::schoolYear(2024), PlanPeriod::calendarYear(2025), PlanPeriod::years(2023, 2025)}) {
        properties.period = period;
        const PlanHeadDialog dialog(properties, u"План"_s, u"Готово"_s);
        CHECK(dialog.properties() == properties);
    }
    PlanHeadDialog dialog(properties, u"План"_s, u"Готово"_s);
    dialog.setPeriod({});
    CHECK_FALSE(dialog.properties().period.isKnown());
}

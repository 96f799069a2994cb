#include "wheelguard.h"

#include "support/catch.h"

#include <QApplication>
#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <QtTest/qtestspontaneevent.h>

using namespace versta;

namespace {

void turnWheel(QWidget &field)
{
    const QPointF middle(field.rect().center());
    QWheelEvent event(middle, field.mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QSpontaneKeyEvent::setSpontaneous(&event); // only what comes from a mouse travels on to parents
    qApp->notify(&field, &event);
}

} // namespace

TEST_CASE("The wheel scrolls the page and leaves numbers and choices alone")
{
    WheelGuard guard;
    qApp->installEventFilter(&guard);
    QScrollArea area;
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    auto *number = new QSpinBox(page);
    auto *choice = new QComboBox(page);
    choice->addItems({QStringLiteral("один"), QStringLiteral("два"), QStringLiteral("три")});
    layout->addWidget(number);
    layout->addWidget(choice);
    layout->addSpacing(3000);
    number->setValue(7);
    area.setWidget(page);
    area.resize(200, 200);
    area.show();
    QApplication::setActiveWindow(&area);
    area.setFocus();
    turnWheel(*number);
    turnWheel(*choice);
    CHECK(number->value() == 7);
    CHECK(choice->currentIndex() == 0);
    CHECK(area.verticalScrollBar()->value() > 0);
    CHECK(number->focusPolicy() == Qt::StrongFocus);
    CHECK(choice->focusPolicy() == Qt::StrongFocus);
}

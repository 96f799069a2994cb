#include "emptymunicipality.h"

#include "linkbutton.h"

#include <QCommandLinkButton>
#include <QLabel>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int ColumnWidth = 480;

} // namespace

EmptyMunicipality::EmptyMunicipality(bool writable, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QWidget(this);
    auto *title = new QLabel(u"В муниципалитете пока нет планов"_s, column);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    title->setFont(large);
    auto *layout = new QVBoxLayout(column);
    layout->addWidget(title);
    layout->addSpacing(8);
    const auto add = [&](const QString &text, const QString &description, const QString &drawing,
                         void (EmptyMunicipality::*signal)()) {
        auto *button = newLinkButton(text, description, drawing, ColumnWidth, column);
        button->setEnabled(writable);
        connect(button, &QCommandLinkButton::clicked, this, signal);
        layout->addWidget(button);
    };
    add(u"Загрузить план из документа…"_s, u"Word, ODT, Excel, веб-страница, текст; можно перетащить сюда"_s,
        u"import"_s, &EmptyMunicipality::importRequested);
    add(u"Создать план…"_s, u"Начать с пустой таблицы с обычными столбцами."_s, u"plan-new"_s,
        &EmptyMunicipality::createRequested);
    add(u"Добавить пример"_s, u"Готовые планы, чтобы осмотреться. Убираются одним действием."_s, u"example"_s,
        &EmptyMunicipality::exampleRequested);

    auto *whole = new QVBoxLayout(this);
    whole->addStretch(1);
    whole->addWidget(column, 0, Qt::AlignHCenter);
    whole->addStretch(2);
}

} // namespace versta

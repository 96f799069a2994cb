#include "emptymunicipality.h"

#include <QCommandLinkButton>

namespace versta {

using namespace Qt::StringLiterals;

EmptyMunicipality::EmptyMunicipality(bool writable, QWidget *parent)
    : EmptyPage(u"emptyMunicipalityTitle"_s, parent)
{
    say(u"В муниципалитете пока нет планов"_s, {});
    const auto add = [&](const QString &text, const QString &description, const QString &drawing,
                         void (EmptyMunicipality::*signal)()) {
        auto *button = addLink(text, description, drawing);
        button->setEnabled(writable);
        connect(button, &QCommandLinkButton::clicked, this, signal);
    };
    add(u"Загрузить план из документа…"_s, u"Word, ODT, Excel, веб-страница, текст; можно перетащить сюда"_s,
        u"import"_s, &EmptyMunicipality::importRequested);
    add(u"Создать план…"_s, u"Начать с пустой таблицы с обычными столбцами."_s, u"plan-new"_s,
        &EmptyMunicipality::createRequested);
    add(u"Добавить пример"_s, u"Планы, школы и результаты трёх лет, чтобы осмотреться. Убираются одним действием."_s,
        u"example"_s, &EmptyMunicipality::exampleRequested);
}

} // namespace versta

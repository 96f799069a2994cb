#include "emptyschools.h"

#include <QCommandLinkButton>
#include <QPushButton>

namespace versta {

using namespace Qt::StringLiterals;

EmptySchools::EmptySchools(QWidget *parent)
    : EmptyPage(u"emptySchoolsTitle"_s, parent)
    , m_import(addLink(u"Загрузить из Excel или CSV…"_s, u"Список с логинами или названиями; можно перетащить сюда."_s,
                       u"import"_s))
    , m_add(addLink(u"Добавить школу…"_s, u"Заполнить карточку одной школы."_s, u"school-add"_s))
    , m_everything(new QPushButton(u"&Показать все"_s))
{
    addBelow(m_everything);
    connect(m_import, &QCommandLinkButton::clicked, this, &EmptySchools::importRequested);
    connect(m_add, &QCommandLinkButton::clicked, this, &EmptySchools::addRequested);
    connect(m_everything, &QPushButton::clicked, this, &EmptySchools::everythingWanted);
}

void EmptySchools::say(Reason reason, bool writable)
{
    const bool none = reason == Reason::NoSchools;
    EmptyPage::say(none ? u"Школ пока нет"_s : u"Ничего не найдено"_s,
                   !none      ? u"Ни одна школа не подходит под условия отбора."_s
                   : writable ? u"Школы нужны, чтобы собрать результаты ВПР. Логин школы в ФИС ОКО связывает её "
                                "результаты разных лет."_s
                              : u"Файл открыт только для чтения."_s);
    m_import->setVisible(none && writable);
    m_add->setVisible(none && writable);
    m_everything->setVisible(!none);
}

} // namespace versta

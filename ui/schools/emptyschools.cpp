#include "emptyschools.h"

#include "linkbutton.h"

#include <QCommandLinkButton>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int ColumnWidth = 480;

} // namespace

EmptySchools::EmptySchools(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_import(newLinkButton(u"Загрузить из Excel или CSV…"_s,
                             u"Список с логинами или названиями; можно перетащить сюда."_s, u"import"_s, ColumnWidth,
                             this))
    , m_add(
          newLinkButton(u"Добавить школу…"_s, u"Заполнить карточку одной школы."_s, u"school-add"_s, ColumnWidth, this))
    , m_everything(new QPushButton(u"&Показать все"_s))
{
    m_title->setObjectName(u"emptySchoolsTitle"_s);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_title->setFont(large);
    m_text->setWordWrap(true);
    auto *column = new QWidget(this);
    column->setFixedWidth(ColumnWidth);
    auto *inside = new QVBoxLayout(column);
    inside->setContentsMargins({});
    inside->addWidget(m_title);
    inside->addWidget(m_text);
    inside->addSpacing(8);
    inside->addWidget(m_import);
    inside->addWidget(m_add);
    inside->addWidget(m_everything, 0, Qt::AlignLeft);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(column, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    connect(m_import, &QCommandLinkButton::clicked, this, &EmptySchools::importRequested);
    connect(m_add, &QCommandLinkButton::clicked, this, &EmptySchools::addRequested);
    connect(m_everything, &QPushButton::clicked, this, &EmptySchools::everythingWanted);
}

void EmptySchools::say(Reason reason, bool writable)
{
    const bool none = reason == Reason::NoSchools;
    m_title->setText(none ? u"Школ пока нет"_s : u"Ничего не найдено"_s);
    m_text->setText(!none      ? u"Ни одна школа не подходит под условия отбора."_s
                    : writable ? u"Школы нужны, чтобы собрать результаты ВПР. Логин школы в ФИС ОКО связывает её "
                                 "результаты разных лет."_s
                               : u"Файл открыт только для чтения."_s);
    m_import->setVisible(none && writable);
    m_add->setVisible(none && writable);
    m_everything->setVisible(!none);
}

} // namespace versta

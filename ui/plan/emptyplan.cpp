#include "emptyplan.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

EmptyPlan::EmptyPlan(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_activity(new QPushButton(tr("Добавить &мероприятие")))
    , m_section(new QPushButton(tr("Добавить &раздел")))
    , m_everything(new QPushButton(tr("&Показать все")))
{
    setFocusPolicy(Qt::StrongFocus); // keys work here as in the table
    m_title->setObjectName(u"emptyTitle"_s);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    m_title->setFont(large);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_section);
    buttons->addWidget(m_activity);
    buttons->addWidget(m_everything);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    layout->addStretch(3);
    connect(m_activity, &QPushButton::clicked, this, &EmptyPlan::activityWanted);
    connect(m_section, &QPushButton::clicked, this, &EmptyPlan::sectionWanted);
    connect(m_everything, &QPushButton::clicked, this, &EmptyPlan::everythingWanted);
}

void EmptyPlan::say(Reason reason, bool writable)
{
    switch (reason) {
    case Reason::NoPlan:
        m_title->setText(tr("План не выбран"));
        m_text->setText(tr("Выберите план в списке слева или создайте новый."));
        break;
    case Reason::NoRows:
        m_title->setText(tr("В плане пока нет строк"));
        m_text->setText(writable
                            ? tr("Добавьте раздел или мероприятие либо вставьте строки из Word или Excel (Ctrl+V).")
                            : tr("Файл открыт только для чтения."));
        break;
    case Reason::NothingFits:
        m_title->setText(tr("Ничего не найдено"));
        m_text->setText(tr("Ни одно мероприятие не подходит под условия отбора."));
        break;
    }
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_text->text());
    const bool rows = reason == Reason::NoRows && writable;
    m_activity->setVisible(rows);
    m_section->setVisible(rows);
    m_everything->setVisible(reason == Reason::NothingFits);
}

} // namespace versta

#include "recheckdialog.h"

#include "control/dateline.h"
#include "core/rechecks/recheckwords.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

RecheckDialog::RecheckDialog(const RecheckHead &head, QWidget *parent)
    : QDialog(parent)
    , m_id(head.id)
    , m_kind(new QComboBox)
    , m_number(new QLineEdit(head.number))
    , m_date(new DateLine(u"Дата приказа"_s))
    , m_members(new QPlainTextEdit(membersText(head.members)))
    , m_decision(new QPlainTextEdit(head.decision))
    , m_problem(new QLabel)
{
    const bool isNew = !head.id.isValid();
    setWindowTitle(isNew ? u"Назначить перепроверку"_s : u"Приказ и комиссия"_s);
    m_kind->setObjectName(u"recheckKind"_s);
    m_number->setObjectName(u"recheckNumber"_s);
    m_date->setObjectName(u"recheckDate"_s);
    m_members->setObjectName(u"recheckMembers"_s);
    m_decision->setObjectName(u"recheckDecision"_s);
    m_problem->setObjectName(u"recheckProblem"_s);
    for (const RecheckKind kind : {RecheckKind::Commission, RecheckKind::Cross})
        m_kind->addItem(recheckKindName(kind), int(kind));
    m_kind->setCurrentIndex(m_kind->findData(int(head.kind)));
    m_date->setDay(head.date);
    m_members->setTabChangesFocus(true);
    m_members->setPlaceholderText(u"Каждого с новой строки, первый — председатель:\nИванова А. А., методист"_s);
    m_decision->setTabChangesFocus(true);
    m_decision->setPlaceholderText(u"Что решено по итогам: войдёт в справку"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *form = new QFormLayout;
    form->addRow(u"&Кто проверяет:"_s, m_kind);
    form->addRow(u"Приказ &№:"_s, m_number);
    form->addRow(u"&Дата приказа:"_s, m_date);
    form->addRow(u"К&омиссия:"_s, m_members);
    form->addRow(u"&Решение:"_s, m_decision);
    form->setRowVisible(m_decision, !isNew);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(isNew ? u"Далее: выбрать работы"_s : u"Сохранить"_s, QDialogButtonBox::AcceptRole)
        ->setDefault(true);
    buttons->addButton(u"Отмена"_s, QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &RecheckDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(560, isNew ? 320 : 420);
    m_number->setFocus();
}

RecheckHead RecheckDialog::head() const
{
    return {m_id,          RecheckKind(m_kind->currentData().toInt()), m_number->text().simplified(),
            m_date->day(), membersFromText(m_members->toPlainText()),  m_decision->toPlainText().trimmed()};
}

void RecheckDialog::accept()
{
    const QString problem = m_date->problem().isEmpty() ? recheckProblem(head()) : m_date->problem();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (problem.isEmpty())
        QDialog::accept();
}

} // namespace versta

#include "conclusiondialog.h"

#include "dateline.h"

#include "signs/personname.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

ConclusionDialog::ConclusionDialog(const ControlConclusion &conclusion, bool column, QWidget *parent)
    : QDialog(parent)
    , m_id(conclusion.id)
    , m_text(new QPlainTextEdit(conclusion.text))
    , m_date(new DateLine(u"Дата вывода"_s))
    , m_author(new QLineEdit(conclusion.id.isValid() ? conclusion.author : personName()))
    , m_column(new QCheckBox(u"Записать и в &столбец плана"_s))
    , m_problem(new QLabel)
{
    const bool isNew = !conclusion.id.isValid();
    setWindowTitle(isNew ? u"Добавить вывод по контролю"_s : u"Изменить вывод по контролю"_s);
    m_text->setObjectName(u"conclusionText"_s);
    m_date->setObjectName(u"conclusionDate"_s);
    m_author->setObjectName(u"conclusionAuthor"_s);
    m_column->setObjectName(u"conclusionColumn"_s);
    m_problem->setObjectName(u"conclusionProblem"_s);
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(u"Что показал контроль: что сделано, чем подтверждено, что решено"_s);
    m_date->setDay(isNew ? QDate::currentDate() : conclusion.date);
    m_column->setVisible(isNew);
    m_column->setEnabled(column);
    if (!column)
        m_column->setText(u"Записать и в столбец плана: в этом плане такого столбца нет"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *form = new QFormLayout;
    form->addRow(u"&Вывод:"_s, m_text);
    form->addRow(u"&Дата:"_s, m_date);
    form->addRow(u"&Кто:"_s, m_author);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form, 1);
    layout->addWidget(m_column);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ConclusionDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(560, 320);
}

ControlConclusion ConclusionDialog::conclusion() const
{
    return {m_id, m_date->day().value_or(QDate()), m_author->text().trimmed(), m_text->toPlainText().trimmed()};
}

bool ConclusionDialog::fillsColumn() const
{
    return m_column->isEnabled() && m_column->isChecked();
}

void ConclusionDialog::accept()
{
    const QString problem = m_date->problem().isEmpty() ? conclusionProblem(conclusion()) : m_date->problem();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty())
        return;
    if (!m_id.isValid())
        rememberPersonName(m_author->text().trimmed());
    QDialog::accept();
}

} // namespace versta

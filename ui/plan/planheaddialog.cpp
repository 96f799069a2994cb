#include "planheaddialog.h"

#include "periodedit.h"

#include "core/schoolyear.h"
#include "document/models/planlistmodel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>

namespace versta {

using namespace Qt::StringLiterals;

PlanHeadDialog::PlanHeadDialog(const PlanProperties &properties, const QString &windowTitle, const QString &accept,
                               QWidget *parent)
    : QDialog(parent)
    , m_properties(properties)
    , m_title(new QPlainTextEdit(this))
    , m_kind(new QComboBox(this))
    , m_period(new PeriodEdit(this))
    , m_periodText(new QLabel(this))
{
    setWindowTitle(windowTitle);
    m_title->setTabChangesFocus(true);
    m_title->setPlaceholderText(u"План мероприятий («дорожная карта») по повышению объективности…"_s);
    m_title->setAccessibleName(u"Название плана"_s);
    m_title->setFixedHeight(m_title->fontMetrics().lineSpacing() * 4 + 12);
    for (const PlanKind kind : {PlanKind::Municipal, PlanKind::Regional, PlanKind::School})
        m_kind->addItem(planKindName(kind), int(kind));
    m_periodText->setForegroundRole(QPalette::PlaceholderText);

    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(accept, QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    m_accept->setToolTip(u"Ctrl+Enter"_s); // Enter starts a new line in the title
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(Qt::CTRL | enter, this), &QShortcut::activated, m_accept, &QPushButton::click);
    buttons->addButton(QDialogButtonBox::Cancel);

    auto *form = new QFormLayout(this);
    form->addRow(u"&Название:"_s, m_title);
    form->addRow(u"&Вид плана:"_s, m_kind);
    form->addRow(u"&Период:"_s, m_period);
    form->addRow(QString(), m_periodText);
    form->addRow(buttons);
    resize(560, sizeHint().height());

    m_title->setPlainText(properties.title);
    m_kind->setCurrentIndex(m_kind->findData(int(properties.kind)));
    setPeriod(properties.period.isKnown() ? properties.period
                                          : PlanPeriod::schoolYear(schoolYearToPlan(QDate::currentDate())));
    connect(m_title, &QPlainTextEdit::textChanged, this, &PlanHeadDialog::updateFields);
    connect(m_period, &PeriodEdit::edited, this, &PlanHeadDialog::updateFields);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    updateFields();
}

PlanProperties PlanHeadDialog::properties() const
{
    PlanProperties properties = m_properties;
    properties.title = m_title->toPlainText().trimmed();
    properties.kind = PlanKind(m_kind->currentData().toInt());
    properties.period = m_period->period();
    return properties;
}

void PlanHeadDialog::setTitle(const QString &title)
{
    m_title->setPlainText(title);
}

void PlanHeadDialog::setPeriod(const PlanPeriod &period)
{
    m_period->setPeriod(period);
    updateFields();
}

void PlanHeadDialog::updateFields()
{
    const PlanPeriod period = m_period->period();
    m_periodText->setText(period.isKnown()
                              ? period.label()
                              : u"Без периода сроки вроде «сентябрь» или «в течение года» не получат дат."_s);
    m_accept->setEnabled(!m_title->toPlainText().trimmed().isEmpty());
}

} // namespace versta

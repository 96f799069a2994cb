#include "planpropertiesdialog.h"

#include "approvalblockeditor.h"
#include "typedlines.h"
#include "ui_planpropertiesdialog.h"

#include <QDate>
#include <QSignalBlocker>

namespace versta {

using namespace Qt::StringLiterals;

PlanPropertiesDialog::PlanPropertiesDialog(const PlanProperties &properties, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PlanPropertiesDialog>())
    , m_properties(properties)
    , m_approval(new ApprovalBlockEditor({u"УТВЕРЖДАЮ"_s, u"УТВЕРЖДЕН"_s, u"УТВЕРЖДЕНО"_s}, nullptr))
    , m_agreement(new ApprovalBlockEditor({u"СОГЛАСОВАНО"_s}, nullptr))
{
    m_ui->setupUi(this);
    m_approval->setObjectName(u"approvalBlock"_s);
    m_agreement->setObjectName(u"agreementBlock"_s);
    m_ui->approvalLayout->addWidget(m_approval);
    m_ui->agreementLayout->addWidget(m_agreement, 1);
    m_ui->kind->addItem(tr("Муниципальный"), int(PlanKind::Municipal));
    m_ui->kind->addItem(tr("Региональный"), int(PlanKind::Regional));
    m_ui->kind->addItem(tr("Школьный"), int(PlanKind::School));
    if (properties.kind == PlanKind::Decisions) {
        // Decisions stay decisions; what meeting it was is the title of their minutes.
        m_ui->kind->addItem(tr("Решения протокола"), int(PlanKind::Decisions));
        m_ui->kind->setEnabled(false);
        setWindowTitle(tr("Свойства протокола"));
    }
    m_ui->period->addItem(tr("Не указан"), int(PlanPeriod::Kind::Unknown));
    m_ui->period->addItem(tr("Учебный год"), int(PlanPeriod::Kind::SchoolYear));
    m_ui->period->addItem(tr("Календарный год"), int(PlanPeriod::Kind::CalendarYear));
    m_ui->period->addItem(tr("Несколько лет"), int(PlanPeriod::Kind::Years));
    m_ui->numbering->addItem(tr("1.1, 1.2, 2.1 – по разделам"), int(NumberingRule::Hierarchical));
    m_ui->numbering->addItem(tr("1, 2, 1, 2 – заново в каждом разделе"), int(NumberingRule::PerSection));
    m_ui->numbering->addItem(tr("1, 2, 3, 4 – сквозная"), int(NumberingRule::Continuous));

    m_ui->title->setPlainText(properties.title);
    m_ui->kind->setCurrentIndex(m_ui->kind->findData(int(properties.kind)));
    m_ui->numbering->setCurrentIndex(m_ui->numbering->findData(int(properties.numbering)));
    m_ui->preamble->setPlainText(properties.preamble);
    m_ui->goals->setPlainText(properties.goals.join(u'\n'));
    m_ui->signature->setPlainText(properties.signature);
    m_approval->show(properties.approval);
    showPeriod();
    fillAgreements(0);

    connect(m_ui->period, &QComboBox::currentIndexChanged, this, &PlanPropertiesDialog::updatePeriod);
    connect(m_ui->firstYear, &QSpinBox::valueChanged, this, &PlanPropertiesDialog::updatePeriod);
    connect(m_ui->lastYear, &QSpinBox::valueChanged, this, &PlanPropertiesDialog::updatePeriod);
    connect(m_ui->agreementList, &QComboBox::currentIndexChanged, this, &PlanPropertiesDialog::showAgreement);
    connect(m_agreement, &ApprovalBlockEditor::edited, this, &PlanPropertiesDialog::takeAgreement);
    connect(m_ui->addAgreement, &QPushButton::clicked, this, [this] {
        ApprovalBlock block;
        block.heading = u"СОГЛАСОВАНО"_s;
        m_properties.agreement.push_back(block);
        fillAgreements(int(m_properties.agreement.size()) - 1);
    });
    connect(m_ui->removeAgreement, &QPushButton::clicked, this, [this] {
        const int at = m_ui->agreementList->currentIndex();
        m_properties.agreement.erase(m_properties.agreement.begin() + at);
        fillAgreements(at);
    });
}

PlanPropertiesDialog::~PlanPropertiesDialog() = default;

void PlanPropertiesDialog::showPeriod()
{
    const PlanPeriod &period = m_properties.period;
    const int thisYear = QDate::currentDate().year();
    m_ui->period->setCurrentIndex(m_ui->period->findData(int(period.kind())));
    m_ui->firstYear->setValue(period.isKnown() ? period.firstYear() : thisYear);
    m_ui->lastYear->setValue(period.isKnown() ? period.lastYear() : thisYear + 1);
    updatePeriod();
}

PlanPeriod PlanPropertiesDialog::period() const
{
    switch (PlanPeriod::Kind(m_ui->period->currentData().toInt())) {
    case PlanPeriod::Kind::Unknown:
        break;
    case PlanPeriod::Kind::SchoolYear:
        return PlanPeriod::schoolYear(m_ui->firstYear->value());
    case PlanPeriod::Kind::CalendarYear:
        return PlanPeriod::calendarYear(m_ui->firstYear->value());
    case PlanPeriod::Kind::Years:
        return PlanPeriod::years(m_ui->firstYear->value(), m_ui->lastYear->value());
    }
    return {};
}

void PlanPropertiesDialog::updatePeriod()
{
    const PlanPeriod chosen = period();
    const bool several = PlanPeriod::Kind(m_ui->period->currentData().toInt()) == PlanPeriod::Kind::Years;
    m_ui->firstYear->setVisible(chosen.isKnown());
    m_ui->toCaption->setVisible(several);
    m_ui->lastYear->setVisible(several);
    m_ui->periodLabel->setText(chosen.isKnown() ? chosen.label() : tr("сроки без года останутся без года"));
}

void PlanPropertiesDialog::fillAgreements(int current)
{
    const QSignalBlocker silent(m_ui->agreementList);
    m_ui->agreementList->clear();
    for (std::size_t at = 0; at < m_properties.agreement.size(); ++at)
        m_ui->agreementList->addItem(tr("Гриф %1").arg(at + 1));
    m_ui->agreementList->setCurrentIndex(qBound(-1, current, int(m_properties.agreement.size()) - 1));
    showAgreement();
}

void PlanPropertiesDialog::showAgreement()
{
    const int at = m_ui->agreementList->currentIndex();
    m_ui->agreementList->setVisible(at >= 0);
    m_ui->removeAgreement->setEnabled(at >= 0);
    m_agreement->setEnabled(at >= 0);
    m_agreement->show(at >= 0 ? m_properties.agreement[std::size_t(at)] : ApprovalBlock());
}

void PlanPropertiesDialog::takeAgreement()
{
    const int at = m_ui->agreementList->currentIndex();
    if (at >= 0)
        m_properties.agreement[std::size_t(at)] = m_agreement->block();
}

PlanProperties PlanPropertiesDialog::properties() const
{
    PlanProperties properties = m_properties;
    if (m_ui->title->toPlainText() != m_properties.title)
        properties.title = m_ui->title->toPlainText().trimmed();
    properties.kind = PlanKind(m_ui->kind->currentData().toInt());
    properties.period = period();
    properties.numbering = NumberingRule(m_ui->numbering->currentData().toInt());
    properties.preamble = m_ui->preamble->toPlainText();
    if (m_ui->goals->toPlainText() != m_properties.goals.join(u'\n'))
        properties.goals = typedLines(m_ui->goals->toPlainText());
    properties.signature = m_ui->signature->toPlainText();
    properties.approval = m_approval->block();
    std::erase_if(properties.agreement, [](const ApprovalBlock &block) { return block.isEmpty(); });
    return properties;
}

} // namespace versta

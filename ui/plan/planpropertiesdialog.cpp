#include "planpropertiesdialog.h"

#include "approvalblockeditor.h"
#include "typedlines.h"
#include "ui_planpropertiesdialog.h"

#include "document/models/planlistmodel.h"

#include <QShortcut>
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
    for (const PlanKind kind : {PlanKind::Municipal, PlanKind::Regional, PlanKind::School})
        m_ui->kind->addItem(planKindName(kind), int(kind));
    if (properties.kind == PlanKind::Decisions) {
        // Decisions stay decisions; what meeting it was is the title of their minutes.
        m_ui->kind->addItem(planKindName(PlanKind::Decisions), int(PlanKind::Decisions));
        m_ui->kind->setEnabled(false);
        setWindowTitle(tr("Свойства протокола"));
    }
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
    m_ui->period->setPeriod(properties.period);
    showPeriodLabel();
    fillAgreements(0);

    // Besides Ctrl+Tab, which Qt knows: the keys that turn sheets in Excel.
    for (const auto &[key, step] : {std::pair(Qt::Key_PageDown, 1), std::pair(Qt::Key_PageUp, -1)}) {
        connect(new QShortcut(Qt::CTRL | key, this), &QShortcut::activated, this, [this, step] {
            const int tabs = m_ui->tabs->count();
            m_ui->tabs->setCurrentIndex((m_ui->tabs->currentIndex() + step + tabs) % tabs);
        });
    }
    connect(m_ui->period, &PeriodEdit::edited, this, &PlanPropertiesDialog::showPeriodLabel);
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

void PlanPropertiesDialog::showPeriodLabel()
{
    const PlanPeriod period = m_ui->period->period();
    m_ui->periodLabel->setText(period.isKnown() ? period.label() : tr("сроки без года останутся без года"));
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
    properties.period = m_ui->period->period();
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

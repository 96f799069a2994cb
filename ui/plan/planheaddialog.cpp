#include "planheaddialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int EarliestYear = 2015; // the first VPR
constexpr int LatestYear = 2099;

// A school year begins to be planned in June.
int schoolYearToPlan(QDate today)
{
    return today.month() >= 6 ? today.year() : today.year() - 1;
}

template <class Value>
void addChoice(QComboBox &box, const QString &text, Value value)
{
    box.addItem(text, int(value));
}

QSpinBox *yearField(const QString &name, QWidget *parent)
{
    auto *field = new QSpinBox(parent);
    field->setRange(EarliestYear, LatestYear);
    field->setGroupSeparatorShown(false);
    field->setAccessibleName(name);
    return field;
}

} // namespace

PlanHeadDialog::PlanHeadDialog(const PlanProperties &properties, const QString &windowTitle, const QString &accept,
                               QWidget *parent)
    : QDialog(parent)
    , m_properties(properties)
    , m_title(new QPlainTextEdit(this))
    , m_kind(new QComboBox(this))
    , m_periodKind(new QComboBox(this))
    , m_firstYear(yearField(u"Первый год"_s, this))
    , m_lastLabel(new QLabel(u"по"_s, this))
    , m_lastYear(yearField(u"Последний год"_s, this))
    , m_periodText(new QLabel(this))
{
    setWindowTitle(windowTitle);
    m_title->setTabChangesFocus(true);
    m_title->setPlaceholderText(u"План мероприятий («дорожная карта») по повышению объективности…"_s);
    m_title->setAccessibleName(u"Название плана"_s);
    m_title->setFixedHeight(m_title->fontMetrics().lineSpacing() * 4 + 12);
    addChoice(*m_kind, u"Муниципальный"_s, PlanKind::Municipal);
    addChoice(*m_kind, u"Региональный"_s, PlanKind::Regional);
    addChoice(*m_kind, u"Школьный"_s, PlanKind::School);
    addChoice(*m_periodKind, u"Учебный год"_s, PlanPeriod::Kind::SchoolYear);
    addChoice(*m_periodKind, u"Календарный год"_s, PlanPeriod::Kind::CalendarYear);
    addChoice(*m_periodKind, u"Несколько лет"_s, PlanPeriod::Kind::Years);
    addChoice(*m_periodKind, u"Не указан"_s, PlanPeriod::Kind::Unknown);
    m_periodKind->setAccessibleName(u"Вид периода"_s);
    m_periodText->setForegroundRole(QPalette::PlaceholderText);

    auto *years = new QHBoxLayout;
    years->addWidget(m_periodKind);
    years->addWidget(m_firstYear);
    years->addWidget(m_lastLabel);
    years->addWidget(m_lastYear);
    years->addStretch(1);
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
    form->addRow(u"&Период:"_s, years);
    form->addRow(QString(), m_periodText);
    form->addRow(buttons);
    static_cast<QLabel *>(form->labelForField(years))->setBuddy(m_periodKind);
    resize(560, sizeHint().height());

    m_title->setPlainText(properties.title);
    m_kind->setCurrentIndex(m_kind->findData(int(properties.kind)));
    setPeriod(properties.period.isKnown() ? properties.period
                                          : PlanPeriod::schoolYear(schoolYearToPlan(QDate::currentDate())));
    connect(m_title, &QPlainTextEdit::textChanged, this, &PlanHeadDialog::updateFields);
    connect(m_periodKind, &QComboBox::currentIndexChanged, this, &PlanHeadDialog::updateFields);
    connect(m_firstYear, &QSpinBox::valueChanged, this, &PlanHeadDialog::updateFields);
    connect(m_lastYear, &QSpinBox::valueChanged, this, &PlanHeadDialog::updateFields);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    updateFields();
}

PlanProperties PlanHeadDialog::properties() const
{
    PlanProperties properties = m_properties;
    properties.title = m_title->toPlainText().trimmed();
    properties.kind = PlanKind(m_kind->currentData().toInt());
    properties.period = period();
    return properties;
}

void PlanHeadDialog::setTitle(const QString &title)
{
    m_title->setPlainText(title);
}

void PlanHeadDialog::setPeriod(const PlanPeriod &period)
{
    m_periodKind->setCurrentIndex(m_periodKind->findData(int(period.kind())));
    if (!period.isKnown())
        return;
    m_firstYear->setValue(period.firstYear());
    m_lastYear->setValue(period.lastYear());
}

PlanPeriod PlanHeadDialog::period() const
{
    switch (PlanPeriod::Kind(m_periodKind->currentData().toInt())) {
    case PlanPeriod::Kind::SchoolYear:
        return PlanPeriod::schoolYear(m_firstYear->value());
    case PlanPeriod::Kind::CalendarYear:
        return PlanPeriod::calendarYear(m_firstYear->value());
    case PlanPeriod::Kind::Years:
        return PlanPeriod::years(m_firstYear->value(), m_lastYear->value());
    case PlanPeriod::Kind::Unknown:
        break;
    }
    return {};
}

void PlanHeadDialog::updateFields()
{
    const auto kind = PlanPeriod::Kind(m_periodKind->currentData().toInt());
    m_firstYear->setVisible(kind != PlanPeriod::Kind::Unknown);
    m_lastLabel->setVisible(kind == PlanPeriod::Kind::Years);
    m_lastYear->setVisible(kind == PlanPeriod::Kind::Years);
    m_periodText->setText(period().isKnown()
                              ? period().label()
                              : u"Без периода сроки вроде «сентябрь» или «в течение года» не получат дат."_s);
    m_accept->setEnabled(!m_title->toPlainText().trimmed().isEmpty());
}

} // namespace versta

#include "periodedit.h"

#include "core/schoolyear.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Kind = PlanPeriod::Kind;

} // namespace

PeriodEdit::PeriodEdit(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_first(new QSpinBox(this))
    , m_last(new QSpinBox(this))
    , m_dash(new QLabel(u"–"_s, this))
{
    // In the order of PlanPeriod::Kind.
    m_kind->addItems({u"не указан"_s, u"учебный год"_s, u"календарный год"_s, u"несколько лет"_s});
    m_kind->setAccessibleName(u"Вид периода"_s);
    m_kind->setObjectName(u"periodKind"_s);
    m_first->setObjectName(u"firstYear"_s);
    m_last->setObjectName(u"lastYear"_s);
    m_first->setAccessibleName(u"Год периода"_s);
    m_last->setAccessibleName(u"Последний год периода"_s);
    for (QSpinBox *year : {m_first, m_last}) {
        year->setRange(1990, 2100);
        year->setValue(schoolYearToPlan(QDate::currentDate()));
        year->setKeyboardTracking(false);
    }
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    for (QWidget *part : std::initializer_list<QWidget *>{m_kind, m_first, m_dash, m_last})
        layout->addWidget(part);
    layout->addStretch(1);
    setFocusProxy(m_kind);

    const auto report = [this] {
        showFields();
        Q_EMIT edited(period());
    };
    connect(m_kind, &QComboBox::activated, this, report);
    for (QSpinBox *year : {m_first, m_last})
        connect(year, &QSpinBox::valueChanged, this, report);
    showFields();
}

void PeriodEdit::setPeriod(const PlanPeriod &period)
{
    const QSignalBlocker quietFirst(m_first);
    const QSignalBlocker quietLast(m_last);
    m_kind->setCurrentIndex(static_cast<int>(period.kind()));
    if (period.isKnown()) {
        m_first->setValue(period.firstYear());
        m_last->setValue(period.lastYear());
    }
    showFields();
}

PlanPeriod PeriodEdit::period() const
{
    switch (static_cast<Kind>(m_kind->currentIndex())) {
    case Kind::SchoolYear:
        return PlanPeriod::schoolYear(m_first->value());
    case Kind::CalendarYear:
        return PlanPeriod::calendarYear(m_first->value());
    case Kind::Years:
        return PlanPeriod::years(m_first->value(), m_last->value());
    case Kind::Unknown:
        break;
    }
    return {};
}

void PeriodEdit::showFields()
{
    const auto kind = static_cast<Kind>(m_kind->currentIndex());
    const bool isSchoolYear = kind == Kind::SchoolYear;
    m_first->setVisible(kind != Kind::Unknown);
    // «2023/24»: the second year follows from the first.
    m_first->setSuffix(isSchoolYear ? u"/%1"_s.arg((m_first->value() + 1) % 100, 2, 10, QChar(u'0')) : QString());
    m_dash->setVisible(kind == Kind::Years);
    m_last->setVisible(kind == Kind::Years);
}

} // namespace versta

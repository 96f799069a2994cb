#include "controlfilterbar.h"

#include "queryedit.h"

#include "core/textfold.h"
#include "document/controlqueries.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// The entry for all plans of schools together, where others have the id of a plan.
constexpr qint64 PlansOfSchools = -1;

bool isOfGroup(ControlGroup group, const ControlledActivity &activity, QDate day)
{
    return isInGroup(group, activity.state, activity.due, !activity.record.evidence.empty(), day);
}

} // namespace

ControlFilterBar::ControlFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_plan(new QComboBox)
    , m_query(new QueryEdit(u"controlQuery"_s, u"Найти мероприятие"_s))
    , m_day(new QDateEdit(QDate::currentDate()))
{
    m_plan->setObjectName(u"controlPlan"_s);
    m_plan->setAccessibleName(u"План"_s);
    m_plan->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_plan->setMinimumContentsLength(24);
    m_plan->addItem(u"Все планы"_s);
    m_query->setMinimumWidth(fontMetrics().averageCharWidth() * 18);
    m_day->setObjectName(u"controlDay"_s);
    m_day->setAccessibleName(u"На дату"_s);
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(u"dd.MM.yyyy"_s);
    m_day->setKeyboardTracking(false);
    auto *groups = new QHBoxLayout;
    groups->setSpacing(2);
    for (const ControlGroup group : AllControlGroups)
        groups->addWidget(newGroupButton(group));
    groups->addStretch(1);
    m_groups.at(ControlGroup::All)->setChecked(true);
    auto *dayLabel = new QLabel(u"На &дату:"_s);
    dayLabel->setBuddy(m_day);
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_query, 2);
    choices->addWidget(m_plan, 2);
    choices->addWidget(dayLabel);
    choices->addWidget(m_day);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 10, 6);
    layout->addLayout(groups);
    layout->addLayout(choices);
    connect(m_query, &QueryEdit::finished, this, &ControlFilterBar::finished);
    connect(m_query, &QLineEdit::textChanged, this, &ControlFilterBar::filtered);
    connect(m_plan, &QComboBox::currentIndexChanged, this, &ControlFilterBar::filtered);
    connect(m_day, &QDateEdit::dateChanged, this, &ControlFilterBar::dayChanged);
}

QToolButton *ControlFilterBar::newGroupButton(ControlGroup group)
{
    auto *button = new QToolButton;
    button->setObjectName(u"controlGroup%1"_s.arg(int(group)));
    button->setText(controlGroupName(group));
    button->setAccessibleName(controlGroupName(group));
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::toggled, this, [this](bool on) {
        if (on)
            Q_EMIT filtered();
    });
    m_groups.emplace(group, button);
    return button;
}

void ControlFilterBar::offer(const std::vector<ControlledActivity> &activities)
{
    const QSignalBlocker quiet(m_plan);
    const QVariant chosen = m_plan->currentData();
    while (m_plan->count() > 1)
        m_plan->removeItem(1);
    for (const ControlledActivity &activity : activities) {
        if (!activity.isOfSchoolPlan() &&
            m_plan->itemData(m_plan->count() - 1).toLongLong() != activity.plan.id.value())
            m_plan->addItem(activity.plan.title, activity.plan.id.value());
    }
    const bool schools = std::ranges::any_of(activities, &ControlledActivity::isOfSchoolPlan);
    m_plan->setItemText(0, schools ? u"Все планы, кроме школьных"_s : u"Все планы"_s);
    if (schools)
        m_plan->addItem(u"Планы школ"_s, PlansOfSchools);
    m_plan->setCurrentIndex(std::max(0, m_plan->findData(chosen)));
    for (const auto &[group, button] : m_groups) {
        const auto count = std::ranges::count_if(activities, [&](const ControlledActivity &activity) {
            return isOfPlanInSight(activity) && isOfGroup(group, activity, day());
        });
        button->setText(u"%1: %2"_s.arg(controlGroupName(group)).arg(count));
        button->setAccessibleName(button->text());
    }
}

ControlGroup ControlFilterBar::group() const
{
    const auto found = std::ranges::find_if(m_groups, [](const auto &entry) { return entry.second->isChecked(); });
    return found == m_groups.end() ? ControlGroup::All : found->first;
}

void ControlFilterBar::setGroup(ControlGroup group)
{
    m_groups.at(group)->setChecked(true);
}

std::optional<PlanId> ControlFilterBar::plan() const
{
    const qint64 chosen = m_plan->currentData().toLongLong();
    return chosen > 0 ? std::optional(PlanId(chosen)) : std::nullopt;
}

void ControlFilterBar::setPlan(PlanId plan)
{
    m_plan->setCurrentIndex(std::max(0, m_plan->findData(plan.value())));
}

bool ControlFilterBar::isOfPlanInSight(const ControlledActivity &activity) const
{
    const qint64 chosen = m_plan->currentData().toLongLong();
    if (chosen > 0)
        return activity.plan.id.value() == chosen;
    return activity.isOfSchoolPlan() == (chosen == PlansOfSchools);
}

QDate ControlFilterBar::day() const
{
    return m_day->date();
}

void ControlFilterBar::setDay(QDate day)
{
    m_day->setDate(day);
}

bool ControlFilterBar::accepts(const ControlledActivity &activity) const
{
    if (!isOfPlanInSight(activity) || !isOfGroup(group(), activity, day()))
        return false;
    const TextFilter words(m_query->text());
    return words.isEmpty() ||
           words.matches(QStringList{activity.number, activity.text, activity.typed, activity.responsible,
                                     activity.plan.title, activity.column.value_or(QString())}
                             .join(u'\n'));
}

void ControlFilterBar::clear()
{
    m_query->clear();
    m_plan->setCurrentIndex(0);
    setGroup(ControlGroup::All);
}

QString ControlFilterBar::description() const
{
    QStringList words;
    if (group() != ControlGroup::All)
        words << controlGroupName(group());
    if (plan())
        words << u"план «%1»"_s.arg(m_plan->currentText());
    else if (m_plan->currentIndex() > 0)
        words << u"планы школ"_s;
    if (!m_query->text().trimmed().isEmpty())
        words << u"слова «%1»"_s.arg(m_query->text().trimmed());
    return words.join(u", "_s);
}

void ControlFilterBar::takeFocus()
{
    m_query->takeFocus();
}

} // namespace versta

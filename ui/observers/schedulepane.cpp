#include "schedulepane.h"

#include "actionbutton.h"
#include "panellabels.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int ObservationRole = Qt::UserRole;
constexpr int AssignmentRole = Qt::UserRole + 1;
constexpr int ButtonColumns = 2;

QString againstText(const ObserverAssignment &assignment, const ObserverRules &rules, const SchoolNames &schools)
{
    QStringList against;
    for (const ObserverConflict &conflict : rules.conflictsOf(assignment))
        against << (conflict.isAllowed()
                        ? u"разрешено (%1): %2"_s.arg(conflict.allowedBecause, conflictText(conflict, rules, schools))
                        : u"! "_s + conflictText(conflict, rules, schools));
    return against.join(u'\n');
}

QTreeWidgetItem *newItem(ObservationId observation, AssignmentId assignment, const QString &text)
{
    auto *item = new QTreeWidgetItem({text});
    item->setToolTip(0, text);
    item->setData(0, ObservationRole, observation.value());
    item->setData(0, AssignmentRole, assignment.value());
    return item;
}

} // namespace

SchedulePane::SchedulePane(QWidget *parent)
    : QWidget(parent)
    , m_title(newHeadingLabel(QString()))
    , m_list(new QTreeWidget)
    , m_detail(newTextLabel(u"scheduleDetail"_s))
    , m_buttons(new QWidget)
{
    m_title->setObjectName(u"scheduleTitle"_s);
    m_title->setWordWrap(true);
    m_list->setObjectName(u"scheduleList"_s);
    m_list->setAccessibleName(u"Наблюдения в школе в этот день"_s);
    m_list->setHeaderHidden(true);
    m_list->setColumnCount(1);
    m_list->setItemsExpandable(false);
    m_list->setRootIsDecorated(false);
    new QGridLayout(m_buttons);
    m_buttons->layout()->setContentsMargins({});
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_detail);
    layout->addWidget(m_buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 46);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        showDetail();
        Q_EMIT currentChanged();
    });
    connect(m_list, &QTreeWidget::itemActivated, this, &SchedulePane::opened);
}

void SchedulePane::show(const std::vector<ObservationId> &observations, const ObserverBook &book,
                        const SchoolNames &schools)
{
    const ObservationId before = observation();
    const AssignmentId chosen = assignment();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        const ObserverRules rules(book.schedule);
        QString title = u"Выберите клетку графика."_s;
        for (const ObservationId id : observations) {
            const Observation *at = rules.observation(id);
            if (!at)
                continue;
            const auto school = schools.find(at->school);
            title = u"%1\n%2"_s.arg(school == schools.end() ? QString() : school->second,
                                    QLocale(QLocale::Russian).toString(at->day, u"d MMMM yyyy, dddd"_s));
            const auto assigned = rules.assignedTo(id);
            auto *place = newItem(
                id, {}, u"%1\nназначено %2 из %3"_s.arg(observationText(*at)).arg(assigned.size()).arg(at->needed));
            m_list->addTopLevelItem(place);
            for (const ObserverAssignment *assignment : assigned) {
                const Observer *who = rules.observer(assignment->observer);
                const QString against = againstText(*assignment, rules, schools);
                const bool hasAct =
                    std::ranges::find(book.acts, assignment->id, &ObservationAct::assignment) != book.acts.end();
                place->addChild(newItem(id, assignment->id,
                                        (who ? who->name : QString()) + (hasAct ? u" — акт внесён"_s : QString()) +
                                            (against.isEmpty() ? QString() : u"\n"_s + against)));
            }
            place->setExpanded(true);
        }
        m_title->setText(title);
    }
    goTo(before, chosen);
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    showDetail();
    Q_EMIT currentChanged();
}

// The list shows the beginnings of long lines.
void SchedulePane::showDetail()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    m_detail->setText(item ? item->text(0) : QString());
}

void SchedulePane::goTo(ObservationId observation, AssignmentId assignment)
{
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *place = m_list->topLevelItem(row);
        if (place->data(0, ObservationRole).toLongLong() != observation.value())
            continue;
        m_list->setCurrentItem(place);
        for (int child = 0; child < place->childCount(); ++child) {
            if (assignment.isValid() && place->child(child)->data(0, AssignmentRole).toLongLong() == assignment.value())
                m_list->setCurrentItem(place->child(child));
        }
    }
}

ObservationId SchedulePane::observation() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? ObservationId(item->data(0, ObservationRole).toLongLong()) : ObservationId();
}

AssignmentId SchedulePane::assignment() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? AssignmentId(item->data(0, AssignmentRole).toLongLong()) : AssignmentId();
}

void SchedulePane::setButtons(const QList<QAction *> &actions)
{
    auto *grid = static_cast<QGridLayout *>(m_buttons->layout());
    for (int at = 0; at < actions.size(); ++at)
        grid->addWidget(newActionButton(*actions[at]), at / ButtonColumns, at % ButtonColumns);
}

} // namespace versta

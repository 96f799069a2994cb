#include "inspector.h"

#include "activityinspector.h"
#include "planinspector.h"
#include "sectioninspector.h"

#include "control/controlpane.h"
#include "document/models/planmodel.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QScrollArea *scrolled(QWidget *content, const QString &name)
{
    auto *area = new QScrollArea;
    area->setWidget(content);
    area->setAccessibleName(name);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // What does not scroll sideways must not be cut off there.
    area->setMinimumWidth(content->minimumSizeHint().width() + area->verticalScrollBar()->sizeHint().width());
    return area;
}

// In the order in which they are added.
constexpr int RowTab = 0;
constexpr int ControlTab = 1;
constexpr int PlanTab = 2;

} // namespace

Inspector::Inspector(Document &document, PlanModel &plan, Dialogs &dialogs, QWidget *parent)
    : QTabWidget(parent)
    , m_plan(plan)
    , m_row(new QStackedWidget)
    , m_activity(new ActivityInspector(document, plan, nullptr))
    , m_section(new SectionInspector(document, plan, nullptr))
    , m_control(new ControlPane(document, dialogs, nullptr))
{
    setAccessibleName(tr("Свойства строки и плана"));
    setDocumentMode(true);
    auto *whole = new PlanInspector(document, plan, nullptr);
    m_row->addWidget(scrolled(m_activity, tr("Мероприятие")));
    m_row->addWidget(scrolled(m_section, tr("Раздел")));
    addTab(m_row, tr("Строка"));
    addTab(scrolled(m_control, tr("Контроль")), tr("Контроль"));
    addTab(scrolled(whole, tr("План")), tr("План"));
    connect(m_activity, &ActivityInspector::partyWanted, this, &Inspector::partyWanted);
    connect(m_activity, &ActivityInspector::schoolWanted, this, &Inspector::schoolWanted);
    connect(m_activity, &ActivityInspector::schoolChoiceWanted, this, &Inspector::schoolChoiceWanted);
    connect(whole, &PlanInspector::propertiesWanted, this, &Inspector::propertiesWanted);
    connect(whole, &PlanInspector::minutesWanted, this, &Inspector::minutesWanted);
    connect(whole, &PlanInspector::schoolPlanWanted, this, &Inspector::schoolPlanWanted);
}

void Inspector::show(const QModelIndex &cell)
{
    // Without rows the plan is all there is to show.
    const bool firstRow = cell.isValid() && !isTabEnabled(RowTab);
    if (!cell.isValid())
        setCurrentIndex(PlanTab);
    for (const int tab : {RowTab, ControlTab})
        setTabEnabled(tab, cell.isValid());
    if (firstRow)
        setCurrentIndex(RowTab);
    const auto activity = m_plan.activityAt(cell);
    m_control->show(activity.value_or(ActivityId()));
    if (const auto section = m_plan.sectionAt(cell)) {
        m_activity->commit();
        m_section->show(*section);
        m_row->setCurrentIndex(1);
    } else if (activity) {
        m_section->commit();
        m_activity->show(*activity);
        m_row->setCurrentIndex(0);
    }
}

void Inspector::setSchoolSigns(std::unordered_map<SchoolId, QString> signs)
{
    m_activity->setSchoolSigns(std::move(signs));
}

void Inspector::commit()
{
    m_activity->commit();
    m_section->commit();
    m_control->commit();
}

} // namespace versta

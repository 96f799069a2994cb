#include "problemspanel.h"

#include "document/models/planmodel.h"

#include <QHeaderView>
#include <QLabel>
#include <QStyle>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

enum ItemRole
{
    SectionIdRole = Qt::UserRole,
    ActivityIdRole,
    CellRole
};

QString placeOf(const PlanProblem &problem, const Plan &plan, const PlanNumbers &numbers)
{
    if (problem.activity) {
        const QString number = numbers.activities[*problem.activity];
        const QString text = plan.cell(plan.activities[*problem.activity], ColumnRole::Activity).simplified();
        return number.isEmpty() ? text : number + u" "_s + text;
    }
    if (problem.section)
        return QString(numbers.sections[*problem.section] + u" "_s + plan.sections[*problem.section].title).trimmed();
    return ProblemsPanel::tr("План в целом");
}

} // namespace

ProblemsPanel::ProblemsPanel(PlanModel &plan, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_list(new QTreeWidget)
    , m_none(new QLabel(tr("Замечаний нет: ответственные и сроки указаны, номера идут по порядку.")))
{
    m_list->setObjectName(u"problemList"_s);
    m_list->setAccessibleName(tr("Замечания к плану"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderLabels({tr("Замечание"), tr("Где")});
    // The remark is what is read; where it is may be cut, and is told by a hint.
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->setColumnWidth(1, fontMetrics().averageCharWidth() * 32);
    setFocusProxy(m_list);
    m_none->setMargin(8);
    m_none->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_none);
    layout->addWidget(m_list);
    connect(&plan, &PlanModel::derivedChanged, this, &ProblemsPanel::updateSoon);
    connect(m_list, &QTreeWidget::itemActivated, this, &ProblemsPanel::follow);
    connect(m_list, &QTreeWidget::itemClicked, this, &ProblemsPanel::follow);
    update();
}

// Many gestures in one turn of the event loop are one new list.
void ProblemsPanel::updateSoon()
{
    if (m_stale)
        return;
    m_stale = true;
    QTimer::singleShot(0, this, &ProblemsPanel::update);
}

void ProblemsPanel::update()
{
    m_stale = false;
    const Plan &plan = m_plan.plan();
    const auto &problems = m_plan.problems();
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    QList<QTreeWidgetItem *> items;
    for (const PlanProblem &problem : problems) {
        auto *item = new QTreeWidgetItem({problem.text, placeOf(problem, plan, m_plan.numbers())});
        const bool mistake = problem.severity == PlanProblem::Severity::Mistake;
        item->setIcon(0,
                      style()->standardIcon(mistake ? QStyle::SP_MessageBoxWarning : QStyle::SP_MessageBoxInformation));
        item->setToolTip(0, (mistake ? tr("Ошибка: %1") : tr("Замечание: %1")).arg(problem.text));
        item->setToolTip(1, item->text(1));
        if (problem.section)
            item->setData(0, SectionIdRole, plan.sections[*problem.section].id.value());
        if (problem.activity)
            item->setData(0, ActivityIdRole, plan.activities[*problem.activity].id.value());
        item->setData(0, CellRole, int(problem.column.value_or(ColumnRole::Activity)));
        items << item;
    }
    m_list->clear();
    m_list->addTopLevelItems(items);
    if (!items.isEmpty()) // screen readers want a current item; none is followed for it
        m_list->setCurrentItem(items[qBound(0, row, int(items.size()) - 1)]);
    m_count = int(problems.size());
    m_none->setVisible(m_count == 0);
    m_list->setVisible(m_count > 0);
    Q_EMIT counted(m_count);
}

void ProblemsPanel::follow(const QTreeWidgetItem *item)
{
    const SectionId section(item->data(0, SectionIdRole).toLongLong());
    const ActivityId activity(item->data(0, ActivityIdRole).toLongLong());
    const auto at = m_plan.plan().column(ColumnRole(item->data(0, CellRole).toInt()));
    const int column = at ? int(*at) : m_plan.titleColumn();
    if (activity.isValid())
        Q_EMIT wanted(m_plan.indexOf(activity, column));
    else if (section.isValid())
        Q_EMIT wanted(m_plan.indexOf(section, column));
    else
        Q_EMIT wanted({});
}

} // namespace versta

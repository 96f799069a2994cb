#include "planfiltermodel.h"

#include "planmodel.h"

#include "core/planprogress.h"

namespace versta {

PlanFilterModel::PlanFilterModel(PlanModel &plan, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_plan(plan)
{
    setSourceModel(&plan);
    // Other rows come with a reset: what was hidden says nothing of them.
    connect(&plan, &PlanModel::modelReset, this, [this] {
        if (isFiltering())
            refresh();
    });
}

void PlanFilterModel::setQuery(const QString &query)
{
    m_query = TextFilter(query);
    refresh();
}

void PlanFilterModel::setCondition(Condition condition)
{
    m_condition = condition;
    refresh();
}

void PlanFilterModel::refresh()
{
    findHidden();
    invalidateFilter();
}

int PlanFilterModel::shownActivities() const
{
    int shown = 0;
    for (const Activity &activity : m_plan.plan().activities)
        shown += m_hiddenActivities.contains(activity.id.value()) ? 0 : 1;
    return shown;
}

int PlanFilterModel::allActivities() const
{
    return int(m_plan.plan().activities.size());
}

bool PlanFilterModel::holdsDecisions() const
{
    return m_plan.plan().properties.kind == PlanKind::Decisions;
}

bool PlanFilterModel::matches(const QModelIndex &activity, bool headingMatches) const
{
    const auto state = ActivityState(activity.data(PlanModel::StateRole).toInt());
    const bool ended = state == ActivityState::Done || state == ActivityState::Cancelled;
    if (m_condition == Condition::NotDone && ended)
        return false;
    if (m_condition == Condition::Overdue && state != ActivityState::Overdue)
        return false;
    if (m_condition == Condition::WithoutDeadline && !activity.data(PlanModel::MeaningRole).toString().isEmpty())
        return false;
    return headingMatches || m_query.matches(activity.data(PlanModel::SearchTextRole).toString());
}

void PlanFilterModel::findHidden()
{
    m_hiddenSections.clear();
    m_hiddenActivities.clear();
    if (!isFiltering())
        return;
    const auto hideUnmatched = [this](const QModelIndex &activity, bool headingMatches) {
        if (matches(activity, headingMatches))
            return true;
        m_hiddenActivities.insert(activity.data(PlanModel::RowIdRole).toLongLong());
        return false;
    };
    for (int row = 0; row < m_plan.rowCount(); ++row) {
        const QModelIndex top = m_plan.index(row, 0);
        if (!top.data(PlanModel::IsSectionRole).toBool()) {
            hideUnmatched(top, false);
            continue;
        }
        const bool headingMatches =
            !m_query.isEmpty() && m_query.matches(top.data(PlanModel::SearchTextRole).toString());
        bool any = headingMatches && m_condition == Condition::All;
        for (int child = 0; child < m_plan.rowCount(top); ++child)
            any = hideUnmatched(m_plan.index(child, 0, top), headingMatches) || any;
        if (!any)
            m_hiddenSections.insert(top.data(PlanModel::RowIdRole).toLongLong());
    }
}

bool PlanFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = m_plan.index(row, 0, parent);
    const qint64 id = index.data(PlanModel::RowIdRole).toLongLong();
    return !(index.data(PlanModel::IsSectionRole).toBool() ? m_hiddenSections : m_hiddenActivities).contains(id);
}

} // namespace versta

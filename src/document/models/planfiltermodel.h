#pragma once

#include "core/textfold.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace versta {

class PlanModel;

/// The rows of a plan that a filter lets through, under the headings of their sections. What the filter hides is
/// decided when the filter is set: a row that is edited, added or brought back afterwards stays in sight until then.
class PlanFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Condition
    {
        All,
        NotDone,         ///< neither done nor cancelled
        Overdue,         ///< neither done nor cancelled, and the time is over
        WithoutDeadline, ///< the deadline is empty or not understood
    };
    Q_ENUM(Condition)

    explicit PlanFilterModel(PlanModel &plan, QObject *parent = nullptr);

    /// Words that must all occur in a row, or in the heading of its section.
    void setQuery(const QString &query);
    void setCondition(Condition condition);
    /// Applies query and condition anew, to rows that were edited meanwhile too.
    void refresh();
    [[nodiscard]] bool isFiltering() const { return !m_query.isEmpty() || m_condition != Condition::All; }
    /// How many activities are let through, and how many there are.
    [[nodiscard]] int shownActivities() const;
    [[nodiscard]] int allActivities() const;
    /// The rows are what a meeting decided, to be called so.
    [[nodiscard]] bool holdsDecisions() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    void findHidden();
    [[nodiscard]] bool matches(const QModelIndex &activity, bool headingMatches) const;

    PlanModel &m_plan;
    TextFilter m_query;
    Condition m_condition = Condition::All;
    QSet<qint64> m_hiddenSections;
    QSet<qint64> m_hiddenActivities;
};

} // namespace versta

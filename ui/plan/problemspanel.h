#pragma once

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace versta {

class PlanModel;

/// What the coordinator should look at in the plan; choosing an entry leads to its row and cell.
class ProblemsPanel final : public QWidget
{
    Q_OBJECT

public:
    ProblemsPanel(PlanModel &plan, QWidget *parent);

    [[nodiscard]] int count() const { return m_count; }

Q_SIGNALS:
    void counted(int problems);
    /// \param cell an index of the PlanModel; invalid for a problem of the plan as a whole
    void wanted(const QModelIndex &cell);

private:
    void updateSoon();
    void update();
    void follow(const QTreeWidgetItem *item);

    PlanModel &m_plan;
    QTreeWidget *m_list;
    QLabel *m_none;
    int m_count = 0;
    bool m_stale = false;
};

} // namespace versta

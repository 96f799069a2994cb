#pragma once

#include "core/plan.h"

#include <QList>
#include <QObject>

class QAction;
class QMenu;

namespace versta {

class ActionMaker;
class Document;
class PlanModel;
class PlanTable;

/// What is done with rows of the plan: insert, duplicate, delete, move, number, state.
class RowActions final : public QObject
{
    Q_OBJECT

public:
    RowActions(Document &document, PlanModel &plan, PlanTable &table, QObject *parent);

    [[nodiscard]] QList<QAction *> actions() const { return m_actions; }
    /// The states an activity can be set to, as a submenu.
    [[nodiscard]] QAction *stateMenu() const { return m_stateMenu; }
    /// Those that add rows: they need none to be there.
    [[nodiscard]] QList<QAction *> additions() const { return m_additions; }
    /// Adds a row behind the current one and opens it for typing.
    void insertActivity();
    void insertSection();
    /// Enables what can be done with the present choice.
    void updateEnabled();

private:
    void addActions(const ActionMaker &make);
    void addStates(const ActionMaker &make);
    void duplicate();
    void removeRows();
    void clearOrRemove();
    void move(bool up);
    void numberByRule();
    void setState(ActivityStatus status);
    /// What is selected, or else the current row.
    [[nodiscard]] std::vector<ActivityId> chosenActivities() const;
    [[nodiscard]] std::vector<SectionId> chosenSections() const;

    Document &m_document;
    PlanModel &m_plan;
    PlanTable &m_table;
    QList<QAction *> m_actions;
    QList<QAction *> m_additions;
    QList<QAction *> m_needPlan;
    QList<QAction *> m_needRow;
    QList<QAction *> m_needActivity;
    QAction *m_stateMenu = nullptr;
};

} // namespace versta

#pragma once

#include "document/models/planlistmodel.h"

#include <QList>
#include <QWidget>

#include <utility>
#include <vector>

class QAction;
class QListView;
class QToolButton;

namespace versta {

class Dialogs;
class Document;

/// The plans of the municipality: choosing one, and what is done with a plan as a whole.
class PlanList final : public QWidget
{
    Q_OBJECT

public:
    PlanList(Document &document, Dialogs &dialogs, QWidget *parent = nullptr);

    [[nodiscard]] PlanId currentPlan() const;
    void setCurrentPlan(PlanId plan);
    [[nodiscard]] const PlanListModel &model() const { return *m_model; }

    /// Asks for title, kind and period.
    void createPlan();
    void addExample();
    void removeExample();

    /// For the menu «План»: duplicate, carry over, delete …
    [[nodiscard]] QList<QAction *> actions() const { return m_actions; }
    /// An action of someone else that belongs to the chosen plan, for the context menu.
    void addToContextMenu(QAction *action) { m_foreignActions << action; }
    [[nodiscard]] QAction *createAction() const { return m_create; }
    [[nodiscard]] QAction *importAction() const { return m_import; }

Q_SIGNALS:
    /// Another plan is to be shown; invalid when none is left.
    void currentPlanChanged(versta::PlanId plan);
    void importRequested();
    /// The table of who has sent which plan is to be shown.
    void schoolPlansWanted();
    /// The user made a new plan, which is shown.
    void created();

private:
    using Known = std::pair<PlanId, PlanListModel::Scope>;

    void layOut();
    [[nodiscard]] QWidget *newScopeLine();
    void addActions();
    void showScope();
    void followChange();
    void updateActions();
    void duplicate();
    void carryOver();
    void remove();
    void showMenu(const QPoint &position);

    Document &m_document;
    Dialogs &m_dialogs;
    PlanListModel *m_model;
    QListView *m_view;
    QWidget *m_scopeLine;
    QToolButton *m_ofMunicipality;
    QToolButton *m_ofSchools;
    QToolButton *m_whoSent;
    QAction *m_create = nullptr;
    QAction *m_import = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_carryOver = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_removeExample = nullptr;
    QList<QAction *> m_actions;
    QList<QAction *> m_foreignActions;
    std::vector<Known> m_known; ///< before the last change
};

} // namespace versta

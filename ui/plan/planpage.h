#pragma once

#include "columnwidths.h"

#include "core/minutes.h"

#include <QAction>
#include <QList>
#include <QWidget>

#include <optional>
#include <unordered_map>

class QLabel;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace versta {

class CellDelegate;
class ClipboardActions;
class Dialogs;
class Document;
class EmptyPlan;
class FilterBar;
class Inspector;
class PlanFilterModel;
class PlanModel;
class PlanTable;
class ProblemsPanel;
class ReplaceBar;
class RowActions;

/// One plan, open for work: its table with filter, inspector and problems around it.
class PlanPage final : public QWidget
{
    Q_OBJECT

public:
    /// \param document outlives the page, as do the dialogs
    PlanPage(Document &document, Dialogs &dialogs, QWidget *parent);

    /// Shows another plan; an invalid id shows nothing.
    void showPlan(PlanId plan);
    [[nodiscard]] PlanId planId() const;
    /// Makes an activity of the plan current and shows it, also when a filter hid it.
    /// \param column of the cell; the one that says what is done when it is none of the plan's
    void showActivity(ActivityId activity, ColumnId column = {});
    /// The same for a section.
    void showSection(SectionId section);
    /// What the window puts into its menus.
    [[nodiscard]] QList<QAction *> planActions() const { return m_planActions; }
    [[nodiscard]] QList<QAction *> editActions() const { return m_editActions; }
    [[nodiscard]] QList<QAction *> viewActions() const { return m_viewActions; }
    /// Stores what is being typed; false when it could not be stored.
    bool commitEditor();

    bool event(QEvent *event) override;

    /// What signs say of schools, shown where an activity concerns them.
    void setSchoolSigns(std::unordered_map<SchoolId, QString> signs);

Q_SIGNALS:
    /// A school that an activity concerns was chosen: show what is known of it.
    void schoolWanted(versta::SchoolId school);
    /// Minutes that speak of the plan were chosen.
    void minutesWanted(versta::MinutesId minutes);
    /// The plan is to be shown among the plans that schools have sent.
    void schoolPlanWanted(versta::PlanId plan);

private:
    // What was current before the table was built anew.
    struct Place
    {
        std::optional<ActivityId> activity;
        std::optional<SectionId> section;
        ColumnId column;
        int scrolled = 0;
    };

    void layOut();
    void layOutProblems();
    void addActions();
    void addViewActions();
    void addKeysOfPage(QAction &properties);
    void connectTable();
    void connectSurroundings();
    void restoreState();
    /// Shows the pane and goes there, or hides it.
    void showPane(QWidget &pane, bool shown);
    void goToNextPane();
    void showCell(const QModelIndex &cell);
    void editColumns();
    void editProperties();
    void showDirectory(const QString &party);
    void chooseSchools(ActivityId activity);
    void rememberPlace();
    void restorePlace();
    void restoreWidths();
    void storeWidths();
    void storeColumnOrder();
    void updateSurface();
    void showTableMenu(const QPoint &position);

    Document &m_document;
    Dialogs &m_dialogs;
    ColumnWidths m_widths;
    PlanModel *m_plan;
    PlanFilterModel *m_filter;
    CellDelegate *m_delegate;
    PlanTable *m_table;
    FilterBar *m_filterBar;
    EmptyPlan *m_empty;
    QStackedWidget *m_surface;
    RowActions *m_rows;
    ClipboardActions *m_clipboard;
    ReplaceBar *m_replaceBar;
    Inspector *m_inspector;
    ProblemsPanel *m_problems;
    QWidget *m_problemsBox;
    QLabel *m_problemsTitle;
    QSplitter *m_across; ///< table and inspector
    QSplitter *m_down;   ///< these and the problems
    QToolButton *m_problemsButton;
    QAction *m_showInspector = nullptr;
    QAction *m_showProblems = nullptr;
    QList<QAction *> m_planActions;
    QList<QAction *> m_editActions;
    QList<QAction *> m_viewActions;
    Place m_place;
};

} // namespace versta

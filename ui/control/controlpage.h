#pragma once

#include "workpage.h"

#include "document/controlqueries.h"

#include <vector>

class QStackedWidget;
class QTabWidget;

namespace versta {

class ControlFilterBar;
class ControlPane;
class DayWatch;
class Dialogs;
class Document;
class EmptyPage;
class MonthView;
class TimelineView;
class ValueTableView;

/// The carrying out of all plans: what is overdue, due soon, without a day, done without evidence, and the control of
/// the activity that is chosen.
class ControlPage final : public WorkPage
{
    Q_OBJECT

public:
    /// \param document outlives the page, as do the dialogs
    ControlPage(Document &document, Dialogs &dialogs, QWidget *parent = nullptr);

    [[nodiscard]] ControlFilterBar &filterBar() const { return *m_filter; }
    [[nodiscard]] ValueTableView &table() const { return *m_table; }
    [[nodiscard]] ControlPane &pane() const { return *m_pane; }
    /// Chooses an activity in the list, also when the filter hid it. False when the page does not have it.
    bool showActivity(ActivityId activity);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString drawing() const override;
    [[nodiscard]] QString menuTitle() const override;
    [[nodiscard]] QList<QAction *> pageActions() const override { return m_pageActions; }
    [[nodiscard]] QList<QAction *> editActions() const override { return m_editActions; }
    [[nodiscard]] QList<QAction *> viewActions() const override { return {}; }
    [[nodiscard]] QList<QAction *> toolBarActions() const override;
    [[nodiscard]] QString exportText() const override;
    [[nodiscard]] bool canExport() const override;
    QString exportContents() override;
    bool commitEditor() override;
    bool takeFiles(const QStringList &paths) override;

Q_SIGNALS:
    /// An activity of a plan was chosen: show it in the plan.
    void activityWanted(versta::PlanId plan, versta::ActivityId activity);
    /// Something worth telling was done.
    void reported(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addActions();
    [[nodiscard]] QWidget *newContents();
    void hear();
    void reload();
    void refill();
    void updateActions();
    void openInPlan();
    void choose(const QWidget *view, qint64 activity);
    void markDone();
    void fillColumns();
    void addEvidence();
    void addConclusion();
    void writeReport();
    void exportCalendar();
    void find();
    void copy();
    [[nodiscard]] std::vector<ActivityId> selected() const;
    [[nodiscard]] const ControlledActivity *current() const;
    template <class Done>
    bool told(const Done &done);

    Document &m_document;
    Dialogs &m_dialogs;
    DayWatch *m_watch;
    QDate m_today; ///< the present day, when the filter was last told of it
    std::vector<ControlledActivity> m_activities;
    bool m_stale = true; ///< what is shown is older than the file
    QStackedWidget *m_surface;
    EmptyPage *m_empty;
    ControlFilterBar *m_filter;
    QTabWidget *m_tabs;
    ValueTableView *m_table;
    MonthView *m_month;
    TimelineView *m_year;
    ControlPane *m_pane;
    QAction *m_open = nullptr;
    QAction *m_done = nullptr;
    QAction *m_evidence = nullptr;
    QAction *m_conclusion = nullptr;
    QAction *m_columns = nullptr;
    QAction *m_report = nullptr;
    QAction *m_calendar = nullptr;
    QList<QAction *> m_pageActions;
    QList<QAction *> m_editActions;
};

} // namespace versta

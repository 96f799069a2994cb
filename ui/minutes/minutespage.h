#pragma once

#include "workpage.h"

#include "core/minutes.h"
#include "document/minutesqueries.h"

#include <optional>
#include <vector>

class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace versta {

class DayWatch;
class Dialogs;
class Document;
class EmptyPage;
class MinutesForm;
class PlanPage;
class ValueTableView;

/// The minutes of the municipality on the left; on the right the decisions of one of them as a table like that of a
/// plan, and the course of the meeting.
class MinutesPage final : public WorkPage
{
    Q_OBJECT

public:
    /// \param document outlives the page, as do the dialogs
    MinutesPage(Document &document, Dialogs &dialogs, QWidget *parent = nullptr);

    [[nodiscard]] ValueTableView &table() const { return *m_table; }
    [[nodiscard]] MinutesForm &form() const { return *m_form; }
    [[nodiscard]] PlanPage &decisions() const { return *m_decisions; }
    [[nodiscard]] MinutesId currentMinutes() const;
    /// The plan that holds the decisions of the current minutes, which prints as they do; invalid when there are none.
    [[nodiscard]] PlanId currentDecisions() const;
    /// Makes a decision current. False when the plan holds no decisions.
    bool showDecision(PlanId decisions, ActivityId activity);
    void showMinutes(MinutesId minutes);
    /// Shows the decisions that the plan holds; false when it holds none.
    bool showDecisions(PlanId decisions);
    /// Shows the course of the meeting, at a question of the agenda when one is named.
    void showMeeting(MinutesId minutes, std::optional<std::size_t> question);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString drawing() const override;
    [[nodiscard]] QString menuTitle() const override;
    [[nodiscard]] QList<QAction *> pageActions() const override;
    [[nodiscard]] QList<QAction *> editActions() const override;
    [[nodiscard]] QList<QAction *> viewActions() const override;
    [[nodiscard]] QList<QAction *> toolBarActions() const override;
    [[nodiscard]] QString exportText() const override;
    [[nodiscard]] bool canExport() const override;
    QString exportContents() override;
    bool commitEditor() override;
    bool takeFiles(const QStringList &paths) override;

Q_SIGNALS:
    /// Minutes are to be taken out of documents; out of these, or out of ones that the user chooses.
    void importRequested(const QStringList &paths);
    void schoolWanted(versta::SchoolId school);
    void planWanted(versta::PlanId plan);
    void reported(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addActions();
    void layOut();
    void hear(const ChangeSet &changes);
    void reload();
    void showCurrent();
    void updateActions();
    void create();
    void requestImport();
    void remove();
    void addSection();
    void findSchools();

    Document &m_document;
    Dialogs &m_dialogs;
    DayWatch *m_watch;
    std::vector<MinutesEntry> m_entries;
    bool m_stale = true; ///< what is shown is older than the file
    QStackedWidget *m_surface;
    EmptyPage *m_empty;
    QSplitter *m_splitter;
    ValueTableView *m_table;
    QTabWidget *m_tabs;
    PlanPage *m_decisions;
    MinutesForm *m_form;
    QAction *m_create = nullptr;
    QAction *m_import = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_addSection = nullptr;
    QAction *m_findSchools = nullptr;
    QList<QAction *> m_pageActions;
};

} // namespace versta

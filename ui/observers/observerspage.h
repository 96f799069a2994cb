#pragma once

#include "observertables.h"
#include "workpage.h"

#include <vector>

class QComboBox;
class QStackedWidget;
class QTabWidget;

namespace versta {

class Dialogs;
class Document;
class EmptyPage;
class QueryEdit;
class ScheduleView;
class ValueTableView;
enum class ObserverPaper;

/// Observers: the two registers, the schedule of days and schools, everyone's assignments, rules that are broken, what
/// acts say of schools.
class ObserversPage final : public WorkPage
{
    Q_OBJECT

public:
    enum class Tab
    {
        Registers,
        Schedule,
        Assignments,
        Conflicts,
        Summary
    };

    /// \param document outlives the page, as do the dialogs
    ObserversPage(Document &document, Dialogs &dialogs, QWidget *parent = nullptr);

    [[nodiscard]] Tab tab() const;
    void setTab(Tab tab);
    [[nodiscard]] ValueTableView &table(Tab tab) const;
    [[nodiscard]] ScheduleView &schedule() const { return *m_schedule; }
    /// Shows what a list would change, and stores it when the user agrees.
    void importList(const QString &path);
    /// Chooses a person of the registers, also when a filter hid him.
    void showObserver(ObserverId observer);
    /// Chooses a place of the schedule.
    void showObservation(ObservationId observation, AssignmentId assignment = {});

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
    bool commitEditor() override { return true; }
    bool takeFiles(const QStringList &paths) override;

Q_SIGNALS:
    /// Something worth telling was done.
    void reported(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addActions();
    void addPaperActions();
    [[nodiscard]] QWidget *newRegisters();
    void addTable(Tab tab, const QString &title, const QString &name);
    void connectParts();
    void hear();
    void reload();
    void refill();
    void updateActions();
    void chooseList();
    void addPerson();
    void editPerson();
    void deleteSelected();
    void markSelected();
    void addPlaces();
    void editPlace();
    void assign();
    void allow();
    void enterAct();
    void removeAct();
    void propose();
    void showMissing();
    void write(ObserverPaper paper);
    void find();
    void copy();
    void open(qint64 key);
    [[nodiscard]] std::optional<ObserverRegister> chosenRegister() const;
    [[nodiscard]] std::vector<ObserverId> selectedPeople() const;
    [[nodiscard]] ObservationId currentObservation() const;
    [[nodiscard]] AssignmentId currentAssignment() const;
    [[nodiscard]] const Observation *observation(ObservationId id) const;
    [[nodiscard]] ValueTableView *currentTable() const;
    template <class Done>
    bool told(const Done &done);

    Document &m_document;
    Dialogs &m_dialogs;
    ObserverBook m_book;
    std::vector<School> m_schools;
    SchoolNames m_schoolNames;
    std::vector<ObserverConflict> m_conflicts;
    bool m_stale = true; ///< what is shown is older than the file
    QStackedWidget *m_surface;
    EmptyPage *m_empty;
    QTabWidget *m_tabs;
    QComboBox *m_register;
    QueryEdit *m_query;
    ScheduleView *m_schedule;
    std::vector<ValueTableView *> m_tables; ///< by Tab; none at Tab::Schedule
    QAction *m_add = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_brief = nullptr;
    QAction *m_import = nullptr;
    QAction *m_places = nullptr;
    QAction *m_editPlace = nullptr;
    QAction *m_assign = nullptr;
    QAction *m_allow = nullptr;
    QAction *m_act = nullptr;
    QAction *m_removeAct = nullptr;
    QAction *m_propose = nullptr;
    QAction *m_missing = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_papers = nullptr;
    QList<QAction *> m_paperActions;
    QList<QAction *> m_pageActions;
    QList<QAction *> m_editActions;
};

} // namespace versta

#pragma once

#include "workpage.h"

#include "core/id.h"
#include "core/result.h"

class QStackedWidget;
class QTabWidget;

namespace versta {

class Dialogs;
class Document;
class EmptySchools;
class SchoolFilterBar;
class SchoolFilterModel;
class SchoolModel;
class SchoolPlansPane;
class SchoolTable;

/// The register of schools: a table with its filter, and what is done with schools; on a second tab the plans that they
/// have sent. Actions and export are those of the tab in sight.
class SchoolsPage final : public WorkPage
{
    Q_OBJECT

public:
    /// \param document outlives the page, as do the dialogs
    SchoolsPage(Document &document, Dialogs &dialogs, QWidget *parent = nullptr);

    [[nodiscard]] SchoolTable &table() const { return *m_table; }
    [[nodiscard]] SchoolFilterBar &filterBar() const { return *m_filterBar; }
    [[nodiscard]] SchoolPlansPane &plansPane() const { return *m_plans; }
    /// Shows the table of plans; at this plan when it is valid.
    void showPlans(PlanId plan);

    void addSchool();
    void editSchool();
    /// Chooses a school and moves the focus to it, also when the filter hid it.
    void showSchool(SchoolId school);
    /// Asks for a list and takes it over.
    void chooseList();
    /// Shows what a list would change, and stores it when the user agrees.
    void importList(const QString &path);

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
    [[nodiscard]] bool takesFolders() const override { return arePlansShown(); }

Q_SIGNALS:
    /// Something typed was not taken.
    void refused(const versta::Error &error);
    /// Something worth telling was done.
    void reported(const QString &text);
    /// The results of a school over the years are to be shown.
    void resultsRequested(versta::SchoolId school);
    /// Another tab is in sight, with actions of its own.
    void tabChanged();

private:
    QAction *newAction(const QString &name, const QString &text, const QList<QKeySequence> &keys, bool anywhere,
                       void (SchoolsPage::*slot)());
    void addActions();
    void addViewActions();
    void connectParts();
    void deleteSelected();
    void mergeSelected();
    void copySelected();
    void find();
    void requestResults();
    void showPlanOfSelected();
    [[nodiscard]] bool arePlansShown() const;
    void removeExample();
    void updateActions();
    void updateSurface();
    void showMenu(const QPoint &position);

    Document &m_document;
    Dialogs &m_dialogs;
    SchoolModel *m_schools;
    SchoolFilterModel *m_filter;
    SchoolFilterBar *m_filterBar;
    SchoolTable *m_table;
    EmptySchools *m_empty;
    QStackedWidget *m_surface;
    QWidget *m_register; ///< the first tab
    SchoolPlansPane *m_plans;
    QTabWidget *m_tabs;
    QAction *m_add = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_merge = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_results = nullptr;
    QAction *m_planOfSchool = nullptr;
    QAction *m_import = nullptr;
    QAction *m_removeExample = nullptr;
    QList<QAction *> m_pageActions;
    QList<QAction *> m_editActions;
    QList<QAction *> m_viewActions;
};

} // namespace versta

#pragma once

#include "workpage.h"

#include "core/id.h"
#include "core/result.h"

class QStackedWidget;

namespace versta {

class Dialogs;
class Document;
class EmptySchools;
class SchoolFilterBar;
class SchoolFilterModel;
class SchoolModel;
class SchoolTable;

/// The register of schools: a table with its filter, and what is done with schools.
class SchoolsPage final : public WorkPage
{
    Q_OBJECT

public:
    /// \param document outlives the page, as do the dialogs
    SchoolsPage(Document &document, Dialogs &dialogs, QWidget *parent = nullptr);

    [[nodiscard]] SchoolTable &table() const { return *m_table; }
    [[nodiscard]] SchoolFilterBar &filterBar() const { return *m_filterBar; }

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
    [[nodiscard]] QList<QAction *> pageActions() const override { return m_pageActions; }
    [[nodiscard]] QList<QAction *> editActions() const override { return m_editActions; }
    [[nodiscard]] QList<QAction *> viewActions() const override { return m_viewActions; }
    [[nodiscard]] QList<QAction *> toolBarActions() const override { return {m_import, m_add}; }
    [[nodiscard]] QString exportText() const override;
    [[nodiscard]] bool canExport() const override;
    QString exportContents() override;
    bool commitEditor() override;
    bool takeFiles(const QStringList &paths) override;

Q_SIGNALS:
    /// Something typed was not taken.
    void refused(const versta::Error &error);
    /// Something worth telling was done.
    void reported(const QString &text);
    /// The results of a school over the years are to be shown.
    void resultsRequested(versta::SchoolId school);

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
    QAction *m_add = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_merge = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_results = nullptr;
    QAction *m_import = nullptr;
    QAction *m_removeExample = nullptr;
    QList<QAction *> m_pageActions;
    QList<QAction *> m_editActions;
    QList<QAction *> m_viewActions;
};

} // namespace versta

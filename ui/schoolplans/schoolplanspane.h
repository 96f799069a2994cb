#pragma once

#include "schoolplantable.h"

#include "document/schoolplanqueries.h"

#include <QList>
#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QStackedWidget;

namespace versta {

class Dialogs;
class Document;
class EmptyPage;
class QueryEdit;
class ValueTableView;

/// Who has sent which plan and what is in it: the register of schools with the plans that they have sent, a column for
/// each required measure.
class SchoolPlansPane final : public QWidget
{
    Q_OBJECT

public:
    /// \param document outlives the pane, as do the dialogs
    SchoolPlansPane(Document &document, Dialogs &dialogs, QWidget *parent = nullptr);

    [[nodiscard]] ValueTableView &table() const { return *m_table; }
    [[nodiscard]] SchoolPlanGroup group() const;
    void setGroup(SchoolPlanGroup group);
    /// Makes the row of a school, or of a plan, the current one, also when it was filtered out.
    void showSchool(SchoolId school);
    void showPlan(PlanId plan);
    /// Opens the window that takes plans out of documents.
    void importFiles(const QStringList &paths);

    [[nodiscard]] QList<QAction *> pageActions() const { return m_pageActions; }
    [[nodiscard]] QList<QAction *> editActions() const { return m_editActions; }
    [[nodiscard]] QList<QAction *> toolBarActions() const;
    [[nodiscard]] bool canExport() const;
    QString exportContents();

Q_SIGNALS:
    /// A plan was chosen: show it, at the activity when that is valid.
    void activityWanted(versta::PlanId plan, versta::ActivityId activity);
    /// What is known of a school is to be shown.
    void schoolWanted(versta::SchoolId school);
    /// Something worth telling was done.
    void reported(const QString &text);
    /// What can be done has changed.
    void possibilitiesChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void addActions();
    void hear(const ChangeSet &changes);
    void reload();
    void refill();
    void showCurrent();
    void updateActions();
    void goTo(qint64 key);
    void chooseFiles();
    void chooseFolder();
    void openPlan();
    void setSchool();
    void openSchool();
    void editMeasures();
    void removePlan();
    void find();
    void copy();
    [[nodiscard]] const SchoolPlanEntry *current() const;

    Document &m_document;
    Dialogs &m_dialogs;
    SchoolPlanOverview m_overview;
    bool m_stale = true; ///< what is shown is older than the file
    QStackedWidget *m_surface;
    EmptyPage *m_empty;
    QueryEdit *m_query;
    QComboBox *m_group;
    QLabel *m_count;
    ValueTableView *m_table;
    QLabel *m_sentence;
    QAction *m_import = nullptr;
    QAction *m_importFolder = nullptr;
    QAction *m_open = nullptr;
    QAction *m_school = nullptr;
    QAction *m_card = nullptr;
    QAction *m_measures = nullptr;
    QAction *m_remove = nullptr;
    QList<QAction *> m_pageActions;
    QList<QAction *> m_editActions;
};

} // namespace versta

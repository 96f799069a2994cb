#pragma once

#include "errortext.h"

#include "core/id.h"

#include <QList>
#include <QWidget>

class QAction;
class QStackedWidget;

namespace versta {

class ControlPage;
class Dialogs;
class Document;
class MessageBar;
class MinutesPage;
class Navigation;
class ObserversPage;
class WorkPage;
class OverviewPage;
class PlanList;
class PlanPage;
class PlansPage;
class RechecksPage;
class ResultsPage;
class SchoolsPage;
class SearchDialog;
class SignService;
class SignsPage;

/// An open municipality: its pages behind the navigation on the left, messages at the top.
class DocumentPage final : public QWidget
{
    Q_OBJECT

public:
    /// \param document outlives the page, as do the dialogs
    DocumentPage(Document &document, Dialogs &dialogs, QWidget *parent = nullptr);

    /// The page in sight.
    [[nodiscard]] WorkPage &currentPage() const;
    void showPage(WorkPage &page);
    [[nodiscard]] PlansPage &plansPage() const { return *m_plans; }
    [[nodiscard]] MinutesPage &minutesPage() const { return *m_minutes; }
    [[nodiscard]] ControlPage &controlPage() const { return *m_control; }
    [[nodiscard]] ObserversPage &observersPage() const { return *m_observers; }
    [[nodiscard]] SchoolsPage &schoolsPage() const { return *m_schools; }
    [[nodiscard]] ResultsPage &resultsPage() const { return *m_results; }
    [[nodiscard]] OverviewPage &overviewPage() const { return *m_overview; }
    [[nodiscard]] SignsPage &signsPage() const { return *m_signsPage; }
    [[nodiscard]] RechecksPage &rechecksPage() const { return *m_rechecks; }
    /// The signs of the municipality, as they are computed behind every change.
    [[nodiscard]] SignService &signs() const { return *m_signs; }
    [[nodiscard]] PlanList &planList() const;
    [[nodiscard]] PlanPage &planPage() const;
    /// What the page in sight puts on paper by «Просмотр и печать»: a plan, or the decisions of minutes; invalid when
    /// there is nothing.
    [[nodiscard]] PlanId printedPlan() const;
    [[nodiscard]] MessageBar &messageBar() const { return *m_messages; }
    /// The pages, for the menu «Вид».
    [[nodiscard]] QList<QAction *> navigationActions() const;
    /// Asks for words and shows, in its place, what is chosen of all that they find in the municipality.
    void findEverywhere();
    /// Stores what is being typed on any page; false when it could not be stored.
    bool commitEditor();

Q_SIGNALS:
    void currentPageChanged();
    /// What can be done on the page in sight has changed.
    void possibilitiesChanged();
    /// Plans are to be taken out of documents; out of these, or out of ones that the user chooses.
    void importRequested(const QStringList &paths);
    /// Workbooks with results are to be chosen, one by one or by their folder.
    void resultFilesRequested();
    void resultFolderRequested();
    void remedyRequested(versta::Remedy remedy);
    /// The help is wanted at a heading of the page about signs; at its beginning when empty.
    void methodRequested(const QString &heading);

private:
    void addPage(WorkPage *page);
    void connectPlans(Document &document, Dialogs &dialogs);
    void connectResults();
    /// What signs say of schools goes to the activities that concern them.
    void showSignsInPlans();
    void showResults(SchoolId school);
    void showActivity(PlanId plan, ActivityId activity);
    void showCard(Document &document, SchoolId school);
    void choosePage(int index);

    Document &m_document;
    Dialogs &m_dialogs;
    MessageBar *m_readOnly;
    MessageBar *m_messages;
    Navigation *m_navigation;
    QStackedWidget *m_pages;
    PlansPage *m_plans;
    MinutesPage *m_minutes;
    ControlPage *m_control;
    ObserversPage *m_observers;
    SchoolsPage *m_schools;
    SignService *m_signs;
    ResultsPage *m_results;
    OverviewPage *m_overview;
    SignsPage *m_signsPage;
    RechecksPage *m_rechecks;
    SearchDialog *m_search;
};

} // namespace versta

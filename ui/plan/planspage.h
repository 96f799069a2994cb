#pragma once

#include "workpage.h"

#include "core/minutes.h"

class QSplitter;
class QStackedWidget;

namespace versta {

class Dialogs;
class Document;
class EmptyMunicipality;
class PlanList;
class PlanPage;

/// The plans of the municipality on the left, one of them on the right.
class PlansPage final : public WorkPage
{
    Q_OBJECT

public:
    /// \param document outlives the page, as do the dialogs
    PlansPage(Document &document, Dialogs &dialogs, QWidget *parent = nullptr);
    ~PlansPage() override;

    [[nodiscard]] PlanList &planList() const { return *m_list; }
    [[nodiscard]] PlanPage &planPage() const { return *m_planPage; }

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
    void currentPlanChanged(versta::PlanId plan);
    /// Plans are to be taken out of documents; out of these, or out of ones that the user chooses.
    void importRequested(const QStringList &paths);
    /// A school that an activity concerns was chosen: show what is known of it.
    void schoolWanted(versta::SchoolId school);
    /// Minutes that speak of the plan were chosen.
    void minutesWanted(versta::MinutesId minutes);
    /// The table of who has sent which plan is to be shown, at this plan when it is valid.
    void schoolPlansWanted(versta::PlanId plan);

private:
    void showPlan(PlanId plan);

    Document &m_document;
    Dialogs &m_dialogs;
    QStackedWidget *m_pages;
    QSplitter *m_splitter;
    PlanList *m_list;
    PlanPage *m_planPage;
    EmptyMunicipality *m_empty;
    QAction *m_separator;
};

} // namespace versta

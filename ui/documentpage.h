#pragma once

#include "errortext.h"

#include "core/id.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace versta {

class Dialogs;
class Document;
class EmptyMunicipality;
class MessageBar;
class PlanList;
class PlanPage;

/// An open municipality: its plans on the left, one plan on the right, messages at the top.
class DocumentPage final : public QWidget
{
    Q_OBJECT

public:
    /// \param document outlives the page, as do the dialogs
    DocumentPage(Document &document, Dialogs &dialogs, QWidget *parent = nullptr);
    ~DocumentPage() override;

    [[nodiscard]] PlanList &planList() const { return *m_list; }
    [[nodiscard]] PlanPage &planPage() const { return *m_planPage; }
    [[nodiscard]] MessageBar &messageBar() const { return *m_messages; }

Q_SIGNALS:
    void currentPlanChanged(versta::PlanId plan);
    void importRequested();
    void remedyRequested(versta::Remedy remedy);

private:
    void showPlan(PlanId plan);

    MessageBar *m_readOnly;
    MessageBar *m_messages;
    QStackedWidget *m_pages;
    QSplitter *m_splitter;
    PlanList *m_list;
    PlanPage *m_planPage;
    EmptyMunicipality *m_empty;
};

} // namespace versta

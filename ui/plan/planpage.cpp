#include "planpage.h"

#include "document/models/planmodel.h"

#include <QTreeView>
#include <QVBoxLayout>

namespace versta {

PlanPage::PlanPage(Document &document, Dialogs &, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
{
    auto *view = new QTreeView(this);
    view->setModel(new PlanModel(m_document, view));
    (new QVBoxLayout(this))->addWidget(view);
}

void PlanPage::showPlan(PlanId plan)
{
    m_plan = plan;
    auto *view = findChild<QTreeView *>();
    static_cast<PlanModel *>(view->model())->setPlan(plan);
    view->expandAll();
}

void PlanPage::showActivity(ActivityId) {}

bool PlanPage::commitEditor()
{
    return true;
}

} // namespace versta

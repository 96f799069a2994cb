#include "documentpage.h"

#include "emptymunicipality.h"
#include "messagebar.h"

#include "document/document.h"
#include "plan/planlist.h"
#include "plan/planpage.h"

#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

const auto SplitterKey = "window/planList"_L1;

} // namespace

DocumentPage::DocumentPage(Document &document, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_readOnly(new MessageBar(this))
    , m_messages(new MessageBar(this))
    , m_pages(new QStackedWidget(this))
    , m_splitter(new QSplitter(this))
    , m_list(new PlanList(document, dialogs))
    , m_planPage(new PlanPage(document, dialogs, nullptr))
    , m_empty(new EmptyMunicipality(!document.isReadOnly()))
{
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_planPage);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setCollapsible(1, false);
    const int listWidth = fontMetrics().averageCharWidth() * 40; // for «15 из 18 · просрочено 3» beside «пример»
    m_splitter->setSizes({listWidth, std::max(listWidth, window()->width() - listWidth)});
    m_splitter->restoreState(QSettings().value(SplitterKey).toByteArray());
    m_pages->addWidget(m_splitter);
    m_pages->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_readOnly);
    layout->addWidget(m_messages);
    layout->addWidget(m_pages, 1);

    m_readOnly->setStays(true);
    if (document.isReadOnly())
        m_readOnly->show(MessageBar::Kind::Information,
                         u"Открыто только для чтения: планы можно смотреть, печатать и сохранять в другие файлы, но не "
                         "изменять."_s,
                         {}, Remedy::SaveCopyAs);
    connect(m_readOnly, &MessageBar::remedyRequested, this, &DocumentPage::remedyRequested);
    connect(m_messages, &MessageBar::remedyRequested, this, &DocumentPage::remedyRequested);
    connect(&document, &Document::failed, m_messages, qOverload<const Error &>(&MessageBar::show));
    connect(m_list, &PlanList::currentPlanChanged, this, &DocumentPage::showPlan);
    connect(m_list, &PlanList::importRequested, this, &DocumentPage::importRequested);
    connect(m_empty, &EmptyMunicipality::importRequested, this, &DocumentPage::importRequested);
    connect(m_empty, &EmptyMunicipality::createRequested, m_list, &PlanList::createPlan);
    connect(m_empty, &EmptyMunicipality::exampleRequested, m_list, &PlanList::addExample);
    for (QAction *action : m_planPage->planActions()) {
        if (action->objectName() == u"editProperties"_s)
            m_list->addToContextMenu(action);
    }
    showPlan(m_list->currentPlan());
}

DocumentPage::~DocumentPage()
{
    QSettings().setValue(SplitterKey, m_splitter->saveState());
}

void DocumentPage::showPlan(PlanId plan)
{
    if (plan.isValid())
        m_pages->setCurrentWidget(m_splitter);
    else
        m_pages->setCurrentWidget(m_empty);
    m_planPage->showPlan(plan);
    Q_EMIT currentPlanChanged(plan);
}

} // namespace versta

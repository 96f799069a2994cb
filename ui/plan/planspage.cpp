#include "planspage.h"

#include "emptymunicipality.h"
#include "exporting.h"
#include "planlist.h"
#include "planpage.h"

#include "document/document.h"

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

PlansPage::PlansPage(Document &document, Dialogs &dialogs, QWidget *parent)
    : WorkPage(parent)
    , m_document(document)
    , m_dialogs(dialogs)
    , m_pages(new QStackedWidget(this))
    , m_splitter(new QSplitter(this))
    , m_list(new PlanList(document, dialogs))
    , m_planPage(new PlanPage(document, dialogs, nullptr))
    , m_empty(new EmptyMunicipality(!document.isReadOnly()))
    , m_separator(newSeparator())
{
    setObjectName(u"plans"_s);
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
    layout->addWidget(m_pages);
    setFocusProxy(m_list);

    const auto import = [this] { Q_EMIT importRequested({}); };
    connect(m_list, &PlanList::currentPlanChanged, this, &PlansPage::showPlan);
    connect(m_list, &PlanList::importRequested, this, import);
    connect(m_list, &PlanList::created, m_planPage, [this] { m_planPage->setFocus(); });
    connect(m_planPage, &PlanPage::schoolWanted, this, &PlansPage::schoolWanted);
    connect(m_planPage, &PlanPage::minutesWanted, this, &PlansPage::minutesWanted);
    connect(m_planPage, &PlanPage::schoolPlanWanted, this, &PlansPage::schoolPlansWanted);
    connect(m_list, &PlanList::schoolPlansWanted, this, [this] { Q_EMIT schoolPlansWanted(m_list->currentPlan()); });
    connect(m_empty, &EmptyMunicipality::importRequested, this, import);
    connect(m_empty, &EmptyMunicipality::createRequested, m_list, &PlanList::createPlan);
    connect(m_empty, &EmptyMunicipality::exampleRequested, m_list, &PlanList::addExample);
    for (QAction *action : m_planPage->planActions()) {
        if (action->objectName() == u"editProperties"_s)
            m_list->addToContextMenu(action);
    }
    showPlan(m_list->currentPlan());
}

PlansPage::~PlansPage()
{
    QSettings().setValue(SplitterKey, m_splitter->saveState());
}

void PlansPage::showPlan(PlanId plan)
{
    if (plan.isValid())
        m_pages->setCurrentWidget(m_splitter);
    else
        m_pages->setCurrentWidget(m_empty);
    m_planPage->showPlan(plan);
    Q_EMIT currentPlanChanged(plan);
    Q_EMIT possibilitiesChanged();
}

QString PlansPage::title() const
{
    return u"Планы"_s;
}

QString PlansPage::drawing() const
{
    return u"plan"_s;
}

QString PlansPage::menuTitle() const
{
    return u"П&лан"_s;
}

QList<QAction *> PlansPage::pageActions() const
{
    return m_planPage->planActions() + QList<QAction *>{m_separator} + m_list->actions();
}

QList<QAction *> PlansPage::editActions() const
{
    return m_planPage->editActions();
}

QList<QAction *> PlansPage::viewActions() const
{
    return m_planPage->viewActions();
}

QList<QAction *> PlansPage::toolBarActions() const
{
    QList<QAction *> actions{m_list->importAction(), m_list->createAction()};
    for (QAction *action : m_planPage->planActions()) {
        if (action->objectName() == u"insertActivity"_s)
            actions << action;
    }
    return actions;
}

QString PlansPage::exportText() const
{
    return u"&Экспорт плана…"_s;
}

bool PlansPage::canExport() const
{
    return m_list->currentPlan().isValid();
}

QString PlansPage::exportContents()
{
    return exportWithQuestions(m_document, m_list->currentPlan(), m_dialogs, this);
}

bool PlansPage::commitEditor()
{
    return m_planPage->commitEditor();
}

bool PlansPage::takeFiles(const QStringList &paths)
{
    Q_EMIT importRequested(paths);
    return true;
}

} // namespace versta

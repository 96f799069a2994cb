#include "planpage.h"

#include "actionmaker.h"
#include "celldelegate.h"
#include "dialogs.h"
#include "emptyplan.h"
#include "filterbar.h"
#include "plantable.h"
#include "rowactions.h"

#include "document/document.h"
#include "document/models/planfiltermodel.h"
#include "document/models/planmodel.h"
#include "document/planedits.h"
#include "document/planqueries.h"

#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QStringList partyNames(const Document &document)
{
    QStringList names;
    for (const PartyEntry &party : partyDirectory(document).value_or(std::vector<PartyEntry>()))
        names << party.name;
    return names;
}

} // namespace

PlanPage::PlanPage(Document &document, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_dialogs(dialogs)
    , m_widths(document.path())
    , m_plan(new PlanModel(document, this))
    , m_filter(new PlanFilterModel(*m_plan, this))
    , m_delegate(new CellDelegate([&document] { return partyNames(document); }, this))
    , m_table(new PlanTable(*m_plan, *m_filter, *m_delegate, this))
    , m_filterBar(new FilterBar(*m_filter, this))
    , m_empty(new EmptyPlan(this))
    , m_surface(new QStackedWidget(this))
    , m_rows(new RowActions(document, *m_plan, *m_table, this))
{
    layOut();
    connectTable();
    addActions();
    addViewActions();
    updateSurface();
}

void PlanPage::layOut()
{
    m_surface->addWidget(m_table);
    m_surface->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_filterBar);
    layout->addWidget(m_surface, 1);
}

void PlanPage::connectTable()
{
    connect(m_filter, &QAbstractItemModel::modelAboutToBeReset, this, &PlanPage::rememberPlace);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &PlanPage::restorePlace);
    connect(m_plan, &PlanModel::derivedChanged, this, [this] {
        m_filterBar->updateCount();
        updateSurface();
    });
    connect(m_filterBar, &FilterBar::filtered, this, &PlanPage::updateSurface);
    connect(m_filterBar, &FilterBar::finished, m_table, [this] { m_table->setFocus(); });
    connect(m_empty, &EmptyPlan::activityWanted, m_rows, &RowActions::insertActivity);
    connect(m_empty, &EmptyPlan::sectionWanted, m_rows, &RowActions::insertSection);
    connect(m_empty, &EmptyPlan::everythingWanted, m_filterBar, &FilterBar::clear);
    connect(m_table, &PlanTable::columnWidthSet, this, &PlanPage::storeWidths);
    connect(m_table, &QWidget::customContextMenuRequested, this, &PlanPage::showTableMenu);
    // The header is still at work when it tells of the move.
    connect(m_table->header(), &QHeaderView::sectionMoved, this, &PlanPage::storeColumnOrder, Qt::QueuedConnection);
}

void PlanPage::addActions()
{
    m_planActions << m_rows->actions();
    m_planActions.insert(5, m_rows->stateMenu());
}

void PlanPage::addViewActions()
{
    const ActionMaker make(*m_table);
    auto *find =
        make.make(u"filterRows"_s, tr("&Найти в плане"), {QKeySequence::Find}, [this] { m_filterBar->takeFocus(); });
    find->setShortcutContext(Qt::WindowShortcut);
    auto *fit = make.make(u"fitColumns"_s, tr("Столбцы по &ширине окна"), {}, [this] {
        m_widths.forget(m_plan->plan());
        m_table->fitColumns();
    });
    auto *expand =
        make.make(u"expandSections"_s, tr("&Развернуть разделы"), {}, [this] { m_table->expandEverything(); });
    auto *collapse = make.make(u"collapseSections"_s, tr("&Свернуть разделы"), {}, [this] { m_table->collapseAll(); });
    m_editActions << find;
    m_viewActions << fit << expand << collapse;
}

void PlanPage::showPlan(PlanId plan)
{
    commitEditor();
    m_place = {};
    m_filterBar->clear();
    m_plan->setPlan(plan);
    restoreWidths();
    updateSurface();
}

PlanId PlanPage::planId() const
{
    return m_plan->planId();
}

void PlanPage::showActivity(ActivityId activity)
{
    const QModelIndex cell = m_plan->indexOf(activity, m_plan->titleColumn());
    if (!m_filter->mapFromSource(cell).isValid())
        m_filterBar->clear();
    m_table->goTo(cell);
}

bool PlanPage::commitEditor()
{
    return m_table->commitEditor();
}

void PlanPage::rememberPlace()
{
    const QModelIndex current = m_table->currentCell();
    m_place = {};
    if (!current.isValid())
        return;
    m_place.activity = m_plan->activityAt(current);
    m_place.section = m_plan->sectionAt(current);
    m_place.column = m_plan->plan().columns[std::size_t(current.column())].id;
    m_place.scrolled = m_table->verticalScrollBar()->value();
}

void PlanPage::restorePlace()
{
    restoreWidths();
    const int column = m_plan->columnOf(m_place.column).value_or(m_plan->titleColumn());
    if (m_place.activity)
        m_table->goTo(m_plan->indexOf(*m_place.activity, column));
    else if (m_place.section)
        m_table->goTo(m_plan->indexOf(*m_place.section, column));
    else
        return;
    m_table->verticalScrollBar()->setValue(m_place.scrolled);
}

void PlanPage::restoreWidths()
{
    m_table->setWidths(m_widths.widthsOf(m_plan->plan()));
}

void PlanPage::storeWidths()
{
    std::vector<int> widths;
    for (int column = 0; column < m_table->header()->count(); ++column)
        widths.push_back(m_table->header()->sectionSize(column));
    m_widths.remember(m_plan->plan(), widths);
}

// Columns are dragged to another place in the plan itself: on paper they stand as on the screen.
void PlanPage::storeColumnOrder()
{
    QHeaderView *header = m_table->header();
    const auto &columns = m_plan->plan().columns;
    if (header->count() != int(columns.size()) || m_document.isReadOnly())
        return;
    std::vector<PlanColumn> ordered;
    for (int visual = 0; visual < header->count(); ++visual)
        ordered.push_back(columns[std::size_t(header->logicalIndex(visual))]);
    if (ordered == columns)
        return;
    m_table->straightenColumns();
    setColumns(m_document, m_plan->planId(), ordered);
}

void PlanPage::updateSurface()
{
    const Plan &plan = m_plan->plan();
    const bool rows = !plan.sections.empty() || !plan.activities.empty();
    if (!plan.id.isValid())
        m_empty->say(EmptyPlan::Reason::NoPlan, false);
    else if (!rows)
        m_empty->say(EmptyPlan::Reason::NoRows, !m_document.isReadOnly());
    else
        m_empty->say(EmptyPlan::Reason::NothingFits, false);
    m_filterBar->setVisible(plan.id.isValid() && rows);
    QWidget *surface = m_filter->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty;
    if (m_surface->currentWidget() == surface)
        return;
    const bool focused = m_surface->currentWidget()->hasFocus() || m_empty->isAncestorOf(focusWidget());
    m_surface->setCurrentWidget(surface);
    if (focused)
        surface->setFocus();
}

void PlanPage::showTableMenu(const QPoint &position)
{
    QMenu menu(this);
    menu.addActions(m_planActions);
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

} // namespace versta

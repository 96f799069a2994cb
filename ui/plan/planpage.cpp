#include "planpage.h"

#include "actionmaker.h"
#include "celldelegate.h"
#include "clipboardactions.h"
#include "columnsdialog.h"
#include "dialogs.h"
#include "emptyplan.h"
#include "filterbar.h"
#include "inspector.h"
#include "partydirectorydialog.h"
#include "planpropertiesdialog.h"
#include "plantable.h"
#include "problemspanel.h"
#include "replacebar.h"
#include "rowactions.h"
#include "textfield.h"

#include "document/document.h"
#include "document/models/planfiltermodel.h"
#include "document/models/planmodel.h"
#include "document/planedits.h"
#include "document/planqueries.h"
#include "document/schoolqueries.h"
#include "measures/schoolchoicedialog.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

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
    , m_clipboard(new ClipboardActions(document, dialogs, *m_plan, *m_table, this))
    , m_replaceBar(new ReplaceBar(document, *m_plan, *m_filter, *m_table, this))
    , m_inspector(new Inspector(document, *m_plan, dialogs, this))
    , m_problems(new ProblemsPanel(*m_plan, this))
    , m_problemsBox(new QWidget(this))
    , m_problemsTitle(new QLabel)
    , m_across(new QSplitter(Qt::Horizontal))
    , m_down(new QSplitter(Qt::Vertical))
    , m_problemsButton(new QToolButton)
{
    layOut();
    connectTable();
    addActions();
    addViewActions();
    connectSurroundings();
    restoreState();
    updateSurface();
}

void PlanPage::layOut()
{
    m_surface->addWidget(m_table);
    m_surface->addWidget(m_empty);
    layOutProblems();
    m_across->addWidget(m_surface);
    m_across->addWidget(m_inspector);
    m_across->setStretchFactor(0, 1);
    m_across->setChildrenCollapsible(false);
    const int inspectorWidth = fontMetrics().averageCharWidth() * 40;
    m_inspector->setMinimumWidth(
        std::max(fontMetrics().averageCharWidth() * 26, m_inspector->minimumSizeHint().width()));
    m_across->setSizes({4 * inspectorWidth, inspectorWidth});
    m_down->addWidget(m_across);
    m_down->addWidget(m_problemsBox);
    m_down->setStretchFactor(0, 1);
    m_down->setChildrenCollapsible(false);
    m_down->setSizes({600, 160});

    auto *top = new QHBoxLayout;
    top->addWidget(m_filterBar, 1);
    top->addWidget(m_problemsButton, 0, Qt::AlignRight | Qt::AlignVCenter);
    top->addSpacing(6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_replaceBar);
    layout->addWidget(m_down, 1);
}

void PlanPage::layOutProblems()
{
    QFont bold = m_problemsTitle->font();
    bold.setBold(true);
    m_problemsTitle->setFont(bold);
    m_problemsTitle->setContentsMargins(6, 4, 6, 0);
    auto *layout = new QVBoxLayout(m_problemsBox);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    layout->addWidget(m_problemsTitle);
    layout->addWidget(m_problems, 1);
    m_problemsBox->setFocusProxy(m_problems);
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
    connect(m_filterBar, &FilterBar::filtered, m_table, [this] { m_table->scrollTo(m_table->currentIndex()); });
    connect(m_filterBar, &FilterBar::finished, m_table, [this] { m_table->setFocus(); });
    connect(m_empty, &EmptyPlan::activityWanted, m_rows, &RowActions::insertActivity);
    connect(m_empty, &EmptyPlan::sectionWanted, m_rows, &RowActions::insertSection);
    connect(m_empty, &EmptyPlan::everythingWanted, m_filterBar, &FilterBar::clear);
    connect(m_table, &PlanTable::columnWidthSet, this, &PlanPage::storeWidths);
    connect(m_table, &QWidget::customContextMenuRequested, this, &PlanPage::showTableMenu);
    // The header is still at work when it tells of the move.
    connect(m_table->header(), &QHeaderView::sectionMoved, this, &PlanPage::storeColumnOrder, Qt::QueuedConnection);
}

void PlanPage::connectSurroundings()
{
    connect(m_table, &PlanTable::chosen, this, [this] { m_inspector->show(m_table->currentCell()); });
    connect(m_plan, &PlanModel::derivedChanged, this, [this] { m_inspector->show(m_table->currentCell()); });
    connect(m_inspector, &Inspector::partyWanted, this, &PlanPage::showDirectory);
    connect(m_inspector, &Inspector::propertiesWanted, this, &PlanPage::editProperties);
    connect(m_inspector, &Inspector::schoolWanted, this, &PlanPage::schoolWanted);
    connect(m_inspector, &Inspector::minutesWanted, this, &PlanPage::minutesWanted);
    connect(m_inspector, &Inspector::schoolPlanWanted, this, &PlanPage::schoolPlanWanted);
    connect(m_inspector, &Inspector::schoolChoiceWanted, this, &PlanPage::chooseSchools);
    connect(m_problems, &ProblemsPanel::counted, this, [this](int problems) {
        m_problemsTitle->setText(problems > 0 ? tr("Замечания: %1").arg(problems) : tr("Замечания"));
        m_showProblems->setIconText(m_problemsTitle->text());
    });
    connect(m_problems, &ProblemsPanel::wanted, this, [this](const QModelIndex &cell) {
        if (!cell.isValid()) {
            editProperties();
            return;
        }
        if (!m_filter->mapFromSource(cell).isValid())
            m_filterBar->clear();
        m_table->goTo(cell);
        m_table->setFocus();
    });
}

void PlanPage::addActions()
{
    const ActionMaker make(*m_table);
    auto *columns = make.make(u"editColumns"_s, tr("Сто&лбцы…"), {}, [this] { editColumns(); });
    auto *properties = make.make(u"editProperties"_s, tr("Св&ойства плана…"), {Qt::ALT | Qt::Key_Return},
                                 [this] { editProperties(); });
    auto *parties = make.make(u"editParties"_s, tr("Справочник ответст&венных…"), {}, [this] { showDirectory({}); });
    m_planActions << m_rows->actions();
    m_planActions.insert(5, m_rows->stateMenu());
    m_planActions << make.separator() << columns << properties << parties;
    const auto update = [this, columns, properties] {
        const bool writable = planId().isValid() && !m_document.isReadOnly();
        columns->setEnabled(writable);
        properties->setEnabled(writable);
    };
    connect(m_plan, &PlanModel::derivedChanged, this, update);
    update();
    addKeysOfPage(*properties);
}

// What needs no row is done by its key from anywhere in the window, also while an empty plan has no table.
void PlanPage::addKeysOfPage(QAction &properties)
{
    for (QAction *action : m_rows->additions() + QList<QAction *>{m_clipboard->pasteAction(), &properties}) {
        action->setShortcutContext(Qt::WindowShortcut);
        addAction(action);
    }
}

// In a field beside the table the keys that add rows are slips of the finger.
bool PlanPage::event(QEvent *event)
{
    const QWidget *focused = focusWidget();
    if (event->type() != QEvent::ShortcutOverride || !isTextField(focused) || m_table->isAncestorOf(focused))
        return QWidget::event(event);
    const QKeySequence key(static_cast<QKeyEvent *>(event)->keyCombination());
    const auto additions = m_rows->additions();
    const bool adds =
        std::ranges::any_of(additions, [&key](const QAction *action) { return action->shortcuts().contains(key); });
    event->setAccepted(adds);
    return adds;
}

void PlanPage::addViewActions()
{
    const ActionMaker make(*m_table);
    auto *find =
        make.make(u"filterRows"_s, tr("&Найти в плане"), {QKeySequence::Find}, [this] { m_filterBar->takeFocus(); });
    auto *replace =
        make.make(u"replaceText"_s, tr("Найти и &заменить"), {Qt::CTRL | Qt::Key_H}, [this] { m_replaceBar->open(); });
    auto *fit = make.make(u"fitColumns"_s, tr("Столбцы по &ширине окна"), {}, [this] {
        m_widths.forget(m_plan->plan());
        m_table->fitColumns();
    });
    auto *expand =
        make.make(u"expandSections"_s, tr("&Развернуть разделы"), {}, [this] { m_table->expandEverything(); });
    auto *collapse = make.make(u"collapseSections"_s, tr("&Свернуть разделы"), {}, [this] { m_table->collapseAll(); });
    m_showInspector = make.make(u"showInspector"_s, tr("Свойства &строки"), {Qt::Key_F4},
                                [this] { showPane(*m_inspector, m_showInspector->isChecked()); });
    m_showProblems = make.make(u"showProblems"_s, tr("&Замечания"), {Qt::Key_F8},
                               [this] { showPane(*m_problemsBox, m_showProblems->isChecked()); });
    auto *next = make.make(u"nextPane"_s, tr("С&ледующая панель"), {Qt::Key_F6}, [this] { goToNextPane(); });
    for (QAction *toggle : {m_showInspector, m_showProblems}) {
        toggle->setCheckable(true);
        connect(toggle, &QAction::triggered, this,
                [toggle](bool shown) { QSettings().setValue(u"planPage/"_s + toggle->objectName(), shown); });
    }
    for (QAction *anywhere : {find, replace, m_showInspector, m_showProblems, next})
        anywhere->setShortcutContext(Qt::WindowShortcut);
    m_editActions << m_clipboard->actions() << make.separator() << find << replace;
    m_viewActions << m_showInspector << m_showProblems << next << make.separator() << fit << expand << collapse;
    m_problemsButton->setDefaultAction(m_showProblems);
    m_problemsButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_showProblems->setIconText(tr("Замечания"));
}

void PlanPage::setSchoolSigns(std::unordered_map<SchoolId, QString> signs)
{
    m_inspector->setSchoolSigns(std::move(signs));
}

void PlanPage::showPane(QWidget &pane, bool shown)
{
    const bool hadFocus = pane.isAncestorOf(QApplication::focusWidget());
    pane.setVisible(shown);
    if (shown)
        pane.setFocus(Qt::ShortcutFocusReason);
    else if (hadFocus)
        m_table->setFocus(Qt::ShortcutFocusReason);
}

void PlanPage::goToNextPane()
{
    QList<QWidget *> panes{m_table, m_inspector, m_problemsBox};
    panes.removeIf([this](const QWidget *pane) {
        return !pane->isVisible() || (pane == m_problemsBox && m_problems->count() == 0);
    });
    const QWidget *focused = QApplication::focusWidget();
    const auto at = std::ranges::find_if(
        panes, [&](const QWidget *pane) { return pane == focused || pane->isAncestorOf(focused); });
    const bool isLast = at == panes.end() || at + 1 == panes.end(); // also from the list of plans into the table
    (isLast ? panes.front() : *(at + 1))->setFocus(Qt::ShortcutFocusReason);
}

void PlanPage::restoreState()
{
    const QSettings settings;
    m_showInspector->setChecked(settings.value(u"planPage/showInspector"_s, true).toBool());
    m_showProblems->setChecked(settings.value(u"planPage/showProblems"_s, false).toBool());
    m_inspector->setVisible(m_showInspector->isChecked());
    m_problemsBox->setVisible(m_showProblems->isChecked());
}

void PlanPage::editColumns()
{
    ColumnsDialog dialog(m_plan->plan().columns, this);
    if (m_dialogs.run(dialog))
        setColumns(m_document, planId(), dialog.columns());
}

void PlanPage::editProperties()
{
    PlanPropertiesDialog dialog(m_plan->plan().properties, this);
    if (m_dialogs.run(dialog))
        setPlanProperties(m_document, planId(), dialog.properties());
}

void PlanPage::showDirectory(const QString &party)
{
    PartyDirectoryDialog dialog(m_document, this);
    if (!party.isEmpty())
        dialog.showParty(party);
    static_cast<void>(m_dialogs.run(dialog)); // its commands were gestures of their own
}

void PlanPage::chooseSchools(ActivityId activity)
{
    const auto at = m_plan->activityNumberOf(activity);
    const auto schools = allSchools(m_document);
    if (!at || !schools)
        return;
    SchoolChoiceDialog dialog(*schools, m_plan->plan().activities[*at].schools, this);
    if (m_dialogs.run(dialog))
        setActivitySchools(m_document, activity, dialog.chosen());
}

void PlanPage::showPlan(PlanId plan)
{
    commitEditor();
    m_place = {};
    m_filterBar->clear();
    m_plan->setPlan(plan);
    restoreWidths();
    updateSurface();
    m_table->scrollTo(m_table->currentIndex());
}

PlanId PlanPage::planId() const
{
    return m_plan->planId();
}

void PlanPage::showActivity(ActivityId activity, ColumnId column)
{
    showCell(m_plan->indexOf(activity, m_plan->columnOf(column).value_or(m_plan->titleColumn())));
}

void PlanPage::showSection(SectionId section)
{
    showCell(m_plan->indexOf(section, m_plan->titleColumn()));
}

void PlanPage::showCell(const QModelIndex &cell)
{
    if (!m_filter->mapFromSource(cell).isValid())
        m_filterBar->clear();
    m_table->goTo(cell);
}

bool PlanPage::commitEditor()
{
    m_inspector->commit();
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
    setFocusProxy(surface);
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
    menu.addActions(m_clipboard->actions());
    menu.addSeparator();
    menu.addActions(m_planActions);
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

} // namespace versta

#include "controlpage.h"

#include "controlfilterbar.h"
#include "controlpane.h"
#include "controlpapers.h"
#include "controltable.h"
#include "dialogs.h"
#include "emptypage.h"
#include "exporting.h"
#include "monthview.h"
#include "timelineview.h"

#include "document/controledits.h"
#include "document/document.h"
#include "document/models/daywatch.h"
#include "document/planedits.h"
#include "results/valuetableview.h"

#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// The pane scrolls where the window is low.
QScrollArea *scrolled(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setWidget(content);
    area->setAccessibleName(u"Контроль мероприятия"_s);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(content->minimumSizeHint().width() + area->verticalScrollBar()->sizeHint().width());
    return area;
}

} // namespace

ControlPage::ControlPage(Document &document, Dialogs &dialogs, QWidget *parent)
    : WorkPage(parent)
    , m_document(document)
    , m_dialogs(dialogs)
    , m_watch(new DayWatch(this))
    , m_today(m_watch->today())
    , m_surface(new QStackedWidget(this))
    , m_empty(new EmptyPage(u"emptyControlTitle"_s))
    , m_filter(new ControlFilterBar)
    , m_tabs(new QTabWidget)
    , m_table(new ValueTableView(u"Мероприятия под контролем"_s))
    , m_month(new MonthView)
    , m_year(new TimelineView)
    , m_pane(new ControlPane(document, dialogs))
{
    setObjectName(u"control"_s);
    addActions();
    m_empty->say(u"Контролировать пока нечего"_s,
                 u"Здесь видно, что просрочено, что подходит, что осталось без срока и что выполнено без "
                 "подтверждения. Для этого нужен план: создайте или загрузите его на странице «Планы»."_s);
    m_surface->addWidget(m_empty);
    m_surface->addWidget(newContents());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_surface);
    setFocusProxy(m_table);
    connect(&m_document, &Document::changed, this, &ControlPage::hear);
    connect(m_filter, &ControlFilterBar::filtered, this, &ControlPage::refill);
    connect(m_filter, &ControlFilterBar::dayChanged, this, &ControlPage::reload);
    connect(m_filter, &ControlFilterBar::finished, this, [this] { m_table->setFocus(); });
    connect(m_table, &ValueTableView::opened, this, &ControlPage::openInPlan);
    connect(m_table, &ValueTableView::currentKeyChanged, this, [this] {
        m_pane->show(ActivityId(m_table->currentKey()));
        updateActions();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ControlPage::updateActions);
    // A day that was chosen stays; today becomes tomorrow.
    connect(m_watch, &DayWatch::dayChanged, this, [this] {
        if (m_filter->day() == std::exchange(m_today, m_watch->today()))
            m_filter->setDay(m_today);
    });
    updateActions(); // plans are read when the page is first shown
}

QWidget *ControlPage::newContents()
{
    m_table->setObjectName(u"controlTable"_s);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        QMenu menu(this);
        menu.addActions({m_open, m_done, m_evidence, m_conclusion, m_columns, m_table->copyAction()});
        menu.exec(m_table->viewport()->mapToGlobal(position));
    });
    m_tabs->setObjectName(u"controlTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_table, u"Список"_s);
    m_tabs->addTab(m_month, u"Календарь"_s);
    m_tabs->addTab(m_year, u"Год"_s);
    connect(m_month, &MonthView::chosen, this, [this](qint64 activity) { choose(m_month, activity); });
    connect(m_month, &MonthView::opened, this, &ControlPage::openInPlan);
    connect(m_year, &TimelineView::chosen, this, [this](qint64 activity) { choose(m_year, activity); });
    connect(m_year, &TimelineView::opened, this, &ControlPage::openInPlan);
    auto *splitter = new QSplitter;
    splitter->addWidget(m_tabs);
    splitter->addWidget(scrolled(m_pane));
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({860, fontMetrics().averageCharWidth() * 42});
    splitter->setChildrenCollapsible(false);
    auto *contents = new QWidget;
    auto *layout = new QVBoxLayout(contents);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_filter);
    layout->addWidget(splitter, 1);
    return contents;
}

void ControlPage::addActions()
{
    m_open =
        newAction(u"controlOpenInPlan"_s, u"&Показать в плане"_s, {Qt::CTRL | Qt::Key_G}, &ControlPage::openInPlan);
    m_done = newAction(u"controlDone"_s, u"Отметить &выполненными"_s, {Qt::CTRL | Qt::Key_D}, &ControlPage::markDone);
    m_done->setIconText(u"Выполнено"_s);
    m_evidence = newAction(u"controlAddEvidence"_s, u"Добавить под&тверждение…"_s, {Qt::CTRL | Qt::Key_M},
                           &ControlPage::addEvidence);
    m_evidence->setIconText(u"Подтверждение"_s);
    m_conclusion = newAction(u"controlAddConclusion"_s, u"Добавить в&ывод по контролю…"_s,
                             {Qt::CTRL | Qt::SHIFT | Qt::Key_M}, &ControlPage::addConclusion);
    m_conclusion->setIconText(u"Вывод"_s);
    m_columns = newAction(u"controlFillColumns"_s, u"Выводы — в &столбец плана"_s, {}, &ControlPage::fillColumns);
    m_report = newAction(u"controlReport"_s, u"&Отчёт о выполнении плана…"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_P},
                         &ControlPage::writeReport);
    m_report->setIconText(u"Отчёт о выполнении"_s);
    m_calendar = newAction(u"controlCalendar"_s, u"Сроки в &календарь (.ics)…"_s, {}, &ControlPage::exportCalendar);
    m_calendar->setIconText(u"Календарь .ics"_s);
    auto *copyRows = newAction(u"copyControl"_s, u"&Копировать строки таблицы"_s, {}, &ControlPage::copy);
    auto *findRows = newAction(u"findControl"_s, u"&Найти мероприятие"_s, {QKeySequence::Find}, &ControlPage::find);
    m_pageActions = {m_open,    m_done,         newSeparator(), m_evidence, m_conclusion,
                     m_columns, newSeparator(), m_report,       m_calendar};
    m_editActions = {copyRows, newSeparator(), findRows};
}

QString ControlPage::title() const
{
    return u"Контроль"_s;
}

QString ControlPage::drawing() const
{
    return u"control"_s;
}

QString ControlPage::menuTitle() const
{
    return u"&Контроль"_s;
}

QList<QAction *> ControlPage::toolBarActions() const
{
    return {m_open, m_done, m_evidence, m_conclusion, m_report, m_calendar};
}

QString ControlPage::exportText() const
{
    return u"&Экспорт списка…"_s;
}

bool ControlPage::canExport() const
{
    return !m_activities.empty();
}

QString ControlPage::exportContents()
{
    return exportTableWithQuestions(m_table->shownTable(), u"Экспорт контроля"_s, u"Контроль выполнения планов"_s,
                                    m_document, m_dialogs, this);
}

bool ControlPage::commitEditor()
{
    m_pane->commit();
    return true;
}

bool ControlPage::takeFiles(const QStringList &paths)
{
    if (paths.size() != 1 || !m_pane->activity().isValid() || m_document.isReadOnly())
        return false;
    m_pane->addFile(paths.front());
    return true;
}

void ControlPage::showEvent(QShowEvent *event)
{
    WorkPage::showEvent(event);
    if (m_stale)
        reload();
}

// All plans are read again: that is worth while only for eyes.
void ControlPage::hear()
{
    m_stale = true;
    if (isVisible())
        reload();
}

void ControlPage::reload()
{
    const bool first = m_activities.empty();
    auto activities = controlledActivities(m_document, m_filter->day());
    m_activities = activities ? std::move(*activities) : std::vector<ControlledActivity>();
    m_stale = !activities;
    if (!activities)
        Q_EMIT m_document.failed(activities.error());
    m_surface->setCurrentIndex(m_activities.empty() ? 0 : 1);
    refill();
    if (first)
        m_table->fitColumns();
    Q_EMIT possibilitiesChanged();
}

void ControlPage::refill()
{
    m_filter->offer(m_activities);
    std::vector<ControlledActivity> shown;
    std::ranges::copy_if(m_activities, std::back_inserter(shown),
                         [&](const ControlledActivity &activity) { return m_filter->accepts(activity); });
    m_month->setActivities(shown, m_filter->day());
    m_year->setActivities(shown, m_filter->day());
    ValueTable table = controlTable(shown, m_filter->day());
    table.table.note = m_filter->description();
    m_table->updateTable(std::move(table));
    updateActions();
}

void ControlPage::updateActions()
{
    const bool any = current() != nullptr;
    const bool writes = any && !m_document.isReadOnly();
    for (QAction *action : {m_open, m_report})
        action->setEnabled(any);
    m_calendar->setEnabled(!m_activities.empty());
    for (QAction *action : {m_done, m_evidence, m_conclusion, m_columns})
        action->setEnabled(writes);
}

bool ControlPage::showActivity(ActivityId activity)
{
    if (m_stale)
        reload();
    m_tabs->setCurrentWidget(m_table);
    if (m_table->goTo(activity.value()))
        return true;
    m_filter->clear();
    return m_table->goTo(activity.value());
}

std::vector<ActivityId> ControlPage::selected() const
{
    std::vector<ActivityId> ids;
    for (const qint64 key : m_table->selectedKeys())
        ids.emplace_back(key);
    if (ids.empty() && m_table->currentKey())
        ids.emplace_back(m_table->currentKey());
    return ids;
}

const ControlledActivity *ControlPage::current() const
{
    const auto found =
        std::ranges::find(m_activities, ActivityId(m_table->currentKey()), &ControlledActivity::activity);
    return found == m_activities.end() ? nullptr : &*found;
}

template <class Done>
bool ControlPage::told(const Done &done)
{
    if (!done)
        m_dialogs.tell(this, done.error());
    return done.has_value();
}

// The list keeps what is chosen for all ways of looking; its row leads the pane and the actions. A view that is filled
// behind another one chooses nothing.
void ControlPage::choose(const QWidget *view, qint64 activity)
{
    if (m_tabs->currentWidget() == view)
        m_table->goTo(activity);
}

void ControlPage::openInPlan()
{
    if (const ControlledActivity *activity = current())
        Q_EMIT activityWanted(activity->plan.id, activity->activity);
}

void ControlPage::markDone()
{
    told(setStatus(m_document, selected(), ActivityStatus::Done));
}

void ControlPage::fillColumns()
{
    const std::vector<ActivityId> activities = selected();
    if (told(fillControlColumn(m_document, activities)))
        Q_EMIT reported(u"Выводы записаны в столбец плана. Мероприятия без выводов и подтверждений не изменены."_s);
}

void ControlPage::addEvidence()
{
    m_pane->addEvidence();
}

void ControlPage::addConclusion()
{
    m_pane->addConclusion();
}

void ControlPage::writeReport()
{
    const PlanId plan = m_filter->plan().value_or(current() ? current()->plan.id : PlanId());
    if (!plan.isValid())
        return;
    const QString done = writeControlReport(m_document, plan, m_filter->day(), m_dialogs, this);
    if (!done.isEmpty())
        Q_EMIT reported(done);
}

// The plans in sight, whatever the group and the words.
void ControlPage::exportCalendar()
{
    std::vector<ControlledActivity> activities;
    std::ranges::copy_if(m_activities, std::back_inserter(activities),
                         [&](const ControlledActivity &activity) { return m_filter->isOfPlanInSight(activity); });
    const QString done = writeCalendar(m_document, activities, m_dialogs, this);
    if (!done.isEmpty())
        Q_EMIT reported(done);
}

void ControlPage::find()
{
    m_filter->takeFocus();
}

void ControlPage::copy()
{
    m_table->copyAction()->trigger();
}

} // namespace versta

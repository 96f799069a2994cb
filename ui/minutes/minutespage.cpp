#include "minutespage.h"

#include "dialogs.h"
#include "emptypage.h"
#include "exporting.h"
#include "minutesform.h"
#include "minutestable.h"

#include "core/pluralru.h"
#include "document/document.h"
#include "document/minutesedits.h"
#include "document/models/daywatch.h"
#include "plan/planpage.h"
#include "results/valuetableview.h"

#include <QCommandLinkButton>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

enum Tab
{
    DecisionsTab,
    MeetingTab
};

} // namespace

MinutesPage::MinutesPage(Document &document, Dialogs &dialogs, QWidget *parent)
    : WorkPage(parent)
    , m_document(document)
    , m_dialogs(dialogs)
    , m_watch(new DayWatch(this))
    , m_surface(new QStackedWidget(this))
    , m_empty(new EmptyPage(u"emptyMinutesTitle"_s))
    , m_splitter(new QSplitter)
    , m_table(new ValueTableView(u"Протоколы"_s))
    , m_tabs(new QTabWidget)
    , m_decisions(new PlanPage(document, dialogs, nullptr))
    , m_form(new MinutesForm(document, dialogs))
{
    setObjectName(u"minutes"_s);
    addActions();
    layOut();
    connect(&m_document, &Document::changed, this, &MinutesPage::hear);
    connect(m_watch, &DayWatch::dayChanged, this, &MinutesPage::reload);
    connect(m_table, &ValueTableView::currentKeyChanged, this, &MinutesPage::showCurrent);
    connect(m_table, &ValueTableView::opened, this, [this] { m_tabs->currentWidget()->setFocus(); });
    connect(m_tabs, &QTabWidget::currentChanged, this, &MinutesPage::updateActions);
    connect(m_decisions, &PlanPage::schoolWanted, this, &MinutesPage::schoolWanted);
    connect(m_form, &MinutesForm::planWanted, this, &MinutesPage::planWanted);
    updateActions();
}

void MinutesPage::layOut()
{
    m_empty->say(u"Протоколов пока нет"_s,
                 u"Здесь стоят протоколы рабочей группы: кто был, что решили, к какому сроку и кто отвечает. Решения "
                 "попадают и на страницу «Контроль»."_s);
    const bool writes = !m_document.isReadOnly();
    if (writes) {
        connect(m_empty->addLink(u"Загрузить из документа"_s,
                                 u"Word, OpenDocument или текст: повестка, решения и планы читаются сами"_s,
                                 u"import"_s),
                &QCommandLinkButton::clicked, m_import, &QAction::trigger);
        connect(m_empty->addLink(u"Новый протокол"_s, u"Заполнить здесь"_s, u"minutes"_s), &QCommandLinkButton::clicked,
                m_create, &QAction::trigger);
    }
    m_table->setObjectName(u"minutesTable"_s);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        QMenu menu(this);
        menu.addActions({m_create, m_import, m_remove, m_table->copyAction()});
        menu.exec(m_table->viewport()->mapToGlobal(position));
    });
    auto *scrolled = new QScrollArea;
    scrolled->setWidget(m_form);
    scrolled->setWidgetResizable(true);
    scrolled->setFrameShape(QFrame::NoFrame);
    scrolled->setAccessibleName(u"Ход заседания"_s);
    m_tabs->setObjectName(u"minutesTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->insertTab(DecisionsTab, m_decisions, u"Решения"_s);
    m_tabs->insertTab(MeetingTab, scrolled, u"Заседание"_s);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_tabs);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({fontMetrics().averageCharWidth() * 42, 1000});
    m_surface->addWidget(m_empty);
    m_surface->addWidget(m_splitter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_surface);
    setFocusProxy(m_table);
}

void MinutesPage::addActions()
{
    m_create = newAction(u"createMinutes"_s, u"&Новый протокол"_s, {}, &MinutesPage::create);
    m_import = newAction(u"importMinutes"_s, u"&Загрузить из документа…"_s, {Qt::CTRL | Qt::Key_I},
                         &MinutesPage::requestImport);
    m_import->setIconText(u"Загрузить протокол"_s);
    m_addSection = newAction(u"addQuestionSection"_s, u"Решения по &вопросу повестки…"_s, {}, &MinutesPage::addSection);
    m_findSchools = newAction(u"findDecisionSchools"_s, u"Найти &школы в решениях"_s, {}, &MinutesPage::findSchools);
    m_remove = newAction(u"deleteMinutes"_s, u"&Удалить протокол"_s, {}, &MinutesPage::remove);
    m_pageActions = {m_create, m_import, newSeparator(), m_addSection, m_findSchools, newSeparator(), m_remove};
}

MinutesId MinutesPage::currentMinutes() const
{
    return MinutesId(m_table->currentKey());
}

PlanId MinutesPage::currentDecisions() const
{
    const auto found =
        std::ranges::find(m_entries, currentMinutes(), [](const MinutesEntry &entry) { return entry.minutes.id; });
    return found == m_entries.end() ? PlanId() : found->minutes.decisions;
}

bool MinutesPage::showDecision(PlanId decisions, ActivityId activity)
{
    if (!showDecisions(decisions))
        return false;
    m_decisions->showActivity(activity);
    return true;
}

bool MinutesPage::showDecisions(PlanId decisions)
{
    const auto minutes = minutesOfDecisions(m_document, decisions);
    if (!minutes || !minutes->isValid())
        return false;
    showMinutes(*minutes);
    m_tabs->setCurrentIndex(DecisionsTab);
    return true;
}

void MinutesPage::showMeeting(MinutesId minutes, std::optional<std::size_t> question)
{
    showMinutes(minutes);
    m_tabs->setCurrentIndex(MeetingTab);
    if (question)
        m_form->showQuestion(*question);
}

void MinutesPage::showMinutes(MinutesId minutes)
{
    if (m_stale)
        reload();
    m_table->goTo(minutes.value());
}

QString MinutesPage::title() const
{
    return u"Протоколы"_s;
}

QString MinutesPage::drawing() const
{
    return u"minutes"_s;
}

QString MinutesPage::menuTitle() const
{
    return u"П&ротокол"_s;
}

QList<QAction *> MinutesPage::pageActions() const
{
    return m_pageActions + m_decisions->planActions();
}

QList<QAction *> MinutesPage::editActions() const
{
    return m_decisions->editActions();
}

QList<QAction *> MinutesPage::viewActions() const
{
    return m_decisions->viewActions();
}

QList<QAction *> MinutesPage::toolBarActions() const
{
    return {m_import, m_create, m_addSection};
}

QString MinutesPage::exportText() const
{
    return u"&Экспорт протокола…"_s;
}

bool MinutesPage::canExport() const
{
    return currentDecisions().isValid();
}

QString MinutesPage::exportContents()
{
    return exportWithQuestions(m_document, currentDecisions(), m_dialogs, this);
}

bool MinutesPage::commitEditor()
{
    m_form->commit();
    return m_decisions->commitEditor();
}

bool MinutesPage::takeFiles(const QStringList &paths)
{
    Q_EMIT importRequested(paths);
    return true;
}

void MinutesPage::showEvent(QShowEvent *event)
{
    WorkPage::showEvent(event);
    if (m_stale)
        reload();
}

void MinutesPage::hear(const ChangeSet &changes)
{
    if (!touchesMinutes(changes))
        return;
    m_stale = true;
    if (isVisible())
        reload();
}

void MinutesPage::reload()
{
    const bool first = m_entries.empty();
    auto entries = allMinutes(m_document, m_watch->today());
    m_stale = !entries;
    if (!entries)
        Q_EMIT m_document.failed(entries.error());
    std::vector<MinutesEntry> before =
        std::exchange(m_entries, entries ? std::move(*entries) : std::vector<MinutesEntry>());
    // New minutes are shown, as a new plan is.
    MinutesId come;
    for (const MinutesEntry &entry : m_entries) {
        const bool known = std::ranges::find(before, entry.minutes.id,
                                             [](const MinutesEntry &old) { return old.minutes.id; }) != before.end();
        if (!known && !before.empty())
            come = entry.minutes.id;
    }
    m_surface->setCurrentWidget(m_entries.empty() ? static_cast<QWidget *>(m_empty) : m_splitter);
    m_table->updateTable(minutesTable(m_entries));
    if (first)
        m_table->fitColumns();
    if (come.isValid())
        m_table->goTo(come.value());
    showCurrent();
    Q_EMIT possibilitiesChanged();
}

void MinutesPage::showCurrent()
{
    const auto found =
        std::ranges::find(m_entries, currentMinutes(), [](const MinutesEntry &entry) { return entry.minutes.id; });
    if (found == m_entries.end()) {
        m_form->clear();
        m_decisions->showPlan({});
    } else {
        m_form->show(found->minutes);
        if (m_decisions->planId() != found->minutes.decisions)
            m_decisions->showPlan(found->minutes.decisions);
    }
    updateActions();
    Q_EMIT possibilitiesChanged();
}

void MinutesPage::updateActions()
{
    const bool writes = !m_document.isReadOnly();
    const bool any = currentMinutes().isValid();
    for (QAction *action : {m_create, m_import})
        action->setEnabled(writes);
    for (QAction *action : {m_remove, m_addSection, m_findSchools})
        action->setEnabled(writes && any);
}

void MinutesPage::create()
{
    if (!commitEditor())
        return;
    Minutes minutes;
    // What is the same from meeting to meeting is taken over from the last one.
    if (!m_entries.empty()) {
        const Minutes &last = m_entries.front().minutes;
        minutes.meeting = last.meeting;
        minutes.organisation = last.organisation;
        minutes.place = last.place;
        minutes.chair = last.chair;
        minutes.secretary = last.secretary;
        minutes.present = last.present;
        bool counted = false;
        if (const int number = last.number.toInt(&counted); counted)
            minutes.number = QString::number(number + 1);
    } else {
        minutes.meeting = u"заседания рабочей группы"_s;
        minutes.number = u"1"_s;
    }
    minutes.date = m_watch->today().toString(u"dd.MM.yyyy"_s);
    const auto created = createMinutes(m_document, minutes);
    if (!created)
        return m_dialogs.tell(this, created.error());
    if (m_stale)
        reload();
    m_table->goTo(created->value());
    m_tabs->setCurrentIndex(MeetingTab);
    m_form->setFocus();
}

void MinutesPage::requestImport()
{
    Q_EMIT importRequested({});
}

void MinutesPage::remove()
{
    const auto found =
        std::ranges::find(m_entries, currentMinutes(), [](const MinutesEntry &entry) { return entry.minutes.id; });
    if (found == m_entries.end() || !commitEditor())
        return;
    const Question question{
        .title = u"Удалить протокол"_s,
        .text = u"Удалить «%1»?"_s.arg(minutesName(found->minutes.number, found->minutes.date)),
        .detail =
            u"С ним уйдут %1, их состояния и подтверждения. Планы останутся. Удаление можно отменить (Ctrl+Z)."_s.arg(
                countOf(found->progress.total, u"решение"_s, u"решения"_s, u"решений"_s)),
        .buttons = {u"Удалить"_s},
        .warning = true};
    if (m_dialogs.ask(this, question) != 0)
        return;
    if (const auto done = deleteMinutes(m_document, {found->minutes.id}); !done)
        m_dialogs.tell(this, done.error());
}

// For the question chosen on the page of the meeting, otherwise for the first that has no section yet.
void MinutesPage::addSection()
{
    if (!commitEditor())
        return;
    const auto minutes = loadMinutes(m_document, currentMinutes());
    const auto decisions = loadPlan(m_document, currentDecisions());
    if (!minutes || !decisions)
        return;
    std::size_t question = 0;
    if (m_tabs->currentIndex() == MeetingTab && m_form->question() >= 0)
        question = std::size_t(m_form->question());
    else
        while (question < minutes->agenda.size() && sectionOfQuestion(*decisions, question))
            ++question;
    if (question >= minutes->agenda.size()) {
        Q_EMIT reported(minutes->agenda.empty() ? u"Повестка пуста: сначала добавьте вопрос на вкладке «Заседание»."_s
                                                : u"Для каждого вопроса повестки раздел решений уже есть."_s);
        return;
    }
    if (const auto added = addQuestionSection(m_document, minutes->id, question); !added)
        m_dialogs.tell(this, added.error());
    else
        m_tabs->setCurrentIndex(DecisionsTab);
}

void MinutesPage::findSchools()
{
    if (!commitEditor())
        return;
    const int steps = m_document.undoStack().count();
    if (const auto done = findDecisionSchools(m_document, currentMinutes()); !done)
        m_dialogs.tell(this, done.error());
    else if (m_document.undoStack().count() == steps)
        Q_EMIT reported(
            u"Новых школ в текстах решений не найдено. Школы ищутся по номеру и названию из списка школ."_s);
}

} // namespace versta

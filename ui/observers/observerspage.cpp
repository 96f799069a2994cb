#include "observerspage.h"

#include "actdialog.h"
#include "allowdialog.h"
#include "assigndialog.h"
#include "dialogs.h"
#include "emptypage.h"
#include "exporting.h"
#include "observationdialog.h"
#include "observerdialog.h"
#include "observerimportdialog.h"
#include "observerpapers.h"
#include "proposaldialog.h"
#include "queryedit.h"
#include "schedulepane.h"
#include "scheduleview.h"

#include "core/pluralru.h"
#include "document/document.h"
#include "document/observeredits.h"
#include "document/schoolqueries.h"
#include "exchange/observerexport.h"
#include "results/valuetableview.h"

#include <QComboBox>
#include <QCommandLinkButton>
#include <QCursor>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

const QStringList ListSuffixes{u"xlsx"_s, u"csv"_s, u"ods"_s, u"tsv"_s, u"docx"_s, u"odt"_s};

bool isList(const QString &path)
{
    return ListSuffixes.contains(QFileInfo(path).suffix().toLower());
}

} // namespace

ObserversPage::ObserversPage(Document &document, Dialogs &dialogs, QWidget *parent)
    : WorkPage(parent)
    , m_document(document)
    , m_dialogs(dialogs)
    , m_surface(new QStackedWidget(this))
    , m_empty(new EmptyPage(u"emptyObserversTitle"_s))
    , m_tabs(new QTabWidget)
    , m_register(new QComboBox)
    , m_query(new QueryEdit(u"observerQuery"_s, u"Найти наблюдателя"_s))
    , m_schedule(new ScheduleView)
{
    setObjectName(u"observers"_s);
    addActions();
    m_tabs->setObjectName(u"observerTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tables.push_back(new ValueTableView(u"Наблюдатели"_s));
    m_tables.front()->setObjectName(u"observerTable"_s);
    m_tabs->addTab(newRegisters(), u"Реестры"_s);
    m_tables.push_back(nullptr);
    m_schedule->setButtons({m_assign, m_allow, m_act, m_editPlace, m_delete, m_missing});
    m_tabs->addTab(m_schedule, u"График"_s);
    addTable(Tab::Assignments, u"Назначения"_s, u"Назначения наблюдателей"_s);
    addTable(Tab::Conflicts, u"Конфликты"_s, u"Нарушенные правила"_s);
    addTable(Tab::Summary, u"Акты по школам"_s, u"Итоги наблюдения по школам"_s);
    m_empty->say(u"Наблюдателей ещё нет"_s,
                 u"Здесь ведутся реестры муниципальных и общественных наблюдателей, их график, инструктаж и акты. "
                 "Загрузите список из Excel, CSV или Word или добавьте людей по одному."_s);
    if (!document.isReadOnly()) {
        connect(m_empty->addLink(u"Загрузить список…"_s, u"из Excel, CSV или таблицы Word"_s, u"import"_s),
                &QCommandLinkButton::clicked, this, &ObserversPage::chooseList);
        connect(m_empty->addLink(u"Добавить наблюдателя…"_s, u"вручную"_s, u"row-add"_s), &QCommandLinkButton::clicked,
                this, &ObserversPage::addPerson);
    }
    m_surface->addWidget(m_empty);
    m_surface->addWidget(m_tabs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_surface);
    setFocusProxy(m_tabs);
    connectParts();
    updateActions(); // the file is read when the page is first shown
}

QWidget *ObserversPage::newRegisters()
{
    m_register->setObjectName(u"observerRegisterFilter"_s);
    m_register->setAccessibleName(u"Реестр"_s);
    m_register->addItem(u"Оба реестра"_s, -1);
    for (const ObserverRegister list : AllObserverRegisters)
        m_register->addItem(observerRegisterTitle(list), int(list));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(6, 6, 10, 6);
    line->addWidget(m_query, 2);
    line->addWidget(m_register, 1);
    line->addStretch(1);
    auto *whole = new QWidget;
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_tables.front(), 1);
    return whole;
}

void ObserversPage::addTable(Tab tab, const QString &title, const QString &name)
{
    auto *view = new ValueTableView(name);
    view->setObjectName(u"observerTable%1"_s.arg(int(tab)));
    m_tables.push_back(view);
    m_tabs->addTab(view, title);
}

void ObserversPage::connectParts()
{
    connect(&m_document, &Document::changed, this, &ObserversPage::hear);
    connect(m_register, &QComboBox::currentIndexChanged, this, &ObserversPage::refill);
    connect(m_query, &QLineEdit::textChanged, m_tables.front(), &ValueTableView::setQuery);
    connect(m_query, &QueryEdit::finished, this, [this] { m_tables.front()->setFocus(); });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        updateActions();
        Q_EMIT possibilitiesChanged();
    });
    connect(m_schedule, &ScheduleView::currentChanged, this, &ObserversPage::updateActions);
    connect(m_schedule, &ScheduleView::placeOpened, this, &ObserversPage::assign);
    connect(m_schedule, &ScheduleView::assignmentOpened, this, &ObserversPage::enterAct);
    connect(m_schedule, &ScheduleView::placesWanted, this, &ObserversPage::addPlaces);
    for (ValueTableView *view : m_tables) {
        if (!view)
            continue;
        view->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(view, &QWidget::customContextMenuRequested, this, [this, view](const QPoint &position) {
            QMenu menu(this);
            menu.addActions(tab() == Tab::Registers ? QList{m_edit, m_brief, m_delete, view->copyAction()}
                                                    : QList{m_assign, m_allow, m_act, m_delete, view->copyAction()});
            menu.exec(view->viewport()->mapToGlobal(position));
        });
        connect(view, &ValueTableView::opened, this, &ObserversPage::open);
        connect(view, &ValueTableView::currentKeyChanged, this, &ObserversPage::updateActions);
        connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ObserversPage::updateActions);
    }
}

void ObserversPage::addActions()
{
    m_add = newAction(u"addObserver"_s, u"&Добавить наблюдателя…"_s, {Qt::Key_Insert}, &ObserversPage::addPerson);
    m_add->setIconText(u"Наблюдатель"_s);
    m_edit = newAction(u"editObserver"_s, u"&Карточка наблюдателя…"_s, {Qt::ALT | Qt::Key_Return},
                       &ObserversPage::editPerson);
    m_brief = newAction(u"briefObservers"_s, u"Отметить &инструктаж сегодня"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_D},
                        &ObserversPage::markSelected);
    m_brief->setIconText(u"Инструктаж"_s);
    m_import = newAction(u"importObservers"_s, u"&Загрузить из Excel, CSV или Word…"_s, {Qt::CTRL | Qt::Key_I},
                         &ObserversPage::chooseList);
    m_import->setIconText(u"Загрузить список"_s);
    m_places = newAction(u"addObservations"_s, u"Где &нужны наблюдатели…"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_M},
                         &ObserversPage::addPlaces);
    m_places->setIconText(u"Где нужны"_s);
    m_editPlace = newAction(u"editObservation"_s, u"Изменить на&блюдение…"_s, {}, &ObserversPage::editPlace);
    m_editPlace->setIconText(u"Изменить…"_s);
    m_assign =
        newAction(u"assignObserver"_s, u"&Назначить наблюдателя…"_s, {Qt::CTRL | Qt::Key_D}, &ObserversPage::assign);
    m_assign->setIconText(u"Назначить…"_s);
    m_allow = newAction(u"allowConflict"_s, u"&Разрешить отступление от правила…"_s, {}, &ObserversPage::allow);
    m_allow->setIconText(u"Разрешить…"_s);
    m_act = newAction(u"observationAct"_s, u"&Внести акт…"_s, {Qt::CTRL | Qt::Key_M}, &ObserversPage::enterAct);
    m_act->setIconText(u"Акт…"_s);
    m_removeAct = newAction(u"removeObservationAct"_s, u"Удалить а&кт"_s, {}, &ObserversPage::removeAct);
    m_propose = newAction(u"proposeSchedule"_s, u"&Составить график…"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_G},
                          &ObserversPage::propose);
    m_propose->setIconText(u"Составить график"_s);
    m_missing =
        newAction(u"nextMissing"_s, u"Следующее &пустое место"_s, {Qt::CTRL | Qt::Key_G}, &ObserversPage::showMissing);
    m_missing->setIconText(u"Пустое место"_s);
    m_delete = newAction(u"deleteObservers"_s, u"&Удалить"_s, {QKeySequence::Delete}, &ObserversPage::deleteSelected);
    addPaperActions();
    m_pageActions = {m_add,       m_edit,      m_brief,        m_import,  newSeparator(), m_places,
                     m_editPlace, m_assign,    m_allow,        m_propose, m_missing,      newSeparator(),
                     m_act,       m_removeAct, newSeparator(), m_delete,  newSeparator(), m_papers};
    auto *copyRows = newAction(u"copyObservers"_s, u"&Копировать строки таблицы"_s, {}, &ObserversPage::copy);
    auto *findRows = newAction(u"findObservers"_s, u"&Найти наблюдателя"_s, {QKeySequence::Find}, &ObserversPage::find);
    m_editActions = {copyRows, newSeparator(), findRows};
}

void ObserversPage::addPaperActions()
{
    auto *menu = new QMenu(this);
    const auto add = [&](const QString &name, const QString &text, ObserverPaper paper) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, [this, paper] { write(paper); });
        menu->addAction(action);
        m_paperActions << action;
    };
    add(u"paperList"_s, u"&Список — приложение к приказу…"_s, ObserverPaper::List);
    add(u"paperSchedule"_s, u"&График наблюдения…"_s, ObserverPaper::Schedule);
    add(u"paperJournal"_s, u"&Журнал инструктажа…"_s, ObserverPaper::Journal);
    add(u"paperBlankAct"_s, u"&Бланк акта…"_s, ObserverPaper::BlankAct);
    add(u"paperAct"_s, u"&Акт выбранного назначения…"_s, ObserverPaper::Act);
    add(u"paperSummary"_s, u"&Итоги по школам…"_s, ObserverPaper::Summary);
    m_papers = new QAction(u"До&кументы"_s, this);
    m_papers->setObjectName(u"observerPapers"_s);
    m_papers->setMenu(menu);
    connect(m_papers, &QAction::triggered, this, [menu] { menu->popup(QCursor::pos()); });
}

QString ObserversPage::title() const
{
    return u"Наблюдатели"_s;
}

QString ObserversPage::drawing() const
{
    return u"observers"_s;
}

QString ObserversPage::menuTitle() const
{
    return u"&Наблюдатели"_s;
}

QList<QAction *> ObserversPage::toolBarActions() const
{
    return {m_import, m_add, m_places, m_propose, m_assign, m_act, m_papers};
}

QString ObserversPage::exportText() const
{
    return u"&Экспорт таблицы…"_s;
}

bool ObserversPage::canExport() const
{
    return currentTable() && currentTable()->allRows() > 0;
}

QString ObserversPage::exportContents()
{
    if (!canExport())
        return {};
    const ExportTable table = currentTable()->shownTable();
    return exportTableWithQuestions(table, u"Экспорт таблицы"_s, table.title, m_document, m_dialogs, this);
}

bool ObserversPage::takeFiles(const QStringList &paths)
{
    if (paths.size() != 1 || m_document.isReadOnly() || !isList(paths.front()))
        return false;
    importList(paths.front());
    return true;
}

ObserversPage::Tab ObserversPage::tab() const
{
    return Tab(m_tabs->currentIndex());
}

void ObserversPage::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

ValueTableView &ObserversPage::table(Tab tab) const
{
    return *m_tables[std::size_t(tab)];
}

ValueTableView *ObserversPage::currentTable() const
{
    return m_tables[std::size_t(tab())];
}

void ObserversPage::showEvent(QShowEvent *event)
{
    WorkPage::showEvent(event);
    if (m_stale)
        reload();
}

// Schools are part of everything here: their names, and who is tied to them.
void ObserversPage::hear()
{
    m_stale = true;
    if (isVisible())
        reload();
}

void ObserversPage::reload()
{
    const bool first = m_book.schedule.observers.empty() && m_book.schedule.observations.empty();
    auto book = observerBook(m_document);
    auto schools = allSchools(m_document);
    m_stale = !book || !schools;
    if (m_stale)
        Q_EMIT m_document.failed(book ? schools.error() : book.error());
    m_book = book ? std::move(*book) : ObserverBook();
    m_schools = schools ? std::move(*schools) : std::vector<School>();
    m_schoolNames = schoolNamesOf(m_schools);
    m_conflicts = ObserverRules(m_book.schedule).conflicts();
    const bool empty = m_book.schedule.observers.empty() && m_book.schedule.observations.empty();
    m_surface->setCurrentIndex(empty ? 0 : 1);
    refill();
    if (first) {
        for (ValueTableView *view : m_tables) {
            if (view)
                view->fitColumns();
        }
    }
    Q_EMIT possibilitiesChanged();
}

void ObserversPage::refill()
{
    table(Tab::Registers).updateTable(observerTable(m_book, m_schools, chosenRegister()));
    table(Tab::Assignments).updateTable(assignmentTable(m_book, m_schoolNames));
    table(Tab::Conflicts).updateTable(conflictTable(m_conflicts, m_book, m_schoolNames));
    table(Tab::Summary).updateTable(actSummaryTable(m_book, m_schoolNames));
    const auto open = std::ranges::count_if(m_conflicts, [](const auto &conflict) { return !conflict.isAllowed(); });
    m_tabs->setTabText(int(Tab::Conflicts), open > 0 ? u"Конфликты (%1)"_s.arg(open) : u"Конфликты"_s);
    m_schedule->show(m_book, m_schools, m_schoolNames);
    updateActions();
}

void ObserversPage::updateActions()
{
    const bool writes = !m_document.isReadOnly();
    const bool registers = tab() == Tab::Registers;
    const auto people = selectedPeople().size();
    const bool place = currentObservation().isValid();
    const AssignmentId assignment = currentAssignment();
    const bool isAssigned = assignment.isValid();
    const bool hasAct =
        std::ranges::find(m_book.acts, assignment, &ObservationAct::assignment) != m_book.acts.end() && isAssigned;
    m_add->setEnabled(writes);
    m_import->setEnabled(writes);
    m_places->setEnabled(writes);
    m_edit->setEnabled(writes && registers && people == 1);
    m_brief->setEnabled(writes && registers && people > 0);
    m_editPlace->setEnabled(writes && !registers && place);
    m_assign->setEnabled(writes && !registers && place);
    m_allow->setEnabled(writes && isAssigned &&
                        std::ranges::find(m_conflicts, assignment, &ObserverConflict::assignment) != m_conflicts.end());
    m_act->setEnabled(writes && isAssigned);
    m_act->setText(hasAct ? u"&Исправить акт…"_s : u"&Внести акт…"_s);
    m_act->setIconText(u"Акт…"_s);
    m_removeAct->setEnabled(writes && hasAct);
    m_propose->setEnabled(writes && !m_book.schedule.observations.empty());
    m_missing->setEnabled(!m_book.schedule.observations.empty());
    m_delete->setEnabled(writes && (registers ? people > 0 : place));
    m_delete->setText(registers ? people > 1 ? u"&Удалить %1"_s.arg(countOf(qint64(people), u"наблюдателя"_s,
                                                                            u"наблюдателей"_s, u"наблюдателей"_s))
                                             : u"&Удалить наблюдателя"_s
                      : isAssigned ? u"&Снять назначение"_s
                                   : u"&Удалить наблюдение"_s);
    m_delete->setIconText(registers || !isAssigned ? u"Удалить"_s : u"Снять"_s);
    const bool anyone = !m_book.schedule.observers.empty();
    for (QAction *action : m_paperActions)
        action->setEnabled(action->objectName() == u"paperBlankAct"_s ||
                           (action->objectName() == u"paperAct"_s ? isAssigned : anyone));
}

std::optional<ObserverRegister> ObserversPage::chosenRegister() const
{
    const int chosen = m_register->currentData().toInt();
    return chosen < 0 ? std::nullopt : std::optional(ObserverRegister(chosen));
}

std::vector<ObserverId> ObserversPage::selectedPeople() const
{
    std::vector<ObserverId> people;
    for (const qint64 key : table(Tab::Registers).selectedKeys())
        people.emplace_back(key);
    if (people.empty() && table(Tab::Registers).currentKey())
        people.emplace_back(table(Tab::Registers).currentKey());
    return people;
}

ObservationId ObserversPage::currentObservation() const
{
    if (tab() == Tab::Schedule)
        return m_schedule->pane().observation();
    if (tab() == Tab::Assignments && table(Tab::Assignments).currentKey() < 0)
        return ObservationId(-table(Tab::Assignments).currentKey());
    const auto found = std::ranges::find(m_book.schedule.assignments, currentAssignment(), &ObserverAssignment::id);
    return found == m_book.schedule.assignments.end() ? ObservationId() : found->observation;
}

AssignmentId ObserversPage::currentAssignment() const
{
    if (tab() == Tab::Schedule)
        return m_schedule->pane().assignment();
    if (tab() == Tab::Assignments)
        return AssignmentId(std::max<qint64>(0, table(Tab::Assignments).currentKey()));
    const qint64 key = tab() == Tab::Conflicts ? table(Tab::Conflicts).currentKey() : 0;
    return key > 0 && key <= qint64(m_conflicts.size()) ? m_conflicts[std::size_t(key - 1)].assignment : AssignmentId();
}

const Observation *ObserversPage::observation(ObservationId id) const
{
    const auto found = std::ranges::find(m_book.schedule.observations, id, &Observation::id);
    return found == m_book.schedule.observations.end() ? nullptr : &*found;
}

template <class Done>
bool ObserversPage::told(const Done &done)
{
    if (!done)
        m_dialogs.tell(this, done.error());
    return done.has_value();
}

void ObserversPage::chooseList()
{
    const QString path = m_dialogs.openFile(
        this, {u"Загрузить реестр наблюдателей"_s,
               QFileInfo(m_document.path()).path(),
               {u"Таблицы и документы (*.xlsx *.csv *.ods *.tsv *.txt *.docx *.odt)"_s, u"Все файлы (*)"_s},
               {}});
    if (!path.isEmpty())
        importList(path);
}

void ObserversPage::importList(const QString &path)
{
    auto sheets = readObserverSheets(path);
    if (!sheets)
        return m_dialogs.tell(this, sheets.error());
    if (m_stale)
        reload();
    const QString name = QFileInfo(path).fileName();
    ObserverImportDialog dialog(name, std::move(*sheets), m_book.schedule.observers, m_schools, this);
    if (!m_dialogs.run(dialog))
        return;
    const auto people = dialog.observers();
    if (!people.empty() && told(importObservers(m_document, people)))
        Q_EMIT reported(u"Загружено из файла «%1»: %2."_s.arg(
            name, countOf(qint64(people.size()), u"человек"_s, u"человека"_s, u"человек"_s)));
}

void ObserversPage::addPerson()
{
    Observer begun;
    begun.list = chosenRegister().value_or(ObserverRegister::Municipal);
    ObserverDialog dialog(begun, m_schools, m_dialogs, this);
    if (!m_dialogs.run(dialog))
        return;
    const auto added = versta::addObserver(m_document, dialog.observer());
    if (told(added))
        showObserver(*added);
}

void ObserversPage::editPerson()
{
    const auto people = selectedPeople();
    if (people.size() != 1 || m_document.isReadOnly())
        return;
    const auto found = std::ranges::find(m_book.schedule.observers, people.front(), &Observer::id);
    if (found == m_book.schedule.observers.end())
        return;
    ObserverDialog dialog(*found, m_schools, m_dialogs, this);
    if (m_dialogs.run(dialog))
        told(setObserver(m_document, dialog.observer()));
}

void ObserversPage::markSelected()
{
    told(markBriefed(m_document, selectedPeople(), QDate::currentDate(), true));
}

void ObserversPage::deleteSelected()
{
    if (tab() == Tab::Registers)
        told(removeObservers(m_document, selectedPeople()));
    else if (currentAssignment().isValid())
        told(removeAssignments(m_document, {currentAssignment()}));
    else if (currentObservation().isValid())
        told(removeObservations(m_document, {currentObservation()}));
}

void ObserversPage::addPlaces()
{
    Observation begun;
    begun.day = m_schedule->day();
    ObservationDialog dialog(begun, m_schools, this);
    if (!m_dialogs.run(dialog))
        return;
    const auto added = addObservations(m_document, dialog.observations());
    if (told(added) && !added->empty())
        showObservation(added->front());
}

void ObserversPage::editPlace()
{
    const Observation *at = observation(currentObservation());
    if (!at)
        return;
    ObservationDialog dialog(*at, m_schools, this);
    if (m_dialogs.run(dialog) && !dialog.observations().empty())
        told(setObservation(m_document, dialog.observations().front()));
}

void ObserversPage::assign()
{
    const Observation *at = observation(currentObservation());
    if (!at || m_document.isReadOnly())
        return;
    AssignDialog dialog(m_book.schedule, *at, m_schoolNames, this);
    if (m_dialogs.run(dialog))
        told(assignObserver(m_document, dialog.assignment()));
}

// What is broken is asked about rule by rule; where one is chosen, about that one alone.
void ObserversPage::allow()
{
    std::vector<ObserverConflict> asked;
    const AssignmentId assignment = currentAssignment();
    const qint64 key = tab() == Tab::Conflicts ? table(Tab::Conflicts).currentKey() : 0;
    for (std::size_t at = 0; at < m_conflicts.size(); ++at) {
        if (key > 0 ? qint64(at) + 1 == key : m_conflicts[at].assignment == assignment)
            asked.push_back(m_conflicts[at]);
    }
    const ObserverBook book = m_book; // each answer changes the page's own
    const ObserverRules rules(book.schedule);
    for (const ObserverConflict &conflict : asked) {
        const Observation *at = rules.observation(conflict.observation);
        AllowDialog dialog(u"%1, %2, %3:\n%4"_s.arg(rules.observer(conflict.observer)->name,
                                                    at->day.toString(u"dd.MM.yyyy"_s), m_schoolNames.at(at->school),
                                                    conflictText(conflict, rules, m_schoolNames)),
                           conflict.allowedBecause, this);
        if (!m_dialogs.run(dialog) ||
            !told(allowConflict(m_document, conflict.assignment, {conflict.rule, dialog.reason()})))
            return;
    }
}

void ObserversPage::enterAct()
{
    const AssignmentId assignment = currentAssignment();
    const Observation *at = observation(currentObservation());
    if (!assignment.isValid() || !at || m_document.isReadOnly())
        return;
    const auto found = std::ranges::find(m_book.acts, assignment, &ObservationAct::assignment);
    ObservationAct act;
    act.assignment = assignment;
    act.day = at->day;
    act.steps = usualSteps(at->stage);
    if (found != m_book.acts.end())
        act = *found;
    const ObserverRules rules(m_book.schedule);
    const auto sent = std::ranges::find(m_book.schedule.assignments, assignment, &ObserverAssignment::id);
    ActDialog dialog(act,
                     u"%1\n%2, %3\n%4"_s.arg(rules.observer(sent->observer)->name, at->day.toString(u"dd.MM.yyyy"_s),
                                             m_schoolNames.at(at->school), observationText(*at)),
                     this);
    if (m_dialogs.run(dialog))
        told(setObservationAct(m_document, dialog.act()));
}

void ObserversPage::removeAct()
{
    told(removeObservationActs(m_document, {currentAssignment()}));
}

void ObserversPage::propose()
{
    std::vector<AssignmentId> kept;
    for (const ObservationAct &act : m_book.acts)
        kept.push_back(act.assignment);
    ProposalDialog dialog(m_book.schedule, kept, m_schoolNames, this);
    if (!m_dialogs.run(dialog))
        return;
    const ScheduleProposal proposal = dialog.proposal();
    if (!told(takeProposal(m_document, proposal)))
        return;
    setTab(Tab::Schedule);
    int missing = 0;
    for (const UnfilledPlace &place : proposal.unfilled)
        missing += place.missing;
    Q_EMIT reported(u"Назначено: %1. Пустых мест осталось: %2."_s.arg(proposal.added.size()).arg(missing));
}

void ObserversPage::showMissing()
{
    setTab(Tab::Schedule);
    if (!m_schedule->goToMissing())
        Q_EMIT reported(u"Пустых мест в графике нет."_s);
}

void ObserversPage::write(ObserverPaper paper)
{
    const QString done = writeObserverPaper(paper, m_book, m_schools, chosenRegister(), currentAssignment(), m_document,
                                            m_dialogs, this);
    if (!done.isEmpty())
        Q_EMIT reported(done);
}

void ObserversPage::showObserver(ObserverId observer)
{
    if (m_stale)
        reload();
    setTab(Tab::Registers);
    if (!table(Tab::Registers).goTo(observer.value())) {
        m_query->clear();
        m_register->setCurrentIndex(0);
        table(Tab::Registers).goTo(observer.value());
    }
}

void ObserversPage::showObservation(ObservationId id, AssignmentId assignment)
{
    if (m_stale)
        reload();
    const Observation *at = observation(id);
    if (!at)
        return;
    setTab(Tab::Schedule);
    m_schedule->goTo(*at, assignment);
}

void ObserversPage::open(qint64)
{
    if (tab() == Tab::Registers)
        editPerson();
    else if (tab() == Tab::Assignments && currentAssignment().isValid())
        enterAct();
    else if (tab() == Tab::Assignments)
        assign();
    else if (tab() == Tab::Conflicts)
        showObservation(currentObservation(), currentAssignment());
}

void ObserversPage::find()
{
    setTab(Tab::Registers);
    m_query->takeFocus();
}

void ObserversPage::copy()
{
    if (ValueTableView *view = currentTable())
        view->copyAction()->trigger();
}

} // namespace versta

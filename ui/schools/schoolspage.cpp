#include "schoolspage.h"

#include "dialogs.h"
#include "emptyschools.h"
#include "exporting.h"
#include "mergeschoolsdialog.h"
#include "schooldialog.h"
#include "schoolfilterbar.h"
#include "schoolimportdialog.h"
#include "schooltable.h"

#include "core/pluralru.h"
#include "document/document.h"
#include "document/exampleedits.h"
#include "document/models/schoolfiltermodel.h"
#include "document/models/schoolmodel.h"
#include "document/schooledits.h"
#include "exchange/schoolexport.h"
#include "exchange/sheetreader.h"
#include "schoolplans/schoolplanspane.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

bool isList(const QString &path)
{
    static const QStringList suffixes{u"xlsx"_s, u"csv"_s, u"ods"_s, u"tsv"_s};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

} // namespace

SchoolsPage::SchoolsPage(Document &document, Dialogs &dialogs, QWidget *parent)
    : WorkPage(parent)
    , m_document(document)
    , m_dialogs(dialogs)
    , m_schools(new SchoolModel(document, this))
    , m_filter(new SchoolFilterModel(*m_schools, this))
    , m_filterBar(new SchoolFilterBar(*m_filter, this))
    , m_table(new SchoolTable(*m_schools, *m_filter, this))
    , m_empty(new EmptySchools(this))
    , m_surface(new QStackedWidget(this))
    , m_register(new QWidget)
    , m_plans(new SchoolPlansPane(document, dialogs))
    , m_tabs(new QTabWidget(this))
{
    setObjectName(u"schools"_s);
    m_surface->addWidget(m_table);
    m_surface->addWidget(m_empty);
    auto *layout = new QVBoxLayout(m_register);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_filterBar);
    layout->addWidget(m_surface, 1);
    m_tabs->setObjectName(u"schoolTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_register, u"Реестр"_s);
    m_tabs->addTab(m_plans, u"Планы школ"_s);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_tabs);
    setFocusProxy(m_table);
    addActions();
    addViewActions();
    connectParts();
    if (m_filter->rowCount() > 0)
        m_table->setCurrentIndex(m_filter->index(0, 0));
    updateSurface();
}

void SchoolsPage::connectParts()
{
    connect(m_schools, &SchoolModel::refused, this, &SchoolsPage::refused);
    // Behind the models, which heard of the change before.
    connect(&m_document, &Document::changed, this, &SchoolsPage::updateSurface);
    connect(m_filterBar, &SchoolFilterBar::filtered, this, &SchoolsPage::updateSurface);
    connect(m_filterBar, &SchoolFilterBar::finished, m_table, [this] { m_table->setFocus(); });
    connect(m_table, &SchoolTable::selectionMoved, this, &SchoolsPage::updateActions);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &SchoolsPage::editSchool);
    connect(m_table, &QWidget::customContextMenuRequested, this, &SchoolsPage::showMenu);
    connect(m_empty, &EmptySchools::addRequested, this, &SchoolsPage::addSchool);
    connect(m_empty, &EmptySchools::importRequested, this, &SchoolsPage::chooseList);
    connect(m_empty, &EmptySchools::everythingWanted, m_filterBar, &SchoolFilterBar::clear);
    connect(m_plans, &SchoolPlansPane::reported, this, &SchoolsPage::reported);
    connect(m_plans, &SchoolPlansPane::possibilitiesChanged, this, &SchoolsPage::possibilitiesChanged);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        m_table->commitEditor();
        setFocusProxy(arePlansShown() ? static_cast<QWidget *>(m_plans) : m_table);
        Q_EMIT tabChanged();
    });
}

// \param anywhere false: the keys work in the table alone
QAction *SchoolsPage::newAction(const QString &name, const QString &text, const QList<QKeySequence> &keys,
                                bool anywhere, void (SchoolsPage::*slot)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setShortcutContext(anywhere ? Qt::WindowShortcut : Qt::WidgetShortcut);
    (anywhere ? m_register : m_table)->addAction(action);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void SchoolsPage::addActions()
{
    m_add = newAction(u"addSchool"_s, u"&Добавить школу…"_s, {Qt::Key_Insert}, true, &SchoolsPage::addSchool);
    m_add->setIconText(u"Добавить школу"_s);
    m_edit = newAction(u"editSchool"_s, u"&Карточка школы…"_s,
                       {Qt::Key_Return, Qt::Key_Enter, Qt::ALT | Qt::Key_Return}, false, &SchoolsPage::editSchool);
    m_merge = newAction(u"mergeSchools"_s, u"&Объединить записи одной школы…"_s, {Qt::CTRL | Qt::Key_M}, true,
                        &SchoolsPage::mergeSelected);
    m_delete =
        newAction(u"deleteSchools"_s, u"&Удалить"_s, {QKeySequence::Delete}, false, &SchoolsPage::deleteSelected);
    m_results = newAction(u"schoolResults"_s, u"&Результаты по годам"_s, {Qt::CTRL | Qt::Key_G}, true,
                          &SchoolsPage::requestResults);
    m_planOfSchool =
        newAction(u"planOfSchool"_s, u"&План школы"_s, {Qt::CTRL | Qt::Key_L}, true, &SchoolsPage::showPlanOfSelected);
    m_import = newAction(u"importSchools"_s, u"&Загрузить из Excel или CSV…"_s, {Qt::CTRL | Qt::Key_I}, true,
                         &SchoolsPage::chooseList);
    m_import->setIconText(u"Загрузить список"_s);
    m_import->setToolTip(u"Загрузить список школ из Excel или CSV (Ctrl+I)"_s);
    m_removeExample = newAction(u"removeExample"_s, u"Убрать п&ример"_s, {}, true, &SchoolsPage::removeExample);
    m_pageActions = {m_add,    m_edit,         m_results, m_planOfSchool, m_merge,
                     m_delete, newSeparator(), m_import,  newSeparator(), m_removeExample};
    m_copy = newAction(u"copySchools"_s, u"&Копировать"_s, QKeySequence::keyBindings(QKeySequence::Copy), false,
                       &SchoolsPage::copySelected);
    auto *find = newAction(u"findSchools"_s, u"&Найти школу"_s, {QKeySequence::Find}, true, &SchoolsPage::find);
    auto *all = new QAction(u"Выделить вс&ё"_s, this);
    all->setShortcut(QKeySequence::SelectAll);
    all->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(all);
    connect(all, &QAction::triggered, m_table, &QAbstractItemView::selectAll);
    m_editActions = {m_copy, newSeparator(), all, newSeparator(), find};
}

void SchoolsPage::addViewActions()
{
    auto *menu = new QMenu(this);
    menu->addActions(m_table->columnActions());
    auto *columns = new QAction(u"Сто&лбцы"_s, this);
    columns->setObjectName(u"schoolColumns"_s);
    columns->setMenu(menu);
    m_viewActions = {columns};
}

void SchoolsPage::addSchool()
{
    SchoolDialog dialog({}, m_schools->schools(), this);
    if (!m_dialogs.run(dialog))
        return;
    if (const auto added = versta::addSchool(m_document, dialog.school()))
        showSchool(*added);
}

void SchoolsPage::editSchool()
{
    const auto selected = m_table->selectedSchools();
    if (selected.size() != 1 || m_document.isReadOnly())
        return;
    SchoolDialog dialog(selected.front(), m_schools->schools(), this);
    if (m_dialogs.run(dialog) && setSchool(m_document, dialog.school()))
        showSchool(selected.front().id);
}

void SchoolsPage::deleteSelected()
{
    std::vector<SchoolId> ids;
    for (const School &school : m_table->selectedSchools())
        ids.push_back(school.id);
    if (!ids.empty())
        deleteSchools(m_document, ids);
}

void SchoolsPage::mergeSelected()
{
    const auto selected = m_table->selectedSchools();
    if (selected.size() < 2)
        return;
    MergeSchoolsDialog dialog(selected, this);
    if (!m_dialogs.run(dialog))
        return;
    std::vector<SchoolId> ids;
    for (const School &school : selected)
        ids.push_back(school.id);
    if (mergeSchools(m_document, dialog.kept(), ids))
        showSchool(dialog.kept());
}

void SchoolsPage::copySelected()
{
    const ExportTable copied = schoolTable(m_table->selectedSchools(), m_table->shownFields());
    auto *copy = new QMimeData;
    copy->setText(tableText(copied));
    copy->setHtml(tableHtml(copied));
    QGuiApplication::clipboard()->setMimeData(copy);
}

void SchoolsPage::find()
{
    m_filterBar->takeFocus();
}

void SchoolsPage::requestResults()
{
    if (const auto selected = m_table->selectedSchools(); selected.size() == 1)
        Q_EMIT resultsRequested(selected.front().id);
}

void SchoolsPage::showPlanOfSelected()
{
    const auto selected = m_table->selectedSchools();
    if (selected.size() != 1)
        return;
    m_tabs->setCurrentWidget(m_plans);
    m_plans->showSchool(selected.front().id);
    m_plans->setFocus();
}

bool SchoolsPage::arePlansShown() const
{
    return m_tabs->currentWidget() == m_plans;
}

void SchoolsPage::showPlans(PlanId plan)
{
    m_tabs->setCurrentWidget(m_plans);
    if (plan.isValid())
        m_plans->showPlan(plan);
}

void SchoolsPage::removeExample()
{
    versta::removeExample(m_document);
}

void SchoolsPage::chooseList()
{
    const QString path = m_dialogs.openFile(this, {u"Загрузить список школ"_s,
                                                   QFileInfo(m_document.path()).path(),
                                                   {u"Таблицы (*.xlsx *.csv *.ods *.tsv *.txt)"_s, u"Все файлы (*)"_s},
                                                   {}});
    if (!path.isEmpty())
        importList(path);
}

void SchoolsPage::importList(const QString &path)
{
    auto sheets = readSheets(path);
    if (!sheets)
        return m_dialogs.tell(this, sheets.error());
    std::erase_if(*sheets, [](const Sheet &sheet) { return sheet.isEmpty(); });
    const QString name = QFileInfo(path).fileName();
    if (sheets->empty())
        return m_dialogs.tell(this,
                              {Error::Code::Parse, u"В файле «%1» нет ни одной заполненной строки."_s.arg(name), {}});
    SchoolImportDialog dialog(name, std::move(*sheets), m_schools->schools(), this);
    if (!m_dialogs.run(dialog))
        return;
    const auto schools = dialog.schools();
    if (!schools.empty() && importSchools(m_document, schools))
        Q_EMIT reported(u"Загружено из файла «%1»: %2."_s.arg(
            name, countOf(qint64(schools.size()), u"школа"_s, u"школы"_s, u"школ"_s)));
}

void SchoolsPage::showSchool(SchoolId school)
{
    const QModelIndex row = m_schools->indexOf(school);
    if (!row.isValid())
        return;
    if (!m_filter->accepts(m_schools->school(row)))
        m_filterBar->clear();
    m_table->goTo(school);
    m_table->setFocus();
}

void SchoolsPage::updateActions()
{
    const bool writable = !m_document.isReadOnly();
    const auto selected = m_table->selectionModel()->selectedRows().size();
    m_add->setEnabled(writable);
    m_import->setEnabled(writable);
    m_edit->setEnabled(writable && selected == 1);
    m_results->setEnabled(selected == 1);
    m_planOfSchool->setEnabled(selected == 1);
    m_delete->setEnabled(writable && selected > 0);
    m_delete->setText(selected > 1 ? u"&Удалить %1"_s.arg(countOf(selected, u"школу"_s, u"школы"_s, u"школ"_s))
                                   : u"&Удалить школу"_s);
    m_merge->setEnabled(writable && selected > 1);
    m_copy->setEnabled(selected > 0);
    m_removeExample->setEnabled(writable);
    m_removeExample->setVisible(m_schools->hasExample());
}

void SchoolsPage::updateSurface()
{
    m_filterBar->updateCount();
    m_filterBar->setVisible(m_schools->rowCount() > 0);
    m_empty->say(m_schools->rowCount() > 0 ? EmptySchools::Reason::NothingFits : EmptySchools::Reason::NoSchools,
                 !m_document.isReadOnly());
    QWidget *surface = m_filter->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty;
    if (m_surface->currentWidget() != surface)
        m_surface->setCurrentWidget(surface);
    if (surface == m_table && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_filter->index(0, 0));
    updateActions();
    Q_EMIT possibilitiesChanged();
}

void SchoolsPage::showMenu(const QPoint &position)
{
    QMenu menu(this);
    menu.addActions(m_pageActions.mid(0, 6));
    menu.addSeparator();
    menu.addAction(m_copy);
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

QString SchoolsPage::title() const
{
    return u"Школы"_s;
}

QString SchoolsPage::drawing() const
{
    return u"school"_s;
}

QString SchoolsPage::menuTitle() const
{
    return u"&Школы"_s;
}

QList<QAction *> SchoolsPage::pageActions() const
{
    return arePlansShown() ? m_plans->pageActions() : m_pageActions;
}

QList<QAction *> SchoolsPage::editActions() const
{
    return arePlansShown() ? m_plans->editActions() : m_editActions;
}

QList<QAction *> SchoolsPage::viewActions() const
{
    return arePlansShown() ? QList<QAction *>() : m_viewActions;
}

QList<QAction *> SchoolsPage::toolBarActions() const
{
    return arePlansShown() ? m_plans->toolBarActions() : QList<QAction *>{m_import, m_add};
}

QString SchoolsPage::exportText() const
{
    return arePlansShown() ? u"&Экспорт таблицы планов…"_s : u"&Экспорт списка школ…"_s;
}

bool SchoolsPage::canExport() const
{
    return arePlansShown() ? m_plans->canExport() : m_filter->rowCount() > 0;
}

QString SchoolsPage::exportContents()
{
    if (arePlansShown())
        return m_plans->exportContents();
    ExportTable table = schoolTable(m_table->shownSchools(), m_table->shownFields());
    table.title = u"Школы: %1"_s.arg(m_document.name());
    if (m_filter->isFiltering())
        table.note = u"Показано %1 из %2"_s.arg(m_filter->rowCount()).arg(m_schools->rowCount());
    return exportTableWithQuestions(table, u"Экспорт списка школ"_s, u"Школы"_s, m_document, m_dialogs, this);
}

bool SchoolsPage::commitEditor()
{
    m_table->commitEditor();
    return true;
}

bool SchoolsPage::takeFiles(const QStringList &paths)
{
    if (m_document.isReadOnly())
        return false;
    if (arePlansShown()) {
        m_plans->importFiles(paths);
        return true;
    }
    if (!std::ranges::all_of(paths, isList))
        return false;
    for (const QString &path : paths)
        importList(path);
    return true;
}

} // namespace versta

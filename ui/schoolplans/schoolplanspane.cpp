#include "schoolplanspane.h"

#include "dialogs.h"
#include "emptypage.h"
#include "exporting.h"
#include "panellabels.h"
#include "planschooldialog.h"
#include "queryedit.h"
#include "requiredmeasuresdialog.h"
#include "schoolplanimportwindow.h"

#include "core/pluralru.h"
#include "document/document.h"
#include "document/planedits.h"
#include "document/planqueries.h"
#include "document/schoolplanedits.h"
#include "document/schoolqueries.h"
#include "results/valuetableview.h"

#include <QAction>
#include <QComboBox>
#include <QCommandLinkButton>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

SchoolPlansPane::SchoolPlansPane(Document &document, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_dialogs(dialogs)
    , m_surface(new QStackedWidget(this))
    , m_empty(new EmptyPage(u"emptySchoolPlansTitle"_s))
    , m_query(new QueryEdit(u"schoolPlanQuery"_s, u"Найти школу или план"_s))
    , m_group(new QComboBox)
    , m_count(new QLabel)
    , m_table(new ValueTableView(u"Кто прислал планы"_s))
    , m_sentence(newTextLabel(u"schoolPlanSentence"_s))
{
    setObjectName(u"schoolPlansPane"_s);
    addActions();
    layOut();
    setFocusProxy(m_table);
    connect(&m_document, &Document::changed, this, &SchoolPlansPane::hear);
    connect(m_query, &QueryEdit::finished, this, [this] { m_table->setFocus(); });
    connect(m_query, &QLineEdit::textChanged, m_table, &ValueTableView::setQuery);
    connect(m_group, &QComboBox::currentIndexChanged, this, &SchoolPlansPane::refill);
    connect(m_table, &ValueTableView::opened, this, &SchoolPlansPane::openPlan);
    connect(m_table, &ValueTableView::currentKeyChanged, this, &SchoolPlansPane::showCurrent);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        QMenu menu(this);
        menu.addActions({m_open, m_school, m_card, m_remove, m_table->copyAction()});
        menu.exec(m_table->viewport()->mapToGlobal(position));
    });
    updateActions(); // plans are read when the pane is first shown
}

void SchoolPlansPane::layOut()
{
    m_query->setMinimumWidth(fontMetrics().averageCharWidth() * 18);
    m_query->setMaximumWidth(fontMetrics().averageCharWidth() * 60);
    m_group->setObjectName(u"schoolPlanGroup"_s);
    m_group->setAccessibleName(u"Какие школы показаны"_s);
    for (const SchoolPlanGroup group : AllSchoolPlanGroups)
        m_group->addItem(schoolPlanGroupName(group), int(group));
    m_count->setObjectName(u"schoolPlanCount"_s);
    m_table->setObjectName(u"schoolPlanTable"_s);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->addAction(m_remove);
    m_sentence->setContentsMargins(8, 6, 8, 6);
    m_sentence->setMinimumHeight(fontMetrics().lineSpacing() * 2 + 12);
    m_sentence->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *filter = new QHBoxLayout;
    filter->setContentsMargins(6, 6, 10, 6);
    filter->addWidget(m_query, 1);
    filter->addWidget(m_group);
    filter->addStretch();
    filter->addWidget(m_count);
    auto *contents = new QWidget;
    auto *layout = new QVBoxLayout(contents);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(filter);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_sentence);
    m_empty->say(u"Планов школ пока нет"_s,
                 m_document.isReadOnly() ? u"Файл открыт только для чтения."_s
                                         : u"Здесь видно, какая школа прислала план и есть ли в нём обязательные "
                                           "мероприятия. Школы берутся со вкладки «Реестр»."_s);
    auto *files =
        m_empty->addLink(u"Загрузить планы школ…"_s,
                         u"Много документов сразу; школа узнаётся по имени файла и по тексту."_s, u"import"_s);
    auto *folder =
        m_empty->addLink(u"Загрузить из папки…"_s, u"Все документы в ней, и во вложенных папках тоже."_s, u"import"_s);
    files->setVisible(!m_document.isReadOnly());
    folder->setVisible(!m_document.isReadOnly());
    connect(files, &QCommandLinkButton::clicked, this, &SchoolPlansPane::chooseFiles);
    connect(folder, &QCommandLinkButton::clicked, this, &SchoolPlansPane::chooseFolder);
    m_surface->addWidget(m_empty);
    m_surface->addWidget(contents);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_surface);
}

void SchoolPlansPane::addActions()
{
    const auto add = [this](const QString &name, const QString &text, const QKeySequence &key,
                            void (SchoolPlansPane::*slot)()) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WindowShortcut); // while the pane is in sight
        addAction(action);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    const auto separator = [this] {
        auto *line = new QAction(this);
        line->setSeparator(true);
        return line;
    };
    m_import =
        add(u"importSchoolPlans"_s, u"&Загрузить планы школ…"_s, Qt::CTRL | Qt::Key_I, &SchoolPlansPane::chooseFiles);
    m_import->setIconText(u"Загрузить планы школ"_s);
    m_importFolder = add(u"importSchoolPlanFolder"_s, u"Загрузить из &папки…"_s, {}, &SchoolPlansPane::chooseFolder);
    m_open = add(u"openSchoolPlan"_s, u"Показать в &плане"_s, Qt::CTRL | Qt::Key_G, &SchoolPlansPane::openPlan);
    m_open->setIconText(u"Показать в плане"_s);
    m_school = add(u"setPlanSchool"_s, u"&Школа плана…"_s, Qt::ALT | Qt::Key_Return, &SchoolPlansPane::setSchool);
    m_school->setIconText(u"Школа плана"_s);
    m_card = add(u"openPlanSchool"_s, u"&Карточка с признаками"_s, {}, &SchoolPlansPane::openSchool);
    m_measures = add(u"editRequiredMeasures"_s, u"&Обязательные мероприятия…"_s, {}, &SchoolPlansPane::editMeasures);
    m_measures->setIconText(u"Обязательные мероприятия"_s);
    m_remove = add(u"removeSchoolPlan"_s, u"&Удалить план"_s, QKeySequence::Delete, &SchoolPlansPane::removePlan);
    m_remove->setShortcutContext(Qt::WidgetShortcut); // in the line for words the key deletes a letter
    m_pageActions = {m_import, m_importFolder, separator(), m_open,    m_school,
                     m_card,   m_remove,       separator(), m_measures};
    auto *copyRows = add(u"copySchoolPlans"_s, u"&Копировать строки таблицы"_s, {}, &SchoolPlansPane::copy);
    auto *findRows = add(u"findSchoolPlans"_s, u"&Найти школу или план"_s, QKeySequence::Find, &SchoolPlansPane::find);
    m_editActions = {copyRows, separator(), findRows};
}

QList<QAction *> SchoolPlansPane::toolBarActions() const
{
    return {m_import, m_open, m_school, m_measures};
}

SchoolPlanGroup SchoolPlansPane::group() const
{
    return SchoolPlanGroup(m_group->currentData().toInt());
}

void SchoolPlansPane::setGroup(SchoolPlanGroup group)
{
    m_group->setCurrentIndex(m_group->findData(int(group)));
}

void SchoolPlansPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        reload();
}

// All plans of schools are read again: that is worth while only for eyes.
void SchoolPlansPane::hear(const ChangeSet &changes)
{
    if (!touchesSchoolPlans(changes))
        return;
    m_stale = true;
    if (isVisible())
        reload();
}

void SchoolPlansPane::reload()
{
    const bool first = m_overview.entries.empty();
    const auto measures = m_overview.measures;
    auto overview = schoolPlanOverview(m_document, QDate::currentDate());
    m_stale = !overview;
    if (!overview)
        return Q_EMIT m_document.failed(overview.error());
    m_overview = std::move(*overview);
    m_surface->setCurrentIndex(m_overview.entries.empty() ? 0 : 1);
    refill();
    // Other measures are other columns.
    if (first || measures != m_overview.measures)
        m_table->fitColumns();
}

void SchoolPlansPane::refill()
{
    ValueTable table = schoolPlanTable(m_overview, group());
    table.table.note = u"Прислали %1 из %2"_s.arg(m_overview.sent).arg(m_overview.schools);
    if (group() != SchoolPlanGroup::All)
        table.table.note += u". Показано: %1"_s.arg(schoolPlanGroupName(group()).toLower());
    m_table->updateTable(std::move(table));
    m_count->setText(
        u"Прислали %1 из %2"_s.arg(m_overview.sent).arg(countOf(m_overview.schools, u"школы"_s, u"школ"_s, u"школ"_s)));
    showCurrent();
    Q_EMIT possibilitiesChanged();
}

void SchoolPlansPane::showCurrent()
{
    const SchoolPlanEntry *entry = current();
    m_sentence->setText(entry ? schoolPlanSentence(m_overview, *entry, m_table->currentIndex().column()) : QString());
    updateActions();
}

void SchoolPlansPane::updateActions()
{
    const SchoolPlanEntry *entry = current();
    const bool plan = entry && entry->isSent();
    const bool writable = !m_document.isReadOnly();
    m_import->setEnabled(writable);
    m_importFolder->setEnabled(writable);
    m_measures->setEnabled(writable);
    m_open->setEnabled(plan);
    m_school->setEnabled(plan && writable);
    m_remove->setEnabled(plan && writable);
    m_card->setEnabled(entry && entry->school.id.isValid());
}

const SchoolPlanEntry *SchoolPlansPane::current() const
{
    const qint64 key = m_table->currentKey();
    const auto found = std::ranges::find(m_overview.entries, key, schoolPlanKey);
    return key == 0 || found == m_overview.entries.end() ? nullptr : &*found;
}

void SchoolPlansPane::showSchool(SchoolId school)
{
    if (m_stale)
        reload();
    const auto found =
        std::ranges::find(m_overview.entries, school, [](const SchoolPlanEntry &entry) { return entry.school.id; });
    if (found != m_overview.entries.end())
        goTo(schoolPlanKey(*found));
}

void SchoolPlansPane::showPlan(PlanId plan)
{
    if (m_stale)
        reload();
    goTo(plan.value());
}

void SchoolPlansPane::goTo(qint64 key)
{
    if (m_table->goTo(key))
        return;
    m_query->clear();
    setGroup(SchoolPlanGroup::All);
    m_table->goTo(key);
}

void SchoolPlansPane::chooseFiles()
{
    const QStringList paths = m_dialogs.openFiles(
        this, {u"Загрузить планы школ"_s,
               QFileInfo(m_document.path()).path(),
               {u"Документы (*.docx *.odt *.xlsx *.html *.htm *.txt *.doc *.rtf *.pdf)"_s, u"Все файлы (*)"_s},
               {}});
    if (!paths.isEmpty())
        importFiles(paths);
}

void SchoolPlansPane::chooseFolder()
{
    const QString path =
        m_dialogs.chooseFolder(this, u"Загрузить планы школ из папки"_s, QFileInfo(m_document.path()).path());
    if (!path.isEmpty())
        importFiles({path});
}

void SchoolPlansPane::importFiles(const QStringList &paths)
{
    if (m_document.isReadOnly())
        return;
    auto *window = new SchoolPlanImportWindow(m_document, m_dialogs, this);
    connect(window, &SchoolPlanImportWindow::imported, this, [this](const QList<PlanId> &plans) {
        if (!plans.isEmpty())
            showPlan(plans.front());
        Q_EMIT reported(u"Загружено: %1. Вернуть: Ctrl+Z."_s.arg(
            countOf(plans.size(), u"план школы"_s, u"плана школ"_s, u"планов школ"_s)));
    });
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setWindowFlag(Qt::Window);
    window->show();
    window->load(paths);
}

void SchoolPlansPane::openPlan()
{
    const SchoolPlanEntry *entry = current();
    if (!entry || !entry->isSent())
        return;
    // A cell of a measure leads to the activity that it was found in.
    const auto measure = measureOfColumn(m_overview, m_table->currentIndex().column());
    const bool found = measure && entry->measures[*measure].found;
    Q_EMIT activityWanted(entry->plan.plan, found ? entry->measures[*measure].activity : entry->first);
}

void SchoolPlansPane::setSchool()
{
    const SchoolPlanEntry *entry = current();
    if (!entry || !entry->isSent())
        return;
    const auto schools = allSchools(m_document);
    const auto plan = loadPlan(m_document, entry->plan.plan);
    if (!schools || !plan)
        return m_dialogs.tell(this, schools ? plan.error() : schools.error());
    PlanSchoolDialog dialog(entry->plan, entry->title, guessPlanSchool(*plan, entry->plan.file, *schools), *schools,
                            this);
    if (!m_dialogs.run(dialog))
        return;
    // What goes wrong in an edit is said by the document itself.
    if (setSchoolOfPlan(m_document, dialog.plan()))
        goTo(dialog.plan().plan.value());
}

void SchoolPlansPane::openSchool()
{
    if (const SchoolPlanEntry *entry = current(); entry && entry->school.id.isValid())
        Q_EMIT schoolWanted(entry->school.id);
}

void SchoolPlansPane::editMeasures()
{
    const auto measures = requiredMeasures(m_document);
    if (!measures)
        return m_dialogs.tell(this, measures.error());
    RequiredMeasuresDialog dialog(*measures, this);
    if (m_dialogs.run(dialog) && dialog.measures() != *measures)
        setRequiredMeasures(m_document, dialog.measures());
}

void SchoolPlansPane::removePlan()
{
    if (const SchoolPlanEntry *entry = current(); entry && entry->isSent())
        deletePlans(m_document, {entry->plan.plan});
}

void SchoolPlansPane::find()
{
    m_query->takeFocus();
}

void SchoolPlansPane::copy()
{
    m_table->copyAction()->trigger();
}

bool SchoolPlansPane::canExport() const
{
    return !m_overview.entries.empty();
}

QString SchoolPlansPane::exportContents()
{
    return exportTableWithQuestions(m_table->shownTable(), u"Экспорт таблицы планов школ"_s, u"Планы школ"_s,
                                    m_document, m_dialogs, this);
}

} // namespace versta

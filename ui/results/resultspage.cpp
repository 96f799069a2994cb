#include "resultspage.h"

#include "dialogs.h"
#include "emptyresults.h"
#include "exporting.h"
#include "layoutsdialog.h"
#include "resultmatrixpane.h"
#include "resulttablepane.h"
#include "resulttables.h"
#include "scalesdialog.h"
#include "valuetableview.h"

#include "charts/chartchoices.h"
#include "document/document.h"
#include "document/resultedits.h"
#include "document/schoolqueries.h"
#include "document/signservice.h"

#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

const auto ChartsKey = "results/charts"_L1;

QString paperNote(const SetTable &set)
{
    QStringList parts;
    if (set.head.maximum)
        parts << u"Наибольший балл %1"_s.arg(*set.head.maximum);
    parts << scaleText(set.head.scale);
    QStringList reports;
    for (const LoadedReport &report : set.head.reports)
        reports << shortReportName(report.report);
    parts << u"загружено: %1"_s.arg(reports.join(u", "_s));
    return parts.join(u"; "_s);
}

} // namespace

ResultsPage::ResultsPage(Document &document, SignService &signs, Dialogs &dialogs, QWidget *parent)
    : WorkPage(parent)
    , m_document(document)
    , m_signs(signs)
    , m_dialogs(dialogs)
    , m_matrix(new ResultMatrixPane(document, this))
    , m_empty(new EmptyResults(!document.isReadOnly(), this))
    , m_split(new QSplitter)
    , m_charts(new ChartPanel(dialogs))
    , m_surface(new QStackedWidget(this))
{
    setObjectName(u"results"_s);
    addActions();
    m_pane = new ResultTablePane(*m_back, {m_school, m_pupils, m_showCharts}, this);
    m_split->addWidget(m_pane);
    m_split->addWidget(m_charts);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 1);
    m_split->setChildrenCollapsible(false);
    m_charts->setVisible(m_showCharts->isChecked());
    m_editActions = {m_pane->table().copyAction(), newSeparator(), m_find};
    m_pane->table().copyAction()->setObjectName(u"copyResults"_s);
    m_surface->addWidget(m_empty);
    m_surface->addWidget(m_matrix);
    m_surface->addWidget(m_split);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_surface);
    setFocusProxy(m_surface);
    m_pane->table().setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&m_document, &Document::changed, this, [this](const ChangeSet &changes) {
        if (touchesResults(changes))
            reload();
    });
    connect(m_empty, &EmptyResults::filesWanted, this, &ResultsPage::filesWanted);
    connect(m_empty, &EmptyResults::folderWanted, this, &ResultsPage::folderWanted);
    connect(m_matrix, &ResultMatrixPane::currentChanged, this, &ResultsPage::updateActions);
    connect(m_matrix, &ResultMatrixPane::opened, this, &ResultsPage::openCurrent);
    connect(&m_pane->table(), &ValueTableView::currentKeyChanged, this, [this] {
        updateActions();
        offerCharts();
    });
    connect(m_showCharts, &QAction::toggled, this, [this](bool shown) {
        m_charts->setVisible(shown);
        QSettings().setValue(ChartsKey, shown);
        offerCharts();
    });
    connect(&m_signs, &SignService::updated, this, &ResultsPage::offerCharts);
    connect(m_charts, &ChartPanel::followed, this, &ResultsPage::follow);
    connect(&m_pane->table(), &ValueTableView::opened, this, &ResultsPage::openCurrent);
    for (QTableView *view : {&m_matrix->view(), static_cast<QTableView *>(&m_pane->table())})
        connect(view, &QWidget::customContextMenuRequested, this,
                [this, view](const QPoint &position) { showMenu(view, position); });
    showPlace(true);
}

void ResultsPage::addActions()
{
    m_import =
        newAction(u"importResults"_s, u"&Загрузить результаты…"_s, {Qt::CTRL | Qt::Key_I}, &ResultsPage::filesWanted);
    m_import->setIconText(u"Загрузить результаты"_s);
    m_importFolder = newAction(u"importResultFolder"_s, u"Загрузить &папку…"_s, {}, &ResultsPage::folderWanted);
    m_importFolder->setIconText(u"Загрузить папку"_s);
    m_open = newAction(u"openResults"_s, u"&Открыть"_s, {}, &ResultsPage::openCurrent);
    m_school = newAction(u"schoolYears"_s, u"Школа по &годам"_s, {Qt::CTRL | Qt::Key_G}, &ResultsPage::openSchool);
    m_pupils = newAction(u"schoolPupils"_s, u"&Ученики школы"_s, {Qt::CTRL | Qt::Key_U}, &ResultsPage::openPupils);
    m_delete = newAction(u"deleteResults"_s, u"&Удалить"_s, {QKeySequence::Delete}, &ResultsPage::deleteCurrent);
    m_back = newAction(u"resultsBack"_s, u"&Назад"_s, {Qt::ALT | Qt::Key_Left, Qt::Key_Back}, &ResultsPage::goBack);
    m_find = newAction(u"findResults"_s, u"&Найти в таблице"_s, {QKeySequence::Find}, &ResultsPage::find);
    m_showCharts = new QAction(u"&Графики"_s, this);
    m_showCharts->setObjectName(u"showCharts"_s);
    m_showCharts->setCheckable(true);
    m_showCharts->setChecked(QSettings().value(ChartsKey, true).toBool());
    m_showCharts->setShortcut(Qt::CTRL | Qt::Key_D);
    m_showCharts->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_showCharts->setToolTip(u"Показать графики рядом с таблицей"_s);
    addAction(m_showCharts);
    m_layouts = newAction(u"rememberedLayouts"_s, u"Запомненные &таблицы…"_s, {}, &ResultsPage::showLayouts);
    m_scales = newAction(u"markScales"_s, u"&Шкалы отметок…"_s, {}, &ResultsPage::showScales);
    m_pageActions = {m_import,       m_importFolder, newSeparator(), m_open,         m_school, m_pupils,
                     newSeparator(), m_scales,       m_layouts,      newSeparator(), m_delete};
    m_viewActions = {m_back, m_showCharts};
}

ValueTableView &ResultsPage::table() const
{
    return m_pane->table();
}

void ResultsPage::showSet(ResultSetId set)
{
    m_matrix->goTo(set);
    go({.set = set});
}

void ResultsPage::showSchool(SchoolId school)
{
    go({.school = school});
}

void ResultsPage::showPupils(ResultSetId set, SchoolId school)
{
    go({.set = set, .school = school});
}

void ResultsPage::showFederalList(int year)
{
    go({.federalYear = year});
}

void ResultsPage::go(const Place &next)
{
    if (next != place())
        m_places.push_back(next);
    showPlace(true);
}

void ResultsPage::goBack()
{
    if (m_places.size() < 2)
        return;
    const Place left = place();
    m_places.pop_back();
    showPlace(true);
    // The row that was followed is where the eye left it.
    if (!place().isMatrix())
        m_pane->table().goTo(place().school.isValid() && left.set.isValid() ? left.set.value() : left.school.value());
}

Result<ValueTable> ResultsPage::tableOf(const Place &place) const
{
    if (place.federalYear > 0)
        return federalList(m_document).map([&](const auto &list) {
            return federalValueTable(place.federalYear, list);
        });
    QString name;
    if (place.school.isValid()) {
        const auto school = loadSchool(m_document, place.school);
        if (!school)
            return tl::unexpected(school.error());
        name = school->name();
    }
    if (!place.set.isValid())
        return schoolResults(m_document, place.school).map([&](const auto &results) {
            return schoolValueTable(name, results);
        });
    if (place.school.isValid())
        return pupilTable(m_document, place.set, place.school).map([&](const auto &pupils) {
            return pupilValueTable(name, pupils);
        });
    return setTable(m_document, place.set).map([](const SetTable &set) {
        ValueTable table = setValueTable(set);
        table.table.note = paperNote(set);
        return table;
    });
}

// What is gone is left for what led to it.
void ResultsPage::showPlace(bool anew)
{
    while (!place().isMatrix()) {
        auto table = tableOf(place());
        if (table) {
            m_pane->show(std::move(*table), anew);
            break;
        }
        m_places.pop_back();
        anew = true;
    }
    QWidget *surface = m_split;
    if (place().isMatrix())
        surface = m_matrix->isEmpty() ? static_cast<QWidget *>(m_empty) : m_matrix;
    const bool focused = isAncestorOf(focusWidget()) && m_surface->currentWidget() != surface;
    m_surface->setCurrentWidget(surface);
    QWidget *inside = surface == m_split ? static_cast<QWidget *>(m_pane) : surface;
    setFocusProxy(inside);
    if (focused)
        inside->setFocus();
    offerCharts();
    updateActions();
    Q_EMIT possibilitiesChanged();
}

std::optional<PaperKey> ResultsPage::paperOf(ResultSetId set) const
{
    for (const ResultMatrix::Row &row : m_matrix->matrix().rows) {
        for (const auto &cell : row.cells) {
            if (cell && cell->id == set)
                return cell->key;
        }
    }
    return {};
}

// Charts are made of what the signs were computed from: a moment later than the table after a change.
void ResultsPage::offerCharts()
{
    const ChartSource source{m_signs.input(), m_signs.sharedReport()};
    std::vector<ChartChoice> charts;
    const auto add = [&](std::vector<ChartChoice> more) { std::ranges::move(more, std::back_inserter(charts)); };
    if (!m_showCharts->isChecked() || place().isMatrix())
        return;
    if (!source.isEmpty()) {
        const auto key = place().set.isValid() ? paperOf(place().set) : std::nullopt;
        const auto paper = key ? source.placeOf(*key) : std::nullopt;
        const auto school = source.placeOf(currentSchool());
        if (place().federalYear > 0)
            add(signCharts(source));
        else if (paper && place().school.isValid() && school)
            add(schoolPaperCharts(source, *paper, *school));
        else if (paper)
            add(paperCharts(source, *paper));
        else if (school)
            add(schoolYearCharts(source, *school));
        if (paper && !place().school.isValid() && school)
            add(schoolPaperCharts(source, *paper, *school));
    }
    m_charts->setCharts(std::move(charts));
}

void ResultsPage::follow(const ChartTarget &target)
{
    const auto input = m_signs.input();
    if (!input)
        return;
    Place next = place();
    next.federalYear = 0;
    if (target.school.isValid()) {
        const auto school = std::ranges::find(input->schools, target.school, &SignSchool::login);
        if (school == input->schools.end() || !school->id.isValid())
            return;
        next.school = school->id;
    }
    for (const ResultMatrix::Row &row : m_matrix->matrix().rows) {
        for (const auto &cell : row.cells) {
            if (target.paper && cell && cell->key == *target.paper)
                next.set = cell->id;
        }
    }
    if (next.school.isValid() || next.set.isValid())
        go(next);
}

void ResultsPage::reload()
{
    m_matrix->reload();
    showPlace(false);
}

ResultSetId ResultsPage::currentSet() const
{
    if (place().isMatrix()) {
        const ResultSetHead *set = m_matrix->currentSet();
        return set ? set->id : ResultSetId();
    }
    if (place().school.isValid() && !place().set.isValid())
        return ResultSetId(m_pane->table().currentKey());
    return place().set;
}

SchoolId ResultsPage::currentSchool() const
{
    if (place().isMatrix())
        return {};
    return place().school.isValid() ? place().school : SchoolId(m_pane->table().currentKey());
}

int ResultsPage::currentFederalYear() const
{
    return place().isMatrix() ? m_matrix->currentFederalYear() : place().federalYear;
}

// From the matrix to a work, from a work to a school, from a school to its pupils.
void ResultsPage::openCurrent()
{
    if (place().isMatrix()) {
        if (currentSet().isValid())
            go({.set = currentSet()});
        else if (currentFederalYear() > 0)
            go({.federalYear = currentFederalYear()});
    } else if (place().school.isValid()) {
        openPupils();
    } else {
        openSchool();
    }
}

void ResultsPage::openSchool()
{
    if (currentSchool().isValid())
        go({.school = currentSchool()});
}

void ResultsPage::openPupils()
{
    if (currentSet().isValid() && currentSchool().isValid())
        go({.set = currentSet(), .school = currentSchool()});
}

void ResultsPage::deleteCurrent()
{
    if (!m_delete->isEnabled())
        return;
    const int year = currentFederalYear();
    const ResultSetId set = currentSet();
    if (year > 0) {
        if (deleteFederalLists(m_document, {year}))
            Q_EMIT reported(u"Список ФИОКО за %1 год удалён. Вернуть: Ctrl+Z."_s.arg(year));
        return;
    }
    const auto detail = resultSetDetail(m_document, set);
    if (detail && deleteResultSets(m_document, {set}))
        Q_EMIT reported(u"Удалено: %1. Вернуть: Ctrl+Z."_s.arg(detail->paper.key.title()));
}

void ResultsPage::find()
{
    m_pane->takeFocusForQuery();
}

void ResultsPage::showLayouts()
{
    LayoutsDialog dialog(m_document, this);
    static_cast<void>(m_dialogs.run(dialog));
}

void ResultsPage::showScales()
{
    ScalesDialog dialog(m_document, currentSet(), this);
    static_cast<void>(m_dialogs.run(dialog));
}

void ResultsPage::updateActions()
{
    if (!m_pane)
        return;
    const bool writable = !m_document.isReadOnly();
    const bool inTable = !place().isMatrix();
    const bool ofSchool = place().school.isValid();
    const bool set = currentSet().isValid();
    const bool school = currentSchool().isValid();
    const bool year = currentFederalYear() > 0;
    m_import->setEnabled(writable);
    m_importFolder->setEnabled(writable);
    m_open->setEnabled(inTable ? (ofSchool ? set && !place().set.isValid() : school) : set || year);
    m_school->setEnabled(inTable && school && !(ofSchool && !place().set.isValid()));
    m_pupils->setEnabled(inTable && set && school && !(ofSchool && place().set.isValid()));
    m_delete->setEnabled(writable && (!inTable || !ofSchool) && (set || year));
    m_delete->setText(year ? u"&Удалить список ФИОКО"_s : u"&Удалить результаты работы"_s);
    m_back->setEnabled(m_places.size() > 1);
    m_find->setEnabled(inTable);
    m_pane->table().copyAction()->setEnabled(inTable);
}

void ResultsPage::showMenu(QWidget *view, const QPoint &position)
{
    QMenu menu(this);
    menu.addActions({m_open, m_school, m_pupils});
    menu.addSeparator();
    if (view == &m_pane->table())
        menu.addAction(m_pane->table().copyAction());
    menu.addSeparator();
    menu.addAction(m_delete);
    menu.exec(static_cast<QTableView *>(view)->viewport()->mapToGlobal(position));
}

QString ResultsPage::title() const
{
    return u"Результаты"_s;
}

QString ResultsPage::drawing() const
{
    return u"results"_s;
}

QString ResultsPage::menuTitle() const
{
    return u"&Результаты"_s;
}

QString ResultsPage::exportText() const
{
    return u"&Экспорт таблицы результатов…"_s;
}

bool ResultsPage::canExport() const
{
    return place().isMatrix() ? !m_matrix->isEmpty() : m_pane->table().shownRows() > 0;
}

QString ResultsPage::exportContents()
{
    const ExportTable table = place().isMatrix() ? loadedTable(m_matrix->matrix()).table : m_pane->table().shownTable();
    return exportTableWithQuestions(table, u"Экспорт таблицы"_s, table.title, m_document, m_dialogs, this);
}

} // namespace versta

#include "overviewpage.h"

#include "dialogs.h"
#include "emptypage.h"
#include "exporting.h"
#include "overviewcards.h"
#include "overviewdelegate.h"
#include "overviewfilterbar.h"
#include "overviewmodel.h"
#include "overviewtable.h"
#include "schoolcard.h"
#include "signpapers.h"

#include "core/analysis/signwords.h"
#include "document/document.h"
#include "document/indicatorqueries.h"
#include "document/planqueries.h"
#include "document/recheckqueries.h"
#include "document/schoolqueries.h"
#include "document/signqueries.h"
#include "document/signservice.h"
#include "indicators/indicatorsdialog.h"

#include <QClipboard>
#include <QCommandLinkButton>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

OverviewPage::OverviewPage(Document &document, SignService &signs, Dialogs &dialogs, QWidget *parent)
    : WorkPage(parent)
    , m_document(document)
    , m_signs(signs)
    , m_dialogs(dialogs)
    , m_model(new OverviewModel(this))
    , m_surface(new QStackedWidget(this))
    , m_empty(new EmptyPage(u"emptyOverviewTitle"_s))
{
    setObjectName(u"overview"_s);
    addActions();
    m_matrix = newMatrix();
    m_card = new SchoolCard(*m_back, {m_measure, m_recheck, m_writeCards, m_results}, dialogs);
    auto *files = m_empty->addLink(u"Загрузить результаты…"_s, u"Одна или несколько книг из ФИС ОКО."_s, u"import"_s);
    files->setVisible(!document.isReadOnly());
    connect(files, &QCommandLinkButton::clicked, this, &OverviewPage::filesWanted);
    for (QWidget *surface : {static_cast<QWidget *>(m_empty), m_matrix, static_cast<QWidget *>(m_card)})
        m_surface->addWidget(surface);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_surface);
    setFocusProxy(m_view);
    connect(&m_signs, &SignService::updated, this, &OverviewPage::hear);
    connect(m_filter, &OverviewFilterBar::changed, this, &OverviewPage::refill);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OverviewPage::updateActions);
    connect(m_view, &QAbstractItemView::doubleClicked, this, &OverviewPage::openCurrent);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        QMenu menu(this);
        menu.addActions({m_open, m_results, m_measure, m_recheck, m_copy});
        menu.exec(m_view->viewport()->mapToGlobal(position));
    });
    connect(m_card, &SchoolCard::followed, this, &OverviewPage::follow);
    connect(m_card, &SchoolCard::activityWanted, this, &OverviewPage::activityWanted);
    connect(m_card, &SchoolCard::recheckWanted, this, &OverviewPage::recheckWanted);
    connect(&m_document, &Document::changed, this, [this](const ChangeSet &) {
        if (isCardShown())
            showWorkOn();
    });
    connect(m_card, &SchoolCard::methodWanted, this, &OverviewPage::methodWanted);
    hear();
}

QWidget *OverviewPage::newMatrix()
{
    m_cards = new OverviewCards;
    m_filter = new OverviewFilterBar;
    m_state = new QLabel;
    m_state->setObjectName(u"overviewState"_s);
    m_state->setWordWrap(true);
    m_state->setContentsMargins(8, 4, 8, 0);
    m_view = new QTableView;
    m_view->setObjectName(u"overviewMatrix"_s);
    m_view->setAccessibleName(u"Школы и работы"_s);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new OverviewDelegate(m_view));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setTabKeyNavigation(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 2 + 8);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->addAction(m_open);
    auto *matrix = new QWidget;
    auto *layout = new QVBoxLayout(matrix);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_cards);
    layout->addWidget(m_state);
    layout->addWidget(m_filter);
    layout->addWidget(m_view, 1);
    layout->addWidget(new ShapeLegend);
    return matrix;
}

void OverviewPage::addActions()
{
    m_open = newAction(u"openCard"_s, u"&Карточка школы"_s, {}, &OverviewPage::openCurrent);
    // Enter belongs to the table alone: a button with the focus is pressed by it.
    m_open->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    m_open->setShortcutContext(Qt::WidgetShortcut);
    m_results =
        newAction(u"overviewResults"_s, u"&Результаты школы"_s, {Qt::CTRL | Qt::Key_G}, &OverviewPage::openResults);
    m_measure =
        newAction(u"addMeasure"_s, u"Добавить &мероприятие…"_s, {Qt::CTRL | Qt::Key_M}, &OverviewPage::addMeasure);
    m_measure->setIconText(u"Добавить мероприятие"_s);
    m_recheck = newAction(u"assignSchoolRecheck"_s, u"Назначить &перепроверку…"_s, {}, &OverviewPage::assignRecheck);
    m_recheck->setIconText(u"Назначить перепроверку"_s);
    m_copy = newAction(u"copyOverview"_s, u"&Копировать таблицу"_s, {QKeySequence::Copy}, &OverviewPage::copy);
    m_back = newAction(u"overviewBack"_s, u"&Назад к обзору"_s, {Qt::ALT | Qt::Key_Left, Qt::Key_Back},
                       &OverviewPage::goBack);
    m_back->setIconText(u"Назад"_s);
    m_writeCards = newAction(u"writeCards"_s, u"Ка&рточка на бумагу…"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_P},
                             &OverviewPage::writeCards);
    m_writeCards->setIconText(u"Карточка в PDF"_s);
    m_writeReport = newAction(u"writeSignsReport"_s, u"&Справка о признаках…"_s, {}, &OverviewPage::writeReport);
    m_writeReport->setIconText(u"Справка о признаках"_s);
    m_indicators = newAction(u"showIndicators"_s, u"Показатели за &три года…"_s, {}, &OverviewPage::showIndicators);
    m_indicators->setIconText(u"Показатели"_s);
    m_pageActions = {m_open,         m_results,    newSeparator(), m_measure,   m_recheck,
                     newSeparator(), m_writeCards, m_writeReport,  m_indicators};
}

const Overview &OverviewPage::overview() const
{
    return m_model->overview();
}

bool OverviewPage::isCardShown() const
{
    return m_surface->currentWidget() == m_card;
}

ChartSource OverviewPage::source() const
{
    return {m_signs.input(), m_signs.sharedReport()};
}

void OverviewPage::hear()
{
    showState();
    if (!m_signs.report()) {
        m_card->update({});
        m_model->setOverview({});
        m_surface->setCurrentWidget(m_empty);
    } else if (m_shown != m_signs.sharedReport()) {
        m_shown = m_signs.sharedReport();
        refill();
        if (!m_card->update(source()) && isCardShown())
            goBack();
    }
    updateActions();
}

void OverviewPage::showState()
{
    using State = SignService::State;
    const State state = m_signs.state();
    const bool old = state != State::Ready && m_signs.report();
    m_state->setText(state == State::Failed
                         ? m_signs.error().text + u" Показано посчитанное раньше."_s
                         : u"Данные изменились, признаки пересчитываются: %1 %."_s.arg(m_signs.percent()));
    m_state->setVisible(old);
    if (state == State::Computing)
        m_empty->say(u"Обзор готовится"_s, u"Признаки рассчитываются: %1 %."_s.arg(m_signs.percent()));
    else if (state == State::Failed)
        m_empty->say(u"Обзора пока нет"_s, m_signs.error().text);
    else
        m_empty->say(
            u"Обзора пока нет"_s,
            u"Обзор показывает школы и работы года рядом: сколько писали, какие отметки, где есть признаки. Для "
            "него нужны «Индивидуальные результаты» или «Статистика по отметкам» и список школ с признаками "
            "необъективности."_s);
}

void OverviewPage::refill()
{
    const SignReport *report = m_signs.report();
    if (!report || !m_signs.input())
        return;
    const QModelIndex current = m_view->currentIndex();
    const OverviewRow *row = m_model->rowAt(current);
    const SchoolLogin school = row ? row->login : SchoolLogin();
    const int columns = m_model->columnCount();
    Overview overview = signOverview(*m_signs.input(), *report, m_filter->filter(), m_filter->order());
    m_filter->setChoices(overview);
    m_filter->setCount(int(overview.rows.size()), overview.hidden);
    m_cards->setCards(overview.cards);
    m_model->setOverview(std::move(overview));
    // A table without a current cell has nothing to say to who listens.
    if (m_model->rowCount() > 0) {
        const int again = m_model->rowOf(school);
        m_view->setCurrentIndex(
            m_model->index(std::max(again, 0), std::clamp(current.column(), 0, m_model->columnCount() - 1)));
    }
    if (columns != m_model->columnCount())
        fitColumns();
    if (!isCardShown())
        m_surface->setCurrentWidget(m_matrix);
    updateActions();
}

void OverviewPage::fitColumns()
{
    m_view->resizeColumnsToContents();
    m_view->horizontalHeader()->setMinimumHeight(fontMetrics().height() * 3 + 8);
}

void OverviewPage::showSchool(const SchoolLogin &school, const std::optional<PaperKey> &paper)
{
    const ChartSource now = source();
    if (now.isEmpty() || !now.placeOf(school))
        return;
    m_card->show(now, school, paper);
    showWorkOn();
    m_surface->setCurrentWidget(m_card);
    setFocusProxy(m_card);
    m_card->setFocus();
    updateActions();
}

void OverviewPage::goBack()
{
    const bool focused = isAncestorOf(focusWidget());
    m_surface->setCurrentWidget(m_signs.report() ? m_matrix : static_cast<QWidget *>(m_empty));
    if (const int row = m_model->rowOf(m_card->school()); row >= 0)
        m_view->setCurrentIndex(m_model->index(row, std::max(0, m_view->currentIndex().column())));
    setFocusProxy(m_view);
    if (focused)
        m_view->setFocus();
    updateActions();
}

void OverviewPage::openCurrent()
{
    const QModelIndex index = m_view->currentIndex();
    const OverviewRow *row = m_model->rowAt(index);
    if (!row || isCardShown())
        return;
    std::optional<PaperKey> paper;
    if (const OverviewCell *cell = m_model->cellAt(index); cell && cell->works > 0)
        paper = m_signs.input()
                    ->papers[overview().columns[std::size_t(index.column() - OverviewModel::FirstPaper)].paper]
                    .paper.key;
    showSchool(row->login, paper);
}

void OverviewPage::follow(const ChartTarget &target)
{
    showSchool(target.school.isValid() ? target.school : m_card->school(),
               target.paper ? target.paper : m_card->paper());
}

std::vector<SchoolLogin> OverviewPage::chosenSchools() const
{
    if (isCardShown())
        return {m_card->school()};
    std::vector<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedIndexes())
        rows.push_back(index.row());
    std::ranges::sort(rows);
    const auto repeated = std::ranges::unique(rows);
    rows.erase(repeated.begin(), repeated.end());
    std::vector<SchoolLogin> schools;
    schools.reserve(rows.size());
    for (const int row : rows)
        schools.push_back(overview().rows[std::size_t(row)].login);
    return schools;
}

std::vector<SchoolId> OverviewPage::chosenIds() const
{
    std::vector<SchoolId> ids;
    if (!m_signs.input())
        return ids;
    for (const SchoolLogin &school : chosenSchools()) {
        const auto found = std::ranges::find(m_signs.input()->schools, school, &SignSchool::login);
        if (found != m_signs.input()->schools.end() && found->id.isValid())
            ids.push_back(found->id);
    }
    return ids;
}

void OverviewPage::openResults()
{
    if (const auto ids = chosenIds(); !ids.empty())
        Q_EMIT resultsRequested(ids.front());
}

void OverviewPage::addMeasure()
{
    QStringList works;
    if (const auto paper = isCardShown() ? m_card->paper() : std::nullopt)
        works << paperText(*paper);
    if (const auto ids = chosenIds(); !ids.empty())
        Q_EMIT measureRequested(ids, works);
}

void OverviewPage::assignRecheck()
{
    if (const auto ids = chosenIds(); !ids.empty())
        Q_EMIT recheckRequested(ids, isCardShown() ? m_card->paper() : std::nullopt);
}

void OverviewPage::showWorkOn()
{
    std::vector<SchoolActivity> measures;
    std::vector<SchoolPlanEntry> plans;
    const auto school = source().isEmpty() ? std::nullopt : source().placeOf(m_card->school());
    if (school) {
        if (auto found = activitiesOf(m_document, m_signs.input()->schools[*school].id, QDate::currentDate()))
            measures = std::move(*found);
        plans =
            plansOfSchool(m_document, m_signs.input()->schools[*school].id).value_or(std::vector<SchoolPlanEntry>());
    }
    m_card->showHead(school ? loadSchool(m_document, m_signs.input()->schools[*school].id).value_or(School())
                            : School());
    m_card->showMeasures(measures, plans);
    if (school)
        m_card->showRechecks(rechecksOfSchool(m_document, m_signs.input()->schools[*school].id)
                                 .value_or(std::vector<RecheckOverview>()));
    m_card->showReviews(reviewEntries(m_document).value_or(std::vector<ReviewEntry>()));
}

void OverviewPage::writeCards()
{
    if (const auto schools = chosenSchools(); !schools.empty() && !source().isEmpty())
        Q_EMIT reported(writeSchoolCards(m_document, source(), schools, m_dialogs, this));
}

void OverviewPage::writeReport()
{
    if (!source().isEmpty())
        Q_EMIT reported(writeSignsReport(m_document, source(), overview().year, m_dialogs, this));
}

void OverviewPage::showIndicators()
{
    const auto source = indicatorSource(m_document, m_signs.input().get(), m_signs.report());
    if (!source)
        return m_dialogs.tell(this, source.error());
    IndicatorsDialog dialog(indicatorsOf(*source, indicatorYears(*source)), m_document, m_dialogs, this);
    static_cast<void>(m_dialogs.run(dialog));
}

void OverviewPage::copy()
{
    const ExportTable table = overviewTable(overview());
    auto *copied = new QMimeData;
    copied->setText(tableText(table));
    copied->setHtml(tableHtml(table));
    QGuiApplication::clipboard()->setMimeData(copied);
}

void OverviewPage::updateActions()
{
    const bool any = !chosenIds().empty();
    m_open->setEnabled(!isCardShown() && m_view->currentIndex().isValid());
    m_results->setEnabled(any);
    m_measure->setEnabled(any && !m_document.isReadOnly());
    m_recheck->setEnabled(any && !m_document.isReadOnly());
    m_writeCards->setEnabled(!chosenSchools().empty());
    m_writeReport->setEnabled(m_signs.report() != nullptr);
    m_indicators->setEnabled(m_signs.report() != nullptr);
    m_copy->setEnabled(canExport());
    m_back->setEnabled(isCardShown());
    Q_EMIT possibilitiesChanged();
}

QString OverviewPage::title() const
{
    return u"Обзор"_s;
}

QString OverviewPage::drawing() const
{
    return u"overview"_s;
}

QString OverviewPage::menuTitle() const
{
    return u"&Обзор"_s;
}

QString OverviewPage::exportText() const
{
    return u"&Экспорт обзора…"_s;
}

bool OverviewPage::canExport() const
{
    return !isCardShown() && !overview().rows.empty();
}

QString OverviewPage::exportContents()
{
    const ExportTable table = overviewTable(overview());
    return exportTableWithQuestions(table, u"Экспорт обзора"_s, table.title, m_document, m_dialogs, this);
}

} // namespace versta

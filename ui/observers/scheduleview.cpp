#include "scheduleview.h"

#include "emptypage.h"
#include "observergriddelegate.h"
#include "observergridmodel.h"
#include "schedulepane.h"

#include <QCommandLinkButton>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QTableView *newGridView(ObserverGridModel *model)
{
    auto *view = new QTableView;
    view->setObjectName(u"observerGrid"_s);
    view->setAccessibleName(u"График наблюдения: школы и дни"_s);
    view->setModel(model);
    view->setItemDelegate(new ObserverGridDelegate(view));
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setTabKeyNavigation(false);
    view->setFrameShape(QFrame::NoFrame);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setWordWrap(false);
    view->setCornerButtonEnabled(false);
    const int character = view->fontMetrics().averageCharWidth();
    view->horizontalHeader()->setDefaultSectionSize(character * 10);
    view->horizontalHeader()->setHighlightSections(false);
    view->verticalHeader()->setHighlightSections(false);
    view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + 12);
    view->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view->verticalHeader()->setMaximumWidth(character * 40);
    return view;
}

} // namespace

ScheduleView::ScheduleView(QWidget *parent)
    : QStackedWidget(parent)
    , m_empty(new EmptyPage(u"emptyScheduleTitle"_s))
    , m_grid(new ObserverGridModel(this))
    , m_gridView(newGridView(m_grid))
    , m_pane(new SchedulePane)
{
    m_empty->say(u"График пуст"_s,
                 u"Укажите, в какие дни, в каких школах и на каких работах нужны наблюдатели. Потом людей можно "
                 "назначить по одному или предложить программе составить весь график."_s);
    connect(m_empty->addLink(u"Где нужны наблюдатели…"_s, u"день, предмет и класс сразу для многих школ"_s,
                             u"section-add"_s),
            &QCommandLinkButton::clicked, this, &ScheduleView::placesWanted);
    auto *splitter = new QSplitter;
    auto *signs = new QLabel(u"«–» — наблюдателей не хватает, «!» — нарушено правило"_s);
    signs->setContentsMargins(6, 2, 6, 2);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_gridView, 1);
    column->addWidget(signs);
    splitter->addWidget(left);
    splitter->addWidget(m_pane);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({760, fontMetrics().averageCharWidth() * 52});
    splitter->setChildrenCollapsible(false);
    addWidget(m_empty);
    addWidget(splitter);
    connect(m_gridView->selectionModel(), &QItemSelectionModel::currentChanged, this, &ScheduleView::showCell);
    connect(m_gridView, &QTableView::doubleClicked, this, &ScheduleView::placeOpened);
    connect(m_pane, &SchedulePane::currentChanged, this, &ScheduleView::currentChanged);
    connect(m_pane, &SchedulePane::opened, this, [this] {
        if (m_pane->assignment().isValid())
            Q_EMIT assignmentOpened();
        else
            Q_EMIT placeOpened();
    });
}

void ScheduleView::setButtons(const QList<QAction *> &actions)
{
    m_pane->setButtons(actions);
}

void ScheduleView::show(const ObserverBook &book, const std::vector<School> &schools, const SchoolNames &names)
{
    m_book = &book;
    m_names = &names;
    std::vector<SchoolId> order;
    for (const School &school : schools)
        order.push_back(school.id);
    const QModelIndex before = m_gridView->currentIndex();
    const SchoolId school = before.isValid() ? m_grid->grid().schools[std::size_t(before.row())] : SchoolId();
    const QDate chosen = day();
    ObserverGrid grid = observerGrid(book.schedule, order);
    QStringList shown;
    for (const SchoolId id : grid.schools)
        shown << names.at(id);
    m_grid->setGrid(std::move(grid), shown);
    setCurrentIndex(m_grid->rowCount() > 0 ? 1 : 0);
    QModelIndex current = m_grid->indexOf(school, chosen);
    if (!current.isValid() && m_grid->rowCount() > 0)
        current = m_grid->index(0, 0);
    m_gridView->setCurrentIndex(current);
    showCell();
}

void ScheduleView::showCell()
{
    const QModelIndex current = m_gridView->currentIndex();
    if (m_book)
        m_pane->show(current.isValid() ? m_grid->cell(current).observations : std::vector<ObservationId>(), *m_book,
                     *m_names);
}

QDate ScheduleView::day() const
{
    const QModelIndex current = m_gridView->currentIndex();
    return current.isValid() ? m_grid->grid().days[std::size_t(current.column())] : QDate();
}

void ScheduleView::goTo(const Observation &observation, AssignmentId assignment)
{
    m_gridView->setCurrentIndex(m_grid->indexOf(observation.school, observation.day));
    m_pane->goTo(observation.id, assignment);
}

bool ScheduleView::goToMissing()
{
    const int rows = m_grid->rowCount();
    const int cells = rows * m_grid->columnCount();
    const QModelIndex current = m_gridView->currentIndex();
    const int begin = current.isValid() ? current.column() * rows + current.row() : -1;
    for (int step = 1; step <= cells; ++step) {
        const int at = (begin + step) % cells;
        const QModelIndex index = m_grid->index(at % rows, at / rows);
        if (m_grid->cell(index).missing() > 0) {
            m_gridView->setCurrentIndex(index);
            return true;
        }
    }
    return false;
}

} // namespace versta

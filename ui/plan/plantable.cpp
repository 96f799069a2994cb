#include "plantable.h"

#include "celldelegate.h"
#include "celleditor.h"
#include "columnshares.h"
#include "planheader.h"

#include "document/models/planfiltermodel.h"
#include "document/models/planmodel.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>

namespace versta {

namespace {

bool isReadingBefore(const QModelIndex &left, const QModelIndex &right)
{
    const auto place = [](const QModelIndex &index) {
        const QModelIndex parent = index.parent();
        return parent.isValid() ? std::tuple(parent.row(), 1, index.row(), index.column())
                                : std::tuple(index.row(), 0, 0, index.column());
    };
    return place(left) < place(right);
}

} // namespace

PlanTable::PlanTable(PlanModel &plan, PlanFilterModel &filter, CellDelegate &delegate, QWidget *parent)
    : QTreeView(parent)
    , m_plan(plan)
    , m_filter(filter)
    , m_delegate(delegate)
{
    setHeader(new PlanHeader(this));
    setModel(&filter);
    setItemDelegate(&delegate);
    setIndentation(0);
    setRootIsDecorated(false);
    setExpandsOnDoubleClick(false);
    setAllColumnsShowFocus(false);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(true);
    setTabKeyNavigation(true);
    setUniformRowHeights(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(tr("Таблица плана"));
    verticalScrollBar()->setSingleStep(fontMetrics().height() * 2);
    m_layoutTimer.setSingleShot(true);
    m_layoutTimer.setInterval(15);
    connect(&m_layoutTimer, &QTimer::timeout, this, [this] {
        forgetRowsInSight();
        scheduleDelayedItemsLayout();
    });
    m_settleTimer.setSingleShot(true);
    m_settleTimer.setInterval(200);
    connect(&m_settleTimer, &QTimer::timeout, this, [this] {
        m_delegate.forgetRows();
        scheduleDelayedItemsLayout();
    });
    connect(header(), &QHeaderView::sectionResized, this, [this] {
        layOutSoon();
        if (!m_fitting) {
            m_fitted = false;
            Q_EMIT columnWidthSet();
        }
    });
    // Texts of the plan decide how its columns share the window.
    const auto measureAnew = [this] { m_shares.reset(); };
    connect(&m_plan, &QAbstractItemModel::dataChanged, this, measureAnew);
    connect(&m_plan, &QAbstractItemModel::headerDataChanged, this, measureAnew);
    connect(&m_plan, &QAbstractItemModel::rowsInserted, this, measureAnew);
    connect(&m_plan, &QAbstractItemModel::rowsRemoved, this, measureAnew);
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { m_folded.insert(index.data(PlanModel::RowIdRole).toLongLong()); });
    connect(this, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { m_folded.remove(index.data(PlanModel::RowIdRole).toLongLong()); });
}

void PlanTable::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    // A move across sections reaches the view as a new layout of the filter.
    connect(model, &QAbstractItemModel::layoutChanged, this, &PlanTable::restoreFolding);
    // Behind the selection model, which forgets the current cell at a reset.
    connect(model, &QAbstractItemModel::modelReset, this, &PlanTable::ensureCurrent);
    restoreFolding();
}

void PlanTable::reset()
{
    QTreeView::reset();
    if (!model())
        return;
    m_delegate.forgetHeights();
    m_delegate.setStateColumn(m_plan.plan().column(ColumnRole::Deadline) ? -1 : m_plan.titleColumn());
    restoreFolding();
    m_shares.reset();
    if (m_fitted)
        shareWidth();
}

void PlanTable::restoreFolding()
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (isSectionRow(index))
            setExpanded(index, !m_folded.contains(index.data(PlanModel::RowIdRole).toLongLong()));
    }
}

void PlanTable::expandEverything()
{
    m_folded.clear();
    restoreFolding();
}

void PlanTable::rowsInserted(const QModelIndex &parent, int start, int end)
{
    forgetRows(parent, start, end);
    QTreeView::rowsInserted(parent, start, end);
    if (!parent.isValid()) {
        for (int row = start; row <= end; ++row) {
            const QModelIndex index = model()->index(row, 0);
            if (isSectionRow(index) && !m_folded.contains(index.data(PlanModel::RowIdRole).toLongLong()))
                expand(index);
        }
    }
    ensureCurrent();
}

// The row below takes the place of the current one, else the one above, else the section.
void PlanTable::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    QModelIndex leaving = currentIndex();
    while (leaving.isValid() && leaving.parent() != parent)
        leaving = leaving.parent();
    if (leaving.isValid() && leaving.row() >= start && leaving.row() <= end) {
        const int column = currentIndex().column();
        QModelIndex next = parent.siblingAtColumn(column);
        if (end + 1 < model()->rowCount(parent))
            next = model()->index(end + 1, column, parent);
        else if (start > 0)
            next = model()->index(start - 1, column, parent);
        if (next.isValid())
            makeCurrent(next);
    }
    QTreeView::rowsAboutToBeRemoved(parent, start, end);
}

// A row that comes may have the id of one that was taken back, and other texts.
void PlanTable::forgetRows(const QModelIndex &parent, int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = model()->index(row, 0, parent);
        m_delegate.forgetRow(index);
        forgetRows(index, 0, model()->rowCount(index) - 1);
    }
}

// A section is chosen as a whole row, whatever makes it current.
void PlanTable::makeCurrent(const QModelIndex &index)
{
    auto command = QItemSelectionModel::SelectionFlags(QItemSelectionModel::ClearAndSelect);
    command.setFlag(QItemSelectionModel::Rows, isSectionRow(index));
    selectionModel()->setCurrentIndex(index, command);
}

void PlanTable::ensureCurrent()
{
    if (!currentIndex().isValid() && model()->rowCount() > 0 && model()->columnCount() > 0)
        selectionModel()->setCurrentIndex(model()->index(0, m_plan.titleColumn()), QItemSelectionModel::NoUpdate);
}

QModelIndex PlanTable::toSource(const QModelIndex &index) const
{
    return m_filter.mapToSource(index);
}

bool PlanTable::isSectionRow(const QModelIndex &index) const
{
    // What a row is holds also for one on its way out, which has no data any more.
    return m_plan.sectionAt(toSource(index)).has_value();
}

bool PlanTable::isChosenSection(const QModelIndex &index) const
{
    return isSectionRow(index) && selectionModel()->isRowSelected(index.row(), index.parent());
}

bool PlanTable::choosesRow(const QModelIndex &index) const
{
    return index.isValid() &&
           (isSectionRow(index) || ColumnRole(index.data(PlanModel::ColumnRoleRole).toInt()) == ColumnRole::Number);
}

QModelIndex PlanTable::currentCell() const
{
    return toSource(currentIndex());
}

QModelIndexList PlanTable::selectedCells() const
{
    QModelIndexList cells;
    for (const QModelIndex &index : selectedIndexes()) {
        if (!isSectionRow(index))
            cells << toSource(index);
    }
    std::ranges::sort(cells, isReadingBefore);
    return cells;
}

std::vector<ActivityId> PlanTable::selectedActivities() const
{
    std::vector<ActivityId> activities;
    for (const QModelIndex &cell : selectedCells()) {
        const auto id = m_plan.activityAt(cell);
        if (id && (activities.empty() || activities.back() != *id))
            activities.push_back(*id);
    }
    return activities;
}

std::vector<SectionId> PlanTable::selectedSections() const
{
    std::vector<SectionId> sections;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (const auto id = m_plan.sectionAt(toSource(index)); id && isChosenSection(index))
            sections.push_back(*id);
    }
    return sections;
}

bool PlanTable::wholeRowsSelected() const
{
    const auto selected = selectedIndexes();
    QHash<QModelIndex, int> cells;
    for (const QModelIndex &index : selected)
        ++cells[index.siblingAtColumn(0)];
    return !cells.isEmpty() &&
           std::ranges::all_of(cells, [this](int count) { return count == model()->columnCount(); });
}

void PlanTable::goTo(const QModelIndex &cell)
{
    const QModelIndex index = m_filter.mapFromSource(cell);
    if (!index.isValid())
        return;
    if (index.parent().isValid())
        expand(index.parent());
    makeCurrent(index);
    scrollTo(index);
}

void PlanTable::selectActivities(const std::vector<ActivityId> &activities)
{
    QModelIndexList rows;
    for (const ActivityId id : activities)
        rows << m_plan.indexOf(id, m_plan.titleColumn());
    selectRows(rows);
}

void PlanTable::selectSections(const std::vector<SectionId> &sections)
{
    QModelIndexList rows;
    for (const SectionId id : sections)
        rows << m_plan.indexOf(id, m_plan.titleColumn());
    selectRows(rows);
}

void PlanTable::selectRows(const QModelIndexList &sourceRows)
{
    QItemSelection rows;
    for (const QModelIndex &row : sourceRows) {
        const QModelIndex index = m_filter.mapFromSource(row);
        rows.select(index.siblingAtColumn(0), index.siblingAtColumn(model()->columnCount() - 1));
    }
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    const QModelIndex first = sourceRows.isEmpty() ? QModelIndex() : m_filter.mapFromSource(sourceRows.front());
    if (!first.isValid())
        return;
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    scrollTo(first);
}

bool PlanTable::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    // Typing replaces the text, as in a spreadsheet; a lone space is too easily hit for that.
    const auto *key = event && event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
    if (trigger == AnyKeyPressed && key && key->key() == Qt::Key_Space)
        return false;
    m_delegate.setReplacing(trigger == AnyKeyPressed);
    const bool opened = QTreeView::edit(index, trigger, event);
    m_delegate.setReplacing(false);
    if (opened && state() == EditingState)
        m_editor = indexWidget(index);
    return opened;
}

void PlanTable::editCurrent()
{
    if (currentIndex().isValid())
        edit(currentIndex(), AllEditTriggers, nullptr);
}

bool PlanTable::commitEditor()
{
    auto *editor = qobject_cast<CellEditor *>(m_editor);
    if (!editor || !isEditing())
        return true;
    const QPersistentModelIndex index = currentIndex();
    const QString typed = editor->text();
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
    return !index.isValid() || index.data(Qt::EditRole).toString().trimmed() == typed.trimmed();
}

// A section is one cell over the whole row, whichever column it is asked for.
QRect PlanTable::visualRect(const QModelIndex &index) const
{
    const QRect rect = QTreeView::visualRect(index);
    if (rect.isEmpty() || !index.isValid() || !isSectionRow(index))
        return rect;
    return {-header()->offset(), rect.top(), header()->length(), rect.height()};
}

void PlanTable::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (isSectionRow(index)) {
        QStyleOptionViewItem section = option;
        section.rect = QRect(-header()->offset(), option.rect.top(), header()->length(), option.rect.height() - 1);
        const bool current = currentIndex().siblingAtColumn(0) == index.siblingAtColumn(0);
        section.state.setFlag(QStyle::State_Selected, isChosenSection(index));
        section.state.setFlag(QStyle::State_HasFocus, current && hasFocus());
        section.state.setFlag(QStyle::State_Active, isActiveWindow() && hasFocus());
        m_delegate.drawSection(*painter, section, index, isExpanded(index));
    } else {
        QTreeView::drawRow(painter, option, index);
    }
    // Fine lines between cells make a table of the tree.
    painter->setPen(palette().color(QPalette::Midlight));
    const int bottom = option.rect.bottom();
    painter->drawLine(-header()->offset(), bottom, header()->length() - header()->offset(), bottom);
    if (isSectionRow(index))
        return;
    for (int visual = 0; visual < header()->count(); ++visual) {
        const int right = header()->sectionViewportPosition(header()->logicalIndex(visual)) +
                          header()->sectionSize(header()->logicalIndex(visual)) - 1;
        painter->drawLine(right, option.rect.top(), right, bottom);
    }
}

int PlanTable::visualColumn(const QModelIndex &index) const
{
    return header()->visualIndex(index.column());
}

QModelIndex PlanTable::neighbour(const QModelIndex &from, bool forward) const
{
    const int last = header()->count() - 1;
    const int column = visualColumn(from) + (forward ? 1 : -1);
    if (!isSectionRow(from) && column >= 0 && column <= last)
        return from.siblingAtColumn(header()->logicalIndex(column));
    const QModelIndex row = forward ? indexBelow(from) : indexAbove(from);
    if (!row.isValid())
        return from;
    return row.siblingAtColumn(header()->logicalIndex(forward ? 0 : last));
}

QModelIndex PlanTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return QTreeView::moveCursor(action, modifiers);
    const int last = header()->count() - 1;
    switch (action) {
    case MoveNext:
        return neighbour(current, true);
    case MovePrevious:
        return neighbour(current, false);
    case MoveLeft:
    case MoveRight: {
        const int column = visualColumn(current) + (action == MoveRight ? 1 : -1);
        return isSectionRow(current) || column < 0 || column > last
                   ? current
                   : current.siblingAtColumn(header()->logicalIndex(column));
    }
    case MoveHome:
    case MoveEnd:
        if (!modifiers.testFlag(Qt::ControlModifier))
            return current.siblingAtColumn(header()->logicalIndex(action == MoveHome ? 0 : last));
        [[fallthrough]];
    default: {
        const QModelIndex moved = QTreeView::moveCursor(action, modifiers);
        return moved.isValid() ? moved.siblingAtColumn(current.column()) : moved;
    }
    }
}

void PlanTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (plain) {
            editCurrent();
            return;
        }
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (plain && current.isValid() && isSectionRow(current)) {
            setExpanded(current.siblingAtColumn(0), event->key() == Qt::Key_Right);
            return;
        }
        break;
    case Qt::Key_Space:
        if (event->modifiers() == Qt::ShiftModifier && current.isValid()) {
            selectionModel()->select(selectionModel()->selection(),
                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
            return;
        }
        break;
    default:
        break;
    }
    QTreeView::keyPressEvent(event);
}

void PlanTable::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && isSectionRow(index) && event->button() == Qt::LeftButton &&
        CellDelegate::foldingSign(visualRect(index), font()).contains(event->pos())) {
        setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
        return;
    }
    // Rows that are chosen already are dragged by any of their cells; anywhere else the mouse chooses cells.
    setDragEnabled(index.isValid() && selectionModel()->isSelected(index) && wholeRowsSelected());
    QTreeView::mousePressEvent(event);
}

QItemSelectionModel::SelectionFlags PlanTable::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    const auto flags = QTreeView::selectionCommand(index, event);
    return flags != QItemSelectionModel::NoUpdate && choosesRow(index) ? flags | QItemSelectionModel::Rows : flags;
}

void PlanTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    viewport()->update(); // a section shows the current cell in its whole row
    Q_EMIT chosen();
}

void PlanTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    Q_EMIT chosen();
}

int PlanTable::sizeHintForColumn(int column) const
{
    // A double click on the edge of a heading: as wide as its window's share.
    return header()->sectionSize(column);
}

void PlanTable::layOutSoon()
{
    if (!isVisible()) {
        m_delegate.forgetRows();
        return;
    }
    if (!m_layoutTimer.isActive())
        m_layoutTimer.start();
    m_settleTimer.start();
}

void PlanTable::forgetRowsInSight()
{
    for (QModelIndex row = indexAt({0, 0}); row.isValid() && visualRect(row).top() < viewport()->height();
         row = indexBelow(row))
        m_delegate.forgetRow(row);
}

void PlanTable::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row)
        m_delegate.forgetRow(topLeft.siblingAtRow(row));
    QTreeView::dataChanged(topLeft, bottomRight, roles);
}

void PlanTable::fitColumns()
{
    m_fitted = true;
    m_shares.reset();
    shareWidth();
}

void PlanTable::setWidths(const std::vector<int> &widths)
{
    fitColumns();
    if (int(widths.size()) != header()->count())
        return;
    m_fitting = true;
    for (int column = 0; column < int(widths.size()); ++column) {
        if (widths[std::size_t(column)] > 0)
            header()->resizeSection(column, widths[std::size_t(column)]);
    }
    m_fitting = false;
    m_fitted = false;
}

void PlanTable::straightenColumns()
{
    const QSignalBlocker silent(header());
    for (int column = 0; column < header()->count(); ++column)
        header()->moveSection(header()->visualIndex(column), column);
}

void PlanTable::shareWidth()
{
    const auto &columns = m_plan.plan().columns;
    if (columns.empty() || int(columns.size()) != header()->count())
        return;
    if (!m_shares)
        m_shares.emplace(m_plan.plan(), CellDelegate::padding(), fontMetrics());
    m_fitting = true;
    const auto widths = m_shares->widths(viewport()->width());
    for (int column = 0; column < int(widths.size()); ++column)
        header()->resizeSection(column, widths[std::size_t(column)]);
    m_fitting = false;
}

void PlanTable::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (m_fitted && event->oldSize().width() != event->size().width())
        shareWidth();
}

void PlanTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_delegate.forgetHeights();
        m_shares.reset();
        layOutSoon();
    }
    QTreeView::changeEvent(event);
}

} // namespace versta

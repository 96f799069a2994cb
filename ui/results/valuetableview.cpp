#include "valuetableview.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>
#include <numeric>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// In characters.
constexpr int WidestColumn = 44;

} // namespace

ValueTableView::ValueTableView(const QString &name, QWidget *parent)
    : QTableView(parent)
    , m_values(new ValueTableModel(this))
    , m_filter(new ValueFilterModel(*m_values, this))
    , m_copy(new QAction(u"&Копировать"_s, this))
{
    setAccessibleName(name);
    setModel(m_filter);
    m_filter->setSortRole(ValueTableModel::SortRole);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    m_copy->setShortcuts(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    addAction(m_copy);
    connect(m_copy, &QAction::triggered, this, &ValueTableView::copySelected);
    connect(this, &QAbstractItemView::doubleClicked, this, [this] {
        if (const qint64 key = currentKey())
            Q_EMIT opened(key);
    });
}

void ValueTableView::setTable(ValueTable table)
{
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    updateTable(std::move(table));
    fitColumns();
}

void ValueTableView::updateTable(ValueTable table)
{
    const qint64 key = currentKey();
    m_values->setTable(std::move(table));
    if (!goTo(key) && m_filter->rowCount() > 0)
        setCurrentIndex(m_filter->index(std::min(m_values->table().pinned, m_filter->rowCount() - 1), 0));
    Q_EMIT currentKeyChanged();
}

void ValueTableView::fitColumns()
{
    const int widest = WidestColumn * fontMetrics().averageCharWidth();
    resizeColumnsToContents();
    for (int column = 0; column < m_filter->columnCount(); ++column)
        setColumnWidth(column, std::min(columnWidth(column) + 8, widest));
}

void ValueTableView::setQuery(const QString &query)
{
    m_filter->setQuery(query);
    Q_EMIT currentKeyChanged();
}

ExportTable ValueTableView::tableOfRows(const std::vector<int> &rows) const
{
    const ExportTable &whole = m_values->table().table;
    ExportTable table{whole.title, whole.note, {}, {}};
    std::vector<std::size_t> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual)
        columns.push_back(std::size_t(horizontalHeader()->logicalIndex(visual)));
    for (const std::size_t column : columns)
        table.columns.push_back(whole.columns[column]);
    for (const int row : rows) {
        const auto &values = whole.rows[std::size_t(m_filter->mapToSource(m_filter->index(row, 0)).row())];
        std::vector<QVariant> moved;
        for (const std::size_t column : columns)
            moved.push_back(values[column]);
        table.rows.push_back(std::move(moved));
    }
    return table;
}

ExportTable ValueTableView::shownTable() const
{
    std::vector<int> rows(std::size_t(m_filter->rowCount()));
    std::iota(rows.begin(), rows.end(), 0);
    ExportTable table = tableOfRows(rows);
    if (isFiltering()) {
        const QString shown = u"Показано %1 из %2"_s.arg(shownRows()).arg(allRows());
        table.note = table.note.isEmpty() ? shown : table.note + u". "_s + shown;
    }
    return table;
}

int ValueTableView::shownRows() const
{
    return m_filter->rowCount() - m_values->table().pinned;
}

int ValueTableView::allRows() const
{
    return m_values->rowCount() - m_values->table().pinned;
}

qint64 ValueTableView::currentKey() const
{
    return currentIndex().data(ValueTableModel::KeyRole).toLongLong();
}

std::vector<qint64> ValueTableView::selectedKeys() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    std::vector<qint64> keys;
    for (const QModelIndex &row : rows) {
        if (const qint64 key = row.data(ValueTableModel::KeyRole).toLongLong())
            keys.push_back(key);
    }
    return keys;
}

bool ValueTableView::goTo(qint64 key)
{
    for (int row = 0; key && row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        if (index.data(ValueTableModel::KeyRole).toLongLong() == key) {
            setCurrentIndex(index);
            return true;
        }
    }
    return false;
}

void ValueTableView::copySelected()
{
    std::vector<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::ranges::sort(rows);
    const ExportTable copied = tableOfRows(rows);
    auto *copy = new QMimeData;
    copy->setText(tableText(copied));
    copy->setHtml(tableHtml(copied));
    QGuiApplication::clipboard()->setMimeData(copy);
}

void ValueTableView::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (opens && event->modifiers() == Qt::NoModifier && currentKey())
        Q_EMIT opened(currentKey());
    else
        QTableView::keyPressEvent(event);
}

void ValueTableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentKeyChanged();
}

} // namespace versta

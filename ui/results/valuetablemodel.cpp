#include "valuetablemodel.h"

#include "core/naturalorder.h"

#include <QDate>
#include <QFont>
#include <QLocale>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

bool isNumber(const ExportColumn &column)
{
    return column.type == ExportColumn::Type::Integer || column.type == ExportColumn::Type::Number ||
           column.type == ExportColumn::Type::Percent;
}

// Two words of a header stand one below the other, so that columns of short numbers stay narrow.
QString inTwoLines(QString header)
{
    constexpr int LongestLine = 8;
    const auto gap = header.lastIndexOf(u' ');
    if (header.size() > LongestLine && gap > 0)
        header[gap] = u'\n';
    return header;
}

} // namespace

QString valueText(const QVariant &value, const ExportColumn &column)
{
    if (!value.isValid())
        return {};
    static const QLocale russian(QLocale::Russian, QLocale::Russia);
    switch (column.type) {
    case ExportColumn::Type::Integer:
        return russian.toString(value.toLongLong());
    case ExportColumn::Type::Number:
    case ExportColumn::Type::Percent:
        return russian.toString(value.toDouble(), 'f', column.decimals);
    case ExportColumn::Type::Date:
        return value.toDate().toString(u"dd.MM.yyyy"_s);
    case ExportColumn::Type::Text:
        break;
    }
    return value.toString();
}

void ValueTableModel::setTable(ValueTable table)
{
    beginResetModel();
    m_table = std::move(table);
    m_table.keys.resize(m_table.table.rows.size());
    endResetModel();
}

int ValueTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.table.rows.size());
}

int ValueTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.table.columns.size());
}

QVariant ValueTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ExportColumn &column = m_table.table.columns[std::size_t(index.column())];
    const QVariant &value = m_table.table.rows[std::size_t(index.row())][std::size_t(index.column())];
    const bool pinned = index.row() < m_table.pinned;
    switch (role) {
    case Qt::DisplayRole:
        return valueText(value, column);
    case Qt::ToolTipRole:
        return column.type == ExportColumn::Type::Text ? value.toString() : QVariant();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole: {
        if (!pinned)
            return {};
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    case KeyRole:
        return m_table.keys[std::size_t(index.row())];
    case SortRole:
        if (!column.order.isEmpty() && value.isValid())
            return int(column.order.indexOf(value.toString()));
        return column.type == ExportColumn::Type::Text && value.isValid() ? QVariant(naturalSortKey(value.toString()))
                                                                          : value;
    case PinnedRole:
        return pinned;
    default:
        return {};
    }
}

QVariant ValueTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ExportColumn &column = m_table.table.columns[std::size_t(section)];
    if (role == Qt::DisplayRole)
        return isNumber(column) ? inTwoLines(column.header) : column.header;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

ValueFilterModel::ValueFilterModel(ValueTableModel &values, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_values(values)
{
    setSourceModel(&values);
}

void ValueFilterModel::setQuery(const QString &query)
{
    m_query = TextFilter(query);
    invalidateFilter();
}

bool ValueFilterModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    const ValueTable &table = m_values.table();
    if (row < table.pinned || m_query.isEmpty())
        return true;
    QStringList texts;
    for (std::size_t column = 0; column < table.table.columns.size(); ++column) {
        if (table.table.columns[column].type == ExportColumn::Type::Text)
            texts << table.table.rows[std::size_t(row)][column].toString();
    }
    return m_query.matches(texts.join(u'\n'));
}

// The view turns the answer round for a falling order; what stays at its end is turned round before.
bool ValueFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool rising = sortOrder() == Qt::AscendingOrder;
    const bool leftPinned = left.row() < m_values.table().pinned;
    const bool rightPinned = right.row() < m_values.table().pinned;
    if (leftPinned || rightPinned)
        return (leftPinned && rightPinned ? left.row() < right.row() : leftPinned) == rising;
    const QVariant a = left.data(ValueTableModel::SortRole);
    const QVariant b = right.data(ValueTableModel::SortRole);
    if (a.isValid() != b.isValid())
        return a.isValid() == rising;
    const QPartialOrdering order = a.isValid() ? QVariant::compare(a, b) : QPartialOrdering::Equivalent;
    if (order != QPartialOrdering::Equivalent)
        return order == QPartialOrdering::Less;
    return (left.row() < right.row()) == rising;
}

} // namespace versta

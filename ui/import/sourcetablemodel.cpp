#include "sourcetablemodel.h"

#include "readingwords.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// Rows that give the plan nothing recede.
bool isLeftOut(RowUse use)
{
    return use == RowUse::Text || use == RowUse::Skipped || use == RowUse::ColumnNumbers;
}

} // namespace

SourceTableModel::SourceTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void SourceTableModel::setTable(const ReadTable &table)
{
    const bool sameShape = table.rows.size() == m_table.rows.size() && table.columns.size() == m_table.columns.size() &&
                           table.where == m_table.where;
    if (!sameShape)
        beginResetModel();
    m_table = table;
    if (!sameShape)
        return endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int SourceTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int SourceTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnsBefore + static_cast<int>(m_table.columns.size());
}

QVariant SourceTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ReadRow &row = m_table.rows[static_cast<std::size_t>(index.row())];
    const bool isUse = index.column() == UseColumn;
    const auto text = [&] {
        const auto column = static_cast<std::size_t>(index.column() - ColumnsBefore);
        return isUse ? rowUseName(row.use) : column < row.texts.size() ? row.texts[column] : QString();
    };
    switch (role) {
    case Qt::DisplayRole:
        return isUse ? rowUseSign(row.use) + QChar(QChar::Nbsp) + text() : text();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return text();
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignLeft | Qt::AlignTop);
    case Qt::FontRole:
        if (row.use == RowUse::Section || row.use == RowUse::Header) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    case Qt::ForegroundRole:
        return isLeftOut(row.use) ? QGuiApplication::palette().brush(QPalette::PlaceholderText) : QVariant();
    default:
        return {};
    }
}

QVariant SourceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const auto index = static_cast<std::size_t>(section);
    if (orientation == Qt::Vertical) {
        const bool known = role == Qt::DisplayRole && index < m_table.rows.size();
        return known ? QVariant(m_table.rows[index].number) : QVariant();
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (section == UseColumn)
        return u"Строка"_s;
    const std::size_t column = index - ColumnsBefore;
    if (column >= m_table.columns.size())
        return {};
    const QString header = m_table.columns[column].header.simplified();
    return header.isEmpty() ? u"Столбец %1"_s.arg(column + 1) : header;
}

} // namespace versta

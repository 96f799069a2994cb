#pragma once

#include "core/textfold.h"
#include "exchange/tableexport.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace versta {

/// A table of values as the window shows it. What is exported and copied is the same value.
struct ValueTable
{
    ExportTable table;
    std::vector<qint64> keys; ///< by row: what the row is about; missing ones are 0
    int pinned = 0;           ///< rows at the top that stay there however the others are sorted and filtered
};

/// A ValueTable for views: numbers with a comma and to the right, empty cells empty.
class ValueTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role
    {
        KeyRole = Qt::UserRole, ///< qint64
        SortRole,               ///< numbers as numbers, texts as natural sort keys, invalid for empty cells
        PinnedRole,             ///< bool
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(ValueTable table);
    [[nodiscard]] const ValueTable &table() const { return m_table; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ValueTable m_table;
};

/// The rows of a ValueTableModel that contain all words of a query, sorted. Pinned rows are first in any order, empty
/// cells last.
class ValueFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ValueFilterModel(ValueTableModel &values, QObject *parent = nullptr);

    void setQuery(const QString &query);
    [[nodiscard]] bool isFiltering() const { return !m_query.isEmpty(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    ValueTableModel &m_values;
    TextFilter m_query;
};

/// The text of a value in a column: «1 234», «48,73», «01.09.2015».
[[nodiscard]] QString valueText(const QVariant &value, const ExportColumn &column);

} // namespace versta

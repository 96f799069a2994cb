#pragma once

#include "core/planreading.h"

#include <QAbstractTableModel>

namespace versta {

/// A table of a document as it was read: what each row was taken for, then the table's own columns.
class SourceTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int UseColumn = 0;
    /// Columns of the model before those of the table.
    static constexpr int ColumnsBefore = 1;

    explicit SourceTableModel(QObject *parent = nullptr);

    /// A table of the same shape keeps the selection and the current row.
    void setTable(const ReadTable &table);
    [[nodiscard]] const ReadTable &table() const { return m_table; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ReadTable m_table;
};

} // namespace versta

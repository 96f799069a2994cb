#pragma once

#include "document/resultqueries.h"

#include <QAbstractTableModel>

namespace versta {

/// What is loaded: papers by rows, years by columns; below them the lists of ФИОКО by year.
class ResultMatrixModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setMatrix(ResultMatrix matrix);
    [[nodiscard]] const ResultMatrix &matrix() const { return m_matrix; }

    /// The set at an index; nullptr where nothing is loaded and in the row of the lists.
    [[nodiscard]] const ResultSetHead *setAt(const QModelIndex &index) const;
    /// The year of the list at an index; 0 where there is none.
    [[nodiscard]] int federalYearAt(const QModelIndex &index) const;
    /// Where a set stands; invalid when it is not there.
    [[nodiscard]] QModelIndex indexOf(ResultSetId set) const;
    [[nodiscard]] bool isEmpty() const { return m_matrix.rows.empty() && m_matrix.federalYears.empty(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textAt(const QModelIndex &index) const;
    [[nodiscard]] bool isFederalRow(int row) const { return row == int(m_matrix.rows.size()); }

    ResultMatrix m_matrix;
    std::vector<int> m_years;
};

} // namespace versta

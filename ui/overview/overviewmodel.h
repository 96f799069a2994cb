#pragma once

#include "core/charts/signoverview.h"

#include <QAbstractTableModel>

namespace versta {

/// The overview as a table: a school a row; its name, its strip of years, the step over all works, then the works of
/// the year.
class OverviewModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Name,
        Strip,
        Step,
        FirstPaper
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setOverview(Overview overview);
    [[nodiscard]] const Overview &overview() const { return m_overview; }

    /// The row of an index; nullptr for an invalid one.
    [[nodiscard]] const OverviewRow *rowAt(const QModelIndex &index) const;
    /// The cell of a work; nullptr elsewhere.
    [[nodiscard]] const OverviewCell *cellAt(const QModelIndex &index) const;
    /// The row of a school, -1 when it is not in sight.
    [[nodiscard]] int rowOf(const SchoolLogin &school) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textAt(const QModelIndex &index) const;
    [[nodiscard]] QString tipAt(const QModelIndex &index) const;

    Overview m_overview;
};

} // namespace versta

#pragma once

#include "core/observers/observergrid.h"

#include <QAbstractTableModel>

namespace versta {

/// The schedule as a table of schools and days: how many observers there are of how many, and what is wrong, in words
/// for who cannot see colours.
class ObserverGridModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role
    {
        StateRole = Qt::UserRole, ///< State
    };
    enum class State
    {
        Empty,    ///< nothing is planned
        Filled,   ///< everyone is there
        Missing,  ///< someone is missing
        Conflict, ///< a rule is broken without a reason
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// \param names of the schools of the grid, in their order
    void setGrid(ObserverGrid grid, QStringList names);
    [[nodiscard]] const ObserverGrid &grid() const { return m_grid; }
    /// The cell of a valid index.
    [[nodiscard]] const ObserverGridCell &cell(const QModelIndex &index) const;
    [[nodiscard]] static State stateOf(const ObserverGridCell &cell);
    /// Invalid when neither the school nor the day is planned.
    [[nodiscard]] QModelIndex indexOf(SchoolId school, QDate day) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ObserverGrid m_grid;
    QStringList m_names;
};

} // namespace versta

#pragma once

#include "document/controlqueries.h"

#include <QAbstractTableModel>
#include <QDate>

#include <vector>

namespace versta {

/// A month as a table: weeks by days from Monday to Sunday, each day with what is due on it.
class MonthModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role
    {
        DayRole = Qt::UserRole, ///< QDate
        InMonthRole,            ///< bool: not a day of a neighbouring month
        ActivitiesRole,         ///< QList<qint64>: ids of the activities that are due on the day
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setActivities(std::vector<ControlledActivity> activities);
    /// \param month any day of it
    void setMonth(QDate month);
    /// Its first day.
    [[nodiscard]] QDate month() const { return m_month; }
    /// The cell of a day; invalid when it is not in the table.
    [[nodiscard]] QModelIndex indexOf(QDate day) const;
    /// «1.1. Издание приказов — не начато», for lists; empty when it is not there.
    [[nodiscard]] QString lineOf(qint64 activity) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void place();
    [[nodiscard]] QStringList linesOf(std::size_t day) const;

    std::vector<ControlledActivity> m_activities;
    QDate m_month;
    std::vector<QDate> m_days;
    std::vector<std::vector<std::size_t>> m_due; ///< by day: indices into m_activities
};

} // namespace versta

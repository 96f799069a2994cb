#pragma once

#include "core/charts/timeline.h"
#include "document/controlqueries.h"

#include <QAbstractTableModel>
#include <QDate>
#include <QMetaType>

#include <vector>

namespace versta {

/// A school year as a table: activities with days in it, one column for each month from September, each cell with what
/// is drawn in it.
class TimelineModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role
    {
        BarsRole = Qt::UserRole, ///< std::vector<TimelineBar>: shares of the month
        StateRole,               ///< int(ActivityState)
        TodayRole,               ///< double: where in the month today is; invalid in other months
        KeyRole,                 ///< qint64: the activity
    };
    static constexpr int FirstMonth = 1; ///< the column of September; before it stands what is to be done

    using QAbstractTableModel::QAbstractTableModel;

    /// \param today the day that is marked
    void setActivities(std::vector<ControlledActivity> activities, QDate today);
    /// \param firstYear of the school year
    void setYear(int firstYear);
    [[nodiscard]] int year() const { return m_year; }
    /// The first years of the school years with anything to draw that is not permanent, rising.
    [[nodiscard]] std::vector<int> years() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void choose();
    [[nodiscard]] QDate monthOf(int column) const;
    [[nodiscard]] std::vector<TimelineBar> barsOf(const ControlledActivity &activity, int column) const;

    std::vector<ControlledActivity> m_activities;
    std::vector<std::size_t> m_rows; ///< indices into m_activities
    int m_year = 0;
    QDate m_today;
};

} // namespace versta

Q_DECLARE_METATYPE(std::vector<versta::TimelineBar>)

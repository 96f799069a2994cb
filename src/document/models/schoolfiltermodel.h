#pragma once

#include "core/school.h"
#include "core/textfold.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace versta {

class SchoolModel;

/// The schools a filter lets through, sorted in natural order: «№ 2» before «№ 10».
class SchoolFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Activity
    {
        All,
        Active, ///< at work today
        Closed  ///< no more, or not yet
    };
    Q_ENUM(Activity)

    /// \param today decides which schools are active; the present day when null
    explicit SchoolFilterModel(SchoolModel &schools, QObject *parent = nullptr, QDate today = {});

    /// Words that must all occur in a row: in its fields, its names of any year, its logins as sch or edu.
    void setQuery(const QString &query);
    /// nullopt: schools of every kind.
    void setKind(std::optional<SchoolKind> kind);
    void setActivity(Activity activity);
    [[nodiscard]] bool isFiltering() const;
    /// The school of a valid index of this model.
    [[nodiscard]] const School &school(const QModelIndex &index) const;
    /// Whether the filter lets a school through.
    [[nodiscard]] bool accepts(const School &school) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    SchoolModel &m_schools;
    QDate m_today;
    TextFilter m_query;
    std::optional<SchoolKind> m_kind;
    Activity m_activity = Activity::All;
};

} // namespace versta

#pragma once

#include "document/searchqueries.h"

#include <QAbstractListModel>

#include <vector>

namespace versta {

/// What was found, as rows of one list: the heading of a group, the best things of it, and a row that shows the others.
class SearchResultModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class RowKind
    {
        Heading, ///< cannot be chosen
        Thing,
        More
    };
    enum Role
    {
        RowKindRole = Qt::UserRole, ///< int(RowKind)
        ContextRole,                ///< QString: what a thing is and where it stands
        FieldRole,                  ///< QString: what the found text beside the title is; empty when there is none
        TextRole,                   ///< QString: that text
    };
    /// Things of a group that are shown at first.
    static constexpr std::size_t FirstThings = 10;

    using QAbstractListModel::QAbstractListModel;

    void setResults(std::vector<FoundGroup> groups, SearchQuery query);
    [[nodiscard]] const SearchQuery &query() const { return m_query; }
    /// All things, those not in sight included.
    [[nodiscard]] int found() const;
    /// nullptr for rows of other kinds and an invalid index.
    [[nodiscard]] const FoundThing *thing(const QModelIndex &index) const;
    /// Puts the other things of the group in the place of a row of the kind More. Others are left as they are.
    void expand(const QModelIndex &more);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        RowKind kind = RowKind::Heading;
        std::size_t group = 0;
        std::size_t thing = 0; ///< of More: the first one that is not in sight
    };

    [[nodiscard]] QVariant thingData(const FoundThing &thing, int role) const;
    [[nodiscard]] QVariant headingData(const FoundGroup &group, int role) const;
    [[nodiscard]] QString moreText(const Row &row) const;

    std::vector<FoundGroup> m_groups;
    SearchQuery m_query;
    std::vector<Row> m_rows;
};

} // namespace versta

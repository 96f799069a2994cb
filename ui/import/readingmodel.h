#pragma once

#include "core/deadline.h"
#include "core/numbering.h"
#include "core/plan.h"
#include "core/planreading.h"

#include <QAbstractItemModel>

#include <optional>
#include <vector>

namespace versta {

/// The plans found in a document, as they are understood: plans, in them activities without a section and sections,
/// in these their activities. Plans and sections have one text, in the first column, for the whole row. A plan has a
/// check box: whether it will be stored.
class ReadingModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Column
    {
        Number,
        Text,
        Deadline,
        Meaning, ///< how the deadline is understood
        Responsible
    };
    static constexpr int ColumnCount = 5;

    /// A plan with what is known of it.
    struct Entry
    {
        Plan plan;
        PlanSource source;
        bool taken = true;
    };

    explicit ReadingModel(QObject *parent = nullptr);

    void setEntries(std::vector<Entry> entries);
    /// Shows another title without touching the rows.
    void setTitle(std::size_t plan, const QString &title);
    void setTaken(std::size_t plan, bool taken);

    /// The plan a row belongs to; nullopt for an invalid index.
    [[nodiscard]] std::optional<std::size_t> planOf(const QModelIndex &index) const;
    /// The rows of the document that gave this row; empty for a plan.
    [[nodiscard]] std::vector<SourceRow> rowsOf(const QModelIndex &index) const;
    /// Of what came from this row of the document; invalid when nothing did.
    [[nodiscard]] QModelIndex indexOf(const SourceRow &row) const;
    [[nodiscard]] QModelIndex planIndex(std::size_t plan) const;
    /// True for a plan or section, which has no cells of its own.
    [[nodiscard]] bool isHeading(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex activityIndex(std::size_t plan, std::size_t activity) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// The user ticked a plan or took the tick away. The model changes by setTaken() only.
    void takeRequested(std::size_t plan, bool take);

private:
    struct Node
    {
        enum class Kind
        {
            Plan,
            Section,
            Activity
        };

        Kind kind = Kind::Plan;
        std::size_t plan = 0;
        std::size_t item = 0; ///< index into the sections or activities
        int parent = -1;      ///< index into m_nodes
        int row = 0;
        std::vector<int> children;
    };

    int addNode(Node::Kind kind, std::size_t plan, std::size_t item, int parent);
    [[nodiscard]] int nodeNumber(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOfNode(int node, int column = 0) const;
    [[nodiscard]] QString text(const Node &node, Column column) const;

    std::vector<Entry> m_entries;
    std::vector<PlanNumbers> m_numbers;
    std::vector<std::vector<Deadline>> m_deadlines;
    std::vector<Node> m_nodes;
    std::vector<int> m_top; ///< the plans' nodes
};

} // namespace versta

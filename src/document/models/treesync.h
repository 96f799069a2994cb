#pragma once

#include "core/id.h"

#include <QHash>

#include <optional>
#include <variant>
#include <vector>

namespace versta {

/// The rows of a plan by identity: which section or activity stands where, without their contents.
/// Activities before the first section and the sections themselves are the top rows, in this order.
using RowKey = std::variant<ActivityId, SectionId>;

struct TreeShape
{
    std::vector<RowKey> top;
    QHash<SectionId, std::vector<ActivityId>> activities; ///< an entry for every section of `top`

    [[nodiscard]] int rowCount(std::optional<SectionId> parent) const;

    friend bool operator==(const TreeShape &, const TreeShape &) = default;
};

/// One step that a QAbstractItemModel can announce. Rows are counted in the shape as the steps before left it.
/// For a move, `toRow` counts as beginMoveRows() wants it: before the row is taken out.
struct TreeStep
{
    enum class Kind
    {
        Insert,
        Remove,
        Move
    };

    Kind kind = Kind::Insert;
    RowKey key;
    std::optional<SectionId> parent; ///< of Insert and Remove; source of Move
    int row = 0;
    std::optional<SectionId> toParent; ///< of Move
    int toRow = 0;

    friend bool operator==(const TreeStep &, const TreeStep &) = default;
};

/// The steps that turn `from` into `to`. A row that exists in both is moved, never removed and inserted, so that
/// selection, expansion and the open editor stay with it; rows already in order among themselves are left alone.
[[nodiscard]] std::vector<TreeStep> stepsBetween(const TreeShape &from, const TreeShape &to);

/// Carries a step out. The step must fit the shape.
void apply(const TreeStep &step, TreeShape &shape);

} // namespace versta

#include "treesync.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace versta {

namespace {

using Parent = std::optional<SectionId>;

struct Spot
{
    Parent parent;
    int row = 0;
};

std::vector<RowKey> childrenOf(const TreeShape &shape, Parent parent)
{
    if (!parent)
        return shape.top;
    const auto activities = shape.activities.value(*parent);
    return {activities.begin(), activities.end()};
}

QHash<ActivityId, Parent> parentsOf(const TreeShape &shape)
{
    QHash<ActivityId, Parent> parents;
    for (const RowKey &key : shape.top) {
        if (const auto *activity = std::get_if<ActivityId>(&key)) {
            parents.insert(*activity, std::nullopt);
            continue;
        }
        const SectionId section = std::get<SectionId>(key);
        for (const ActivityId child : shape.activities.value(section))
            parents.insert(child, section);
    }
    return parents;
}

size_t keyHash(const RowKey &key)
{
    return std::visit([&](auto id) { return qHash(id, key.index()); }, key);
}

struct KeyHash
{
    size_t operator()(const RowKey &key) const { return keyHash(key); }
};

using KeyIndex = std::unordered_map<RowKey, int, KeyHash>;

KeyIndex indexOf(const std::vector<RowKey> &keys)
{
    KeyIndex index;
    for (const RowKey &key : keys)
        index.emplace(key, int(index.size()));
    return index;
}

// The keys of `target` whose relative order is already right in `current`: a longest increasing subsequence of their
// present places. Everything else has to move.
std::unordered_set<RowKey, KeyHash> inOrder(const std::vector<RowKey> &current, const std::vector<RowKey> &target)
{
    const KeyIndex place = indexOf(current);
    std::vector<RowKey> kept;
    for (const RowKey &key : target) {
        if (place.contains(key))
            kept.push_back(key);
    }
    std::vector<std::size_t> tails; // index into kept of the smallest tail for each length
    std::vector<std::ptrdiff_t> before(kept.size(), -1);
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const auto at = std::ranges::lower_bound(tails, place.at(kept[i]), {},
                                                 [&](std::size_t tail) { return place.at(kept[tail]); });
        if (at != tails.begin())
            before[i] = std::ptrdiff_t(*(at - 1));
        if (at == tails.end())
            tails.push_back(i);
        else
            *at = i;
    }
    std::unordered_set<RowKey, KeyHash> stable;
    for (std::ptrdiff_t i = tails.empty() ? -1 : std::ptrdiff_t(tails.back()); i >= 0; i = before[std::size_t(i)])
        stable.insert(kept[std::size_t(i)]);
    return stable;
}

class Planner
{
public:
    Planner(const TreeShape &from, const TreeShape &to)
        : m_shape(from)
        , m_to(to)
        , m_parents(parentsOf(from))
    {
    }

    std::vector<TreeStep> steps()
    {
        const auto wanted = parentsOf(m_to);
        removeMissingActivities(wanted);
        insertNewSections();
        arrange(std::nullopt);
        for (const RowKey &key : m_to.top) {
            if (const auto *section = std::get_if<SectionId>(&key))
                arrange(*section);
        }
        removeMissingSections();
        return std::move(m_steps);
    }

private:
    void take(TreeStep step)
    {
        apply(step, m_shape);
        if (const auto *activity = std::get_if<ActivityId>(&step.key)) {
            if (step.kind == TreeStep::Kind::Remove)
                m_parents.remove(*activity);
            else
                m_parents.insert(*activity, step.kind == TreeStep::Kind::Move ? step.toParent : step.parent);
        }
        m_steps.push_back(std::move(step));
    }

    [[nodiscard]] int rowOf(const RowKey &key, Parent parent) const
    {
        const auto children = childrenOf(m_shape, parent);
        return int(std::ranges::find(children, key) - children.begin());
    }

    void removeMissingActivities(const QHash<ActivityId, Parent> &wanted)
    {
        std::vector<ActivityId> missing;
        for (auto it = m_parents.cbegin(); it != m_parents.cend(); ++it) {
            // What goes with its section needs no step of its own.
            if (!wanted.contains(it.key()) && (!it.value() || m_to.activities.contains(*it.value())))
                missing.push_back(it.key());
        }
        for (const ActivityId activity : missing) {
            const Parent parent = m_parents.value(activity);
            take({TreeStep::Kind::Remove, activity, parent, rowOf(activity, parent), {}, 0});
        }
    }

    void insertNewSections()
    {
        for (const RowKey &key : m_to.top) {
            if (std::holds_alternative<SectionId>(key) && std::ranges::find(m_shape.top, key) == m_shape.top.end())
                take({TreeStep::Kind::Insert, key, std::nullopt, int(m_shape.top.size()), {}, 0});
        }
    }

    void removeMissingSections()
    {
        for (std::size_t row = m_shape.top.size(); row-- > 0;) {
            const RowKey key = m_shape.top[row];
            if (std::holds_alternative<SectionId>(key) && std::ranges::find(m_to.top, key) == m_to.top.end())
                take({TreeStep::Kind::Remove, key, std::nullopt, int(row), {}, 0});
        }
    }

    // Puts every wanted child of the parent behind its wanted predecessor.
    void arrange(Parent parent)
    {
        const auto target = childrenOf(m_to, parent);
        const auto stable = inOrder(childrenOf(m_shape, parent), target);
        int row = 0; // everything above is as wanted, but for rows that are still to go elsewhere
        for (const RowKey &key : target) {
            if (stable.contains(key)) {
                while (keyAt(parent, row) != key)
                    ++row;
            } else {
                row = place(key, parent, row);
            }
            ++row;
        }
    }

    // Returns the row at which the key stands afterwards.
    int place(const RowKey &key, Parent parent, int row)
    {
        const Spot now = spotOf(key);
        if (now.row < 0) {
            take({TreeStep::Kind::Insert, key, parent, row, {}, 0});
            return row;
        }
        const bool above = now.parent == parent && now.row < row;
        // Taken out from just above or from the place itself, it is already there.
        if (now.parent != parent || (now.row != row && now.row + 1 != row))
            take({TreeStep::Kind::Move, key, now.parent, now.row, parent, row});
        return above ? row - 1 : row;
    }

    [[nodiscard]] RowKey keyAt(Parent parent, int row) const
    {
        const auto at = std::size_t(row);
        return parent ? RowKey(m_shape.activities.constFind(*parent)->at(at)) : m_shape.top.at(at);
    }

    [[nodiscard]] Spot spotOf(const RowKey &key) const
    {
        const auto *activity = std::get_if<ActivityId>(&key);
        if (activity && !m_parents.contains(*activity))
            return {std::nullopt, -1};
        const Parent parent = activity ? m_parents.value(*activity) : std::nullopt;
        return {parent, rowOf(key, parent)};
    }

    TreeShape m_shape;
    const TreeShape &m_to;
    QHash<ActivityId, Parent> m_parents;
    std::vector<TreeStep> m_steps;
};

void insertInto(TreeShape &shape, Parent parent, int row, const RowKey &key)
{
    if (!parent) {
        shape.top.insert(shape.top.begin() + row, key);
        if (const auto *section = std::get_if<SectionId>(&key); section && !shape.activities.contains(*section))
            shape.activities.insert(*section, {});
        return;
    }
    auto &activities = shape.activities[*parent];
    activities.insert(activities.begin() + row, std::get<ActivityId>(key));
}

void takeFrom(TreeShape &shape, Parent parent, int row)
{
    if (!parent) {
        shape.top.erase(shape.top.begin() + row);
        return;
    }
    auto &activities = shape.activities[*parent];
    activities.erase(activities.begin() + row);
}

} // namespace

int TreeShape::rowCount(std::optional<SectionId> parent) const
{
    if (!parent)
        return int(top.size());
    const auto found = activities.constFind(*parent);
    return found == activities.cend() ? 0 : int(found->size());
}

std::vector<TreeStep> stepsBetween(const TreeShape &from, const TreeShape &to)
{
    return Planner(from, to).steps();
}

void apply(const TreeStep &step, TreeShape &shape)
{
    switch (step.kind) {
    case TreeStep::Kind::Insert:
        insertInto(shape, step.parent, step.row, step.key);
        break;
    case TreeStep::Kind::Remove:
        takeFrom(shape, step.parent, step.row);
        if (const auto *section = std::get_if<SectionId>(&step.key))
            shape.activities.remove(*section);
        break;
    case TreeStep::Kind::Move: {
        const bool down = step.parent == step.toParent && step.row < step.toRow;
        takeFrom(shape, step.parent, step.row);
        insertInto(shape, step.toParent, down ? step.toRow - 1 : step.toRow, step.key);
        break;
    }
    }
}

} // namespace versta

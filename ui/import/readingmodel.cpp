#include "readingmodel.h"

#include "readingwords.h"

#include "core/planprogress.h"

#include <QFont>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

ReadingModel::ReadingModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void ReadingModel::setEntries(std::vector<Entry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_numbers.clear();
    m_deadlines.clear();
    m_nodes.clear();
    m_top.clear();
    for (std::size_t plan = 0; plan < m_entries.size(); ++plan) {
        const Plan &value = m_entries[plan].plan;
        m_numbers.push_back(numbersOf(value));
        m_deadlines.push_back(deadlinesOf(value));
        const int top = addNode(Node::Kind::Plan, plan, 0, -1);
        std::size_t activity = 0;
        const auto addActivities = [&](std::optional<std::size_t> section, int parent) {
            for (; activity < value.activities.size() && value.activities[activity].section == section; ++activity)
                addNode(Node::Kind::Activity, plan, activity, parent);
        };
        addActivities(std::nullopt, top);
        for (std::size_t section = 0; section < value.sections.size(); ++section)
            addActivities(section, addNode(Node::Kind::Section, plan, section, top));
    }
    endResetModel();
}

void ReadingModel::setTitle(std::size_t plan, const QString &title)
{
    m_entries[plan].plan.properties.title = title;
    const QModelIndex index = planIndex(plan);
    Q_EMIT dataChanged(index, index.siblingAtColumn(ColumnCount - 1));
}

void ReadingModel::setTaken(std::size_t plan, bool taken)
{
    m_entries[plan].taken = taken;
    const QModelIndex index = planIndex(plan);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
}

std::optional<std::size_t> ReadingModel::planOf(const QModelIndex &index) const
{
    return index.isValid() ? std::optional(m_nodes[static_cast<std::size_t>(nodeNumber(index))].plan) : std::nullopt;
}

std::vector<SourceRow> ReadingModel::rowsOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Node &node = m_nodes[static_cast<std::size_t>(nodeNumber(index))];
    const PlanSource &source = m_entries[node.plan].source;
    switch (node.kind) {
    case Node::Kind::Plan:
        return {};
    case Node::Kind::Section:
        return source.sections[node.item];
    case Node::Kind::Activity:
        return source.activities[node.item];
    }
    return {};
}

QModelIndex ReadingModel::indexOf(const SourceRow &row) const
{
    // The last one: a section's own row may hold its first activity as well.
    for (int node = static_cast<int>(m_nodes.size()) - 1; node >= 0; --node) {
        const QModelIndex index = indexOfNode(node);
        if (const auto rows = rowsOf(index); std::ranges::find(rows, row) != rows.end())
            return index;
    }
    return {};
}

QModelIndex ReadingModel::planIndex(std::size_t plan) const
{
    return plan < m_top.size() ? indexOfNode(m_top[plan]) : QModelIndex();
}

bool ReadingModel::isHeading(const QModelIndex &index) const
{
    return index.isValid() && m_nodes[static_cast<std::size_t>(nodeNumber(index))].kind != Node::Kind::Activity;
}

QModelIndex ReadingModel::activityIndex(std::size_t plan, std::size_t activity) const
{
    const auto node = std::ranges::find_if(m_nodes, [&](const Node &candidate) {
        return candidate.kind == Node::Kind::Activity && candidate.plan == plan && candidate.item == activity;
    });
    return node == m_nodes.end() ? QModelIndex() : indexOfNode(static_cast<int>(node - m_nodes.begin()));
}

QModelIndex ReadingModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const auto &children = parent.isValid() ? m_nodes[static_cast<std::size_t>(nodeNumber(parent))].children : m_top;
    return indexOfNode(children[static_cast<std::size_t>(row)], column);
}

QModelIndex ReadingModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const int parent = m_nodes[static_cast<std::size_t>(nodeNumber(index))].parent;
    return parent < 0 ? QModelIndex() : indexOfNode(parent);
}

int ReadingModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_top.size());
    if (parent.column() > 0)
        return 0;
    return static_cast<int>(m_nodes[static_cast<std::size_t>(nodeNumber(parent))].children.size());
}

int ReadingModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

Qt::ItemFlags ReadingModel::flags(const QModelIndex &index) const
{
    auto flags = QAbstractItemModel::flags(index);
    if (index.isValid() && !index.parent().isValid() && index.column() == 0)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant ReadingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = m_nodes[static_cast<std::size_t>(nodeNumber(index))];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(node, static_cast<Column>(index.column()));
    case Qt::CheckStateRole:
        if (node.kind != Node::Kind::Plan || index.column() != 0)
            return {};
        return m_entries[node.plan].taken ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole:
        if (node.kind == Node::Kind::Plan && index.column() == 0)
            return u"План: %1"_s.arg(text(node, Column::Number));
        return text(node, static_cast<Column>(index.column()));
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignLeft | Qt::AlignTop);
    case Qt::FontRole:
        if (node.kind != Node::Kind::Activity) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    default:
        return {};
    }
}

bool ReadingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    Q_EMIT takeRequested(*planOf(index), value.value<Qt::CheckState>() == Qt::Checked);
    return true;
}

QVariant ReadingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Number:
        return u"№"_s;
    case Column::Text:
        return u"Мероприятие"_s;
    case Column::Deadline:
        return u"Срок"_s;
    case Column::Meaning:
        return u"Понято как"_s;
    case Column::Responsible:
        return u"Ответственные"_s;
    }
    return {};
}

int ReadingModel::addNode(Node::Kind kind, std::size_t plan, std::size_t item, int parent)
{
    const int number = static_cast<int>(m_nodes.size());
    auto &siblings = parent < 0 ? m_top : m_nodes[static_cast<std::size_t>(parent)].children;
    const int row = static_cast<int>(siblings.size());
    siblings.push_back(number);
    m_nodes.push_back({kind, plan, item, parent, row, {}});
    return number;
}

int ReadingModel::nodeNumber(const QModelIndex &index) const
{
    return static_cast<int>(index.internalId());
}

QModelIndex ReadingModel::indexOfNode(int node, int column) const
{
    return createIndex(m_nodes[static_cast<std::size_t>(node)].row, column, static_cast<quintptr>(node));
}

QString ReadingModel::text(const Node &node, Column column) const
{
    const Plan &plan = m_entries[node.plan].plan;
    if (node.kind == Node::Kind::Plan) {
        const QString title = plan.properties.title.simplified();
        return column == Column::Number ? (title.isEmpty() ? u"План без названия"_s : title) : QString();
    }
    if (node.kind == Node::Kind::Section) {
        const PlanSection &section = plan.sections[node.item];
        if (column != Column::Number)
            return {};
        QString head = u"%1 %2"_s.arg(section.label, m_numbers[node.plan].sections[node.item]).trimmed();
        if (!head.isEmpty())
            head += head.endsWith(u'.') ? u" "_s : u". "_s;
        return head + section.title.simplified();
    }
    const Activity &activity = plan.activities[node.item];
    switch (column) {
    case Column::Number:
        return m_numbers[node.plan].activities[node.item];
    case Column::Text:
        return plan.cell(activity, ColumnRole::Activity);
    case Column::Deadline:
        return plan.cell(activity, ColumnRole::Deadline);
    case Column::Meaning:
        return m_deadlines[node.plan][node.item].meaning;
    case Column::Responsible:
        return plan.cell(activity, ColumnRole::Responsible);
    }
    return {};
}

} // namespace versta

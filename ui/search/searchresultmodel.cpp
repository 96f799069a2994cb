#include "searchresultmodel.h"

#include "icons.h"

#include <algorithm>
#include <numeric>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// Read aloud, a long text is cut as it is in sight.
constexpr qsizetype LongestSpoken = 160;

QString drawingOf(SearchGroup group)
{
    switch (group) {
    case SearchGroup::Plans:
        return u"plan"_s;
    case SearchGroup::Minutes:
        return u"minutes"_s;
    case SearchGroup::Schools:
        return u"school"_s;
    case SearchGroup::Observers:
        return u"observers"_s;
    case SearchGroup::Rechecks:
        return u"recheck"_s;
    case SearchGroup::Parties:
        return u"properties"_s;
    case SearchGroup::Control:
        return u"control"_s;
    }
    Q_UNREACHABLE();
}

QString titleOf(const FoundThing &thing)
{
    return thing.title.isEmpty() ? u"Без названия"_s : thing.title;
}

} // namespace

void SearchResultModel::setResults(std::vector<FoundGroup> groups, SearchQuery query)
{
    beginResetModel();
    m_groups = std::move(groups);
    m_query = std::move(query);
    m_rows.clear();
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        m_rows.push_back({RowKind::Heading, group, 0});
        const std::size_t things = m_groups[group].things.size();
        for (std::size_t thing = 0; thing < std::min(things, FirstThings); ++thing)
            m_rows.push_back({RowKind::Thing, group, thing});
        if (things > FirstThings)
            m_rows.push_back({RowKind::More, group, FirstThings});
    }
    endResetModel();
}

int SearchResultModel::found() const
{
    return std::accumulate(m_groups.begin(), m_groups.end(), 0,
                           [](int sum, const FoundGroup &group) { return sum + int(group.things.size()); });
}

const FoundThing *SearchResultModel::thing(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows[std::size_t(index.row())].kind != RowKind::Thing)
        return nullptr;
    const Row &row = m_rows[std::size_t(index.row())];
    return &m_groups[row.group].things[row.thing];
}

void SearchResultModel::expand(const QModelIndex &more)
{
    if (!more.isValid() || m_rows[std::size_t(more.row())].kind != RowKind::More)
        return;
    const int at = more.row();
    const Row row = m_rows[std::size_t(at)];
    const std::size_t things = m_groups[row.group].things.size();
    beginRemoveRows({}, at, at);
    m_rows.erase(m_rows.begin() + at);
    endRemoveRows();
    std::vector<Row> others;
    for (std::size_t thing = row.thing; thing < things; ++thing)
        others.push_back({RowKind::Thing, row.group, thing});
    beginInsertRows({}, at, at + int(others.size()) - 1);
    m_rows.insert(m_rows.begin() + at, others.begin(), others.end());
    endInsertRows();
}

int SearchResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SearchResultModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    if (role == RowKindRole)
        return int(row.kind);
    switch (row.kind) {
    case RowKind::Heading:
        return headingData(m_groups[row.group], role);
    case RowKind::Thing:
        return thingData(m_groups[row.group].things[row.thing], role);
    case RowKind::More:
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? moreText(row) : QVariant();
    }
    Q_UNREACHABLE();
}

QVariant SearchResultModel::headingData(const FoundGroup &group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return u"%1: %2"_s.arg(searchGroupTitle(group.group)).arg(group.things.size());
    case Qt::AccessibleTextRole:
        return u"%1, найдено: %2"_s.arg(searchGroupTitle(group.group)).arg(group.things.size());
    case Qt::DecorationRole:
        return icon(drawingOf(group.group));
    default:
        return {};
    }
}

QVariant SearchResultModel::thingData(const FoundThing &thing, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(thing);
    case ContextRole:
        return thing.context;
    case FieldRole:
        return thing.field;
    case TextRole:
        return thing.text;
    case Qt::AccessibleTextRole: {
        QStringList parts{searchExcerpt(titleOf(thing), m_query, LongestSpoken)};
        if (!thing.field.isEmpty())
            parts << thing.field + u": "_s + searchExcerpt(thing.text, m_query, LongestSpoken);
        return (parts << thing.context).join(u", "_s);
    }
    default:
        return {};
    }
}

QString SearchResultModel::moreText(const Row &row) const
{
    const FoundGroup &group = m_groups[row.group];
    return u"Показать ещё %1: %2"_s.arg(group.things.size() - row.thing).arg(searchGroupTitle(group.group).toLower());
}

Qt::ItemFlags SearchResultModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows[std::size_t(index.row())].kind == RowKind::Heading)
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace versta

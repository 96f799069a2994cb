#include "schoolfiltermodel.h"

#include "schoolmodel.h"

#include "core/naturalorder.h"

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QString searchedText(const School &school)
{
    QStringList texts;
    for (const SchoolField field : AllSchoolFields)
        texts << schoolFieldText(school, field);
    for (const SchoolName &name : school.names)
        texts << name.name;
    // A list of 2020 says «sch990101» of the same school.
    const auto addLogin = [&](SchoolLogin login) { texts << login.text() << login.text().replace(u"edu"_s, u"sch"_s); };
    addLogin(school.login);
    for (const SchoolLogin login : school.formerLogins)
        addLogin(login);
    return texts.join(u'\n');
}

} // namespace

SchoolFilterModel::SchoolFilterModel(SchoolModel &schools, QObject *parent, QDate today)
    : QSortFilterProxyModel(parent)
    , m_schools(schools)
    , m_today(today)
{
    setSortRole(SchoolModel::SortRole);
    setSourceModel(&schools);
    sort(0);
}

void SchoolFilterModel::setQuery(const QString &query)
{
    m_query = TextFilter(query);
    invalidateFilter();
}

void SchoolFilterModel::setKind(std::optional<SchoolKind> kind)
{
    m_kind = kind;
    invalidateFilter();
}

void SchoolFilterModel::setActivity(Activity activity)
{
    m_activity = activity;
    invalidateFilter();
}

bool SchoolFilterModel::isFiltering() const
{
    return !m_query.isEmpty() || m_kind || m_activity != Activity::All;
}

const School &SchoolFilterModel::school(const QModelIndex &index) const
{
    return m_schools.school(mapToSource(index));
}

bool SchoolFilterModel::accepts(const School &school) const
{
    if (m_kind && school.kind != *m_kind)
        return false;
    const bool active = school.isActive(m_today.isValid() ? m_today : QDate::currentDate());
    if (m_activity != Activity::All && active != (m_activity == Activity::Active))
        return false;
    return m_query.isEmpty() || m_query.matches(searchedText(school));
}

bool SchoolFilterModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    return accepts(m_schools.schools()[std::size_t(row)]);
}

// Equal cells stand by the names of their schools.
bool SchoolFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(SchoolModel::SortRole);
    const QVariant b = right.data(SchoolModel::SortRole);
    const QPartialOrdering order = QVariant::compare(a, b);
    if (order != QPartialOrdering::Equivalent)
        return order == QPartialOrdering::Less;
    return naturalSortKey(m_schools.school(left).name()) < naturalSortKey(m_schools.school(right).name());
}

} // namespace versta

#include "schoolmodel.h"

#include "core/naturalorder.h"
#include "document/document.h"
#include "document/schooledits.h"
#include "document/schoolqueries.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

SchoolModel::SchoolModel(Document &document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
{
    connect(&document, &Document::changed, this, &SchoolModel::update);
    load();
}

int SchoolModel::columnOf(Column column)
{
    return int(std::ranges::find(AllSchoolFields, column) - AllSchoolFields.begin());
}

SchoolModel::Column SchoolModel::columnAt(int column)
{
    return AllSchoolFields[std::size_t(column)];
}

const School &SchoolModel::school(const QModelIndex &index) const
{
    return m_schools[std::size_t(index.row())];
}

QModelIndex SchoolModel::indexOf(SchoolId school) const
{
    const auto found = std::ranges::lower_bound(m_schools, school, {}, &School::id);
    return found != m_schools.end() && found->id == school ? index(int(found - m_schools.begin()), 0) : QModelIndex();
}

bool SchoolModel::hasExample() const
{
    return std::ranges::any_of(m_schools, &School::example);
}

int SchoolModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_schools.size());
}

int SchoolModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(AllSchoolFields.size());
}

QVariant SchoolModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const School &school = this->school(index);
    const Column column = columnAt(index.column());
    switch (role) {
    case Qt::DisplayRole:
        // Without a short name the row must still say which school it is.
        return column == Column::ShortName ? school.name() : schoolFieldText(school, column).simplified();
    case Qt::ToolTipRole:
    case Qt::EditRole:
        return schoolFieldText(school, column);
    case Qt::AccessibleTextRole: {
        const QString text = data(index, Qt::DisplayRole).toString();
        return u"%1: %2"_s.arg(schoolFieldName(column), text.isEmpty() ? u"не указано"_s : text);
    }
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    case SchoolIdRole:
        return school.id.value();
    case SortRole:
        if (column == Column::Pupils)
            return school.pupils.value_or(-1);
        if (column == Column::Population)
            return school.population.value_or(-1);
        if (column == Column::ActiveFrom)
            return school.activeFrom;
        if (column == Column::ActiveTo)
            return school.activeTo;
        return naturalSortKey(data(index, Qt::DisplayRole).toString());
    case ChoicesRole: {
        QStringList choices;
        if (column == Column::Kind)
            std::ranges::transform(AllSchoolKinds, std::back_inserter(choices), schoolKindName);
        else if (column == Column::Locality)
            std::ranges::transform(AllLocalities, std::back_inserter(choices), localityName);
        return choices.isEmpty() ? QVariant() : QVariant(choices);
    }
    case ExampleRole:
        return school.example;
    default:
        return {};
    }
}

QVariant SchoolModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column column = columnAt(section);
    if (role == Qt::DisplayRole)
        return schoolFieldName(column);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

Qt::ItemFlags SchoolModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && !m_document.isReadOnly() ? flags | Qt::ItemIsEditable : flags;
}

bool SchoolModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    School changed = school(index);
    const auto set = setSchoolField(changed, columnAt(index.column()), value.toString());
    if (!set) {
        Q_EMIT refused(set.error());
        return false;
    }
    return changed == school(index) || setSchool(m_document, changed).has_value();
}

void SchoolModel::update(const ChangeSet &changes)
{
    if (touchesSchools(changes))
        load();
}

void SchoolModel::load()
{
    // What cannot be read is said where it is opened; the table keeps what it knows.
    if (auto schools = allSchools(m_document)) {
        std::ranges::sort(*schools, {}, &School::id);
        arrange(std::move(*schools));
    }
}

// Both lists are by id: rows that went are taken out, rows that came are put in, the others are compared.
void SchoolModel::arrange(std::vector<School> schools)
{
    std::ptrdiff_t row = 0;
    for (School &school : schools) {
        while (row < std::ssize(m_schools) && m_schools[std::size_t(row)].id < school.id) {
            beginRemoveRows({}, int(row), int(row));
            m_schools.erase(m_schools.begin() + row);
            endRemoveRows();
        }
        if (row == std::ssize(m_schools) || m_schools[std::size_t(row)].id != school.id) {
            beginInsertRows({}, int(row), int(row));
            m_schools.insert(m_schools.begin() + row, std::move(school));
            endInsertRows();
        } else if (m_schools[std::size_t(row)] != school) {
            m_schools[std::size_t(row)] = std::move(school);
            Q_EMIT dataChanged(index(int(row), 0), index(int(row), columnCount() - 1));
        }
        ++row;
    }
    if (row < std::ssize(m_schools)) {
        beginRemoveRows({}, int(row), int(m_schools.size()) - 1);
        m_schools.erase(m_schools.begin() + row, m_schools.end());
        endRemoveRows();
    }
}

} // namespace versta

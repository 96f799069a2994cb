#include "observergridmodel.h"

#include "core/pluralru.h"

#include <QFont>
#include <QLocale>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QString countsText(const ObserverGridCell &cell)
{
    return u"%1 из %2"_s.arg(cell.assigned).arg(cell.needed);
}

QString spokenText(const ObserverGridCell &cell)
{
    if (cell.isEmpty())
        return u"наблюдений нет"_s;
    QStringList parts{u"назначено "_s + countsText(cell)};
    if (cell.missing() > 0)
        parts << u"не хватает %1"_s.arg(cell.missing());
    if (cell.conflicts > 0)
        parts << countOf(cell.conflicts, u"конфликт"_s, u"конфликта"_s, u"конфликтов"_s);
    return parts.join(u", "_s);
}

} // namespace

void ObserverGridModel::setGrid(ObserverGrid grid, QStringList names)
{
    beginResetModel();
    m_grid = std::move(grid);
    m_names = std::move(names);
    endResetModel();
}

const ObserverGridCell &ObserverGridModel::cell(const QModelIndex &index) const
{
    return m_grid.at(std::size_t(index.row()), std::size_t(index.column()));
}

ObserverGridModel::State ObserverGridModel::stateOf(const ObserverGridCell &cell)
{
    if (cell.isEmpty())
        return State::Empty;
    if (cell.conflicts > 0)
        return State::Conflict;
    return cell.missing() > 0 ? State::Missing : State::Filled;
}

QModelIndex ObserverGridModel::indexOf(SchoolId school, QDate day) const
{
    const auto row = std::ranges::find(m_grid.schools, school);
    const auto column = std::ranges::find(m_grid.days, day);
    if (row == m_grid.schools.end() || column == m_grid.days.end())
        return {};
    return index(int(row - m_grid.schools.begin()), int(column - m_grid.days.begin()));
}

int ObserverGridModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_grid.schools.size());
}

int ObserverGridModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_grid.days.size());
}

QVariant ObserverGridModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ObserverGridCell &at = cell(index);
    const State state = stateOf(at);
    switch (role) {
    case Qt::DisplayRole:
        if (state == State::Empty)
            return {};
        // Signs beside the numbers: colour alone would not be enough.
        return state == State::Conflict  ? countsText(at) + u" !"_s
               : state == State::Missing ? countsText(at) + u" –"_s
                                         : countsText(at);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case Qt::FontRole: {
        QFont font;
        font.setBold(state == State::Missing || state == State::Conflict);
        return font;
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return u"%1, %2: %3"_s.arg(m_names.value(index.row()),
                                   m_grid.days[std::size_t(index.column())].toString(u"dd.MM.yyyy"_s), spokenText(at));
    case StateRole:
        return int(state);
    default:
        return {};
    }
}

QVariant ObserverGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(m_names.value(section)) : QVariant();
    const QDate day = m_grid.days[std::size_t(section)];
    if (role == Qt::DisplayRole)
        return QLocale(QLocale::Russian).toString(day, u"ddd\ndd.MM"_s);
    return role == Qt::ToolTipRole ? QVariant(day.toString(u"dd.MM.yyyy"_s)) : QVariant();
}

} // namespace versta

#include "monthmodel.h"

#include "core/charts/timeline.h"
#include "core/controlgroups.h"

#include <QLocale>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int DaysOfWeek = 7;

QString shortLine(const ControlledActivity &activity)
{
    const QString text = activity.text.simplified();
    return activity.number.isEmpty() ? text : activity.number + u' ' + text;
}

QString longLine(const ControlledActivity &activity)
{
    return shortLine(activity) + u" — "_s + dueWords(activity.state, {}, {});
}

} // namespace

void MonthModel::setActivities(std::vector<ControlledActivity> activities)
{
    beginResetModel();
    m_activities = std::move(activities);
    place();
    endResetModel();
}

void MonthModel::setMonth(QDate month)
{
    beginResetModel();
    m_month = QDate(month.year(), month.month(), 1);
    m_days = weeksOfMonth(m_month);
    place();
    endResetModel();
}

void MonthModel::place()
{
    m_due.assign(m_days.size(), {});
    for (std::size_t day = 0; day < m_days.size(); ++day) {
        for (std::size_t at = 0; at < m_activities.size(); ++at) {
            if (endsOn(m_activities[at].deadline, m_days[day]))
                m_due[day].push_back(at);
        }
    }
}

QModelIndex MonthModel::indexOf(QDate day) const
{
    const auto found = std::ranges::find(m_days, day);
    if (found == m_days.end())
        return {};
    const int at = int(found - m_days.begin());
    return index(at / DaysOfWeek, at % DaysOfWeek);
}

QString MonthModel::lineOf(qint64 activity) const
{
    const auto found = std::ranges::find(m_activities, ActivityId(activity), &ControlledActivity::activity);
    return found == m_activities.end() ? QString() : longLine(*found);
}

int MonthModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_days.size()) / DaysOfWeek;
}

int MonthModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : DaysOfWeek;
}

QStringList MonthModel::linesOf(std::size_t day) const
{
    QStringList lines;
    for (const std::size_t at : m_due[day])
        lines << shortLine(m_activities[at]);
    return lines;
}

QVariant MonthModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto at = std::size_t(index.row() * DaysOfWeek + index.column());
    switch (role) {
    case Qt::DisplayRole:
        return QVariant((QStringList{QString::number(m_days[at].day())} + linesOf(at)).join(u'\n'));
    case Qt::ToolTipRole: {
        QStringList lines;
        for (const std::size_t due : m_due[at])
            lines << longLine(m_activities[due]);
        return lines.join(u'\n');
    }
    case Qt::AccessibleTextRole: {
        const QString day = QLocale(QLocale::Russian).toString(m_days[at], u"d MMMM yyyy"_s);
        return m_due[at].empty() ? day : day + u": "_s + linesOf(at).join(u"; "_s);
    }
    case DayRole:
        return m_days[at];
    case InMonthRole:
        return m_days[at].month() == m_month.month();
    case ActivitiesRole: {
        QList<qint64> ids;
        for (const std::size_t due : m_due[at])
            ids << m_activities[due].activity.value();
        return QVariant::fromValue(ids);
    }
    default:
        return {};
    }
}

QVariant MonthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const QStringList names{u"Пн"_s, u"Вт"_s, u"Ср"_s, u"Чт"_s, u"Пт"_s, u"Сб"_s, u"Вс"_s};
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(names.value(section)) : QVariant();
}

} // namespace versta

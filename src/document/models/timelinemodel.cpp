#include "timelinemodel.h"

#include "core/schoolyear.h"

#include <QLocale>

#include <set>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int Months = 12;
constexpr int September = 9;

QDate lastDayOf(QDate month)
{
    return month.addMonths(1).addDays(-1);
}

// The days of the month that a cell shows, for who cannot see them.
QString spoken(const std::vector<TimelineBar> &bars, QDate month)
{
    QStringList parts;
    for (const TimelineBar &bar : bars) {
        const int days = month.daysInMonth();
        const int from = qRound(bar.from * days) + 1;
        const int to = qRound(bar.to * days);
        QString part = from == to ? QString::number(to) : u"%1–%2"_s.arg(from).arg(to);
        if (bar.style == TimelineBar::Style::Approximate)
            part += u", приблизительно"_s;
        else if (bar.style == TimelineBar::Style::Permanent)
            part = u"постоянно"_s;
        else if (bar.style == TimelineBar::Style::Until)
            part = u"до "_s + part;
        parts << part;
    }
    return parts.join(u"; "_s);
}

} // namespace

void TimelineModel::setActivities(std::vector<ControlledActivity> activities, QDate today)
{
    beginResetModel();
    m_activities = std::move(activities);
    m_today = today;
    choose();
    endResetModel();
}

void TimelineModel::setYear(int firstYear)
{
    beginResetModel();
    m_year = firstYear;
    choose();
    endResetModel();
}

void TimelineModel::choose()
{
    m_rows.clear();
    if (m_year == 0)
        return;
    const QDate first(m_year, September, 1);
    const QDate last = first.addYears(1).addDays(-1);
    for (std::size_t at = 0; at < m_activities.size(); ++at) {
        if (!timelineBars(m_activities[at].deadline, first, last).empty())
            m_rows.push_back(at);
    }
}

std::vector<int> TimelineModel::years() const
{
    std::set<int> years;
    for (const ControlledActivity &activity : m_activities) {
        if (activity.deadline.kind == Deadline::Kind::Permanent)
            continue;
        for (const DateInterval &interval : activity.deadline.intervals) {
            for (const auto &day : {interval.from, interval.to}) {
                if (day)
                    years.insert(schoolYearOf(*day));
            }
        }
    }
    return {years.begin(), years.end()};
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TimelineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstMonth + Months;
}

QDate TimelineModel::monthOf(int column) const
{
    return QDate(m_year, September, 1).addMonths(column - FirstMonth);
}

std::vector<TimelineBar> TimelineModel::barsOf(const ControlledActivity &activity, int column) const
{
    const QDate month = monthOf(column);
    return timelineBars(activity.deadline, month, lastDayOf(month));
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ControlledActivity &activity = m_activities[m_rows[std::size_t(index.row())]];
    const QString text = activity.text.simplified();
    const QString title = activity.number.isEmpty() ? text : activity.number + u' ' + text;
    if (role == StateRole)
        return int(activity.state);
    if (role == KeyRole)
        return activity.activity.value();
    if (role == Qt::ToolTipRole)
        return u"%1\nСрок: %2"_s.arg(title, activity.typed.simplified());
    if (index.column() < FirstMonth)
        return role == Qt::DisplayRole ? QVariant(title) : QVariant();
    const QDate month = monthOf(index.column());
    switch (role) {
    case Qt::AccessibleTextRole:
        return spoken(barsOf(activity, index.column()), month);
    case BarsRole:
        return QVariant::fromValue(barsOf(activity, index.column()));
    case TodayRole:
        if (m_today < month || m_today > lastDayOf(month))
            return {};
        return (m_today.day() - 0.5) / month.daysInMonth();
    default:
        return {};
    }
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section < FirstMonth)
        return u"Мероприятие"_s;
    const QDate month = monthOf(section);
    static const QStringList names{u"янв"_s, u"фев"_s, u"мар"_s, u"апр"_s, u"май"_s, u"июн"_s,
                                   u"июл"_s, u"авг"_s, u"сен"_s, u"окт"_s, u"ноя"_s, u"дек"_s};
    return month.isValid() ? QVariant(names.value(month.month() - 1)) : QVariant();
}

} // namespace versta

#include "daywatch.h"

#include <chrono>

namespace versta {

using namespace std::chrono_literals;

DayWatch::DayWatch(QObject *parent, QDate fixed)
    : QObject(parent)
    , m_today(fixed.isValid() ? fixed : QDate::currentDate())
{
    // A timer set for midnight would be late after the computer slept or its clock was set.
    connect(&m_clock, &QTimer::timeout, this, [this] { setToday(QDate::currentDate()); });
    m_clock.setTimerType(Qt::VeryCoarseTimer);
    if (!fixed.isValid())
        m_clock.start(1min);
}

void DayWatch::setToday(QDate today)
{
    if (today == m_today)
        return;
    m_today = today;
    Q_EMIT dayChanged();
}

} // namespace versta

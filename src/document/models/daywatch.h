#pragma once

#include <QDate>
#include <QObject>
#include <QTimer>

namespace versta {

/// The present day for a program that stays open overnight: what is overdue changes at midnight by itself.
class DayWatch final : public QObject
{
    Q_OBJECT

public:
    /// \param fixed a day that stays as it is; the present one is watched when null
    explicit DayWatch(QObject *parent, QDate fixed = {});

    [[nodiscard]] QDate today() const { return m_today; }
    /// Makes another day the present one.
    void setToday(QDate today);

Q_SIGNALS:
    /// Another day has begun.
    void dayChanged();

private:
    QDate m_today;
    QTimer m_clock;
};

} // namespace versta

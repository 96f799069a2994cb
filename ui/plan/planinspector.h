#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace versta {

class PlanModel;

/// The plan as a whole, beside the table: title, period, progress, goals.
class PlanInspector final : public QWidget
{
    Q_OBJECT

public:
    PlanInspector(PlanModel &plan, QWidget *parent);

Q_SIGNALS:
    void propertiesWanted();

private:
    void update();

    PlanModel &m_plan;
    QLabel *m_title;
    QLabel *m_period;
    QProgressBar *m_progress;
    QLabel *m_counts;
    QLabel *m_goalsHeading;
    QLabel *m_goals;
};

} // namespace versta

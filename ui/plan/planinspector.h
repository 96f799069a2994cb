#pragma once

#include "core/minutes.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace versta {

class Document;
class PlanModel;

/// The plan as a whole, beside the table: title, period, progress, goals, whose plan it is, the minutes that speak of
/// it.
class PlanInspector final : public QWidget
{
    Q_OBJECT

public:
    PlanInspector(Document &document, PlanModel &plan, QWidget *parent);

Q_SIGNALS:
    void propertiesWanted();
    /// Minutes that approved the plan, or were told about it, were chosen.
    void minutesWanted(versta::MinutesId minutes);
    /// The plan is to be shown among the plans that schools have sent.
    void schoolPlanWanted(versta::PlanId plan);

private:
    void update();
    void showSchool();
    void showMinutes();

    Document &m_document;
    PlanModel &m_plan;
    QLabel *m_title;
    QLabel *m_period;
    QProgressBar *m_progress;
    QLabel *m_counts;
    QLabel *m_goalsHeading;
    QLabel *m_goals;
    QLabel *m_school;
    QLabel *m_minutes;
};

} // namespace versta

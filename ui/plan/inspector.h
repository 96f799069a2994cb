#pragma once

#include "core/minutes.h"

#include <QModelIndex>
#include <QTabWidget>

#include <unordered_map>

class QStackedWidget;

namespace versta {

class ActivityInspector;
class ControlPane;
class Dialogs;
class Document;
class PlanInspector;
class PlanModel;
class SectionInspector;

/// What stands beside the table: the current row, the control of its activity, and the plan, a tab each.
class Inspector final : public QTabWidget
{
    Q_OBJECT

public:
    Inspector(Document &document, PlanModel &plan, Dialogs &dialogs, QWidget *parent);

    /// \param cell an index of the PlanModel; invalid shows the plan alone
    void show(const QModelIndex &cell);
    /// See ActivityInspector.
    void setSchoolSigns(std::unordered_map<SchoolId, QString> signs);
    /// Stores what is being typed.
    void commit();

Q_SIGNALS:
    void partyWanted(const QString &party);
    void schoolWanted(versta::SchoolId school);
    void schoolChoiceWanted(versta::ActivityId activity);
    void propertiesWanted();
    void minutesWanted(versta::MinutesId minutes);
    void schoolPlanWanted(versta::PlanId plan);

private:
    PlanModel &m_plan;
    QStackedWidget *m_row;
    ActivityInspector *m_activity;
    SectionInspector *m_section;
    ControlPane *m_control;
};

} // namespace versta

#pragma once

#include "core/plan.h"

#include <QWidget>

#include <unordered_map>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace versta {

class Document;
class FieldEdit;
class PlanModel;

/// Everything about one activity, beside the table.
class ActivityInspector final : public QWidget
{
    Q_OBJECT

public:
    ActivityInspector(Document &document, PlanModel &plan, QWidget *parent);

    void show(ActivityId activity);
    /// What signs say of schools that activities concern, shown beside their names.
    void setSchoolSigns(std::unordered_map<SchoolId, QString> signs);
    /// Stores what is being typed.
    void commit();

Q_SIGNALS:
    /// A party was chosen: show it in the directory.
    void partyWanted(const QString &party);
    /// A school of the activity was chosen: show what is known of it.
    void schoolWanted(versta::SchoolId school);
    /// Other schools are to be chosen for the activity.
    void schoolChoiceWanted(versta::ActivityId activity);

private:
    void update();
    void showDeadline(std::size_t at);
    void showParties(const QString &cell);
    void showSchools();
    void showProblems(std::size_t at);
    void storeState();

    Document &m_document;
    PlanModel &m_plan;
    ActivityId m_activity;
    QLabel *m_title;
    QLabel *m_number;
    QPushButton *m_byRule;
    QComboBox *m_state;
    QLabel *m_overdue;
    QLabel *m_typed;
    QLabel *m_meaning;
    QLabel *m_days;
    QLabel *m_parties;
    std::unordered_map<SchoolId, QString> m_schoolSigns;
    QLabel *m_schools;
    QPushButton *m_chooseSchools;
    FieldEdit *m_note;
    QLabel *m_problems;
};

} // namespace versta

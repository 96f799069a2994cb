#pragma once

#include "core/observers/observerrules.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace versta {

/// Who is to be sent to a place: everyone with what stands against it, those against whom nothing stands first, the
/// least busy before the others. Against the rules a reason may be given.
class AssignDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \param schedule outlives the dialog
    AssignDialog(const ObserverSchedule &schedule, const Observation &observation,
                 const std::unordered_map<SchoolId, QString> &schoolNames, QWidget *parent = nullptr);

    /// The person that is chosen with the reasons for all rules that he breaks; invalid ids when nobody is.
    [[nodiscard]] ObserverAssignment assignment() const;
    /// Makes a person the chosen one; false when he is not offered.
    bool choose(ObserverId observer);
    void setReason(const QString &reason);

private:
    void fill(const std::unordered_map<SchoolId, QString> &schoolNames);
    void filter(const QString &text);
    void showChosen();

    const ObserverSchedule &m_schedule;
    ObserverRules m_rules;
    Observation m_observation;
    QLineEdit *m_query;
    QTreeWidget *m_people;
    QLabel *m_conflicts;
    QLineEdit *m_reason;
    QPushButton *m_accept;
};

} // namespace versta

#pragma once

#include "core/observers/observerproposal.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace versta {

class DateLine;

/// A schedule that the program proposes: for which days and people, what comes of it, and why places stay empty.
class ProposalDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \param schedule outlives the dialog
    /// \param kept assignments that are never given up: those with an act
    ProposalDialog(const ObserverSchedule &schedule, std::vector<AssignmentId> kept,
                   std::unordered_map<SchoolId, QString> schoolNames, QWidget *parent = nullptr);

    [[nodiscard]] const ScheduleProposal &proposal() const { return m_proposal; }
    /// Gives up what is assigned without an act or a reason, and plans anew.
    void setAnew(bool anew);

private:
    void propose();
    void show(const ScheduleProposal &proposal);
    [[nodiscard]] ProposalWish wish() const;
    [[nodiscard]] QString placeText(ObservationId id) const;
    [[nodiscard]] QString personName(ObserverId id) const;

    const ObserverSchedule &m_schedule;
    std::vector<AssignmentId> m_kept;
    std::unordered_map<SchoolId, QString> m_schoolNames;
    ScheduleProposal m_proposal;
    DateLine *m_from;
    DateLine *m_to;
    QCheckBox *m_municipal;
    QCheckBox *m_publics;
    QCheckBox *m_anew;
    QLabel *m_summary;
    QTreeWidget *m_result;
    QPushButton *m_accept;
};

} // namespace versta

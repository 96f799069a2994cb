#pragma once

#include "core/observers/observation.h"
#include "core/school.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace versta {

class CheckList;
class DateLine;

/// Where and when observers are needed: one day and one work in any number of schools, or one place that is changed.
class ObservationDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \param observation to begin with; one without an id is new, and may be for several schools
    /// \param schools the register, in the order in which it is shown
    ObservationDialog(const Observation &observation, const std::vector<School> &schools, QWidget *parent = nullptr);

    /// One for each school that is ticked; the one that is changed keeps its id.
    [[nodiscard]] std::vector<Observation> observations() const;
    void setSchoolChosen(SchoolId school, bool chosen);
    /// Refuses what cannot be stored and says why.
    void accept() override;

private:
    [[nodiscard]] Observation entered() const;

    Observation m_begun;
    DateLine *m_day;
    QComboBox *m_stage;
    QSpinBox *m_grade;
    QComboBox *m_subject;
    QLineEdit *m_rooms;
    QSpinBox *m_needed;
    CheckList *m_schools;
    QLabel *m_problem;
};

} // namespace versta

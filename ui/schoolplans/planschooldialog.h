#pragma once

#include "core/planschool.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QLabel;

namespace versta {

class DateLine;

/// Whose plan a plan is and when it was sent. Changes nothing itself.
class PlanSchoolDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \param plan what is known of it
    /// \param title of the plan
    /// \param guess what the plan itself says, proposed where no school is known
    PlanSchoolDialog(const SchoolPlan &plan, const QString &title, const PlanSchool &guess,
                     const std::vector<School> &schools, QWidget *parent = nullptr);

    [[nodiscard]] SchoolPlan plan() const;
    void setSchool(SchoolId school);

    void accept() override;

private:
    SchoolPlan m_begun;
    QComboBox *m_school;
    DateLine *m_sent;
    QLabel *m_problem;
};

/// A box with the schools of the register, the first entry for none.
[[nodiscard]] QComboBox *newSchoolBox(const std::vector<School> &schools, SchoolId chosen);
[[nodiscard]] SchoolId schoolOf(const QComboBox &box);

} // namespace versta

#pragma once

#include "core/school.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QLabel;

namespace versta {

/// Asks which of several records of one school stays, and shows what it will hold.
class MergeSchoolsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \param schools at least two
    MergeSchoolsDialog(const std::vector<School> &schools, QWidget *parent);

    /// The record that stays.
    [[nodiscard]] SchoolId kept() const;
    void setKept(SchoolId school);

private:
    void showResult();

    std::vector<School> m_schools;
    QComboBox *m_choice;
    QLabel *m_result;
};

} // namespace versta

#pragma once

#include "core/observers/observer.h"
#include "core/school.h"

#include <QDialog>

#include <map>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace versta {

class DateLine;
class Dialogs;

/// A person of a register.
class ObserverDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \param observer to begin with; one without an id is new
    /// \param schools the register, in the order in which it is shown
    ObserverDialog(const Observer &observer, std::vector<School> schools, Dialogs &dialogs, QWidget *parent = nullptr);

    /// As it was entered. A workplace that is a school of the register ties the person to it.
    [[nodiscard]] Observer observer() const;
    /// Refuses what cannot be stored and says why.
    void accept() override;

private:
    void chooseSchools(SchoolTieKind kind);
    void showSchools();
    [[nodiscard]] QWidget *newTieRow(SchoolTieKind kind);

    Dialogs &m_dialogs;
    std::vector<School> m_schools;
    Observer m_begun;
    QComboBox *m_register;
    QLineEdit *m_name;
    QComboBox *m_category;
    QComboBox *m_workplace;
    QLineEdit *m_subjects;
    QLineEdit *m_contact;
    QLineEdit *m_number;
    DateLine *m_from;
    DateLine *m_to;
    DateLine *m_briefingDay;
    QCheckBox *m_briefed;
    QLineEdit *m_note;
    std::map<SchoolTieKind, QLabel *> m_ties;
    QLabel *m_problem;
};

} // namespace versta

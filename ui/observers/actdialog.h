#pragma once

#include "core/observers/observationact.h"

#include <QDialog>

#include <map>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace versta {

class DateLine;

/// An act that an observer handed in.
class ActDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \param place where and by whom, for the user
    ActDialog(const ObservationAct &act, const QString &place, QWidget *parent = nullptr);

    [[nodiscard]] ObservationAct act() const;
    void setFound(Violation violation, bool found);
    /// Refuses what cannot be stored and says why.
    void accept() override;

private:
    [[nodiscard]] QString problem() const;
    void showFound();

    ObservationAct m_begun;
    DateLine *m_day;
    QLineEdit *m_from;
    QLineEdit *m_to;
    std::map<ObservedStep, QCheckBox *> m_steps;
    std::map<Violation, QCheckBox *> m_violations;
    QLabel *m_found;
    QPlainTextEdit *m_text;
    QLabel *m_problem;
};

} // namespace versta

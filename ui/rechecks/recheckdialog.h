#pragma once

#include "core/rechecks/recheck.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace versta {

class DateLine;

/// The order of a re-check: number, date, who checks, the commission, what was decided.
class RecheckDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \param head to begin with; one without an id is new
    explicit RecheckDialog(const RecheckHead &head, QWidget *parent = nullptr);

    [[nodiscard]] RecheckHead head() const;

    /// Refuses what cannot be stored and says why.
    void accept() override;

private:
    RecheckId m_id;
    QComboBox *m_kind;
    QLineEdit *m_number;
    DateLine *m_date;
    QPlainTextEdit *m_members;
    QPlainTextEdit *m_decision;
    QLabel *m_problem;
};

} // namespace versta

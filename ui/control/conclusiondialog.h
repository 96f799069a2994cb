#pragma once

#include "core/control.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace versta {

class DateLine;

/// A conclusion of the control of an activity: what was found, when, who says so.
class ConclusionDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \param conclusion to begin with; one without an id is new: today's, by who last named himself
    /// \param column whether the plan has a control column that a new conclusion can go into
    ConclusionDialog(const ControlConclusion &conclusion, bool column, QWidget *parent = nullptr);

    [[nodiscard]] ControlConclusion conclusion() const;
    /// Whether the text is to go into the plan's control column.
    [[nodiscard]] bool fillsColumn() const;

    /// Refuses what cannot be stored and says why.
    void accept() override;

private:
    ConclusionId m_id;
    QPlainTextEdit *m_text;
    DateLine *m_date;
    QLineEdit *m_author;
    QCheckBox *m_column;
    QLabel *m_problem;
};

} // namespace versta

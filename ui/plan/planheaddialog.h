#pragma once

#include "core/plan.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace versta {

class PeriodEdit;

/// What every plan needs first: title, kind, period. For a new plan, and for next year's copy of one.
class PlanHeadDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \param properties what stands in the fields at first; everything else in it is handed back as it was
    /// \param accept the button that says what will happen: «Создать»
    PlanHeadDialog(const PlanProperties &properties, const QString &windowTitle, const QString &accept,
                   QWidget *parent = nullptr);

    [[nodiscard]] PlanProperties properties() const;
    void setTitle(const QString &title);
    void setPeriod(const PlanPeriod &period);

private:
    void updateFields();

    PlanProperties m_properties;
    QPlainTextEdit *m_title;
    QComboBox *m_kind;
    PeriodEdit *m_period;
    QLabel *m_periodText;
    QPushButton *m_accept;
};

} // namespace versta

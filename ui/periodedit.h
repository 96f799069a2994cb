#pragma once

#include "core/planperiod.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;

namespace versta {

/// A plan's period as a kind and its years.
class PeriodEdit final : public QWidget
{
    Q_OBJECT

public:
    explicit PeriodEdit(QWidget *parent = nullptr);

    /// Nothing is emitted.
    void setPeriod(const PlanPeriod &period);
    [[nodiscard]] PlanPeriod period() const;

Q_SIGNALS:
    /// The user changed the period.
    void edited(const versta::PlanPeriod &period);

private:
    void showFields();

    QComboBox *m_kind;
    QSpinBox *m_first;
    QSpinBox *m_last;
    QLabel *m_dash;
};

} // namespace versta

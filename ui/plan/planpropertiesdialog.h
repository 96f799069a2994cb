#pragma once

#include "core/plan.h"

#include <QDialog>

#include <memory>

namespace Ui {
class PlanPropertiesDialog;
}

namespace versta {

class ApprovalBlockEditor;

/// What a plan says of itself: title, period, goals, approval, agreement, signature, numbering. Changes nothing itself.
class PlanPropertiesDialog final : public QDialog
{
    Q_OBJECT

public:
    PlanPropertiesDialog(const PlanProperties &properties, QWidget *parent);
    ~PlanPropertiesDialog() override;

    /// The properties as edited; what the dialog does not show stays as it was given.
    [[nodiscard]] PlanProperties properties() const;

private:
    void showPeriodLabel();
    void fillAgreements(int current);
    void showAgreement();
    void takeAgreement();

    std::unique_ptr<Ui::PlanPropertiesDialog> m_ui;
    PlanProperties m_properties;
    ApprovalBlockEditor *m_approval;
    ApprovalBlockEditor *m_agreement;
};

} // namespace versta

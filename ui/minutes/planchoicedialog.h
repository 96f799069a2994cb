#pragma once

#include "document/planqueries.h"

#include <QDialog>

#include <vector>

namespace versta {

class CheckList;

/// Which plans belong to something: the plans of the municipality with a tick before each.
class PlanChoiceDialog final : public QDialog
{
    Q_OBJECT

public:
    PlanChoiceDialog(const std::vector<PlanHead> &plans, const std::vector<PlanId> &chosen, QWidget *parent = nullptr);

    /// Rising.
    [[nodiscard]] std::vector<PlanId> chosen() const;

private:
    CheckList *m_list;
};

} // namespace versta

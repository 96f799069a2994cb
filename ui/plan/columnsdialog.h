#pragma once

#include "core/plan.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ColumnsDialog;
}

namespace versta {

/// The columns of a plan: headers, roles, order, widths on paper. Changes nothing itself.
class ColumnsDialog final : public QDialog
{
    Q_OBJECT

public:
    ColumnsDialog(const std::vector<PlanColumn> &columns, QWidget *parent);
    ~ColumnsDialog() override;

    [[nodiscard]] const std::vector<PlanColumn> &columns() const { return m_columns; }

private:
    void fillList(int current);
    void showCurrent();
    void takeCurrent();
    void add();
    void remove();
    void move(int by);
    /// Says what is wrong; only columns that can be stored can be accepted.
    void check();
    [[nodiscard]] int current() const;

    std::unique_ptr<Ui::ColumnsDialog> m_ui;
    std::vector<PlanColumn> m_columns;
};

} // namespace versta

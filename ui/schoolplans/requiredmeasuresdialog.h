#pragma once

#include "core/requiredmeasures.h"

#include <QDialog>

#include <vector>

class QPushButton;
class QTableWidget;

namespace versta {

/// The measures that plans of schools are asked to hold: what is looked for and the heading of its column, in their
/// order. Changes nothing itself.
class RequiredMeasuresDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit RequiredMeasuresDialog(const std::vector<RequiredMeasure> &measures, QWidget *parent = nullptr);

    /// As they stand in the table; rows without words are left out.
    [[nodiscard]] std::vector<RequiredMeasure> measures() const;

private:
    [[nodiscard]] QWidget *newButtons();
    void setMeasures(const std::vector<RequiredMeasure> &measures);
    void insert(int row, const RequiredMeasure &measure);
    void add();
    void remove();
    void move(int by);
    void updateButtons();

    QTableWidget *m_table;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
};

} // namespace versta

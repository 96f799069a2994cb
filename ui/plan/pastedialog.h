#pragma once

#include "pasting.h"

#include <QDialog>
#include <QList>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QTableWidget;

namespace versta {

/// Asks which column of the plan each column of a pasted table fills, when headings and order do not tell. Shows the
/// first texts of each. Changes nothing itself.
class PasteDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \param plan outlives the dialog
    PasteDialog(PastedRows rows, const Plan &plan, QWidget *parent);

    [[nodiscard]] PasteTargets targets() const;
    /// The first row that becomes an activity.
    [[nodiscard]] std::size_t firstRow() const;

private:
    void addTarget(int row, const PasteTargets &targets);
    void showExamples();
    /// Says what is wrong or how much will be added; only a sensible choice can be accepted.
    void check();

    [[nodiscard]] QString outcome() const;

    PastedRows m_rows;
    const Plan &m_plan;
    QTableWidget *m_table;
    QCheckBox *m_heading;
    QLabel *m_outcome;
    QDialogButtonBox *m_buttons;
    QList<QComboBox *> m_targets;
};

} // namespace versta

#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace versta {

class PlanFilterModel;
class QueryEdit;

/// The line above the table: words to look for in all columns, a state, and how much of the plan is in sight.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    FilterBar(PlanFilterModel &filter, QWidget *parent);

    /// Moves the focus into the line, its text selected.
    void takeFocus();
    void clear();
    /// Says anew how many activities are in sight.
    void updateCount();

Q_SIGNALS:
    /// The filter was set anew.
    void filtered();
    /// Esc in an empty line, or Enter: back to the table.
    void finished();

private:
    PlanFilterModel &m_filter;
    QueryEdit *m_query;
    QComboBox *m_condition;
    QLabel *m_count;
    QToolButton *m_all;
};

} // namespace versta

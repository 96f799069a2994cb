#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace versta {

class QueryEdit;
class SchoolFilterModel;

/// The line above the table: words to look for, a kind, whether a school is at work, and how many are in sight.
class SchoolFilterBar final : public QWidget
{
    Q_OBJECT

public:
    SchoolFilterBar(SchoolFilterModel &filter, QWidget *parent);

    /// Moves the focus into the line, its text selected.
    void takeFocus();
    void clear();
    /// Says anew how many schools are in sight.
    void updateCount();

Q_SIGNALS:
    /// The filter was set anew.
    void filtered();
    /// Esc in an empty line, or Enter: back to the table.
    void finished();

private:
    void apply();

    SchoolFilterModel &m_filter;
    QueryEdit *m_query;
    QComboBox *m_kind;
    QComboBox *m_activity;
    QLabel *m_count;
    QToolButton *m_all;
};

} // namespace versta

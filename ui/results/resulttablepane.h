#pragma once

#include "valuetablemodel.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

namespace versta {

class QueryEdit;
class ValueTableView;

/// A table of results below its title, the way back and a line to look for words.
class ResultTablePane final : public QWidget
{
    Q_OBJECT

public:
    /// \param back the action that leaves the table
    /// \param actions what is offered as buttons beside the title while it is possible
    ResultTablePane(QAction &back, const QList<QAction *> &actions, QWidget *parent);

    [[nodiscard]] ValueTableView &table() const { return *m_table; }
    /// Shows a table with its title and note.
    /// \param anew false: the same table whose values have changed; order and widths stay
    void show(ValueTable table, bool anew);
    /// Moves the focus into the line, its text selected.
    void takeFocusForQuery();

private:
    void updateCount();

    QLabel *m_title;
    QLabel *m_note;
    QueryEdit *m_query;
    QLabel *m_count;
    ValueTableView *m_table;
};

} // namespace versta

#pragma once

#include "valuetablemodel.h"

#include <QTableView>

class QAction;

namespace versta {

/// A table of values that is read, sorted, filtered, copied and exported, not edited.
class ValueTableView final : public QTableView
{
    Q_OBJECT

public:
    /// \param name for who listens
    explicit ValueTableView(const QString &name, QWidget *parent = nullptr);

    /// Shows another table. The row in sight stays current when the key is there again; columns get the width that
    /// their texts need.
    void setTable(ValueTable table);
    /// The same without a change of widths and order: the values of one table have changed.
    void updateTable(ValueTable table);
    /// Gives columns the width that their texts need.
    void fitColumns();
    void setQuery(const QString &query);
    [[nodiscard]] bool isFiltering() const { return m_filter->isFiltering(); }

    /// What stands in the table now, as it is sorted and filtered, with title and note.
    [[nodiscard]] ExportTable shownTable() const;
    /// Rows in sight that are not pinned, and all that are not.
    [[nodiscard]] int shownRows() const;
    [[nodiscard]] int allRows() const;
    /// Key of the current row, 0 when there is none.
    [[nodiscard]] qint64 currentKey() const;
    /// Keys of the selected rows that have one, from the top.
    [[nodiscard]] std::vector<qint64> selectedKeys() const;
    /// Makes the row with the key the current one; false when there is none in sight.
    bool goTo(qint64 key);
    /// «Копировать»: the selected rows as text and as a table.
    [[nodiscard]] QAction *copyAction() const { return m_copy; }

Q_SIGNALS:
    /// Enter or a double click on a row with a key.
    void opened(qint64 key);
    void currentKeyChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void copySelected();
    [[nodiscard]] ExportTable tableOfRows(const std::vector<int> &rows) const;

    ValueTableModel *m_values;
    ValueFilterModel *m_filter;
    QAction *m_copy;
};

} // namespace versta

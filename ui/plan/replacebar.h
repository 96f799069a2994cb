#pragma once

#include "document/planedits.h"

#include <QModelIndex>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace versta {

class Document;
class PlanFilterModel;
class PlanModel;
class PlanTable;

/// Find and replace in all columns of the rows in sight.
class ReplaceBar final : public QWidget
{
    Q_OBJECT

public:
    ReplaceBar(Document &document, PlanModel &plan, PlanFilterModel &filter, PlanTable &table, QWidget *parent);

    /// Shows the bar and moves the focus into it.
    void open();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void findNext();
    void replaceCurrent();
    void replaceEverywhere();
    void close();
    /// Cells with text, in the order they are shown.
    [[nodiscard]] QModelIndexList shownCells() const;
    [[nodiscard]] bool isFound(const QModelIndex &cell) const;
    [[nodiscard]] CellText replaced(const QModelIndex &cell) const;

    Document &m_document;
    PlanModel &m_plan;
    PlanFilterModel &m_filter;
    PlanTable &m_table;
    QLineEdit *m_part;
    QLineEdit *m_replacement;
    QLabel *m_result;
};

} // namespace versta

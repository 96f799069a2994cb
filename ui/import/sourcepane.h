#pragma once

#include "core/recognition/planrecognition.h"

#include <QWidget>

#include <optional>

class QAction;
class QComboBox;
class QTableView;
class QToolButton;

namespace versta {

class RoleHeader;
class SourceTableModel;

/// The tables of a document as they were read, one at a time, with what can be said of them: what the table is, what
/// its columns and rows are.
class SourcePane final : public QWidget
{
    Q_OBJECT

public:
    explicit SourcePane(QWidget *parent = nullptr);

    /// Shows another document, at its first table that is a plan.
    void setReading(const PlanReading &reading, const RecognitionChoices &choices);
    /// Shows the same document read with other choices; table and row stay current.
    void updateReading(const PlanReading &reading, const RecognitionChoices &choices);
    /// Makes these rows of one table current and selected; nothing happens where the current row is among them.
    void showRows(const std::vector<SourceRow> &rows);
    [[nodiscard]] std::optional<SourceRow> currentRow() const;
    /// What can be done with the selected rows.
    [[nodiscard]] QList<QAction *> rowActions() const { return m_rowActions; }

Q_SIGNALS:
    void rowMadeCurrent(const versta::SourceRow &row);
    /// The user corrected something: how the document is to be read now.
    void choicesChanged(const versta::RecognitionChoices &choices);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addRowActions();
    void showTable(std::size_t table);
    void fillTableList();
    void updateTable();
    void fitColumns();
    void fitRows();
    void spanRows();
    void chooseTableUse(int index);
    void chooseRole(std::size_t column, ColumnRole role);
    void chooseRowUse(std::optional<RowUse> use);
    void chooseHeader(bool none);
    [[nodiscard]] std::vector<std::size_t> selectedRows() const;
    [[nodiscard]] bool isPlan() const;

    PlanReading m_reading;
    RecognitionChoices m_choices;
    std::size_t m_table = 0;
    QComboBox *m_tables;
    QComboBox *m_use;
    QToolButton *m_rowButton;
    QTableView *m_view;
    SourceTableModel *m_model;
    RoleHeader *m_header;
    QList<QAction *> m_rowActions;
};

} // namespace versta

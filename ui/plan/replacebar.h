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

/// Find and replace in all columns of the rows in sight, and in titles and tasks of their sections.
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
    // What is replaced in one step.
    struct Replaced
    {
        std::vector<PlanSection> sections;
        std::vector<CellText> cells;
    };

    /// Cells with text and, once each, sections, in the order they are shown.
    [[nodiscard]] QModelIndexList shownPlaces() const;
    [[nodiscard]] bool isFound(const QModelIndex &place) const;
    void addReplaced(const QModelIndex &place, Replaced &replaced) const;
    [[nodiscard]] QModelIndex currentPlace() const;

    Document &m_document;
    PlanModel &m_plan;
    PlanFilterModel &m_filter;
    PlanTable &m_table;
    QLineEdit *m_part;
    QLineEdit *m_replacement;
    QLabel *m_result;
};

} // namespace versta

#pragma once

#include "columnshares.h"

#include "core/id.h"

#include <QHash>
#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QTreeView>

#include <optional>
#include <vector>

namespace versta {

class CellDelegate;
class PlanFilterModel;
class PlanModel;

/// The table of a plan. Cells are chosen as in a spreadsheet; a click on a number or a section chooses whole rows, and
/// such rows can be dragged by any of their cells. There is always a current cell when there is any row: screen readers
/// ask for it.
class PlanTable final : public QTreeView
{
    Q_OBJECT

public:
    PlanTable(PlanModel &plan, PlanFilterModel &filter, CellDelegate &delegate, QWidget *parent);

    /// In reading order, without doubles; of cells and of rows.
    [[nodiscard]] std::vector<ActivityId> selectedActivities() const;
    /// Those that are chosen as whole rows: a heading between chosen cells is not one of them.
    [[nodiscard]] std::vector<SectionId> selectedSections() const;
    /// Whether all that is selected are whole rows.
    [[nodiscard]] bool wholeRowsSelected() const;
    /// Cells of activities that are selected, indexes of PlanModel, in reading order.
    [[nodiscard]] QModelIndexList selectedCells() const;
    /// The current cell as an index of PlanModel; invalid when there is none.
    [[nodiscard]] QModelIndex currentCell() const;

    /// Makes a cell current, shows it and selects it alone. \param cell index of PlanModel
    void goTo(const QModelIndex &cell);
    void selectActivities(const std::vector<ActivityId> &activities);
    void selectSections(const std::vector<SectionId> &sections);
    /// Opens the current cell for typing.
    void editCurrent();
    /// Stores what is typed in an open cell. False when it could not be stored.
    bool commitEditor();
    [[nodiscard]] bool isEditing() const { return state() == EditingState; }
    /// Columns share the width of the window by what they hold, until the user sets one.
    void fitColumns();
    /// Sets the width of each column in pixels, 0 for one of no special width; an empty list is fitColumns().
    void setWidths(const std::vector<int> &widths);
    /// Puts dragged columns back: the plan itself gets the new order.
    void straightenColumns();
    void expandEverything();

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void setModel(QAbstractItemModel *model) override;
    void reset() override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;

Q_SIGNALS:
    /// The user dragged the edge of a column.
    void columnWidthSet();
    /// The current cell or the selection is another one.
    void chosen();

protected:
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                                       const QEvent *event) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    [[nodiscard]] int sizeHintForColumn(int column) const override;

private:
    [[nodiscard]] QModelIndex toSource(const QModelIndex &index) const;
    [[nodiscard]] bool isSectionRow(const QModelIndex &index) const;
    [[nodiscard]] bool isChosenSection(const QModelIndex &index) const;
    [[nodiscard]] bool choosesRow(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex neighbour(const QModelIndex &from, bool forward) const;
    [[nodiscard]] int visualColumn(const QModelIndex &index) const;
    void selectRows(const QModelIndexList &sourceRows);
    void makeCurrent(const QModelIndex &index);
    void ensureCurrent();
    void restoreFolding();
    void shareWidth();
    void layOutSoon();
    void forgetRowsInSight();
    void forgetRows(const QModelIndex &parent, int first, int last);

    PlanModel &m_plan;
    PlanFilterModel &m_filter;
    CellDelegate &m_delegate;
    QPointer<QWidget> m_editor;
    QSet<qint64> m_folded;                // sections
    QTimer m_layoutTimer;                 ///< rows in sight follow the edge of a column that is dragged
    QTimer m_settleTimer;                 ///< the others when it rests
    std::optional<ColumnShares> m_shares; ///< measured when they are asked for; none after a change of texts or font
    bool m_fitted = true;
    bool m_fitting = false;
};

} // namespace versta

#pragma once

#include "core/planreading.h"

#include <QHeaderView>
#include <QList>

class QComboBox;

namespace versta {

/// The header of a table that was read: above the name of each column a box with its role.
class RoleHeader final : public QHeaderView
{
    Q_OBJECT

public:
    /// \param firstColumn sections before it have no box
    explicit RoleHeader(int firstColumn, QWidget *parent = nullptr);

    /// \param changeable false for a table that is no plan
    void setRoles(const std::vector<ReadColumn> &columns, bool changeable);
    [[nodiscard]] const QList<QComboBox *> &boxes() const { return m_boxes; }
    /// The width in which the box of a column shows its role whole; 0 while the column has no box.
    /// \param column from 0, as in roleChosen()
    [[nodiscard]] int boxWidth(std::size_t column) const;
    /// To be called when the view has scrolled.
    void placeBoxes();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The user chose a role. \param column from 0, without the sections before firstColumn
    void roleChosen(std::size_t column, versta::ColumnRole role);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    void addBox();
    [[nodiscard]] int boxHeight() const;

    int m_firstColumn;
    QList<QComboBox *> m_boxes;
};

} // namespace versta

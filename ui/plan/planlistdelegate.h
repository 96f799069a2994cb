#pragma once

#include <QStyledItemDelegate>

namespace versta {

/// Draws a plan of the list: title on up to three lines, period and kind, and a thin bar with what is done and overdue.
class PlanListDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace versta

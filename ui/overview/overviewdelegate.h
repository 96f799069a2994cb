#pragma once

#include "signshapes.h"

#include <QStyledItemDelegate>

namespace versta {

/// Draws the cells of the overview: shapes with the word under them, the mean result beside; the strip of years.
class OverviewDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// What the shapes mean, in one line.
class ShapeLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit ShapeLegend(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace versta

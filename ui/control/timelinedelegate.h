#pragma once

#include "core/charts/timeline.h"

#include <QStyledItemDelegate>

namespace versta {

/// Draws the bars of a month: plain ones filled, approximate ones hatched, permanent ones in the background, «до …» as
/// a mark on the day; and a line for today.
class TimelineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// One bar in the space of its stretch, also for legends.
void drawTimelineBar(QPainter &painter, const QRectF &space, const TimelineBar &bar, const QColor &color);

} // namespace versta

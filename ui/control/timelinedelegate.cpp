#include "timelinedelegate.h"

#include "mutedtext.h"

#include "document/models/timelinemodel.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace versta {

namespace {

constexpr qreal LeastWidth = 4; // pixels: a single day must be seen

QRectF barRect(const QRectF &space, const TimelineBar &bar, qreal heightShare)
{
    const qreal height = space.height() * heightShare;
    const qreal width = std::max(LeastWidth, space.width() * (bar.to - bar.from));
    const qreal left = std::min(space.left() + space.width() * bar.from, space.right() - width);
    return {left, space.center().y() - height / 2, width, height};
}

QPainterPath diamond(const QRectF &space, const TimelineBar &bar)
{
    const qreal half = space.height() * 0.26;
    const QPointF middle(
        std::clamp(space.left() + space.width() * (bar.from + bar.to) / 2, space.left() + half, space.right() - half),
        space.center().y());
    QPainterPath path(middle + QPointF(0, -half));
    path.lineTo(middle + QPointF(half, 0));
    path.lineTo(middle + QPointF(0, half));
    path.lineTo(middle + QPointF(-half, 0));
    path.closeSubpath();
    return path;
}

QColor faint(QColor color)
{
    color.setAlphaF(0.22F);
    return color;
}

} // namespace

void drawTimelineBar(QPainter &painter, const QRectF &space, const TimelineBar &bar, const QColor &color)
{
    using Style = TimelineBar::Style;
    switch (bar.style) {
    case Style::Permanent:
        painter.fillRect(barRect(space, bar, 1), faint(color));
        return;
    case Style::Approximate:
        painter.setPen(color);
        painter.setBrush(QBrush(color, Qt::BDiagPattern));
        painter.drawRect(barRect(space, bar, 0.46));
        return;
    case Style::Until:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPath(diamond(space, bar));
        return;
    case Style::Plain:
        painter.fillRect(barRect(space, bar, 0.46), color);
        return;
    }
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (index.column() < TimelineModel::FirstMonth)
        return;
    const bool selected = option.state & QStyle::State_Selected;
    const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor back = option.palette.color(selected ? QPalette::Highlight : QPalette::Base);
    const auto state = ActivityState(index.data(TimelineModel::StateRole).toInt());
    const bool over = state == ActivityState::Done || state == ActivityState::Cancelled;
    painter->save();
    painter->setClipRect(option.rect);
    painter->setRenderHint(QPainter::Antialiasing);
    const auto bars = index.data(TimelineModel::BarsRole).value<std::vector<TimelineBar>>();
    for (const TimelineBar &bar : bars)
        drawTimelineBar(*painter, QRectF(option.rect), bar, over ? mutedColor(text, back) : text);
    if (const QVariant today = index.data(TimelineModel::TodayRole); today.isValid()) {
        const qreal x = option.rect.left() + option.rect.width() * today.toDouble();
        painter->setPen(QPen(text, 1, Qt::DashLine));
        painter->drawLine(QPointF(x, option.rect.top()), QPointF(x, option.rect.bottom()));
    }
    painter->restore();
}

} // namespace versta

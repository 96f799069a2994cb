#include "activitystates.h"

#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QPixmap>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

void drawTriangle(QPainter &painter, const QRectF &rect, QChar mark)
{
    QPainterPath triangle;
    triangle.moveTo(rect.center().x(), rect.top());
    triangle.lineTo(rect.bottomRight());
    triangle.lineTo(rect.bottomLeft());
    triangle.closeSubpath();
    painter.drawPath(triangle);
    QFont font = painter.font();
    font.setPixelSize(std::max(6, int(rect.height() * 0.62)));
    font.setBold(true);
    painter.setFont(font);
    painter.drawText(rect.adjusted(0, rect.height() * 0.28, 0, 0), Qt::AlignCenter, mark);
}

// All signs are drawn in one colour with a line that goes with their size.
QRectF prepared(QPainter &painter, const QRectF &rect, const QColor &color)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal line = std::max(1.2, rect.width() / 9);
    painter.setPen(QPen(color, line, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    return rect.adjusted(line, line, -line, -line);
}

} // namespace

void drawStateSign(QPainter &painter, const QRectF &rect, ActivityState state, const QColor &color)
{
    painter.save();
    const QRectF inner = prepared(painter, rect, color);
    switch (state) {
    case ActivityState::NotStarted:
        painter.drawEllipse(inner);
        break;
    case ActivityState::InWork:
        painter.drawEllipse(inner);
        painter.setBrush(color);
        painter.drawPie(inner, 90 * 16, -180 * 16);
        break;
    case ActivityState::Done:
        painter.drawPolyline(QPolygonF{{inner.left(), inner.center().y()},
                                       {inner.left() + inner.width() * 0.38, inner.bottom() - inner.height() * 0.1},
                                       {inner.right(), inner.top() + inner.height() * 0.1}});
        break;
    case ActivityState::Cancelled:
        painter.drawLine(inner.topLeft(), inner.bottomRight());
        painter.drawLine(inner.topRight(), inner.bottomLeft());
        break;
    case ActivityState::Overdue:
        drawTriangle(painter, inner, u'!');
        break;
    }
    painter.restore();
}

void drawNotUnderstoodSign(QPainter &painter, const QRectF &rect, const QColor &color)
{
    painter.save();
    drawTriangle(painter, prepared(painter, rect, color), u'?');
    painter.restore();
}

QIcon stateIcon(ActivityState state, const QPalette &palette)
{
    constexpr int Size = 32; // twice what a menu shows, for screens of high density
    QPixmap pixmap(Size, Size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawStateSign(painter, QRectF(2, 2, Size - 4, Size - 4), state, palette.color(QPalette::WindowText));
    return QIcon(pixmap);
}

} // namespace versta

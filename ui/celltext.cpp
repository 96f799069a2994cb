#include "celltext.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace versta {

namespace {

void breakLines(QTextLayout &layout, qreal width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal top = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1.0));
        line.setPosition({0, top});
        top += line.height();
    }
    layout.endLayout();
}

// QTextLayout knows line breaks only by their Unicode sign.
QString withLineSeparators(QString text)
{
    return text.replace(u'\n', QChar::LineSeparator);
}

} // namespace

qreal wrappedHeight(const QString &text, const QFont &font, qreal width)
{
    const QFontMetricsF metrics(font);
    // Most cells are one short line: no layout is needed to know that.
    if (text.isEmpty() || (text.size() * metrics.maxWidth() < width && !text.contains(u'\n')))
        return std::ceil(metrics.height());
    QTextLayout layout(withLineSeparators(text), font);
    breakLines(layout, width);
    return std::ceil(layout.boundingRect().height());
}

void drawWrapped(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font)
{
    QTextLayout layout(withLineSeparators(text), font);
    breakLines(layout, rect.width());
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    layout.draw(&painter, rect.topLeft());
    painter.restore();
}

} // namespace versta

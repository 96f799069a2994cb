#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace versta {

/// Text of a table cell: broken at words, and inside a word that is wider than the cell; '\n' starts a new line.

/// Pixels the text takes in a cell of this width; an empty text is one line high.
[[nodiscard]] qreal wrappedHeight(const QString &text, const QFont &font, qreal width);
/// Draws from the top of the rectangle with the painter's pen; what does not fit is cut off.
void drawWrapped(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font);

} // namespace versta

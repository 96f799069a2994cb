#pragma once

#include "core/planprogress.h"

#include <QIcon>
#include <QString>

class QColor;
class QPainter;
class QPalette;
class QRectF;

namespace versta {

/// How states of activities are drawn everywhere in the window: always a shape beside the word, stateWord(), so that
/// nothing hangs on colours.

/// Ring, half disc, tick, cross, triangle with a mark.
void drawStateSign(QPainter &painter, const QRectF &rect, ActivityState state, const QColor &color);
[[nodiscard]] QIcon stateIcon(ActivityState state, const QPalette &palette);
/// A triangle with a question mark: the deadline was not understood.
void drawNotUnderstoodSign(QPainter &painter, const QRectF &rect, const QColor &color);

} // namespace versta

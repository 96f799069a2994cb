#pragma once

#include "core/charts/signoverview.h"

#include <QColor>
#include <QPalette>
#include <QRectF>

class QPainter;

namespace versta {

/// How the three layers look: a shape and a colour each, told apart without red and green and without colour at all.
/// The federal list is a disc, the method of 2019 a triangle, the program's own evidence a square that is the fuller
/// the stronger it is, classes with works to be looked at two sheets.
enum class SignShape
{
    Federal,
    Method2019,
    Weak,
    Noticeable,
    Strong,
    Copied
};

[[nodiscard]] std::vector<SignShape> shapesOf(const OverviewSigns &signs);
/// «список ФИОКО»: what a legend says beside the shape.
[[nodiscard]] QString shapeName(SignShape shape);
[[nodiscard]] QColor shapeColor(SignShape shape, const QPalette &palette);
/// \param box a square
void paintShape(QPainter &painter, const QRectF &box, SignShape shape, const QPalette &palette);

} // namespace versta

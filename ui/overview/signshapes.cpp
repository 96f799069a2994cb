#include "signshapes.h"

#include <QPainter>
#include <QPolygonF>

namespace versta {

using namespace Qt::StringLiterals;

std::vector<SignShape> shapesOf(const OverviewSigns &signs)
{
    std::vector<SignShape> shapes;
    if (signs.federal)
        shapes.push_back(SignShape::Federal);
    if (signs.method2019 > 0)
        shapes.push_back(SignShape::Method2019);
    switch (signs.step) {
    case EvidenceStep::None:
        break;
    case EvidenceStep::Weak:
        shapes.push_back(SignShape::Weak);
        break;
    case EvidenceStep::Noticeable:
        shapes.push_back(SignShape::Noticeable);
        break;
    case EvidenceStep::Strong:
        shapes.push_back(SignShape::Strong);
        break;
    }
    if (signs.copiedClasses > 0)
        shapes.push_back(SignShape::Copied);
    return shapes;
}

QString shapeName(SignShape shape)
{
    switch (shape) {
    case SignShape::Federal:
        return u"список ФИОКО"_s;
    case SignShape::Method2019:
        return u"методика 2019 года"_s;
    case SignShape::Weak:
        return u"«Верста»: слабо"_s;
    case SignShape::Noticeable:
        return u"заметно"_s;
    case SignShape::Strong:
        return u"сильно"_s;
    case SignShape::Copied:
        return u"совпадающие работы"_s;
    }
    return {};
}

// After Okabe and Ito (2008).
QColor shapeColor(SignShape shape, const QPalette &palette)
{
    const bool dark = palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
    switch (shape) {
    case SignShape::Federal:
        return dark ? QColor(0x4b, 0xa3, 0xde) : QColor(0x00, 0x72, 0xb2);
    case SignShape::Method2019:
        return dark ? QColor(0xf0, 0xb4, 0x3c) : QColor(0xb8, 0x70, 0x00);
    case SignShape::Copied:
        return dark ? QColor(0xd9, 0x9b, 0xc4) : QColor(0x9c, 0x3f, 0x7a);
    default:
        return dark ? QColor(0xff, 0x8a, 0x4c) : QColor(0xc2, 0x4e, 0x00);
    }
}

void paintShape(QPainter &painter, const QRectF &box, SignShape shape, const QPalette &palette)
{
    const QColor colour = shapeColor(shape, palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.6));
    painter.setBrush(colour);
    switch (shape) {
    case SignShape::Federal:
        painter.drawEllipse(box);
        break;
    case SignShape::Method2019:
        painter.drawPolygon(QPolygonF({{box.center().x(), box.top()}, box.bottomRight(), box.bottomLeft()}));
        break;
    case SignShape::Weak:
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box);
        break;
    case SignShape::Noticeable:
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box);
        painter.fillRect(QRectF(box.left(), box.top(), box.width() / 2, box.height()), colour);
        break;
    case SignShape::Strong:
        painter.drawRect(box);
        break;
    case SignShape::Copied: {
        painter.setBrush(palette.color(QPalette::Base));
        const double step = box.width() / 3;
        painter.drawRect(box.adjusted(step, 0, 0, -step));
        painter.drawRect(box.adjusted(0, step, -step, 0));
        break;
    }
    }
    painter.restore();
}

} // namespace versta

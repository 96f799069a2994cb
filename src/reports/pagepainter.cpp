#include "pagepainter.h"

#include "textfont.h"

#include <QPainter>

namespace versta {

namespace {

constexpr double BorderWidth = 0.5;

void paintBorders(QPainter &painter, const PlacedBlock &block)
{
    for (const double x : block.edges)
        painter.drawLine(QPointF(x, block.rect.top()), QPointF(x, block.rect.bottom()));
    painter.drawLine(block.rect.topLeft(), block.rect.topRight());
    painter.drawLine(block.rect.bottomLeft(), block.rect.bottomRight());
}

void paintLine(QPainter &painter, const PlacedLine &line, const QString &family)
{
    auto font = textFont(family, line.style);
    font.setWordSpacing(line.wordSpacing * UnitsPerPoint);
    painter.setFont(font);
    painter.drawText(QPointF(line.x, line.baseline) * UnitsPerPoint, line.text);
}

} // namespace

void paintPage(QPainter &painter, const PageLayout &layout, int page)
{
    if (page < 0 || page >= static_cast<int>(layout.pages.size()))
        return;
    const auto &blocks = layout.pages[static_cast<std::size_t>(page)].blocks;
    painter.save();
    painter.setPen(QPen(Qt::black, BorderWidth, Qt::SolidLine, Qt::SquareCap));
    for (const auto &block : blocks) {
        if (!block.edges.empty())
            paintBorders(painter, block);
        if (!block.picture.isNull())
            painter.drawImage(block.rect, block.picture);
    }
    painter.scale(1 / UnitsPerPoint, 1 / UnitsPerPoint);
    for (const auto &block : blocks) {
        for (const auto &line : block.lines)
            paintLine(painter, line, layout.family);
    }
    painter.restore();
}

} // namespace versta

#include "planheader.h"

#include "celltext.h"

#include <QPainter>
#include <QStyleOptionHeader>

#include <cmath>

namespace versta {

namespace {

constexpr int MarginX = 6;
constexpr int MarginY = 5;

} // namespace

PlanHeader::PlanHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsMovable(true);
    setFirstSectionMovable(true);
    setSectionsClickable(true);
    setStretchLastSection(false);
    setMinimumSectionSize(fontMetrics().averageCharWidth() * 5);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(tr("Столбцы плана"));
}

QString PlanHeader::headingOf(int logicalIndex) const
{
    return model() ? model()->headerData(logicalIndex, Qt::Horizontal).toString() : QString();
}

QSize PlanHeader::sectionSizeFromContents(int logicalIndex) const
{
    const int width = sectionSize(logicalIndex);
    return {width, int(wrappedHeight(headingOf(logicalIndex), font(), width - 2 * MarginX)) + 2 * MarginY};
}

QSize PlanHeader::sizeHint() const
{
    int height = fontMetrics().height() + 2 * MarginY;
    for (int column = 0; column < count(); ++column)
        height = std::max(height, sectionSizeFromContents(column).height());
    return {QHeaderView::sizeHint().width(), height};
}

void PlanHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    painter->save();
    QStyleOptionHeader option;
    initStyleOption(&option);
    option.rect = rect;
    option.section = logicalIndex;
    if (isEnabled())
        option.state |= QStyle::State_Enabled;
    style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);
    painter->setPen(palette().color(QPalette::ButtonText));
    const qreal height = wrappedHeight(headingOf(logicalIndex), font(), rect.width() - 2 * MarginX);
    const qreal top = rect.top() + std::max<qreal>(MarginY, (rect.height() - height) / 2);
    drawWrapped(*painter, QRectF(rect.left() + MarginX, top, rect.width() - 2 * MarginX, rect.bottom() - top),
                headingOf(logicalIndex), font());
    painter->restore();
}

} // namespace versta

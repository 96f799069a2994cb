#include "wrappingdelegate.h"

#include "celltext.h"

#include <QHeaderView>
#include <QPainter>
#include <QTreeView>

#include <utility>

namespace versta {

namespace {

QColor textColor(const QStyleOptionViewItem &item)
{
    QPalette::ColorGroup group = item.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    if (!(item.state & QStyle::State_Enabled))
        group = QPalette::Disabled;
    return item.palette.color(group, item.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text);
}

// What Qt's own delegate leaves empty on both sides of a text.
int marginOf(const QTreeView &view)
{
    return view.style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &view) + 1;
}

} // namespace

WrappingDelegate::WrappingDelegate(QTreeView &view)
    : QStyledItemDelegate(&view)
    , m_view(view)
{
}

void WrappingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const int margin = marginOf(m_view);
    QRectF room = m_view.style()->subElementRect(QStyle::SE_ItemViewItemText, &item, &m_view);
    const QString text = std::exchange(item.text, {});
    m_view.style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, &m_view);
    room.setRight(option.rect.right());
    room.adjust(margin, 0, -margin, 0);
    if (!(item.displayAlignment & Qt::AlignTop))
        room.setTop(room.top() + std::max(0.0, (room.height() - wrappedHeight(text, item.font, room.width())) / 2));
    painter->save();
    painter->setPen(textColor(item));
    drawWrapped(*painter, room, text, item.font);
    painter->restore();
}

QSize WrappingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const bool spanned = m_view.isFirstColumnSpanned(index.row(), index.parent());
    if (spanned && index.column() > 0)
        return {0, 0};
    int width = spanned ? m_view.viewport()->width() : m_view.header()->sectionSize(index.column());
    if (index.column() == 0) {
        for (QModelIndex up = index; up.isValid(); up = up.parent())
            width -= m_view.indentation();
    }
    if (item.features & QStyleOptionViewItem::HasCheckIndicator)
        width -= m_view.style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, &m_view) + 6;
    const int height = int(wrappedHeight(item.text, item.font, width - 2 * marginOf(m_view)));
    return {width, std::max(QFontMetrics(item.font).lineSpacing(), height) + 4};
}

} // namespace versta

#include "wrappingdelegate.h"

#include <QHeaderView>
#include <QTreeView>

namespace versta {

WrappingDelegate::WrappingDelegate(QTreeView &view)
    : QStyledItemDelegate(&view)
    , m_view(view)
{
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
    const QStyle *style = m_view.style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &m_view) + 1;
    const QFontMetrics metrics(item.font);
    const QRect room(0, 0, std::max(1, width - 2 * margin), 0);
    const int height = metrics.boundingRect(room, Qt::TextWordWrap, item.text).height();
    return {width, std::max(metrics.lineSpacing(), height) + 4};
}

} // namespace versta

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
    int width = m_view.header()->sectionSize(index.column());
    if (index.column() == m_view.treePosition() || (m_view.treePosition() < 0 && index.column() == 0)) {
        for (QModelIndex up = index; up.isValid(); up = up.parent())
            width -= m_view.indentation();
    }
    item.rect = QRect(0, 0, std::max(1, width), 0);
    const QStyle *style = m_view.style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &m_view) + 1;
    const QFontMetrics metrics(item.font);
    const QRect room(0, 0, std::max(1, width - 2 * margin), 0);
    const int height = metrics.boundingRect(room, Qt::TextWordWrap, item.text).height();
    const QSize usual = QStyledItemDelegate::sizeHint(option, index);
    return {usual.width(), std::max(metrics.lineSpacing(), height) + 4};
}

} // namespace versta

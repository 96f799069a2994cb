#include "pagelistmodel.h"

#include "pageview.h"

#include <QPainter>

namespace versta {

using namespace Qt::StringLiterals;

PageListModel::PageListModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_pages(std::make_shared<PageLayout>())
{
}

void PageListModel::setPages(std::shared_ptr<const PageLayout> pages)
{
    const int before = rowCount();
    const int after = static_cast<int>(pages->pages.size());
    // Rows come and go at the end, so that the current page stays current.
    if (after < before)
        beginRemoveRows({}, after, before - 1);
    else if (after > before)
        beginInsertRows({}, before, after - 1);
    m_pages = std::move(pages);
    m_pictures.clear();
    if (after < before)
        endRemoveRows();
    else if (after > before)
        endInsertRows();
    if (const int kept = std::min(before, after); kept > 0)
        Q_EMIT dataChanged(index(0), index(kept - 1));
}

void PageListModel::setPictureHeight(int height, double devicePixelRatio)
{
    m_height = height;
    m_ratio = devicePixelRatio;
    m_pictures.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::DecorationRole});
}

int PageListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_pages->pages.size());
}

QVariant PageListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return QString::number(index.row() + 1);
    case Qt::AccessibleTextRole:
        return u"Страница %1 из %2"_s.arg(index.row() + 1).arg(rowCount());
    case Qt::DecorationRole:
        return picture(index.row());
    default:
        return {};
    }
}

QIcon PageListModel::picture(int page) const
{
    QIcon &icon = m_pictures[page];
    if (icon.isNull()) {
        const QSize size = m_pages->paper.scaled(m_height, m_height, Qt::KeepAspectRatio).toSize();
        QPixmap pixmap = pagePicture(*m_pages, page, size, m_ratio);
        QPainter painter(&pixmap);
        painter.setPen(Qt::gray);
        painter.drawRect(0, 0, size.width() - 1, size.height() - 1);
        painter.end();
        // Without a picture of its own for the selected state the style would tint the paper.
        for (const auto mode : {QIcon::Normal, QIcon::Selected, QIcon::Disabled})
            icon.addPixmap(pixmap, mode);
    }
    return icon;
}

} // namespace versta

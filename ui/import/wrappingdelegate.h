#pragma once

#include <QStyledItemDelegate>

class QTreeView;

namespace versta {

/// Rows of a tree as high as their wrapped text needs in the present width of the columns; Qt's own delegate asks for
/// one line and cuts a word that is longer than the line. The view has to lay out its rows anew when a column's width
/// changes.
class WrappingDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit WrappingDelegate(QTreeView &view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QTreeView &m_view;
};

} // namespace versta

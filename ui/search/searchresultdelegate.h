#pragma once

#include <QStyledItemDelegate>

namespace versta {

/// Draws the rows of a SearchResultModel: headings; of a thing its title, the text it was found by and where it stands,
/// one line each, what was found in bold.
class SearchResultDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace versta

#pragma once

#include <QStyledItemDelegate>

namespace versta {

/// Draws a cell of the schedule over a colour that says its state, mixed with the palette's own, so that it suits light
/// and dark themes.
class ObserverGridDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace versta

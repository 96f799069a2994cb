#pragma once

#include <QHeaderView>

namespace versta {

/// The header of the plan's table: headings wrap in their columns, which can be dragged to another place.
class PlanHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit PlanHeader(QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int logicalIndex) const override;

private:
    [[nodiscard]] QString headingOf(int logicalIndex) const;
};

} // namespace versta

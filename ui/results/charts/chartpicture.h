#pragma once

#include "chartlayout.h"

#include <memory>
#include <optional>
#include <vector>

class QGraphicsScene;
class QPainter;

QT_BEGIN_NAMESPACE
class QChart;
QT_END_NAMESPACE

namespace versta {

/// A part of a chart that can be pointed at: a bar, a point, a cell.
struct ChartItem
{
    int series = 0; ///< Grid: row
    int index = 0;  ///< Grid: column
    double at = 0;
    double value = 0;
    QString tip;
    ChartTarget target;
};

/// Draws ChartData with Qt Charts: bars, lines and points are its series, everything with words (axes, legend, marks)
/// and cells and bands are placed by ChartLayout and painted here, so that no label is ever left out.
class ChartPicture
{
public:
    ChartPicture();
    ~ChartPicture();
    ChartPicture(const ChartPicture &) = delete;
    ChartPicture &operator=(const ChartPicture &) = delete;

    void setChart(ChartData chart);
    [[nodiscard]] const ChartData &chart() const { return m_chart; }
    /// Places everything anew. \param firstRow of charts with rows
    void layOut(const ChartStyle &style, const QSizeF &size, int firstRow = 0);
    /// Of the last layOut().
    [[nodiscard]] const ChartLayout &layout() const { return *m_layout; }
    /// \param current the item to be framed, -1 for none
    void paint(QPainter &painter, int current = -1) const;

    /// All items, also those of rows that are not in sight.
    [[nodiscard]] const std::vector<ChartItem> &items() const { return m_items; }
    [[nodiscard]] QRectF boxOf(const ChartItem &item) const;
    /// -1 where there is nothing.
    [[nodiscard]] int itemAt(const QPointF &point) const;
    [[nodiscard]] bool isInSight(const ChartItem &item) const;

private:
    void fillScene();
    void addBars();
    void addLine(const ChartSeries &series);
    void addPoints(const ChartSeries &series);
    void paintBack(QPainter &painter) const;
    void paintBands(QPainter &painter) const;
    void paintCells(QPainter &painter) const;
    void paintFront(QPainter &painter) const;
    void paintTicksAndShares(QPainter &painter) const;
    void paintLegend(QPainter &painter) const;
    [[nodiscard]] bool hasTickWithin(int row, double left, double right) const;
    [[nodiscard]] double stackedBefore(const ChartItem &item) const;

    ChartData m_chart;
    std::vector<ChartItem> m_items;
    std::unique_ptr<ChartStyle> m_style;
    std::unique_ptr<ChartLayout> m_layout;
    std::unique_ptr<QGraphicsScene> m_scene;
    QChart *m_plot; // the scene's
};

} // namespace versta

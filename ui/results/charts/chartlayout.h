#pragma once

#include "chartstyle.h"

#include "core/charts/chartdata.h"

#include <QRectF>

#include <vector>

namespace versta {

/// Where a text stands.
struct PlacedText
{
    QRectF box;
    QString text;
    int flags = 0; ///< Qt::AlignmentFlag and Qt::TextFlag
};

/// An entry of the legend: a sample and its words.
struct LegendEntry
{
    enum class Sample
    {
        Box,
        Line,
        Point,
        Tick,
        Band,
        Shades, ///< from the lightest to the darkest
        None
    };

    Sample sample = Sample::Box;
    ChartRole role = ChartRole::School;
    QRectF box; ///< of the sample
    PlacedText text;
};

/// Where the parts of a chart stand in a size: nothing overlaps, no text is cut off, rows that do not fit are left for
/// another page.
struct ChartLayout
{
    /// \param firstRow of Rows and of a tall Grid: the first one in sight; clipped to what is there
    ChartLayout(const ChartData &chart, const ChartStyle &style, const QSizeF &size, int firstRow = 0);

    QSizeF size;
    PlacedText title;
    PlacedText subject;
    PlacedText note;
    PlacedText valueTitle;
    PlacedText positionTitle;
    QRectF plot;
    std::vector<PlacedText> labels; ///< of both axes, in sight
    std::vector<double> gridLines;  ///< where value ticks lie: x for Rows, else y
    std::vector<PlacedText> markTexts;
    std::vector<LegendEntry> legend;
    int rows = 0;     ///< all rows of Rows and Grid
    int firstRow = 0; ///< in sight
    int rowsShown = 0;
    double rowHeight = 0;
    double columnWidth = 0; ///< of Grid

    [[nodiscard]] bool hasRows() const { return m_form == ChartForm::Rows || m_form == ChartForm::Grid; }
    /// The point of a value. Rows: `at` counts rows from the top.
    [[nodiscard]] QPointF place(double at, double value) const;
    [[nodiscard]] QRectF cell(int row, int column) const;
    /// The height at which all rows are in sight.
    [[nodiscard]] double wholeHeight() const;

private:
    void placeHead(const ChartData &chart, const ChartStyle &style);
    void placeLegend(const ChartData &chart, const ChartStyle &style);
    void placeRows(const ChartData &chart, const ChartStyle &style, int first);
    void placePlane(const ChartData &chart, const ChartStyle &style);
    void placeGrid(const ChartData &chart, const ChartStyle &style, int first);
    void placeMarks(const ChartData &chart, const ChartStyle &style);
    void placeValueTicks(const ChartData &chart, const ChartStyle &style);

    ChartForm m_form;
    double m_atLow;
    double m_atHigh;
    double m_valueLow;
    double m_valueHigh;
    double m_top = 0;    ///< below the head
    double m_bottom = 0; ///< above legend and note
    double m_leastRow = 0;
};

} // namespace versta

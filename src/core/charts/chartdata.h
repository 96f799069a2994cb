#pragma once

#include "core/results/exampaper.h"
#include "core/schoollogin.h"

#include <QString>
#include <QStringList>
#include <QVariant>

#include <cstddef>
#include <optional>
#include <vector>

namespace versta {

/// A chart as plain values: everything that can be wrong is here, whoever draws it only maps values to places.

/// What a part of a chart is about, so that a click can lead there. Parts that are not known are empty.
struct ChartTarget
{
    SchoolLogin school;
    std::optional<PaperKey> paper;

    [[nodiscard]] bool isEmpty() const { return !school.isValid() && !paper; }
    friend bool operator==(const ChartTarget &, const ChartTarget &) = default;
};

/// What a series means; colour, dash and shape follow from it, the same in all charts.
enum class ChartRole
{
    School,
    Municipality,
    Region,
    WholeSample,
    Expected,
    Mark2,
    Mark3,
    Mark4,
    Mark5,
    Lowered,
    Confirmed,
    Raised,
    First, ///< series without a meaning of their own
    Second,
    Third
};

enum class ChartForm
{
    Columns, ///< upright bars and lines over a scale
    Rows,    ///< lying bars, a row a category; as many rows as there are, the window shows them by pages
    Plane,   ///< points and lines over two scales
    Grid     ///< cells of rows and columns
};

struct ChartTick
{
    double at = 0;
    QString text; ///< as shown: «12,5»; of a category its name
};

/// A scale with its labels, or categories at 0, 1, 2 …
struct ChartAxis
{
    QString title; ///< with the unit: «Доля работ, %»; may be empty for categories
    double low = 0;
    double high = 1;
    std::vector<ChartTick> ticks; ///< rising
    bool categories = false;
};

struct ChartPoint
{
    double at = 0;    ///< on the axis `position`
    double value = 0; ///< on the axis `value`
    QString tip;      ///< what is read and shown about it, a sentence with numbers and units
    ChartTarget target;
};

struct ChartSeries
{
    enum class Shape
    {
        Bars,
        Stacked, ///< on top of the stacked series before it
        Line,    ///< broken where positions of a category axis are left out
        Points,
        Ticks ///< short lines across the bars
    };

    QString name; ///< in the legend
    ChartRole role = ChartRole::School;
    Shape shape = Shape::Bars;
    std::vector<ChartPoint> points; ///< by `at`, rising
};

/// An area between two curves.
struct ChartBand
{
    struct Edge
    {
        double at = 0;
        double low = 0;
        double high = 0;
    };

    QString name; ///< in the legend
    ChartRole role = ChartRole::Expected;
    std::vector<Edge> edges; ///< by `at`, rising
};

/// A line across the chart with a word beside it.
struct ChartMark
{
    double at = 0;
    bool onValue = false; ///< of the axis `value`, else of `position`
    QString text;
};

/// A cell of a grid.
struct ChartCell
{
    int row = 0;
    int column = 0;
    double shade = 0;      ///< 0–1; 0: nothing there
    QString text;          ///< in the cell, a character or two; says what the shade says
    bool outlined = false; ///< stands out
    QString tip;
    ChartTarget target;
};

/// The values of a chart as a table.
struct ChartTable
{
    struct Column
    {
        QString header;
        bool number = false;
        int decimals = 0;
    };

    std::vector<Column> columns;
    std::vector<std::vector<QVariant>> rows; ///< a value a column; an invalid one is an empty cell
};

struct ChartData
{
    ChartForm form = ChartForm::Columns;
    QString name;       ///< what it shows: «Распределение первичных баллов»
    QString subject;    ///< of what: «СОШ № 1, ВПР 2025 Математика 5 класс»
    QString title;      ///< the finding, a sentence without a full stop
    QString note;       ///< how to read it, what it does not say; may be empty
    QString summary;    ///< the chart in a few sentences, for who listens and under the chart
    QString missing;    ///< why there is nothing to show and what to load; empty when there is something
    ChartAxis position; ///< Rows: the categories from top to bottom; Grid: the columns
    ChartAxis value;    ///< Grid: the rows
    std::vector<ChartSeries> series;
    std::vector<ChartBand> bands;
    std::vector<ChartMark> marks;
    std::vector<ChartCell> cells;      ///< of Grid, row by row
    QStringList shades;                ///< of Grid: what the lightest and the darkest shade mean
    std::vector<ChartTick> cellLegend; ///< of Grid: what the texts in cells mean: `text` «● в списке ФИОКО»
    ChartTable table;

    [[nodiscard]] bool isEmpty() const { return !missing.isEmpty(); }
};

} // namespace versta

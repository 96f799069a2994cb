#include "chartlayout.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace versta {

namespace {

constexpr double Margin = 10;
constexpr double Gap = 6;
constexpr double Sample = 22; // width of a legend's sample
constexpr double HighestRow = 34;
constexpr double WidestCell = 34;
constexpr double WidestTextCell = 64;

double wrappedHeight(const QString &text, const QFont &font, double width)
{
    return text.isEmpty()
               ? 0
               : std::ceil(
                     QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 10000), Qt::TextWordWrap, text).height());
}

double widthOf(const QString &text, const QFontMetricsF &metrics)
{
    return std::ceil(metrics.size(0, text).width()) + 2;
}

double widest(const std::vector<ChartTick> &ticks, const QFontMetricsF &metrics)
{
    double width = 0;
    for (const ChartTick &tick : ticks)
        width = std::max(width, widthOf(tick.text, metrics));
    return width;
}

LegendEntry::Sample sampleOf(ChartSeries::Shape shape)
{
    switch (shape) {
    case ChartSeries::Shape::Line:
        return LegendEntry::Sample::Line;
    case ChartSeries::Shape::Points:
        return LegendEntry::Sample::Point;
    case ChartSeries::Shape::Ticks:
        return LegendEntry::Sample::Tick;
    case ChartSeries::Shape::Bars:
    case ChartSeries::Shape::Stacked:
        break;
    }
    return LegendEntry::Sample::Box;
}

std::vector<LegendEntry> legendOf(const ChartData &chart)
{
    std::vector<LegendEntry> entries;
    const auto add = [&](LegendEntry::Sample sample, ChartRole role, const QString &text) {
        entries.push_back({sample, role, {}, {{}, text, Qt::AlignVCenter}});
    };
    for (const ChartSeries &series : chart.series)
        add(sampleOf(series.shape), series.role, series.name);
    for (const ChartBand &band : chart.bands)
        add(LegendEntry::Sample::Band, band.role, band.name);
    for (const ChartTick &text : chart.cellLegend)
        add(LegendEntry::Sample::None, ChartRole::School, text.text);
    if (chart.shades.size() == 2)
        add(LegendEntry::Sample::Shades, ChartRole::School, chart.shades.join(QStringLiteral(" → ")));
    return entries;
}

} // namespace

ChartLayout::ChartLayout(const ChartData &chart, const ChartStyle &style, const QSizeF &all, int first)
    : size(all)
    , m_form(chart.form)
    , m_atLow(chart.position.low)
    , m_atHigh(chart.position.high)
    , m_valueLow(chart.value.low)
    , m_valueHigh(chart.value.high)
{
    placeHead(chart, style);
    placeLegend(chart, style);
    switch (chart.form) {
    case ChartForm::Rows:
        placeRows(chart, style, first);
        break;
    case ChartForm::Grid:
        placeGrid(chart, style, first);
        break;
    case ChartForm::Columns:
    case ChartForm::Plane:
        placePlane(chart, style);
        break;
    }
    placeMarks(chart, style);
}

void ChartLayout::placeHead(const ChartData &chart, const ChartStyle &style)
{
    const double width = std::max(10.0, size.width() - 2 * Margin);
    const double titleHeight = wrappedHeight(chart.title, style.titleFont(), width);
    title = {{Margin, Margin, width, titleHeight}, chart.title, Qt::TextWordWrap};
    const double subjectHeight = wrappedHeight(chart.subject, style.smallFont(), width);
    subject = {{Margin, title.box.bottom() + 2, width, subjectHeight}, chart.subject, Qt::TextWordWrap};
    m_top = subject.box.bottom() + Gap;
}

// From the bottom up: the note, above it the legend in as many lines as it needs.
void ChartLayout::placeLegend(const ChartData &chart, const ChartStyle &style)
{
    const double width = std::max(10.0, size.width() - 2 * Margin);
    const double noteHeight = wrappedHeight(chart.note, style.smallFont(), width);
    note = {{Margin, size.height() - Margin - noteHeight, width, noteHeight}, chart.note, Qt::TextWordWrap};
    legend = legendOf(chart);
    const QFontMetricsF metrics(style.smallFont());
    const double line = metrics.height() + 3;
    double x = Margin;
    double y = 0;
    for (LegendEntry &entry : legend) {
        const double sample = entry.sample == LegendEntry::Sample::None     ? 0
                              : entry.sample == LegendEntry::Sample::Shades ? 3 * Sample
                                                                            : Sample;
        const double text = widthOf(entry.text.text, metrics);
        if (x > Margin && x + sample + 4 + text > size.width() - Margin) {
            x = Margin;
            y += line;
        }
        entry.box = {x, y, sample, line};
        entry.text.box = {x + sample + 4, y, std::min(text, size.width() - Margin - x - sample - 4), line};
        x += sample + 4 + text + 16;
    }
    const double height = legend.empty() ? 0 : y + line;
    const double top = note.box.top() - (noteHeight > 0 ? Gap : 0) - height;
    for (LegendEntry &entry : legend) {
        entry.box.translate(0, top);
        entry.text.box.translate(0, top);
    }
    m_bottom = top - (legend.empty() ? 0 : Gap);
}

// Ticks of a lying value axis, at the bottom; every second, third … when they would touch.
void ChartLayout::placeValueTicks(const ChartData &chart, const ChartStyle &style)
{
    const QFontMetricsF metrics(style.smallFont());
    const double room = widest(chart.value.ticks, metrics) + 10;
    const auto &ticks = chart.value.ticks;
    const double between = ticks.size() < 2 ? room : std::abs(place(0, ticks[1].at).x() - place(0, ticks[0].at).x());
    const auto every = std::size_t(std::max(1.0, std::ceil(room / std::max(1.0, between))));
    for (std::size_t at = 0; at < ticks.size(); ++at) {
        if (at % every != 0)
            continue;
        const double x = place(0, ticks[at].at).x();
        gridLines.push_back(x);
        labels.push_back({{x - room / 2, plot.bottom() + 3, room, metrics.height()}, ticks[at].text, Qt::AlignHCenter});
    }
}

void ChartLayout::placeRows(const ChartData &chart, const ChartStyle &style, int first)
{
    const QFontMetricsF metrics(style.smallFont());
    const double line = metrics.height();
    rows = int(chart.position.ticks.size());
    const double names = std::min(widest(chart.position.ticks, metrics), std::max(60.0, size.width() * 0.34));
    double tallest = line;
    for (const ChartTick &tick : chart.position.ticks)
        tallest = std::max(tallest, wrappedHeight(tick.text, style.smallFont(), names));
    m_leastRow = std::max(line * 1.45, tallest + 4);
    const bool titled = !chart.value.title.isEmpty();
    const bool marked = std::ranges::any_of(chart.marks, [](const ChartMark &mark) { return !mark.text.isEmpty(); });
    const double top = m_top + (marked ? line + 2 : 0);
    const double bottom = m_bottom - (titled ? line + 2 : 0) - line - 6;
    plot = QRectF(QPointF(Margin + names + 8, top), QPointF(size.width() - Margin - 14, std::max(top + 10, bottom)));
    rowsShown = std::clamp(int(plot.height() / m_leastRow), 1, std::max(1, rows));
    firstRow = std::clamp(first, 0, std::max(0, rows - rowsShown));
    rowHeight = std::min(plot.height() / rowsShown, std::max(m_leastRow, HighestRow));
    plot.setHeight(rowHeight * rowsShown);
    for (int row = firstRow; row < std::min(rows, firstRow + rowsShown); ++row)
        labels.push_back({{Margin, plot.top() + (row - firstRow) * rowHeight, names, rowHeight},
                          chart.position.ticks[std::size_t(row)].text,
                          Qt::AlignRight | Qt::AlignVCenter | Qt::TextWordWrap});
    placeValueTicks(chart, style);
    if (titled)
        valueTitle = {{plot.left(), plot.bottom() + line + 5, plot.width(), line}, chart.value.title, Qt::AlignHCenter};
}

void ChartLayout::placePlane(const ChartData &chart, const ChartStyle &style)
{
    const QFontMetricsF metrics(style.smallFont());
    const double line = metrics.height();
    const double values = widest(chart.value.ticks, metrics);
    double lines = 1;
    for (const ChartTick &tick : chart.position.ticks)
        lines = std::max(lines, double(tick.text.count(u'\n') + 1));
    const bool titled = !chart.position.title.isEmpty();
    // The words of marks stand above the plot, below the title of the axis.
    const bool marked =
        std::ranges::any_of(chart.marks, [](const ChartMark &mark) { return !mark.onValue && !mark.text.isEmpty(); });
    valueTitle = {{Margin, m_top, size.width() - 2 * Margin, line}, chart.value.title, Qt::AlignLeft};
    const double top = m_top + line + 6 + (marked ? line + 2 : 0);
    const double bottom = m_bottom - (titled ? line + 2 : 0) - lines * line - 6;
    plot = QRectF(QPointF(Margin + values + 8, top), QPointF(size.width() - Margin - 8, std::max(top + 10, bottom)));
    for (const ChartTick &tick : chart.value.ticks) {
        const double y = place(0, tick.at).y();
        gridLines.push_back(y);
        labels.push_back({{Margin, y - line / 2, values, line}, tick.text, Qt::AlignRight | Qt::AlignVCenter});
    }
    const double room = widest(chart.position.ticks, metrics) + 8;
    const auto &ticks = chart.position.ticks;
    const double between = ticks.size() < 2 ? room : place(ticks[1].at, 0).x() - place(ticks[0].at, 0).x();
    const auto every = std::size_t(std::max(1.0, std::ceil(room / std::max(1.0, between))));
    for (std::size_t at = 0; at < ticks.size(); at += every) {
        const double x = place(ticks[at].at, 0).x();
        const double own = widthOf(ticks[at].text, metrics) + 2;
        labels.push_back({{x - own / 2, plot.bottom() + 3, own, lines * line}, ticks[at].text, Qt::AlignHCenter});
    }
    if (titled)
        positionTitle = {{plot.left(), plot.bottom() + lines * line + 5, plot.width(), line},
                         chart.position.title,
                         Qt::AlignHCenter};
}

void ChartLayout::placeGrid(const ChartData &chart, const ChartStyle &style, int first)
{
    const QFontMetricsF metrics(style.smallFont());
    const double line = metrics.height();
    const auto columns = double(std::max<std::size_t>(1, chart.position.ticks.size()));
    rows = int(chart.value.ticks.size());
    double lines = 1;
    for (const ChartTick &tick : chart.position.ticks)
        lines = std::max(lines, double(tick.text.count(u'\n') + 1));
    const double names = std::min(widest(chart.value.ticks, metrics), std::max(40.0, size.width() * 0.4));
    double tallest = 0;
    for (const ChartTick &tick : chart.value.ticks)
        tallest = std::max(tallest, wrappedHeight(tick.text, style.smallFont(), names));
    // Cells of works are small squares, rows of schools are as high as their names.
    const bool works = chart.position.ticks.size() == chart.value.ticks.size() && !chart.position.title.isEmpty();
    const double top = m_top + lines * line + 6 + (works ? line + 2 : 0);
    const double right = size.width() - Margin;
    const double left = Margin + names + 8;
    const double columnsWidth = std::max(1.0, (right - left) / columns);
    const double roomHeight = std::max(10.0, m_bottom - top);
    if (works) {
        rowsShown = rows;
        firstRow = 0;
        rowHeight = columnWidth = std::min({columnsWidth, roomHeight / std::max(1, rows), WidestCell});
        m_leastRow = 14;
        positionTitle = {{left, m_top, right - left, line}, chart.position.title, Qt::AlignLeft};
    } else {
        m_leastRow = std::max(line * 1.5, tallest + 4);
        rowsShown = std::clamp(int(roomHeight / m_leastRow), 1, std::max(1, rows));
        firstRow = std::clamp(first, 0, std::max(0, rows - rowsShown));
        rowHeight = std::min(roomHeight / rowsShown, std::max(m_leastRow, HighestRow));
        columnWidth = std::min(columnsWidth, WidestTextCell);
    }
    plot = {left, top, columnWidth * columns, rowHeight * rowsShown};
    const auto everyRow = std::max(1, int(std::ceil(line / std::max(1.0, rowHeight))));
    for (int row = firstRow; row < std::min(rows, firstRow + rowsShown); row += everyRow)
        labels.push_back({{Margin, plot.top() + (row - firstRow) * rowHeight - (everyRow > 1 ? line / 2 : 0), names,
                           std::max(rowHeight, everyRow > 1 ? line : 0)},
                          chart.value.ticks[std::size_t(row)].text,
                          Qt::AlignRight | Qt::AlignVCenter | Qt::TextWordWrap});
    const double room = widest(chart.position.ticks, metrics) + 2;
    const auto every = std::size_t(std::max(1.0, std::ceil(room / columnWidth)));
    for (std::size_t at = 0; at < chart.position.ticks.size(); at += every) {
        const double x = plot.left() + (double(at) + 0.5) * columnWidth;
        labels.push_back({{x - room / 2, plot.top() - lines * line - 3, room, lines * line},
                          chart.position.ticks[at].text,
                          Qt::AlignHCenter});
    }
}

void ChartLayout::placeMarks(const ChartData &chart, const ChartStyle &style)
{
    const QFontMetricsF metrics(style.smallFont());
    for (const ChartMark &mark : chart.marks) {
        if (mark.text.isEmpty())
            continue;
        const double width = widthOf(mark.text, metrics);
        const double line = metrics.height();
        if (mark.onValue && m_form != ChartForm::Rows) {
            const double y = place(0, mark.at).y();
            markTexts.push_back({{plot.right() - width - 4, y - line - 1, width, line}, mark.text, Qt::AlignRight});
        } else {
            const double x = mark.onValue ? place(0, mark.at).x() : place(mark.at, 0).x();
            markTexts.push_back({{x - width / 2, plot.top() - line - 2, width, line}, mark.text, Qt::AlignHCenter});
        }
    }
}

QPointF ChartLayout::place(double at, double value) const
{
    const double share = (value - m_valueLow) / std::max(1e-9, m_valueHigh - m_valueLow);
    if (m_form == ChartForm::Rows)
        return {plot.left() + share * plot.width(), plot.top() + (at - firstRow + 0.5) * rowHeight};
    const double along = (at - m_atLow) / std::max(1e-9, m_atHigh - m_atLow);
    return {plot.left() + along * plot.width(), plot.bottom() - share * plot.height()};
}

QRectF ChartLayout::cell(int row, int column) const
{
    return {plot.left() + column * columnWidth, plot.top() + (row - firstRow) * rowHeight, columnWidth, rowHeight};
}

double ChartLayout::wholeHeight() const
{
    return hasRows() ? size.height() - plot.height() + rows * std::max(m_leastRow, 1.0) + 1 : size.height();
}

} // namespace versta

#include "chartpicture.h"

#include <QBarSet>
#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsScene>
#include <QHorizontalBarSeries>
#include <QHorizontalStackedBarSeries>
#include <QLineSeries>
#include <QPainter>
#include <QPainterPath>
#include <QScatterSeries>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Shape = ChartSeries::Shape;

constexpr double BarShare = 0.72; // of a row or a column
constexpr double MarkerSize = 11;

QScatterSeries::MarkerShape markerShape(ChartStyle::Marker marker)
{
    switch (marker) {
    case ChartStyle::Marker::Square:
        return QScatterSeries::MarkerShapeRectangle;
    case ChartStyle::Marker::Diamond:
        return QScatterSeries::MarkerShapeRotatedRectangle;
    case ChartStyle::Marker::Triangle:
        return QScatterSeries::MarkerShapeTriangle;
    case ChartStyle::Marker::Circle:
        break;
    }
    return QScatterSeries::MarkerShapeCircle;
}

bool isBar(Shape shape)
{
    return shape == Shape::Bars || shape == Shape::Stacked;
}

QPainterPath markerPath(ChartStyle::Marker marker, const QPointF &centre, double size)
{
    const double half = size / 2;
    QPainterPath path;
    switch (marker) {
    case ChartStyle::Marker::Circle:
        path.addEllipse(centre, half, half);
        break;
    case ChartStyle::Marker::Square:
        path.addRect(centre.x() - half, centre.y() - half, size, size);
        break;
    case ChartStyle::Marker::Diamond:
        path.addPolygon(QPolygonF({centre + QPointF(0, -half), centre + QPointF(half, 0), centre + QPointF(0, half),
                                   centre + QPointF(-half, 0)}));
        path.closeSubpath();
        break;
    case ChartStyle::Marker::Triangle:
        path.addPolygon(
            QPolygonF({centre + QPointF(0, -half), centre + QPointF(half, half), centre + QPointF(-half, half)}));
        path.closeSubpath();
        break;
    }
    return path;
}

void paintText(QPainter &painter, const PlacedText &text)
{
    if (!text.text.isEmpty())
        painter.drawText(text.box, text.flags, text.text);
}

} // namespace

ChartPicture::ChartPicture()
    : m_scene(std::make_unique<QGraphicsScene>())
    , m_plot(new QChart)
{
    m_scene->setItemIndexMethod(QGraphicsScene::NoIndex);
    m_scene->addItem(m_plot);
    m_plot->setBackgroundVisible(false);
    m_plot->setPlotAreaBackgroundVisible(false);
    m_plot->legend()->hide();
    m_plot->setMargins({});
    m_plot->setAnimationOptions(QChart::NoAnimation);
}

ChartPicture::~ChartPicture() = default;

void ChartPicture::setChart(ChartData chart)
{
    m_chart = std::move(chart);
    m_items.clear();
    for (std::size_t series = 0; series < m_chart.series.size(); ++series) {
        for (std::size_t index = 0; index < m_chart.series[series].points.size(); ++index) {
            const ChartPoint &point = m_chart.series[series].points[index];
            m_items.push_back({int(series), int(index), point.at, point.value, point.tip, point.target});
        }
    }
    for (const ChartCell &cell : m_chart.cells)
        m_items.push_back({cell.row, cell.column, double(cell.row), 0, cell.tip, cell.target});
    m_layout.reset();
}

void ChartPicture::layOut(const ChartStyle &style, const QSizeF &size, int firstRow)
{
    m_style = std::make_unique<ChartStyle>(style);
    m_layout = std::make_unique<ChartLayout>(m_chart, style, size, firstRow);
    fillScene();
}

void ChartPicture::fillScene()
{
    m_plot->removeAllSeries();
    for (QAbstractAxis *axis : m_plot->axes()) {
        m_plot->removeAxis(axis);
        delete axis;
    }
    m_scene->setSceneRect(QRectF(QPointF(), m_layout->size));
    m_plot->setGeometry(m_scene->sceneRect());
    m_plot->setPlotArea(m_layout->plot);
    if (m_chart.series.empty())
        return;
    const bool rows = m_chart.form == ChartForm::Rows;
    auto *across = new QValueAxis;
    auto *up = new QValueAxis;
    if (rows) {
        across->setRange(m_chart.value.low, m_chart.value.high);
        up->setRange(-0.5, m_layout->rowsShown - 0.5);
    } else {
        across->setRange(m_chart.position.low, m_chart.position.high);
        up->setRange(m_chart.value.low, m_chart.value.high);
    }
    for (QValueAxis *axis : {across, up}) {
        axis->setLabelsVisible(false);
        axis->setGridLineVisible(false);
        axis->setLineVisible(false);
    }
    m_plot->addAxis(across, Qt::AlignBottom);
    m_plot->addAxis(up, Qt::AlignLeft);
    addBars();
    for (const ChartSeries &series : m_chart.series) {
        if (series.shape == Shape::Line)
            addLine(series);
        if (series.shape == Shape::Points || (series.shape == Shape::Line && m_chart.position.categories))
            addPoints(series);
    }
    for (QAbstractSeries *series : m_plot->series()) {
        series->attachAxis(across);
        series->attachAxis(up);
    }
}

// Only the rows in sight; the first row is the uppermost, bars count from the bottom.
void ChartPicture::addBars()
{
    const bool rows = m_chart.form == ChartForm::Rows;
    QAbstractBarSeries *bars = nullptr;
    for (const ChartSeries &series : m_chart.series) {
        if (!isBar(series.shape))
            continue;
        if (!bars)
            bars = rows ? static_cast<QAbstractBarSeries *>(new QHorizontalStackedBarSeries) : new QStackedBarSeries;
        auto *set = new QBarSet(series.name);
        set->setBrush(m_style->fill(series.role));
        set->setPen(QPen(m_style->background(), 1));
        const int count = rows ? m_layout->rowsShown : int(std::lround(m_chart.position.high + 0.5));
        std::vector<double> values(std::size_t(std::max(0, count)));
        for (const ChartPoint &point : series.points) {
            const int at = rows ? m_layout->firstRow + count - 1 - int(point.at) : int(point.at);
            if (at >= 0 && at < count)
                values[std::size_t(at)] = point.value;
        }
        for (const double value : values)
            set->append(value);
        bars->append(set);
    }
    if (!bars)
        return;
    bars->setBarWidth(BarShare);
    m_plot->addSeries(bars);
}

void ChartPicture::addLine(const ChartSeries &series)
{
    QLineSeries *line = nullptr;
    double last = 0;
    for (const ChartPoint &point : series.points) {
        if (!line || (m_chart.position.categories && point.at - last > 1.5)) {
            line = new QLineSeries;
            line->setPen(m_style->line(series.role));
            m_plot->addSeries(line);
        }
        line->append(point.at, point.value);
        last = point.at;
    }
}

void ChartPicture::addPoints(const ChartSeries &series)
{
    auto *points = new QScatterSeries;
    points->setMarkerShape(markerShape(m_style->marker(series.role)));
    points->setMarkerSize(MarkerSize);
    points->setColor(m_style->fill(series.role));
    points->setBorderColor(m_style->background());
    const bool rows = m_chart.form == ChartForm::Rows;
    for (const ChartPoint &point : series.points) {
        const double fromBottom = m_layout->firstRow + m_layout->rowsShown - 1 - point.at;
        if (!rows)
            points->append(point.at, point.value);
        else if (fromBottom >= 0 && fromBottom < m_layout->rowsShown)
            points->append(point.value, fromBottom);
    }
    m_plot->addSeries(points);
}

void ChartPicture::paint(QPainter &painter, int current) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(), m_layout->size), m_style->background());
    if (m_chart.isEmpty()) {
        painter.setPen(m_style->text());
        painter.setFont(m_style->font());
        painter.drawText(QRectF(QPointF(), m_layout->size).adjusted(24, 24, -24, -24),
                         Qt::AlignCenter | Qt::TextWordWrap, m_chart.missing);
        return;
    }
    paintBack(painter);
    paintBands(painter);
    if (!m_chart.series.empty()) {
        const QRectF all(QPointF(), m_layout->size);
        m_scene->render(&painter, all, all);
    }
    paintCells(painter);
    paintTicksAndShares(painter);
    paintFront(painter);
    paintLegend(painter);
    if (current >= 0 && std::size_t(current) < m_items.size() && isInSight(m_items[std::size_t(current)])) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_style->text(), 2.4));
        const QRectF box = boxOf(m_items[std::size_t(current)]).adjusted(-2, -2, 2, 2);
        painter.drawRect(box);
        painter.setPen(QPen(m_style->background(), 1));
        painter.drawRect(box.adjusted(-2, -2, 2, 2));
    }
}

void ChartPicture::paintBack(QPainter &painter) const
{
    const QRectF &plot = m_layout->plot;
    painter.setPen(QPen(m_style->grid(), 1));
    for (const double line : m_layout->gridLines) {
        if (m_chart.form == ChartForm::Rows)
            painter.drawLine(QPointF(line, plot.top()), QPointF(line, plot.bottom()));
        else
            painter.drawLine(QPointF(plot.left(), line), QPointF(plot.right(), line));
    }
}

void ChartPicture::paintBands(QPainter &painter) const
{
    painter.save();
    painter.setClipRect(m_layout->plot);
    painter.setPen(Qt::NoPen);
    for (const ChartBand &band : m_chart.bands) {
        QPolygonF area;
        for (const ChartBand::Edge &edge : band.edges)
            area << m_layout->place(edge.at, edge.high);
        for (auto edge = band.edges.rbegin(); edge != band.edges.rend(); ++edge)
            area << m_layout->place(edge->at, edge->low);
        painter.setBrush(m_style->band(band.role));
        painter.drawPolygon(area);
    }
    painter.restore();
}

void ChartPicture::paintCells(QPainter &painter) const
{
    QFont font = m_style->smallFont();
    painter.setFont(font);
    for (const ChartCell &cell : m_chart.cells) {
        if (cell.row < m_layout->firstRow || cell.row >= m_layout->firstRow + m_layout->rowsShown)
            continue;
        const QRectF box = m_layout->cell(cell.row, cell.column).adjusted(0.5, 0.5, -0.5, -0.5);
        const QColor colour = m_style->shade(cell.shade);
        painter.setPen(cell.shade > 0 ? QPen(Qt::NoPen) : QPen(m_style->grid(), 1));
        painter.setBrush(colour);
        painter.drawRect(box);
        if (cell.outlined) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(m_style->fill(ChartRole::Third), 2));
            painter.drawRect(box.adjusted(1, 1, -1, -1));
        }
        // In cells too small for a letter the outline alone is left.
        if (!cell.text.isEmpty() && QFontMetricsF(font).height() <= box.height() + 2) {
            painter.setPen(ChartStyle::textOn(colour));
            painter.drawText(box, Qt::AlignCenter, cell.text);
        }
    }
}

// What is expected of a bar, and the shares in bars that have room for them.
void ChartPicture::paintTicksAndShares(QPainter &painter) const
{
    painter.setFont(m_style->smallFont());
    const QFontMetricsF metrics(m_style->smallFont());
    for (const ChartItem &item : m_items) {
        if (m_chart.form != ChartForm::Rows || !isInSight(item))
            continue;
        const ChartSeries &series = m_chart.series[std::size_t(item.series)];
        const QRectF box = boxOf(item);
        if (series.shape == Shape::Stacked) {
            const QString text = QString::number(std::lround(item.value));
            const double width = metrics.horizontalAdvance(text);
            if (box.width() > width + 8 && box.height() >= metrics.ascent() &&
                !hasTickWithin(int(item.at), box.center().x() - width / 2 - 4, box.center().x() + width / 2 + 4)) {
                painter.setPen(ChartStyle::textOn(m_style->fill(series.role)));
                painter.drawText(box, Qt::AlignCenter, text);
            }
        } else if (series.shape == Shape::Ticks) {
            const double x = m_layout->place(item.at, item.value).x();
            painter.setPen(QPen(m_style->background(), 5));
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()));
            painter.setPen(QPen(m_style->text(), 2.4));
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()));
        }
    }
}

void ChartPicture::paintFront(QPainter &painter) const
{
    const QRectF &plot = m_layout->plot;
    painter.setPen(QPen(m_style->faintText(), 1, Qt::DashLine));
    for (const ChartMark &mark : m_chart.marks) {
        const bool upright = !mark.onValue || m_chart.form == ChartForm::Rows;
        const QPointF at = mark.onValue ? m_layout->place(0, mark.at) : m_layout->place(mark.at, 0);
        if (upright)
            painter.drawLine(QPointF(at.x(), plot.top()), QPointF(at.x(), plot.bottom()));
        else
            painter.drawLine(QPointF(plot.left(), at.y()), QPointF(plot.right(), at.y()));
    }
    if (m_chart.form != ChartForm::Grid) {
        painter.setPen(QPen(m_style->faintText(), 1));
        if (m_chart.form == ChartForm::Rows)
            painter.drawLine(plot.topLeft(), plot.bottomLeft());
        else
            painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    }
    painter.setPen(m_style->text());
    painter.setFont(m_style->titleFont());
    paintText(painter, m_layout->title);
    painter.setFont(m_style->smallFont());
    for (const PlacedText &label : m_layout->labels)
        paintText(painter, label);
    for (const PlacedText &text : m_layout->markTexts)
        paintText(painter, text);
    painter.setPen(m_style->faintText());
    for (const PlacedText *text :
         {&m_layout->subject, &m_layout->note, &m_layout->valueTitle, &m_layout->positionTitle})
        paintText(painter, *text);
}

void ChartPicture::paintLegend(QPainter &painter) const
{
    painter.setFont(m_style->smallFont());
    for (const LegendEntry &entry : m_layout->legend) {
        const QRectF box = entry.box;
        const QRectF middle(box.left(), box.center().y() - 5, box.width(), 10);
        painter.setPen(Qt::NoPen);
        switch (entry.sample) {
        case LegendEntry::Sample::Box:
            painter.fillRect(middle.adjusted(4, 0, -4, 0), m_style->fill(entry.role));
            break;
        case LegendEntry::Sample::Band:
            painter.fillRect(middle, m_style->band(entry.role));
            break;
        case LegendEntry::Sample::Line:
            painter.setPen(m_style->line(entry.role));
            painter.drawLine(QPointF(box.left(), middle.center().y()), QPointF(box.right(), middle.center().y()));
            if (!m_chart.position.categories)
                break;
            painter.setPen(Qt::NoPen);
            [[fallthrough]];
        case LegendEntry::Sample::Point:
            painter.setBrush(m_style->fill(entry.role));
            painter.drawPath(markerPath(m_style->marker(entry.role), middle.center(), MarkerSize - 1));
            break;
        case LegendEntry::Sample::Tick:
            painter.setPen(QPen(m_style->text(), 2.4));
            painter.drawLine(QPointF(middle.center().x(), middle.top()), QPointF(middle.center().x(), middle.bottom()));
            break;
        case LegendEntry::Sample::Shades:
            for (int step = 0; step < 6; ++step)
                painter.fillRect(QRectF(middle.left() + step * middle.width() / 6, middle.top(), middle.width() / 6,
                                        middle.height()),
                                 m_style->shade(step / 5.0));
            break;
        case LegendEntry::Sample::None:
            break;
        }
        painter.setPen(m_style->text());
        paintText(painter, entry.text);
    }
}

bool ChartPicture::hasTickWithin(int row, double left, double right) const
{
    for (const ChartSeries &series : m_chart.series) {
        if (series.shape != Shape::Ticks)
            continue;
        for (const ChartPoint &point : series.points) {
            const double x = m_layout->place(point.at, point.value).x();
            if (int(point.at) == row && x > left && x < right)
                return true;
        }
    }
    return false;
}

double ChartPicture::stackedBefore(const ChartItem &item) const
{
    double sum = 0;
    for (int series = 0; series < item.series; ++series) {
        const ChartSeries &lower = m_chart.series[std::size_t(series)];
        if (lower.shape == Shape::Stacked && std::size_t(item.index) < lower.points.size())
            sum += lower.points[std::size_t(item.index)].value;
    }
    return sum;
}

QRectF ChartPicture::boxOf(const ChartItem &item) const
{
    if (m_chart.form == ChartForm::Grid)
        return m_layout->cell(item.series, item.index);
    const ChartSeries &series = m_chart.series[std::size_t(item.series)];
    const QPointF centre = m_layout->place(item.at, item.value);
    const bool rows = m_chart.form == ChartForm::Rows;
    if (series.shape == Shape::Ticks)
        return {centre.x() - 4, centre.y() - m_layout->rowHeight * 0.42, 8, m_layout->rowHeight * 0.84};
    if (!isBar(series.shape))
        return {centre.x() - MarkerSize / 2, centre.y() - MarkerSize / 2, MarkerSize, MarkerSize};
    if (rows) {
        const double before = series.shape == Shape::Stacked ? stackedBefore(item) : 0;
        const double half = m_layout->rowHeight * BarShare / 2;
        return QRectF(QPointF(m_layout->place(item.at, before).x(), centre.y() - half),
                      QPointF(m_layout->place(item.at, before + item.value).x(), centre.y() + half))
            .normalized();
    }
    const double half = (m_layout->place(1, 0).x() - m_layout->place(0, 0).x()) * BarShare / 2;
    return QRectF(QPointF(centre.x() - half, centre.y()), QPointF(centre.x() + half, m_layout->place(0, 0).y()))
        .normalized();
}

// Points and lines lie above bars; of several the nearest wins. A bar is met in all of its column or row.
int ChartPicture::itemAt(const QPointF &point) const
{
    if (!m_layout || !m_layout->plot.adjusted(-6, -6, 6, 6).contains(point))
        return -1;
    int best = -1;
    double nearest = 9;
    int bar = -1;
    for (std::size_t at = 0; at < m_items.size(); ++at) {
        const ChartItem &item = m_items[at];
        if (!isInSight(item))
            continue;
        const QRectF box = boxOf(item);
        if (m_chart.form == ChartForm::Grid) {
            if (box.contains(point))
                return int(at);
            continue;
        }
        if (isBar(m_chart.series[std::size_t(item.series)].shape)) {
            const bool met = m_chart.form == ChartForm::Rows ? box.adjusted(0, -2, 0, 2).contains(point)
                                                             : point.x() >= box.left() && point.x() <= box.right();
            if (met)
                bar = int(at);
            continue;
        }
        const QPointF away = point - box.center();
        const double distance = std::hypot(away.x(), away.y());
        if (distance < nearest) {
            nearest = distance;
            best = int(at);
        }
    }
    return best >= 0 ? best : bar;
}

bool ChartPicture::isInSight(const ChartItem &item) const
{
    return !m_layout->hasRows() ||
           (item.at >= m_layout->firstRow && item.at < m_layout->firstRow + m_layout->rowsShown);
}

} // namespace versta

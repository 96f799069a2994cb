#include "chartview.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace versta {

namespace {

constexpr int RowsPerNotch = 3;

// «Диаграмма» for who listens; a plain widget would be a nameless panel.
QAccessibleInterface *spokenChart(const QString &, QObject *object)
{
    auto *view = qobject_cast<ChartView *>(object);
    return view ? new QAccessibleWidget(view, QAccessible::Chart) : nullptr;
}

} // namespace

ChartView::ChartView(QWidget *parent)
    : QWidget(parent)
{
    QAccessible::installFactory(spokenChart); // the same one is kept once
    setObjectName(QStringLiteral("chart"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(QStringLiteral("Диаграмма"));
}

void ChartView::setChart(ChartData chart)
{
    m_picture.setChart(std::move(chart));
    m_firstRow = 0;
    m_current = -1;
    setAccessibleName(QStringLiteral("Диаграмма «%1». %2").arg(this->chart().name, this->chart().title));
    setAccessibleDescription(this->chart().summary);
    Q_EMIT currentTextChanged({});
    layOutLater();
}

int ChartView::rowsShown() const
{
    return m_placed ? m_picture.layout().rowsShown : 0;
}

int ChartView::rows() const
{
    return m_placed ? m_picture.layout().rows : 0;
}

void ChartView::setFirstRow(int row)
{
    if (row == m_firstRow)
        return;
    m_firstRow = row;
    layOutLater();
}

QString ChartView::currentText() const
{
    return m_current < 0 ? QString() : m_picture.items()[std::size_t(m_current)].tip;
}

void ChartView::layOutNow()
{
    m_picture.layOut(ChartStyle(palette(), font()), size(), m_firstRow);
    m_placed = true;
    m_firstRow = m_picture.layout().firstRow;
    ++m_layouts;
    Q_EMIT rowsMoved();
}

void ChartView::layOutLater()
{
    m_placed = false;
    if (isVisible())
        layOutNow();
    update();
}

void ChartView::setCurrent(int item)
{
    if (item == m_current)
        return;
    m_current = item;
    if (item >= 0 && m_placed && !m_picture.isInSight(m_picture.items()[std::size_t(item)])) {
        const int row = int(m_picture.items()[std::size_t(item)].at);
        setFirstRow(row < m_firstRow ? row : row - m_picture.layout().rowsShown + 1);
    }
    // A changed description is what a screen reader reads out.
    setAccessibleDescription(item < 0 ? chart().summary : currentText());
    Q_EMIT currentTextChanged(currentText());
    update();
}

void ChartView::follow(int item)
{
    if (item < 0)
        return;
    const ChartTarget target = m_picture.items()[std::size_t(item)].target;
    if (!target.isEmpty())
        Q_EMIT followed(target);
}

// From part to part: along the chart, or to the series beside it. The nearest in the direction is taken.
int ChartView::neighbour(int key) const
{
    const auto &items = m_picture.items();
    if (items.empty())
        return -1;
    if (m_current < 0 || key == Qt::Key_Home)
        return 0;
    if (key == Qt::Key_End)
        return int(items.size()) - 1;
    const ChartItem &from = items[std::size_t(m_current)];
    const bool upright = chart().form == ChartForm::Rows;
    const bool grid = chart().form == ChartForm::Grid;
    const bool forwards = key == Qt::Key_Right || key == Qt::Key_Down;
    const bool alongKey = key == Qt::Key_Left || key == Qt::Key_Right;
    if (grid || alongKey != upright) {
        // Items of a series stand one after another; rows of a grid do too.
        if (grid && !alongKey) {
            for (std::size_t at = 0; at < items.size(); ++at) {
                if (items[at].series == from.series + (forwards ? 1 : -1) && items[at].index == from.index)
                    return int(at);
            }
            return m_current;
        }
        const int next = m_current + (forwards ? 1 : -1);
        return next >= 0 && std::size_t(next) < items.size() && items[std::size_t(next)].series == from.series
                   ? next
                   : m_current;
    }
    const int wanted = from.series + (forwards ? 1 : -1);
    int best = m_current;
    double nearest = 0;
    for (std::size_t at = 0; at < items.size(); ++at) {
        const double distance = std::abs(items[at].at - from.at);
        if (items[at].series == wanted && (best == m_current || distance < nearest)) {
            best = int(at);
            nearest = distance;
        }
    }
    return best;
}

void ChartView::paintEvent(QPaintEvent *)
{
    if (!m_placed)
        layOutNow();
    QPainter painter(this);
    m_picture.paint(painter, m_current);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void ChartView::resizeEvent(QResizeEvent *)
{
    layOutLater();
}

void ChartView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange)
        layOutLater();
}

void ChartView::showEvent(QShowEvent *)
{
    if (!m_placed)
        layOutNow();
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    const int item = m_placed ? m_picture.itemAt(event->position()) : -1;
    setCurrent(item);
    const bool leads = item >= 0 && !m_picture.items()[std::size_t(item)].target.isEmpty();
    setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (item >= 0)
        QToolTip::showText(event->globalPosition().toPoint(), currentText(), this);
    else
        QToolTip::hideText();
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_placed)
        follow(m_picture.itemAt(event->position()));
}

void ChartView::wheelEvent(QWheelEvent *event)
{
    if (rows() <= rowsShown()) {
        event->ignore();
        return;
    }
    setFirstRow(std::clamp(m_firstRow - event->angleDelta().y() / 120 * RowsPerNotch, 0, rows() - rowsShown()));
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        if (event->modifiers() != Qt::NoModifier)
            break;
        setCurrent(neighbour(event->key()));
        return;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        setFirstRow(std::clamp(m_firstRow + (event->key() == Qt::Key_PageDown ? rowsShown() : -rowsShown()), 0,
                               std::max(0, rows() - rowsShown())));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        follow(m_current);
        return;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void ChartView::focusInEvent(QFocusEvent *)
{
    update();
}

void ChartView::focusOutEvent(QFocusEvent *)
{
    update();
}

} // namespace versta

#include "pageview.h"

#include "reports/pagepainter.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <array>
#include <cmath>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int Gap = 14;               ///< around and between pages, pixels
constexpr int PictureMemory = 48'000; ///< kilobytes
constexpr double SmallestFit = 0.1;   ///< a window may be small
constexpr double LargestFit = 4;      ///< or a wall
constexpr std::array ZoomSteps{0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 1.75, 2.0};
constexpr double SameZoom = 0.005;

} // namespace

QPixmap pagePicture(const PageLayout &pages, int page, QSize size, double devicePixelRatio)
{
    QPixmap picture(size * devicePixelRatio);
    picture.setDevicePixelRatio(devicePixelRatio);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(size.width() / pages.paper.width(), size.height() / pages.paper.height());
    paintPage(painter, pages, page);
    return picture;
}

PageView::PageView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_pages(std::make_shared<PageLayout>())
    , m_pictures(PictureMemory)
{
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Mid);
    viewport()->setAutoFillBackground(true);
    setAccessibleName(u"Страницы"_s);
}

void PageView::setPages(std::shared_ptr<const PageLayout> pages)
{
    const bool sameShape = m_pages->paper == pages->paper && m_pages->pages.size() == pages->pages.size();
    const int current = m_current;
    m_pages = std::move(pages);
    m_pictures.clear();
    if (m_fit != Fit::None)
        applyZoom(fittingZoom(m_fit), m_fit);
    updateScrollBars();
    if (!sameShape)
        goTo(current);
    setAccessibleDescription(u"Страница %1 из %2"_s.arg(m_current + 1).arg(pageCount()));
    viewport()->update();
}

int PageView::pageCount() const
{
    return static_cast<int>(m_pages->pages.size());
}

void PageView::goTo(int page)
{
    page = std::clamp(page, 0, std::max(0, pageCount() - 1));
    verticalScrollBar()->setValue(page * (pageSize().height() + Gap));
    // Where several pages are in view, or the end is near, scrolling alone does not tell which one was meant.
    setCurrentPage(page);
}

void PageView::setZoom(double zoom)
{
    applyZoom(std::clamp(zoom, SmallestZoom, LargestZoom), Fit::None);
}

void PageView::zoomIn()
{
    for (const double step : ZoomSteps) {
        if (step > m_zoom + SameZoom)
            return setZoom(step);
    }
}

void PageView::zoomOut()
{
    for (auto step = ZoomSteps.rbegin(); step != ZoomSteps.rend(); ++step) {
        if (*step < m_zoom - SameZoom)
            return setZoom(*step);
    }
}

void PageView::setFit(Fit fit)
{
    applyZoom(fittingZoom(fit), fit);
    if (fit == Fit::Page)
        goTo(m_current);
}

QRect PageView::pageRect(int page) const
{
    const QSize size = pageSize();
    const int free = viewport()->width() - size.width();
    const int x = free >= 2 * Gap ? free / 2 : Gap - horizontalScrollBar()->value();
    return {QPoint(x, Gap + page * (size.height() + Gap) - verticalScrollBar()->value()), size};
}

void PageView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    if (const double ratio = devicePixelRatioF(); ratio != m_pictureRatio) {
        m_pictures.clear();
        m_pictureRatio = ratio;
    }
    for (int page = 0; page < pageCount(); ++page) {
        const QRect rect = pageRect(page);
        if (!rect.adjusted(-1, -1, 1, 1).intersects(event->rect()))
            continue;
        painter.setPen(palette().color(QPalette::Shadow));
        painter.drawRect(rect.adjusted(-1, -1, 0, 0));
        painter.drawPixmap(rect.topLeft(), picture(page));
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_fit != Fit::None)
        applyZoom(fittingZoom(m_fit), m_fit);
    updateScrollBars();
    if (m_fit == Fit::Page)
        goTo(m_current);
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Home:
        return goTo(0);
    case Qt::Key_End:
        return goTo(pageCount() - 1);
    case Qt::Key_PageUp:
        if (control)
            return goTo(m_current - 1);
        break;
    case Qt::Key_PageDown:
        if (control)
            return goTo(m_current + 1);
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    if (event->angleDelta().y() > 0)
        zoomIn();
    else if (event->angleDelta().y() < 0)
        zoomOut();
    event->accept();
}

void PageView::scrollContentsBy(int, int)
{
    setCurrentPage(mostSeenPage());
    viewport()->update();
}

void PageView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

double PageView::pixelsPerPoint() const
{
    return m_zoom * logicalDpiX() / 72;
}

QSize PageView::pageSize() const
{
    return (m_pages->paper * pixelsPerPoint()).toSize();
}

int PageView::contentHeight() const
{
    return Gap + pageCount() * (pageSize().height() + Gap);
}

void PageView::applyZoom(double zoom, Fit fit)
{
    const bool changed = m_zoom != zoom || m_fit != fit;
    const bool resized = std::abs(m_zoom - zoom) > 1e-6;
    m_zoom = zoom;
    m_fit = fit;
    if (resized) {
        m_pictures.clear();
        updateScrollBars();
        viewport()->update();
    }
    if (changed)
        Q_EMIT zoomChanged();
}

double PageView::fittingZoom(Fit fit) const
{
    if (fit == Fit::None || m_pages->paper.isEmpty())
        return m_zoom;
    const double dots = logicalDpiX() / 72.0;
    // The bar's room is always taken off, or the zoom would come and go with the bar.
    const QSize room = maximumViewportSize() - QSize(verticalScrollBar()->sizeHint().width() + 2 * Gap, 2 * Gap);
    double zoom = room.width() / (m_pages->paper.width() * dots);
    if (fit == Fit::Page)
        zoom = std::min(zoom, room.height() / (m_pages->paper.height() * dots));
    return std::clamp(zoom, SmallestFit, LargestFit);
}

void PageView::updateScrollBars()
{
    const QSize page = pageSize();
    const QSize room = viewport()->size();
    QScrollBar *bar = verticalScrollBar();
    // The same share of the way keeps the beginning, the end and what is about the middle of the window.
    const double share = bar->maximum() > 0 ? static_cast<double>(bar->value()) / bar->maximum() : 0;
    horizontalScrollBar()->setRange(0, std::max(0, page.width() + 2 * Gap - room.width()));
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setSingleStep(20);
    if (const int range = std::max(0, contentHeight() - room.height()); range != bar->maximum()) {
        bar->setRange(0, range);
        bar->setValue(qRound(share * range));
    }
    // A key goes to the next page where a whole one is seen, else on by a windowful.
    bar->setPageStep(room.height() > page.height() ? page.height() + Gap : room.height() * 9 / 10);
    bar->setSingleStep(40);
}

int PageView::mostSeenPage() const
{
    const auto seen = [this](int page) {
        return pageRect(page).intersected(viewport()->rect().adjusted(-100'000, 0, 100'000, 0)).height();
    };
    int best = std::clamp(m_current, 0, std::max(0, pageCount() - 1));
    for (int page = 0; page < pageCount(); ++page) {
        if (seen(page) > seen(best))
            best = page;
    }
    return best;
}

void PageView::setCurrentPage(int page)
{
    if (page == m_current)
        return;
    m_current = page;
    setAccessibleDescription(u"Страница %1 из %2"_s.arg(page + 1).arg(pageCount()));
    Q_EMIT currentPageChanged(page);
}

const QPixmap &PageView::picture(int page)
{
    if (const QPixmap *ready = m_pictures.object(page))
        return *ready;
    auto made = std::make_unique<QPixmap>(pagePicture(*m_pages, page, pageSize(), devicePixelRatioF()));
    // A picture larger than all the room would be thrown away at once; the newest is always kept.
    const auto cost = std::min<qsizetype>(qsizetype(made->width()) * made->height() * 4 / 1024, PictureMemory);
    m_pictures.insert(page, made.release(), cost);
    return *m_pictures.object(page);
}

} // namespace versta

#pragma once

#include "reports/pagelayout.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QPixmap>

#include <memory>

namespace versta {

/// The pages of a layout one under another, white whatever the palette, at any zoom. Paints with paintPage(), so what
/// is seen is what is printed.
class PageView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// How the zoom follows the size of the window.
    enum class Fit
    {
        None,
        Width,
        Page
    };

    static constexpr double SmallestZoom = 0.5;
    static constexpr double LargestZoom = 2;

    explicit PageView(QWidget *parent = nullptr);

    /// The current page stays; so does the place on it while paper and number of pages do.
    void setPages(std::shared_ptr<const PageLayout> pages);
    [[nodiscard]] int pageCount() const;
    /// The page most in view, from 0.
    [[nodiscard]] int currentPage() const { return m_current; }
    /// Brings a page into view; an index out of range means the nearest page.
    void goTo(int page);

    /// 1 is the size on paper, as far as the screen knows its own.
    [[nodiscard]] double zoom() const { return m_zoom; }
    /// Kept between SmallestZoom and LargestZoom; fitting ends.
    void setZoom(double zoom);
    /// The next round step up or down.
    void zoomIn();
    void zoomOut();
    [[nodiscard]] Fit fit() const { return m_fit; }
    void setFit(Fit fit);

    /// Where a page stands in the viewport, in its pixels.
    [[nodiscard]] QRect pageRect(int page) const;

Q_SIGNALS:
    void currentPageChanged(int page);
    /// The zoom or the way of fitting.
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] double pixelsPerPoint() const;
    [[nodiscard]] QSize pageSize() const;
    [[nodiscard]] int contentHeight() const;
    void applyZoom(double zoom, Fit fit);
    [[nodiscard]] double fittingZoom(Fit fit) const;
    /// The current page where no other is seen more of.
    [[nodiscard]] int mostSeenPage() const;
    void updateScrollBars();
    void setCurrentPage(int page);
    [[nodiscard]] const QPixmap &picture(int page);

    std::shared_ptr<const PageLayout> m_pages;
    double m_zoom = 1;
    Fit m_fit = Fit::Width;
    int m_current = 0;
    QCache<int, QPixmap> m_pictures; ///< by page; costs are kilobytes
    double m_pictureRatio = 0;       ///< device pixels of the pictures
};

/// A page as a picture of the given size in device-independent pixels, on white paper.
[[nodiscard]] QPixmap pagePicture(const PageLayout &pages, int page, QSize size, double devicePixelRatio);

} // namespace versta

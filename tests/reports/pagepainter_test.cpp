#include "reports/pagepainter.h"
#include "support/catch.h"

#include <QImage>
#include <QPainter>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

constexpr double PixelsPerPoint = 2;

/// Paints a page on white and gives the smallest rectangle, in points, that holds all that is not white.
QRectF inked(const PageLayout &layout, int page)
{
    QImage image((layout.paper * PixelsPerPoint).toSize(), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(PixelsPerPoint, PixelsPerPoint);
    paintPage(painter, layout, page);
    painter.end();
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) < 128)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return {QPointF(ink.topLeft()) / PixelsPerPoint, QSizeF(ink.size()) / PixelsPerPoint};
}

Report sampleReport()
{
    Report report;
    report.title = u"План"_s;
    ReportTable table;
    table.columns.resize(3);
    for (auto &column : table.columns)
        column.header = u"Мероприятие"_s;
    for (int i = 0; i < 80; ++i)
        table.rows.push_back({ReportRow::Kind::Cells, {u"Семинар"_s, u"Щука Ёлка"_s, u"ответственный"_s}, {}});
    report.body.push_back(table);
    return report;
}

} // namespace

TEST_CASE("The ink of a page stays within its margins and its table reaches both of them")
{
    const auto layout = layoutPages(sampleReport(), {});
    REQUIRE(layout.pages.size() > 1);
    const auto ink = inked(layout, 0);
    CHECK(ink.left() == Approx(layout.margins.left()).margin(1));
    CHECK(ink.right() == Approx(layout.margins.right()).margin(1));
    CHECK(ink.top() >= layout.margins.top());
    CHECK(ink.bottom() <= layout.margins.bottom() + 1);
}

TEST_CASE("The page number is painted from the second page on")
{
    const auto layout = layoutPages(sampleReport(), {});
    CHECK(inked(layout, 0).top() > layout.margins.top());
    CHECK(inked(layout, 1).top() < layout.margins.top());
    CHECK(inked(layout, 1).top() >= 10 * 72 / 25.4);
}

TEST_CASE("Lines are as wide on paper as they were measured")
{
    Report report;
    report.signature = {u"Начальник Управления образования Иванова Людмила Михайловна"_s};
    const auto layout = layoutPages(report, {});
    const auto &line = layout.pages.front().blocks.front().lines.front();
    CHECK(inked(layout, 0).width() == Approx(line.width).margin(2));
}

TEST_CASE("A page that does not exist paints nothing")
{
    CHECK(inked(layoutPages(sampleReport(), {}), 99).isEmpty());
    CHECK(inked(layoutPages(sampleReport(), {}), -1).isEmpty());
}

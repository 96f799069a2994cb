#include "document/document.h"
#include "document/planedits.h"
#include "document/planqueries.h"
#include "print/pagelistmodel.h"
#include "print/pagesetuppanel.h"
#include "print/pageview.h"
#include "print/printpreview.h"
#include "print/reportprinter.h"
#include "reports/planreport.h"
#include "support/catch.h"
#include "support/goldplan.h"
#include "support/modeltester.h"
#include "support/temporaryfolder.h"
#include "ui/noteddialogs.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QListView>
#include <QPrinter>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

/// A preview of a sample plan.
struct Bench
{
    explicit Bench(const QString &name = u"002-kamensk-main"_s)
    {
        plan = insertPlans(*document, {goldPlan(name)}, u"пример"_s)->front();
        window = std::make_unique<PrintPreview>(*document, plan, dialogs);
        window->resize(1200, 700);
        window->show();
    }
    [[nodiscard]] PageSetup stored() const { return loadPlan(*document, plan)->properties.page; }
    [[nodiscard]] int steps() const { return document->undoStack().count(); }
    void setField(const QString &name, double value) const
    {
        window->setupPanel().findChild<QDoubleSpinBox *>(name)->setValue(value);
    }

    std::unique_ptr<Document> document = Document::inMemory();
    NotedDialogs dialogs;
    PlanId plan;
    std::unique_ptr<PrintPreview> window;
};

} // namespace

TEST_CASE("Preview: shows the pages of the layout")
{
    const Bench bench;
    const auto plan = loadPlan(*bench.document, bench.plan).value();
    const auto layout = layoutPages(planReport(plan), plan.properties.page);
    REQUIRE(layout.pages.size() > 2);
    CHECK(bench.window->pages() == layout);
    CHECK(bench.window->pageView().pageCount() == static_cast<int>(layout.pages.size()));
    auto *thumbnails = bench.window->findChild<QListView *>(u"thumbnails"_s);
    REQUIRE(thumbnails);
    CHECK(thumbnails->model()->rowCount() == static_cast<int>(layout.pages.size()));
    CHECK(thumbnails->currentIndex().row() == 0);
}

TEST_CASE("Preview: every page has its turn as one goes through them")
{
    const Bench bench;
    PageView &view = bench.window->pageView();
    for (const auto fit : {PageView::Fit::Width, PageView::Fit::Page}) {
        view.setFit(fit);
        for (int page = 0; page < view.pageCount(); ++page) {
            view.goTo(page);
            CHECK(view.currentPage() == page);
            CHECK(view.pageRect(page).intersects(view.viewport()->rect()));
        }
    }
    view.setZoom(0.5);
    for (int page = view.pageCount() - 1; page >= 0; --page) {
        view.goTo(page);
        CHECK(view.currentPage() == page);
    }
    QTest::keyClick(&view, Qt::Key_End);
    CHECK(view.currentPage() == view.pageCount() - 1);
    CHECK(bench.window->findChild<QSpinBox *>(u"pageNumber"_s)->value() == view.pageCount());
    QTest::keyClick(&view, Qt::Key_Home);
    CHECK(view.currentPage() == 0);
    QTest::keyClick(&view, Qt::Key_PageDown, Qt::ControlModifier);
    CHECK(view.currentPage() == 1);
}

TEST_CASE("Preview: zoom goes in steps and ends at its limits")
{
    const Bench bench;
    PageView &view = bench.window->pageView();
    view.setZoom(1);
    CHECK(view.pageRect(0).width() == qRound(bench.window->pages().paper.width() * view.logicalDpiX() / 72));
    view.zoomIn();
    CHECK(view.zoom() == Approx(1.25));
    for (int i = 0; i < 20; ++i)
        view.zoomIn();
    CHECK(view.zoom() == PageView::LargestZoom);
    for (int i = 0; i < 20; ++i)
        view.zoomOut();
    CHECK(view.zoom() == PageView::SmallestZoom);
    view.setFit(PageView::Fit::Page);
    CHECK(view.pageRect(0).height() <= view.viewport()->height());
    view.setFit(PageView::Fit::Width);
    CHECK(view.pageRect(0).width() <= view.viewport()->width());
}

TEST_CASE("Preview: paper is white whatever the palette")
{
    const Bench bench;
    PageView &view = bench.window->pageView();
    QPalette dark;
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Mid})
        dark.setColor(role, QColor(30, 30, 30));
    view.setPalette(dark);
    view.setFit(PageView::Fit::Page);
    const QImage image = view.viewport()->grab().toImage();
    CHECK(image.pixelColor(view.pageRect(0).topLeft() + QPoint(3, 3)) == QColor(Qt::white));
    CHECK(image.pixelColor(2, image.height() / 2) != QColor(Qt::white));
}

TEST_CASE("Preview: a changed set-up lays the pages out anew and is kept in one step")
{
    Bench bench;
    const int steps = bench.steps();
    const PageLayout before = bench.window->pages();
    bench.setField(u"left"_s, 30);
    bench.setField(u"tableSize"_s, 14);
    REQUIRE(QTest::qWaitFor([&] { return bench.window->pages() != before; }));
    CHECK(bench.window->pages().margins.left() == Approx(30 / 25.4 * 72));
    CHECK(bench.window->pages().pages.size() > before.pages.size());
    CHECK(bench.steps() == steps);
    bench.window->close();
    CHECK(bench.steps() == steps + 1);
    CHECK(bench.stored().left == 30);
    CHECK(bench.stored().tableSize == 14);
    REQUIRE(bench.document->undo());
    CHECK(bench.stored() == PageSetup());
}

TEST_CASE("Preview: remembering and closing is one step and closing alone is none")
{
    Bench bench;
    const int steps = bench.steps();
    bench.window->close();
    CHECK(bench.steps() == steps);
    bench.window->show();
    bench.setField(u"top"_s, 25);
    CHECK(bench.window->remember());
    bench.window->close();
    CHECK(bench.steps() == steps + 1);
    CHECK(bench.stored().top == 25);
}

TEST_CASE("Preview: a set-up can be taken back before it is kept")
{
    Bench bench;
    const int steps = bench.steps();
    const PageLayout before = bench.window->pages();
    bench.window->setupPanel().findChild<QComboBox *>(u"orientation"_s)->setCurrentIndex(1);
    REQUIRE(QTest::qWaitFor([&] { return bench.window->pages() != before; }));
    bench.window->findChild<QPushButton *>(u"revert"_s)->click();
    CHECK(bench.window->pages() == before);
    bench.window->close();
    CHECK(bench.steps() == steps);
}

TEST_CASE("Preview: follows the plan and closes when it is gone")
{
    Bench bench;
    REQUIRE(setPageSetup(*bench.document, bench.plan, {.left = 33}));
    CHECK(bench.window->setupPanel().setup().left == 33);
    REQUIRE(deletePlans(*bench.document, {bench.plan}));
    CHECK_FALSE(bench.window->isVisible());
    CHECK(bench.dialogs.told.isEmpty());
}

TEST_CASE("Preview: a PDF is written as the pages are seen")
{
    const TemporaryFolder folder;
    Bench bench;
    bench.dialogs.path = folder.file(u"план.pdf"_s);
    bench.window->savePdf();
    QFile file(bench.dialogs.path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.read(5) == "%PDF-");
    REQUIRE(bench.dialogs.files.size() == 1);
    CHECK(bench.dialogs.files[0].suffix == u"pdf"_s);
    bench.dialogs.path = folder.file(u"нет/такой/папки.pdf"_s);
    bench.window->savePdf();
    CHECK(bench.dialogs.told.size() == 1);
}

TEST_CASE("Preview: pages go to a printer in its range")
{
    const TemporaryFolder folder;
    const Bench bench;
    const auto pagesOf = [&](int from, int to) {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(folder.file(u"печать.pdf"_s));
        printer.setFromTo(from, to);
        REQUIRE(printPages(printer, bench.window->pages()));
        QFile file(printer.outputFileName());
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll().count("/Type /Page\n");
    };
    CHECK(pagesOf(0, 0) == bench.window->pageView().pageCount());
    CHECK(pagesOf(2, 2) == 1);
    CHECK(pagesOf(1, 2) == 2);
}

TEST_CASE("Page set-up fields give back what they are given")
{
    PageSetupPanel panel;
    PageSetup setup{.orientation = PageSetup::Orientation::Landscape, .left = 30, .right = 12.5, .top = 15};
    setup.fontFamily = u"Нет такого шрифта"_s;
    setup.textSize = 13;
    setup.columnNumbers = false;
    setup.agreementOnFirstPage = true;
    panel.setSetup(setup);
    CHECK(panel.setup() == setup);
    panel.setSetup({});
    CHECK(panel.setup() == PageSetup());
}

TEST_CASE("Page list: pages come and go at the end")
{
    PageListModel model;
    const ModelTester tester(model);
    const Report report = planReport(goldPlan(u"002-kamensk-main"_s));
    const auto pages = [&](double size) {
        return std::make_shared<PageLayout>(layoutPages(report, {.tableSize = size}));
    };
    for (const double size : {8.0, 14.0, 9.0}) {
        const auto layout = pages(size);
        model.setPages(layout);
        CHECK(model.rowCount() == static_cast<int>(layout->pages.size()));
        CHECK_FALSE(model.data(model.index(0), Qt::DecorationRole).value<QIcon>().isNull());
    }
    CHECK(tester.complaints().isEmpty());
}

// Times the overview and the charts of a municipality of 60 schools and 8 papers, and looks at the memory that 1,000
// switches leave.
// Needs no display: QT_QPA_PLATFORM=offscreen. docs/performance.md names the command.

#include "core/charts/papercharts.h"
#include "core/charts/schoolcharts.h"
#include "overview/overviewdelegate.h"
#include "overview/overviewmodel.h"
#include "results/charts/chartpicture.h"
#include "support/chartinput.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTableView>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

constexpr int Runs = 21;

void measure(const char *name, const std::function<void(int)> &work)
{
    work(0); // warm-up
    std::vector<double> milliseconds;
    for (int run = 0; run < Runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        work(run);
        milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(milliseconds);
    std::printf("%-58s %9.2f ms  (%.2f – %.2f)\n", name, milliseconds[Runs / 2], milliseconds.front(),
                milliseconds.back());
}

// Resident memory in kB.
qint64 resident()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').front().toLongLong();
    }
    return 0;
}

// The first eight papers as those of one year: what an overview shows side by side.
SignInput oneYear(SignInput input)
{
    input.papers.resize(std::min<std::size_t>(8, input.papers.size()));
    for (std::size_t paper = 0; paper < input.papers.size(); ++paper) {
        input.papers[paper].paper.key.year = 2025;
        input.papers[paper].paper.key.grade = 4 + int(paper);
    }
    return input;
}

// The matrix as the page shows it: made of the signs anew, put into the view, drawn to the last pixel.
void measureOverview(const SignInput &input, const SignReport &report)
{
    OverviewModel model;
    QTableView view;
    view.setItemDelegate(new OverviewDelegate(&view));
    view.setModel(&model);
    view.resize(1900, 1000);
    QImage image(view.size(), QImage::Format_RGB32);
    const auto show = [&](const OverviewFilter &filter) {
        model.setOverview(signOverview(input, report, filter));
        view.render(&image);
    };
    show({});
    view.resizeColumnsToContents();
    std::printf("overview: %d schools, %d works\n", model.rowCount(), model.columnCount() - OverviewModel::FirstPaper);
    measure("overview: redraw", [&](int) { view.render(&image); });
    measure("overview: another filter, drawn", [&](int run) {
        OverviewFilter filter;
        filter.onlyWithSigns = run % 2;
        if (run % 3 == 0)
            filter.layer = SignLayer::Versta;
        show(filter);
    });
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const SignInput input = test::chartMunicipality(60);
    const SignReport report = test::chartReport(input);
    const SignInput year = oneYear(input);
    measureOverview(year, test::chartReport(year));
    const std::size_t papers = std::min<std::size_t>(8, input.papers.size());
    const ChartStyle style(QPalette(), QFont(u"DejaVu Sans"_s, 9));
    QImage image(1100, 700, QImage::Format_RGB32);
    ChartPicture picture;
    const auto draw = [&](ChartData chart) {
        picture.setChart(std::move(chart));
        picture.layOut(style, image.size());
        QPainter painter(&image);
        picture.paint(painter);
    };
    picture.setChart(markChart(input, 0));
    picture.layOut(style, image.size());
    measure("redraw: marks of 60 schools", [&](int) {
        QPainter painter(&image);
        picture.paint(painter);
    });
    measure("60 schools × 8 papers made, placed and drawn, all eight", [&](int) {
        for (std::size_t paper = 0; paper < papers; ++paper)
            draw(markChart(input, paper));
    });
    measure("switch to another paper: marks", [&](int run) { draw(markChart(input, std::size_t(run) % papers)); });
    measure("switch to another paper: journal", [&](int run) { draw(journalChart(input, std::size_t(run) % papers)); });
    measure("switch to another paper: funnel", [&](int run) { draw(funnelChart(input, std::size_t(run) % papers)); });
    measure("switch to another school: scores", [&](int run) { draw(scoreChart(input, 0, std::size_t(run))); });
    measure("switch to another school: pairs of works", [&](int run) {
        draw(pairChart(input, 0, std::size_t(run), classesOf(input, 0, std::size_t(run)).front()));
    });
    measure("signs of 60 schools over the years", [&](int) { draw(persistenceChart(input, &report)); });
    const auto change = [&](int at) {
        const std::size_t paper = std::size_t(at) % papers;
        draw(at % 3 == 0   ? markChart(input, paper)
             : at % 3 == 1 ? funnelChart(input, paper)
                           : scoreChart(input, paper, 3));
        // Qt Charts takes parts apart when the event loop comes round.
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    for (int at = 0; at < 100; ++at)
        change(at);
    const qint64 before = resident();
    for (int at = 0; at < 1000; ++at)
        change(at);
    std::printf("memory before and after 1,000 switches: %lld and %lld kB\n", before, resident());
    return 0;
}

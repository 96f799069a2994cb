// Draws every chart with 5, 25 and 60 schools, light and dark, so that people can look at them.
// versta_chartpictures FOLDER [part of a file's name]; needs no display: QT_QPA_PLATFORM=offscreen.

#include "core/charts/papercharts.h"
#include "core/charts/schoolcharts.h"
#include "results/charts/chartpicture.h"
#include "support/chartinput.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPainter>

#include <cstdio>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

// What the engine expects is made up here: the region's row at the size of the school.
ExpectedScores expectedFor(const SignInput &input, std::size_t paper, std::size_t school)
{
    ExpectedScores expected;
    const int works = input.papers[paper].cells[school].participants;
    for (const double percent : input.papers[paper].region->scorePercent) {
        const double mean = percent * works / 100;
        expected.works.push_back(mean);
        expected.low.push_back(std::max(0.0, mean - 1.96 * std::sqrt(mean)));
        expected.high.push_back(mean + 1.96 * std::sqrt(mean));
    }
    return expected;
}

std::vector<std::pair<QString, ChartData>> chartsOf(int schools)
{
    const SignInput input = test::chartMunicipality(schools);
    const SignReport report = test::chartReport(input);
    const std::size_t school = 2; // a long name, copied works
    std::vector<std::pair<QString, ChartData>> charts;
    charts.emplace_back(u"scores"_s, scoreChart(input, 4, school));
    charts.emplace_back(u"expected"_s, scoreChart(input, 4, school, expectedFor(input, 4, school)));
    charts.emplace_back(u"tasks"_s, taskChart(input, 4, school));
    charts.emplace_back(u"marks"_s, markChart(input, 4));
    charts.emplace_back(u"journal"_s, journalChart(input, 4));
    charts.emplace_back(u"funnel"_s, funnelChart(input, 4));
    charts.emplace_back(u"cohort"_s, cohortChart(input, school, cohortsOf(input, school).back()));
    charts.emplace_back(u"subject"_s, subjectChart(input, school, subjectsOf(input, school).front()));
    charts.emplace_back(u"pairs"_s, pairChart(input, 4, school, classesOf(input, 4, school).front()));
    charts.emplace_back(u"habits"_s, habitChart(report, input.schools[school].login, input.schools[school].name));
    charts.emplace_back(u"years"_s, persistenceChart(input, &report));
    charts.emplace_back(u"list"_s, persistenceChart(input));
    return charts;
}

QPalette paletteOf(bool dark)
{
    QPalette palette;
    palette.setColor(QPalette::Base, dark ? QColor(0x1e, 0x1f, 0x22) : QColor(Qt::white));
    palette.setColor(QPalette::Text, dark ? QColor(0xe6, 0xe6, 0xe6) : QColor(0x1a, 0x1a, 0x1a));
    return palette;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "versta_chartpictures FOLDER [part of a file's name]\n");
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    const QString wanted = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString();
    ChartPicture picture;
    for (const int schools : {5, 25, 60}) {
        for (auto &[name, chart] : chartsOf(schools)) {
            picture.setChart(chart);
            for (const bool dark : {false, true}) {
                const QString file = u"%1-%2-%3.png"_s.arg(name).arg(schools).arg(dark ? u"dark"_s : u"light"_s);
                if (!file.contains(wanted))
                    continue;
                QImage image(760, 520, QImage::Format_RGB32);
                QPainter painter(&image);
                picture.layOut(ChartStyle(paletteOf(dark), QFont(u"DejaVu Sans"_s, 9)), image.size());
                picture.paint(painter);
                painter.end();
                if (!image.save(folder.filePath(file)))
                    return 1;
            }
        }
    }
    return 0;
}

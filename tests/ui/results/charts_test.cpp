#include "core/charts/papercharts.h"
#include "core/charts/schoolcharts.h"
#include "results/charts/chartexport.h"
#include "results/charts/chartpanel.h"
#include "results/charts/chartview.h"
#include "results/valuetableview.h"
#include "support/catch.h"
#include "support/chartinput.h"
#include "support/fakedialogs.h"
#include "support/temporaryfolder.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFontMetricsF>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QXmlStreamReader>

#include <set>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

const SignInput &municipality(int schools)
{
    static std::map<int, SignInput> made;
    auto found = made.find(schools);
    if (found == made.end())
        found = made.emplace(schools, test::chartMunicipality(schools)).first;
    return found->second;
}

std::vector<ChartData> allCharts(const SignInput &input)
{
    const SignReport report = test::chartReport(input);
    return {scoreChart(input, 4, 2),
            taskChart(input, 4, 2),
            markChart(input, 4),
            journalChart(input, 4),
            funnelChart(input, 4),
            cohortChart(input, 2, cohortsOf(input, 2).front()),
            subjectChart(input, 2, subjectsOf(input, 2).front()),
            pairChart(input, 4, 2, classesOf(input, 4, 2).front()),
            habitChart(report, input.schools[2].login, input.schools[2].name),
            persistenceChart(input, &report)};
}

QPalette darkPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Base, QColor(30, 30, 30));
    palette.setColor(QPalette::Text, QColor(230, 230, 230));
    return palette;
}

bool holds(const PlacedText &text, const QFont &font)
{
    const QRectF needed = QFontMetricsF(font).boundingRect(text.box, text.flags & Qt::TextWordWrap, text.text);
    return needed.width() <= text.box.width() + 1 && needed.height() <= text.box.height() + 1;
}

} // namespace

TEST_CASE("No label of a chart is cut off, covers another or leaves the picture")
{
    for (const int schools : {5, 25, 60}) {
        for (const ChartData &chart : allCharts(municipality(schools))) {
            for (const QSizeF size : {QSizeF(420, 420), QSizeF(760, 520), QSizeF(1400, 800)}) {
                INFO(chart.name.toStdString() << ", " << schools << " schools, width " << size.width());
                const ChartStyle style(QPalette(), QFont(u"DejaVu Sans"_s, 9));
                const ChartLayout layout(chart, style, size);
                const QRectF all = QRectF(QPointF(), size).adjusted(-1, -1, 1, 1);
                REQUIRE(layout.plot.height() > 40);
                for (std::size_t at = 0; at < layout.labels.size(); ++at) {
                    const PlacedText &label = layout.labels[at];
                    CHECK(all.contains(label.box));
                    CHECK(holds(label, style.smallFont()));
                    CHECK_FALSE(label.text.contains(u'…'));
                    for (std::size_t other = at + 1; other < layout.labels.size(); ++other)
                        CHECK_FALSE(label.box.adjusted(1, 1, -1, -1)
                                        .intersects(layout.labels[other].box.adjusted(1, 1, -1, -1)));
                }
                CHECK(holds(layout.title, style.titleFont()));
                CHECK(holds(layout.note, style.smallFont()));
                for (const LegendEntry &entry : layout.legend) {
                    CHECK(all.contains(entry.text.box));
                    CHECK(holds(entry.text, style.smallFont()));
                    CHECK(entry.box.top() >= layout.plot.bottom());
                }
            }
        }
    }
}

TEST_CASE("All sixty schools can be reached by pages and by keys")
{
    ChartView view;
    view.resize(700, 460);
    view.setChart(markChart(municipality(60), 4));
    view.show();
    REQUIRE(view.rows() == 62); // the region and the schools together stand above them
    REQUIRE(view.rowsShown() < 62);
    QTest::keyClick(&view, Qt::Key_PageDown);
    CHECK(view.firstRow() == view.rowsShown());
    std::set<QString> read;
    QTest::keyClick(&view, Qt::Key_Home);
    read.insert(view.currentText());
    CHECK(view.firstRow() == 0);
    for (int step = 0; step < 61; ++step) {
        QTest::keyClick(&view, Qt::Key_Down);
        read.insert(view.currentText());
    }
    CHECK(read.size() == 62);
    CHECK(view.firstRow() == view.rows() - view.rowsShown());
    // The value is what is read aloud.
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&view);
    CHECK(spoken->text(QAccessible::Description) == view.currentText());
    CHECK(spoken->text(QAccessible::Name).contains(view.chart().title));
    const QString twos = view.currentText();
    QTest::keyClick(&view, Qt::Key_Right);
    CHECK(view.currentText() != twos);
    CHECK(view.currentText().section(u':', 0, 0) == twos.section(u':', 0, 0)); // the same school
}

TEST_CASE("Enter and a click lead to the school of a bar")
{
    ChartView view;
    view.resize(700, 460);
    const ChartData chart = markChart(municipality(5), 4);
    view.setChart(chart);
    view.show();
    QSignalSpy followed(&view, &ChartView::followed);
    QTest::keyClick(&view, Qt::Key_Home); // the region's row leads nowhere
    QTest::keyClick(&view, Qt::Key_Return);
    CHECK(followed.isEmpty());
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Return);
    REQUIRE(followed.size() == 1);
    const auto target = followed[0][0].value<ChartTarget>();
    CHECK(target == chart.series[0].points[2].target);
    CHECK(target.school.isValid());
    // The same school by the mouse: the widest of its bars.
    ChartPicture picture;
    picture.setChart(chart);
    picture.layOut(ChartStyle(view.palette(), view.font()), view.size());
    const auto &items = picture.items();
    const ChartItem *widest = nullptr;
    for (const ChartItem &item : items) {
        if (item.at == 2 && (!widest || item.value > widest->value))
            widest = &item;
    }
    REQUIRE(widest);
    QTest::mouseClick(&view, Qt::LeftButton, {}, picture.boxOf(*widest).center().toPoint());
    REQUIRE(followed.size() == 2);
    CHECK(followed[1][0].value<ChartTarget>() == target);
}

TEST_CASE("A hidden chart is neither made nor placed")
{
    test::FakeDialogs dialogs;
    ChartPanel panel(dialogs);
    panel.resize(700, 600);
    int made = 0;
    const auto choice = [&](const QString &name, const QString &key) {
        return ChartChoice{name, key, [&made] {
                               ++made;
                               return markChart(municipality(5), 4);
                           }};
    };
    panel.setCharts({choice(u"Один"_s, u"1"_s), choice(u"Два"_s, u"1"_s)});
    panel.showChart(u"Два"_s);
    CHECK(made == 0);
    CHECK(panel.view().layoutCount() == 0);
    panel.show();
    CHECK(made == 1);
    CHECK(panel.view().layoutCount() > 0);
    // The same chart of the same data is not made again; one of other data is.
    panel.setCharts({choice(u"Два"_s, u"1"_s)});
    CHECK(made == 1);
    panel.setCharts({choice(u"Два"_s, u"2"_s)});
    CHECK(made == 2);
    panel.hide();
    const int placed = panel.view().layoutCount();
    panel.setCharts({choice(u"Два"_s, u"3"_s)});
    QApplication::processEvents();
    CHECK(made == 2);
    CHECK(panel.view().layoutCount() == placed);
    panel.show();
    CHECK(made == 3);
}

TEST_CASE("A chart follows the palette of its window")
{
    ChartView view;
    view.resize(600, 400);
    view.setPalette(QPalette(Qt::white));
    view.setChart(scoreChart(municipality(5), 4, 2));
    view.show();
    view.setPalette(darkPalette());
    const QImage dark = view.grab().toImage();
    CHECK(dark.pixelColor(4, 4).lightness() < 60);
    int bright = 0;
    for (int x = 0; x < dark.width(); ++x) {
        for (int y = 0; y < 40; ++y)
            bright += dark.pixelColor(x, y).lightness() > 180;
    }
    CHECK(bright > 100); // the title
}

TEST_CASE("A chart is saved as a sharp PNG and as an SVG whose words are words")
{
    const test::TemporaryFolder folder;
    const ChartData chart = markChart(municipality(60), 4);
    const QFont font(u"DejaVu Sans"_s, 9);
    REQUIRE(saveChart(chart, font, folder.file(u"график.png"_s)));
    const QImage image(folder.file(u"график.png"_s));
    CHECK(image.width() == 1800);
    CHECK(image.height() > 2 * 62 * 18); // all rows
    CHECK(image.pixelColor(2, 2) == QColor(Qt::white));
    std::set<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    CHECK(colours.count(ChartStyle::onPaper(font).fill(ChartRole::Mark5).rgb()) == 1);
    REQUIRE(saveChart(chart, font, folder.file(u"график.svg"_s)));
    QFile svg(folder.file(u"график.svg"_s));
    REQUIRE(svg.open(QIODevice::ReadOnly));
    QXmlStreamReader reader(&svg);
    QString words;
    int shapes = 0;
    int pictures = 0;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isCharacters())
            words += reader.text();
        if (reader.isStartElement()) {
            shapes += reader.name() == u"path"_s || reader.name() == u"rect"_s || reader.name() == u"polygon"_s;
            pictures += reader.name() == u"image"_s;
        }
    }
    CHECK_FALSE(reader.hasError());
    CHECK(words.contains(chart.title.section(u';', 0, 0).left(20)));
    for (int number : {1, 30, 60})
        CHECK(words.contains(test::chartSchool(number).name.section(u' ', -1)));
    CHECK(shapes > 200);
    CHECK(pictures == 0);
    CHECK(saveChart(chart, font, folder.file(u"график.gif"_s)).error().code == Error::Code::Parse);
    CHECK(saveChart(chart, font, folder.file(u"нет/график.png"_s)).error().code == Error::Code::Io);
}

TEST_CASE("The panel has the values as a table, copies and saves the picture")
{
    test::FakeDialogs dialogs;
    const test::TemporaryFolder folder;
    ChartPanel panel(dialogs);
    panel.resize(700, 700);
    panel.setCharts({{u"Баллы"_s, {}, [] { return scoreChart(municipality(5), 4, 2); }}});
    panel.show();
    CHECK_FALSE(panel.table().isVisible());
    panel.tableAction()->trigger();
    CHECK(panel.table().isVisible());
    CHECK(panel.table().allRows() == 21);
    panel.copyAction()->trigger();
    const QMimeData *copied = QApplication::clipboard()->mimeData();
    CHECK(copied->hasImage());
    CHECK(copied->text().startsWith(panel.view().chart().title));
    dialogs.files = {folder.file(u"баллы.svg"_s)};
    QSignalSpy saved(&panel, &ChartPanel::saved);
    panel.saveAction()->trigger();
    CHECK(saved.size() == 1);
    CHECK(QFile::exists(folder.file(u"баллы.svg"_s)));
}

TEST_CASE("What cannot be drawn says what to load")
{
    test::FakeDialogs dialogs;
    ChartPanel panel(dialogs);
    panel.setCharts({{u"Пары"_s, {}, [] { return pairChart(municipality(5), 4, 2, u"Я"_s); }}});
    panel.show();
    CHECK(panel.view().chart().missing.contains(u"«Индивидуальные результаты»"_s));
    CHECK_FALSE(panel.saveAction()->isEnabled());
    panel.grab();
}

#include "monospacemeasure.h"

#include "reports/pagelayout.h"
#include "support/catch.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

using Kind = PlacedBlock::Kind;

/// Rows of the table are 12 pt lines of 14.4 pt, and 4 pt of padding: a page of A4 portrait has 728.5 pt between its
/// margins.
PageSetup typewriterSetup()
{
    PageSetup setup;
    setup.tableSize = 12;
    return setup;
}

ReportTable twoColumns()
{
    ReportTable table;
    ReportColumn number;
    number.header = u"N"_s;
    number.width = 20;
    ReportColumn text;
    text.header = u"Text"_s;
    text.width = 160;
    table.columns = {number, text};
    return table;
}

ReportRow cells(const QString &number, const QString &text)
{
    return {ReportRow::Kind::Cells, {number, text}, {}};
}

ReportRow section(const QString &heading, const QStringList &lines = {})
{
    return {ReportRow::Kind::Section, {heading}, lines};
}

QString linesOfText(int count)
{
    QStringList lines;
    for (int i = 1; i <= count; ++i)
        lines << u"line %1"_s.arg(i);
    return lines.join(u'\n');
}

PageLayout laidOut(const Report &report, const PageSetup &setup = typewriterSetup())
{
    return layoutPages(report, setup, MonospaceMeasure());
}

std::vector<Kind> kinds(const Page &page)
{
    std::vector<Kind> kinds;
    for (const auto &block : page.blocks)
        kinds.push_back(block.kind);
    return kinds;
}

} // namespace

TEST_CASE("A small report stands on one page in the order of its parts")
{
    Report report;
    report.title = u"Plan\nof the year"_s;
    report.approval = {u"APPROVED"_s, u"Head"_s};
    report.agreement = {{u"AGREED"_s, u"Board"_s}};
    report.body.push_back(ReportParagraph{ReportParagraph::Kind::Text, u"Aims:"_s, {}});
    report.body.push_back(ReportParagraph{ReportParagraph::Kind::Item, u"order"_s, u"-"_s});
    auto table = twoColumns();
    table.rows = {section(u"First"_s, {u"a task"_s}), cells(u"1"_s, u"do\nthis"_s)};
    report.body.push_back(table);
    report.signature = {u"Secretary"_s};

    CHECK(describe(laidOut(report)) == u"page 1\n"
                                       "  approval: APPROVED / Head\n"
                                       "  title: Plan / of the year\n"
                                       "  paragraph: Aims:\n"
                                       "  paragraph: - | order\n"
                                       "  header: N | Text\n"
                                       "  column numbers: 1 | 2\n"
                                       "  section 0: First / a task\n"
                                       "  row 1: 1 | do / this\n"
                                       "  signature: Secretary\n"
                                       "  agreement: AGREED / Board\n"_s);
}

TEST_CASE("A table left to the program is smaller only where that saves half-empty pages")
{
    const auto sized = [](int rows, int linesInRow) {
        Report report;
        auto table = twoColumns();
        for (int i = 1; i <= rows; ++i)
            table.rows.push_back(cells(QString::number(i), linesOfText(linesInRow)));
        report.body.push_back(table);
        const auto layout = laidOut(report, PageSetup());
        return std::pair(layout.pages.size(), layout.pages.front().blocks.back().lines.front().style.size);
    };
    // 30 lines of 11 pt are 400 pt with the padding, two of them more than a page; of 9 pt they are 328 pt.
    CHECK(sized(6, 30) == std::pair(std::size_t(3), 9.0));
    // Short rows fill their pages at the usual size, and one page may end anywhere.
    CHECK(sized(200, 1).second == 11);
    CHECK(sized(1, 30) == std::pair(std::size_t(1), 11.0));
    // 45 lines of 9 pt are 490 pt: no size puts two rows on a page, so the usual one stays.
    CHECK(sized(4, 45) == std::pair(std::size_t(4), 11.0));
}

TEST_CASE("An empty report is one empty page")
{
    const auto layout = laidOut({});
    REQUIRE(layout.pages.size() == 1);
    CHECK(layout.pages.front().blocks.empty());
}

TEST_CASE("The header and the column numbers come again on each page")
{
    Report report;
    auto table = twoColumns();
    for (int i = 1; i <= 40; ++i)
        table.rows.push_back(cells(QString::number(i), u"text"_s));
    report.body.push_back(table);
    const auto layout = laidOut(report);

    // A row of one line is 18.4 pt high, the column numbers 16.4 pt: (728.5 - 18.4 - 16.4) / 18.4 = 37 rows on a page.
    REQUIRE(layout.pages.size() == 2);
    CHECK(layout.pages[0].blocks.size() == 2 + 37);
    const std::vector expected{Kind::PageNumber, Kind::Header, Kind::ColumnNumbers, Kind::Row, Kind::Row, Kind::Row};
    CHECK(kinds(layout.pages[1]) == expected);
    CHECK(layout.pages[1].blocks[3].row == 37);
}

TEST_CASE("Pages are numbered from the second at the top centre ten millimetres from the edge")
{
    Report report;
    auto table = twoColumns();
    for (int i = 1; i <= 60; ++i)
        table.rows.push_back(cells(QString::number(i), u"text"_s));
    report.body.push_back(table);
    auto setup = typewriterSetup();
    setup.top = 5;
    const auto layout = laidOut(report, setup);

    CHECK(layout.pages[0].blocks.front().kind == Kind::Header);
    const auto &number = layout.pages[1].blocks.front();
    REQUIRE(number.kind == Kind::PageNumber);
    CHECK(number.lines.front().text == u"2"_s);
    CHECK(number.rect.top() == Approx(10 * 72 / 25.4));
    CHECK(number.rect.center().x() == Approx(layout.margins.center().x()));
    // Margins too small for the number give way to it.
    CHECK(layout.pages[1].blocks[1].rect.top() > number.rect.bottom());
}

TEST_CASE("A section row is never the last of a page")
{
    Report report;
    auto table = twoColumns();
    for (int i = 1; i <= 35; ++i)
        table.rows.push_back(cells(QString::number(i), u"text"_s));
    // Two places are left on the page: room for the two sections, or one of them and its row, but not for all.
    table.rows.push_back(section(u"Empty"_s));
    table.rows.push_back(section(u"Full"_s));
    table.rows.push_back(cells(u"36"_s, u"text"_s));
    report.body.push_back(table);
    const auto layout = laidOut(report);

    REQUIRE(layout.pages.size() == 2);
    CHECK(layout.pages[0].blocks.back().row == 34);
    CHECK(layout.pages[1].blocks[3].row == 35);
}

TEST_CASE("A row that fits on a page moves to the next one whole")
{
    Report report;
    auto table = twoColumns();
    table.rows = {cells(u"1"_s, linesOfText(30)), cells(u"2"_s, linesOfText(30))};
    report.body.push_back(table);
    const auto layout = laidOut(report);

    REQUIRE(layout.pages.size() == 2);
    CHECK(layout.pages[0].blocks.back().row == 0);
    CHECK(layout.pages[1].blocks.back().row == 1);
    CHECK_FALSE(layout.pages[1].blocks.back().continued);
}

TEST_CASE("A row taller than a page goes on at the next line without its number")
{
    Report report;
    auto table = twoColumns();
    table.rows = {cells(u"1"_s, u"short"_s), cells(u"2"_s, linesOfText(60))};
    report.body.push_back(table);
    const auto layout = laidOut(report);

    // 728.5 - 18.4 - 16.4 - 18.4 = 675.3 pt are left: 46 lines of 14.4 pt and the padding.
    REQUIRE(layout.pages.size() == 2);
    const auto &first = layout.pages[0].blocks.back();
    const auto &rest = layout.pages[1].blocks.back();
    CHECK(first.unfinished);
    CHECK(first.lines.front().text == u"2"_s);
    CHECK(first.lines.back().text == u"line 46"_s);
    CHECK(rest.continued);
    CHECK(rest.row == 1);
    CHECK(rest.lines.front().text == u"line 47"_s);
    CHECK(rest.lines.back().text == u"line 60"_s);
    CHECK(first.edges == rest.edges);
}

TEST_CASE("No part of a torn row is a line or two")
{
    Report report;
    auto table = twoColumns();
    // 47 lines fit on a page that has nothing but the header; of 48 not one but three go over.
    table.rows = {cells(u"1"_s, linesOfText(48))};
    report.body.push_back(table);
    const auto layout = laidOut(report);

    REQUIRE(layout.pages.size() == 2);
    CHECK(layout.pages[1].blocks.back().lines.front().text == u"line 46"_s);
}

TEST_CASE("The signature takes the last rows with it to the next page")
{
    Report report;
    auto table = twoColumns();
    for (int i = 1; i <= 37; ++i)
        table.rows.push_back(cells(QString::number(i), u"text"_s));
    report.body.push_back(table);
    REQUIRE(laidOut(report).pages.size() == 1);

    report.signature = {u"Secretary"_s};
    const auto layout = laidOut(report);
    REQUIRE(layout.pages.size() == 2);
    const std::vector expected{Kind::PageNumber, Kind::Header, Kind::ColumnNumbers,
                               Kind::Row,        Kind::Row,    Kind::Signature};
    CHECK(kinds(layout.pages[1]) == expected);
}

TEST_CASE("A signature after a torn row has lines of the row above it")
{
    for (int lines = 85; lines <= 105; ++lines) {
        Report report;
        auto table = twoColumns();
        table.rows = {cells(u"1"_s, linesOfText(lines))};
        report.body.push_back(table);
        report.signature = {u"Secretary"_s};
        const auto layout = laidOut(report);
        const auto &last = layout.pages.back().blocks;
        REQUIRE(last.back().kind == Kind::Signature);
        CHECK(last[last.size() - 2].kind == Kind::Row);
        CHECK(last[last.size() - 2].lines.size() >= 3);
    }
}

TEST_CASE("The approval block stands at the right margin with its lines under one another")
{
    Report report;
    report.approval = {u"APPROVED"_s, u"Head of the department"_s, u"J. Doe"_s};
    const auto layout = laidOut(report);
    const auto &block = layout.pages.front().blocks.front();

    REQUIRE(block.lines.size() == 3);
    // 22 characters of 6 pt are the longest line.
    for (const auto &line : block.lines)
        CHECK(line.x == Approx(layout.margins.right() - 132));
    CHECK(block.lines.front().baseline > layout.margins.top());
}

TEST_CASE("The approval block is not wider than eight centimetres")
{
    Report report;
    report.approval = {u"APPROVED"_s, u"Head of the department of education of a far away municipality"_s};
    const auto layout = laidOut(report);
    const auto &lines = layout.pages.front().blocks.front().lines;

    REQUIRE(lines.size() == 3);
    for (const auto &line : lines)
        CHECK(line.width <= 80 * 72 / 25.4);
}

TEST_CASE("Agreements of the first page stand at the left beside the approval")
{
    Report report;
    report.approval = {u"APPROVED"_s};
    report.agreement = {{u"AGREED"_s, u"Board"_s}, {u"AGREED"_s, u"Council"_s}};
    report.agreementPlace = Report::AgreementPlace::FirstPage;
    const auto layout = laidOut(report);

    CHECK(describe(layout) == u"page 1\n"
                              "  approval: AGREED / Board / AGREED / Council | APPROVED\n"_s);
    const auto &lines = layout.pages.front().blocks.front().lines;
    CHECK(lines.front().x == Approx(layout.margins.left()));
    CHECK(lines.front().baseline == Approx(lines.back().baseline));
}

TEST_CASE("A long title is set in lines of about equal length")
{
    Report report;
    report.title = u"one two three four five six seven eight nine ten eleven twelve thirteen fourteen"_s;
    const auto layout = laidOut(report);
    const auto &lines = layout.pages.front().blocks.front().lines;

    // 80 characters of 7 pt do not fit into 510 pt, so there are two lines; unbalanced the second would have 8.
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].text.size() > 30);
    CHECK(lines[0].style.bold);
}

TEST_CASE("Five columns turn the page unless the set-up says otherwise")
{
    Report report;
    ReportTable table;
    table.columns.resize(4);
    report.body.push_back(table);
    CHECK(laidOut(report).paper.width() < laidOut(report).paper.height());

    std::get<ReportTable>(report.body.back()).columns.resize(5);
    const auto landscape = laidOut(report).paper;
    CHECK(landscape.width() == Approx(297 * 72 / 25.4));
    CHECK(landscape.height() == Approx(210 * 72 / 25.4));

    PageSetup setup;
    setup.orientation = PageSetup::Orientation::Portrait;
    CHECK(laidOut(report, setup).paper.width() < landscape.width());
}

TEST_CASE("Margins that leave no room are made smaller")
{
    PageSetup setup;
    setup.left = 500;
    setup.right = 500;
    setup.top = -10;
    setup.bottom = 400;
    Report report;
    report.title = u"Title"_s;
    const auto layout = laidOut(report, setup);

    CHECK(layout.margins.width() == Approx(50 * 72 / 25.4));
    CHECK(layout.margins.height() == Approx(50 * 72 / 25.4));
    CHECK(layout.margins.top() == Approx(0));
    CHECK(layout.pages.size() == 1);
}

TEST_CASE("Wide paragraphs are justified but for their last lines")
{
    Report report;
    QStringList words;
    for (int i = 0; i < 40; ++i)
        words << u"word%1"_s.arg(i);
    report.body.push_back(ReportParagraph{ReportParagraph::Kind::Text, words.join(u' '), {}});
    const auto layout = laidOut(report);
    const auto &lines = layout.pages.front().blocks.front().lines;

    REQUIRE(lines.size() > 2);
    CHECK(lines.front().x == Approx(layout.margins.left() + 12.5 * 72 / 25.4));
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
        CHECK(lines[i].x + lines[i].width == Approx(layout.margins.right()));
    CHECK(lines.back().wordSpacing == 0);
}

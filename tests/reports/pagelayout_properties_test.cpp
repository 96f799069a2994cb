#include "monospacemeasure.h"

#include "reports/pagelayout.h"
#include "support/catch.h"

#include <rapidcheck.h>

#include <map>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

using Kind = PlacedBlock::Kind;

QString randomText(int words)
{
    QStringList all;
    for (int i = 0; i < words; ++i)
        all << QString(*rc::gen::inRange(1, 14), u'x');
    return all.join(*rc::gen::weightedElement<QChar>({{6, u' '}, {1, u'\n'}}));
}

ReportTable randomTable()
{
    ReportTable table;
    const int columns = *rc::gen::inRange(1, 7);
    for (int c = 0; c < columns; ++c) {
        ReportColumn column;
        column.header = randomText(*rc::gen::inRange(1, 4));
        column.width = *rc::gen::weightedElement<double>({{3, 0.0}, {1, 15.0}, {1, 60.0}});
        table.columns.push_back(column);
    }
    const int rows = *rc::gen::inRange(0, 60);
    for (int r = 0; r < rows; ++r) {
        ReportRow row;
        if (*rc::gen::inRange(0, 5) == 0) {
            row.kind = ReportRow::Kind::Section;
            row.cells << randomText(*rc::gen::inRange(1, 20));
            for (int i = *rc::gen::inRange(0, 3); i > 0; --i)
                row.lines << randomText(10);
        } else {
            // One cell in the row can be longer than a page.
            const int most = *rc::gen::weightedElement<int>({{30, 12}, {3, 120}, {1, 900}});
            for (int c = 0; c < columns; ++c)
                row.cells << randomText(*rc::gen::inRange(0, c == 0 ? 3 : most));
        }
        table.rows.push_back(row);
    }
    return table;
}

Report randomReport()
{
    Report report;
    report.title = randomText(*rc::gen::inRange(0, 20));
    if (*rc::gen::arbitrary<bool>())
        report.approval = {u"APPROVED"_s, randomText(3)};
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i)
        report.agreement.push_back({u"AGREED"_s, randomText(4)});
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i)
        report.body.push_back(ReportParagraph{ReportParagraph::Kind::Text, randomText(30), {}});
    report.body.push_back(randomTable());
    if (*rc::gen::arbitrary<bool>())
        report.signature = {randomText(3)};
    return report;
}

PageSetup randomSetup()
{
    PageSetup setup;
    setup.orientation = *rc::gen::element(PageSetup::Orientation::Automatic, PageSetup::Orientation::Portrait,
                                          PageSetup::Orientation::Landscape);
    setup.left = *rc::gen::inRange(0, 60);
    setup.right = *rc::gen::inRange(0, 60);
    setup.top = *rc::gen::inRange(0, 60);
    setup.bottom = *rc::gen::inRange(0, 60);
    setup.textSize = *rc::gen::inRange(8, 16);
    setup.tableSize = *rc::gen::inRange(6, 16);
    setup.columnNumbers = *rc::gen::arbitrary<bool>();
    return setup;
}

PageLayout laidOut(const Report &report, const PageSetup &setup)
{
    return layoutPages(report, setup, MonospaceMeasure());
}

const ReportTable &table(const Report &report)
{
    return std::get<ReportTable>(report.body.back());
}

/// The text of a block's cells, without spaces and line breaks.
std::map<int, QString> textOf(const PlacedBlock &block)
{
    std::map<int, QString> text;
    for (const auto &line : block.lines)
        text[line.cell] += line.text;
    for (auto &[cell, cellText] : text)
        cellText.remove(u' ');
    return text;
}

bool isTableRow(const PlacedBlock &block)
{
    return block.kind == Kind::Row || block.kind == Kind::Section;
}

/// Of a row, above and below its text together.
constexpr double Padding = 4;

/// The rows of the table in the order of the pages.
std::vector<PlacedBlock> tableBlocks(const PageLayout &layout)
{
    std::vector<PlacedBlock> blocks;
    for (const auto &page : layout.pages)
        std::ranges::copy_if(page.blocks, std::back_inserter(blocks), isTableRow);
    return blocks;
}

} // namespace

TEST_CASE("Every row of a report comes exactly once and in order with all its text")
{
    REQUIRE(rc::check([] {
        const auto report = randomReport();
        const auto layout = laidOut(report, randomSetup());
        int row = -1;
        bool open = false;
        std::map<int, QString> text;
        const auto finishRow = [&] {
            if (row < 0)
                return;
            RC_ASSERT(!open);
            const auto &source = table(report).rows[static_cast<std::size_t>(row)];
            if (source.kind == ReportRow::Kind::Section) {
                RC_ASSERT(text[0] == (source.cells + source.lines).join(QString()).remove(u' ').remove(u'\n'));
            } else {
                for (int c = 0; c < source.cells.size(); ++c)
                    RC_ASSERT(text[c] == QString(source.cells[c]).remove(u' ').remove(u'\n'));
            }
            text.clear();
        };
        for (const auto &page : layout.pages) {
            for (const auto &block : page.blocks) {
                if (!isTableRow(block))
                    continue;
                RC_ASSERT(block.continued == open);
                if (!block.continued) {
                    finishRow();
                    RC_ASSERT(block.row == ++row);
                } else {
                    RC_ASSERT(block.row == row);
                }
                open = block.unfinished;
                for (const auto &[cell, part] : textOf(block))
                    text[cell] += part;
            }
        }
        finishRow();
        RC_ASSERT(row + 1 == static_cast<int>(table(report).rows.size()));
    }));
}

TEST_CASE("Nothing but the page number stands outside the margins and nothing overlaps")
{
    REQUIRE(rc::check([] {
        const auto layout = laidOut(randomReport(), randomSetup());
        for (const auto &page : layout.pages) {
            double bottom = 0;
            for (const auto &block : page.blocks) {
                RC_ASSERT(block.rect.top() >= bottom - 0.01);
                bottom = block.rect.bottom();
                if (block.kind == Kind::PageNumber)
                    continue;
                RC_ASSERT(block.rect.left() >= layout.margins.left() - 0.01);
                RC_ASSERT(block.rect.right() <= layout.margins.right() + 0.01);
                RC_ASSERT(block.rect.top() >= layout.margins.top() - 0.01);
                RC_ASSERT(block.rect.bottom() <= layout.margins.bottom() + 0.02);
                for (const auto &line : block.lines) {
                    RC_ASSERT(line.baseline > block.rect.top());
                    RC_ASSERT(line.baseline < block.rect.bottom());
                }
            }
        }
    }));
}

TEST_CASE("A page that goes on with a table begins with its header")
{
    REQUIRE(rc::check([] {
        const auto setup = randomSetup();
        const auto layout = laidOut(randomReport(), setup);
        double header = 0;
        for (const auto &page : layout.pages) {
            const auto first = std::ranges::find_if(page.blocks, isTableRow);
            if (first == page.blocks.end())
                continue;
            const std::size_t headers = setup.columnNumbers ? 2 : 1;
            const auto before = static_cast<std::size_t>(first - page.blocks.begin());
            const bool repeated =
                before >= headers && (first - static_cast<std::ptrdiff_t>(headers))->kind == Kind::Header;
            if (header <= 0 && repeated)
                header = (first - 1)->rect.bottom() - (first - static_cast<std::ptrdiff_t>(headers))->rect.top();
            // Only a header as high as half of the page is not repeated; its own first place may be torn.
            RC_ASSERT(repeated || header <= 0 || header > (layout.margins.height() - 60) / 2);
        }
    }));
}

TEST_CASE("A row is torn only if it is taller than a page")
{
    REQUIRE(rc::check([] {
        const auto layout = laidOut(randomReport(), randomSetup());
        const auto blocks = tableBlocks(layout);
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (!blocks[i].unfinished || blocks[i].continued)
                continue;
            // Each part has the padding of a whole row above and below.
            double height = blocks[i].rect.height();
            for (auto next = i + 1; next < blocks.size() && blocks[next].continued; ++next)
                height += blocks[next].rect.height() - Padding;
            RC_ASSERT(height > layout.margins.bottom() - blocks[i + 1].rect.top() - 0.1);
        }
    }));
}

TEST_CASE("A section stays with its row unless both are taller than a page")
{
    REQUIRE(rc::check([] {
        const auto layout = laidOut(randomReport(), randomSetup());
        const auto blocks = tableBlocks(layout);
        for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
            const bool turned = blocks[i + 1].rect.top() < blocks[i].rect.top();
            if (blocks[i].kind != Kind::Section || blocks[i].continued || blocks[i].unfinished || !turned)
                continue;
            const double room = layout.margins.bottom() - blocks[i + 1].rect.top();
            double height = blocks[i].rect.height();
            auto next = i + 1;
            for (; next < blocks.size() && blocks[next].kind == Kind::Section; ++next)
                height += blocks[next].rect.height();
            // Sections without a row at the table's end go with the signature and agreements, which are not counted
            // here.
            if (next == blocks.size())
                continue;
            // Of a row that is torn a beginning is enough.
            height += blocks[next].rect.height();
            RC_LOG() << qPrintable(describe(layout));
            RC_ASSERT(height > room - 0.1);
        }
    }));
}

TEST_CASE("The same report is always laid out alike")
{
    REQUIRE(rc::check([] {
        const auto report = randomReport();
        const auto setup = randomSetup();
        RC_ASSERT(laidOut(report, setup) == laidOut(report, setup));
    }));
}

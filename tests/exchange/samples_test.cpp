#include "exchange/documentreader.h"
#include "support/catch.h"
#include "support/testdata.h"

#include <map>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

/// «12x5 20x5»: rows and columns of the tables in the body.
QString shapes(const DocumentContent &content)
{
    QStringList found;
    for (const auto &block : content.blocks) {
        if (const auto *table = std::get_if<ContentTable>(&block))
            found << u"%1x%2"_s.arg(table->rows.size()).arg(table->columnCount);
    }
    return found.join(u' ');
}

void checkShapes(const std::map<QString, QString> &expected)
{
    for (const auto &[name, tables] : expected) {
        INFO(name.toStdString());
        const auto content = readDocument(QStringLiteral(VERSTA_TEST_DATA) + u"/plans/"_s + name);
        REQUIRE(content);
        CHECK(content->remarks.empty());
        CHECK(shapes(*content) == tables);
    }
}

} // namespace

// The shapes were counted from the files' XML by another program, not taken from the readers.

TEST_CASE("Sample Word documents have the tables that their XML has")
{
    const auto kamensk = u"3x6 3x5 4x6 3x6 4x5 3x5 5x6 5x6 5x6 6x6 4x6"_s;
    checkShapes({
        {u"000-tynda-whole.docx"_s, u"25x5"_s},
        {u"000-tynda.docx"_s, u"8x5 4x5 7x5 8x5"_s},
        {u"001-kaliningrad-whole.docx"_s, u"22x5"_s},
        {u"001-kaliningrad.docx"_s, u"3x5 3x5 3x5 5x5 6x5 4x5"_s},
        {u"002-kamensk-decisions.docx"_s, u"13x4"_s},
        {u"002-kamensk-main-whole.docx"_s, u"1x2 36x6"_s},
        {u"002-kamensk-main.docx"_s, kamensk},
        {u"002-kamensk-minutes.docx"_s, kamensk + u" 13x4"_s},
        {u"003-kumtorkala-whole.docx"_s, u"1x2 19x4"_s},
        {u"003-kumtorkala.docx"_s, u"8x4 11x4"_s},
        {u"004-krasnoyarsk-embedded.docx"_s, u"3x5 2x5 1x5 2x5 7x5 1x5 1x5 1x5 1x5 1x5 4x5 5x5"_s},
        {u"004-krasnoyarsk-whole.docx"_s, u"1x2 44x5"_s},
        {u"004-krasnoyarsk.docx"_s, u"5x5 2x5 1x5 2x5 7x5 1x5 1x5 1x5 1x5 1x5 4x5 5x5"_s},
    });
}

TEST_CASE("Sample workbooks have the rows and columns that their XML has")
{
    checkShapes({
        {u"000-tynda.xlsx"_s, u"26x5"_s},
        {u"001-kaliningrad.xlsx"_s, u"28x5"_s},
        {u"002-kamensk-decisions.xlsx"_s, u"14x4"_s},
        {u"002-kamensk-main.xlsx"_s, u"43x6"_s},
        {u"003-kumtorkala.xlsx"_s, u"28x4"_s},
        {u"004-krasnoyarsk.xlsx"_s, u"55x5"_s},
    });
}

TEST_CASE("Sample OpenDocument texts have the tables that their XML has")
{
    const auto kamensk = u"3x6 3x5 4x6 3x6 4x5 3x5 5x6 5x6 5x6 6x6 4x6"_s;
    checkShapes({
        {u"000-tynda.odt"_s, u"8x5 4x5 7x5 8x5"_s},
        {u"001-kaliningrad.odt"_s, u"3x5 3x5 3x5 5x5 6x5 4x5"_s},
        {u"002-kamensk-decisions.odt"_s, u"13x4"_s},
        {u"002-kamensk-main.odt"_s, kamensk},
        {u"002-kamensk-minutes.odt"_s, kamensk + u" 13x4"_s},
        {u"003-kumtorkala.odt"_s, u"8x4 11x4"_s},
        {u"004-krasnoyarsk.odt"_s, u"5x5 2x5 1x5 2x5 7x5 1x5 1x5 1x5 1x5 1x5 4x5 5x5"_s},
    });
}

TEST_CASE("Sample texts have a table for every run of lines with tabs")
{
    const auto kamensk = u"3x6 3x5 4x6 3x6 4x5 3x5 5x6 5x6 5x6 6x6 4x6 13x4"_s;
    checkShapes({
        {u"000-tynda.txt"_s, u"8x5 4x5 7x5 8x5"_s},
        {u"001-kaliningrad.txt"_s, u"3x5 3x5 3x5 5x5 6x5 4x5"_s},
        {u"002-kamensk-minutes.txt"_s, kamensk},
        {u"003-kumtorkala.txt"_s, u"8x4 11x4"_s},
        {u"004-krasnoyarsk.txt"_s, u"3x5 2x5 1x5 2x5 7x5 1x5 1x5 1x5 1x5 1x5 4x5 5x5"_s},
    });
}

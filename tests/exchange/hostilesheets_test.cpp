#include "exchange/sheetreader.h"
#include "support/catch.h"
#include "support/ziparchivebuilder.h"

#include <QElapsedTimer>

using namespace versta;
using namespace Qt::StringLiterals;

// Worksheets that were made to do harm are refused before they cost much, whichever way they are read.

namespace {

QByteArray workbook(const QByteArray &sheet)
{
    constexpr auto namespaces = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                                "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    return test::zipArchive(
        {{u"xl/workbook.xml"_s, QByteArray("<workbook ") + namespaces +
                                    "><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>"},
         {u"xl/_rels/workbook.xml.rels"_s,
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
          "Id=\"s1\" Type=\"http://x/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
         {u"xl/worksheets/sheet1.xml"_s, sheet}});
}

QByteArray sheetOf(const QByteArray &rows)
{
    return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows +
           "</sheetData></worksheet>";
}

Result<> readAll(const QByteArray &bytes, const SheetLimits &limits = {})
{
    auto sheets = openSheets(bytes, u"a.xlsx"_s, limits);
    if (!sheets)
        return tl::unexpected(sheets.error());
    for (const SheetSource &sheet : *sheets) {
        if (auto read = sheet.eachRow([](const SheetRow &) {}); !read)
            return read;
    }
    return {};
}

/// Refused by both ways of reading, with words for the user.
Error::Code refusal(const QByteArray &bytes)
{
    QElapsedTimer timer;
    timer.start();
    const auto streamed = readAll(bytes);
    const auto grid = readSheets(bytes, u"a.xlsx"_s);
    REQUIRE_FALSE(streamed);
    REQUIRE_FALSE(grid);
    CHECK(streamed.error().code == grid.error().code);
    CHECK(streamed.error().text.size() > 20);
    CHECK(timer.elapsed() < 20'000);
    return streamed.error().code;
}

} // namespace

TEST_CASE("Entities in a worksheet are refused")
{
    QByteArray laughs = "<!DOCTYPE worksheet [<!ENTITY a0 \"ha\">";
    for (int level = 1; level < 30; ++level) {
        const auto before = QByteArray::number(level - 1);
        laughs += "<!ENTITY a" + QByteArray::number(level) + " \"&a" + before + ";&a" + before + ";\">";
    }
    laughs += "]>" + sheetOf("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&a29;</v></c></row>");
    CHECK(refusal(workbook(laughs)) == Error::Code::Corrupt);
}

TEST_CASE("A worksheet with an attribute of many megabytes is refused")
{
    const QByteArray huge(6 * 1024 * 1024, 'a');
    CHECK(refusal(workbook(sheetOf("<row r=\"1\"><c r=\"A1\" x=\"" + huge + "\"><v>1</v></c></row>"))) ==
          Error::Code::Corrupt);
}

TEST_CASE("A worksheet nested without end is refused")
{
    QByteArray deep;
    for (int level = 0; level < 300'000; ++level)
        deep += "<a>";
    CHECK(refusal(workbook(sheetOf("<row r=\"1\"><c r=\"A1\">" + deep))) == Error::Code::Corrupt);
}

TEST_CASE("A cell with a text of more than a million characters is refused")
{
    const QByteArray text(2 * 1024 * 1024, 'a');
    CHECK(refusal(workbook(sheetOf("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + text + "</v></c></row>"))) ==
          Error::Code::Constraint);
}

TEST_CASE("A worksheet that unpacks to gigabytes is refused")
{
    const QByteArray bytes = workbook(sheetOf(QByteArray(300 * 1024 * 1024, ' ')));
    REQUIRE(bytes.size() < 1024 * 1024);
    CHECK(refusal(bytes) == Error::Code::Constraint);
}

TEST_CASE("More cells than a walk may see are refused, and none of them is kept")
{
    QByteArray rows;
    for (int row = 1; row <= 2000; ++row) {
        rows += "<row>";
        for (int column = 0; column < 10; ++column)
            rows += "<c><v>1</v></c>";
        rows += "</row>";
    }
    const QByteArray bytes = workbook(sheetOf(rows));
    SheetLimits limits;
    limits.walkedCells = 19'999;
    CHECK(readAll(bytes, limits).error().code == Error::Code::Constraint);
    limits.walkedCells = 40'000;
    CHECK(readAll(bytes, limits));
    limits.walkedBytes = 100'000;
    CHECK(readAll(bytes, limits).error().code == Error::Code::Constraint);
}

TEST_CASE("A worksheet cut behind its beginning is refused by whoever walks it")
{
    QByteArray rows;
    for (int row = 1; row <= 5000; ++row)
        rows += "<row r=\"" + QByteArray::number(row) + "\"><c><v>" + QByteArray::number(row * 7919 % 1000) +
                "</v></c></row>";
    const QByteArray whole = sheetOf(rows);
    CHECK(refusal(workbook(whole.left(whole.size() / 2))) == Error::Code::Corrupt);
    const QByteArray bytes = workbook(whole);
    for (qsizetype length = bytes.size() / 4; length < bytes.size(); length += bytes.size() / 16)
        CHECK_FALSE(readAll(bytes.left(length)));
}

#include "exchange/outline.h"
#include "exchange/xlsxreader.h"
#include "support/catch.h"
#include "support/ziparchivebuilder.h"

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

const auto transitional = u"http://schemas.openxmlformats.org/spreadsheetml/2006/main"_s;
const auto strict = u"http://purl.oclc.org/ooxml/spreadsheetml/main"_s;

struct Workbook
{
    QString rows;       ///< of the first sheet
    QString afterRows;  ///< mergeCells and the like
    QString strings;    ///< si elements
    QString styles;     ///< content of styleSheet
    QString properties; ///< workbookPr and the like
    QString state;      ///< of the first sheet
    QString second;     ///< rows of a second sheet, if any
    QString names;      ///< definedNames
    QString schema = transitional;

    [[nodiscard]] QByteArray bytes() const
    {
        const auto root = [this](const QString &name, const QString &content) {
            return QString(u"<?xml version=\"1.0\"?><" + name + u" xmlns=\"" + schema +
                           u"\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" +
                           content + u"</" + name + u'>')
                .toUtf8();
        };
        const auto relation = [](const QString &id, const QString &type, const QString &target) {
            return u"<Relationship Id=\"%1\" Type=\"http://x/relationships/%2\" Target=\"%3\"/>"_s.arg(id, type,
                                                                                                       target);
        };
        const QString relations =
            u"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
            relation(u"s1"_s, u"worksheet"_s, u"worksheets/sheet1.xml"_s) +
            relation(u"s2"_s, u"worksheet"_s, u"/xl/worksheets/sheet2.xml"_s) +
            relation(u"st"_s, u"styles"_s, u"styles.xml"_s) +
            relation(u"ss"_s, u"sharedStrings"_s, u"sharedStrings.xml"_s) + u"</Relationships>";
        const QString sheets = u"<sheets><sheet name=\"План\" sheetId=\"1\" r:id=\"s1\" state=\"" +
                               (state.isEmpty() ? u"visible"_s : state) + u"\"/>" +
                               (second.isEmpty() ? QString() : u"<sheet name=\"Два\" sheetId=\"2\" r:id=\"s2\"/>"_s) +
                               u"</sheets>" + names;
        return zipArchive(
            {{u"xl/workbook.xml"_s, root(u"workbook"_s, properties + sheets)},
             {u"xl/_rels/workbook.xml.rels"_s, relations.toUtf8()},
             {u"xl/sharedStrings.xml"_s, root(u"sst"_s, strings)},
             {u"xl/styles.xml"_s, root(u"styleSheet"_s, styles)},
             {u"xl/worksheets/sheet1.xml"_s, root(u"worksheet"_s, u"<sheetData>" + rows + u"</sheetData>" + afterRows)},
             {u"xl/worksheets/sheet2.xml"_s, root(u"worksheet"_s, u"<sheetData>" + second + u"</sheetData>")}});
    }
};

Result<DocumentContent> read(const Workbook &workbook, const XlsxLimits &limits = {})
{
    auto zip = ZipReader::open(workbook.bytes());
    if (!zip)
        return tl::unexpected(zip.error());
    return readXlsx(*zip, u"xl/workbook.xml"_s, limits);
}

QString c(const QString &place, const QString &value, const QString &attributes = {})
{
    return u"<c r=\"%1\" %3><v>%2</v></c>"_s.arg(place, value, attributes);
}

QString text(const QString &place, const QString &value)
{
    return u"<c r=\"%1\" t=\"inlineStr\"><is><t>%2</t></is></c>"_s.arg(place, value);
}

QString row(int number, const QString &cells, const QString &attributes = {})
{
    return u"<row r=\"%1\" %3>%2</row>"_s.arg(number).arg(cells, attributes);
}

} // namespace

TEST_CASE("Cells of every type are read from a sheet")
{
    Workbook workbook;
    workbook.strings = u"<si><t>shared</t></si><si><r><rPr><b/></rPr><t>ri</t></r><r><rPr><b/></rPr><t>ch</t></r>"
                       "<rPh><t>no</t></rPh></si>"_s;
    workbook.rows =
        row(1, c(u"A1"_s, u"0"_s, u"t=\"s\""_s) + c(u"B1"_s, u"1"_s, u"t=\"s\""_s) + text(u"C1"_s, u"inline"_s) +
                   u"<c r=\"D1\" t=\"str\"><f>A1&amp;B1</f><v>formula</v></c>" + c(u"E1"_s, u"1"_s, u"t=\"b\""_s) +
                   c(u"F1"_s, u"#REF!"_s, u"t=\"e\""_s) + c(u"G1"_s, u"1.1"_s) + c(u"H1"_s, u"7"_s) +
                   c(u"I1"_s, u"99"_s, u"t=\"s\""_s) + text(u"J1"_s, u"a_x000D_\nb"_s));
    CHECK(outline(read(workbook)) ==
          u"table План\n| shared | *rich | inline | formula | ИСТИНА | #REF! | 1.1 | 7 | a⏎b |"_s);
}

TEST_CASE("Empty rows and columns of a sheet are left out and Excel row numbers stay")
{
    Workbook workbook;
    workbook.rows = row(3, text(u"B3"_s, u"a"_s) + u"<c r=\"C3\" s=\"1\"/>" + text(u"E3"_s, u"b"_s)) +
                    row(1'048'576, text(u"XFD1048576"_s, u"far"_s));
    const auto content = read(workbook);
    CHECK(outline(content) == u"table План\n| a | b |  |\n|  |  | far |"_s);
    CHECK(std::get<ContentTable>(content->blocks[0]).rows[1].sourceRow == 1'048'576);
}

TEST_CASE("Cells without places follow one another")
{
    Workbook workbook;
    workbook.rows = u"<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"_s;
    CHECK(outline(read(workbook)) == u"table План\n| 1 | 2 |\n| 3 |  |"_s);
}

TEST_CASE("Merged ranges of a sheet become spans of what is left of them")
{
    Workbook workbook;
    workbook.rows = row(1, text(u"A1"_s, u"title"_s) + text(u"B1"_s, u"hidden"_s)) +
                    row(2, text(u"A2"_s, u"a"_s) + text(u"C2"_s, u"b"_s)) + row(4, text(u"C4"_s, u"c"_s)) +
                    row(5, text(u"A5"_s, u"d"_s) + text(u"C5"_s, u"e"_s));
    // A1:C1 covers three used columns; A2:A4 two of three rows; the last one overlaps and is ignored.
    workbook.afterRows = u"<mergeCells><mergeCell ref=\"A1:XFD1\"/><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"B1:B9\"/>"
                         "<mergeCell ref=\"nonsense\"/></mergeCells>"_s;
    CHECK(outline(read(workbook)) == u"table План\n| title{3x1} |\n| a{1x2} |  | b |\n| . |  | c |\n| d |  | e |"_s);
}

TEST_CASE("Dates of a workbook are shown by their formats in both calendars")
{
    Workbook workbook;
    workbook.styles =
        u"<numFmts><numFmt numFmtId=\"164\" formatCode=\"mmmm\\ yyyy\"/></numFmts><fonts><font/><font><b/>"
        "</font></fonts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\" fontId=\"1\">"
        "<alignment horizontal=\"center\"/></xf></cellXfs>"_s;
    // 20 March 2023 is day 45005 from 1900 and 43543 from 1904.
    workbook.rows = row(1, c(u"A1"_s, u"45005"_s, u"s=\"1\""_s) + c(u"B1"_s, u"45005"_s, u"s=\"2\""_s) +
                               c(u"C1"_s, u"2023-03-20T00:00:00"_s, u"t=\"d\" s=\"1\""_s));
    CHECK(outline(read(workbook)) == u"table План\n| 20.03.2023 | *=Март 2023 | 20.03.2023 |"_s);
    workbook.properties = u"<workbookPr date1904=\"1\"/>"_s;
    workbook.rows = row(1, c(u"A1"_s, u"43543"_s, u"s=\"1\""_s));
    CHECK(outline(read(workbook)) == u"table План\n| 20.03.2023 |"_s);
}

TEST_CASE("Hidden sheets are skipped and hidden rows kept and both remarked upon")
{
    Workbook workbook;
    workbook.state = u"hidden"_s;
    workbook.second = row(1, text(u"A1"_s, u"a"_s)) + row(2, text(u"A2"_s, u"b"_s), u"hidden=\"1\""_s) +
                      row(3, text(u"A3"_s, u"c"_s), u"hidden=\"1\""_s) + row(4, {}, u"hidden=\"1\""_s) +
                      row(6, text(u"A6"_s, u"d"_s), u"hidden=\"1\""_s);
    const auto content = read(workbook);
    CHECK(outline(content) == u"table Два\n| a |\n| b |\n| c |\n| d |"_s);
    REQUIRE(content->remarks.size() == 2);
    CHECK(content->remarks[0].where == u"Лист «План»"_s);
    CHECK(content->remarks[1].text.contains(u"2–3, 6"_s));
}

TEST_CASE("Rows printed on every page are header rows")
{
    Workbook workbook;
    workbook.rows = row(1, text(u"A1"_s, u"a"_s)) + row(2, text(u"A2"_s, u"b"_s)) + row(3, text(u"A3"_s, u"c"_s));
    workbook.names = u"<definedNames><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">План!$1:$2"
                     "</definedName></definedNames>"_s;
    CHECK(outline(read(workbook)) == u"table План\n#| a |\n#| b |\n| c |"_s);
}

TEST_CASE("Strict workbooks are read like all others")
{
    Workbook workbook;
    workbook.schema = strict;
    workbook.rows = row(1, text(u"A1"_s, u"a"_s));
    CHECK(outline(read(workbook)) == u"table План\n| a |"_s);
}

TEST_CASE("Column widths of a sheet are in millimetres")
{
    Workbook workbook;
    workbook.rows = row(1, text(u"A1"_s, u"a"_s) + text(u"B1"_s, u"b"_s));
    workbook.afterRows = u"<cols><col min=\"2\" max=\"2\" width=\"55\"/></cols>"_s;
    const auto content = read(workbook);
    REQUIRE(content);
    const auto &widths = std::get<ContentTable>(content->blocks[0]).widths;
    REQUIRE(widths.size() == 2);
    // 55 characters of 7 pixels and 5 pixels of margin at 96 to the inch.
    CHECK(widths[1] == Approx(390 * 25.4 / 96));
    CHECK(widths[0] < widths[1]);
}

TEST_CASE("Sheets beyond the limits are refused with a clear message")
{
    Workbook workbook;
    for (int number = 1; number <= 30; ++number)
        workbook.rows += row(number, text(u"A%1"_s.arg(number), u"x"_s));
    CHECK(read(workbook, {30, 100}));
    const auto rows = read(workbook, {29, 100});
    REQUIRE_FALSE(rows);
    CHECK(rows.error().code == Error::Code::Constraint);
    CHECK(rows.error().text.contains(u"больше 29 заполненных строк"_s));
    const auto cells = read(workbook, {100, 29});
    REQUIRE_FALSE(cells);
    CHECK(cells.error().text.contains(u"больше 29 ячеек"_s));
}

TEST_CASE("A sheet with cells scattered along its diagonal is refused")
{
    Workbook workbook;
    const auto letters = [](int column) {
        QString name;
        for (++column; column > 0; column = (column - 1) / 26)
            name.prepend(QChar(u'A' + (column - 1) % 26));
        return name;
    };
    for (int number = 1; number <= 3000; ++number)
        workbook.rows += row(number, text(letters(number) + QString::number(number), u"x"_s));
    const auto content = read(workbook);
    REQUIRE_FALSE(content);
    CHECK(content.error().code == Error::Code::Constraint);
}

#include "exchange/sheetreader.h"
#include "support/catch.h"
#include "support/ziparchivebuilder.h"

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

/// «3: A=text | C=5» for every row; numbers have no quotation marks, texts do.
QString outline(const Sheet &sheet)
{
    QStringList lines;
    for (const auto &row : sheet.rows) {
        QStringList cells;
        for (const auto &[column, cell] : row.places())
            cells << cellName(column, row.number()) + u'=' +
                         (cell.isNumber() ? cell.text() : u'"' + cell.text() + u'"');
        lines << cells.join(u' ');
    }
    return lines.join(u'\n');
}

QString outline(const Result<std::vector<Sheet>> &sheets)
{
    if (!sheets)
        return u"error: "_s + sheets.error().text;
    QStringList parts;
    for (const auto &sheet : *sheets)
        parts << (sheet.name.isEmpty() ? QString() : u'[' + sheet.name + u"] "_s) + outline(sheet);
    return parts.join(u'\n');
}

QString csv(const QByteArray &bytes)
{
    return outline(readSheets(bytes, u"a.csv"_s));
}

/// A workbook of one sheet from its rows; style 1 is a date, style 2 a per cent.
QByteArray workbook(const QString &rows, const QString &after = {}, const QString &state = u"visible"_s)
{
    const auto root = [](const QString &name, const QString &content) {
        return QString(u"<?xml version=\"1.0\"?><" + name +
                       u" xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                       "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" +
                       content + u"</" + name + u'>')
            .toUtf8();
    };
    const auto relation = [](const QString &id, const QString &type, const QString &target) {
        return u"<Relationship Id=\"%1\" Type=\"http://x/relationships/%2\" Target=\"%3\"/>"_s.arg(id, type, target);
    };
    const QString relations =
        u"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
        relation(u"s1"_s, u"worksheet"_s, u"worksheets/sheet1.xml"_s) +
        relation(u"st"_s, u"styles"_s, u"styles.xml"_s) +
        relation(u"ss"_s, u"sharedStrings"_s, u"sharedStrings.xml"_s) + u"</Relationships>";
    return zipArchive(
        {{u"xl/workbook.xml"_s, root(u"workbook"_s, u"<sheets><sheet name=\"РУ 4\" sheetId=\"1\" r:id=\"s1\" "
                                                    "state=\"%1\"/></sheets>"_s.arg(state))},
         {u"xl/_rels/workbook.xml.rels"_s, relations.toUtf8()},
         {u"xl/sharedStrings.xml"_s, root(u"sst"_s, u"<si><t>общая</t></si>"_s)},
         {u"xl/styles.xml"_s,
          root(u"styleSheet"_s, u"<cellXfs><xf/><xf numFmtId=\"14\"/><xf numFmtId=\"10\"/></cellXfs>"_s)},
         {u"xl/worksheets/sheet1.xml"_s, root(u"worksheet"_s, u"<sheetData>" + rows + u"</sheetData>" + after)}});
}

} // namespace

TEST_CASE("A worksheet gives texts and numbers with their places")
{
    const auto bytes = workbook(
        u"<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"C3\" t=\"inlineStr\"><is><t>своя</t></is></c>"
        "<c r=\"D3\"><f>1+1</f><v>2</v></c><c r=\"E3\" s=\"1\"><v>45000</v></c><c r=\"F3\" s=\"2\"><v>0.25</v></c>"
        "<c r=\"G3\" s=\"1\"/></row><row r=\"7\"><c t=\"str\"><v>17,0</v></c></row>"_s,
        u"<mergeCells><mergeCell ref=\"A3:B4\"/></mergeCells>"_s);
    const auto sheets = readSheets(bytes, u"a.xlsx"_s);
    CHECK(outline(sheets) == u"[РУ 4] A3=\"общая\" C3=\"своя\" D3=2 E3=\"15.03.2023\" F3=25\nA7=\"17,0\""_s);
    REQUIRE(sheets);
    REQUIRE(sheets->front().merges.size() == 1);
    CHECK(sheets->front().merges[0].top == 3);
    CHECK(sheets->front().merges[0].bottom == 4);
    CHECK(sheets->front().merges[0].right == 1);
    CHECK(sheets->front().row(7)->at(0).integer() == 17);
    CHECK(sheets->front().row(4) == nullptr);
}

TEST_CASE("Hidden sheets are not read")
{
    CHECK(readSheets(workbook(u"<row><c><v>1</v></c></row>"_s, {}, u"hidden"_s), {})->empty());
}

TEST_CASE("A workbook with too many cells is refused")
{
    const auto bytes = workbook(u"<row><c/><c/><c/><c/></row>"_s);
    CHECK(readSheets(bytes, {}, SheetLimits{4}));
    const auto sheets = readSheets(bytes, {}, SheetLimits{3});
    REQUIRE_FALSE(sheets);
    CHECK(sheets.error().code == Error::Code::Constraint);
}

TEST_CASE("Separated values are read with every separator and encoding")
{
    const auto wanted = u"A1=\"Логин\" B1=\"2\" C1=\"3\"\nA3=\"edu990101\" B3=\"14,34\" C3=\"26,9\""_s;
    const auto text = u"Логин;2;3\r\n\r\nedu990101;14,34;26,9\r\n"_s;
    CHECK(csv(text.toUtf8()) == wanted);
    CHECK(csv("\xEF\xBB\xBF" + text.toUtf8()) == wanted);
    CHECK(csv(QString(text).replace(u';', u'\t').toUtf8()) == wanted);
    CHECK(csv("sep=;\r\n" + text.toUtf8()) == wanted);
    CHECK(csv(u"Логин,2,3\n\nedu990101,\"14,34\",\"26,9\""_s.toUtf8()) == wanted);
    QByteArray in1251("\xCB\xEE\xE3\xE8\xED;2;3\n\nedu990101;14,34;26,9");
    CHECK(csv(in1251) == wanted);
}

TEST_CASE("Quoted fields hold separators and quotes and line breaks")
{
    CHECK(csv(u"\"МБОУ \"\"СОШ\"\"\";\"а;б\";\"в\nг\"\n1;2;3"_s.toUtf8()) ==
          u"A1=\"МБОУ \"СОШ\"\" B1=\"а;б\" C1=\"в\nг\"\nA2=\"1\" B2=\"2\" C2=\"3\""_s);
    // Quotation marks that were typed and never closed are part of the text.
    CHECK(csv(u"\"Школа\" № 5;1\n\"Школа;2"_s.toUtf8()) == u"A1=\"\"Школа\" № 5\" B1=\"1\"\nA2=\"\"Школа\" B2=\"2\""_s);
}

TEST_CASE("A web page is a workbook only under a name that Excel would open")
{
    const auto page = u"<html><body><p>ФИС ОКО</p><table><tr><td colspan=2>Логин</td><td>5</td></tr>"
                      "<tr><td>edu990101</td><td>а</td><td>7,5</td></tr></table></body></html>"_s.toUtf8();
    const auto sheets = readSheets(page, u"выгрузка.xls"_s);
    CHECK(outline(sheets) == u"A1=\"ФИС ОКО\"\nA2=\"Логин\" C2=\"5\"\nA3=\"edu990101\" B3=\"а\" C3=\"7,5\""_s);
    REQUIRE(sheets);
    CHECK(sheets->front().merges.size() == 1);
    const auto refused = readSheets(page, u"выгрузка.xlsx"_s);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().text.contains(u"Это веб-страница, а не книга Excel; ничего не внесено"_s));
    CHECK(readSheets("<!DOCTYPE html><html><body>Вход</body></html>", u"a.xls"_s)
              .error()
              .text.contains(u"веб-страница"_s));
}

TEST_CASE("Files of other kinds are refused with what to do")
{
    const auto text = [](const QByteArray &bytes) { return readSheets(bytes, {}).error().text; };
    CHECK(text({}).contains(u"пуст"_s));
    CHECK(text("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old").contains(u"сохраните как .xlsx"_s));
    CHECK(text("%PDF-1.4").contains(u"PDF"_s));
    CHECK(text(QByteArray(500, '\x01')).contains(u"не похож"_s));
    CHECK(text("PK\x03\x04 cut off").contains(u"Файл повреждён (архив обрывается); ничего не внесено"_s));
    CHECK(readSheets(u"/нет/такого.xlsx"_s).error().code == Error::Code::NotFound);
}

TEST_CASE("A workbook cut anywhere is refused or read but never crashes")
{
    const auto bytes = workbook(u"<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"_s);
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        const auto sheets = readSheets(bytes.left(length), u"a.xlsx"_s);
        if (!sheets)
            CHECK(sheets.error().text.size() > 10);
    }
}

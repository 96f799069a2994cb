#include "exchange/documentreader.h"
#include "exchange/odtstyles.h"
#include "exchange/outline.h"
#include "support/catch.h"
#include "support/ziparchivebuilder.h"

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray part(const QString &root, const QString &content)
{
    return (u"<?xml version=\"1.0\"?><office:%1 xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
            "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
            "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
            "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
            "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
            "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
            "xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\" "
            "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\">%2</office:%1>"_s)
        .arg(root, content)
        .toUtf8();
}

Result<DocumentContent> readBody(const QString &body, const QString &automatic = {}, const QString &common = {})
{
    return readDocument(
        zipArchive(
            {{u"mimetype"_s, "application/vnd.oasis.opendocument.text"},
             {u"content.xml"_s,
              part(u"document-content"_s, u"<office:automatic-styles>"_s + automatic +
                                              u"</office:automatic-styles><office:body>" + body + u"</office:body>")},
             {u"styles.xml"_s, part(u"document-styles"_s, u"<office:styles>"_s + common + u"</office:styles>")}}),
        {});
}

Result<DocumentContent> read(const QString &text, const QString &automatic = {}, const QString &common = {})
{
    return readBody(u"<office:text>"_s + text + u"</office:text>", automatic, common);
}

QString p(const QString &text)
{
    return u"<text:p>%1</text:p>"_s.arg(text);
}

QString cell(const QString &text, const QString &attributes = {})
{
    return u"<table:table-cell %2><text:p>%1</text:p></table:table-cell>"_s.arg(text, attributes);
}

QString row(const QString &cells, const QString &attributes = {})
{
    return u"<table:table-row %2>%1</table:table-row>"_s.arg(cells, attributes);
}

QString table(const QString &rows)
{
    return u"<table:table>%1</table:table>"_s.arg(rows);
}

} // namespace

TEST_CASE("Blanks of an OpenDocument paragraph follow its own rules")
{
    CHECK(outline(read(
              p(u"  a \n  b<text:s text:c=\"2\"/>c<text:tab/>d<text:line-break/>e<text:span> f </text:span> g"_s))) ==
          u"a b  c→d⏎e f g"_s);
}

TEST_CASE("Notes and comments and deleted text of OpenDocument are left out")
{
    CHECK(outline(read(
              u"<text:tracked-changes><text:changed-region><text:deletion><text:p>old</text:p></text:deletion>"
              "</text:changed-region></text:tracked-changes>"_s +
              p(u"a<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note>b"
                "<text:change text:change-id=\"1\"/><office:annotation><text:p>c</text:p></office:annotation>d"_s))) ==
          u"abd"_s);
}

TEST_CASE("An OpenDocument text box stands before its paragraph and picture titles are no text")
{
    CHECK(outline(read(p(u"<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box><svg:title>t</svg:title>"
                         "</draw:frame><draw:frame><draw:image/><svg:desc>d</svg:desc></draw:frame>Title"_s))) ==
          u"box\nTitle"_s);
}

TEST_CASE("OpenDocument cells span columns and rows")
{
    CHECK(
        outline(read(table(row(cell(u"a"_s, u"table:number-rows-spanned=\"2\""_s) +
                               cell(u"b"_s, u"table:number-columns-spanned=\"2\""_s) + u"<table:covered-table-cell/>") +
                           row(u"<table:covered-table-cell/>"_s + cell(u"c"_s) + cell(u"d"_s))))) ==
        u"open table\n| a{1x2} | b{2x1} |\n| . | c | d |"_s);
}

TEST_CASE("Repeated rows and cells of OpenDocument are repeated within bounds")
{
    CHECK(outline(read(table(row(cell(u"a"_s, u"table:number-columns-repeated=\"2\""_s),
                                 u"table:number-rows-repeated=\"2\""_s)))) == u"open table\n| a | a |\n| a | a |"_s);
    const auto huge = read(table(row(cell(u"a"_s, u"table:number-columns-repeated=\"2000000000\""_s),
                                     u"table:number-rows-repeated=\"2000000000\""_s)));
    REQUIRE(huge);
    CHECK(std::get<ContentTable>(huge->blocks[0]).columnCount == 1000);
}

TEST_CASE("OpenDocument header rows and nested tables are told")
{
    CHECK(outline(read(table(
              u"<table:table-header-rows>"_s + row(cell(u"h"_s) + cell(u"i"_s)) + u"</table:table-header-rows>" +
              row(u"<table:table-cell>"_s + table(row(cell(u"x"_s))) + u"</table:table-cell>" + cell(u"y"_s))))) ==
          u"open table\n#| h | i |\n| open table/| x | | y |"_s);
}

TEST_CASE("OpenDocument tables have borders when their cells have")
{
    const auto styles = u"<style:style style:name=\"A\" style:family=\"table-cell\"><style:table-cell-properties "
                        "fo:border=\"0.5pt solid #000000\"/></style:style><style:style style:name=\"B\" "
                        "style:family=\"table-cell\"><style:table-cell-properties fo:border-left=\"0.5pt solid #000\" "
                        "fo:border-right=\"none\" fo:border-top=\"none\" fo:border-bottom=\"none\"/></style:style>"_s;
    CHECK(outline(read(table(row(cell(u"a"_s, u"table:style-name=\"A\""_s))) +
                           table(row(cell(u"b"_s, u"table:style-name=\"B\""_s))),
                       styles)) == u"table\n| a |\nopen table\n| b |"_s);
}

TEST_CASE("Bold and alignment and indent of OpenDocument come through styles")
{
    const auto common = u"<style:default-style style:family=\"paragraph\"><style:paragraph-properties "
                        "fo:text-align=\"center\"/></style:default-style><style:style style:name=\"Base\" "
                        "style:family=\"paragraph\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"_s;
    const auto automatic =
        u"<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Base\">"
        "<style:paragraph-properties fo:text-align=\"end\" fo:margin-left=\"10cm\"/></style:style>"
        "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties "
        "fo:font-weight=\"normal\"/></style:style>"
        "<style:style style:name=\"T2\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>"_s;
    const auto content =
        read(u"<text:p text:style-name=\"P1\">a</text:p><text:p text:style-name=\"P1\">b<text:span "
             "text:style-name=\"T1\">c</text:span></text:p><text:p>d<text:span text:style-name=\"T2\">e"
             "</text:span></text:p><text:h text:outline-level=\"2\">f</text:h>"_s,
             automatic, common);
    CHECK(outline(content) == u"*>a\n>bc\n=d\n#2 =f"_s);
    CHECK(std::get<ContentParagraph>(content->blocks[0]).indent == Approx(100));
}

TEST_CASE("Lengths of OpenDocument are read in every unit")
{
    CHECK(odtLength(u"2.54cm").value() == Approx(25.4));
    CHECK(odtLength(u"1in").value() == Approx(25.4));
    CHECK(odtLength(u"72pt").value() == Approx(25.4));
    CHECK_FALSE(odtLength(u"50%"));
    CHECK_FALSE(odtLength(u""));
}

// ---- lists

namespace {

const auto listStyles =
    u"<text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" "
    "style:num-suffix=\".\"/><text:list-level-style-number text:level=\"2\" style:num-format=\"1\" "
    "style:num-suffix=\".\" "
    "text:display-levels=\"2\"/><text:list-level-style-bullet text:level=\"3\" "
    "text:bullet-char=\"\uF0B7\"/></text:list-style>"
    "<text:list-style style:name=\"L2\"><text:list-level-style-number text:level=\"1\" style:num-format=\"а, б, .., "
    "аа, аб, ... (ru)\" style:num-suffix=\")\" text:start-value=\"3\"/><text:list-level-style-number text:level=\"2\" "
    "style:num-format=\"i\" loext:num-list-format=\"(%2%)\"/></text:list-style>"_s;

QString list(const QString &items, const QString &attributes)
{
    return u"<text:list %2>%1</text:list>"_s.arg(items, attributes);
}

QString item(const QString &content, const QString &attributes = {})
{
    return u"<text:list-item %2>%1</text:list-item>"_s.arg(content, attributes);
}

} // namespace

TEST_CASE("OpenDocument lists are numbered on several levels")
{
    const QString text =
        list(item(p(u"a"_s) + p(u"more"_s) + list(item(p(u"b"_s)) + item(p(u"c"_s) + list(item(p(u"d"_s)), {})), {})) +
                 item(p(u"e"_s) + list(item(p(u"f"_s)), {})) + u"<text:list-header>" + p(u"g"_s) +
                 u"</text:list-header>" + item(p(u"h"_s), u"text:start-value=\"7\""_s),
             u"text:style-name=\"L1\""_s);
    CHECK(outline(read(text, listStyles)) == u"[1.] a\nmore\n[1.1.] b\n[1.2.] c\n[•] d\n[2.] e\n[2.1.] f\ng\n[7.] h"_s);
}

TEST_CASE("An OpenDocument list goes on from another one when it says so")
{
    const auto style = u"text:style-name=\"L1\" "_s;
    const QString text = list(item(p(u"a"_s)), style + u"xml:id=\"one\"") + list(item(p(u"b"_s)), style) +
                         list(item(p(u"c"_s)), style + u"text:continue-numbering=\"true\"") +
                         list(item(p(u"d"_s)), style + u"text:continue-list=\"one\"") +
                         list(item(list(item(p(u"e"_s)), {})), style + u"text:continue-list=\"one\"");
    CHECK(outline(read(text, listStyles)) == u"[1.] a\n[1.] b\n[2.] c\n[2.] d\n[1.1.] e"_s);
}

TEST_CASE("OpenDocument lists know Russian letters and the newer format attribute")
{
    const QString text =
        list(item(p(u"a"_s) + list(item(p(u"b"_s)), {})) + item(p(u"c"_s)), u"text:style-name=\"L2\""_s);
    CHECK(outline(read(text, listStyles)) == u"[в)] a\n[(i)] b\n[г)] c"_s);
}

TEST_CASE("Lists in cells of an OpenDocument table count on their own")
{
    const QString text =
        list(item(p(u"a"_s)), u"text:style-name=\"L1\" xml:id=\"x\""_s) +
        table(row(u"<table:table-cell>"_s + list(item(p({})), u"text:style-name=\"L1\" text:continue-list=\"x\""_s) +
                  u"</table:table-cell>" + cell(u"b"_s)));
    CHECK(outline(read(text, listStyles)) == u"[1.] a\nopen table\n| [2.]  | b |"_s);
}

TEST_CASE("Headings of OpenDocument are numbered by the outline")
{
    const auto outlineStyle =
        u"<text:outline-style><text:outline-level-style text:level=\"1\" style:num-format=\"I\" "
        "style:num-suffix=\".\"/><text:outline-level-style text:level=\"2\" style:num-format=\"\"/>"
        "</text:outline-style>"_s;
    CHECK(outline(read(u"<text:h text:outline-level=\"1\">a</text:h><text:h text:outline-level=\"2\">b</text:h>"
                       "<text:h text:outline-level=\"1\">c</text:h>"_s,
                       {}, outlineStyle)) == u"#1 [I.] a\n#2 b\n#1 [II.] c"_s);
}

// ---- other files of LibreOffice

TEST_CASE("A sheet of LibreOffice is a table without its empty rest")
{
    const auto content =
        readBody(u"<office:spreadsheet><table:table table:name=\"План\">"_s + row(cell(u"№"_s) + cell(u"Дело"_s)) +
                 row(cell(u"1"_s) + cell(u"x"_s) + u"<table:table-cell table:number-columns-repeated=\"16382\"/>") +
                 row(u"<table:table-cell table:number-columns-repeated=\"16384\"/>"_s,
                     u"table:number-rows-repeated=\"1048574\""_s) +
                 u"</table:table></office:spreadsheet>");
    CHECK(outline(content) == u"table План\n| № | Дело |\n| 1 | x |"_s);
}

TEST_CASE("A flat OpenDocument text is read")
{
    CHECK(outline(readDocument(
              part(u"document"_s, u"<office:body><office:text>"_s + p(u"flat"_s) + u"</office:text></office:body>"),
              {})) == u"flat"_s);
}

TEST_CASE("An encrypted OpenDocument text is told from a damaged one")
{
    const auto bytes = zipArchive({{u"mimetype"_s, "application/vnd.oasis.opendocument.text"},
                                   {u"content.xml"_s, "\x12\x34\x56"},
                                   {u"META-INF/manifest.xml"_s, "<manifest><encryption-data/></manifest>"}});
    CHECK(readDocument(bytes, {}).error().text.contains(u"паролем"_s));
}

TEST_CASE("A LibreOffice drawing is refused")
{
    CHECK(readBody(u"<office:drawing/>"_s).error().code == Error::Code::Parse);
}

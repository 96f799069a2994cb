#include "exchange/documentreader.h"
#include "exchange/outline.h"
#include "support/catch.h"
#include "support/ziparchivebuilder.h"

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

const auto transitional = u"http://schemas.openxmlformats.org/wordprocessingml/2006/main"_s;
const auto strict = u"http://purl.oclc.org/ooxml/wordprocessingml/main"_s;

QByteArray part(const QString &root, const QString &content, const QString &schema = transitional)
{
    return (u"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:%1 xmlns:w=\"%2\" "
            "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
            "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
            "xmlns:v=\"urn:schemas-microsoft-com:vml\">%3</w:%1>"_s)
        .arg(root, schema, content)
        .toUtf8();
}

Result<DocumentContent> read(const QString &body, const QString &styles = {}, const QString &numbering = {})
{
    std::vector<std::pair<QString, QByteArray>> parts{
        {u"word/document.xml"_s, part(u"document"_s, u"<w:body>"_s + body + u"</w:body>")}};
    if (!styles.isEmpty())
        parts.emplace_back(u"word/styles.xml"_s, part(u"styles"_s, styles));
    if (!numbering.isEmpty())
        parts.emplace_back(u"word/numbering.xml"_s, part(u"numbering"_s, numbering));
    return readDocument(zipArchive(parts), {});
}

QString p(const QString &text, const QString &properties = {})
{
    return u"<w:p><w:pPr>%2</w:pPr><w:r><w:t xml:space=\"preserve\">%1</w:t></w:r></w:p>"_s.arg(text, properties);
}

QString cell(const QString &text, const QString &properties = {})
{
    return u"<w:tc><w:tcPr>%1</w:tcPr>"_s.arg(properties) + p(text) + u"</w:tc>";
}

QString row(const QString &cells, const QString &properties = {})
{
    return u"<w:tr><w:trPr>%1</w:trPr>"_s.arg(properties) + cells + u"</w:tr>";
}

const auto lines = u"<w:tblPr><w:tblBorders><w:top w:val=\"single\"/><w:left w:val=\"single\"/>"
                   "<w:insideH w:val=\"single\"/><w:insideV w:val=\"single\"/></w:tblBorders></w:tblPr>"_s;

QString table(const QString &rows, const QString &before = lines)
{
    return u"<w:tbl>"_s + before + rows + u"</w:tbl>";
}

} // namespace

TEST_CASE("Paragraphs and tables of a Word document come in their order")
{
    const auto content = read(p(u"a"_s) + table(row(cell(u"b"_s) + cell(u"c"_s))) + p(u"d"_s));
    CHECK(outline(content) == u"a\ntable\n| b | c |\nd"_s);
}

TEST_CASE("Word content inside controls and links and smart tags is text")
{
    const auto content = read(
        u"<w:sdt><w:sdtPr/><w:sdtContent>"_s + p(u"control"_s) + u"</w:sdtContent></w:sdt>" +
        u"<w:p><w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t>tag</w:t></w:r></w:smartTag>"
        "<w:sdt><w:sdtContent><w:r><w:t>run</w:t></w:r></w:sdtContent></w:sdt></w:p>" +
        table(u"<w:sdt><w:sdtContent>"_s + row(u"<w:sdt><w:sdtContent>"_s + cell(u"x"_s) + u"</w:sdtContent></w:sdt>") +
              u"</w:sdtContent></w:sdt>"));
    CHECK(outline(content) == u"control\nlinktagrun\ntable\n| x |"_s);
}

TEST_CASE("A Word text box is read once and stands before the paragraph it hangs on")
{
    const QString box = u"<w:txbxContent>"_s + p(u"УТВЕРЖДАЮ"_s) + u"</w:txbxContent>";
    const auto content = read(u"<w:p><w:r><w:t>Title</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">"
                              "<w:drawing><wps:txbx>"_s +
                              box + u"</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
                              u"</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>");
    CHECK(outline(content) == u"УТВЕРЖДАЮ\nTitle"_s);
}

TEST_CASE("Word cells merged across and down have spans")
{
    const auto restart = u"<w:vMerge w:val=\"restart\"/>"_s;
    const auto go = u"<w:vMerge/>"_s;
    const auto wide = u"<w:gridSpan w:val=\"2\"/>"_s;
    const auto content = read(table(
        row(cell(u"a"_s, restart) + cell(u"b"_s) + cell(u"c"_s)) + row(cell(u"hidden"_s, go) + cell(u"wide"_s, wide)) +
        row(cell({}, go) + cell(u"d"_s) + cell(u"e"_s)) + row(cell(u"f"_s, restart) + cell(u"g"_s) + cell(u"h"_s))));
    CHECK(outline(content) == u"table\n| a{1x3} | b | c |\n| . | wide{2x1} |\n| . | d | e |\n| f | g | h |"_s);
}

TEST_CASE("A Word cell that continues nothing stands for itself")
{
    const auto content = read(table(row(cell(u"a"_s, u"<w:vMerge/>"_s) + cell(u"b"_s))));
    CHECK(outline(content) == u"table\n| a | b |"_s);
}

TEST_CASE("A Word row may begin and end inside the grid")
{
    const auto content = read(table(row(cell(u"a"_s) + cell(u"b"_s) + cell(u"c"_s)) +
                                    row(cell(u"d"_s), u"<w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/>"_s)));
    CHECK(outline(content) == u"table\n| a | b | c |\n| . | d |"_s);
}

TEST_CASE("Stray grid columns of a Word table vanish")
{
    const auto grid = u"<w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"30\"/><w:gridCol w:w=\"2000\"/>"
                      "<w:gridCol w:w=\"3000\"/></w:tblGrid>"_s;
    const auto two = u"<w:gridSpan w:val=\"2\"/>"_s;
    // The rows disagree about the sliver, and no row uses the last column.
    const auto content =
        read(table(grid + row(cell(u"a"_s, two) + cell(u"b"_s)) + row(cell(u"c"_s) + cell(u"d"_s, two))));
    CHECK(outline(content) == u"table\n| a | b |\n| c | d |"_s);
    const auto &read = std::get<ContentTable>(content->blocks[0]);
    CHECK(read.columnCount == 2);
    REQUIRE(read.widths.size() == 2);
    CHECK(read.widths[1] == Approx(2000 * 25.4 / 1440));
}

TEST_CASE("Word header rows and nested tables and borderless tables are told")
{
    const auto inner = table(row(cell(u"x"_s) + cell(u"y"_s)), {});
    const auto content = read(table(row(cell(u"h"_s) + cell(u"i"_s), u"<w:tblHeader/>"_s) +
                                    row(u"<w:tc>"_s + inner + p(u"after"_s) + u"</w:tc>" + cell(u"z"_s))));
    CHECK(outline(content) == u"table\n#| h | i |\n| open table/| x | y |/after | z |"_s);
}

TEST_CASE("Borders of a Word table come from its style and its cells as well")
{
    const auto styles = u"<w:style w:type=\"table\" w:styleId=\"Grid\"><w:tblPr><w:tblBorders><w:insideH "
                        "w:val=\"single\"/><w:insideV w:val=\"single\"/></w:tblBorders></w:tblPr></w:style>"
                        "<w:style w:type=\"table\" w:styleId=\"Mine\"><w:basedOn w:val=\"Grid\"/></w:style>"_s;
    const auto styled = u"<w:tblPr><w:tblStyle w:val=\"Mine\"/></w:tblPr>"_s;
    const auto none = u"<w:tblPr><w:tblStyle w:val=\"Mine\"/><w:tblBorders><w:top w:val=\"nil\"/><w:left "
                      "w:val=\"none\"/><w:insideH w:val=\"nil\"/><w:insideV w:val=\"nil\"/></w:tblBorders></w:tblPr>"_s;
    const auto box = u"<w:tcBorders><w:top w:val=\"single\"/><w:start w:val=\"single\"/></w:tcBorders>"_s;
    const auto nobox = u"<w:tcBorders><w:top w:val=\"nil\"/><w:left w:val=\"nil\"/><w:bottom w:val=\"nil\"/><w:right "
                       "w:val=\"nil\"/></w:tcBorders>"_s;
    const auto content = read(table(row(cell(u"a"_s)), styled) + table(row(cell(u"b"_s)), none) +
                                  table(row(cell(u"c"_s, box)), {}) + table(row(cell(u"d"_s, nobox)), styled),
                              styles);
    CHECK(outline(content) == u"table\n| a |\nopen table\n| b |\ntable\n| c |\nopen table\n| d |"_s);
}

TEST_CASE("Tracked changes of Word are read as accepted")
{
    const auto content =
        read(u"<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
             "<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t> here</w:t></w:r></w:moveTo></w:p>"
             "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>joined</w:t></w:r></w:p>"_s +
             p(u" on"_s) + table(row(cell(u"kept"_s)) + row(cell(u"deleted"_s), u"<w:del/>"_s)) +
             table(row(cell(u"all deleted"_s), u"<w:del/>"_s)));
    CHECK(outline(content) == u"newhere\njoined on\ntable\n| kept |"_s);
}

TEST_CASE("Special characters of a Word run are read")
{
    const auto content = read(
        u"<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t><w:tab/><w:t>d</w:t><w:noBreakHyphen/>"
        "<w:t>e</w:t><w:softHyphen/><w:t>f</w:t><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:sym w:font=\"Wingdings\" "
        "w:char=\"F0A7\"/><w:footnoteReference w:id=\"1\"/></w:r></w:p>"_s);
    CHECK(outline(content) == u"a⏎b⏎c→d-ef≥•"_s);
}

TEST_CASE("Of a Word field its result is read")
{
    const auto content = read(u"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> DATE "
                              "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1 мая"
                              "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:fldSimple w:instr=\"PAGE\">"
                              "<w:r><w:t>, 7</w:t></w:r></w:fldSimple></w:p>"_s);
    CHECK(outline(content) == u"1 мая, 7"_s);
}

TEST_CASE("Hidden Word text is left out")
{
    const auto styles = u"<w:style w:type=\"character\" w:styleId=\"Secret\"><w:rPr><w:vanish/></w:rPr></w:style>"_s;
    const auto content = read(
        u"<w:p><w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r><w:r><w:rPr><w:rStyle "
        "w:val=\"Secret\"/></w:rPr><w:t>c</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"Secret\"/><w:vanish w:val=\"0\"/>"
        "</w:rPr><w:t>d</w:t></w:r></w:p><w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/>"
        "</w:rPr><w:t>all</w:t></w:r></w:p>"_s,
        styles);
    CHECK(outline(content) == u"ad"_s);
}

TEST_CASE("Bold and alignment and headings of Word come through styles")
{
    const auto styles =
        u"<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:pPr><w:jc "
        u"w:val=\"both\"/></w:pPr></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/>"
        "<w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"mine\"><w:basedOn w:val=\"1\"/><w:pPr><w:outlineLvl w:val=\"2\"/>"
        "</w:pPr></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"circle\"><w:basedOn w:val=\"circle\"/></w:style>"_s;
    const auto content =
        read(p(u"plain"_s) + p(u"one"_s, u"<w:pStyle w:val=\"1\"/>"_s) +
                 p(u"three"_s, u"<w:pStyle w:val=\"mine\"/><w:jc w:val=\"end\"/>"_s) +
                 p(u"circle"_s, u"<w:pStyle w:val=\"circle\"/>"_s) +
                 u"<w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr><w:r><w:rPr><w:b w:val=\"false\"/></w:rPr>"
                 "<w:t>thin</w:t></w:r></w:p>",
             styles);
    CHECK(outline(content) == u"plain\n#1 *=one\n#3 *>three\ncircle\n#1 =thin"_s);
    const auto &plain = std::get<ContentParagraph>(content->blocks[0]);
    CHECK(plain.alignment == ContentParagraph::Alignment::Justify);
}

TEST_CASE("The left indent of a Word paragraph is in millimetres")
{
    const auto content = read(p(u"right"_s, u"<w:ind w:left=\"5670\"/>"_s));
    CHECK(std::get<ContentParagraph>(content->blocks[0]).indent == Approx(100.0).margin(0.1));
}

TEST_CASE("Strict Word documents are read like all others")
{
    const auto body = u"<w:body><w:p><w:r><w:t>strict</w:t></w:r></w:p></w:body>"_s;
    CHECK(outline(readDocument(zipArchive({{u"word/document.xml"_s, part(u"document"_s, body, strict)}}), {})) ==
          u"strict"_s);
}

TEST_CASE("A Word document may have its main part under another name")
{
    const auto relations =
        u"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
        u"Id=\"r1\" "
        "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
        "Target=\"/word/document2.xml\"/></Relationships>"_s;
    const auto body = u"<w:body><w:p><w:r><w:t>two</w:t></w:r></w:p></w:body>"_s;
    CHECK(outline(readDocument(zipArchive({{u"_rels/.rels"_s, relations.toUtf8()},
                                           {u"word/document2.xml"_s, part(u"document"_s, body)}}),
                               {})) == u"two"_s);
}

TEST_CASE("An embedded file of a Word document is remarked upon")
{
    const auto content = read(p(u"a"_s) + u"<w:altChunk/>");
    REQUIRE(content);
    REQUIRE(content->remarks.size() == 1);
    CHECK(content->remarks[0].text.contains(u"не прочитан"_s));
}

TEST_CASE("Damaged styles of a Word document cost the styles alone")
{
    const auto bytes =
        zipArchive({{u"word/document.xml"_s, part(u"document"_s, u"<w:body>"_s + p(u"a"_s) + u"</w:body>")},
                    {u"word/styles.xml"_s, "<w:styles"}});
    const auto content = readDocument(bytes, {});
    CHECK(outline(content) == u"a"_s);
    REQUIRE(content);
    CHECK(content->remarks.size() == 1);
}

TEST_CASE("Word tables nested too deep keep their text")
{
    auto inner = p(u"deep"_s);
    for (int depth = 0; depth < 40; ++depth)
        inner = table(u"<w:tr><w:tc>"_s + inner + u"</w:tc></w:tr>");
    const auto content = read(inner);
    REQUIRE(content);
    CHECK(outline(content).contains(u"deep"_s));
    CHECK(content->remarks.size() == 1);
}

// ---- numbering

namespace {

QString level(int index, const QString &format, const QString &text, const QString &more = {})
{
    return u"<w:lvl w:ilvl=\"%1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%2\"/>%4<w:lvlText w:val=\"%3\"/></w:lvl>"_s
        .arg(index)
        .arg(format, text, more);
}

QString list(int id, int definition, const QString &overrides = {})
{
    return u"<w:num w:numId=\"%1\"><w:abstractNumId w:val=\"%2\"/>%3</w:num>"_s.arg(id).arg(definition).arg(overrides);
}

QString definition(int id, const QString &levels)
{
    return u"<w:abstractNum w:abstractNumId=\"%1\">%2</w:abstractNum>"_s.arg(id).arg(levels);
}

QString item(int list, int level, const QString &text)
{
    return p(text, u"<w:numPr><w:ilvl w:val=\"%1\"/><w:numId w:val=\"%2\"/></w:numPr>"_s.arg(level).arg(list));
}

} // namespace

TEST_CASE("Word numbers several levels in document order and in empty cells too")
{
    const QString numbering =
        definition(0, level(0, u"decimal"_s, u"%1."_s) + level(1, u"decimal"_s, u"%1.%2."_s)) + list(1, 0);
    const auto content = read(item(1, 0, u"a"_s) + item(1, 1, u"b"_s) +
                                  table(row(u"<w:tc>"_s + item(1, 1, {}) + u"</w:tc>" + cell(u"c"_s))) +
                                  item(1, 0, u"d"_s) + item(1, 1, u"e"_s),
                              {}, numbering);
    CHECK(outline(content) == u"[1.] a\n[1.1.] b\ntable\n| [1.2.]  | c |\n[2.] d\n[2.1.] e"_s);
}

TEST_CASE("Word writes numbers in Roman and Latin and Russian letters")
{
    const QString numbering =
        definition(0, level(0, u"upperRoman"_s, u"%1."_s) + level(1, u"lowerRoman"_s, u"%2)"_s) +
                          level(2, u"russianLower"_s, u"%3)"_s) + level(3, u"upperLetter"_s, u"%4"_s) +
                          level(4, u"none"_s, u""_s) + level(5, u"bullet"_s, u"\uF0B7"_s) +
                          level(6, u"bullet"_s, u"–"_s) + level(7, u"decimal"_s, u"%1.%8"_s, u"<w:isLgl/>"_s)) +
        list(1, 0);
    QString body;
    for (int level = 0; level < 8; ++level)
        body += item(1, level, u"x"_s);
    CHECK(outline(read(body + item(1, 0, u"y"_s), {}, numbering)) ==
          u"[I.] x\n[i)] x\n[а)] x\n[A] x\nx\n[•] x\n[–] x\n[1.1] x\n[II.] y"_s);
}

TEST_CASE("Word lists of one definition go on unless a list starts anew")
{
    const QString numbering =
        definition(0, level(0, u"decimal"_s, u"%1"_s)) + list(1, 0) + list(2, 0) +
        list(3, 0, u"<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>"_s) +
        list(4, 0, u"<w:lvlOverride w:ilvl=\"0\">"_s + level(0, u"decimal"_s, u"№ %1"_s) + u"</w:lvlOverride>");
    CHECK(outline(read(item(1, 0, u"a"_s) + item(2, 0, u"b"_s) + item(3, 0, u"c"_s) + item(3, 0, u"d"_s) +
                           item(4, 0, u"e"_s) + item(0, 0, u"f"_s),
                       {}, numbering)) == u"[1] a\n[2] b\n[5] c\n[6] d\n[№ 7] e\nf"_s);
}

TEST_CASE("Word numbers come through styles and can be switched off")
{
    const auto styles =
        u"<w:style w:type=\"paragraph\" w:styleId=\"L1\"><w:pPr><w:numPr><w:numId "
        u"w:val=\"1\"/></w:numPr></w:pPr></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"L2\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"_s;
    const QString numbering = definition(0, level(0, u"decimal"_s, u"%1."_s, u"<w:pStyle w:val=\"L1\"/>"_s) +
                                                level(1, u"decimal"_s, u"%1.%2."_s, u"<w:pStyle w:val=\"L2\"/>"_s)) +
                              list(1, 0);
    const auto one = u"<w:pStyle w:val=\"L1\"/>"_s;
    const auto two = u"<w:pStyle w:val=\"L2\"/>"_s;
    CHECK(outline(read(p(u"a"_s, one) + p(u"b"_s, two) + p(u"c"_s, two + u"<w:numPr><w:numId w:val=\"0\"/></w:numPr>") +
                           p(u"d"_s, two),
                       styles, numbering)) == u"[1.] a\n[1.1.] b\nc\n[1.2.] d"_s);
}

TEST_CASE("A numbering style of Word leads to its definition")
{
    const auto styles =
        u"<w:style w:type=\"numbering\" w:styleId=\"N\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr>"
        "</w:pPr></w:style>"_s;
    const QString numbering = definition(0, level(0, u"decimal"_s, u"%1)"_s)) +
                              definition(1, u"<w:numStyleLink w:val=\"N\"/>"_s) + list(1, 0) + list(2, 1);
    CHECK(outline(read(item(2, 0, u"a"_s), styles, numbering)) == u"[1)] a"_s);
}

#include "exchange/documentreader.h"
#include "exchange/htmlreader.h"
#include "exchange/outline.h"
#include "support/catch.h"

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

QString read(const QString &html)
{
    return outline(readHtml(html));
}

} // namespace

TEST_CASE("Paragraphs and blanks and line breaks of a page are read")
{
    CHECK(
        read(u"<body><p> a\n  b<br>c </p>loose <b>text</b><div>d<p>e</div>f&nbsp;g &laquo;h&raquo; &#8470;&#x31;"_s) ==
        u"a b⏎c\nloose text\nd\ne\nf\u00A0g «h» №1"_s);
}

TEST_CASE("Tabs inside a line of a page set texts side by side")
{
    CHECK(read(u"<p>\t\tleft\t\t\tright\t\t</p><p>one\n\t\tsentence</p>"_s) == u"left→right\none sentence"_s);
}

TEST_CASE("Bold and alignment and headings of a page come from tags and styles and classes")
{
    CHECK(read(u"<style>.x { font-weight: 700; text-align: center } p.y {margin-left:10cm} .h{display:none}</style>"
               "<p class=x>a</p><p align=right><b>b</b></p><h2>c</h2><p class='x'><span style='font-weight:normal'>d"
               "</span></p><p class=h>no</p><center>e</center><del>no</del>"_s) == u"*=a\n*>b\n#2 *c\n=d\n=e"_s);
    const auto content = readHtml(u"<style>p.y {margin-left:10cm}</style><p class=y>a"_s);
    REQUIRE(content);
    CHECK(std::get<ContentParagraph>(content->blocks[0]).indent == Approx(100));
}

TEST_CASE("Cells of a page span columns and rows")
{
    CHECK(read(u"<table border=1><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d<tr><td rowspan=0>e<td>f<td>g<tr><td>h"
               "<td>i</table>"_s) == u"table\n| a{1x2} | b{2x1} |\n| . | c | d |\n| e{1x2} | f | g |\n| . | h | i |"_s);
}

TEST_CASE("A table of a page may lack rows and end tags and have forms and captions in it")
{
    CHECK(read(u"<table border=1><caption>t</caption><form><td>a<td>b</form></table>after"_s).endsWith(u"after"_s));
    CHECK(read(u"<table border=1><thead><tr><th>a<th>b<tbody><tr><td>c<td>d</table>after"_s) ==
          u"table\n#| *=a | *=b |\n| c | d |\nafter"_s);
}

TEST_CASE("Nested and borderless tables of a page are told")
{
    CHECK(read(u"<table border=0><tr><td>left<td><table border=1><tr><td>x</table>right</table>"_s) ==
          u"open table\n| left | table/| x |/right |"_s);
    CHECK(read(u"<table style='border-collapse:collapse;border:none'><tr><td style='border:solid windowtext 1.0pt'>a"
               "</table>"_s) == u"table\n| a |"_s);
    CHECK(read(u"<style>td {border:none} .b {border:.5pt solid windowtext}</style><table><tr><td>a</table><table><tr>"
               "<td class=b>b</table>"_s) == u"open table\n| a |\ntable\n| b |"_s);
}

TEST_CASE("Lists of a page are numbered")
{
    CHECK(read(u"<ol><li>a<li value=5>b<ul><li>c</ul><li>d</ol><ol type=A start=3><li><p>e</p><p>more</p></ol>"_s) ==
          u"[1.] a\n[5.] b\n[•] c\n[6.] d\n[C.] e\nmore"_s);
    CHECK(read(u"<table border=1><tr><td><ol start=4><li></ol><td>x</table>"_s) == u"table\n| [4.]  | x |"_s);
}

TEST_CASE("Markup of Word in a page is understood or left out")
{
    CHECK(
        read(u"<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><title>t</title><!--[if gte mso 9]>"
             "<xml><o:x>no</o:x></xml><![endif]--><style><!-- p.MsoNormal, li.MsoNormal {text-align:right} --></style>"
             "</head><body><p class=MsoNormal><b>Да<o:p></o:p></b></p><p class=MsoListParagraph><![if !supportLists]>"
             "<span style='mso-list:Ignore'>1.2.<span>&nbsp;&nbsp; </span></span><![endif]>пункт</p><table border=1>"
             "<tr><td><p><![if !supportLists]><span style='mso-list:Ignore'>3.</span><![endif]>&nbsp;</p></td><td>"
             "<p><span style='mso-list:Ignore'>·</span>точка</p></td></tr></table><p style='mso-hide:all'>no</p>"_s) ==
        u"*>Да\n[1.2.] пункт\ntable\n| [3.]  | [•] точка |"_s);
}

TEST_CASE("Comments and scripts of a page are no text")
{
    CHECK(
        read(
            u"<p>a<!-- <p>b</p> --><script>if (a<b) document.write('<p>c</p>')</script>d < e<noscript>n</noscript>"_s) ==
        u"ad < e"_s);
}

TEST_CASE("The encoding of a page is declared or found out")
{
    const QByteArray cyrillic("\xCF\xEB\xE0\xED"); // «План» in windows-1251
    CHECK(htmlDeclaredEncoding("<meta charset=\"UTF-8\">") == u"UTF-8"_s);
    CHECK(htmlDeclaredEncoding("<meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\">") ==
          u"windows-1251"_s);
    CHECK(outline(readDocument("<html><meta charset=windows-1251><p>" + cyrillic, {})) == u"План"_s);
    CHECK(outline(readDocument("<html><p>" + cyrillic, {})) == u"План"_s);
    CHECK(outline(readDocument("<html><p>" + u"План"_s.toUtf8(), {})) == u"План"_s);
    // The declaration is wrong more often than text is UTF-8 by chance.
    CHECK(outline(readDocument("<html><meta charset=utf-8><p>" + cyrillic, {})) == u"План"_s);
}

TEST_CASE("A page saved under the name of an Excel file is read")
{
    const auto bytes =
        u"<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table border=1><tr><td>1</td><td>Дело"
        "</td></tr></table></html>"_s.toUtf8();
    CHECK(outline(readDocument(bytes, u"план.xls"_s)) == u"table\n| 1 | Дело |"_s);
}

TEST_CASE("Cells that find no room under spans from above are no cells")
{
    CHECK(read(u"<table><tr><td rowspan=9 colspan=100000>a<tr><td>b<tr><td>c</table>"_s).contains(u"b"_s));
}

TEST_CASE("Senseless pages are read within bounds")
{
    QString deep;
    for (int level = 0; level < 20'000; ++level)
        deep += u"<div><table><tr><td><b>";
    CHECK(read(deep + u"text").contains(u"text"_s));
    CHECK(read(u"<table border=1><tr><td colspan=2000000000 rowspan=2000000000>a<td>b</table>"_s) ==
          u"table\n| a/b |"_s);
    CHECK(read(u"<p>a</b></i></table></td></p></div>b"_s) == u"a\nb"_s);
    CHECK(read(u"<p title=\"never closed"_s).isEmpty());
    CHECK(read(u"<p>a</"_s) == u"a</"_s);
}

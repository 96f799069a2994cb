#include "exchange/documentreader.h"
#include "exchange/markedtext.h"
#include "exchange/outline.h"
#include "exchange/textdecoding.h"
#include "exchange/textreader.h"
#include "support/catch.h"

#include <QStringEncoder>

#include <rapidcheck.h>

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

QString read(const QString &text)
{
    return outline(readText(text));
}

} // namespace

TEST_CASE("Lines with tabs are rows and other lines paragraphs")
{
    CHECK(read(u"Title\r\n\r\n1\ta\tb\r\n2\tc\r\n\td\te\tf\r\n\r\n3\tg\r\nend"_s) ==
          u"Title\ntable\n| 1 | a | b |\n| 2 | c |\n|  | d | e | f |\ntable\n| 3 | g |\nend"_s);
}

TEST_CASE("Rows of a text know their lines")
{
    const auto content = readText(u"a\n\nb\tc\nd\te"_s);
    REQUIRE(content);
    const auto &table = std::get<ContentTable>(content->blocks[1]);
    CHECK(table.rows[0].sourceRow == 3);
    CHECK(table.rows[1].sourceRow == 4);
    CHECK(table.columnCount == 2);
}

TEST_CASE("Traces of markup in a text do what they meant")
{
    CHECK(read(u"**ПЛАН**  \n<b>1</b>\t<p>a</p> <p>b</p>\tc<br>d\n<b>x\ty</b>\tz\n<5 баллов & <i>more</i>"_s) ==
          u"*ПЛАН\ntable\n| *1 | a/b | c⏎d |\n| *x | *y | z |\n<5 баллов & more"_s);
}

TEST_CASE("Lines of dashes in a text vanish and single dashes stay")
{
    CHECK(read(u"a\tb\n---\t-----\nc\t-\n=====\n-\t—\n* * *"_s) == u"table\n| a | b |\n| c | - |\ntable\n| - | — |"_s);
}

TEST_CASE("Rows of nothing but tabs vanish")
{
    CHECK(read(u"a\tb\n\t\t\nc\td"_s) == u"table\n| a | b |\n| c | d |"_s);
}

TEST_CASE("Quoted fields as a spreadsheet copies them are one cell")
{
    CHECK(read(u"1\t\"line one\nline \"\"two\"\"\"\tend\n\"a\nb\"\tc"_s) ==
          u"table\n| 1 | line one⏎line \"two\" | end |\n| a⏎b | c |"_s);
}

TEST_CASE("Quotes typed by people stay")
{
    CHECK(
        read(u"\"Дорожная карта \"\nпо качеству\n1\t\"Школа\" и \"дом\"\t\"x\"\n2\t\"open\tb\n3\tc"_s) ==
        u"\"Дорожная карта \"\nпо качеству\ntable\n| 1 | \"Школа\" и \"дом\" | \"x\" |\n| 2 | \"open | b |\n| 3 | c |"_s);
}

TEST_CASE("Tables drawn with pipes are tables")
{
    CHECK(read(u"# Plan\n| № | Дело |\n|---|:---:|\n| 1 | a\\|b<br>c |\n|  | **d** |\n\nend | of text"_s) ==
          u"#1 Plan\ntable\n| № | Дело |\n| 1 | a|b⏎c |\n|  | *d |\nend | of text"_s);
    CHECK(read(u"+---+---+\n| 1 | a |\n|   | b |\n+===+===+\n| 2 | c |\n+---+---+"_s) ==
          u"table\n| 1 | a⏎b |\n| 2 | c |"_s);
}

TEST_CASE("Page breaks end lines and line breaks of Word do not")
{
    CHECK(read(u"a\fb\vc\u2028d"_s) == u"a\nb⏎c⏎d"_s);
}

TEST_CASE("Entities are characters when they are known")
{
    CHECK(withoutEntities(u"&laquo;a&raquo; &#8470; &#x41; &amp;lt; &unknown; &#1; &#xFFFFFF; AT&T &"_s) ==
          u"«a» № A &lt; &unknown; &#1; &#xFFFFFF; AT&T &"_s);
}

TEST_CASE("Every usual encoding of a Russian text is found out")
{
    const auto text = u"План на 2023 год – №1 «ёж»\tсрок"_s;
    CHECK(decodedText(text.toUtf8()) == text);
    CHECK(decodedText("\xEF\xBB\xBF" + text.toUtf8()) == text);
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder plain(encoding);
        CHECK(decodedText(QByteArray(plain.encode(text))) == text);
        QStringEncoder marked(encoding, QStringConverter::Flag::WriteBom);
        CHECK(decodedText(QByteArray(marked.encode(text))) == text);
    }
    CHECK(decodedText("\xCF\xEB\xE0\xED \x96 \xB9\x31 \xAB\xB8\xE6\xBB \xA8") == u"План – №1 «ёж» Ё"_s);
    CHECK(looksBinary(QByteArray("\x00\x01\x02\x03\x04\x05", 6)));
    CHECK_FALSE(looksBinary(text.toUtf8()));
}

TEST_CASE("A UTF-8 text cut in the middle of a character is still UTF-8")
{
    auto bytes = u"План мероприятий"_s.toUtf8();
    bytes.chop(1);
    CHECK(decodedText(bytes).startsWith(u"План мероприяти"_s));
}

TEST_CASE("Any cells written with tabs come back")
{
    REQUIRE(rc::check("fields of letters and digits survive", [] {
        const auto word = rc::gen::container<std::string>(rc::gen::inRange('a', 'z'));
        const auto rows = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::vector<std::string>>>(
            rc::gen::suchThat(rc::gen::container<std::vector<std::string>>(word), [](const auto &row) {
                return row.size() >= 2 && std::ranges::any_of(row, [](const auto &field) { return !field.empty(); });
            })));
        QStringList lines;
        QStringList expected{u"table"_s};
        for (const auto &row : rows) {
            QStringList fields;
            for (const auto &field : row)
                fields << QString::fromStdString(field);
            lines << fields.join(u'\t');
            expected << u"| "_s + fields.join(u" | "_s) + u" |";
        }
        RC_ASSERT(outline(readText(lines.join(u'\n'))) == expected.join(u'\n'));
    }));
}

#include "exchange/documentreader.h"
#include "exchange/xmltree.h"
#include "exchange/ziparchive.h"
#include "support/catch.h"
#include "support/testdata.h"
#include "support/ziparchivebuilder.h"

#include <QFile>

#include <random>

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(VERSTA_TEST_DATA) + u"/plans/"_s + name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

const QStringList samples{u"003-kumtorkala.docx"_s, u"003-kumtorkala-whole.docx"_s, u"003-kumtorkala.odt"_s,
                          u"003-kumtorkala.xlsx"_s, u"003-kumtorkala.txt"_s};

QByteArray wordFile(const QByteArray &body)
{
    return zipArchive(
        {{u"word/document.xml"_s, "<?xml version=\"1.0\"?><w:document "
                                  "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" +
                                      body + "</w:body></w:document>"}});
}

/// A refusal must say something; what it says depends on where the damage is.
void mustNotCrash(const QByteArray &bytes)
{
    const auto content = readDocument(bytes, {});
    if (!content)
        CHECK(content.error().text.size() > 20);
}

} // namespace

TEST_CASE("Truncated files are refused or read but never crash")
{
    for (const auto &name : samples) {
        INFO(name.toStdString());
        const auto bytes = sample(name);
        for (qsizetype length = 0; length < bytes.size(); length += std::max<qsizetype>(1, bytes.size() / 60))
            mustNotCrash(bytes.left(length));
        if (!name.endsWith(u".txt"_s)) {
            const auto half = readDocument(bytes.left(bytes.size() / 2), name);
            REQUIRE_FALSE(half);
            CHECK(half.error().code == Error::Code::Corrupt);
            CHECK(half.error().text.contains(u"повреждён или загружен не полностью"_s));
        }
    }
}

TEST_CASE("Files with flipped bits are refused or read but never crash")
{
    std::mt19937 random(2023);
    for (const auto &name : samples) {
        INFO(name.toStdString());
        const auto bytes = sample(name);
        for (int round = 0; round < 60; ++round) {
            auto damaged = bytes;
            for (int flip = 0; flip < 1 + round % 4; ++flip) {
                const auto place = static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()));
                damaged[place] = static_cast<char>(damaged[place] ^ (1 << (random() % 8)));
            }
            mustNotCrash(damaged);
        }
    }
}

TEST_CASE("XML with flipped bits inside a sound archive never crashes")
{
    std::mt19937 random(7);
    for (const auto &name : samples) {
        if (name.endsWith(u".txt"_s))
            continue;
        INFO(name.toStdString());
        auto zip = ZipReader::open(sample(name));
        REQUIRE(zip);
        std::vector<std::pair<QString, QByteArray>> entries;
        for (const auto &entry : zip->names()) {
            if (!entry.endsWith(u'/') &&
                (entry.endsWith(u".xml"_s) || entry.endsWith(u".rels"_s) || entry == u"mimetype"_s))
                entries.emplace_back(entry, zip->read(entry).value());
        }
        for (int round = 0; round < 30; ++round) {
            auto damaged = entries;
            for (auto &[entry, content] : damaged) {
                // Markup breaks at once; figures and names that changed reach deeper.
                for (int change = 0; change < round % 5 && !content.isEmpty(); ++change) {
                    auto &c = content[static_cast<qsizetype>(random() % static_cast<unsigned>(content.size()))];
                    if (c >= '0' && c <= '9')
                        c = static_cast<char>('0' + random() % 10);
                    else if (round % 2 == 0)
                        c = static_cast<char>(random() % 256);
                }
            }
            mustNotCrash(zipArchive(damaged));
        }
    }
}

TEST_CASE("A bomb of an archive is refused while it unpacks")
{
    const QByteArray megabytes(150 * 1024 * 1024, ' ');
    const auto bytes = wordFile(megabytes);
    REQUIRE(bytes.size() < 1024 * 1024);
    const auto content = readDocument(bytes, {});
    REQUIRE_FALSE(content);
    CHECK(content.error().code == Error::Code::Constraint);
    CHECK(content.error().text.contains(u"слишком велик"_s));
}

TEST_CASE("Every limit of an archive is kept")
{
    QByteArray noise(300'000, Qt::Uninitialized);
    std::mt19937 random(1);
    std::ranges::generate(noise, [&] { return static_cast<char>(random()); });
    const auto bytes = zipArchive({{u"a"_s, noise}, {u"b"_s, noise}, {u"zeros"_s, QByteArray(300'000, '\0')}});

    ZipLimits limits;
    limits.entryBytes = 299'999;
    CHECK(ZipReader::open(bytes, limits)->read(u"a"_s).error().code == Error::Code::Constraint);
    limits.entryBytes = 300'000;
    limits.totalBytes = 599'999;
    auto reader = ZipReader::open(bytes, limits);
    REQUIRE(reader);
    CHECK(reader->read(u"a"_s));
    CHECK(reader->read(u"b"_s).error().code == Error::Code::Constraint);
    limits = {};
    limits.ratioFrom = 100'000;
    reader = ZipReader::open(bytes, limits);
    CHECK(reader->read(u"a"_s));
    CHECK(reader->read(u"zeros"_s).error().code == Error::Code::Constraint);
    limits.entryCount = 2;
    CHECK(ZipReader::open(bytes, limits).error().code == Error::Code::Constraint);
}

TEST_CASE("Archive entries are found by any spelling and missing ones are told")
{
    auto zip = ZipReader::open(zipArchive({{u"Word\\Document.xml"_s, "x"}}));
    REQUIRE(zip);
    CHECK(zip->contains(u"/word/document.XML"_s));
    CHECK(zip->read(u"word/document.xml"_s).value() == "x");
    CHECK(zip->read(u"none"_s).error().code == Error::Code::NotFound);
}

TEST_CASE("Definitions of entities are refused")
{
    QByteArray laughs = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"ha\">";
    for (int level = 1; level < 30; ++level) {
        const auto number = QByteArray::number(level);
        const auto before = QByteArray::number(level - 1);
        laughs += "<!ENTITY a" + number + " \"&a" + before + ";&a" + before + ";\">";
    }
    CHECK(parseXml(laughs + "]><x>&a29;</x>", u"x"_s).error().code == Error::Code::Corrupt);

    QByteArray quadratic = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"" + QByteArray(100'000, 'a') + "\">]><x>";
    for (int times = 0; times < 100'000; ++times)
        quadratic += "&a;";
    CHECK_FALSE(parseXml(quadratic + "</x>", u"x"_s));
    CHECK(parseXml("<!DOCTYPE x SYSTEM \"x.dtd\"><x/>", u"x"_s));
}

TEST_CASE("Deep and large XML is refused before it costs too much")
{
    QByteArray deep;
    for (int level = 0; level < 500'000; ++level)
        deep += "<a>";
    CHECK(parseXml(deep, u"x"_s).error().code == Error::Code::Corrupt);

    XmlLimits limits;
    limits.nodes = 100;
    QByteArray many = "<x>";
    for (int node = 0; node < 101; ++node)
        many += "<a/>";
    CHECK(parseXml(many + "</x>", u"x"_s, limits).error().code == Error::Code::Constraint);
    limits = {};
    limits.characters = 1000;
    CHECK(parseXml("<x>" + QByteArray(1001, 'a') + "</x>", u"x"_s, limits).error().code == Error::Code::Constraint);
    CHECK(parseXml({}, u"x"_s).error().code == Error::Code::Corrupt);
}

TEST_CASE("Absurd figures in a Word table do no harm")
{
    const auto content = readDocument(
        wordFile("<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"2147483647\"/></w:trPr><w:tc><w:tcPr><w:gridSpan "
                 "w:val=\"2147483647\"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t>"
                 "</w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"-5\"/></w:tcPr><w:p/></w:tc></w:tr>"
                 "</w:tbl>"),
        {});
    REQUIRE(content);
    CHECK(std::get<ContentTable>(content->blocks[0]).rows[0].cells[0].text() == u"a\nb"_s);
}

// Looking for the merged cell above in all rows before would run into the time limit of the tests.
TEST_CASE("A cell merged over a whole large table is read")
{
    QByteArray rows;
    for (int row = 0; row < 3000; ++row)
        rows +=
            "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>text</w:t></w:r></w:p></w:tc>"
            "</w:tr>";
    const auto content = readDocument(wordFile("<w:tbl>" + rows + "</w:tbl>"), {});
    REQUIRE(content);
    CHECK(std::get<ContentTable>(content->blocks[0]).rows[0].cells[0].rowSpan == 3000);
}

#include "exchange/documentreader.h"
#include "exchange/outline.h"
#include "support/catch.h"
#include "support/temporaryfolder.h"
#include "support/testdata.h"
#include "support/ziparchivebuilder.h"

#include <QFile>

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray oldOffice("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");

QByteArray wide(const char *word)
{
    const auto text = QString::fromLatin1(word);
    return QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
}

/// The message for a file that must be refused.
QString refusal(const QByteArray &bytes)
{
    const auto content = readDocument(bytes, {});
    REQUIRE_FALSE(content);
    return content.error().text;
}

} // namespace

TEST_CASE("Kinds that are not read are refused with what to do")
{
    CHECK(refusal(oldOffice + QByteArray(500, '\0') + wide("WordDocument")).contains(u"сохраните как .docx"_s));
    CHECK(refusal(oldOffice + QByteArray(500, '\0') + wide("Workbook")).contains(u"сохраните как .xlsx"_s));
    CHECK(refusal(oldOffice + QByteArray(500, '\0')).contains(u"старого формата"_s));
    CHECK(refusal("{\\rtf1\\ansi text}").contains(u"RTF"_s));
    CHECK(refusal("%PDF-1.7\n%\xE2\xE3\xCF\xD3").contains(u"PDF"_s));
    CHECK(refusal("\x89PNG\r\n\x1A\n").contains(u"картинка"_s));
    CHECK(refusal("Rar!\x1A\x07").contains(u"архив"_s));
    CHECK(refusal("SQLite format 3").contains(u"базы данных"_s));
    CHECK(refusal("MIME-Version: 1.0\r\n").contains(u".mht"_s));
    CHECK(refusal("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>")
              .contains(u"прежних версий"_s));
    CHECK(refusal(QByteArray(3000, '\x01')).contains(u"не похож на документ"_s));
}

TEST_CASE("An encrypted Office file asks for the password to be taken off")
{
    CHECK(refusal(oldOffice + QByteArray(500, '\0') + wide("EncryptedPackage")).contains(u"паролем"_s));
}

TEST_CASE("Archives that are no documents are refused")
{
    CHECK(refusal(zipArchive({{u"план.txt"_s, "text"}})).contains(u"Распакуйте"_s));
    CHECK(refusal(zipArchive({{u"ppt/presentation.xml"_s, "<p/>"}})).contains(u"презентация"_s));
    CHECK(refusal(zipArchive({{u"mimetype"_s, "application/epub+zip"}, {u"content.xml"_s, "<a/>"}}))
              .contains(u"архив"_s));
}

TEST_CASE("Empty files and files without text are refused")
{
    CHECK(refusal({}).contains(u"пуст"_s));
    CHECK(refusal("  \n\t\n ").contains(u"нет текста"_s));
    CHECK(refusal(zipArchive({{u"word/document.xml"_s,
                               "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                               "<w:body><w:p/></w:body></w:document>"}}))
              .contains(u"нет текста"_s));
}

TEST_CASE("The kind of a file is told by its content and not by its name")
{
    CHECK(outline(readDocument("1\ta", u"план.docx"_s)) == u"table\n| 1 | a |"_s);
    const auto word = readDocument(QStringLiteral(VERSTA_TEST_DATA) + u"/plans/003-kumtorkala.docx");
    REQUIRE(word);
    QFile file(QStringLiteral(VERSTA_TEST_DATA) + u"/plans/003-kumtorkala.docx");
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(outline(readDocument(file.readAll(), u"план.txt"_s)) == outline(word));
}

TEST_CASE("Messages name the file")
{
    CHECK(readDocument(QByteArray(), u"план.docx"_s).error().text.startsWith(u"«план.docx»: "_s));
    const auto missing = readDocument(u"/nowhere/план.docx"_s);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == Error::Code::NotFound);
    const auto folder = readDocument(QStringLiteral(VERSTA_TEST_DATA));
    REQUIRE_FALSE(folder);
    CHECK(folder.error().code == Error::Code::Io);
}

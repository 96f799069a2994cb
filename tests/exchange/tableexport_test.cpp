#include "exchange/sheetreader.h"
#include "exchange/tableexport.h"
#include "exchange/ziparchive.h"
#include "support/catch.h"
#include "support/temporaryfolder.h"

#include <QDate>
#include <QFile>
#include <QFileInfo>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

using Type = ExportColumn::Type;

ExportTable sampleTable()
{
    return {u"Школы: Приозёрский район"_s,
            u"Показано 2 из 24"_s,
            {{u"Школа"_s, Type::Text, 0},
             {u"Код"_s, Type::Text, 0},
             {u"Учеников"_s, Type::Integer, 0},
             {u"Средний балл"_s, Type::Number, 2},
             {u"Качество, %"_s, Type::Percent, 1},
             {u"Открыта"_s, Type::Date, 0}},
            {{u"МБОУ «СОШ № 1»; \"первая\""_s, u"007"_s, 1234, 3.456, 45.67, QDate(2015, 9, 1)},
             {u"=СУММ(A1)"_s, {}, -5, {}, 0.0, QDate()}}};
}

// What our own reader finds in the workbook, by rows.
Sheet readBack(const QByteArray &bytes)
{
    const auto sheets = readSheets(bytes, u"table.xlsx"_s);
    REQUIRE(sheets);
    REQUIRE(sheets->size() == 1);
    return sheets->front();
}

} // namespace

TEST_CASE("A table as CSV has its mark and semicolons and decimal commas")
{
    const QByteArray csv = tableCsv(sampleTable());
    CHECK(csv.startsWith("\xef\xbb\xbf"));
    const QStringList lines = QString::fromUtf8(csv.mid(3)).split(u"\r\n"_s);
    REQUIRE(lines.size() == 4);
    CHECK(lines[0] == u"\"Школа\";\"Код\";\"Учеников\";\"Средний балл\";\"Качество, %\";\"Открыта\""_s);
    CHECK(lines[1] == u"\"МБОУ «СОШ № 1»; \"\"первая\"\"\";\"007\";1234;3,46;45,7;01.09.2015"_s);
    CHECK(lines[2] == u"\"'=СУММ(A1)\";;-5;;0,0;"_s);
}

TEST_CASE("A table as a workbook is read back with numbers as numbers and texts as texts")
{
    const Sheet sheet = readBack(tableXlsx(sampleTable()));
    CHECK(sheet.name == u"Школы Приозёрский район"_s);
    REQUIRE(sheet.row(1));
    CHECK(sheet.row(1)->at(0).text() == u"Школы: Приозёрский район"_s);
    CHECK(sheet.row(2)->at(0).text() == u"Показано 2 из 24"_s);
    CHECK_FALSE(sheet.row(3));
    CHECK(sheet.row(4)->at(2).text() == u"Учеников"_s);
    const SheetRow &first = *sheet.row(5);
    CHECK(first.at(0).text() == u"МБОУ «СОШ № 1»; \"первая\""_s);
    CHECK(first.at(1).text() == u"007"_s);
    CHECK_FALSE(first.at(1).isNumber());
    CHECK(first.at(2).isNumber());
    CHECK(first.at(2).integer() == 1234);
    CHECK(first.at(3).number() == 3.456);
    CHECK(first.at(5).text().contains(u"2015"_s));
    CHECK(sheet.row(6)->at(0).text() == u"=СУММ(A1)"_s);
    CHECK(sheet.row(6)->at(3).isEmpty());
    CHECK(sheet.row(6)->at(5).isEmpty()); // no date is no date of 1899
}

TEST_CASE("The workbook is laid out for A4 with its header repeated and frozen")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Школы.xlsx"_s);
    REQUIRE(exportTable(sampleTable(), path));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    auto zip = ZipReader::open(file.readAll());
    REQUIRE(zip);
    const auto part = zip->read(u"xl/worksheets/sheet1.xml"_s);
    REQUIRE(part);
    CHECK(part->contains("paperSize=\"9\""));
    CHECK(part->contains("fitToHeight=\"0\""));
    CHECK(part->contains("state=\"frozen\""));
    CHECK(part->contains("<autoFilter ref=\"A4:F6\""));
    CHECK(zip->read(u"xl/workbook.xml"_s)->contains("_xlnm.Print_Titles"));
}

TEST_CASE("A table without title or rows is still a table")
{
    const Sheet sheet = readBack(tableXlsx({{}, {}, {{u"Школа"_s, Type::Text, 0}}, {}}));
    CHECK(sheet.name == u"Таблица"_s);
    CHECK(sheet.row(1)->at(0).text() == u"Школа"_s);
    CHECK(tableCsv({{}, {}, {{u"Школа"_s, Type::Text, 0}}, {}}) == "\xef\xbb\xbf\"Школа\"\r\n");
}

TEST_CASE("An exported table is its owner s alone and replaces the file in one step")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Школы.CSV"_s);
    REQUIRE(exportTable(sampleTable(), path));
    CHECK((QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == QFile::Permissions());
    CHECK(exportTable(sampleTable(), folder.file(u"Школы.doc"_s)).error().code == Error::Code::Parse);
    CHECK(exportTable(sampleTable(), folder.file(u"нет/Школы.csv"_s)).error().code == Error::Code::Io);
    CHECK(tableExportSuffixes() == QStringList{u".xlsx"_s, u".csv"_s, u".pdf"_s});
}

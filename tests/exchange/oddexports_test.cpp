#include "goldreadings.h"

#include "core/results/resultsjson.h"
#include "exchange/sheetreader.h"
#include "support/testdata.h"

#include <QFile>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

const QString folder = QStringLiteral(VERSTA_TEST_DATA) + u"/vpr-odd/"_s;

Result<WorkbookReading> read(const QString &name)
{
    const QString path = folder + name;
    return openSheets(path).and_then([&](const std::vector<SheetSource> &sheets) {
        return readWorkbook(sheets, {path, MarkScales::builtIn(), {}});
    });
}

} // namespace

// tests/data/vpr-odd/generate.py says what is odd about each.
TEST_CASE("Exports of other municipalities are read as their gold readings say")
{
    QFile file(folder + u"gold.json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto files = QJsonDocument::fromJson(file.readAll())[u"files"_s].toArray();
    REQUIRE(files.size() > 15);
    for (const auto &value : files) {
        const auto wanted = value.toObject();
        INFO(wanted[u"file"_s].toString().toStdString());
        const auto workbook = read(wanted[u"file"_s].toString());
        REQUIRE(workbook);
        REQUIRE(workbook->sheets.size() == 1);
        test::compareWithGold(wanted, resultsToJson(workbook->sheets.front()));
    }
}

TEST_CASE("Names of pupils in a strange export are not read and rows of sums are no rows of pupils")
{
    const auto workbook = read(u"2849001.xlsx"_s);
    REQUIRE(workbook);
    const auto json = QJsonDocument(resultsToJson(workbook->sheets.front())).toJson();
    CHECK_FALSE(json.contains("Иванов"));
    CHECK(workbook->sheets.front().refused.empty());
}

TEST_CASE("A table merged over years gives a set for each work")
{
    const auto workbook = read(u"Отметки по годам.xlsx"_s);
    REQUIRE(workbook);
    REQUIRE(workbook->sheets.front().sets.size() == 4);
    for (const ResultSet &set : workbook->sheets.front().sets) {
        CHECK(set.groups.size() == 5);
        CHECK(set.paper.key.isComplete());
    }
}

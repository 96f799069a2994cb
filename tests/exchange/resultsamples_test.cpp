#include "goldreadings.h"

#include "core/results/resultsjson.h"
#include "exchange/sheetreader.h"
#include "support/catch.h"
#include "support/testdata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

const QString folder = QStringLiteral(VERSTA_TEST_DATA) + u"/vpr/"_s;

QJsonDocument json(const QString &name)
{
    QFile file(folder + name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll());
}

Result<WorkbookReading> read(const QString &name, SchoolLogin school = {})
{
    const QString path = folder + name;
    return readSheets(path).map([&](const std::vector<Sheet> &sheets) {
        return readWorkbook(sheets, {path, MarkScales::builtIn(), school});
    });
}

bool says(const SheetReading &sheet, const QString &text)
{
    const auto about = [&text](const RowProblem &problem) { return problem.reason.contains(text); };
    return std::ranges::any_of(sheet.refused, about) || std::ranges::any_of(sheet.remarks, about);
}

} // namespace

TEST_CASE("Every sample workbook is read as its gold reading says")
{
    const auto files = json(u"gold.json"_s)[u"files"_s].toArray();
    REQUIRE(files.size() == 92);
    for (const auto &value : files) {
        const auto wanted = value.toObject();
        const auto name = wanted[u"file"_s].toString();
        INFO(name.toStdString());
        // A school's own form does not say whose it is.
        const auto school = wanted[u"schools"_s].toInt() == 1 ? SchoolLogin(990'108) : SchoolLogin();
        const auto workbook = read(name, school);
        REQUIRE(workbook);
        REQUIRE(workbook->sheets.size() == 1);
        test::compareWithGold(wanted, resultsToJson(workbook->sheets.front()));
    }
}

TEST_CASE("Of damaged and difficult workbooks exactly the named rows are refused")
{
    for (const auto &value : json(u"broken/expected.json"_s).array()) {
        const auto wanted = value.toObject();
        const auto name = wanted[u"file"_s].toString();
        const auto complaint = wanted[u"complaint"_s].toString();
        INFO(name.toStdString());
        const auto workbook = read(u"broken/"_s + name);
        REQUIRE(workbook.has_value() == wanted[u"opens"_s].toBool());
        if (!workbook) {
            CHECK(workbook.error().text.contains(complaint));
            continue;
        }
        REQUIRE(workbook->isRecognised() == wanted[u"kind"_s].isString());
        if (!workbook->isRecognised()) {
            CHECK(workbook->remarks.front().reason == complaint);
            continue;
        }
        const auto got = resultsToJson(workbook->sheets.front());
        for (const auto &key : {u"kind"_s, u"accepted"_s, u"refused_rows"_s, u"absent"_s, u"sum"_s, u"duplicate_rows"_s,
                                u"without_journal_mark"_s, u"unknown_login"_s, u"unknown_rows"_s}) {
            INFO(key.toStdString());
            if (wanted.contains(key))
                CHECK(wanted[key] == got[key]);
        }
        QJsonObject schools;
        for (const auto &school : got[u"by_school"_s].toArray())
            schools[school[u"login"_s].toString()] = school[u"n"_s];
        CHECK(schools == wanted[u"by_school"_s].toObject());
        CHECK((complaint.isEmpty() || says(workbook->sheets.front(), complaint)));
    }
}

TEST_CASE("Sample workbooks without defects raise no remarks about rows")
{
    for (const auto &name : {u"2025/Математика 4/Ф1_Индивидуальные результаты.xlsx"_s,
                             u"2024/Русский язык 5/Ф3_Статистика по отметкам.xlsx"_s,
                             u"2024/Математика 4/3071846.xlsx"_s, u"ОГЭ/Результаты ОГЭ 2023-2025.xlsx"_s}) {
        INFO(name.toStdString());
        const auto workbook = read(name);
        REQUIRE(workbook);
        // That a scale was inferred is said of the whole sheet.
        CHECK(std::ranges::all_of(workbook->sheets.front().remarks,
                                  [](const RowProblem &remark) { return remark.row == 0; }));
        CHECK(workbook->sheets.front().refused.empty());
    }
}

TEST_CASE("The difficulty of tasks is read where the workbook has it")
{
    const auto with = read(u"2025/Математика 4/Ф1_Индивидуальные результаты.xlsx"_s);
    const auto &tasks = with->sheets.front().sets.front().paper.tasks;
    REQUIRE(tasks.size() == 15);
    CHECK(tasks[4].code == u"5.1");
    CHECK(tasks[4].difficulty == TaskDifficulty::Basic);
    CHECK(tasks[14].difficulty == TaskDifficulty::Advanced);
    const auto merged = read(u"broken/12-merged-header.xlsx"_s);
    CHECK(merged->sheets.front().sets.front().paper.tasks[13].difficulty == TaskDifficulty::Advanced);
    const auto without = read(u"2023/Математика 4/Ф1_Индивидуальные результаты.xlsx"_s);
    CHECK(without->sheets.front().sets.front().paper.tasks[4].code == u"5(1)");
    CHECK(without->sheets.front().sets.front().paper.tasks[4].difficulty == TaskDifficulty::Unknown);
}

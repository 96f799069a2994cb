#include "samplerecheck.h"

#include "core/rechecks/recheckprotocol.h"
#include "support/catch.h"

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

Sheet sheetOf(const QString &text)
{
    Sheet sheet;
    sheet.name = u"Протокол"_s;
    int number = 0;
    for (const QString &line : text.split(u'\n')) {
        SheetRow row(++number);
        int column = 0;
        for (const QString &cell : line.split(u'|')) {
            if (!cell.isEmpty())
                row.set(column, SheetCell(cell));
            ++column;
        }
        if (row.width() > 0)
            sheet.rows.push_back(row);
    }
    return sheet;
}

// Codes 50001 and 50002 of school 1, 50001 of school 2.
std::vector<RecheckWork> works()
{
    std::vector<RecheckWork> works{recheckWork(1, {2, 1}), recheckWork(2, {1, 1}), recheckWork(3, {0, 2})};
    works[2].code = 50001;
    works[2].school = SchoolId(2);
    return works;
}

Result<ProtocolReading> read(const QString &text)
{
    return readProtocol(sheetOf(text), recheckPaper(), works(),
                        {{SchoolId(1), SchoolLogin(990101)}, {SchoolId(2), SchoolLogin(990102)}});
}

} // namespace

TEST_CASE("A protocol is read by its headers, in any order, below whatever stands above the table")
{
    const auto reading = read(u"Протокол перепроверки\n\nКод участника|2.1 (до 3)|Задание 1|Эксперт|Логин\n"
                              "50001|3|1|Э 1|edu990102\n50002|X|2|Э 2|990101\n50001|||Э 1|edu990101\n|||Подпись|"_s);
    REQUIRE(reading);
    REQUIRE(reading->entries.size() == 2);
    CHECK(reading->problems.empty());
    CHECK(reading->blank == 1);
    CHECK(reading->entries[0].work == RecheckWorkId(3));
    CHECK(reading->entries[0].result.tasks == std::vector<std::optional<TaskScore>>{TaskScore(1), TaskScore(3)});
    CHECK(reading->entries[0].result.expert == u"Э 1"_s);
    CHECK(reading->entries[1].work == RecheckWorkId(2));
    CHECK(reading->entries[1].result.tasks == std::vector<std::optional<TaskScore>>{TaskScore(2), notAttempted});
}

TEST_CASE("Totals alone are enough, and a code that only one school has needs no login")
{
    const auto reading = read(u"Код|Балл|Отметка\n50002|4|4"_s);
    REQUIRE(reading);
    REQUIRE(reading->entries.size() == 1);
    CHECK(reading->entries[0].result.total == 4);
    CHECK(reading->entries[0].result.mark == 4);
    CHECK(reading->entries[0].result.tasks.empty());
}

TEST_CASE("A total beside the tasks must be their sum")
{
    const auto reading = read(u"Логин|Код|1|2.1|Балл\n990101|50001|2|3|5\n990101|50002|2|3|4"_s);
    REQUIRE(reading);
    REQUIRE(reading->entries.size() == 1);
    CHECK_FALSE(reading->entries[0].result.total); // the tasks say it
    REQUIRE(reading->problems.size() == 1);
    CHECK(reading->problems[0].row == 3);
    CHECK(reading->problems[0].text.contains(u"Сумма"_s));
}

TEST_CASE("Rows that cannot be taken over are named with their number and what is wrong")
{
    const auto reading = read(u"Логин|Код|Балл\n|50001|3\n990101|50009|3\n990101|пять|3\n990101|50002|много\n"
                              "990101|50001|9\n990102|50001|2\n990102|50001|3"_s);
    REQUIRE(reading);
    CHECK(reading->entries.size() == 1);
    std::vector<int> rows;
    for (const ProtocolProblem &problem : reading->problems)
        rows.push_back(problem.row);
    CHECK(rows == std::vector<int>{2, 3, 4, 5, 6, 8});
    CHECK(reading->problems[0].text.contains(u"«Логин»"_s));
    CHECK(reading->problems[1].text.contains(u"50009"_s));
    CHECK(reading->problems[5].text.contains(u"второй раз"_s));
}

TEST_CASE("A sheet without a table of codes and scores is refused with what to do")
{
    const auto reading = read(u"Фамилия|Балл\nИванов|3"_s);
    REQUIRE_FALSE(reading);
    CHECK(reading.error().code == Error::Code::Parse);
    CHECK(reading.error().text.contains(u"«Код»"_s));
    CHECK_FALSE(read(u"Код|Класс\n50001|А"_s));
    CHECK_FALSE(read(QString()));
}

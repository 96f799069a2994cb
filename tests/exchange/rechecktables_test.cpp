#include "core/rechecks/recheckprotocol.h"
#include "core/rechecks/samplerecheck.h"
#include "exchange/indicatortable.h"
#include "exchange/rechecktables.h"
#include "exchange/sheetreader.h"
#include "support/catch.h"

#include <algorithm>

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

Recheck recheck()
{
    Recheck recheck;
    recheck.head.number = u"14"_s;
    recheck.papers = {recheckPaper()};
    recheck.works = {recheckWork(1, {2, 3}, {2, 1}), recheckWork(2, {2, 1}, {2, 1}), recheckWork(3, {0, 1})};
    recheck.works[0].after.expert = u"Э1"_s;
    recheck.works[2].school = SchoolId(2);
    return recheck;
}

SchoolsById schools()
{
    SchoolsById schools;
    for (const int number : {1, 2}) {
        School school;
        school.id = SchoolId(number);
        school.login = SchoolLogin(990100 + number);
        school.shortName = u"СОШ № %1"_s.arg(number);
        schools.emplace(school.id, school);
    }
    return schools;
}

int columnOf(const ExportTable &table, const QString &header)
{
    const auto found = std::ranges::find(table.columns, header, &ExportColumn::header);
    INFO(header.toStdString());
    REQUIRE(found != table.columns.end());
    return int(found - table.columns.begin());
}

} // namespace

TEST_CASE("A blank protocol says nothing of the scores and comes back when it is filled, as XLSX and as CSV")
{
    const Recheck all = recheck();
    ExportTable table = protocolTable(all.head, all.papers[0], all.works, schools());
    REQUIRE(table.rows.size() == 3);
    CHECK(table.note.contains(u"Не больше: 1 — 2, 2.1 — 3."_s));
    for (std::size_t column = 4; column < table.columns.size(); ++column)
        CHECK_FALSE(table.rows[0][column].isValid());
    table.rows[0][std::size_t(columnOf(table, u"1"_s))] = 1;
    table.rows[0][std::size_t(columnOf(table, u"2.1"_s))] = 0;
    table.rows[0][std::size_t(columnOf(table, u"Эксперт"_s))] = u"Э 7"_s;
    table.rows[2][std::size_t(columnOf(table, u"Балл"_s))] = 4;
    std::map<SchoolId, SchoolLogin> logins;
    for (const auto &[id, school] : schools())
        logins.emplace(id, school.login);
    for (const bool csv : {false, true}) {
        const auto sheets =
            csv ? readSheets(tableCsv(table), u"протокол.csv"_s) : readSheets(tableXlsx(table), u"протокол.xlsx"_s);
        REQUIRE(sheets);
        const auto reading = readProtocol(sheets->front(), all.papers[0], all.works, logins);
        REQUIRE(reading);
        CHECK(reading->problems.empty());
        CHECK(reading->blank == 1);
        REQUIRE(reading->entries.size() == 2);
        CHECK(reading->entries[0].work == RecheckWorkId(1));
        CHECK(reading->entries[0].result.tasks == std::vector<std::optional<TaskScore>>{TaskScore(1), TaskScore(0)});
        CHECK(reading->entries[0].result.expert == u"Э 7"_s);
        CHECK(reading->entries[1].work == RecheckWorkId(3));
        CHECK(reading->entries[1].result.total == 4);
    }
}

TEST_CASE("Tables of discrepancies end with the whole re-check, and works stand with what changed")
{
    const Recheck all = recheck();
    const ExportTable bySchool = recheckFigureTable(all, RecheckBreakdown::Schools, schools());
    REQUIRE(bySchool.rows.size() == 3);
    CHECK(bySchool.rows[0][0] == u"СОШ № 1"_s);
    CHECK(bySchool.rows[2][0] == u"Всего"_s);
    const int rechecked = columnOf(bySchool, u"Проверено"_s);
    const int changed = columnOf(bySchool, u"Отметка изменена"_s);
    CHECK(bySchool.rows[2][std::size_t(rechecked)] == 2);
    CHECK(bySchool.rows[2][std::size_t(changed)] == 1);
    CHECK_FALSE(bySchool.rows[1][std::size_t(changed)].isValid()); // nothing was checked there yet
    for (const auto breakdown :
         {RecheckBreakdown::Schools, RecheckBreakdown::Papers, RecheckBreakdown::Experts, RecheckBreakdown::Tasks}) {
        const ExportTable table = recheckFigureTable(all, breakdown, schools());
        CHECK_FALSE(table.title.isEmpty());
        for (const auto &row : table.rows)
            CHECK(row.size() == table.columns.size());
    }
    const ExportTable works = recheckWorkTable(all, schools());
    REQUIRE(works.rows.size() == 3);
    CHECK(works.rows[0][std::size_t(columnOf(works, u"Изменение"_s))] == -2);
    CHECK_FALSE(works.rows[2][std::size_t(columnOf(works, u"Балл стал"_s))].isValid());
}

TEST_CASE("An indicator without data keeps its row and its reason")
{
    const ExportTable table = indicatorTable(indicatorsOf({}, {2024, 2025}));
    CHECK(table.rows.size() == 2 * indicatorKinds().size());
    const auto reason = std::size_t(columnOf(table, u"Нет данных: почему"_s));
    const auto share = std::size_t(columnOf(table, u"Доля, %"_s));
    for (const auto &row : table.rows) {
        CHECK_FALSE(row[share].isValid());
        CHECK_FALSE(row[reason].toString().isEmpty());
    }
}

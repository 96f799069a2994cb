#include "document/document.h"
#include "document/resultedits.h"
#include "document/resultqueries.h"
#include "document/schoolqueries.h"
#include "support/catch.h"
#include "support/sampleresults.h"

#include <algorithm>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

const QString File = u"Книга.xlsx"_s;

std::unique_ptr<Document> filled()
{
    auto document = Document::inMemory();
    for (const int year : {2022, 2024}) {
        REQUIRE(importWorkbook(*document, test::sampleWorks(year), File));
        REQUIRE(importWorkbook(*document, test::sampleMarks(year), File));
    }
    return document;
}

} // namespace

TEST_CASE("The matrix has a row for each paper and a column for each year")
{
    const auto document = filled();
    const ResultMatrix matrix = resultMatrix(*document).value();
    CHECK(matrix.years == std::vector{2022, 2023, 2024});
    REQUIRE(matrix.rows.size() == 1);
    CHECK(matrix.rows.front().title == u"ВПР Математика 5 класс"_s);
    CHECK_FALSE(matrix.rows.front().cells[1]);
    const ResultSetHead &head = *matrix.rows.front().cells[2];
    CHECK(head.has(ReportKind::Individual));
    CHECK(head.has(ReportKind::Marks));
    CHECK_FALSE(head.has(ReportKind::Scores));
    CHECK(head.schools == 2);
    CHECK(head.pupils == 4);
    CHECK_FALSE(head.needs.empty());
    CHECK(resultMatrix(*Document::inMemory())->rows.empty());
}

TEST_CASE("The table of a set has schools and what they are compared with")
{
    const auto document = filled();
    const SetTable table = setTable(*document, resultSets(*document)->back().id).value();
    REQUIRE(table.schools.size() == 2);
    CHECK(table.schools[0].login == SchoolLogin(990101));
    CHECK(table.references.size() == 3);
    const SetTableRow *region = table.reference(ResultGroup::Kind::Region);
    REQUIRE(region);
    CHECK(region->name == u"Заречный край"_s);
    CHECK(*region->figures.quality == Approx(50));
    const SetTableRow *municipality = table.reference(ResultGroup::Kind::Municipality);
    REQUIRE(municipality);
    CHECK_FALSE(municipality->computed);
    const auto &first = table.schools[0];
    CHECK(first.figures.participants == 3);
    CHECK(*first.figures.meanScore == Approx(3)); // totals 5, 1, 3
    CHECK(*first.figures.percentOfMaximum == Approx(60));
}

TEST_CASE("Without a row of the municipality its schools are added up by their pupils")
{
    const auto document = Document::inMemory();
    REQUIRE(importWorkbook(*document, test::sampleWorks(), File));
    const SetTable table = setTable(*document, resultSets(*document)->front().id).value();
    const SetTableRow *all = table.reference(ResultGroup::Kind::Municipality);
    REQUIRE(all);
    CHECK(all->computed);
    CHECK(all->figures.participants == 4);
    CHECK(*all->figures.meanScore == Approx(2.75)); // (5 + 1 + 3 + 2) / 4, not the mean of two means
    CHECK(all->figures.journal->counts == std::array{2, 1, 1});
}

TEST_CASE("A school has its results of all years in one list")
{
    const auto document = filled();
    const auto schools = allSchools(*document).value();
    for (const School &school : schools) {
        const auto results = schoolResults(*document, school.id).value();
        REQUIRE(results.size() == 2);
        CHECK(results[0].key.year == 2022);
        CHECK(results[1].key.year == 2024);
        CHECK(results[1].municipality.participants == 4);
        CHECK(results[1].region.participants == 100);
    }
    CHECK_FALSE(schoolResults(*document, SchoolId(999)));
}

TEST_CASE("Pupils of a school come by class and code without names")
{
    const auto document = filled();
    const auto schools = allSchools(*document).value();
    const auto school = std::ranges::find(schools, SchoolLogin(990101), &School::login);
    const PupilTable table = pupilTable(*document, resultSets(*document)->front().id, school->id).value();
    REQUIRE(table.works.size() == 3);
    CHECK(table.works[0].code == 50001);
    CHECK(table.works[1].tasks == std::vector<TaskScore>{1, notAttempted});
    CHECK(table.paper.tasks.size() == 2);
    CHECK(table.report == ReportKind::Individual);
}

TEST_CASE("Results that are gone are said to be gone")
{
    const auto document = Document::inMemory();
    CHECK(setTable(*document, ResultSetId(7)).error().code == Error::Code::NotFound);
    CHECK(resultSetDetail(*document, ResultSetId(7)).error().code == Error::Code::NotFound);
}

TEST_CASE("Where a report came from is known")
{
    const auto document = filled();
    const auto detail = resultSetDetail(*document, resultSets(*document)->front().id).value();
    REQUIRE(detail.sources.size() == 2);
    CHECK(detail.sources.front().file == File);
    CHECK(detail.sources.front().importedAt.isValid());
}

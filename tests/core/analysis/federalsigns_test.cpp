#include "signinputs.h"

#include "core/analysis/federalsigns.h"
#include "support/catch.h"

#include <algorithm>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

FederalListEntry entry(int year, int school, std::vector<FederalListEntry::Paper> marked, std::optional<int> count)
{
    FederalListEntry row;
    row.year = year;
    row.login = SchoolLogin(990101 + school);
    row.marked = std::move(marked);
    row.count = count;
    return row;
}

const FederalListEntry::Paper russian4{test::russian, 4};
const FederalListEntry::Paper maths4{test::maths, 4};
const FederalListEntry::Paper maths5{test::maths, 5};

} // namespace

TEST_CASE("Every cell of the list is a sign, every year of it a count")
{
    auto input = test::signInput(2);
    auto paper = test::signPaper(2024);
    paper.cells = {test::signCell(0, {5, 6, 7})};
    input.papers = {paper};
    input.federal = {{2024, {entry(2024, 0, {maths4, russian4}, 3), entry(2024, 700, {maths4}, 1)}}};
    const auto signs = federalSigns(input).signs;
    REQUIRE(signs.size() == 3); // schools of other municipalities have none
    CHECK(signs[0].kind == SignKind::FederalCount);
    CHECK(*signs[0].value == 2);
    CHECK(*signs[0].expected == 3); // the list's own number disagrees with its cells
    CHECK(signs[1].paper.subject == test::russian);
    CHECK(signs[1].n == 0);
    CHECK(signs[2].paper == paper.paper.key);
    CHECK(signs[2].n == 3);
    CHECK(std::ranges::all_of(signs, [](const Sign &sign) { return sign.flagged; }));
    CHECK(std::ranges::all_of(signs, [](const Sign &sign) { return sign.layer == SignLayer::Federal; }));
}

TEST_CASE("Doubled rows of a list count once")
{
    auto input = test::signInput(1);
    input.federal = {
        {2024, {entry(2024, 0, {maths4}, 1), entry(2024, 0, {maths4}, 1), entry(2024, 0, {maths4, maths5}, 2)}}};
    const auto result = federalSigns(input);
    CHECK(result.signs.size() == 3); // the count, МА 4, МА 5
    CHECK(*result.signs[0].value == 2);
    REQUIRE(result.shares.size() == 1);
    CHECK(result.shares[0].listed == 1);
}

TEST_CASE("The share of listed schools is taken of those that wrote Russian in grade 4, if they are known")
{
    auto input = test::signInput(5);
    input.schools[4].municipality = u"reg99_m002"_s;
    input.federal = {{2023, {entry(2023, 0, {maths4}, 1)}}, {2024, {entry(2024, 1, {maths4}, 1)}}};
    auto russian = test::signPaper(2023, test::russian, 4);
    russian.cells = {test::signCell(0, {5}), test::signCell(1, {5}), test::signCell(4, {5})};
    auto maths = test::signPaper(2023, test::maths, 5);
    maths.cells = {test::signCell(2, {5})};
    input.papers = {russian, maths};
    const auto shares = federalSigns(input).shares;
    REQUIRE(shares.size() == 4); // two years, two municipalities
    CHECK(shares[0].municipality.isEmpty());
    CHECK(shares[0].listed == 1);
    CHECK(shares[0].schools == 2);
    CHECK(*shares[0].percent() == Approx(50));
    CHECK(shares[0].of == FederalShare::Of::WroteRussian4);
    CHECK(*shares[1].percent() == Approx(0));
    CHECK(shares[2].of == FederalShare::Of::AllSchools); // nothing of 2024 is loaded
    CHECK(*shares[2].percent() == Approx(25));
    input.papers = {maths};
    const auto ofAny = federalSigns(input).shares;
    CHECK(ofAny[0].of == FederalShare::Of::WroteAny);
    CHECK(ofAny[0].schools == 1);
    CHECK_FALSE(ofAny[1].percent());
}

TEST_CASE("The view of three years counts schools by how often they are listed")
{
    auto input = test::signInput(4);
    input.federal = {{2021, {entry(2021, 3, {maths4}, 1)}},
                     {2023, {entry(2023, 0, {maths4}, 1), entry(2023, 1, {maths4}, 1)}},
                     {2024, {entry(2024, 0, {maths4}, 1)}},
                     {2025, {entry(2025, 0, {maths4}, 1), entry(2025, 1, {maths4}, 1), entry(2025, 2, {maths4}, 1)}}};
    const auto view = federalView(input);
    CHECK(view.years == std::vector{2023, 2024, 2025});
    CHECK(view.inYears == std::vector{1, 1, 1});
    CHECK(federalYearsOf(input, SchoolLogin(990102)) == std::vector{2023, 2025});
    CHECK(federalYearsOf(input, SchoolLogin(990104)) == std::vector{2021});
    CHECK(federalView(test::signInput(2)).years.empty());
}

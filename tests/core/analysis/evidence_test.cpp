#include "simulatedpaper.h"

#include "core/analysis/cellevidence.h"
#include "core/analysis/evidence.h"
#include "core/analysis/pooling.h"
#include "core/analysis/practicefit.h"
#include "support/catch.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

bool isFinite(const std::optional<double> &value)
{
    return !value || std::isfinite(*value);
}

/// Every number of a report is one.
bool isFinite(const EvidenceReport &report)
{
    const auto all = [](const auto &values) {
        return std::ranges::all_of(values, [](const auto &value) { return isFinite(std::optional<double>(value)); });
    };
    for (const CellEvidence &cell : report.cells) {
        if (!std::ranges::all_of(cell.evidence, [](const auto &value) { return isFinite(value); }) ||
            !std::isfinite(cell.guarded) || !all(cell.expected) || !all(cell.low) || !all(cell.high) ||
            !std::isfinite(cell.dispersion) || !std::isfinite(cell.level.value) || !std::isfinite(cell.forecast.z) ||
            !std::isfinite(cell.forecast.meanForecast) || !std::isfinite(cell.followsWork))
            return false;
        if (cell.shiftOwn && (!all(*cell.shiftOwn) || !all(*cell.shiftExpected)))
            return false;
        for (const BorderEvidence &border : cell.borders)
            if (!std::isfinite(border.tail) || !std::isfinite(border.expectedBelow) ||
                (border.lifted && !all(std::array{border.lifted->value, border.lifted->low, border.lifted->high})))
                return false;
    }
    return std::ranges::all_of(report.schools, [&](const SchoolEvidence &school) {
        return isFinite(school.evidence) && isFinite(school.mirror) && isFinite(school.lastYear) &&
               std::isfinite(school.q);
    });
}

std::size_t strongest(const EvidenceReport &report)
{
    return static_cast<std::size_t>(
        std::ranges::max_element(report.schools, {}, [](const auto &one) { return one.evidence.value_or(-1e9); }) -
        report.schools.begin());
}

} // namespace

TEST_CASE("Schools that lift over borders or rescue the failing are listed, and no honest one", "[signs]")
{
    const auto report = *evidenceOf(test::simulatedMunicipality(24));
    CHECK(report.list.basis == EvidenceBasis::RegionRows);
    CHECK(report.list.withheld.isEmpty());
    CHECK(report.list.schools == 24);
    CHECK(report.list.mirrored == 0);
    std::vector<std::size_t> listed;
    for (const SchoolEvidence &school : report.schools)
        if (school.listed)
            listed.push_back(school.school);
    CHECK(listed == std::vector<std::size_t>{3, 5});
    CHECK(report.schools[3].strongest == Habit::Border);
    CHECK(report.schools[5].strongest == Habit::Failing);
    CHECK(isFinite(report));
    // Nobody is left just below the border of 3, and the program may say so.
    const auto cell = std::ranges::find(report.cells, std::size_t{3}, &CellEvidence::school);
    CHECK(cell->borders[0].below == 0);
    CHECK(cell->borders[0].lifted->value > 0.5);
    CHECK(std::accumulate(cell->expected.begin(), cell->expected.end(), 0.0) == Approx(40));
}

TEST_CASE("The order of schools and papers does not matter", "[signs]")
{
    SignInput input = test::simulatedMunicipality(14);
    const auto report = *evidenceOf(input);
    std::ranges::reverse(input.schools);
    std::ranges::reverse(input.papers);
    for (SignPaper &paper : input.papers) {
        std::ranges::reverse(paper.cells);
        for (SignCell &cell : paper.cells)
            cell.school = 13 - cell.school;
    }
    const auto turned = *evidenceOf(input);
    for (std::size_t school = 0; school < 14; ++school) {
        CHECK(*turned.schools[13 - school].evidence == Approx(*report.schools[school].evidence).margin(1e-3));
        CHECK(turned.schools[13 - school].listed == report.schools[school].listed);
    }
}

TEST_CASE("An honest school more changes little", "[signs]")
{
    SignInput input = test::simulatedMunicipality(20);
    const auto before = *evidenceOf(input);
    test::SimulatedPaper world(99);
    input.schools.emplace_back();
    for (SignPaper &paper : input.papers)
        paper.cells.push_back(world.cell(20, 40, 0.1));
    const auto after = *evidenceOf(input);
    for (std::size_t school = 0; school < 20; ++school)
        CHECK(*after.schools[school].evidence == Approx(*before.schools[school].evidence).margin(0.5));
}

TEST_CASE("What was left by an earlier call changes no number", "[signs]")
{
    SignInput input = test::simulatedMunicipality(13);
    EvidenceCache cache;
    (void)evidenceOf(input, {}, &cache);
    auto &scores = input.papers[1].cells[2].scores;
    std::ranges::reverse(scores);
    std::ranges::reverse(input.papers[1].cells[2].scoresByJournal);
    const auto again = *evidenceOf(input, {}, &cache);
    const auto fresh = *evidenceOf(input);
    for (std::size_t school = 0; school < 13; ++school)
        CHECK(*again.schools[school].evidence == *fresh.schools[school].evidence);
}

TEST_CASE("The caller may stop it and is told how far it is", "[signs]")
{
    const SignInput input = test::simulatedMunicipality(12);
    CHECK_FALSE(evidenceOf(input, {}, nullptr, [](int) { return false; }));
    int last = 0;
    bool rises = true;
    CHECK(evidenceOf(input, {}, nullptr, [&](int percent) {
        rises = rises && percent > last;
        last = percent;
        return true;
    }));
    CHECK(rises);
    CHECK(last >= 99);
}

TEST_CASE("Without a region's row schools are ordered and not listed, and an empty row is said", "[signs]")
{
    SignInput input = test::simulatedMunicipality(24);
    for (SignPaper &paper : input.papers)
        paper.region->scorePercent.assign(21, 0.0);
    const auto report = *evidenceOf(input);
    CHECK(report.list.basis == EvidenceBasis::MunicipalityAlone);
    CHECK_FALSE(report.list.withheld.isEmpty());
    CHECK(report.list.listed == 0);
    CHECK(report.papers[0].note.contains(u"строка региона пуста"_s));
    const std::size_t top = strongest(report);
    CHECK((top == 3 || top == 5));
    CHECK(isFinite(report));
}

TEST_CASE("Few schools are ordered and not listed; a small school says how many works it has", "[signs]")
{
    SignInput input = test::simulatedMunicipality(6);
    for (SignPaper &paper : input.papers)
        paper.cells.erase(paper.cells.begin());
    test::SimulatedPaper world(3);
    input.papers[0].cells.push_back(world.cell(0, 21, 0));
    input.papers[1].cells.push_back(world.cell(0, 3, 0));
    const auto report = *evidenceOf(input);
    CHECK_FALSE(report.list.withheld.isEmpty());
    CHECK(report.schools[0].works == 21);
    CHECK(report.schools[0].whyNot.contains(u"из 40"_s));
    const auto small = std::ranges::find(report.cells, 3, &CellEvidence::works);
    REQUIRE(small != report.cells.end());
    CHECK(small->whyNot.contains(u"из 5"_s));
}

TEST_CASE("Degenerate input gives reasons and no wrong numbers", "[signs]")
{
    CHECK(evidenceOf({})->list.basis == EvidenceBasis::Nothing);
    SignInput input = test::simulatedMunicipality(13);
    SECTION("all scores equal")
    {
        for (SignPaper &paper : input.papers) {
            paper.region.reset();
            for (SignCell &cell : paper.cells) {
                cell.scores.assign(21, 0);
                cell.scores[9] = 30;
                cell.scoresByJournal.clear();
            }
        }
        CHECK_FALSE(evidenceOf(input)->papers[0].whyNot.isEmpty());
    }
    SECTION("one school on one score")
    {
        for (const std::size_t score : {0U, 6U, 20U}) {
            SignCell &cell = input.papers[0].cells[0];
            cell.scores.assign(21, 0);
            cell.scores[score] = 300;
            cell.scoresByJournal.assign(21, {});
            cell.scoresByJournal[score][3] = 300;
            CHECK(isFinite(*evidenceOf(input)));
        }
    }
    SECTION("no scores at all")
    {
        for (SignPaper &paper : input.papers)
            for (SignCell &cell : paper.cells)
                cell.scores.clear();
        CHECK_FALSE(evidenceOf(input)->papers[0].whyNot.isEmpty());
    }
    SECTION("maximum 0")
    {
        input.papers[0].paper.maximum = 0;
        input.papers[0].paper.scale->maximum = 0;
        for (SignCell &cell : input.papers[0].cells)
            cell.scores.assign(1, 40);
        CHECK_FALSE(evidenceOf(input)->papers[0].whyNot.isEmpty());
    }
    SECTION("a scale of another paper")
    {
        input.papers[0].paper.scale = MarkScale{{14, 24, 33}, 38, {}};
        CHECK(evidenceOf(input)->papers[0].whyNot.contains(u"шкала"_s));
    }
    SECTION("no scale")
    {
        input.papers[0].paper.scale.reset();
        CHECK(evidenceOf(input)->papers[0].whyNot.contains(u"шкала"_s));
    }
    CHECK(isFinite(*evidenceOf(input)));
}

TEST_CASE("Only lowered, confirmed and raised works are known: expectations of them, no habit D", "[signs]")
{
    SignInput input = test::simulatedMunicipality(13);
    for (SignPaper &paper : input.papers)
        for (SignCell &cell : paper.cells) {
            std::array<int, 3> shift{};
            for (int x = 0; x <= 20; ++x)
                for (int j = 0; j < 4; ++j) {
                    const int mark = paper.paper.scale->markOf(x) - 2;
                    shift[mark < j    ? 0
                          : mark == j ? 1
                                      : 2] +=
                        cell.scoresByJournal[static_cast<std::size_t>(x)][static_cast<std::size_t>(j)];
                }
            cell.journalShift = shift;
            cell.scoresByJournal.clear();
        }
    const auto report = *evidenceOf(input);
    const CellEvidence &cell = report.cells.front();
    CHECK(cell.journalShift);
    CHECK_FALSE(cell.evidence[static_cast<std::size_t>(Habit::Journal)]);
    CHECK(std::accumulate(cell.shiftExpected->begin(), cell.shiftExpected->end(), 0.0) == Approx(40).epsilon(1e-3));
    CHECK(report.schools[5].listed);
}

TEST_CASE("Shares of scores sum to one at every level", "[signs]")
{
    test::SimulatedPaper world(5);
    std::vector<double> shares = world.region().scorePercent;
    for (double &share : shares)
        share /= 100;
    ScoreLaw law = fitScoreLaw(shares, 20000, test::SimulatedPaper::borders, {});
    LevelWeights weights{};
    weights[levelCount / 2] = 1;
    rake(law, shares, weights);
    for (const double level : levels()) {
        const auto at = scoreShares(law, level, 0, 0);
        CHECK(std::accumulate(at.begin(), at.end(), 0.0) == Approx(1));
        CHECK(std::ranges::min(at) >= 0);
    }
}

TEST_CASE("More evidence never takes a school off the list", "[signs]")
{
    std::vector<double> evidence{9, 7.5, 6.9, 4, 1, 0, -2, -5};
    const auto before = listByEvidence(evidence, 0.05);
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        auto more = evidence;
        more[i] += 2;
        const auto after = listByEvidence(more, 0.05);
        CHECK(after.count >= before.count);
        CHECK(after.listed[i] >= before.listed[i]);
        CHECK(after.q[i] <= before.q[i]);
    }
}

TEST_CASE("A practice that explains all works of a school is weighed once, not work by work", "[signs]")
{
    // Two practices, the second rare; in every work it explains as much as the habit does.
    const std::vector<double> weights{0.9, 0.1};
    const std::vector<float> honest{-0.9F, 1.6F};
    const std::vector<float> habit{1.6F, 1.6F};
    const std::vector<HabitCell> cells(6, HabitCell{{1.6}, honest, habit});
    const double apart = pooledEvidence(cells, weights, {});
    constexpr ByPracticeCase lasting{0, 0, 0, 0, 0, 0.5, 0.5};
    const double together = pooledEvidence(cells, weights, {0, 0, lasting});
    CHECK(apart == Approx(6 * 1.6));
    CHECK(together < 3);
    // A habit that no practice explains stays.
    const std::vector<float> unlike{-0.1F, 0.2F};
    const std::vector<HabitCell> altered(6, HabitCell{{1.6}, unlike, habit});
    CHECK(pooledEvidence(altered, weights, {0, 0, lasting}) > 8);
}

TEST_CASE("Evidence is a number however far it goes", "[signs]")
{
    const std::vector<float> honest{-9000.0F, -1e4F};
    const std::vector<float> habit{-1e4F, -8000.0F};
    for (const double lnBayes : {-1e4, 0.0, 1e4}) {
        const std::vector<HabitCell> cells(40, HabitCell{{lnBayes}, honest, habit});
        CHECK(std::isfinite(pooledEvidence(cells, {0.5, 0.5}, {0.5, 0.5, assumedPersistence(0.5)})));
    }
}

TEST_CASE("The practice at borders is found from how much schools differ, whatever the smooth curve says", "[signs]")
{
    std::vector<double> shares(21);
    for (std::size_t x = 0; x < shares.size(); ++x)
        shares[x] = std::exp(-std::pow((static_cast<double>(x) - 11.0) / 4.6, 2) / 2);
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (double &share : shares)
        share /= sum;
    const auto lawOf = [&](double at3, double at4) {
        ScoreLaw law = fitScoreLaw(shares, 20000, {7, 11, 15}, {});
        law.missing = {std::vector{at3, 0.75 * at3}, std::vector{at4, 0.75 * at4}, std::vector{0.0, 0.0}};
        return law;
    };
    LevelWeights usual{};
    for (std::size_t level = 0; level < levelCount; ++level)
        usual[level] = std::exp(-levels()[level] * levels()[level] / 0.18 / 2);
    const double total = std::accumulate(usual.begin(), usual.end(), 0.0);
    for (double &weight : usual)
        weight /= total;
    ScoreLaw truth = lawOf(0.6, 0.3);
    rake(truth, shares, usual);
    std::vector<PracticeSchool> schools;
    for (std::size_t f = 0; f < truth.frailty.size(); ++f)
        for (std::size_t level = 8; level < 26; level += 2)
            for (int copy = 0; copy < std::lround(20 * truth.frailtyWeight[f]); ++copy) {
                auto school = scoreShares(truth, levels()[level], f, 1);
                for (double &works : school)
                    works *= 150;
                schools.push_back({std::move(school), {}});
            }
    ScoreLaw found = lawOf(0.3, 0.0);
    fitPractice(found, shares, usual, schools);
    CHECK(found.missing[0][0] == Approx(0.6).margin(0.15));
    CHECK(found.missing[1][0] == Approx(0.3).margin(0.1));
    CHECK(found.missing[2][0] < 0.1);
}

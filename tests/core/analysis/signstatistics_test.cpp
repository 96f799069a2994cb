#include "signinputs.h"

#include "core/analysis/signstatistics.h"
#include "support/catch.h"

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

using namespace versta;

// Expected values are the golden vectors of the domain's description, computed outside the program (numpy, average
// ranks, percentiles at (n − 1)p).

namespace {

const std::vector<int> goldenScores{12, 15, 9, 18, 7, 14, 16, 10, 13, 11, 17, 8};

std::optional<RankCorrelation> correlationOf(const std::vector<int> &scores, const std::vector<int> &journal)
{
    return rankCorrelation(test::signCell(0, scores, journal).scoresByJournal);
}

} // namespace

TEST_CASE("Mean, spread and interval of a school")
{
    const auto sample = sampleOfCounts(test::signCell(0, goldenScores).scores);
    REQUIRE(sample);
    CHECK(sample->n == 12);
    CHECK(sample->mean == Approx(12.5).margin(1e-9));
    CHECK(sample->sd == Approx(3.605551).margin(1e-6));
    CHECK(sample->mean - sample->margin(1.96) == Approx(10.459967).margin(1e-6));
    CHECK(sample->mean + sample->margin(1.96) == Approx(14.540033).margin(1e-6));
}

TEST_CASE("Mean, spread and interval out of a distribution of scores")
{
    std::vector<int> counts(21);
    for (const auto &[score, count] : std::vector<std::pair<int, int>>{
             {0, 2}, {5, 3}, {6, 9}, {7, 6}, {9, 5}, {10, 11}, {12, 7}, {14, 4}, {15, 6}, {18, 3}, {20, 1}})
        counts[std::size_t(score)] = count;
    const auto row = test::referenceRow(counts);
    for (const auto &sample : {sampleOfCounts(counts), sampleOfShares(row.scorePercent, row.participants)}) {
        REQUIRE(sample);
        CHECK(sample->n == 57);
        CHECK(sample->mean == Approx(10.0).margin(1e-6));
        CHECK(sample->sd == Approx(4.251050).margin(1e-6));
        CHECK(sample->mean - sample->margin(1.96) == Approx(8.896392).margin(1e-6));
        CHECK(sample->mean + sample->margin(1.96) == Approx(11.103608).margin(1e-6));
    }
    // Shares of a report are rounded to two decimals and need not add up to a hundred.
    std::vector<double> rounded = row.scorePercent;
    for (double &share : rounded)
        share = std::round(share * 100) / 100;
    CHECK(sampleOfShares(rounded, 57)->mean == Approx(10.0).margin(0.002));
    CHECK(sampleOfShares(rounded, 57)->sd == Approx(4.251050).margin(0.002));
}

TEST_CASE("A sample without pupils is none, of one pupil has no spread")
{
    CHECK_FALSE(sampleOfCounts({}));
    CHECK_FALSE(sampleOfCounts({0, 0, 0}));
    CHECK_FALSE(sampleOfShares({50, 50}, 1));
    CHECK_FALSE(sampleOfShares({0, 0}, 30));
    CHECK(sampleOfCounts({0, 0, 1})->sd == 0);
}

TEST_CASE("Rank correlation with ties, in both variants")
{
    const auto good = correlationOf(goldenScores, {4, 4, 3, 5, 3, 4, 4, 3, 4, 3, 5, 3});
    REQUIRE(good);
    CHECK(good->n == 12);
    CHECK(good->ranks == Approx(0.925550).margin(1e-6));
    CHECK(good->differences == Approx(0.928322).margin(1e-6));
    const auto reversed = correlationOf(goldenScores, {3, 3, 4, 2, 5, 3, 3, 4, 3, 4, 2, 5});
    REQUIRE(reversed);
    CHECK(reversed->ranks == Approx(-0.953463).margin(1e-6));
    CHECK(reversed->differences == Approx(-0.863636).margin(1e-6));
}

TEST_CASE("Without ties both variants of the rank correlation agree")
{
    // Four pupils, scores 1, 2, 3, 4 against marks 2, 4, 3, 5: Σd² = 2, 1 − 6·2/(4·15) = 0.8.
    const auto four = correlationOf({1, 2, 3, 4}, {2, 4, 3, 5});
    REQUIRE(four);
    CHECK(four->ranks == Approx(0.8).margin(1e-12));
    CHECK(four->differences == Approx(0.8).margin(1e-12));
}

TEST_CASE("Where all scores or all marks are equal there is no rank correlation")
{
    CHECK_FALSE(correlationOf({7, 7, 7}, {3, 4, 5}));
    CHECK_FALSE(correlationOf({5, 6, 7}, {4, 4, 4}));
    CHECK_FALSE(correlationOf({5}, {4}));
    CHECK_FALSE(rankCorrelation({}));
}

TEST_CASE("Percentiles and fences by linear interpolation")
{
    const std::vector<double> quotients{0.71, 0.88, 0.93, 0.95, 0.97, 1.0, 1.02, 1.05, 1.08, 1.11, 1.16, 2.4};
    const Fences fences = fencesOf({quotients.rbegin(), quotients.rend()}, 3);
    CHECK(fences.p25 == Approx(0.945).margin(1e-12));
    CHECK(fences.p75 == Approx(1.0875).margin(1e-12));
    CHECK(fences.low == Approx(0.5175).margin(1e-12));
    CHECK(fences.high == Approx(1.5150).margin(1e-12));
    CHECK(fences.median == Approx(1.01).margin(1e-12));
    CHECK(percentile(quotients, 0) == 0.71);
    CHECK(percentile(quotients, 1) == 2.4);
    CHECK(percentile({5}, 0.25) == 5);
}

TEST_CASE("The percentile of a school counts equal ones half")
{
    const std::vector<double> values{1, 2, 2, 3};
    CHECK(*percentileRank(values, 1) == Approx(12.5));
    CHECK(*percentileRank(values, 2) == Approx(50));
    CHECK(*percentileRank(values, 3) == Approx(87.5));
    CHECK_FALSE(percentileRank({1}, 1));
}

TEST_CASE("A rank correlation lies between −1 and 1 and turns with the marks")
{
    CHECK(rc::check([] {
        const auto pupils = *rc::gen::container<std::vector<std::pair<int, int>>>(
            rc::gen::pair(rc::gen::inRange(0, 21), rc::gen::inRange(2, 6)));
        std::vector<int> scores;
        std::vector<int> marks;
        std::vector<int> turned;
        for (const auto &pupil : pupils) {
            scores.push_back(pupil.first);
            marks.push_back(pupil.second);
            turned.push_back(7 - pupil.second);
        }
        const auto straight = scores.empty() ? std::nullopt : correlationOf(scores, marks);
        if (!straight)
            return;
        RC_ASSERT(straight->ranks >= -1 - 1e-9 && straight->ranks <= 1 + 1e-9);
        RC_ASSERT(std::abs(correlationOf(scores, turned)->ranks + straight->ranks) < 1e-9);
    }));
}

#include "core/results/resultfigures.h"
#include "support/catch.h"
#include "support/sampleresults.h"

using namespace versta;
using namespace Qt::StringLiterals;

// The four works have totals 5, 1, 3, 2 of 5, marks 5, 2, 4, 3 and journal marks 4.

TEST_CASE("Works give mean and shares and the journal shift")
{
    const auto set = test::sampleWorks().sheets.front().sets.front();
    const ResultFigures figures = figuresOf(set.works, set.paper);
    CHECK(figures.participants == 4);
    CHECK(*figures.meanScore == Approx(2.75));
    CHECK(*figures.percentOfMaximum == Approx(55));
    CHECK(*figures.markCounts == std::array{1, 1, 1, 1});
    CHECK(*figures.quality == Approx(50));
    CHECK(*figures.success == Approx(75));
    CHECK(figures.journal->counts == std::array{2, 1, 1});
    CHECK(figures.journal->percent[JournalShift::Lowered] == Approx(50));
}

TEST_CASE("The scale gives a mark where the workbook has none")
{
    PupilWork work = test::sampleWork(990101, 50001, 2, 3, 2);
    ResultSums sums;
    sums.add(work, test::samplePaper().scale); // total 5, exported mark 2
    work.mark = std::nullopt;
    sums.add(work, test::samplePaper().scale);
    CHECK(*sums.figures(5).markCounts == std::array{1, 0, 0, 1});
    ResultSums without;
    without.add(work);
    CHECK_FALSE(without.figures(5).quality);
    CHECK(without.figures(5).meanScore == 5.0);
}

TEST_CASE("Groups are added up by their participants")
{
    ResultFigures large;
    large.participants = 30;
    large.meanScore = 10;
    large.markShares = std::array{0.0, 50.0, 50.0, 0.0};
    ResultFigures small;
    small.participants = 10;
    small.meanScore = 20;
    small.markCounts = std::array{0, 0, 0, 10};
    small.markShares = std::array{0.0, 0.0, 0.0, 100.0};
    ResultSums sums;
    sums.add(large);
    sums.add(small);
    const ResultFigures all = sums.figures(25);
    CHECK(all.participants == 40);
    CHECK(*all.meanScore == Approx(12.5)); // (30·10 + 10·20) / 40
    CHECK(*all.percentOfMaximum == Approx(50));
    CHECK((*all.markShares)[3] == Approx(25)); // 10 of 40
    CHECK(*all.quality == Approx(62.5));       // 15 + 10 of 40
    CHECK_FALSE(all.markCounts);
    CHECK(ResultSums().figures(5).isEmpty());
}

TEST_CASE("A group takes from each report what it gives best")
{
    GroupFigures group;
    GroupRow journal;
    journal.participants = 9;
    journal.journal = JournalShift{{1, 5, 3}, {11.11, 55.56, 33.33}};
    group.add(ReportKind::Journal, journal);
    GroupRow scores;
    scores.participants = 10;
    scores.scorePercent = {0, 50, 0, 50};
    group.add(ReportKind::Scores, scores);
    group.add(ReportKind::Marks, test::sampleGroup(u"Школа(edu990101)"_s, 10, {1, 2, 3, 4}));
    const ResultFigures figures = group.figures(4);
    CHECK(figures.participants == 10);
    CHECK(*figures.meanScore == Approx(2));
    CHECK(*figures.percentOfMaximum == Approx(50));
    CHECK(*figures.quality == Approx(70));
    CHECK(*figures.success == Approx(90));
    CHECK(figures.journal->counts[JournalShift::Raised] == 3);
}

TEST_CASE("The mean of a distribution does not ask that shares add up to a hundred")
{
    CHECK(meanOfDistribution({}) == 0);
    CHECK(meanOfDistribution({33.33, 33.33, 33.33}) == Approx(1));
}

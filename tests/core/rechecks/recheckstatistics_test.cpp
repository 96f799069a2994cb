#include "samplerecheck.h"

#include "core/rechecks/recheckstatistics.h"
#include "support/catch.h"

#include <cmath>
#include <random>

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

MarkTable marks(std::initializer_list<std::array<int, 3>> cells)
{
    MarkTable table{};
    for (const auto &[before, after, count] : cells)
        table[std::size_t(before - 2)][std::size_t(after - 2)] = count;
    return table;
}

Recheck anyRecheck(unsigned seed)
{
    std::mt19937 random(seed);
    Recheck recheck;
    recheck.papers = {recheckPaper(1), recheckPaper(2)};
    recheck.papers[1].key.grade = 6;
    const auto below = [&](int count) { return int(random() % unsigned(count)); };
    for (int id = 1; id <= 1 + below(60); ++id) {
        RecheckWork work = recheckWork(id, {below(3), below(4)}, {below(4) == 0 ? -9 : below(3), below(4)});
        work.paper = RecheckPaperId(1 + below(2));
        work.school = SchoolId(1 + below(3));
        work.after.expert = QStringList{u"Э1"_s, u" э1"_s, u"Э2"_s, QString()}[below(4)];
        recheck.works.push_back(work);
    }
    return recheck;
}

bool equal(const RecheckFigures &l, const RecheckFigures &r)
{
    return l.works == r.works && l.rechecked == r.rechecked && l.raised == r.raised && l.lowered == r.lowered &&
           l.marked == r.marked && l.markRaised == r.markRaised && l.markLowered == r.markLowered &&
           l.change == r.change && l.distance == r.distance && l.marks == r.marks;
}

} // namespace

// R. G. Newcombe, «Two-sided confidence intervals for the single proportion», Statistics in Medicine 17, 1998, 857–872,
// table I, method 3.
TEST_CASE("The interval of a share is the published one")
{
    const auto check = [](int count, int of, double low, double high) {
        const ShareEstimate share = shareOf(count, of);
        CHECK(share.share == Approx(double(count) / of));
        CHECK(share.low == Approx(low).margin(0.00005));
        CHECK(share.high == Approx(high).margin(0.00005));
    };
    check(81, 263, 0.2553, 0.3662);
    check(15, 148, 0.0624, 0.1605);
    check(0, 20, 0, 0.1611);
    check(1, 29, 0.0061, 0.1718);
}

TEST_CASE("The interval holds its share, mirrors, narrows with more works and is everything without any")
{
    CHECK(shareOf(0, 0).low == 0);
    CHECK(shareOf(0, 0).high == 1);
    for (int of = 1; of <= 60; ++of) {
        for (int count = 0; count <= of; ++count) {
            const ShareEstimate share = shareOf(count, of);
            CHECK((0 <= share.low && share.low <= share.share && share.share <= share.high && share.high <= 1));
            CHECK(share.low == Approx(1 - shareOf(of - count, of).high).margin(1e-12));
            const ShareEstimate more = shareOf(4 * count, 4 * of);
            CHECK(more.high - more.low < share.high - share.low);
        }
    }
}

TEST_CASE("Cohen's weighted kappa is what is calculated by hand")
{
    // (20 + 15)/50 agree, expected (25·30 + 25·20)/2500: (0.7 − 0.5)/(1 − 0.5).
    CHECK(*weightedKappa(marks({{3, 3, 20}, {3, 4, 5}, {4, 3, 10}, {4, 4, 15}})) == Approx(0.4));
    // The same where the two marks lie further apart: both sums are nine times as large.
    CHECK(*weightedKappa(marks({{2, 2, 20}, {2, 5, 5}, {5, 2, 10}, {5, 5, 15}})) == Approx(0.4));
    // Seen (1 + 1)/5; expected (1·4 + 4·4 + 1·2 + 1·4 + 4·1 + 1·2)/25 = 32/25.
    CHECK(*weightedKappa(marks({{2, 2, 1}, {2, 3, 1}, {3, 3, 1}, {3, 4, 1}, {4, 4, 1}})) == Approx(0.6875));
    CHECK(*weightedKappa(marks({{2, 2, 3}, {4, 4, 7}})) == Approx(1));
    // Marks after say nothing of those before.
    CHECK(*weightedKappa(marks({{3, 3, 2}, {3, 4, 4}, {4, 3, 3}, {4, 4, 6}})) == Approx(0).margin(1e-12));
    CHECK_FALSE(weightedKappa({}));
    CHECK_FALSE(weightedKappa(marks({{3, 3, 10}})));
}

TEST_CASE("Figures count what changed and by how much")
{
    const RecheckPaper paper = recheckPaper(); // 2–3–5
    RecheckFigures figures;
    figures.add(paper, recheckWork(1, {2, 3}, {2, 1})); // 5 → 3: mark 5 → 4
    figures.add(paper, recheckWork(2, {2, 2}, {2, 1})); // 4 → 3: mark stays 4
    figures.add(paper, recheckWork(3, {0, 1}, {0, 2})); // 1 → 2: mark 2 → 3
    figures.add(paper, recheckWork(4, {1, 1}, {0, 2})); // tasks change, the total does not
    figures.add(paper, recheckWork(5, {1, 1}));         // not yet
    CHECK(figures.works == 5);
    CHECK(figures.rechecked == 4);
    CHECK(figures.lowered == 2);
    CHECK(figures.raised == 1);
    CHECK(figures.markLowered == 1);
    CHECK(figures.markRaised == 1);
    CHECK(*figures.meanChange() == Approx(-2.0 / 4));
    CHECK(*figures.meanDistance() == Approx(4.0 / 4));
    CHECK(figures.totalAgreement().count == 1);
    CHECK(figures.markAgreement().count == 2);
    CHECK(figures.marks == marks({{5, 4, 1}, {4, 4, 1}, {2, 3, 1}, {3, 3, 1}}));
    CHECK_FALSE(RecheckFigures().meanChange());
}

TEST_CASE("The parts of a re-check add up to the whole, counted in another way")
{
    for (unsigned seed = 1; seed <= 200; ++seed) {
        INFO("seed " << seed);
        const Recheck recheck = anyRecheck(seed);
        const RecheckStatistics statistics = recheckStatistics(recheck);
        RecheckFigures papers;
        for (const RecheckFigures &figures : statistics.byPaper)
            papers.add(figures);
        RecheckFigures schools;
        for (const auto &school : statistics.bySchool)
            schools.add(school.figures);
        CHECK(equal(papers, statistics.all));
        CHECK(equal(schools, statistics.all));
        int rechecked = 0;
        for (const auto &expert : statistics.byExpert)
            rechecked += expert.figures.rechecked;
        CHECK(rechecked == statistics.all.rechecked);
        CHECK(statistics.byExpert.size() <= 3); // «Э1» and « э1» are one

        int changed = 0;
        int markChanged = 0;
        double sum = 0;
        double taskSum = 0;
        for (const RecheckWork &work : recheck.works) {
            if (work.after.tasks.empty())
                continue;
            const int after = *work.after.tasks[0] + *work.after.tasks[1];
            changed += after != work.before.total ? 1 : 0;
            const auto mark = [](int total) { return total >= 5 ? 5 : total >= 3 ? 4 : total >= 2 ? 3 : 2; };
            markChanged += mark(after) != mark(work.before.total) ? 1 : 0;
            sum += after - work.before.total;
        }
        for (const RecheckTaskFigures &task : statistics.byTask)
            taskSum += task.change;
        CHECK(statistics.all.changed() == changed);
        CHECK(statistics.all.markChanged() == markChanged);
        CHECK(statistics.all.change == sum);
        CHECK(taskSum == sum);
        int table = 0;
        int diagonal = 0;
        for (std::size_t row = 0; row < 4; ++row) {
            diagonal += statistics.all.marks[row][row];
            for (const int works : statistics.all.marks[row])
                table += works;
        }
        CHECK(table == statistics.all.marked);
        CHECK(diagonal == statistics.all.marked - markChanged);
    }
}

TEST_CASE("Checking the original marks against the new ones finds the same changes with the other sign")
{
    for (unsigned seed = 1; seed <= 50; ++seed) {
        const Recheck recheck = anyRecheck(seed);
        Recheck mirrored = recheck;
        for (RecheckWork &work : mirrored.works) {
            if (work.after.tasks.empty())
                continue;
            std::swap(*work.after.tasks[0], work.before.tasks[0]);
            std::swap(*work.after.tasks[1], work.before.tasks[1]);
            work.before.total = work.before.tasks[0] + work.before.tasks[1];
        }
        const RecheckFigures one = recheckStatistics(recheck).all;
        const RecheckFigures other = recheckStatistics(mirrored).all;
        CHECK(one.raised == other.lowered);
        CHECK(one.markLowered == other.markRaised);
        CHECK(one.change == -other.change);
        CHECK(one.distance == other.distance);
        CHECK(one.markAgreement().share == other.markAgreement().share);
        CHECK(one.kappa().value_or(7) == Approx(other.kappa().value_or(7)).margin(1e-12));
    }
}

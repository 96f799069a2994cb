#include "signinputs.h"

#include "core/analysis/method2019.h"
#include "support/catch.h"

#include <algorithm>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

const Sign *signOf(const Method2019Result &result, SignKind kind, int school, const PaperKey &paper)
{
    const auto found = std::ranges::find_if(result.signs, [&](const Sign &sign) {
        return sign.kind == kind && sign.school == SchoolLogin(990101 + school) && sign.paper == paper;
    });
    return found == result.signs.end() ? nullptr : &*found;
}

/// The region of the golden vector: N 57, mean 10, interval [8.896392; 11.103608].
ReferenceRow goldenRegion()
{
    return test::referenceRow({2, 0, 0, 0, 0, 3, 9, 6, 0, 5, 11, 0, 7, 0, 4, 6, 0, 0, 3, 0, 1});
}

const std::vector<int> goldenScores{12, 15, 9, 18, 7, 14, 16, 10, 13, 11, 17, 8}; // interval [10.459967; 14.540033]

/// Schools with the given quotients K: 10 points of 20 in grade 5, 10·K in grade 4 a year before, as mean scores.
SignInput changedInput(const std::vector<double> &quotients)
{
    auto input = test::signInput(int(quotients.size()));
    auto before = test::signPaper(2023, test::maths, 4);
    auto after = test::signPaper(2024, test::maths, 5);
    for (std::size_t at = 0; at < quotients.size(); ++at) {
        SignCell cell;
        cell.school = at;
        cell.participants = 20;
        cell.meanScore = 8;
        after.cells.push_back(cell);
        cell.meanScore = 8 * quotients[at];
        before.cells.push_back(cell);
    }
    input.papers = {before, after};
    return input;
}

} // namespace

TEST_CASE("A mean is marked when its interval lies above the region's, with the effect in points")
{
    auto input = test::signInput(2);
    auto paper = test::signPaper(2024);
    paper.region = goldenRegion();
    // The golden school touches the region's interval; two points more and it lies above it.
    std::vector<int> higher = goldenScores;
    for (int &score : higher)
        score += 2;
    paper.cells = {test::signCell(0, goldenScores), test::signCell(1, higher)};
    input.papers = {paper};
    const auto result = method2019(input);
    const Sign *touching = signOf(result, SignKind::MeanAboveInterval, 0, paper.paper.key);
    const Sign *above = signOf(result, SignKind::MeanAboveInterval, 1, paper.paper.key);
    REQUIRE(touching);
    REQUIRE(above);
    CHECK(touching->layer == SignLayer::Method2019);
    CHECK(touching->n == 12);
    CHECK(*touching->low == Approx(10.459967).margin(1e-6));
    CHECK(*touching->threshold == Approx(11.103608).margin(1e-6));
    CHECK(*touching->expected == Approx(10).margin(1e-6));
    CHECK_FALSE(touching->flagged);
    CHECK(*above->low == Approx(12.459967).margin(1e-6));
    CHECK(above->flagged);
    CHECK(*above->effect == Approx((14.5 - 10) / 20 * 100).margin(1e-6));
    CHECK(above->whyNot.isEmpty());
}

TEST_CASE("What cannot be evaluated says why")
{
    auto input = test::signInput(5);
    auto paper = test::signPaper(2024);
    paper.region = goldenRegion();
    SignCell meanOnly;
    meanOnly.school = 3;
    meanOnly.participants = 30;
    meanOnly.meanScore = 15;
    paper.cells = {test::signCell(0, {15}, {5}), test::signCell(1, {15, 15, 15}, {3, 4, 5}),
                   test::signCell(2, {5, 9, 14}, {4, 4, 4}), meanOnly, test::signCell(4, goldenScores)};
    input.papers = {paper};
    const auto result = method2019(input);
    const auto whyNot = [&](SignKind kind, int school) {
        const Sign *sign = signOf(result, kind, school, paper.paper.key);
        REQUIRE(sign);
        CHECK_FALSE((sign->flagged && !sign->whyNot.isEmpty()));
        return sign->whyNot;
    };
    CHECK(whyNot(SignKind::MeanAboveInterval, 0) == u"мало работ: 1, нужно не меньше 2"_s);
    CHECK(whyNot(SignKind::MeanAboveInterval, 1).contains(u"один и тот же балл"_s));
    CHECK(whyNot(SignKind::MeanAboveInterval, 2).isEmpty());
    CHECK(whyNot(SignKind::MeanAboveInterval, 3) == u"нет распределения первичных баллов школы"_s);
    CHECK(whyNot(SignKind::JournalAgainst, 0).contains(u"мало работ"_s));
    CHECK(whyNot(SignKind::JournalAgainst, 1).contains(u"один и тот же балл"_s));
    CHECK(whyNot(SignKind::JournalAgainst, 2).contains(u"одна и та же отметка"_s));
    CHECK(whyNot(SignKind::JournalAgainst, 4) == u"нет отметок по журналу"_s);
}

TEST_CASE("Without the region's row a municipality has no interval, a region has that of its pupils")
{
    auto input = test::signInput(2);
    auto paper = test::signPaper(2024);
    paper.cells = {test::signCell(0, goldenScores), test::signCell(1, {1, 2, 3, 4})};
    input.papers = {paper};
    CHECK(signOf(method2019(input), SignKind::MeanAboveInterval, 0, paper.paper.key)->whyNot ==
          u"нет строки региона в отчёте «Распределение первичных баллов»"_s);
    input.papers.front().region = ReferenceRow{0, {50, 50}, {}, {}};
    CHECK(signOf(method2019(input), SignKind::MeanAboveInterval, 0, paper.paper.key)->whyNot ==
          u"в строке региона не указано число участников"_s);
    input.papers.front().region.reset();
    input.schools[1].municipality = u"reg99_m002"_s;
    const auto region = method2019(input);
    const Sign *sign = signOf(region, SignKind::MeanAboveInterval, 0, paper.paper.key);
    CHECK(sign->whyNot.isEmpty());
    CHECK(*sign->expected == Approx(160.0 / 16));
}

TEST_CASE("Journal marks against scores are marked below zero")
{
    auto input = test::signInput(2);
    auto paper = test::signPaper(2024);
    paper.cells = {test::signCell(0, goldenScores, {4, 4, 3, 5, 3, 4, 4, 3, 4, 3, 5, 3}),
                   test::signCell(1, goldenScores, {3, 3, 4, 2, 5, 3, 3, 4, 3, 4, 2, 5})};
    input.papers = {paper};
    const auto result = method2019(input);
    const Sign *good = signOf(result, SignKind::JournalAgainst, 0, paper.paper.key);
    const Sign *reversed = signOf(result, SignKind::JournalAgainst, 1, paper.paper.key);
    CHECK(*good->value == Approx(0.925550).margin(1e-6));
    CHECK_FALSE(good->flagged);
    CHECK(*reversed->value == Approx(-0.953463).margin(1e-6));
    CHECK(reversed->flagged);
}

TEST_CASE("A parallel that falls or rises beyond the fences is marked")
{
    const auto input = changedInput({0.71, 0.88, 0.93, 0.95, 0.97, 1.0, 1.02, 1.05, 1.08, 1.11, 1.16, 2.4});
    const auto result = method2019(input);
    const PaperKey &key = input.papers[1].paper.key;
    const Sign *fall = signOf(result, SignKind::SharpFall, 11, key);
    REQUIRE(fall);
    CHECK(fall->flagged);
    CHECK(*fall->value == Approx(2.4));
    CHECK(*fall->threshold == Approx(1.5150));
    CHECK(*fall->effect == Approx(40 - 96));
    CHECK(*fall->among == 12);
    CHECK(*signOf(result, SignKind::SharpRise, 11, key)->threshold == Approx(0.5175));
    CHECK(std::ranges::count_if(result.signs, [](const Sign &sign) { return sign.flagged; }) == 1);

    const auto rising = changedInput({0.3, 0.88, 0.93, 0.95, 0.97, 1.0, 1.02, 1.05, 1.08, 1.11, 1.16, 1.2});
    CHECK(signOf(method2019(rising), SignKind::SharpRise, 0, key)->flagged);
    CHECK_FALSE(signOf(method2019(rising), SignKind::SharpFall, 0, key)->flagged);
}

TEST_CASE("A change of a parallel needs both years and enough schools")
{
    auto input = changedInput({0.7, 0.9, 1.0});
    const PaperKey key = input.papers[1].paper.key;
    CHECK(signOf(method2019(input), SignKind::SharpFall, 0, key)->whyNot ==
          u"мало школ для сравнения: 3, нужно не меньше 10"_s);
    input.papers[1].cells[1].meanScore = 0;
    CHECK(signOf(method2019(input), SignKind::SharpFall, 1, key)->whyNot ==
          u"средний процент выполнения в 5 классе за 2024 год равен нулю"_s);
    input.papers.erase(input.papers.begin());
    CHECK(signOf(method2019(input), SignKind::SharpRise, 0, key)->whyNot ==
          u"нет результатов школы в 4 классе за 2023 год"_s);
}

TEST_CASE("There are fourteen signs: Russian and mathematics in grades 4 and 5, the exam, the parallel")
{
    auto input = test::signInput(1);
    for (const int grade : {4, 5, 6}) {
        for (const QString &subject : {test::russian, test::maths, u"Биология"_s})
            input.papers.push_back(test::signPaper(2024, subject, grade));
    }
    for (const QString &subject : {test::russian, test::maths, u"Биология"_s}) {
        input.papers.push_back(test::signPaper(2024, subject, 9));
        input.papers.back().paper.key.procedure = Procedure::Oge;
    }
    for (SignPaper &paper : input.papers)
        paper.cells = {test::signCell(0, goldenScores)};
    CHECK(method2019(input).signs.size() == 14);
}

TEST_CASE("The index is the share of schools without a sign")
{
    auto input = test::signInput(4);
    auto paper = test::signPaper(2024);
    paper.region = goldenRegion();
    paper.cells = {test::signCell(0, goldenScores), test::signCell(1, {18, 19, 20, 19}),
                   test::signCell(2, {17, 18, 19, 20}), test::signCell(3, {20})};
    input.papers = {paper};
    const auto index = method2019(input).index;
    REQUIRE(index.size() == 1);
    CHECK(index[0].year == 2024);
    CHECK(index[0].schools == 3); // the school of one work could not be evaluated
    CHECK(index[0].marked == 2);
    CHECK(index[0].index == Approx(100.0 / 3));
}

TEST_CASE("Limits of the method can be changed")
{
    auto input = test::signInput(1);
    auto paper = test::signPaper(2024);
    paper.region = goldenRegion();
    paper.cells = {test::signCell(0, goldenScores)};
    input.papers = {paper};
    Method2019Settings settings;
    settings.t = 1; // [11.459; …] against 10.563
    CHECK(signOf(method2019(input, settings), SignKind::MeanAboveInterval, 0, paper.paper.key)->flagged);
    settings.fewestWorks = 13;
    CHECK(signOf(method2019(input, settings), SignKind::MeanAboveInterval, 0, paper.paper.key)->whyNot ==
          u"мало работ: 12, нужно не меньше 13"_s);
}

#include "tables.h"

#include "core/results/scaleinference.h"
#include "support/catch.h"

#include <rapidcheck.h>

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

/// A work for every pair of score and mark.
std::vector<PupilWork> worksWith(const std::vector<std::pair<int, int>> &scores)
{
    std::vector<PupilWork> works;
    works.reserve(scores.size());
    for (const auto &[score, mark] : scores) {
        PupilWork work;
        work.total = score;
        work.mark = mark;
        works.push_back(work);
    }
    return works;
}

/// The mathematics of grade 4: 6, 10, 15 of 20.
std::vector<std::pair<int, int>> everyScore()
{
    std::vector<std::pair<int, int>> scores;
    for (int score = 0; score <= 20; ++score)
        scores.emplace_back(score, score >= 15 ? 5 : score >= 10 ? 4 : score >= 6 ? 3 : 2);
    return scores;
}

} // namespace

TEST_CASE("The lowest score of each mark makes a scale")
{
    const auto scale = scaleFromMarks(worksWith(everyScore()), 20);
    REQUIRE(scale);
    CHECK(scale->lowest == std::array{6, 10, 15});
    CHECK(scale->maximum == 20);
    CHECK(scale->source == u"по отметкам в выгрузке"_s);
    CHECK(isInferred(*scale));
    CHECK_FALSE(isInferred(MarkScale{{6, 10, 15}, 20, u"приказ"_s}));
}

TEST_CASE("A scale says which scores below its borders no work has")
{
    auto scores = everyScore();
    std::erase_if(scores, [](const auto &score) { return score.first == 5 || score.first == 13 || score.first == 14; });
    const auto scale = scaleFromMarks(worksWith(scores), 20);
    REQUIRE(scale);
    CHECK(scale->lowest == std::array{6, 10, 15});
    CHECK(scale->source == u"по отметкам в выгрузке; работ с баллом 5, 13–14 в ней нет"_s);
}

TEST_CASE("A scale needs works of every mark")
{
    auto scores = everyScore();
    std::erase_if(scores, [](const auto &score) { return score.second == 2; });
    CHECK_FALSE(scaleFromMarks(worksWith(scores), 20));
    CHECK_FALSE(scaleFromMarks(std::vector<PupilWork>(), 20));
}

TEST_CASE("One mark that is wrong among a hundred does not move a border, two do away with the scale")
{
    std::vector<std::pair<int, int>> scores;
    for (int times = 0; times < 8; ++times) {
        for (const auto &score : everyScore())
            scores.push_back(score);
    }
    scores.emplace_back(3, 5);
    const auto scale = scaleFromMarks(worksWith(scores), 20);
    REQUIRE(scale);
    CHECK(scale->lowest == std::array{6, 10, 15});
    scores.emplace_back(19, 2);
    CHECK_FALSE(scaleFromMarks(worksWith(scores), 20));
}

TEST_CASE("A known scale stays where the works do not contradict it")
{
    const MarkScale known{{6, 10, 15}, 20, u"приказ"_s};
    MarksByScore works(21);
    for (std::size_t score = 0; score < works.size(); ++score)
        works[score][std::size_t(known.markOf(int(score)) - 2)] = 2;
    works[6] = {};
    works[7] = {}; // nobody has 6 or 7: the border may be at 6, 7 or 8
    CHECK(scaleFromMarks(works, 20, known)->lowest == known.lowest);
    CHECK(scaleFromMarks(works, 20, known)->source == u"приказ"_s);
    CHECK(scaleFromMarks(works, 20)->lowest == std::array{8, 10, 15});
    const MarkScale wrong{{5, 10, 15}, 20, {}};
    CHECK(scaleFromMarks(works, 20, wrong)->lowest == std::array{8, 10, 15});
    CHECK_FALSE(scaleFromMarks(MarksByScore(), 20, known));
}

TEST_CASE("The scale by which works were marked comes back from their marks")
{
    rc::check([](std::uint8_t a, std::uint8_t b, std::uint8_t c, std::uint8_t d) {
        MarkScale scale;
        scale.lowest = {1 + a % 10, 2 + a % 10 + b % 10, 3 + a % 10 + b % 10 + c % 10};
        const int maximum = scale.lowest[2] + d % 10;
        MarksByScore works(std::size_t(maximum) + 1);
        for (int score = 0; score <= maximum; ++score)
            works[std::size_t(score)][std::size_t(scale.markOf(score) - 2)] = 2;
        const auto found = scaleFromMarks(works, maximum);
        RC_ASSERT(found.has_value());
        RC_ASSERT(found->lowest == scale.lowest);
        RC_ASSERT(found->maximum == maximum);
    });
}

TEST_CASE("The scale comes back from the shares of a region")
{
    // 10 000 pupils by score 0…7; borders 2, 4, 6
    const std::vector<double> scores{1.25, 3.11, 14.02, 20.49, 22.22, 18.67, 13.01, 7.23};
    const auto scale = scaleOfShares(scores, {4.36, 34.51, 40.89, 20.24});
    REQUIRE(scale);
    CHECK(scale->lowest == std::array{2, 4, 6});
    CHECK(scale->maximum == 7);
    CHECK_FALSE(scaleOfShares(scores, {5, 34, 40.76, 20.24}));
    CHECK_FALSE(scaleOfShares({}, {25, 25, 25, 25}));
}

TEST_CASE("A workbook of a year without a known scale brings its own, and a wrong scale gives way to it")
{
    QString table = u"ВПР 2025 Математика 4 класс\n\nЛогин | Код участника | Первичный балл | Отметка\n"_s;
    for (const auto &[score, mark] : everyScore())
        table += u"edu990101 | %1 | %2 | %3\n"_s.arg(40001 + score).arg(score).arg(mark);
    const auto reading = readingOf(sheetOf(table));
    REQUIRE(reading.sets.size() == 1);
    REQUIRE(reading.sets[0].paper.scale);
    CHECK(reading.sets[0].paper.scale->lowest == std::array{6, 10, 15});
    CHECK(outline(reading.remarks).contains(u"Шкала отметок этой работы не известна"_s));

    const auto wrong = MarkScales::fromCsv(u"year,subject,grade,max_score,t3,t4,t5,source\n"
                                           "2025,Математика,4,20,9,13,18,иной год\n"_s);
    const auto other = readingOf(sheetOf(table), {}, wrong);
    REQUIRE(other.sets[0].paper.scale);
    CHECK(other.sets[0].paper.scale->lowest == std::array{6, 10, 15});
    CHECK(outline(other.remarks).contains(u"Известная шкала отметок не подходит"_s));
}

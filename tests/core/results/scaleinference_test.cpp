#include "tables.h"

#include "core/results/scaleinference.h"
#include "support/catch.h"

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
    CHECK_FALSE(scaleFromMarks({}, 20));
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

#include "core/results/inferredscale.h"
#include "support/catch.h"

#include <rapidcheck.h>

#include <cmath>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

// Two pupils at every score, marked by the scale.
MarksByScore markedBy(const MarkScale &scale, int maximum)
{
    MarksByScore works(std::size_t(maximum) + 1);
    for (int score = 0; score <= maximum; ++score)
        works[std::size_t(score)][std::size_t(scale.markOf(score) - 2)] = 2;
    return works;
}

} // namespace

TEST_CASE("The scale by which works were marked comes back from their marks")
{
    rc::check([](std::uint8_t a, std::uint8_t b, std::uint8_t c, std::uint8_t d) {
        MarkScale scale;
        scale.lowest = {1 + a % 10, 2 + a % 10 + b % 10, 3 + a % 10 + b % 10 + c % 10};
        const int maximum = scale.lowest[2] + d % 10;
        const auto found = scaleOfMarkedWorks(markedBy(scale, maximum), {});
        RC_ASSERT(found.has_value());
        RC_ASSERT(found->lowest == scale.lowest);
        RC_ASSERT(found->maximum == maximum);
    });
}

TEST_CASE("Single wrong marks do not move a border and many leave no scale")
{
    // 38 points, 14, 24, 33: Russian in grade 4 until 2024
    const MarkScale scale{{14, 24, 33}, 38, {}};
    MarksByScore works = markedBy(scale, 38);
    works[20][3] = 1; // a five for twenty points among 79 works
    CHECK(scaleOfMarkedWorks(works, {})->lowest == scale.lowest);
    for (auto &marks : works)
        marks = {1, 1, 1, 1};
    CHECK_FALSE(scaleOfMarkedWorks(works, {}));
    CHECK_FALSE(scaleOfMarkedWorks({}, scale));
}

TEST_CASE("A known scale stays where the works do not contradict it")
{
    const MarkScale known{{6, 10, 15}, 20, u"приказ"_s};
    MarksByScore works = markedBy(known, 20);
    works[6] = {};
    works[7] = {}; // nobody has 6 or 7: the border may be at 6, 7 or 8
    CHECK(scaleOfMarkedWorks(works, known)->lowest == known.lowest);
    CHECK(scaleOfMarkedWorks(works, known)->source == u"приказ"_s);
    CHECK(scaleOfMarkedWorks(works, {})->lowest == std::array{8, 10, 15});
    const MarkScale wrong{{5, 10, 15}, 20, {}};
    works[5] = {40, 0, 0, 0};
    CHECK(scaleOfMarkedWorks(works, wrong)->lowest == std::array{8, 10, 15});
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

#include "document/models/treesync.h"
#include "support/catch.h"

#include <algorithm>
#include <random>

using namespace versta;

namespace {

// A random plan of up to 4 sections and 12 activities; ids are drawn from small sets so that two shapes overlap.
TreeShape randomShape(std::mt19937 &random)
{
    std::vector<SectionId> sections;
    for (int id = 1; id <= 4; ++id) {
        if (random() % 4)
            sections.push_back(SectionId(id));
    }
    std::ranges::shuffle(sections, random);
    TreeShape shape;
    for (const SectionId section : sections)
        shape.activities.insert(section, {});
    std::vector<ActivityId> activities;
    for (int id = 1; id <= 12; ++id) {
        if (random() % 5)
            activities.push_back(ActivityId(id));
    }
    std::ranges::shuffle(activities, random);
    for (const ActivityId activity : activities) {
        const auto at = random() % (sections.size() + 1);
        if (at == sections.size())
            shape.top.emplace_back(activity);
        else
            shape.activities[sections[at]].push_back(activity);
    }
    shape.top.insert(shape.top.end(), sections.begin(), sections.end());
    return shape;
}

TreeShape oneSection(const std::vector<int> &activities)
{
    TreeShape shape;
    shape.top = {SectionId(1)};
    for (const int id : activities)
        shape.activities[SectionId(1)].push_back(ActivityId(id));
    return shape;
}

void checkFits(const TreeStep &step, const TreeShape &shape)
{
    REQUIRE(step.row >= 0);
    const bool insert = step.kind == TreeStep::Kind::Insert;
    REQUIRE(step.row <= shape.rowCount(step.parent) - (insert ? 0 : 1));
    if (step.kind == TreeStep::Kind::Move) {
        REQUIRE(step.toRow >= 0);
        REQUIRE(step.toRow <= shape.rowCount(step.toParent));
        // beginMoveRows() refuses a move onto the row's own place.
        REQUIRE((step.parent != step.toParent || (step.toRow != step.row && step.toRow != step.row + 1)));
    }
}

} // namespace

TEST_CASE("Steps between any two shapes fit and lead from one to the other")
{
    std::mt19937 random(20240228);
    for (int round = 0; round < 2000; ++round) {
        TreeShape shape = randomShape(random);
        const TreeShape target = randomShape(random);
        for (const TreeStep &step : stepsBetween(shape, target)) {
            checkFits(step, shape);
            apply(step, shape);
        }
        REQUIRE(shape == target);
    }
}

TEST_CASE("A row that stays is never removed and inserted")
{
    std::mt19937 random(7);
    for (int round = 0; round < 500; ++round) {
        const TreeShape from = randomShape(random);
        const TreeShape to = randomShape(random);
        const auto holds = [](const TreeShape &shape, const RowKey &key) {
            if (std::ranges::find(shape.top, key) != shape.top.end())
                return true;
            const auto *activity = std::get_if<ActivityId>(&key);
            return activity && std::ranges::any_of(shape.activities, [&](const auto &children) {
                       return std::ranges::find(children, *activity) != children.end();
                   });
        };
        for (const TreeStep &step : stepsBetween(from, to)) {
            if (step.kind == TreeStep::Kind::Insert)
                REQUIRE_FALSE(holds(from, step.key));
            if (step.kind == TreeStep::Kind::Remove)
                REQUIRE_FALSE(holds(to, step.key));
        }
    }
}

TEST_CASE("Moving one row is one step in either direction")
{
    CHECK(stepsBetween(oneSection({1, 2, 3, 4, 5}), oneSection({2, 3, 4, 5, 1})).size() == 1);
    CHECK(stepsBetween(oneSection({1, 2, 3, 4, 5}), oneSection({5, 1, 2, 3, 4})).size() == 1);
    CHECK(stepsBetween(oneSection({1, 2, 3}), oneSection({1, 2, 3})).empty());
}

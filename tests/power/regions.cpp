#include "experiments.h"
#include "scoring.h"

#include <cstdio>

namespace versta::power {

using namespace Qt::StringLiterals;

namespace {

constexpr int Schools = 700;
constexpr std::array listedHabits{Tampering::BorderLifting, Tampering::JournalLifting, Tampering::FailingRescued};

struct Case
{
    std::size_t paper;
    Strength strength;
    enum class World
    {
        Homogeneous,
        BySchool, ///< heterogeneous, the rounding belongs to the school in all its years
        ByCell,   ///< heterogeneous, the rounding is drawn anew in each cell
        LastYear  ///< by cell, four papers altered in the last of three years
    } world;
    const char *target; ///< «final» column of 5.5.5: listed (true), FDR, power at a true 5 % false share
};

// Four cells a school that 11.5 % of the schools alter: one paper in four years, or four papers of the last year.
WorldPlan regionOf(const Case &c, std::uint64_t seed)
{
    using World = Case::World;
    WorldPlan plan;
    if (c.world == World::LastYear) {
        for (const QString &subject : {u"Русский язык"_s, u"Математика"_s, u"Окружающий мир"_s, u"История"_s})
            plan.papers.push_back(paperAt(c.paper).inSubject(subject));
        plan.years = {2023, 2024, 2025};
    } else {
        plan.papers.push_back(paperAt(c.paper));
        plan.years = {2022, 2023, 2024, 2025};
    }
    plan.nuisances = c.world == World::Homogeneous ? homogeneousRegion() : heterogeneousRegion();
    plan.nuisances.roundingByCell = c.world != World::Homogeneous && c.world != World::BySchool;
    Random random(seed + 1000);
    plan.schools.resize(Schools);
    for (std::size_t school = 0; school < plan.schools.size(); ++school) {
        SimulatedSchool &planned = plan.schools[school];
        planned.pupils = 25 + random.below(76);
        if (!random.happens(.115))
            continue;
        planned.habit = listedHabits[std::size_t(random.below(int(listedHabits.size())))];
        planned.size = habitSize(planned.habit, c.strength);
        planned.from = c.world == World::LastYear ? plan.years.back() : plan.years.front();
    }
    return plan;
}

const char *worldName(Case::World world)
{
    static constexpr std::array names{"homogeneous", "rounding by school", "rounding by cell", "last year alone"};
    return names[std::size_t(world)];
}

struct Count
{
    int all = 0;
    int listed = 0;
};

void printRegion(const Case &c, const Extent &extent)
{
    std::array<Count, 6> byHabit{};
    std::vector<double> honest;
    std::vector<double> altered;
    double mirrored = 0;
    int withheld = 0;
    for (int repeat = 0; repeat < extent.repeats; ++repeat) {
        const std::uint64_t seed = extent.seed + std::uint64_t(repeat);
        const WorldPlan plan = regionOf(c, seed);
        const EvidenceReport report = judged(simulatedWorld(plan, seed), extent.settings);
        mirrored += report.list.mirrored;
        withheld += report.list.withheld.isEmpty() ? 0 : 1;
        for (const SchoolEvidence &school : report.schools) {
            const Tampering habit = plan.schools[school.school].habit;
            Count &count = byHabit[std::size_t(habit)];
            ++count.all;
            count.listed += school.listed ? 1 : 0;
            (habit == Tampering::None ? honest : altered).push_back(school.evidence.value_or(0));
        }
    }
    int found = 0;
    for (const Tampering habit : listedHabits)
        found += byHabit[std::size_t(habit)].listed;
    const int wrong = byHabit[0].listed;
    const double prevalence = double(altered.size()) / double(altered.size() + honest.size());
    std::printf("%s %-6s %-18s listed %.1f (%.1f) FDR %.3f power %.2f AUC %.3f mirrors %.1f withheld %d | target %s |",
                paperName(c.paper), strengthName(c.strength), worldName(c.world),
                double(found + wrong) / extent.repeats, double(found) / extent.repeats,
                found + wrong > 0 ? double(wrong) / (found + wrong) : 0, powerAt(.05, prevalence, honest, altered),
                areaUnderCurve(honest, altered), mirrored / extent.repeats, withheld, c.target);
    for (const Tampering habit : listedHabits) {
        const Count &count = byHabit[std::size_t(habit)];
        std::printf(" %s %d/%d", habitName(habit), count.listed, count.all);
    }
    std::printf("\n");
    std::fflush(stdout);
}

} // namespace

void printRegions(const Extent &extent)
{
    std::printf("\nRegion of %d schools, 4 cells a school of 25-100 pupils, 11.5 %% altered (A, D, E), e-BH 5 %%\n",
                Schools);
    using World = Case::World;
    static constexpr std::array cases{Case{1, Strength::Medium, World::BySchool, "44 (44) .00 .79"},
                                      Case{1, Strength::Medium, World::ByCell, "44 (44) .00 .79"},
                                      Case{1, Strength::Medium, World::LastYear, "44 (44) .00 .79"},
                                      Case{1, Strength::Strong, World::BySchool, "62 (62) .00 .96"},
                                      Case{1, Strength::Strong, World::ByCell, "62 (62) .00 .96"},
                                      Case{1, Strength::Strong, World::LastYear, "62 (62) .00 .96"},
                                      Case{0, Strength::Medium, World::BySchool, "36 (35) .03 .64"},
                                      Case{0, Strength::Medium, World::ByCell, "36 (35) .03 .64"},
                                      Case{0, Strength::Medium, World::LastYear, "36 (35) .03 .64"},
                                      Case{0, Strength::Strong, World::BySchool, "68 (68) .00 .97"},
                                      Case{0, Strength::Strong, World::ByCell, "68 (68) .00 .97"},
                                      Case{0, Strength::Strong, World::LastYear, "68 (68) .00 .97"},
                                      Case{1, Strength::Medium, World::Homogeneous, "51 (51) .00 .90"},
                                      Case{0, Strength::Medium, World::Homogeneous, "57 (57) .00 .96"}};
    for (const Case &c : cases)
        printRegion(c, extent);
}

} // namespace versta::power

#include "experiments.h"
#include "scoring.h"

#include <algorithm>
#include <cstdio>

namespace versta::power {

namespace {

constexpr int Schools = 700;

WorldPlan regionOf(std::size_t paper, std::size_t papers, std::uint64_t seed)
{
    WorldPlan plan;
    plan.papers.push_back(paperAt(paper));
    for (std::size_t year = 0; year < papers; ++year)
        plan.years.push_back(2026 - int(papers) + int(year));
    plan.nuisances = heterogeneousRegion();
    Random random(seed + 2000);
    plan.schools.resize(Schools);
    static constexpr std::array habits{Tampering::BorderLifting, Tampering::JournalLifting, Tampering::FailingRescued};
    for (SimulatedSchool &school : plan.schools) {
        school.pupils = 25 + random.below(76);
        if (!random.happens(.115))
            continue;
        school.habit = habits[std::size_t(random.below(3))];
        school.size = habitSize(school.habit, Strength::Medium);
    }
    return plan;
}

struct Comparison
{
    int municipalities = 0;
    double correlation = 0;
    int sameTop = 0;
    int listed = 0;
    int listedTruly = 0;
    int listedByRegion = 0;

    void add(const std::vector<double> &region, const std::vector<double> &own)
    {
        ++municipalities;
        correlation += rankCorrelation(region, own);
        sameTop += std::ranges::max_element(region) - region.begin() == std::ranges::max_element(own) - own.begin();
    }
};

void compare(const SignInput &input, const EvidenceReport &region, const WorldPlan &plan, Random &random,
             Comparison &comparison)
{
    std::vector<std::size_t> order(input.schools.size());
    for (std::size_t at = 0; at < order.size(); ++at)
        std::swap(order[at] = at, order[std::size_t(random.below(int(at) + 1))]);
    std::size_t first = 0;
    for (int municipality = 0; municipality < 10; ++municipality) {
        const auto schools = std::size_t(12 + random.below(29));
        const std::vector<std::size_t> chosen(order.begin() + std::ptrdiff_t(first),
                                              order.begin() + std::ptrdiff_t(first + schools));
        first += schools;
        const EvidenceReport own = judged(municipalityOf(input, chosen));
        std::vector<double> byRegion;
        std::vector<double> byRow;
        for (std::size_t at = 0; at < chosen.size(); ++at) {
            byRegion.push_back(region.schools[chosen[at]].evidence.value_or(-1e9));
            byRow.push_back(own.schools[at].evidence.value_or(-1e9));
            comparison.listed += own.schools[at].listed ? 1 : 0;
            comparison.listedTruly += own.schools[at].listed && plan.schools[chosen[at]].habit != Tampering::None;
            comparison.listedByRegion += region.schools[chosen[at]].listed ? 1 : 0;
        }
        comparison.add(byRegion, byRow);
    }
}

} // namespace

void printMunicipalities(const Extent &extent)
{
    std::printf("\nMunicipalities of 12-40 schools: the region's row and default spreads against the region's fit\n"
                "targets of 5.5.5: rank correlation .96-.97, same first school .64-.90\n");
    for (std::size_t paper = 0; paper < 2; ++paper) {
        for (const std::size_t cells : {std::size_t(1), std::size_t(4)}) {
            Comparison comparison;
            for (int repeat = 0; repeat < extent.repeats; ++repeat) {
                const std::uint64_t seed = extent.seed + std::uint64_t(repeat);
                Random random(seed + 3000);
                const WorldPlan plan = regionOf(paper, cells, seed);
                const SignInput input = simulatedWorld(plan, seed);
                compare(input, judged(input), plan, random, comparison);
            }
            const double count = comparison.municipalities;
            std::printf("%s medium, %zu cells a school: rank correlation %.3f, same first school %.2f, listed %d (true "
                        "%d), by the region's fit %d\n",
                        paperName(paper), cells, comparison.correlation / count, comparison.sameTop / count,
                        comparison.listed, comparison.listedTruly, comparison.listedByRegion);
            std::fflush(stdout);
        }
    }
}

} // namespace versta::power

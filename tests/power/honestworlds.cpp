#include "experiments.h"

#include <cstdio>
#include <functional>

namespace versta::power {

namespace {

const std::vector<int> fourYears{2022, 2023, 2024, 2025};

// How far the evidence of honest schools goes.
struct Alarms
{
    int schools = 0;
    int weak = 0;
    int noticeable = 0;
    int strong = 0;
    int listed = 0;
    int copying = 0; ///< classes to look at
    int classes = 0;
    int mirrors = 0;
    int withheld = 0;
    int silent = 0; ///< schools that were not judged

    void add(const EvidenceReport &report, const std::function<bool(std::size_t)> &counts)
    {
        const EvidenceSettings settings;
        for (const SchoolEvidence &school : report.schools) {
            if (!counts(school.school))
                continue;
            ++schools;
            const double evidence = school.evidence.value_or(-1);
            silent += school.evidence ? 0 : 1;
            weak += evidence > 0 && evidence < settings.noticeable ? 1 : 0;
            noticeable += evidence >= settings.noticeable && evidence <= settings.strong ? 1 : 0;
            strong += evidence > settings.strong ? 1 : 0;
            listed += school.listed ? 1 : 0;
        }
        for (const ClassCopying &one : report.classes) {
            if (!one.whyNot.isEmpty() || !counts(one.school))
                continue;
            ++classes;
            copying += one.look ? 1 : 0;
        }
        mirrors += report.list.mirrored;
        withheld += report.list.withheld.isEmpty() ? 0 : 1;
    }

    void print(const char *name) const
    {
        std::printf("%-44s schools %5d (not judged %d) weak %.4f noticeable %.4f strong %.4f listed %.4f", name,
                    schools, silent, share(weak), share(noticeable), share(strong), share(listed));
        std::printf(" | mirrors %d withheld %d", mirrors, withheld);
        if (classes > 0)
            std::printf(" | copying %d of %d classes", copying, classes);
        std::printf("\n");
        std::fflush(stdout);
    }

private:
    [[nodiscard]] double share(int count) const { return schools > 0 ? double(count) / schools : 0; }
};

WorldPlan honestWorld(SimulatedPaper paper, std::size_t schools, int pupils)
{
    WorldPlan plan;
    plan.papers.push_back(std::move(paper));
    plan.years = fourYears;
    SimulatedSchool school;
    school.pupils = pupils;
    plan.schools.assign(schools, school);
    return plan;
}

struct Stress
{
    const char *name;
    Nuisances nuisances;
};

std::vector<Stress> stresses()
{
    std::vector<Stress> all(7);
    all[0].name = "nominal";
    all[1].name = "task shift sd 0.5";
    all[1].nuisances.taskShift = .5;
    all[2].name = "journal leniency sd 0.5";
    all[2].nuisances.leniency = .5;
    all[3].name = "drift sd 0.3";
    all[3].nuisances.drift = .3;
    all[4].name = "rounding 0.25 instead of 0.10";
    all[4].nuisances.rounding = {{{.25}, {.25}, {.25}}};
    all[5].name = "class effects sd 0.4";
    all[5].nuisances.classes = .4;
    all[6].name = "selective schools, +1 sd";
    all[6].nuisances.shift = 1;
    return all;
}

SimulatedPaper paperOf24Points()
{
    SimulatedPaper::Definition definition;
    definition.subject = QStringLiteral("Русский язык");
    definition.grade = 6;
    definition.maxima = {2, 2, 2, 2, 2, 2, 3, 3, 3, 3};
    definition.lowest = {10, 16, 21};
    definition.discrimination = .8;
    return SimulatedPaper::invented(definition, .62, 3);
}

struct OddWorld
{
    const char *name;
    WorldPlan plan;
    std::function<SignInput(SignInput)> seen = [](SignInput input) { return input; };
    std::function<bool(std::size_t)> counts = [](std::size_t) { return true; };
};

// A region of 300 schools of which the last 15 are the ones to watch.
OddWorld withOddSchools(const char *name, std::size_t paper, const std::function<void(SimulatedSchool &)> &make)
{
    OddWorld world{name, honestWorld(paperAt(paper), 300, 40)};
    for (std::size_t school = 285; school < 300; ++school)
        make(world.plan.schools[school]);
    world.counts = [](std::size_t school) { return school >= 285; };
    return world;
}

SignInput municipality(const SignInput &region, std::size_t schools)
{
    std::vector<std::size_t> chosen(schools);
    for (std::size_t at = 0; at < schools; ++at)
        chosen[at] = at * region.schools.size() / schools;
    return municipalityOf(region, chosen);
}

SignInput withoutRegion(SignInput input)
{
    for (SignPaper &paper : input.papers)
        paper.region.reset();
    return input;
}

std::vector<OddWorld> regionsUnlike(std::size_t paper)
{
    std::vector<OddWorld> worlds;
    worlds.push_back({"heterogeneous region", honestWorld(paperAt(paper), 400, 60)});
    worlds.back().plan.nuisances = heterogeneousRegion();
    worlds.push_back({"heterogeneous, rounding by cell", honestWorld(paperAt(paper), 400, 60)});
    worlds.back().plan.nuisances = heterogeneousRegion();
    worlds.back().plan.nuisances.roundingByCell = true;
    worlds.push_back({"everybody rounds at 2/3 (one real region)", honestWorld(paperAt(paper), 400, 60)});
    worlds.back().plan.nuisances = roundingRegion();
    worlds.push_back({"a third of journal marks missing", honestWorld(paperAt(paper), 400, 60)});
    worlds.back().plan.missingJournal = .33;
    worlds.push_back({"no journal marks at all", honestWorld(paperAt(paper), 400, 60)});
    worlds.back().plan.missingJournal = 1;
    worlds.push_back({"reports without works", honestWorld(paperAt(paper), 400, 60)});
    worlds.back().seen = [](const SignInput &input) { return reportsOf(input); };
    worlds.push_back({"earlier years by their means alone", honestWorld(paperAt(paper), 400, 60)});
    worlds.back().plan.historyBefore = 2025;
    return worlds;
}

std::vector<OddWorld> municipalitiesAndSchools(std::size_t paper)
{
    std::vector<OddWorld> worlds;
    worlds.push_back({"15 schools with the region's row", honestWorld(paperAt(paper), 300, 40)});
    worlds.back().seen = [](const SignInput &input) { return municipality(input, 15); };
    worlds.push_back({"15 schools with the row, heterogeneous", honestWorld(paperAt(paper), 300, 40)});
    worlds.back().plan.nuisances = heterogeneousRegion();
    worlds.back().seen = worlds.front().seen;
    worlds.push_back({"15 schools with the row, all round", honestWorld(paperAt(paper), 300, 40)});
    worlds.back().plan.nuisances = roundingRegion();
    worlds.back().seen = worlds.front().seen;
    worlds.push_back({"15 schools alone", honestWorld(paperAt(paper), 15, 40)});
    worlds.back().seen = withoutRegion;
    worlds.push_back(withOddSchools("correctional schools, level -2", paper, [](SimulatedSchool &s) { s.level = -2; }));
    worlds.push_back(withOddSchools("gymnasiums, level +1.6", paper, [](SimulatedSchool &s) { s.level = 1.6; }));
    worlds.push_back(withOddSchools("schools of 6 pupils", paper, [](SimulatedSchool &s) { s.pupils = 6; }));
    worlds.push_back(withOddSchools("classes of about 8 pupils, copying looked for", paper,
                                    [](SimulatedSchool &s) { s.classes = 5; }));
    worlds.back().plan.taskTablesFrom = 2025;
    return worlds;
}

void printWorld(const OddWorld &world, const Extent &extent)
{
    Alarms alarms;
    for (int repeat = 0; repeat < extent.repeats; ++repeat)
        alarms.add(judged(world.seen(simulatedWorld(world.plan, extent.seed + std::uint64_t(repeat)))), world.counts);
    alarms.print(world.name);
}

} // namespace

void printStress(const Extent &extent)
{
    constexpr std::size_t Usual = 400;
    constexpr std::size_t Stressed = 100;
    std::printf("\nHonest schools under stress among %zu usual ones, 4 cells a school\n", Usual);
    for (std::size_t paper = 0; paper < 2; ++paper) {
        for (const int pupils : {10, 25, 50, 100}) {
            for (const Stress &stress : stresses()) {
                OddWorld world{stress.name, honestWorld(paperAt(paper), Usual + Stressed, pupils)};
                for (std::size_t school = Usual; school < Usual + Stressed; ++school)
                    world.plan.schools[school].own = stress.nuisances;
                world.counts = [](std::size_t school) { return school >= Usual; };
                std::printf("%s n=%-4d", paperName(paper), pupils);
                printWorld(world, extent);
            }
        }
    }
}

void printOddWorlds(const Extent &extent)
{
    std::printf("\nHonest worlds unlike the reference, 4 cells a school\n");
    for (std::size_t paper = 0; paper < 2; ++paper) {
        std::printf("%s\n", paperName(paper));
        for (const OddWorld &world : regionsUnlike(paper))
            printWorld(world, extent);
        for (const OddWorld &world : municipalitiesAndSchools(paper))
            printWorld(world, extent);
    }
    printWorld({"24 points, borders 10/16/21", honestWorld(paperOf24Points(), 400, 60)}, extent);
    OddWorld hetero{"24 points, heterogeneous", honestWorld(paperOf24Points(), 400, 60)};
    hetero.plan.nuisances = heterogeneousRegion();
    printWorld(hetero, extent);
}

} // namespace versta::power

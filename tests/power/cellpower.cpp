#include "experiments.h"
#include "scoring.h"
#include "targets.h"

#include <cstdio>

namespace versta::power {

namespace {

constexpr int Year = 2025;
constexpr int HonestSchools = 900;
constexpr int AlteredSchools = 20; // of each habit: a tenth of the region's schools
constexpr std::array habits{Tampering::BorderLifting, Tampering::UniformBonus, Tampering::CopiedWorks,
                            Tampering::JournalLifting, Tampering::FailingRescued};

// Evidence that speaks for habits of a kind, of honest schools and of those that have the habit.
struct Scores
{
    std::vector<double> honest;
    std::vector<double> altered;
};

// A region of 1,000 schools of which a tenth has one of five habits, each with the same strength; two honest years
// before give every school its forecast.
WorldPlan regionOf(std::size_t paper, int pupils, Strength strength)
{
    WorldPlan plan;
    plan.papers.push_back(paperAt(paper));
    plan.years = {Year - 2, Year - 1, Year};
    plan.taskTablesFrom = Year;
    plan.nuisances = homogeneousRegion();
    SimulatedSchool school;
    school.pupils = pupils;
    school.from = Year;
    plan.schools.assign(HonestSchools, school);
    for (const Tampering habit : habits) {
        school.habit = habit;
        school.size = habitSize(habit, strength);
        plan.schools.insert(plan.schools.end(), AlteredSchools, school);
    }
    return plan;
}

// The evidence that is meant for the habit: the shared one of a cell for A, D and E, its own number for the bonus,
// which no list uses, and the copied works of the school's classes.
void collect(const WorldPlan &plan, const EvidenceReport &report, std::array<Scores, habits.size()> &scores)
{
    for (std::size_t at = 0; at < habits.size(); ++at) {
        const auto add = [&](std::size_t school, double value) {
            if (plan.schools[school].habit == Tampering::None)
                scores[at].honest.push_back(value);
            else if (plan.schools[school].habit == habits[at])
                scores[at].altered.push_back(value);
        };
        if (habits[at] == Tampering::CopiedWorks) {
            for (const SchoolEvidence &school : report.schools)
                add(school.school, school.copying.value_or(0));
            continue;
        }
        for (const CellEvidence &cell : report.cells) {
            if (cell.paper + 1 != plan.years.size() || !cell.whyNot.isEmpty())
                continue;
            add(cell.school, habits[at] == Tampering::UniformBonus
                                 ? cell.evidence[std::size_t(Habit::Bonus)].value_or(0)
                                 : cell.guarded);
        }
    }
}

} // namespace

void printCellPower(const Extent &extent)
{
    static constexpr std::array pupils{10, 25, 50, 100};
    std::printf("\nOne cell: power at FDR 5 %%, prevalence 10 %% (AUC) | reference (AUC) | oracle\n");
    for (std::size_t paper = 0; paper < 2; ++paper) {
        for (const Strength strength : {Strength::Weak, Strength::Medium, Strength::Strong}) {
            for (std::size_t cohort = 0; cohort < pupils.size(); ++cohort) {
                std::array<Scores, habits.size()> scores;
                const WorldPlan plan = regionOf(paper, pupils[cohort], strength);
                for (int repeat = 0; repeat < extent.repeats; ++repeat)
                    collect(plan, judged(simulatedWorld(plan, extent.seed + std::uint64_t(repeat))), scores);
                for (std::size_t at = 0; at < habits.size(); ++at) {
                    const auto &target = *std::ranges::find_if(powerTargets, [&](const PowerTargets &t) {
                        return t.paper == int(paper) && t.habit == habits[at] && t.strength == strength;
                    });
                    if (scores[at].honest.empty() || scores[at].altered.empty())
                        continue;
                    const PowerTarget &known = target.byPupils[cohort];
                    std::printf("%s %-10s %-7s n=%-4d %.2f (%.2f) | %.2f (%.2f) | %.2f\n", paperName(paper),
                                habitName(habits[at]), strengthName(strength), pupils[cohort],
                                powerAt(.05, .1, scores[at].honest, scores[at].altered),
                                areaUnderCurve(scores[at].honest, scores[at].altered), known.reference, known.auc,
                                known.oracle);
                }
                std::fflush(stdout);
            }
        }
    }
}

} // namespace versta::power

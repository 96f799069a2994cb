#pragma once

#include "simulatedpaper.h"

#include "core/analysis/signinput.h"

#include <optional>
#include <vector>

namespace versta::power {

/// What a school does to its results; letters of signs.md 2.5.
enum class Tampering
{
    None,
    BorderLifting,  ///< A: works one or two points short are lifted onto the border
    UniformBonus,   ///< B: everybody gets the same points more
    CopiedWorks,    ///< C: a share of each class hands in one good work
    JournalLifting, ///< D: works below the journal mark are lifted to it
    FailingRescued  ///< E: failing works are lifted to a bare pass
};

enum class Strength
{
    Weak,
    Medium,
    Strong
};

/// Share of works concerned; of a bonus its size as share of the maximum.
[[nodiscard]] double habitSize(Tampering habit, Strength strength);

/// What makes honest schools differ. Standard deviations in units of ability.
struct Nuisances
{
    double within = .93; ///< pupils of a class
    double school = .33; ///< stable level
    double drift = .14;  ///< of a school from year to year
    double classes = .12;
    double taskShift = .25;           ///< of a task in a school: what was taught
    double leniency = .25;            ///< of a school's journal
    double selective = .07;           ///< share of schools far above the rest
    double shift = 0;                 ///< added to every school's level
    double roundingSpread = 0;        ///< variance of the rounding over schools, mean 1
    bool roundingByCell = false;      ///< another rounding in each cell rather than in each school
    std::array<double, 4> follows{1}; ///< share of schools in which 0, .3, .6, .9 of journal marks follow the work
    /// Share of works lifted to border 3, 4, 5 from 1 … 4 points below, in an average honest school.
    std::array<std::array<double, 4>, 3> rounding{{{.10}, {.10}, {.10}}};
};

/// The simulator of reference as it stands: every school alike but for level, tasks and journal.
[[nodiscard]] Nuisances homogeneousRegion();
/// signs.md 5.5.5: rounding differs by school, journal marks follow the work.
[[nodiscard]] Nuisances heterogeneousRegion();
/// What one real region shows (РУ and МА 5, 2021), the same in all schools.
[[nodiscard]] Nuisances roundingRegion();

/// A school of the world, with what is true of it.
struct SimulatedSchool
{
    int pupils = 25;             ///< in each paper of each year
    std::optional<double> level; ///< of ability; drawn when empty
    Tampering habit = Tampering::None;
    double size = 0;                   ///< see habitSize()
    int from = 0;                      ///< first year of the habit
    int classes = 0;                   ///< 0: as many as 25 pupils each need
    std::optional<Nuisances> own = {}; ///< where the school differs from the rest of the world
};

struct WorldPlan
{
    std::vector<SimulatedPaper> papers;
    std::vector<int> years; ///< rising
    std::vector<SimulatedSchool> schools;
    Nuisances nuisances;
    bool pupilTables = true;           ///< what only works give: scores by journal mark
    std::optional<int> taskTablesFrom; ///< first year with scores of tasks, which copying needs; large
    double missingJournal = 0;         ///< share of pupils without a journal mark
    std::optional<int> historyBefore;  ///< of earlier years only means are known
};

/// A heterogeneous region on which times are measured: the four papers of reference in three years, 60 pupils of each
/// school in each work.
[[nodiscard]] WorldPlan threeYears(std::size_t schools);

/// The works of one school in one paper.
struct SimulatedCell
{
    std::vector<std::uint16_t> classOf;
    std::vector<int> journal; ///< 2–5; 0: none
    std::vector<int> totals;
    std::vector<TaskScore> tasks; ///< pupils × tasks
};

/// One cell of the plan. The same seed gives the same pupils whatever other schools there are and whatever the school
/// does to the results: a manipulated cell and its honest twin differ by the manipulation alone.
[[nodiscard]] SimulatedCell simulatedCell(const WorldPlan &plan, std::size_t paper, int year, std::size_t school,
                                          std::uint64_t seed);

/// The whole world as the signs see it, with a row of the region per paper made of all its schools, in percents with
/// two decimals as reports have them.
[[nodiscard]] SignInput simulatedWorld(const WorldPlan &plan, std::uint64_t seed);

/// Some schools of a world as a municipality sees them: their own cells and the region's rows.
[[nodiscard]] SignInput municipalityOf(const SignInput &region, const std::vector<std::size_t> &schools);

/// What is left when only reports by schools are at hand: no works, no journal mark beside a score.
[[nodiscard]] SignInput reportsOf(SignInput input);

} // namespace versta::power

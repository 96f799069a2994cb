#pragma once

#include "sign.h"
#include "signinput.h"

#include <optional>
#include <vector>

namespace versta {

/// Plain indicators of layer 3 that need no model: they are shown and never listed.

/// Limits of the task profile, design «domain» 1.7, consequence 2: they mark 7–19 of about 300 schools.
struct IndicatorSettings
{
    int profileWorks = 25;  ///< fewest works of a school
    int profileTasks = 6;   ///< fewest tasks known of school and region; three thirds of two tasks
    double profileHard = 5; ///< the hardest third is done better than in the region by so many points, or more
    double profileEasy = 2; ///< the easiest third worse by so many points, or more
    int identicalWorks = 8; ///< fewest works of a class for the share of identical works

    friend bool operator==(const IndicatorSettings &, const IndicatorSettings &) = default;
};

/// TaskProfile of every cell: `value` how much better the hardest third of tasks is done than in the region, points of
/// per cent, `other` the same of the easiest third. Thirds by the region's per cent of completion.
[[nodiscard]] std::vector<Sign> taskProfiles(const SignInput &input, const IndicatorSettings &settings = {});

/// Share of the pairs of works in a class that are equal but for one task at most, 0–100; tasks that a class was not
/// taught («не пройд.») are left out. nullopt for fewer than two works.
/// \param table as in SignCell::works
/// \param schoolClass index into TaskTable::classes
[[nodiscard]] std::optional<double> identicalPairs(const TaskTable &table, std::size_t schoolClass);

/// IdenticalWorks of every class with task scores: `expected` is the share over all classes of the paper with enough
/// works, this one left out; empty where there is no other.
[[nodiscard]] std::vector<Sign> identicalWorks(const SignInput &input, const IndicatorSettings &settings = {});

/// JournalShifted of every cell that knows marks against journal: `value` per cent raised, `other` per cent lowered.
/// Expectations come from the engine and are filled in by signReportOf().
[[nodiscard]] std::vector<Sign> journalShifts(const SignInput &input);

} // namespace versta

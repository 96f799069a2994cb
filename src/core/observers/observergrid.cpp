#include "observergrid.h"

#include <algorithm>
#include <map>
#include <set>

namespace versta {

ObserverGrid observerGrid(const ObserverSchedule &schedule, const std::vector<SchoolId> &order)
{
    ObserverGrid grid;
    std::set<QDate> days;
    std::set<SchoolId> planned;
    for (const Observation &observation : schedule.observations) {
        days.insert(observation.day);
        planned.insert(observation.school);
    }
    grid.days.assign(days.begin(), days.end());
    for (const SchoolId school : order) {
        if (planned.erase(school) > 0)
            grid.schools.push_back(school);
    }
    grid.schools.insert(grid.schools.end(), planned.begin(), planned.end());
    grid.cells.resize(grid.schools.size() * grid.days.size());

    std::map<SchoolId, std::size_t> rowOf;
    for (std::size_t row = 0; row < grid.schools.size(); ++row)
        rowOf[grid.schools[row]] = row;
    const ObserverRules rules(schedule);
    for (const Observation &observation : schedule.observations) {
        const auto day = std::size_t(std::ranges::lower_bound(grid.days, observation.day) - grid.days.begin());
        ObserverGridCell &cell = grid.cells[rowOf[observation.school] * grid.days.size() + day];
        const auto assigned = rules.assignedTo(observation.id);
        cell.observations.push_back(observation.id);
        cell.needed += observation.needed;
        cell.assigned += std::min(observation.needed, int(assigned.size()));
        for (const ObserverAssignment *assignment : assigned) {
            cell.conflicts +=
                int(std::ranges::count_if(rules.conflictsOf(*assignment),
                                          [](const ObserverConflict &conflict) { return !conflict.isAllowed(); }));
        }
    }
    return grid;
}

} // namespace versta

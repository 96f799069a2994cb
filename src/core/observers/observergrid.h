#pragma once

#include "observerrules.h"

namespace versta {

/// What is planned in a school on a day.
struct ObserverGridCell
{
    std::vector<ObservationId> observations;
    int needed = 0;
    int assigned = 0;  ///< places that are filled; more people than are needed fill no more
    int conflicts = 0; ///< rules broken without a reason

    [[nodiscard]] bool isEmpty() const { return observations.empty(); }
    [[nodiscard]] int missing() const { return needed - assigned; }
};

/// The schedule as days × schools.
struct ObserverGrid
{
    std::vector<QDate> days;       ///< on which anything is planned, rising
    std::vector<SchoolId> schools; ///< in which anything is planned, in the order that was asked for
    std::vector<ObserverGridCell> cells;

    [[nodiscard]] const ObserverGridCell &at(std::size_t school, std::size_t day) const
    {
        return cells[school * days.size() + day];
    }
};

/// \param order of the schools; those that it does not name come after the others
[[nodiscard]] ObserverGrid observerGrid(const ObserverSchedule &schedule, const std::vector<SchoolId> &order);

} // namespace versta

#pragma once

#include "core/observers/observationact.h"
#include "core/school.h"
#include "document/observerqueries.h"
#include "results/valuetablemodel.h"

namespace versta {

using SchoolNames = std::unordered_map<SchoolId, QString>;

[[nodiscard]] SchoolNames schoolNamesOf(const std::vector<School> &schools);

/// The registers, or one of them; the keys are those of the people. What is exported can be read in again.
[[nodiscard]] ValueTable observerTable(const ObserverBook &book, const std::vector<School> &schools,
                                       std::optional<ObserverRegister> list);

/// Everyone's assignments and the vacancies, by day. The key of an assignment is its id, that of a vacancy the id of
/// the observation, negative.
[[nodiscard]] ValueTable assignmentTable(const ObserverBook &book, const SchoolNames &schools);

/// The rules that are broken, those without a reason first; the keys are places in `conflicts` from 1.
[[nodiscard]] ValueTable conflictTable(const std::vector<ObserverConflict> &conflicts, const ObserverBook &book,
                                       const SchoolNames &schools);

/// What the acts say, school by school.
[[nodiscard]] ValueTable actSummaryTable(const ObserverBook &book, const SchoolNames &schools);

} // namespace versta

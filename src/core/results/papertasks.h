#pragma once

#include "resultset.h"

#include <vector>

namespace versta {

/// What tasks of different workbooks are compared by: «5(1)», «5.1.» and «5.1» are one task, so are «4K1» and «4К1».
[[nodiscard]] QString taskKey(const QString &code);

/// For each task of `tasks` its place among `known`, or -1.
[[nodiscard]] std::vector<int> taskPlaces(const std::vector<PaperTask> &tasks, const std::vector<PaperTask> &known);

/// Adds to `known` the tasks it lacks, behind its own, and takes over what is newly said of the others.
void completeTasks(std::vector<PaperTask> &known, const std::vector<PaperTask> &tasks);

/// Moves values of tasks: value i goes to places[i]; places that nothing goes to are `notGiven` or nullopt.
/// Places of -1 are dropped. \param count how many places there are
void moveTasks(PupilWork &work, const std::vector<int> &places, std::size_t count);
void moveTasks(GroupRow &row, const std::vector<int> &places, std::size_t count);

/// Places that bring tasks into the order of the work; the tasks themselves are brought into it.
[[nodiscard]] std::vector<int> arrangeTasks(std::vector<PaperTask> &tasks);

} // namespace versta

#pragma once

#include "workbookreading.h"

namespace versta {

/// Reads a sheet with a row for each pupil into `reading`: one set, refused and repeated rows, remarks.
/// The paper of the set has its tasks, maximum and scale already; tasks the mapping has are added by the reader.
[[nodiscard]] Result<> readPupilRows(const SheetSource &sheet, ResultSet set, const ReadingContext &context,
                                     SheetReading &reading);

/// The tasks of a mapping in the order of the work, and the columns in which they stand (from 0), in the same order.
struct TaskColumns
{
    std::vector<PaperTask> tasks;
    std::vector<int> columns;
};
[[nodiscard]] TaskColumns taskColumnsOf(const Sheet &sheet, const SheetMapping &mapping);

} // namespace versta

#pragma once

#include "core/result.h"
#include "core/results/sheetsource.h"

#include <functional>

namespace versta {

/// Takes a row from who reads it and may keep what it holds: whatever row is left in its place is emptied.
using RowSink = std::function<void(SheetRow &)>;

/// Has rows read on a thread of its own and hands them to `take` on the caller's, in their order: a long sheet is
/// parsed on one core while its rows are understood on another. A few hundred rows are on their way at a time, whatever
/// the length of the sheet. \param read gives every row to the sink it gets; runs on the other thread, which has ended
/// when pipeRows() returns \return what `read` returns; the rows before a failure have been taken
[[nodiscard]] Result<> pipeRows(const std::function<Result<>(const RowSink &)> &read, const SheetSource::Take &take);

} // namespace versta

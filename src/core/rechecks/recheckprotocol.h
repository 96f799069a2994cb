#pragma once

#include "recheck.h"

#include "core/result.h"
#include "core/results/sheet.h"

#include <map>
#include <vector>

namespace versta {

/// A protocol of experts: a row a work, with its code and what the experts gave.

/// What a row of a protocol says.
struct ProtocolEntry
{
    RecheckWorkId work;
    RecheckResult result; ///< what the row leaves empty is as it was stored
};

/// A row that cannot be taken over.
struct ProtocolProblem
{
    int row = 0; ///< Excel's number
    QString text;
};

struct ProtocolReading
{
    std::vector<ProtocolEntry> entries;    ///< rows that say something, in their order
    std::vector<ProtocolProblem> problems; ///< rows that cannot be taken over
    int blank = 0;                         ///< rows of works with nothing entered
};

/// Reads a sheet by the headers of its columns: «Код» must be there, «Логин» or a school with its login where codes
/// occur in several schools, then tasks by their codes, «Балл», «Отметка», «Эксперт», «Примечание», in any order.
/// Columns that are not known are left alone.
/// \param works of the paper; the only ones that a row can mean
/// \param logins of their schools
/// Parse when there is no row of headers with «Код» and a score among the first 30.
[[nodiscard]] Result<ProtocolReading> readProtocol(const Sheet &sheet, const RecheckPaper &paper,
                                                   const std::vector<RecheckWork> &works,
                                                   const std::map<SchoolId, SchoolLogin> &logins);

} // namespace versta

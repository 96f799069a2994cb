#pragma once

#include "tableexport.h"

#include "core/rechecks/recheckeffect.h"
#include "core/rechecks/recheckstatistics.h"
#include "core/school.h"

#include <map>
#include <vector>

namespace versta {

using SchoolsById = std::map<SchoolId, School>;

/// The blank protocol of a paper for experts: codes and empty columns, nothing of what the works had, so that they
/// judge for themselves. readProtocol() reads it back when it is filled. \param works of the paper, in the order of the
/// rows
[[nodiscard]] ExportTable protocolTable(const RecheckHead &head, const RecheckPaper &paper,
                                        const std::vector<RecheckWork> &works, const SchoolsById &schools);

/// The works of a re-check with what they had and what was found.
[[nodiscard]] ExportTable recheckWorkTable(const Recheck &recheck, const SchoolsById &schools);

/// By what the figures of a re-check are broken down.
enum class RecheckBreakdown
{
    Schools,
    Papers,
    Experts,
    Tasks
};
/// Rows by the breakdown; but for tasks, the last one is the whole re-check.
[[nodiscard]] ExportTable recheckFigureTable(const Recheck &recheck, RecheckBreakdown breakdown,
                                             const SchoolsById &schools);

/// Signs before and after, as they were computed.
/// \param names of the schools
[[nodiscard]] ExportTable recheckEffectTable(const std::vector<SignEffect> &effects,
                                             const std::map<SchoolLogin, QString> &names);

} // namespace versta

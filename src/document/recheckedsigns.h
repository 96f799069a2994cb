#pragma once

#include "signcalculation.h"
#include "signdata.h"

#include "core/rechecks/recheck.h"

#include <utility>
#include <vector>

namespace versta {

/// The signs as they would be with what a re-check found. Nothing of it is stored and the results stay as they are.

/// What signs are computed from, with the totals, tasks and marks after the re-check in the place of the original ones.
/// Works whose total after the re-check is not known stay, as do those of sets that are not there any more. Needs no
/// document. Corrupt when values in the data cannot be what they should.
[[nodiscard]] Result<SignData> recheckedSignData(SignData data, const Recheck &recheck);

/// The schools and papers of a re-check, by the logins that the schools have now; those without a login are left out.
[[nodiscard]] std::vector<std::pair<SchoolLogin, PaperKey>> recheckedCells(const Recheck &recheck,
                                                                           const std::vector<School> &schools);

} // namespace versta

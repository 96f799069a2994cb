#pragma once

#include "document/recheckqueries.h"
#include "results/valuetablemodel.h"

#include <vector>

namespace versta {

/// Re-checks as rows of the page «Перепроверки»; the keys are theirs.
[[nodiscard]] ValueTable recheckListTable(const std::vector<RecheckOverview> &rechecks);

/// Re-checks of a school as HTML for its card, each a link with the id.
[[nodiscard]] QString schoolRechecksHtml(const std::vector<RecheckOverview> &rechecks);

} // namespace versta

#pragma once

#include "evidence.h"
#include "paperfit.h"

#include <vector>

namespace versta {

/// What is said of a judged cell beside its Bayes factors: the expected curve, borders, level, forecast, journal.
/// \param known the school's levels in other papers, on this paper's scale
void describeCell(CellEvidence &cell, const FittedCell &fitted, const FittedPaper &paper, const CellLikelihood &found,
                  const std::vector<KnownLevel> &known, const PaperKey &key, const EvidenceSettings &settings);

} // namespace versta

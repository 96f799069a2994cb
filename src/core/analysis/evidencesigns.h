#pragma once

#include "evidence.h"
#include "sign.h"
#include "signinput.h"

#include <vector>

namespace versta {

/// What the engine found as signs of layer «versta», with their sentences: per cell habits A, D, E, all of them
/// together, B for information, border gap, lifted share and gain; per class copied works; per school everything.
[[nodiscard]] std::vector<Sign> evidenceSigns(const SignInput &input, const EvidenceReport &evidence,
                                              const EvidenceSettings &settings);

/// слабо, заметно, сильно by the limits of the settings; None for nothing and for evidence not above 0.
[[nodiscard]] EvidenceStep evidenceStep(const std::optional<double> &evidence, const EvidenceSettings &settings);

} // namespace versta

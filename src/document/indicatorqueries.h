#pragma once

#include "core/indicators.h"
#include "core/result.h"

namespace versta {

class Document;

/// What indicators are counted from: re-checks and plans of the file beside the signs.
/// \param input of the signs; may be nullptr, as may the report; both outlive the answer
[[nodiscard]] Result<IndicatorSource> indicatorSource(const Document &document, const SignInput *input,
                                                      const SignReport *report);

} // namespace versta

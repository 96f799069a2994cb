#pragma once

#include "core/analysis/sign.h"

#include <QString>

namespace versta {

/// The signs of one school as rich text: a summary, then layer by layer the signs with their sentences, what speaks
/// against them, and at the end what is not evaluated and why.
/// \param flaggedOnly leaves out what is no sign and what is not evaluated
[[nodiscard]] QString schoolSignsText(const SignReport &report, SchoolLogin school, bool flaggedOnly);

} // namespace versta

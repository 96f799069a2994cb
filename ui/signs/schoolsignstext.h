#pragma once

#include "core/analysis/signreview.h"
#include "exchange/signtables.h"

#include <QString>

namespace versta {

/// Links in the text: `everything`, `telling`, `method:<heading of the method page>`.
inline constexpr QLatin1StringView EverythingLink("everything");
inline constexpr QLatin1StringView TellingLink("telling");
inline constexpr QLatin1StringView MethodLink("method:");

/// The signs of one school as rich text: a summary, then layer by layer the signs with their sentences and what speaks
/// against them, at the end what is not evaluated and why.
/// \param choice with the school
/// \param entries what people said of signs: a flagged sign is shown with its state
/// \param everything also the signs that say nothing by themselves, see isTelling()
[[nodiscard]] QString schoolSignsText(const SignReport &report, const SignChoice &choice,
                                      const std::vector<ReviewEntry> &entries, bool everything);

/// The heading of the method page under which a kind of sign is explained.
[[nodiscard]] QString methodHeading(SignKind kind);

} // namespace versta

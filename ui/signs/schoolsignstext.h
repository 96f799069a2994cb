#pragma once

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
/// \param everything also the signs that say nothing by themselves, see isTelling()
[[nodiscard]] QString schoolSignsText(const SignReport &report, const SignChoice &choice, bool everything);

/// The heading of the method page under which a kind of sign is explained.
[[nodiscard]] QString methodHeading(SignKind kind);

} // namespace versta

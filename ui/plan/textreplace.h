#pragma once

#include <QString>

namespace versta {

/// Whether `part` stands in `text`; letter case does not matter, ё is е, a no-break space is a space.
[[nodiscard]] bool containsAlike(const QString &text, const QString &part);
/// Every such place of `text` with `replacement` instead; all else stays as it is typed.
[[nodiscard]] QString replacedAlike(const QString &text, const QString &part, const QString &replacement);

} // namespace versta

#pragma once

#include "core/result.h"

#include <QString>

namespace versta {

/// What the user may do about an error, beside knowing of it.
enum class Remedy
{
    None,
    OpenReadOnly,
    RestoreCopy,
    ForgetRecent,
    SaveCopyAs,
};

/// An error as a dialog or a message bar shows it. This is the only place that turns error codes into words and
/// buttons.
struct ErrorText
{
    QString title;
    Remedy opening = Remedy::None; ///< when a municipality was to be opened
    Remedy editing = Remedy::None; ///< when an open one was to be changed
    bool serious = false;          ///< data or the program are at risk
};

[[nodiscard]] ErrorText errorText(const Error &error);
/// The button: «Открыть только для чтения». Empty for None.
[[nodiscard]] QString remedyText(Remedy remedy);

} // namespace versta

#pragma once

#include "core/result.h"

#include <QString>

namespace versta {

/// What the user may do about an error; the window carries it out.
enum class ErrorRemedy
{
    None,
    OpenReadOnly,  ///< the file is held by someone, or may not be written
    RestoreCopy,   ///< the file is damaged
    SaveCopyAs,    ///< the present file may not be written
    ForgetRecent,  ///< the file is gone
    ImportInstead, ///< not a municipality but perhaps a document with a plan
};

/// An error as a dialog or a message bar shows it. The only place that turns error codes into buttons.
struct ErrorText
{
    QString title;
    ErrorRemedy remedy = ErrorRemedy::None; ///< when it came of opening a file
    QString remedyText;                     ///< the button of the remedy
    bool serious = false;                   ///< data or the program are at risk
};

[[nodiscard]] ErrorText errorText(const Error &error);

} // namespace versta

#pragma once

#include "core/analysis/signreview.h"
#include "core/analysis/signsettings.h"
#include "core/result.h"

#include <vector>

namespace versta {

class Document;

/// The gestures on what people decide about signs.

/// Stores the settings of the signs: what differs from the stored ones is one line of history each, with the name of
/// who changed it and the moment. Signs are computed again behind it.
/// \param who as the person names himself; may be empty
/// Constraint with all that is wrong, see settingProblems().
Result<> setSignSettings(Document &document, const SignSettings &settings, const QString &who);

/// A sign and what it said when it was looked at, see seenOf().
struct ReviewedSign
{
    SignName name;
    QString seen;
};
/// Says how far the work on signs is. Signs of which this was said last are left alone.
/// \param who as the person names himself; may be empty
Result<> reviewSigns(Document &document, const std::vector<ReviewedSign> &signs, ReviewState state, const QString &note,
                     const QString &who);

} // namespace versta

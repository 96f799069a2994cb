#pragma once

#include "recheckstatistics.h"

#include "core/analysis/sign.h"
#include "core/analysis/signreview.h"

#include <QString>

#include <utility>
#include <vector>

namespace versta {

/// What became of a sign when it is computed from the totals after a re-check.
enum class SignChange
{
    Same,     ///< says what it said
    Gone,     ///< was flagged and is not any more
    Weaker,   ///< still flagged, a weaker step
    Stronger, ///< a stronger step
    Appeared  ///< was not flagged
};
/// «не изменился», «снят», «ослаб», «усилился», «появился».
[[nodiscard]] QString signChangeName(SignChange change);

/// A sign before and after; one of them may be nullptr when it is not there at all.
struct SignEffect
{
    const Sign *before = nullptr;
    const Sign *after = nullptr;
    SignChange change = SignChange::Same;

    /// Either of the two.
    [[nodiscard]] const Sign &sign() const { return before ? *before : *after; }
};

/// Signs of the works that were checked again which are flagged before or after, and all other signs of the same
/// schools that changed: by school, layer, year, subject, grade, kind, as reports have them. \param works schools and
/// papers of the re-check \param before computed from results as they are; outlives the answer, as does `after` \param
/// after computed from results with the re-checked works in the place of the original ones
[[nodiscard]] std::vector<SignEffect> signEffects(const SignReport &before, const SignReport &after,
                                                  const std::vector<std::pair<SchoolLogin, PaperKey>> &works);

/// What a person may be offered to say of a sign, by what was found in the works it is about: confirmed where marks, or
/// without marks totals, were lowered; closed where they were not.
[[nodiscard]] ReviewState proposedReview(const RecheckFigures &figures);

} // namespace versta

#pragma once

#include "id.h"
#include "plan.h"

#include <QString>

#include <optional>
#include <vector>

namespace versta {

/// A measure that plans of schools are asked to hold.
struct RequiredMeasure
{
    QString heading; ///< short, for the head of a column; empty: see measureHeading()
    QString text; ///< what is looked for; variants are separated by «/»: «видеонаблюдение / видеозапись»

    friend bool operator==(const RequiredMeasure &, const RequiredMeasure &) = default;
};

/// The heading, or the first words of the text where there is none.
[[nodiscard]] QString measureHeading(const RequiredMeasure &measure);

/// What is found of a required measure in a plan.
struct MeasureMatch
{
    std::size_t activity = 0; ///< index into Plan::activities
    double share = 0;         ///< of the words of the measure, 0 to 1

    friend bool operator==(const MeasureMatch &, const MeasureMatch &) = default;
};

/// The activity of a plan that has most of the words of each measure, whatever their endings; nullopt where no activity
/// has enough of them. Words that stand in every such plan («ВПР», «проведение») say little and count little. One
/// activity may carry out several measures. It is a hint where to look, no judgement: the matched row is always shown.
[[nodiscard]] std::vector<std::optional<MeasureMatch>> matchMeasures(const std::vector<RequiredMeasure> &measures,
                                                                     const Plan &plan);

/// What plans of schools are usually asked to hold, as a beginning to be edited.
[[nodiscard]] std::vector<RequiredMeasure> usualMeasures();

} // namespace versta

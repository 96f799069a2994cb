#pragma once

#include "sign.h"
#include "signinput.h"

#include <QString>

#include <optional>
#include <vector>

namespace versta {

/// Quotas of marks that a regional body sets by its own order («правило региона»). They belong to no federal method
/// and say nothing about objectivity: regions differ, a school may honestly be beyond any of them. Off by default,
/// editable, never part of the program's own list.

/// Limits for one work, % of the pupils with a mark; empty: no limit.
struct QuotaRule
{
    QString subject;
    int grade = 0;
    std::optional<double> leastTwos;
    std::optional<double> mostFours;
    std::optional<double> mostFives;

    friend bool operator==(const QuotaRule &, const QuotaRule &) = default;
};

/// A region's set of limits.
struct QuotaRules
{
    bool on = false;
    QString name; ///< whose and of which year, for the user
    std::vector<QuotaRule> rules;

    friend bool operator==(const QuotaRules &, const QuotaRules &) = default;
};

/// The limits of Чеченская Республика, spring 2022 (monit95, ЦОКО): the example set, switched off.
[[nodiscard]] QuotaRules exampleQuotas();

/// RegionalQuota signs, one for each limit of a work; none when the rules are off.
[[nodiscard]] std::vector<Sign> quotaSigns(const SignInput &input, const QuotaRules &rules);

} // namespace versta

#pragma once

#include <array>
#include <optional>

namespace versta {

/// A share with its interval.
struct ShareEstimate
{
    int count = 0;
    int of = 0;
    double share = 0; ///< 0–1; 0 when there is nothing to take it of
    double low = 0;   ///< ends of the interval that holds the share in 95 cases of 100
    double high = 1;
};

/// The interval of Wilson (E. B. Wilson, «Probable inference, the law of succession, and statistical inference», JASA
/// 22, 1927, 209–212), without correction of continuity, z = 1.959964. It suits small numbers and shares near 0 and 1,
/// where the simple one is empty or leaves 0–1. Of nothing it is 0–1.
[[nodiscard]] ShareEstimate shareOf(int count, int of);

/// Works by mark 2–5 before (row) and after (column).
using MarkTable = std::array<std::array<int, 4>, 4>;

/// Cohen's kappa with quadratic weights (J. Cohen, «Weighted kappa», Psychological Bulletin 70, 1968, 213–220):
/// 1 − Σ(i − j)²·o / Σ(i − j)²·e, where o are shares of works and e those expected when marks before and after had
/// nothing to do with each other. 1: all marks confirmed, 0: no more agreement than by chance. nullopt when there are
/// no works or only one mark occurs.
[[nodiscard]] std::optional<double> weightedKappa(const MarkTable &works);

} // namespace versta

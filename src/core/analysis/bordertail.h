#pragma once

#include "evidence.h"

namespace versta {

/// P(K ≤ k) of a beta-binomial law with mean m·pi and intra-class correlation rho, 5.6.6.
/// \param pi  0–1
/// \param rho 0–1; 0 is the binomial law
[[nodiscard]] double betaBinomialTail(int k, int m, double pi, double rho);

/// Share of works lifted over a border (2.7): what is missing of the odds just below, drawn to the region's share as
/// by `precision` works. With the interval of probability .9.
/// \param below     works found just below the border, of `together` below and on it
/// \param usual     the region's share below
/// \param smooth    the smooth curve's share below
/// \param precision K of 2.7, positive
[[nodiscard]] Estimate liftedShare(double below, double together, double usual, double smooth, double precision);

/// The value alone.
[[nodiscard]] double liftedValue(double below, double together, double usual, double smooth, double precision);

/// The value below which a Beta(a, b) variable is with probability `p`.
[[nodiscard]] double betaQuantile(double p, double a, double b);

} // namespace versta

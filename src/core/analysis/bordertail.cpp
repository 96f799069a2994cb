#include "bordertail.h"

#include <algorithm>
#include <cmath>

namespace versta {

namespace {

double lnBeta(double a, double b)
{
    return std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b);
}

/// Lentz's continued fraction of the incomplete beta function.
double betaFraction(double x, double a, double b)
{
    constexpr double tiny = 1e-300;
    double c = 1;
    double d = 1 - (a + b) * x / (a + 1);
    d = 1 / (std::abs(d) < tiny ? tiny : d);
    double value = d;
    for (int i = 1; i <= 300; ++i) {
        const double m = i;
        for (const double term : {m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
                                  -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))}) {
            d = 1 + term * d;
            d = 1 / (std::abs(d) < tiny ? tiny : d);
            c = 1 + term / c;
            c = std::abs(c) < tiny ? tiny : c;
            value *= d * c;
        }
        if (std::abs(d * c - 1) < 1e-12)
            break;
    }
    return value;
}

/// Part of works just below a border that was lifted over it, where this share stayed and the curve has `smooth`.
double liftedOf(double share, double smooth)
{
    const double w0 = std::clamp(smooth, 0.001, 0.999);
    const double safe = std::clamp(share, 0.0, 0.999);
    return std::clamp(1 - safe / (1 - safe) / (w0 / (1 - w0)), 0.0, 1.0);
}

/// P(share ≤ x) of a beta law.
class BetaLaw
{
public:
    BetaLaw(double a, double b)
        : m_a(a)
        , m_b(b)
        , m_lnBeta(lnBeta(a, b))
    {
    }

    [[nodiscard]] double upTo(double x) const
    {
        if (x <= 0 || x >= 1)
            return x <= 0 ? 0 : 1;
        const double front = frontAt(x);
        return x < (m_a + 1) / (m_a + m_b + 2) ? front * betaFraction(x, m_a, m_b) / m_a
                                               : 1 - front * betaFraction(1 - x, m_b, m_a) / m_b;
    }

    [[nodiscard]] double density(double x) const { return frontAt(x) / (x * (1 - x)); }

private:
    [[nodiscard]] double frontAt(double x) const
    {
        return std::exp(m_a * std::log(x) + m_b * std::log1p(-x) - m_lnBeta);
    }

    double m_a;
    double m_b;
    double m_lnBeta;
};

} // namespace

double betaBinomialTail(int k, int m, double pi, double rho)
{
    if (k >= m || pi <= 0)
        return 1;
    if (k < 0 || pi >= 1)
        return 0;
    const double alpha = rho > 0 ? pi * (1 / rho - 1) : 0;
    const double beta = rho > 0 ? (1 - pi) * (1 / rho - 1) : 0;
    // None at all, then each from the one before; as ln, for many works make none at all next to impossible.
    double ln = rho > 0 ? lnBeta(alpha, m + beta) - lnBeta(alpha, beta) : m * std::log1p(-pi);
    double sum = std::exp(ln);
    for (int i = 0; i < k; ++i) {
        ln += std::log((m - i) / (i + 1.0) * (rho > 0 ? (i + alpha) / (m - i - 1 + beta) : pi / (1 - pi)));
        sum += std::exp(ln);
    }
    return std::clamp(sum, 0.0, 1.0);
}

double betaQuantile(double p, double a, double b)
{
    // Newton's steps, halving where one would leave the interval that holds the quantile.
    const BetaLaw law(a, b);
    double low = 0;
    double high = 1;
    double x = a / (a + b);
    for (int i = 0; i < 60; ++i) {
        const double excess = law.upTo(x) - p;
        (excess < 0 ? low : high) = x;
        const double next = x - excess / law.density(x);
        const double before = x;
        x = next > low && next < high ? next : (low + high) / 2;
        if (std::abs(x - before) < 1e-14)
            break;
    }
    return x;
}

double liftedValue(double below, double together, double usual, double smooth, double precision)
{
    const double w = std::clamp(usual, 0.001, 0.999);
    return liftedOf((below + precision * w) / (together + precision), smooth);
}

Estimate liftedShare(double below, double together, double usual, double smooth, double precision)
{
    const double w = std::clamp(usual, 0.001, 0.999);
    const double a = below + precision * w;
    const double b = together - below + precision * (1 - w);
    return {liftedOf(a / (a + b), smooth), liftedOf(betaQuantile(0.95, a, b), smooth),
            liftedOf(betaQuantile(0.05, a, b), smooth)};
}

} // namespace versta

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

double betaDistribution(double x, double a, double b)
{
    if (x <= 0 || x >= 1)
        return x <= 0 ? 0 : 1;
    const double front = std::exp(a * std::log(x) + b * std::log1p(-x) - lnBeta(a, b));
    return x < (a + 1) / (a + b + 2) ? front * betaFraction(x, a, b) / a : 1 - front * betaFraction(1 - x, b, a) / b;
}

} // namespace

double betaBinomialTail(int k, int m, double pi, double rho)
{
    if (k >= m || pi <= 0)
        return 1;
    if (k < 0 || pi >= 1)
        return 0;
    double sum = 0;
    const double alpha = rho > 0 ? pi * (1 / rho - 1) : 0;
    const double beta = rho > 0 ? (1 - pi) * (1 / rho - 1) : 0;
    for (int i = 0; i <= k; ++i) {
        const double choose = std::lgamma(m + 1.0) - std::lgamma(i + 1.0) - std::lgamma(m - i + 1.0);
        sum += rho > 0 ? std::exp(choose + lnBeta(i + alpha, m - i + beta) - lnBeta(alpha, beta))
                       : std::exp(choose + i * std::log(pi) + (m - i) * std::log1p(-pi));
    }
    return std::clamp(sum, 0.0, 1.0);
}

double betaQuantile(double p, double a, double b)
{
    double low = 0;
    double high = 1;
    for (int i = 0; i < 50; ++i) {
        const double middle = (low + high) / 2;
        (betaDistribution(middle, a, b) < p ? low : high) = middle;
    }
    return (low + high) / 2;
}

Estimate liftedShare(double below, double together, double usual, double smooth, double precision)
{
    const double w = std::clamp(usual, 0.001, 0.999);
    const double w0 = std::clamp(smooth, 0.001, 0.999);
    const double odds = w0 / (1 - w0);
    const auto lifted = [odds](double share) {
        const double safe = std::clamp(share, 0.0, 0.999);
        return std::clamp(1 - safe / (1 - safe) / odds, 0.0, 1.0);
    };
    const double a = below + precision * w;
    const double b = together - below + precision * (1 - w);
    return {lifted(a / (a + b)), lifted(betaQuantile(0.95, a, b)), lifted(betaQuantile(0.05, a, b))};
}

} // namespace versta

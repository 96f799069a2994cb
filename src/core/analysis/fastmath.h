#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

/// A function that is compiled for plain and for wide registers; the machine chooses when the program starts. Both give
/// the same numbers: no fused operations. Sanitizers cannot see through the choice.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) &&               \
    !defined(__SANITIZE_THREAD__)
#define VERSTA_CLONED __attribute__((target_clones("avx2", "default")))
#else
#define VERSTA_CLONED
#endif

namespace versta {

// The polynomials of both, of a float or of lanes; lanes go by reference, since how they are passed differs by machine.

// (ln(1 + m) − m + m²/2) / m³.
template <class Number>
[[gnu::always_inline]] inline void lnPolynomial(const Number &m, Number &p)
{
    p = 7.0376836292e-2F * m - 1.1514610310e-1F;
    p = p * m + 1.1676998740e-1F;
    p = p * m - 1.2420140846e-1F;
    p = p * m + 1.4249322787e-1F;
    p = p * m - 1.6668057665e-1F;
    p = p * m + 2.0000714765e-1F;
    p = p * m - 2.4999993993e-1F;
    p = p * m + 3.3333331174e-1F;
}

// (e^r − r − 1) / r².
template <class Number>
[[gnu::always_inline]] inline void expPolynomial(const Number &r, Number &p)
{
    p = 1.9875691500e-4F * r + 1.3981999507e-3F;
    p = p * r + 8.3334519073e-3F;
    p = p * r + 4.1665795894e-2F;
    p = p * r + 1.6666665459e-1F;
    p = p * r + 5.0000001201e-1F;
}

/// ln x for normal positive floats, relative error about 1e-7; written without branches so that loops become vectors.
inline float fastLn(float x)
{
    const auto bits = std::bit_cast<std::int32_t>(x);
    // The mantissa is taken in [√½, √2).
    const std::int32_t shifted = bits - 0x3f3504f3;
    const std::int32_t exponent = shifted >> 23;
    const auto m = std::bit_cast<float>(bits - (exponent << 23)) - 1.0F;
    const float m2 = m * m;
    float p = 0;
    lnPolynomial(m, p);
    return m + (p * m * m2 - 0.5F * m2) + static_cast<float>(exponent) * 0.693147181F;
}

/// e^x, x at most 80; below −87 about 0. Relative error about 1e-7.
inline float fastExp(float x)
{
    x = x < -87.0F ? -87.0F : x;
    const float scaled = x * 1.44269504F;
    const auto whole = static_cast<std::int32_t>(scaled + (scaled < 0 ? -0.5F : 0.5F));
    const auto n = static_cast<float>(whole);
    const float r = (x - n * 0.693359375F) + n * 2.12194440e-4F;
    float p = 0;
    expPolynomial(r, p);
    return (p * r * r + r + 1.0F) * std::bit_cast<float>((whole + 127) << 23);
}

/// Eight floats that are computed together, in one register where the machine has such wide ones. The functions below
/// do to each what those above do, operation by operation: equal values on every machine.
using Lanes = float __attribute__((vector_size(32)));
using LaneBits = std::int32_t __attribute__((vector_size(32)));
inline constexpr std::size_t laneCount = 8;

[[gnu::always_inline]] inline void laneLn(Lanes &x)
{
    const LaneBits bits = __builtin_bit_cast(LaneBits, x);
    const LaneBits exponent = (bits - 0x3f3504f3) >> 23;
    const Lanes m = __builtin_bit_cast(Lanes, bits - (exponent << 23)) - 1.0F;
    const Lanes m2 = m * m;
    Lanes p{};
    lnPolynomial(m, p);
    x = m + (p * m * m2 - 0.5F * m2) + __builtin_convertvector(exponent, Lanes) * 0.693147181F;
}

[[gnu::always_inline]] inline void laneExp(Lanes &x)
{
    const Lanes least = Lanes{} - 87.0F;
    const Lanes half = Lanes{} + 0.5F;
    x = x < least ? least : x;
    const Lanes scaled = x * 1.44269504F;
    const LaneBits whole = __builtin_convertvector(scaled + (scaled < Lanes{} ? -half : half), LaneBits);
    const Lanes n = __builtin_convertvector(whole, Lanes);
    const Lanes r = (x - n * 0.693359375F) + n * 2.12194440e-4F;
    Lanes p{};
    expPolynomial(r, p);
    x = (p * r * r + r + 1.0F) * __builtin_bit_cast(Lanes, (whole + 127) << 23);
}

} // namespace versta

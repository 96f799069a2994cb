#pragma once

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace versta::power {

/// Random numbers that are the same on every machine: the distributions of <random> are not, xoshiro256++ is.
class Random
{
public:
    /// Streams of different keys do not hang together: a school's pupils stay the same when another is added.
    explicit Random(std::uint64_t seed, std::uint64_t first = 0, std::uint64_t second = 0, std::uint64_t third = 0)
    {
        std::uint64_t state = seed;
        for (const std::uint64_t key : {first, second, third})
            state = mixed(state) ^ (key + 1) * 0xD1342543DE82EF95U;
        for (std::uint64_t &word : m_state)
            word = mixed(state);
    }

    std::uint64_t bits()
    {
        const std::uint64_t result = std::rotl(m_state[0] + m_state[3], 23) + m_state[0];
        const std::uint64_t shifted = m_state[1] << 17;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= shifted;
        m_state[3] = std::rotl(m_state[3], 45);
        return result;
    }

    /// [0, 1)
    double uniform() { return double(bits() >> 11) * 0x1p-53; }
    bool happens(double probability) { return uniform() < probability; }
    /// 0 … count − 1
    int below(int count) { return int(uniform() * count); }

    double normal(double mean, double sd)
    {
        const double radius = std::sqrt(-2 * std::log(1 - uniform()));
        return mean + sd * radius * std::cos(2 * std::numbers::pi * uniform());
    }

    double exponential() { return -std::log(1 - uniform()); }

    /// Gamma of mean 1 by Marsaglia and Tsang 2000.
    double gamma(double variance)
    {
        const double shape = 1 / variance;
        const double d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
        const double boost = shape < 1 ? std::pow(1 - uniform(), 1 / shape) : 1;
        while (true) {
            const double x = normal(0, 1);
            const double v = std::pow(1 + x / std::sqrt(9 * d), 3);
            if (v > 0 && std::log(1 - uniform()) < x * x / 2 + d - d * v + d * std::log(v))
                return d * v * boost / shape;
        }
    }

private:
    static std::uint64_t mixed(std::uint64_t &state) // splitmix64
    {
        state += 0x9E3779B97F4A7C15U;
        std::uint64_t result = state;
        result = (result ^ result >> 30) * 0xBF58476D1CE4E5B9U;
        result = (result ^ result >> 27) * 0x94D049BB133111EBU;
        return result ^ result >> 31;
    }

    std::array<std::uint64_t, 4> m_state{};
};

} // namespace versta::power

#pragma once

#include <bit>
#include <cstdint>

namespace versta {

/// A fingerprint of values, in which order matters (FNV-1a over 64-bit words).
class Fingerprint
{
public:
    void add(std::uint64_t word)
    {
        m_value = (m_value ^ word) * 0x100000001b3ULL;
        m_value ^= m_value >> 29;
    }
    void add(double value) { add(std::bit_cast<std::uint64_t>(value)); }
    void add(int value) { add(static_cast<std::uint64_t>(value)); }
    template <class Values>
    void addAll(const Values &values)
    {
        add(static_cast<std::uint64_t>(values.size()));
        for (const auto &value : values)
            add(static_cast<double>(value));
    }
    [[nodiscard]] std::uint64_t value() const { return m_value; }

private:
    std::uint64_t m_value = 0xcbf29ce484222325ULL;
};

} // namespace versta

#pragma once

#include <QHashFunctions>
#include <QString>
#include <QStringView>

#include <compare>
#include <optional>

namespace versta {

/// A school's key in ФИС ОКО: the six digits that `sch990101` (until 2021) and `edu990101` (from 2022) share.
/// The first two are the region. Names change from year to year, these digits do not.
class SchoolLogin
{
public:
    constexpr SchoolLogin() = default;
    /// \param digits 1–999999, leading zeroes do not count: 50123 is `edu050123`
    constexpr explicit SchoolLogin(int digits)
        : m_digits(digits)
    {
    }

    /// A text that is a login and nothing else: «edu990101», «SCH990101 », «990101». nullopt for anything else.
    [[nodiscard]] static std::optional<SchoolLogin> fromText(QStringView text);
    /// The login standing in a longer text: «МБОУ «СОШ № 1»(edu990101)», «edu990101 | МКОУ «ООШ»».
    /// Takes the last one when there are several; bare digits do not count. nullopt when there is none.
    [[nodiscard]] static std::optional<SchoolLogin> within(QStringView text);

    [[nodiscard]] constexpr bool isValid() const { return m_digits > 0; }
    [[nodiscard]] constexpr int digits() const { return m_digits; }
    /// The code of the region, 1–99.
    [[nodiscard]] constexpr int region() const { return m_digits / 10000; }
    /// As ФИС ОКО writes it today, «edu990101»; empty when there is none.
    [[nodiscard]] QString text() const;

    friend constexpr auto operator<=>(SchoolLogin, SchoolLogin) = default;
    friend size_t qHash(SchoolLogin login, size_t seed = 0) noexcept { return ::qHash(login.m_digits, seed); }

private:
    int m_digits = 0;
};

} // namespace versta

template <>
struct std::hash<versta::SchoolLogin>
{
    size_t operator()(versta::SchoolLogin login) const noexcept { return std::hash<int>()(login.digits()); }
};

#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace versta {

/// The time a plan is made for: the frame in which «сентябрь» or «в течение года» get their years.
class PlanPeriod
{
public:
    enum class Kind
    {
        Unknown,      ///< not named by the document and not yet set
        SchoolYear,   ///< 1 September of firstYear to 31 August of the next
        CalendarYear, ///< 1 January to 31 December of firstYear
        Years,        ///< 1 January of firstYear to 31 December of lastYear
    };

    constexpr PlanPeriod() = default;
    [[nodiscard]] static PlanPeriod schoolYear(int firstYear);
    [[nodiscard]] static PlanPeriod calendarYear(int year);
    /// Several calendar years, both included. Equal years give a calendar year; reversed ones are put in order.
    [[nodiscard]] static PlanPeriod years(int firstYear, int lastYear);

    /// «2023/24», «2021», «2023-2024»; nullopt for anything else. The inverse of code().
    [[nodiscard]] static std::optional<PlanPeriod> fromCode(QStringView code);
    /// Empty for an unknown period.
    [[nodiscard]] QString code() const;
    /// «2023/24 учебный год», «2021 год», «2023–2024 годы», «период не указан».
    [[nodiscard]] QString label() const;

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool isKnown() const { return m_kind != Kind::Unknown; }
    [[nodiscard]] int firstYear() const { return m_firstYear; }
    /// The calendar year of the last day.
    [[nodiscard]] int lastYear() const { return m_lastYear; }
    /// Null dates for an unknown period.
    [[nodiscard]] QDate firstDay() const;
    [[nodiscard]] QDate lastDay() const;

    friend bool operator==(const PlanPeriod &, const PlanPeriod &) = default;

private:
    constexpr PlanPeriod(Kind kind, int firstYear, int lastYear)
        : m_kind(kind)
        , m_firstYear(firstYear)
        , m_lastYear(lastYear)
    {
    }

    Kind m_kind = Kind::Unknown;
    int m_firstYear = 0;
    int m_lastYear = 0;
};

} // namespace versta

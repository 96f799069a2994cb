#pragma once

#include "analysis/sign.h"
#include "analysis/signinput.h"
#include "charts/chartdata.h"
#include "rechecks/recheck.h"

#include <QString>

#include <optional>
#include <vector>

namespace versta {

/// What a department reports about the objectivity of results, year by year.
enum class IndicatorKind
{
    FederalSchools,     ///< schools in the list of ФИОКО, of those that wrote
    MethodSchools,      ///< schools with a sign of the method of 2019, of those that it could judge
    VerstaSchools,      ///< schools with a sign of the program's own, of those with works
    LeftFederalList,    ///< schools of the list of the year before that are not in this year's
    ConfirmedJournal,   ///< works whose mark confirms the journal mark
    RecheckedWorks,     ///< works checked again, of those written
    RecheckedConfirmed, ///< re-checked works whose mark was confirmed
    ObservedSchools,    ///< schools to which an observer was sent, of those with works
    MeasuresDone        ///< activities of plans that are done
};
/// In the order of reports.
[[nodiscard]] const std::vector<IndicatorKind> &indicatorKinds();
/// «Доля школ в списке ФИОКО».
[[nodiscard]] QString indicatorName(IndicatorKind kind);
/// What is counted, and of what: «школ в списке», «школ, писавших русский язык в 4 классе».
[[nodiscard]] QString indicatorCounted(IndicatorKind kind);

/// An indicator of one year.
struct Indicator
{
    IndicatorKind kind = IndicatorKind::FederalSchools;
    int year = 0;
    int count = 0;
    int of = 0;
    QString ofWhat;  ///< «школ, писавших русский язык в 4 классе»
    QString source;  ///< what it was counted from
    QString missing; ///< why there is none; empty when there is

    /// 0–100; nullopt when there is none.
    [[nodiscard]] std::optional<double> percent() const
    {
        return missing.isEmpty() && of > 0 ? std::optional(100.0 * count / of) : std::nullopt;
    }
};

/// Activities of all plans that run in a year.
struct YearMeasures
{
    int year = 0;
    int done = 0;
    int counted = 0; ///< without cancelled ones
};

/// A school to which observers were sent, or were to be sent, in a year.
struct YearObservation
{
    int year = 0;
    SchoolId school;
    bool assigned = false; ///< somebody was

    friend bool operator==(const YearObservation &, const YearObservation &) = default;
};

/// What indicators are counted from. Parts may be missing; the indicators then say so.
struct IndicatorSource
{
    const SignInput *input = nullptr;
    const SignReport *report = nullptr;
    std::vector<Recheck> rechecks;
    std::vector<YearMeasures> measures;
    std::vector<YearObservation> observations = {};
};

/// The years that indicators are shown for: the last one of which anything is stored and the two before it; rising.
/// Empty when nothing is stored.
[[nodiscard]] std::vector<int> indicatorYears(const IndicatorSource &source);
/// By kind in the order of indicatorKinds(), then by year.
[[nodiscard]] std::vector<Indicator> indicatorsOf(const IndicatorSource &source, const std::vector<int> &years);

/// The indicators as lines over the years.
[[nodiscard]] ChartData indicatorChart(const std::vector<Indicator> &indicators,
                                       const std::vector<IndicatorKind> &kinds, const QString &name);

} // namespace versta

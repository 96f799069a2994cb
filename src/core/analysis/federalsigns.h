#pragma once

#include "sign.h"
#include "signinput.h"

#include <functional>
#include <optional>
#include <vector>

namespace versta {

/// Layer 1: the list «ОО с признаками необъективности» of ФИОКО as received. Nothing is computed but what follows from
/// the list: which works are marked, how many, in which years, and the share of listed schools. Repeated rows of a
/// school in a year count once (lists are sent with whole blocks doubled).

/// What layer 1 gives.
struct FederalResult
{
    /// FederalMarker for each marked work of a school of the input, FederalCount for each of its years.
    std::vector<Sign> signs;
    /// By year, then municipality; a municipality of the input without a listed school is there with 0.
    std::vector<FederalShare> shares;
};

[[nodiscard]] FederalResult federalSigns(const SignInput &input);

/// The share of listed schools among those of the input that `isCounted` lets in; nullopt without a list of the year.
[[nodiscard]] std::optional<FederalShare> shareAmong(const SignInput &input, int year,
                                                     const std::function<bool(const SignSchool &)> &isCounted);

/// The share of listed schools in the region of the input's schools: its schools in the year's list among those that
/// the reports count in it as having written Russian in grade 4, else any other work of the list. nullopt when no
/// report counts them, when there is no list of the year or when it names no school besides those of the input: then
/// it may be an extract for the municipality.
[[nodiscard]] std::optional<FederalShare> regionShare(const SignInput &input, int year);

/// Years in which the list names the school, rising.
[[nodiscard]] std::vector<int> federalYearsOf(const SignInput &input, SchoolLogin school);

/// How often schools of the input stand in the lists of up to three years ending with the last one loaded.
[[nodiscard]] FederalView federalView(const SignInput &input);

} // namespace versta

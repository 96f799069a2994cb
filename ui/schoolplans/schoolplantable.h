#pragma once

#include "document/schoolplanqueries.h"
#include "results/valuetablemodel.h"

#include <array>
#include <optional>

namespace versta {

/// Which rows of the table of plans of schools are in sight.
enum class SchoolPlanGroup
{
    All,
    Sent,
    NotSent,
    Incomplete, ///< sent, but a required measure was not found
    Nobodys     ///< plans of which nobody said whose they are
};

inline constexpr std::array AllSchoolPlanGroups{SchoolPlanGroup::All, SchoolPlanGroup::Sent, SchoolPlanGroup::NotSent,
                                                SchoolPlanGroup::Incomplete, SchoolPlanGroup::Nobodys};

/// «Все школы», «Прислали план» …
[[nodiscard]] QString schoolPlanGroupName(SchoolPlanGroup group);
[[nodiscard]] bool isInGroup(SchoolPlanGroup group, const SchoolPlanEntry &entry);

/// The key of a row: the id of the plan, or that of the school with a minus when it has sent none.
[[nodiscard]] qint64 schoolPlanKey(const SchoolPlanEntry &entry);

/// Who has sent what, a column for each required measure: «✓ 1.2» where it was found, «✗ нет» where not.
[[nodiscard]] ValueTable schoolPlanTable(const SchoolPlanOverview &overview, SchoolPlanGroup group);

/// The required measure that a column of the table is about, as an index; nullopt for other columns.
[[nodiscard]] std::optional<std::size_t> measureOfColumn(const SchoolPlanOverview &overview, int column);

/// What the row says at a column, in words: which measure was found where, or what is missing.
[[nodiscard]] QString schoolPlanSentence(const SchoolPlanOverview &overview, const SchoolPlanEntry &entry, int column);

} // namespace versta

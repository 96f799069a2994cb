#pragma once

#include "core/planschool.h"
#include "core/requiredmeasures.h"
#include "core/result.h"
#include "core/school.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace versta {

class ChangeSet;
class Document;

/// A required measure in a school's plan.
struct FoundMeasure
{
    bool found = false;
    ActivityId activity; ///< where it was found
    QString number;      ///< of the activity, as the plan shows it; may be empty
    QString text;        ///< of the activity, line breaks as spaces

    friend bool operator==(const FoundMeasure &, const FoundMeasure &) = default;
};

/// A school with one of the plans it has sent, or without any; or a school's plan of which nobody said whose it is.
struct SchoolPlanEntry
{
    School school;   ///< without a valid id: it is not known whose plan it is
    SchoolPlan plan; ///< without a valid plan id: the school has sent none
    QString title;   ///< line breaks as spaces
    QString period;  ///< code of the plan's period; may be empty
    int activities = 0;
    ActivityId first;                   ///< activity of the plan; invalid: it has none
    std::vector<FoundMeasure> measures; ///< one for each of the required measures; empty without a plan

    [[nodiscard]] bool isSent() const { return plan.plan.isValid(); }
    /// How many of the required measures were not found.
    [[nodiscard]] int missing() const;
};

/// Who has sent what.
struct SchoolPlanOverview
{
    std::vector<RequiredMeasure> measures; ///< that are required
    /// In natural order of the schools' names, a school with several plans several times; plans of nobody last.
    std::vector<SchoolPlanEntry> entries;
    int schools = 0; ///< that are among the entries
    int sent = 0;    ///< of these, that have sent a plan
};

/// \param today schools that are not active on the day are left out unless they have sent a plan
[[nodiscard]] Result<SchoolPlanOverview> schoolPlanOverview(const Document &document, QDate today);
/// The plans that a school has sent.
[[nodiscard]] Result<std::vector<SchoolPlanEntry>> plansOfSchool(const Document &document, SchoolId school);
/// What is known of all plans that schools have sent; without a valid school where nobody said whose it is.
[[nodiscard]] Result<std::vector<SchoolPlan>> schoolPlans(const Document &document);
/// Whose plan it is; nullopt when it belongs to no school.
[[nodiscard]] Result<std::optional<SchoolPlan>> ownerOfPlan(const Document &document, PlanId plan);
/// Those of the municipality, or the usual ones.
[[nodiscard]] Result<std::vector<RequiredMeasure>> requiredMeasures(const Document &document);
/// Whether the overview may have changed.
[[nodiscard]] bool touchesSchoolPlans(const ChangeSet &changes);

} // namespace versta

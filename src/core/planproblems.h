#pragma once

#include "deadline.h"
#include "plan.h"

#include <QDate>

#include <optional>
#include <vector>

namespace versta {

/// Something in a plan that its coordinator should look at.
struct PlanProblem
{
    enum class Kind
    {
        ApprovalColon, ///< «УТВЕРЖДАЮ:», which ГОСТ Р 7.0.97 writes without a colon
        PeriodUnknown, ///< deadlines need a year and the plan has no period to take it from
        Numbering,     ///< see numberingIssues()
        EmptyRow,      ///< nothing is typed in the whole activity
        NoActivityText,
        NoResponsible,
        NoDeadline,
        DeadlineNotUnderstood,
        DeadlineAmbiguous, ///< the years can be read in two ways; one was taken
        DeadlinePassed,    ///< and the activity is neither done nor cancelled
        OutsidePeriod,     ///< some day of the deadline lies before or after the plan's period
    };
    enum class Severity
    {
        Mistake, ///< has to be put right
        Remark   ///< may be meant so
    };

    Kind kind = Kind::Numbering;
    Severity severity = Severity::Remark;
    std::optional<std::size_t> section;  ///< index into Plan::sections; neither index: the plan as a whole
    std::optional<std::size_t> activity; ///< index into Plan::activities
    std::optional<ColumnRole> column;    ///< the cell it is about
    QString text;                        ///< a short Russian sentence without a full stop

    friend bool operator==(const PlanProblem &, const PlanProblem &) = default;
};

/// All problems: of the plan, then of its sections, then of its activities in reading order. Nothing is asked of a
/// column that the plan does not have, nor of the deadline and the responsible of a cancelled activity.
/// \param deadlines one for each activity, as deadlinesOf() gives them
[[nodiscard]] std::vector<PlanProblem> problemsOf(const Plan &plan, const std::vector<Deadline> &deadlines,
                                                  QDate today);

} // namespace versta

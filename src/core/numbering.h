#pragma once

#include "plan.h"

#include <QString>

#include <vector>

namespace versta {

/// The numbers of a plan as they are shown and printed; empty where a section or an activity has none.
struct PlanNumbers
{
    std::vector<QString> sections;   ///< one for each of Plan::sections
    std::vector<QString> activities; ///< one for each of Plan::activities

    friend bool operator==(const PlanNumbers &, const PlanNumbers &) = default;
};

/// A number that a reader of the plan would stumble over. It is said, never mended: the document may mean it.
struct NumberingIssue
{
    enum class Kind
    {
        Gap,            ///< 2.4 is followed by 2.6, or a section begins with 2.3
        Repeat,         ///< the number was shown before
        OutOfOrder,     ///< 2.5 is followed by 2.3
        ForeignSection, ///< 3.1 in section 2
    };
    enum class Subject
    {
        Section,
        Activity
    };

    Kind kind = Kind::Gap;
    Subject subject = Subject::Activity;
    std::size_t index = 0; ///< into Plan::sections or Plan::activities
    QString text;          ///< a Russian sentence with the numbers: «После 2.4 сразу идёт 2.6»

    friend bool operator==(const NumberingIssue &, const NumberingIssue &) = default;
};

/// The shown numbers. A number kept by hand is shown as typed. An automatic one is the successor of the last countable
/// number before it in its scope, in the same form («2.4.» → «2.5.», «3)» → «4)», «II» → «III» for sections). The scope
/// of an activity is its section, or the plan under NumberingRule::Continuous. Where nothing countable stands before
/// it, it is the first: «<number of the section>.1» or «1», with the dot or bracket that the plan's other activities
/// have at the end. Countable are arabic and roman numbers with any levels; «б/н» or «2-3» are not.
[[nodiscard]] PlanNumbers numbersOf(const Plan &plan);

/// Everything odd about the shown numbers: sections first, then activities, in reading order, at most one issue each.
/// An unnumbered row may stand for a missing number: 2.4, a row without number, 2.6 is no gap.
[[nodiscard]] std::vector<NumberingIssue> numberingIssues(const Plan &plan);

/// The plan with every number made by its rule. Sections stay without numbers where none of them has one and the rule
/// does not need them. numberingIssues() of the result is empty.
[[nodiscard]] Plan renumbered(Plan plan);

/// The rule that the numbers kept by hand follow most; NumberingRule::Hierarchical where sections exist and no number
/// tells, NumberingRule::Continuous for a plan without sections.
[[nodiscard]] NumberingRule guessNumberingRule(const Plan &plan);

} // namespace versta

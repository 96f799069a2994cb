#pragma once

#include "agreement.h"
#include "recheck.h"

#include <QString>

#include <optional>
#include <vector>

namespace versta {

/// What a re-check found in some of its works. Only works whose total after the re-check is known are counted, but for
/// `works`.
struct RecheckFigures
{
    int works = 0;     ///< chosen
    int rechecked = 0; ///< with a total after the re-check
    int raised = 0;    ///< with a higher total than before
    int lowered = 0;   ///< with a lower one
    int marked = 0;    ///< re-checked works whose marks before and after are known
    int markRaised = 0;
    int markLowered = 0;
    double change = 0;   ///< sum of the changes of totals
    double distance = 0; ///< sum of their sizes
    MarkTable marks{};   ///< of `marked`

    [[nodiscard]] int changed() const { return raised + lowered; }
    [[nodiscard]] int markChanged() const { return markRaised + markLowered; }
    /// Mean change of a total, in points: below 0, totals were too high. nullopt without works.
    [[nodiscard]] std::optional<double> meanChange() const;
    /// Mean size of the change. nullopt without works.
    [[nodiscard]] std::optional<double> meanDistance() const;
    /// Works whose total, or mark, was confirmed. The interval speaks of all works only where they were drawn at
    /// random.
    [[nodiscard]] ShareEstimate totalAgreement() const { return shareOf(rechecked - changed(), rechecked); }
    [[nodiscard]] ShareEstimate markAgreement() const { return shareOf(marked - markChanged(), marked); }
    [[nodiscard]] std::optional<double> kappa() const { return weightedKappa(marks); }

    void add(const RecheckPaper &paper, const RecheckWork &work);
    void add(const RecheckFigures &other);
};

/// The same of one task.
struct RecheckTaskFigures
{
    RecheckPaperId paper;
    QString code;
    int maximum = 0; ///< 0: not known
    int works = 0;   ///< with a score before and after
    int raised = 0;
    int lowered = 0;
    double change = 0; ///< sum of the changes

    [[nodiscard]] int changed() const { return raised + lowered; }
    [[nodiscard]] std::optional<double> meanChange() const;
};

struct RecheckStatistics
{
    struct BySchool
    {
        SchoolId school;
        RecheckPaperId paper; ///< a school stands once for each of its papers
        RecheckFigures figures;
    };
    struct ByExpert
    {
        QString expert; ///< empty: not said
        RecheckFigures figures;
    };

    RecheckFigures all;
    std::vector<RecheckFigures> byPaper;    ///< by Recheck::papers
    std::vector<BySchool> bySchool;         ///< by paper, then by first work
    std::vector<ByExpert> byExpert;         ///< by first work; spellings that differ in case and blanks are one
    std::vector<RecheckTaskFigures> byTask; ///< by paper and task; papers without task scores have none
};

[[nodiscard]] RecheckStatistics recheckStatistics(const Recheck &recheck);

} // namespace versta

#pragma once

#include "report.h"

#include "core/observers/observationact.h"
#include "core/pagesetup.h"

namespace versta {

/// What the papers about observers are made of.
struct ObserverPapers
{
    ObserverSchedule schedule; ///< people in the order in which lists have them
    std::vector<ObservationAct> acts;
    std::unordered_map<SchoolId, QString> schools; ///< how schools are called
    QString author;                                ///< who signs; may be empty
};

/// The list of observers as the appendix of an order, register by register.
/// \param list one register alone
[[nodiscard]] Report observerListReport(const ObserverPapers &papers, std::optional<ObserverRegister> list);
/// The schedule, day by day; what is vacant is said to be so.
[[nodiscard]] Report observerScheduleReport(const ObserverPapers &papers);
/// The journal of the briefing with a line for every signature.
[[nodiscard]] Report briefingJournalReport(const ObserverPapers &papers, std::optional<ObserverRegister> list);
/// An act to be filled in by hand.
[[nodiscard]] Report blankActReport();
/// An act about an assignment: who, where and when are filled in; what was found too, when the act was handed in.
[[nodiscard]] Report observationActReport(const ObserverPapers &papers, const ObserverAssignment &assignment);
/// What the acts say, school by school.
[[nodiscard]] Report observationSummaryReport(const ObserverPapers &papers);

/// How the tables are put on paper: across, without a row of column numbers.
[[nodiscard]] PageSetup observerPageSetup();
/// The same for acts: upright, on one sheet.
[[nodiscard]] PageSetup actPageSetup();

} // namespace versta

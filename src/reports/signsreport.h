#pragma once

#include "report.h"

#include "core/analysis/sign.h"
#include "core/analysis/signinput.h"
#include "core/analysis/signreview.h"
#include "core/indicators.h"
#include "core/pagesetup.h"
#include "core/school.h"

#include <QDate>

#include <map>

namespace versta {

/// Papers about signs: for the head of the department and about one school. Sentences come from the master list
/// (core/analysis/signsentences.h); nothing is called official, nothing is proved.

/// What the report about a year holds beside the signs.
struct SignsReportData
{
    int year = 0;
    QString municipality; ///< may be empty
    QDate date;           ///< of the report
    /// By school, what plans hold for it: «Перепроверка работ … (план «…», срок: октябрь, в работе)».
    std::map<SchoolLogin, QStringList> measures;
    std::vector<SignReview> reviews;     ///< of the signs of the report
    std::vector<ReportPicture> pictures; ///< charts with their captions
    std::vector<Indicator> indicators;   ///< by kind, then by year; may be empty
};

/// «Справка о признаках необъективности»: what it rests on, the three layers one after another, measures, how far
/// the work on the signs is, charts, and
/// what a sign does not mean.
/// \param report of the same input
[[nodiscard]] Report signsReport(const SignInput &input, const SignReport &report, const SignsReportData &data);

/// What the card of a school holds beside its signs.
struct SchoolCardData
{
    School school;
    QDate date;
    QStringList measures;            ///< what plans hold for it
    QStringList rechecks;            ///< of its works, the last first
    std::vector<SignReview> reviews; ///< of any schools
    std::vector<ReportPicture> pictures;
};

/// How wide a chart stands on a card, millimetres: two of them leave it on two pages.
inline constexpr double CardChartWidth = 95;

/// The card of a school: who it is, what its signs say layer by layer, charts, its results by work, its place in the
/// federal lists, measures.
[[nodiscard]] Report schoolCardReport(const SignInput &input, const SignReport &report, const SchoolCardData &data);

/// How the report is put on paper: upright, without a row of column numbers.
[[nodiscard]] PageSetup signsPageSetup();
/// The same for a card, in smaller letters: a school with a dozen signs stays on the two sides of one sheet.
[[nodiscard]] PageSetup schoolCardPageSetup();

} // namespace versta

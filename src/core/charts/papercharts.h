#pragma once

#include "chartdata.h"

#include "core/analysis/sign.h"
#include "core/analysis/signinput.h"

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace versta {

/// Charts of one paper: a school's scores and tasks, and the schools beside each other. Titles state what is seen;
/// they judge nobody (design «domain» 1.8).
/// \param paper  index into SignInput::papers
/// \param school index into SignInput::schools

/// In which order schools stand.
enum class SchoolOrder
{
    Name,   ///< in natural order
    Finding ///< what the chart is about, the most first
};

/// Primary scores of a school against municipality and region, with the borders of the marks.
[[nodiscard]] ChartData scoreChart(const SignInput &input, std::size_t paper, std::size_t school,
                                   const std::optional<ExpectedScores> &expected = {});
/// Completion of the tasks against the region, the easiest of the region first.
[[nodiscard]] ChartData taskChart(const SignInput &input, std::size_t paper, std::size_t school);
/// Marks 2–5 of the schools; region and municipality above them. Finding: «4» and «5».
[[nodiscard]] ChartData markChart(const SignInput &input, std::size_t paper, SchoolOrder order = SchoolOrder::Finding);
/// Marks of the work against the journal, school by school. Finding: raised.
/// \param expected shares lowered, confirmed, raised by school, 0–100, where they are known better than by
///                 expectedShift()
[[nodiscard]] ChartData journalChart(const SignInput &input, std::size_t paper,
                                     SchoolOrder order = SchoolOrder::Finding,
                                     const std::map<std::size_t, std::array<double, 3>> &expected = {});
/// Mean results of the schools against their size, with the limits between which schools of that size lie.
[[nodiscard]] ChartData funnelChart(const SignInput &input, std::size_t paper);

/// Shares lowered, confirmed, raised, 0–100, that a school would have if its pupils stood to the journal as pupils of
/// the other schools with the same mark of the work do. Where pupils are not known: the other schools' shares together.
/// nullopt with no other school.
[[nodiscard]] std::optional<std::array<double, 3>> expectedShift(const SignPaper &paper, const SignCell &cell);

/// What a funnel is made of. Means in primary score.
struct FunnelFigures
{
    double mean = 0;     ///< of the schools, weighted by the inverse of their variance
    double pupilSd = 0;  ///< within schools; 0: not known, then there are no limits
    double schoolSd = 0; ///< between schools beyond what their sizes explain (DerSimonian and Laird 1986)

    /// Half the width of the limits at a size. \param z 1.96 for 95 of 100, 3.09 for 998 of 1,000
    [[nodiscard]] double halfWidth(double works, double z) const;
};
/// nullopt with fewer than three schools of at least two works.
[[nodiscard]] std::optional<FunnelFigures> funnelFigures(const SignPaper &paper);

} // namespace versta

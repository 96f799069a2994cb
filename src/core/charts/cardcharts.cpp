#include "cardcharts.h"

#include "chartfigures.h"
#include "papercharts.h"
#include "schoolcharts.h"

#include <algorithm>

namespace versta {

namespace {

double evidenceOf(const SignReport &report, const SchoolLogin &school, const PaperKey &paper)
{
    const auto sign = std::ranges::find_if(report.signs, [&](const Sign &one) {
        return one.kind == SignKind::SharedEvidence && one.school == school && one.paper == paper;
    });
    return sign == report.signs.end() ? 0 : sign->evidence.value_or(0);
}

std::optional<std::size_t> likeliestPaper(const SignInput &input, const SignReport &report, std::size_t school,
                                          int year)
{
    std::optional<std::size_t> best;
    double most = 0;
    for (std::size_t at = 0; at < input.papers.size(); ++at) {
        const SignCell *cell = cellOf(input.papers[at], school);
        if (!cell || cell->scores.empty() || (year != 0 && input.papers[at].paper.key.year != year))
            continue;
        const double evidence = evidenceOf(report, input.schools[school].login, input.papers[at].paper.key);
        if (!best || evidence >= most) {
            best = at;
            most = evidence;
        }
    }
    return best;
}

} // namespace

std::optional<ChartData> likeliestScoreChart(const SignInput &input, const SignReport &report, std::size_t school,
                                             int year)
{
    const auto paper = likeliestPaper(input, report, school, year);
    if (!paper)
        return std::nullopt;
    const auto expected = report.expected.find({input.schools[school].login, input.papers[*paper].paper.key});
    ChartData chart = scoreChart(input, *paper, school,
                                 expected == report.expected.end() ? std::nullopt : std::optional(expected->second));
    return chart.isEmpty() ? std::nullopt : std::optional(std::move(chart));
}

std::vector<ChartData> cardCharts(const SignInput &input, const SignReport &report, std::size_t school)
{
    std::vector<ChartData> charts;
    if (auto scores = likeliestScoreChart(input, report, school))
        charts.push_back(std::move(*scores));
    ChartData habits = habitChart(report, input.schools[school].login, nameOf(input.schools[school]));
    if (!habits.isEmpty())
        charts.push_back(std::move(habits));
    return charts;
}

} // namespace versta

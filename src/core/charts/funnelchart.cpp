#include "chartaxis.h"
#include "chartfigures.h"
#include "charttexts.h"
#include "papercharts.h"

#include "core/naturalorder.h"
#include "core/pluralru.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr double Inner = 1.96; // 95 of 100
constexpr double Outer = 3.09; // 998 of 1,000

struct FunnelSchool
{
    std::size_t school = 0;
    int works = 0;
    double mean = 0;
};

std::vector<FunnelSchool> funnelSchools(const SignPaper &paper)
{
    std::vector<FunnelSchool> schools;
    schools.reserve(paper.cells.size());
    for (const SignCell &cell : paper.cells) {
        const auto mean = meanOf(cell);
        if (mean && worksOf(cell) > 0)
            schools.push_back({cell.school, worksOf(cell), *mean});
    }
    return schools;
}

// Pooled over the schools' distributions, which leaves out that schools differ.
double sdWithinSchools(const SignPaper &paper)
{
    double squares = 0;
    int freedom = 0;
    for (const SignCell &cell : paper.cells) {
        const int works = std::accumulate(cell.scores.begin(), cell.scores.end(), 0);
        if (works < 2)
            continue;
        const double mean = *meanOf(cell);
        for (std::size_t score = 0; score < cell.scores.size(); ++score)
            squares += cell.scores[score] * (double(score) - mean) * (double(score) - mean);
        freedom += works - 1;
    }
    return freedom >= 10 ? std::sqrt(squares / freedom) : 0;
}

// Of all pupils of a row: a little too wide, since it holds the schools' differences too.
double sdOfRow(const ReferenceRow &row)
{
    const auto mean = meanOf(row);
    if (!mean)
        return 0;
    double squares = 0;
    double sum = 0;
    for (std::size_t score = 0; score < row.scorePercent.size(); ++score) {
        squares += row.scorePercent[score] * (double(score) - *mean) * (double(score) - *mean);
        sum += row.scorePercent[score];
    }
    return std::sqrt(squares / sum);
}

// Where limits are drawn: closer together where they bend.
std::vector<double> sizesUpTo(double largest)
{
    std::vector<double> sizes;
    constexpr int Steps = 60;
    sizes.reserve(Steps + 1);
    for (int step = 0; step <= Steps; ++step)
        sizes.push_back(1 + (largest - 1) * std::pow(double(step) / Steps, 2));
    return sizes;
}

ChartBand limits(const QString &name, ChartRole role, const FunnelFigures &figures, double largest, double z,
                 int maximum)
{
    ChartBand band;
    band.name = name;
    band.role = role;
    for (const double size : sizesUpTo(largest)) {
        const double half = figures.halfWidth(size, z);
        band.edges.push_back({size, std::clamp(figures.mean - half, 0.0, double(maximum)),
                              std::clamp(figures.mean + half, 0.0, double(maximum))});
    }
    return band;
}

} // namespace

double FunnelFigures::halfWidth(double works, double z) const
{
    return z * std::sqrt(schoolSd * schoolSd + pupilSd * pupilSd / std::max(1.0, works));
}

std::optional<FunnelFigures> funnelFigures(const SignPaper &paper)
{
    auto schools = funnelSchools(paper);
    std::erase_if(schools, [](const FunnelSchool &school) { return school.works < 2; });
    if (schools.size() < 3)
        return {};
    FunnelFigures figures;
    figures.pupilSd = sdWithinSchools(paper);
    for (const auto *row : {&paper.municipality, &paper.region, &paper.wholeSample}) {
        if (figures.pupilSd == 0 && *row)
            figures.pupilSd = sdOfRow(**row);
    }
    const double variance = figures.pupilSd * figures.pupilSd;
    double weights = 0;
    double squares = 0;
    double means = 0;
    for (const FunnelSchool &school : schools) {
        weights += school.works;
        squares += double(school.works) * school.works;
        means += school.works * school.mean;
    }
    figures.mean = means / weights;
    if (variance <= 0)
        return figures;
    double q = 0;
    for (const FunnelSchool &school : schools)
        q += school.works / variance * (school.mean - figures.mean) * (school.mean - figures.mean);
    const double room = (weights - squares / weights) / variance;
    const double between = room > 0 ? std::max(0.0, (q - double(schools.size() - 1)) / room) : 0;
    figures.schoolSd = std::sqrt(between);
    // The middle once more, with weights in which schools differ.
    weights = 0;
    means = 0;
    for (const FunnelSchool &school : schools) {
        const double weight = 1 / (between + variance / school.works);
        weights += weight;
        means += weight * school.mean;
    }
    figures.mean = means / weights;
    return figures;
}

ChartData funnelChart(const SignInput &input, std::size_t paper)
{
    const SignPaper &source = input.papers[paper];
    const QString name = u"Средний балл и число участников"_s;
    const auto schools = funnelSchools(source);
    const auto figures = funnelFigures(source);
    if (!figures)
        return missingChart(name, source.paper.key.title(),
                            u"Для сравнения нужны средние баллы не меньше чем трёх школ. Загрузите «Распределение "
                            "первичных баллов» или «Индивидуальные результаты»."_s);
    const int maximum = maximumOf(source);
    ChartData chart;
    chart.form = ChartForm::Plane;
    chart.name = name;
    chart.subject = source.paper.key.title();
    const bool limited = figures->pupilSd > 0;
    const int largest = std::ranges::max(schools, {}, &FunnelSchool::works).works;
    std::vector<const FunnelSchool *> above;
    std::vector<const FunnelSchool *> below;
    int outsideInner = 0;
    ChartSeries inside{u"Школа"_s, ChartRole::School, ChartSeries::Shape::Points, {}};
    ChartSeries outside{u"Школа за внешними границами"_s, ChartRole::Third, ChartSeries::Shape::Points, {}};
    chart.table.columns = {{u"Школа"_s}, {u"Работ"_s, true}, {u"Средний балл"_s, true, 2}};
    if (limited)
        chart.table.columns.insert(chart.table.columns.end(),
                                   {{u"Обычно от"_s, true, 2}, {u"Обычно до"_s, true, 2}, {u"Где"_s}});
    for (const FunnelSchool &school : schools) {
        const double inner = figures->halfWidth(school.works, Inner);
        const double difference = school.mean - figures->mean;
        const bool far = limited && std::abs(difference) > figures->halfWidth(school.works, Outer);
        outsideInner += limited && std::abs(difference) > inner;
        if (far)
            (difference > 0 ? above : below).push_back(&school);
        const QString who = nameOf(input.schools[school.school]);
        QString tip = u"%1: %2, средний балл %3"_s.arg(who, worksText(school.works), chartNumber(school.mean, 1));
        const QString low = chartNumber(std::max(0.0, figures->mean - inner), 1);
        const QString high = chartNumber(std::min(double(maximum), figures->mean + inner), 1);
        if (limited)
            tip += u"; у школ такого размера обычно %1–%2"_s.arg(low, high);
        (far ? outside : inside)
            .points.push_back(
                {double(school.works), school.mean, tip, {input.schools[school.school].login, source.paper.key}});
        std::vector<QVariant> row{who, school.works, school.mean};
        if (limited) {
            row.emplace_back(std::max(0.0, figures->mean - inner));
            row.emplace_back(std::min(double(maximum), figures->mean + inner));
            row.emplace_back(std::abs(difference) <= inner ? u"в границах"_s : difference > 0 ? u"выше"_s : u"ниже"_s);
        }
        chart.table.rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(chart.table.rows, {}, [](const auto &row) { return naturalSortKey(row[0].toString()); });
    for (ChartSeries *series : {&inside, &outside})
        std::ranges::stable_sort(series->points, {}, &ChartPoint::at);
    const int far = int(above.size() + below.size());
    const int all = int(schools.size());
    if (!limited)
        chart.title = u"Средний балл школ от %1 до %2"_s.arg(
            chartNumber(std::ranges::min(schools, {}, &FunnelSchool::mean).mean, 1),
            chartNumber(std::ranges::max(schools, {}, &FunnelSchool::mean).mean, 1));
    else if (far == 0)
        chart.title = all % 10 == 1 && all % 100 != 11
                          ? u"Все результаты (%1) — в пределах обычного разброса"_s.arg(schoolsText(all))
                          : u"Все %1 — в пределах обычного разброса"_s.arg(schoolsText(all));
    else
        chart.title = u"За пределами обычного разброса %1 из %2: выше %3, ниже %4"_s.arg(far)
                          .arg(all)
                          .arg(above.size())
                          .arg(below.size());
    QStringList names;
    for (const auto *side : {&above, &below}) {
        for (const FunnelSchool *school : *side)
            names << u"%1 (%2)"_s.arg(nameOf(input.schools[school->school]), chartNumber(school->mean, 1));
    }
    chart.summary = u"%1, %2. В среднем %3 балла из %4."_s
                        .arg(source.paper.key.title(), schoolsText(all), chartNumber(figures->mean, 1))
                        .arg(maximum);
    if (limited)
        chart.summary += u" За внутренними границами %1, случайно ожидается около %2."_s.arg(outsideInner)
                             .arg(chartNumber(0.05 * all, 1));
    if (!names.isEmpty())
        chart.summary += u" За внешними: %1."_s.arg(names.join(u", "_s));
    chart.note = limited
                     ? u"Границы учитывают и размер школы, и то, что школы по-настоящему различаются. Точка за ними — "
                       "необычный уровень, а не признак необъективности."_s
                     : u"Границ нет: распределение баллов не загружено, разброс между учениками не известен."_s;
    double low = figures->mean;
    double high = figures->mean;
    for (const FunnelSchool &school : schools) {
        low = std::min(low, school.mean);
        high = std::max(high, school.mean);
    }
    // The limits of the smallest schools leave the chart: their width would press everything else together.
    const int smallest = std::ranges::min(schools, {}, &FunnelSchool::works).works;
    if (limited) {
        low = std::min(low, figures->mean - figures->halfWidth(std::max(smallest, 8), Outer));
        high = std::max(high, figures->mean + figures->halfWidth(std::max(smallest, 8), Outer));
    }
    chart.position = numberAxis(u"Работ в школе"_s, 0, largest, 8);
    chart.value = numberAxis(u"Средний первичный балл (наибольший — %1)"_s.arg(maximum), std::max(0.0, low),
                             std::min(double(maximum), high), 7);
    if (limited) {
        chart.bands.push_back(limits(u"998 школ из 1000 такого размера"_s, ChartRole::Second, *figures,
                                     chart.position.high, Outer, maximum));
        chart.bands.push_back(
            limits(u"95 школ из 100"_s, ChartRole::First, *figures, chart.position.high, Inner, maximum));
    }
    chart.marks.push_back({figures->mean, true, u"в среднем %1"_s.arg(chartNumber(figures->mean, 1))});
    chart.series = {inside};
    if (!outside.points.empty())
        chart.series.push_back(outside);
    std::erase_if(chart.series, [](const ChartSeries &series) { return series.points.empty(); });
    return chart;
}

} // namespace versta

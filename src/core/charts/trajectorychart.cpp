#include "chartaxis.h"
#include "chartfigures.h"
#include "charttexts.h"
#include "schoolcharts.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// A change that a title names as one, in points of per cent.
constexpr double Notable = 3;

QString subjectTitle(const QString &subject, const QString &level)
{
    return level.isEmpty() ? subject : u"%1 (%2)"_s.arg(subject, level);
}

// A paper on the way: means in per cent of the maximum.
struct Stop
{
    PaperKey key;
    int works = 0;
    std::optional<double> school;
    std::optional<double> municipality;
    std::optional<double> region;

    [[nodiscard]] std::optional<double> difference() const
    {
        const auto &other = region ? region : municipality;
        return school && other ? std::optional(*school - *other) : std::nullopt;
    }
};

std::optional<double> percentOf(const std::optional<double> &mean, int maximum)
{
    return mean && maximum > 0 ? std::optional(100 * *mean / maximum) : std::nullopt;
}

std::vector<Stop> stopsOf(const SignInput &input, std::size_t school, const std::vector<std::size_t> &papers)
{
    std::vector<Stop> stops;
    stops.reserve(papers.size());
    for (const std::size_t at : papers) {
        const SignPaper &paper = input.papers[at];
        const int maximum = maximumOf(paper);
        const SignCell *cell = cellOf(paper, school);
        Stop stop;
        stop.key = paper.paper.key;
        if (cell) {
            stop.works = worksOf(*cell);
            stop.school = percentOf(meanOf(*cell), maximum);
        }
        stop.municipality = percentOf(meanOf(municipalityOf(paper)), maximum);
        if (paper.region)
            stop.region = percentOf(meanOf(*paper.region), maximum);
        stops.push_back(stop);
    }
    return stops;
}

QString changeTitle(const QString &who, const Stop &first, const Stop &last)
{
    const QString whose = first.region && last.region ? u"региона"_s : u"муниципалитета"_s;
    const double from = *first.difference();
    const double to = *last.difference();
    if (std::abs(to - from) < Notable)
        return u"%1: отличие от %2 почти не изменилось: %3 и %4 п. п."_s.arg(who, whose, chartDifference(from, 1),
                                                                             chartDifference(to, 1));
    return u"%1: отличие от %2 изменилось с %3 до %4 п. п."_s.arg(who, whose, chartDifference(from, 1),
                                                                  chartDifference(to, 1));
}

void addLine(ChartData &chart, const QString &name, ChartRole role, const SchoolLogin &login,
             const std::vector<Stop> &stops, const std::vector<int> &places, std::optional<double> Stop::*value)
{
    ChartSeries line{name, role, ChartSeries::Shape::Line, {}};
    for (std::size_t at = 0; at < stops.size(); ++at) {
        const Stop &stop = stops[at];
        if (!(stop.*value))
            continue;
        QString tip = u"%1, %2: %3 от наибольшего балла"_s.arg(name, stop.key.title(), chartPercent(*(stop.*value)));
        if (role == ChartRole::School) {
            tip += u", %1"_s.arg(worksText(stop.works));
            if (stop.difference())
                tip += u"; отличие от %1 %2 п. п."_s.arg(stop.region ? u"региона"_s : u"муниципалитета"_s,
                                                         chartDifference(*stop.difference(), 1));
        }
        line.points.push_back({double(places[at]), *(stop.*value), tip, {login, stop.key}});
    }
    if (!line.points.empty())
        chart.series.push_back(std::move(line));
}

ChartTable tableOf(const std::vector<Stop> &stops)
{
    ChartTable table;
    table.columns = {{u"Год"_s},
                     {u"Класс"_s},
                     {u"Работ"_s, true},
                     {u"Школа, %"_s, true, 1},
                     {u"Муниципалитет, %"_s, true, 1},
                     {u"Регион, %"_s, true, 1},
                     {u"Отличие, п. п."_s, true, 1}};
    table.rows.reserve(stops.size());
    for (const Stop &stop : stops)
        table.rows.push_back({QString::number(stop.key.year), QString::number(stop.key.grade), stop.works,
                              tableValue(stop.school), tableValue(stop.municipality), tableValue(stop.region),
                              tableValue(stop.difference())});
    return table;
}

// \param places where each stop stands; years that are missing leave a gap
ChartData wayChart(const QString &name, const QString &who, const QString &subject, const SchoolLogin &login,
                   const std::vector<Stop> &stops, const std::vector<int> &places, const QStringList &ticks)
{
    std::vector<Stop> known = stops;
    std::erase_if(known, [](const Stop &stop) { return !stop.school; });
    if (known.size() < 2)
        return missingChart(name, subject, u"Для сравнения по годам нужны результаты школы хотя бы за два года."_s);
    ChartData chart;
    chart.form = ChartForm::Plane;
    chart.name = name;
    chart.subject = subject;
    std::vector<Stop> compared = known;
    std::erase_if(compared, [](const Stop &stop) { return !stop.difference(); });
    if (compared.size() >= 2)
        chart.title = changeTitle(who, compared.front(), compared.back());
    else
        chart.title = u"%1: от %2 до %3 наибольшего балла"_s.arg(who, chartPercent(*known.front().school),
                                                                 chartPercent(*known.back().school));
    addLine(chart, who, ChartRole::School, login, stops, places, &Stop::school);
    addLine(chart, u"Муниципалитет"_s, ChartRole::Municipality, {}, stops, places, &Stop::municipality);
    addLine(chart, u"Регион"_s, ChartRole::Region, {}, stops, places, &Stop::region);
    QStringList parts;
    for (const Stop &stop : known)
        parts << u"%1 год, %2 класс: %3%4"_s.arg(stop.key.year)
                     .arg(stop.key.grade)
                     .arg(chartPercent(*stop.school),
                          stop.difference() ? u" (%1 п. п.)"_s.arg(chartDifference(*stop.difference(), 1)) : QString());
    chart.summary = u"%1. %2."_s.arg(subject, parts.join(u"; "_s));
    double low = 100;
    double high = 0;
    for (const ChartSeries &series : chart.series) {
        for (const ChartPoint &point : series.points) {
            low = std::min(low, point.value);
            high = std::max(high, point.value);
        }
    }
    chart.position = categoryAxis({}, ticks);
    chart.value = numberAxis(u"Средний результат, % от наибольшего балла"_s, std::max(0.0, low - 5),
                             std::min(100.0, high + 5), 6);
    chart.table = tableOf(stops);
    return chart;
}

using SubjectKey = std::tuple<QString, QString, Procedure>;

} // namespace

QString Cohort::title() const
{
    return u"%1, %2 класс в %3 году"_s.arg(subjectTitle(subject, level)).arg(firstGrade).arg(firstYear);
}

QString SubjectYears::title() const
{
    return u"%1, %2 класс"_s.arg(subjectTitle(subject, level)).arg(grade);
}

std::vector<Cohort> cohortsOf(const SignInput &input, std::size_t school)
{
    // Year minus grade is the same along the way of a parallel.
    std::map<std::tuple<SubjectKey, int>, Cohort> cohorts;
    for (std::size_t at = 0; at < input.papers.size(); ++at) {
        const PaperKey &key = input.papers[at].paper.key;
        const SignCell *cell = cellOf(input.papers[at], school);
        if (!cell || !meanOf(*cell) || !key.isComplete())
            continue;
        Cohort &cohort = cohorts[{{key.subject, key.level, key.procedure}, -(key.year - key.grade)}];
        cohort.procedure = key.procedure;
        cohort.subject = key.subject;
        cohort.level = key.level;
        cohort.papers.push_back(at);
    }
    std::vector<Cohort> found;
    for (auto &[key, cohort] : cohorts) {
        if (cohort.papers.size() < 2)
            continue;
        std::ranges::sort(cohort.papers, {}, [&](std::size_t paper) { return input.papers[paper].paper.key.year; });
        cohort.firstYear = input.papers[cohort.papers.front()].paper.key.year;
        cohort.firstGrade = input.papers[cohort.papers.front()].paper.key.grade;
        found.push_back(cohort);
    }
    return found;
}

std::vector<SubjectYears> subjectsOf(const SignInput &input, std::size_t school)
{
    std::map<std::tuple<SubjectKey, int>, SubjectYears> subjects;
    for (std::size_t at = 0; at < input.papers.size(); ++at) {
        const PaperKey &key = input.papers[at].paper.key;
        const SignCell *cell = cellOf(input.papers[at], school);
        if (!cell || !meanOf(*cell) || !key.isComplete())
            continue;
        SubjectYears &years = subjects[{{key.subject, key.level, key.procedure}, key.grade}];
        years.procedure = key.procedure;
        years.subject = key.subject;
        years.level = key.level;
        years.grade = key.grade;
        years.papers.push_back(at);
    }
    std::vector<SubjectYears> found;
    for (auto &[key, years] : subjects) {
        if (years.papers.size() < 2)
            continue;
        std::ranges::sort(years.papers, {}, [&](std::size_t paper) { return input.papers[paper].paper.key.year; });
        found.push_back(years);
    }
    return found;
}

ChartData cohortChart(const SignInput &input, std::size_t school, const Cohort &cohort)
{
    const auto stops = stopsOf(input, school, cohort.papers);
    std::vector<int> places;
    QStringList ticks;
    for (int year = cohort.firstYear; year <= stops.back().key.year; ++year)
        ticks << u"%1 класс\n%2"_s.arg(cohort.firstGrade + year - cohort.firstYear).arg(year);
    places.reserve(stops.size());
    for (const Stop &stop : stops)
        places.push_back(stop.key.year - cohort.firstYear);
    const QString who = nameOf(input.schools[school]);
    ChartData chart = wayChart(u"Путь параллели"_s, who, u"%1: %2"_s.arg(who, cohort.title()),
                               input.schools[school].login, stops, places, ticks);
    if (!chart.isEmpty())
        chart.note =
            u"Одни и те же ученики в разные годы. Работы разные, поэтому сравнивайте не сами проценты, а отличие "
            "от муниципалитета и региона."_s;
    return chart;
}

ChartData subjectChart(const SignInput &input, std::size_t school, const SubjectYears &subject)
{
    const auto stops = stopsOf(input, school, subject.papers);
    const int first = stops.front().key.year;
    QStringList ticks;
    for (int year = first; year <= stops.back().key.year; ++year)
        ticks << QString::number(year);
    std::vector<int> places;
    places.reserve(stops.size());
    for (const Stop &stop : stops)
        places.push_back(stop.key.year - first);
    const QString who = nameOf(input.schools[school]);
    ChartData chart = wayChart(u"Предмет по годам"_s, who, u"%1: %2"_s.arg(who, subject.title()),
                               input.schools[school].login, stops, places, ticks);
    if (!chart.isEmpty())
        chart.note =
            u"Каждый год пишут другие ученики и другую работу. Сравнивайте отличие от муниципалитета и региона."_s;
    return chart;
}

} // namespace versta

#include "chartaxis.h"
#include "chartfigures.h"
#include "charttexts.h"
#include "papercharts.h"

#include <algorithm>
#include <numeric>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// Below this a distribution is a handful of pupils.
constexpr int FewWorks = 5;

struct Source
{
    const SignPaper &paper;
    const SignCell &cell;
    const std::optional<ExpectedScores> &expected;
    QString school;
    int maximum = 0;
    int works = 0;
    ReferenceRow municipality;
    ReferenceRow region;

    double share(int score) const
    {
        return std::size_t(score) < cell.scores.size() ? 100.0 * cell.scores[std::size_t(score)] / works : 0;
    }
    int count(int score) const { return std::size_t(score) < cell.scores.size() ? cell.scores[std::size_t(score)] : 0; }
};

double at(const std::vector<double> &values, int score)
{
    return std::size_t(score) < values.size() ? values[std::size_t(score)] : 0;
}

QString scoresText(int first, int last)
{
    return first == last ? QString::number(first) : u"%1–%2"_s.arg(first).arg(last);
}

QString expectedPart(const ExpectedScores::Border &border)
{
    return u"под границей «%1» %2, ожидалось около %3"_s.arg(border.mark)
        .arg(worksText(border.below), chartNumber(border.expected, 1));
}

QString comparedPart(double mean, const std::optional<double> &other, const QString &whose)
{
    if (!other)
        return {};
    const double difference = mean - *other;
    if (std::abs(difference) < 0.05)
        return u"как у %1"_s.arg(whose);
    return u"на %1 %2, чем у %3"_s.arg(chartNumber(std::abs(difference), 1), difference > 0 ? u"выше"_s : u"ниже"_s,
                                       whose);
}

QString titleOf(const Source &source)
{
    if (source.works < FewWorks)
        return u"%1: %2 — мало, чтобы судить о распределении"_s.arg(source.school, worksText(source.works));
    if (source.expected && !source.expected->borders.empty()) {
        const auto &first = *std::ranges::max_element(
            source.expected->borders, {}, [](const auto &border) { return border.expected - border.below; });
        return u"%1: %2"_s.arg(source.school, expectedPart(first));
    }
    const double mean = meanOf(source.cell).value_or(0);
    const auto region = meanOf(source.region);
    QString part = region ? comparedPart(mean, region, u"региона"_s)
                          : comparedPart(mean, meanOf(source.municipality), municipalityGenitive(source.paper));
    if (!part.isEmpty())
        part.prepend(u", "_s);
    return u"%1: средний балл %2 из %3%4"_s.arg(source.school, chartNumber(mean, 1)).arg(source.maximum).arg(part);
}

// What lies two points below each border, as found and as the region has it.
QStringList borderSentences(const Source &source)
{
    QStringList sentences;
    if (source.expected && !source.expected->borders.empty()) {
        for (const auto &border : source.expected->borders)
            sentences << u"Баллы %1: %2."_s.arg(scoresText(border.belowFirst, border.border - 1), expectedPart(border));
        return sentences;
    }
    if (!source.paper.paper.scale || source.region.scorePercent.empty())
        return sentences;
    for (std::size_t mark = 0; mark < 3; ++mark) {
        const int border = source.paper.paper.scale->lowest[mark];
        const int first = std::max(0, border - 2);
        int found = 0;
        double usual = 0;
        for (int score = first; score < border; ++score) {
            found += source.count(score);
            usual += at(source.region.scorePercent, score) * source.works / 100;
        }
        if (border > 0)
            sentences << u"Сразу под границей «%1» (%2 балла): %3, при долях региона было бы %4."_s.arg(mark + 3).arg(
                scoresText(first, border - 1), worksText(found), chartNumber(usual, 1));
    }
    return sentences;
}

QString summaryOf(const Source &source)
{
    QStringList means{u"средний балл %1"_s.arg(chartNumber(meanOf(source.cell).value_or(0), 1))};
    if (const auto mean = meanOf(source.municipality))
        means << u"у %1 %2"_s.arg(municipalityGenitive(source.paper), chartNumber(*mean, 1));
    if (const auto mean = meanOf(source.region))
        means << u"у региона %1"_s.arg(chartNumber(*mean, 1));
    int top = 0;
    for (int score = 1; score <= source.maximum; ++score) {
        if (source.count(score) > source.count(top))
            top = score;
    }
    QStringList sentences{u"%1: %2, %3."_s.arg(source.school, worksText(source.works), means.join(u", "_s))};
    sentences << u"Чаще всего встречается балл %1 (%2)."_s.arg(top).arg(worksText(source.count(top)));
    sentences += borderSentences(source);
    return sentences.join(u' ');
}

ChartSeries schoolBars(const Source &source)
{
    ChartSeries bars;
    bars.name = source.school;
    bars.points.reserve(std::size_t(source.maximum) + 1);
    for (int score = 0; score <= source.maximum; ++score) {
        QString tip = u"%1, балл %2: %3 (%4)"_s.arg(source.school)
                          .arg(score)
                          .arg(worksText(source.count(score)), chartPercent(source.share(score)));
        if (source.paper.paper.scale)
            tip += u", отметка «%1»"_s.arg(source.paper.paper.scale->markOf(score));
        if (!source.region.scorePercent.empty())
            tip += u"; в регионе %1"_s.arg(chartPercent(at(source.region.scorePercent, score)));
        if (source.expected)
            tip += u"; ожидалось %1"_s.arg(chartNumber(at(source.expected->works, score), 1));
        bars.points.push_back({double(score), source.share(score), tip, {}});
    }
    return bars;
}

void addLine(ChartData &chart, const QString &name, ChartRole role, const std::vector<double> &percent, int maximum)
{
    if (percent.empty())
        return;
    ChartSeries line;
    line.name = name;
    line.role = role;
    line.shape = ChartSeries::Shape::Line;
    line.points.reserve(std::size_t(maximum) + 1);
    for (int score = 0; score <= maximum; ++score)
        line.points.push_back({double(score),
                               at(percent, score),
                               u"%1, балл %2: %3"_s.arg(name).arg(score).arg(chartPercent(at(percent, score))),
                               {}});
    chart.series.push_back(std::move(line));
}

void addExpected(ChartData &chart, const Source &source)
{
    if (!source.expected)
        return;
    const auto percentOf = [&](double works) { return 100 * works / source.works; };
    std::vector<double> percent;
    percent.reserve(source.expected->works.size());
    for (const double works : source.expected->works)
        percent.push_back(percentOf(works));
    addLine(chart, u"Ожидается при уровне школы"_s, ChartRole::Expected, percent, source.maximum);
    ChartBand band;
    band.name = u"Обычный разброс (95 из 100)"_s;
    for (int score = 0; score <= source.maximum; ++score)
        band.edges.push_back(
            {double(score), percentOf(at(source.expected->low, score)), percentOf(at(source.expected->high, score))});
    chart.bands.push_back(std::move(band));
}

ChartTable tableOf(const Source &source)
{
    ChartTable table;
    table.columns = {{u"Балл"_s, true}, {u"Отметка"_s, true}, {u"Школа, работ"_s, true}, {u"Школа, %"_s, true, 1}};
    const bool municipality = !source.municipality.scorePercent.empty();
    const bool region = !source.region.scorePercent.empty();
    if (municipality)
        table.columns.push_back({municipalityName(source.paper) + u", %"_s, true, 1});
    if (region)
        table.columns.push_back({u"Регион, %"_s, true, 1});
    if (source.expected)
        table.columns.insert(
            table.columns.end(),
            {{u"Ожидается, работ"_s, true, 1}, {u"Разброс от"_s, true, 1}, {u"Разброс до"_s, true, 1}});
    for (int score = 0; score <= source.maximum; ++score) {
        std::vector<QVariant> row{
            score, source.paper.paper.scale ? QVariant(source.paper.paper.scale->markOf(score)) : QVariant(),
            source.count(score), source.share(score)};
        if (municipality)
            row.emplace_back(at(source.municipality.scorePercent, score));
        if (region)
            row.emplace_back(at(source.region.scorePercent, score));
        if (source.expected) {
            row.emplace_back(at(source.expected->works, score));
            row.emplace_back(at(source.expected->low, score));
            row.emplace_back(at(source.expected->high, score));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

ChartData scoreChart(const SignInput &input, std::size_t paper, std::size_t school,
                     const std::optional<ExpectedScores> &expected)
{
    const SignPaper &source = input.papers[paper];
    const QString name = u"Распределение первичных баллов"_s;
    const QString who = nameOf(input.schools[school]);
    const QString subject = u"%1, %2"_s.arg(who, source.paper.key.title());
    const SignCell *cell = cellOf(source, school);
    if (!cell || std::accumulate(cell->scores.begin(), cell->scores.end(), 0) == 0)
        return missingChart(
            name, subject,
            u"Баллов школы по этой работе нет. Загрузите «Индивидуальные результаты» или «Распределение "
            "первичных баллов»."_s);
    const Source from{source,
                      *cell,
                      expected,
                      who,
                      maximumOf(source),
                      worksOf(*cell),
                      municipalityOf(source),
                      source.region.value_or(ReferenceRow())};
    ChartData chart;
    chart.form = ChartForm::Columns;
    chart.name = name;
    chart.subject = subject;
    chart.title = titleOf(from);
    chart.summary = summaryOf(from);
    if (expected)
        chart.note =
            u"В регионе почти во всех школах мало работ прямо под границей «3»; школа сравнивается с регионом, "
            "а не с гладкой кривой. Отличие — повод посмотреть работы, а не доказательство нарушения."_s;
    else
        chart.note = u"Вертикальные линии — границы отметок. Распределение показывает, что найдено; почему так, "
                     "говорит только проверка работ."_s;
    chart.series.push_back(schoolBars(from));
    addLine(chart, municipalityName(source), ChartRole::Municipality, from.municipality.scorePercent, from.maximum);
    addLine(chart, u"Регион"_s, ChartRole::Region, from.region.scorePercent, from.maximum);
    addExpected(chart, from);
    double highest = 0;
    for (const ChartSeries &series : chart.series) {
        for (const ChartPoint &point : series.points)
            highest = std::max(highest, point.value);
    }
    for (const ChartBand &band : chart.bands) {
        for (const ChartBand::Edge &edge : band.edges)
            highest = std::max(highest, edge.high);
    }
    chart.position = scoreAxis(u"Первичный балл"_s, 0, from.maximum);
    chart.value = numberAxis(u"Доля работ, %"_s, 0, highest, 6);
    for (std::size_t mark = 0; source.paper.scale && mark < 3; ++mark)
        chart.marks.push_back({source.paper.scale->lowest[mark] - 0.5, false, u"«%1»"_s.arg(mark + 3)});
    chart.table = tableOf(from);
    return chart;
}

} // namespace versta

#include "chartaxis.h"
#include "chartfigures.h"
#include "charttexts.h"
#include "papercharts.h"

#include "core/pluralru.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// A difference that a sentence names as one, in points of per cent.
constexpr double Notable = 5;

QString difficultyText(TaskDifficulty difficulty)
{
    switch (difficulty) {
    case TaskDifficulty::Basic:
        return u"базовый"_s;
    case TaskDifficulty::Advanced:
        return u"повышенный"_s;
    case TaskDifficulty::High:
        return u"высокий"_s;
    case TaskDifficulty::Unknown:
        break;
    }
    return {};
}

QString difficultyLetter(TaskDifficulty difficulty)
{
    switch (difficulty) {
    case TaskDifficulty::Basic:
        return u" · Б"_s;
    case TaskDifficulty::Advanced:
        return u" · П"_s;
    case TaskDifficulty::High:
        return u" · В"_s;
    case TaskDifficulty::Unknown:
        break;
    }
    return {};
}

struct TaskLine
{
    std::size_t task = 0;
    double school = 0;
    std::optional<double> municipality;
    std::optional<double> region;
    double reference = 0; ///< of the region, else of the municipality
};

std::optional<double> valueAt(const std::vector<std::optional<double>> &values, std::size_t task)
{
    return task < values.size() ? values[task] : std::nullopt;
}

// Tasks that both sides have, the easiest first.
std::vector<TaskLine> taskLines(const SignPaper &paper, const SignCell &cell)
{
    const auto own = tasksOf(cell, paper);
    const ReferenceRow municipality = municipalityOf(paper);
    std::vector<TaskLine> lines;
    for (std::size_t task = 0; task < own.size() && task < paper.paper.tasks.size(); ++task) {
        TaskLine line;
        line.task = task;
        line.municipality = valueAt(municipality.taskPercent, task);
        line.region = paper.region ? valueAt(paper.region->taskPercent, task) : std::nullopt;
        const auto reference = line.region ? line.region : line.municipality;
        if (!own[task] || !reference)
            continue;
        line.school = *own[task];
        line.reference = *reference;
        lines.push_back(line);
    }
    std::ranges::stable_sort(lines, std::ranges::greater(), &TaskLine::reference);
    return lines;
}

double meanDifference(const std::vector<TaskLine> &lines, std::size_t first, std::size_t last)
{
    double sum = 0;
    for (std::size_t at = first; at < last; ++at)
        sum += lines[at].school - lines[at].reference;
    return last > first ? sum / double(last - first) : 0;
}

QString differenceWords(double difference)
{
    if (std::abs(difference) < 0.05)
        return u"как и там"_s;
    return u"на %1 п. п. %2"_s.arg(chartNumber(std::abs(difference), 1), difference > 0 ? u"лучше"_s : u"хуже"_s);
}

} // namespace

ChartData taskChart(const SignInput &input, std::size_t paper, std::size_t school)
{
    const SignPaper &source = input.papers[paper];
    const QString name = u"Выполнение заданий"_s;
    const QString who = nameOf(input.schools[school]);
    const QString subject = u"%1, %2"_s.arg(who, source.paper.key.title());
    const SignCell *cell = cellOf(source, school);
    const auto lines = cell ? taskLines(source, *cell) : std::vector<TaskLine>();
    if (lines.empty())
        return missingChart(
            name, subject,
            u"Выполнения заданий по этой работе нет. Загрузите «Выполнение заданий» или «Индивидуальные "
            "результаты»."_s);
    const bool region = std::ranges::any_of(lines, [](const TaskLine &line) { return line.region.has_value(); });
    const QString whose = region ? u"регионе"_s : source.municipality ? u"муниципалитете"_s : u"школах вместе"_s;
    ChartData chart;
    chart.form = ChartForm::Rows;
    chart.name = name;
    chart.subject = subject;
    // The easier half and the harder one; with an odd number the middle task belongs to neither.
    const std::size_t half = lines.size() / 2;
    const double easy = meanDifference(lines, 0, half);
    const double hard = meanDifference(lines, lines.size() - half, lines.size());
    if (half == 0)
        chart.title = u"%1: задание выполнено %2, в %3 %4"_s.arg(who, chartPercent(lines[0].school), whose,
                                                                 chartPercent(lines[0].reference));
    else if (hard >= Notable && easy <= -Notable)
        chart.title = u"%1: трудные задания выполнены лучше, чем в %2 (%3 п. п.), лёгкие — хуже (%4)"_s.arg(
            who, whose, chartDifference(hard, 1), chartDifference(easy, 1));
    else
        chart.title = u"%1 против результатов в %2: лёгкие задания %3, трудные %4"_s.arg(
            who, whose, differenceWords(easy), differenceWords(hard));

    QStringList names;
    ChartSeries bars{who, ChartRole::School, ChartSeries::Shape::Bars, {}};
    ChartSeries regionPoints{u"Регион"_s, ChartRole::Region, ChartSeries::Shape::Points, {}};
    ChartSeries municipalityPoints{municipalityName(source), ChartRole::Municipality, ChartSeries::Shape::Points, {}};
    chart.table.columns = {{u"Задание"_s},
                           {u"Уровень"_s},
                           {u"Балл"_s, true},
                           {u"Школа, %"_s, true, 1},
                           {municipalityName(source) + u", %"_s, true, 1},
                           {u"Регион, %"_s, true, 1},
                           {u"Разница, п. п."_s, true, 1}};
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const TaskLine &line = lines[at];
        const PaperTask &task = source.paper.tasks[line.task];
        names << task.code + difficultyLetter(task.difficulty);
        QString tip = u"Задание %1"_s.arg(task.code);
        if (task.difficulty != TaskDifficulty::Unknown)
            tip += u" (%1 уровень)"_s.arg(difficultyText(task.difficulty));
        tip += u": школа %1, в %2 %3, разница %4 п. п."_s.arg(chartPercent(line.school), whose,
                                                              chartPercent(line.reference),
                                                              chartDifference(line.school - line.reference, 1));
        bars.points.push_back({double(at), line.school, tip, {}});
        if (line.region)
            regionPoints.points.push_back({double(at), *line.region, tip, {}});
        if (line.municipality)
            municipalityPoints.points.push_back({double(at), *line.municipality, tip, {}});
        chart.table.rows.push_back(
            {task.code, difficultyText(task.difficulty), task.maximum > 0 ? QVariant(task.maximum) : QVariant(),
             line.school, tableValue(line.municipality), tableValue(line.region), line.school - line.reference});
    }
    const auto &widest = *std::ranges::max_element(
        lines, {}, [](const TaskLine &line) { return std::abs(line.school - line.reference); });
    chart.summary =
        u"%1: %2. Лёгкая половина заданий %3, трудная %4, чем в %5. Больше всего отличается задание %6: %7 против %8."_s
            .arg(who, countOf(qint64(lines.size()), u"задание"_s, u"задания"_s, u"заданий"_s), differenceWords(easy),
                 differenceWords(hard), whose, source.paper.tasks[widest.task].code, chartPercent(widest.school),
                 chartPercent(widest.reference));
    chart.note = u"Задания идут от лёгких к трудным по тому, как их выполнили в %1. Б — базовый, П — повышенный, "
                 "В — высокий уровень."_s.arg(whose);
    chart.position = categoryAxis(u"Задание"_s, names);
    chart.value = percentAxis(u"Выполнение, % от наибольшего балла"_s);
    chart.series = {bars, municipalityPoints};
    if (region)
        chart.series.push_back(regionPoints);
    std::erase_if(chart.series, [](const ChartSeries &series) { return series.points.empty(); });
    return chart;
}

} // namespace versta

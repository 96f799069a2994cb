#include "core/charts/papercharts.h"
#include "core/charts/schoolcharts.h"
#include "support/catch.h"
#include "support/chartinput.h"

#include <cmath>

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

// One school, all works of a paper at one score; the region's at another.
SignPaper paperAt(int year, int grade, int school, int region)
{
    SignPaper paper;
    paper.paper = chartPaper(year, u"Русский язык"_s, grade);
    std::vector<int> scores(21);
    scores[std::size_t(school)] = 10;
    paper.cells = {chartCell(0, scores)};
    paper.region.emplace();
    paper.region->scorePercent.assign(21, 0);
    paper.region->scorePercent[std::size_t(region)] = 100;
    return paper;
}

SignInput yearsOf(std::vector<SignPaper> papers)
{
    SignInput input;
    input.schools = {chartSchool(1)};
    input.papers = std::move(papers);
    return input;
}

SignInput classOf(const std::vector<std::vector<TaskScore>> &works)
{
    SignInput input;
    input.schools = {chartSchool(1)};
    input.papers.resize(1);
    input.papers[0].paper = chartPaper(2025, u"Математика"_s, 5);
    SignCell cell = chartCell(0, std::vector<int>(21));
    cell.works.tasks = works.front().size();
    cell.works.classes = {u"А"_s};
    for (const auto &work : works) {
        int total = 0;
        for (const TaskScore score : work)
            total += PupilWork::scored(score);
        cell.works.classOf.push_back(0);
        cell.works.totals.push_back(std::uint16_t(total));
        cell.works.scores.insert(cell.works.scores.end(), work.begin(), work.end());
    }
    input.papers[0].cells = {cell};
    return input;
}

} // namespace

TEST_CASE("A parallel is followed from grade to grade against the region")
{
    const SignInput input = yearsOf(
        {paperAt(2023, 4, 16, 12), paperAt(2024, 4, 8, 10), paperAt(2024, 5, 12, 12), paperAt(2025, 6, 10, 11)});
    const auto cohorts = cohortsOf(input, 0);
    REQUIRE(cohorts.size() == 1);
    CHECK(cohorts[0].papers == std::vector<std::size_t>{0, 2, 3});
    CHECK(cohorts[0].title() == u"Русский язык, 4 класс в 2023 году"_s);
    const ChartData chart = cohortChart(input, 0, cohorts[0]);
    // 80 against 60 per cent of 20 points, at last 50 against 55.
    CHECK(chart.title == u"СОШ №\u00a01: отличие от региона изменилось с +20,0 до −5,0 п. п."_s);
    CHECK(chart.position.ticks[1].text == u"5 класс\n2024"_s);
    REQUIRE(chart.series.front().points.size() == 3);
    CHECK(chart.series.front().points[0].value == Approx(80));
    CHECK(chart.series.front().points[2].target.paper->grade == 6);
    CHECK(chart.summary.contains(u"2023 год, 4 класс: 80,0\u00a0% (+20,0 п. п.)"_s));
}

TEST_CASE("A year without results leaves its place empty")
{
    const SignInput input = yearsOf({paperAt(2022, 4, 10, 10), paperAt(2024, 4, 10, 10), paperAt(2025, 4, 11, 11)});
    const auto subjects = subjectsOf(input, 0);
    REQUIRE(subjects.size() == 1);
    const ChartData chart = subjectChart(input, 0, subjects[0]);
    CHECK(chart.position.ticks.size() == 4);
    CHECK(chart.series.front().points[1].at == 2);
    CHECK(chart.title == u"СОШ №\u00a01: отличие от региона почти не изменилось: 0,0 и 0,0 п. п."_s);
    CHECK(cohortsOf(input, 0).empty());
}

TEST_CASE("Works that agree in all tasks but one are counted, grouped and never named")
{
    const std::vector<TaskScore> work{2, 1, 0, 2, 1, 0};
    std::vector<TaskScore> nearly = work;
    nearly[5] = 1;
    std::vector<TaskScore> another = work;
    another[5] = 2; // differs from `work` and from `nearly` in one task
    const SignInput input = classOf({work, {0, 0, 2, 0, 2, 2}, nearly, another, {1, 2, 2, 1, 0, 1}});
    CHECK(classesOf(input, 0, 0) == QStringList{u"А"_s});
    const ChartData chart = pairChart(input, 0, 0, u"А"_s);
    CHECK(chart.title == u"5 «А»: 3\u00a0пары из 10 отличаются не больше чем одним заданием"_s);
    CHECK(chart.summary.contains(u"3\u00a0пары, в них 3\u00a0работы (1\u00a0группа)"_s));
    CHECK(chart.cells.size() == 20);
    // The group lies in the upper left corner.
    for (const ChartCell &cell : chart.cells)
        CHECK(cell.outlined == (cell.row < 3 && cell.column < 3));
    CHECK(chart.table.rows.front()[6].toInt() == 1);
    CHECK(chart.note.contains(u"а не доказательство"_s));
}

TEST_CASE("What a class was not taught says nothing about agreement")
{
    const std::vector<TaskScore> work{1, 1, notTaught, notTaught, notTaught};
    const ChartData chart = pairChart(classOf({work, work}), 0, 0, u"А"_s);
    CHECK(chart.title == u"5 «А»: близких работ нет (сравнено пар: 1)"_s);
    CHECK(chart.cells.front().shade == 0);
    CHECK(pairChart(classOf({work}), 0, 0, u"А"_s).isEmpty());
    CHECK(pairChart(classOf({work, work}), 0, 0, u"Б"_s).isEmpty());
}

TEST_CASE("Evidence is shown in words, never as a number")
{
    const SignInput input = chartMunicipality(3);
    SignReport report;
    const auto add = [&](const PaperKey &paper, SignKind kind, double evidence) {
        Sign sign;
        sign.school = SchoolLogin(990101);
        sign.paper = paper;
        sign.kind = kind;
        sign.evidence = evidence;
        report.signs.push_back(sign);
    };
    add({}, SignKind::SharedEvidence, 31.25);
    add(input.papers[0].paper.key, SignKind::SharedEvidence, 9.75);
    add(input.papers[0].paper.key, SignKind::JournalLifting, -40.5);
    add(input.papers[1].paper.key, SignKind::SharedEvidence, 1.5);
    const ChartData chart = habitChart(report, SchoolLogin(990101), u"СОШ №\u00a01"_s);
    CHECK(chart.title == u"СОШ №\u00a01: признак заметен в 1 из 2 работ"_s);
    REQUIRE(chart.position.ticks.size() == 3);
    CHECK(chart.position.ticks[0].text == u"Все работы вместе"_s);
    CHECK(chart.position.ticks[1].text == input.papers[0].paper.key.title());
    CHECK(chart.summary.contains(u"все работы вместе: сильно"_s));
    CHECK(chart.table.rows[1][2].toString() == u"сильно"_s);
    CHECK(chart.table.rows[1][4].toString() == u"нет"_s);
    CHECK(chart.table.rows[2][2].toString() == u"слабо"_s);
    for (const ChartSeries &series : chart.series) {
        for (const ChartPoint &point : series.points) {
            CHECK(point.value >= chart.value.low);
            CHECK(point.value <= chart.value.high);
            for (const QString &number : {u"31,"_s, u"9,7"_s, u"40,"_s, u"1,5"_s})
                CHECK_FALSE(point.tip.contains(number));
        }
    }
    CHECK(habitChart(report, SchoolLogin(990102), u"СОШ №\u00a02"_s).isEmpty());
}

TEST_CASE("Signs that come back are counted by year, layers apart")
{
    SignInput input;
    for (int number = 1; number <= 3; ++number)
        input.schools.push_back(chartSchool(number));
    for (const int year : {2024, 2025}) {
        FederalListEntry entry;
        entry.login = SchoolLogin(990102);
        entry.count = 2;
        input.federal.push_back({year, {entry}});
    }
    FederalListEntry once;
    once.login = SchoolLogin(990101);
    input.federal[1].entries.push_back(once);
    const ChartData chart = persistenceChart(input);
    CHECK(chart.title == u"Признаки повторяются больше одного года у 1 из 2"_s);
    CHECK(chart.value.ticks.size() == 2);
    CHECK(chart.value.ticks[0].text == u"СОШ №\u00a02"_s);
    CHECK(chart.position.ticks.size() == 2);
    CHECK(chart.cells[0].text == u"●"_s);
    CHECK(chart.cells[0].tip == u"СОШ №\u00a02, 2024 год: список ФИОКО, маркеров: 2"_s);
    CHECK(chart.cells[2].text.isEmpty());
    SignReport report;
    Sign sign;
    sign.school = SchoolLogin(990103);
    sign.paper.year = 2025;
    sign.flagged = true;
    report.signs = {sign};
    const ChartData layers = persistenceChart(input, &report);
    CHECK(layers.position.ticks.size() == 6);
    CHECK(layers.value.ticks.size() == 3);
    CHECK(layers.cells[11].text == u"■"_s);
    CHECK(persistenceChart(SignInput()).missing.startsWith(u"Список ФИОКО не загружен"_s));
}

TEST_CASE("Every chart of a municipality has finite values in range, tips, a title and a summary")
{
    const SignInput input = chartMunicipality(9);
    const SignReport report = chartReport(input);
    std::vector<ChartData> charts{persistenceChart(input, &report), persistenceChart(input)};
    for (std::size_t paper = 0; paper < input.papers.size(); ++paper) {
        charts.push_back(markChart(input, paper));
        charts.push_back(journalChart(input, paper));
        charts.push_back(funnelChart(input, paper));
    }
    for (std::size_t school = 0; school < input.schools.size(); ++school) {
        charts.push_back(scoreChart(input, 0, school));
        charts.push_back(taskChart(input, 0, school));
        charts.push_back(habitChart(report, input.schools[school].login, input.schools[school].name));
        for (const QString &name : classesOf(input, 0, school))
            charts.push_back(pairChart(input, 0, school, name));
        for (const Cohort &cohort : cohortsOf(input, school))
            charts.push_back(cohortChart(input, school, cohort));
        for (const SubjectYears &subject : subjectsOf(input, school))
            charts.push_back(subjectChart(input, school, subject));
    }
    for (const ChartData &chart : charts) {
        INFO(chart.title.toStdString());
        CHECK(chart.missing.isEmpty());
        CHECK_FALSE(chart.summary.isEmpty());
        CHECK((!chart.title.endsWith(u"."_s) || chart.title.endsWith(u"п. п."_s)));
        CHECK_FALSE(chart.table.rows.empty());
        for (const auto &row : chart.table.rows)
            CHECK(row.size() == chart.table.columns.size());
        bool fine = true;
        for (const ChartSeries &series : chart.series) {
            for (const ChartPoint &point : series.points)
                fine = fine && std::isfinite(point.value) && point.value <= chart.value.high + 1e-9 &&
                       point.value >= chart.value.low - 1e-9 && point.at >= chart.position.low - 1e-9 &&
                       point.at <= chart.position.high + 1e-9 && !point.tip.isEmpty();
        }
        for (const ChartCell &cell : chart.cells)
            fine = fine && cell.shade >= 0 && cell.shade <= 1 && !cell.tip.isEmpty();
        CHECK(fine);
    }
}

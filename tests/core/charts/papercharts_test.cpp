#include "core/charts/papercharts.h"
#include "support/catch.h"
#include "support/chartinput.h"

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

const QString longName = u"ООШ с. Верхняя Берёзовка Приозёрского района №\u00a03"_s;

/// Schools with the given works by score in one paper of maximum 20.
SignInput inputOf(const std::vector<std::vector<std::pair<int, int>>> &schools)
{
    SignInput input;
    input.papers.resize(1);
    input.papers[0].paper = chartPaper(2025, u"Математика"_s, 5);
    for (const auto &school : schools) {
        std::vector<int> scores(21);
        for (const auto &[score, works] : school)
            scores[std::size_t(score)] = works;
        input.papers[0].cells.push_back(chartCell(input.schools.size(), scores));
        input.schools.push_back(chartSchool(int(input.schools.size()) + 1));
    }
    return input;
}

const ChartSeries &seriesOf(const ChartData &chart, ChartRole role)
{
    for (const ChartSeries &series : chart.series) {
        if (series.role == role)
            return series;
    }
    FAIL("no such series");
    return chart.series.front();
}

QStringList namesOf(const ChartAxis &axis)
{
    QStringList names;
    for (const ChartTick &tick : axis.ticks)
        names << tick.text;
    return names;
}

} // namespace

TEST_CASE("The distribution of a school says its mean and how far it is from the region")
{
    // Counts, mean and number of works of the design's golden vector (domain 1.7): 57 works, mean 10.
    SignInput input =
        inputOf({{{0, 2}, {5, 3}, {6, 9}, {7, 6}, {9, 5}, {10, 11}, {12, 7}, {14, 4}, {15, 6}, {18, 3}, {20, 1}}});
    ReferenceRow region;
    region.participants = 1000;
    region.scorePercent.assign(21, 0);
    region.scorePercent[8] = 50;
    region.scorePercent[9] = 50;
    input.papers[0].region = region;
    const ChartData chart = scoreChart(input, 0, 0);
    REQUIRE_FALSE(chart.isEmpty());
    CHECK(chart.title == u"СОШ №\u00a01: средний балл 10,0 из 20, на 1,5 выше, чем у региона"_s);
    const ChartSeries &school = seriesOf(chart, ChartRole::School);
    REQUIRE(school.points.size() == 21);
    CHECK(school.points[10].value == Approx(100.0 * 11 / 57));
    CHECK(school.points[10].tip.contains(u"11\u00a0работ (19,3\u00a0%), отметка «4»; в регионе 0,0\u00a0%"_s));
    REQUIRE(chart.marks.size() == 3);
    CHECK(chart.marks[0].at == 5.5);
    CHECK(chart.marks[2].text == u"«5»"_s);
    CHECK(chart.summary.startsWith(u"СОШ №\u00a01: 57\u00a0работ, средний балл 10,0"_s));
    CHECK(chart.summary.contains(u"Чаще всего встречается балл 10 (11\u00a0работ)."_s));
    // Two points below the border of «4», 10: five works at 9; the region has all its works there.
    CHECK(
        chart.summary.contains(u"Сразу под границей «4» (8–9 балла): 5\u00a0работ, при долях региона было бы 57,0."_s));
    CHECK(chart.value.high >= 50);
    REQUIRE(chart.table.rows.size() == 21);
    CHECK(chart.table.rows[6][2].toInt() == 9);
}

TEST_CASE("What is expected at a school's own level is drawn with its band and said of the border")
{
    const SignInput input = inputOf({{{5, 1}, {6, 14}, {12, 5}}});
    ExpectedScores expected;
    expected.works.assign(21, 1);
    expected.low.assign(21, 0);
    expected.high.assign(21, 3);
    expected.borders = {{3, 4, 6, 1, 6.08}};
    const ChartData chart = scoreChart(input, 0, 0, expected);
    CHECK(chart.title == u"СОШ №\u00a01: под границей «3» 1\u00a0работа, ожидалось около 6,1"_s);
    CHECK(chart.summary.contains(u"Баллы 4–5: под границей «3» 1\u00a0работа, ожидалось около 6,1."_s));
    CHECK(chart.note.contains(u"а не доказательство нарушения"_s));
    CHECK(seriesOf(chart, ChartRole::Expected).points[3].value == Approx(5)); // 1 of 20
    REQUIRE(chart.bands.size() == 1);
    CHECK(chart.bands[0].edges[7].high == Approx(15)); // 3 of 20
}

TEST_CASE("A handful of works and none at all are said")
{
    const SignInput input = inputOf({{{5, 3}}, {}});
    CHECK(scoreChart(input, 0, 0).title == u"СОШ №\u00a01: 3\u00a0работы — мало, чтобы судить о распределении"_s);
    const ChartData none = scoreChart(input, 0, 1);
    CHECK(none.isEmpty());
    CHECK(none.missing.contains(u"«Распределение первичных баллов»"_s));
    CHECK(scoreChart(input, 0, 7 % 2).isEmpty());
}

TEST_CASE("Schools stand in the order of «4» and «5» below what they are compared with")
{
    SignInput input = inputOf({{{5, 5}, {10, 5}}, {{10, 10}}, {{3, 1}, {8, 3}}});
    ReferenceRow region;
    region.markPercent = {10, 30, 40, 20};
    input.papers[0].region = region;
    const ChartData chart = markChart(input, 0);
    CHECK(namesOf(chart.position) ==
          QStringList{u"Регион"_s, u"Все школы вместе"_s, u"СОШ №\u00a02"_s, u"СОШ №\u00a01"_s, longName});
    CHECK(chart.title ==
          u"«4» и «5» получили от 0,0\u00a0% до 100,0\u00a0% по школам; у всех школ вместе 62,5\u00a0%"_s);
    CHECK(seriesOf(chart, ChartRole::Mark2).points[3].value == 50);
    CHECK(seriesOf(chart, ChartRole::Mark3).points[4].value == 75);
    CHECK(seriesOf(chart, ChartRole::Mark4).points[2].tip ==
          u"СОШ №\u00a02: «4» — 100,0\u00a0% (10 из 10\u00a0работ)"_s);
    CHECK(seriesOf(chart, ChartRole::Mark4).points[2].target.school == SchoolLogin(990102));
    CHECK(seriesOf(chart, ChartRole::Mark4).points[0].target.isEmpty());
    CHECK(chart.summary.contains(u"Без «2»: 1\u00a0школа."_s));
    const ChartData named = markChart(input, 0, SchoolOrder::Name);
    CHECK(named.position.ticks[2].text == longName);
    CHECK(named.position.ticks[4].text == u"СОШ №\u00a02"_s);
}

TEST_CASE("What the journal would lead one to expect comes from the other schools' pupils with the same mark")
{
    SignInput input = inputOf({{{12, 10}}, {{12, 20}, {3, 8}}});
    SignPaper &paper = input.papers[0];
    for (SignCell &cell : paper.cells)
        cell.scoresByJournal.resize(21);
    paper.cells[0].scoresByJournal[12] = {0, 0, 0, 10}; // «4», journal 5: lowered
    paper.cells[1].scoresByJournal[12] = {0, 5, 10, 5}; // «4»: 5 raised, 10 confirmed, 5 lowered
    paper.cells[1].scoresByJournal[3] = {8, 0, 0, 0};   // «2» confirmed: not among the first school's marks
    const auto expected = expectedShift(paper, paper.cells[0]);
    REQUIRE(expected);
    CHECK((*expected)[0] == Approx(25));
    CHECK((*expected)[1] == Approx(50));
    CHECK((*expected)[2] == Approx(25));
    // The other school has a mark that the first one's pupils have not: then all together.
    const auto other = expectedShift(paper, paper.cells[1]);
    REQUIRE(other);
    CHECK((*other)[0] == Approx(100));

    const ChartData chart = journalChart(input, 0);
    CHECK(chart.title.startsWith(
        u"Выше журнала 13,2\u00a0% отметок, ниже 39,5\u00a0%; чаще всего выше — СОШ №\u00a02"_s));
    CHECK(namesOf(chart.position) == QStringList{u"СОШ №\u00a02"_s, u"СОШ №\u00a01"_s});
    const ChartSeries &borders = seriesOf(chart, ChartRole::Expected);
    REQUIRE(borders.points.size() == 4);
    CHECK(borders.points[2].value == Approx(25));
    CHECK(borders.points[3].value == Approx(75));
    // What is known better wins.
    CHECK(seriesOf(journalChart(input, 0, SchoolOrder::Finding, {{0, {10, 80, 10}}}), ChartRole::Expected)
              .points[3]
              .value == Approx(90));
}

TEST_CASE("The journal without any marks says what to load")
{
    const ChartData chart = journalChart(inputOf({{{5, 5}}}), 0);
    CHECK(chart.missing.contains(u"«Сравнение отметок с отметками по журналу»"_s));
}

TEST_CASE("The limits of the funnel take in that schools differ")
{
    // Computed apart from the program after DerSimonian and Laird: sd within 4.4976, between 2.4970, mean 9.1607.
    const SignInput input = inputOf({{{8, 5}, {12, 5}}, {{4, 10}, {16, 10}}, {{10, 2}, {14, 2}}, {{2, 20}, {10, 20}}});
    const auto figures = funnelFigures(input.papers[0]);
    REQUIRE(figures);
    CHECK(figures->pupilSd == Approx(4.497618).epsilon(1e-6));
    CHECK(figures->schoolSd == Approx(2.496978).epsilon(1e-6));
    CHECK(figures->mean == Approx(9.160701).epsilon(1e-6));
    CHECK(figures->halfWidth(10, 1.96) == Approx(5.632317).epsilon(1e-6));
    CHECK(figures->halfWidth(100, 1.96) < figures->halfWidth(10, 1.96));
    const ChartData chart = funnelChart(input, 0);
    CHECK(chart.title == u"Все 4\u00a0школы — в пределах обычного разброса"_s);
    CHECK(chart.bands.size() == 2);
    CHECK(chart.summary.contains(u"случайно ожидается около 0,2"_s));
}

TEST_CASE("A school far from the others is named without being judged")
{
    std::vector<std::vector<std::pair<int, int>>> schools(20, {{9, 20}, {11, 20}});
    schools.push_back({{19, 40}, {20, 40}});
    const ChartData chart = funnelChart(inputOf(schools), 0);
    CHECK(chart.title == u"За пределами обычного разброса 1 из 21: выше 1, ниже 0"_s);
    CHECK(chart.summary.contains(u"За внешними: СОШ №\u00a021 (19,5)."_s));
    CHECK(chart.note.contains(u"не признак необъективности"_s));
    CHECK(seriesOf(chart, ChartRole::Third).points.front().target.school == SchoolLogin(990121));
}

TEST_CASE("Two schools are no funnel")
{
    CHECK(funnelChart(inputOf({{{9, 20}}, {{8, 20}}}), 0).isEmpty());
    CHECK(funnelChart(inputOf({}), 0).isEmpty());
}

TEST_CASE("Tasks stand from the easiest of the region to the hardest")
{
    SignInput input = inputOf({{{9, 20}}});
    SignPaper &paper = input.papers[0];
    paper.paper.tasks.resize(4);
    paper.paper.tasks[1].difficulty = TaskDifficulty::Advanced;
    paper.cells[0].taskPercent = {70, 50, std::nullopt, 60};
    paper.region.emplace();
    paper.region->taskPercent = {80, 30, 55, 40};
    const ChartData chart = taskChart(input, 0, 0);
    CHECK(namesOf(chart.position) == QStringList{u"1 · Б"_s, u"4 · Б"_s, u"2 · П"_s});
    CHECK(chart.title ==
          u"СОШ №\u00a01: трудные задания выполнены лучше, чем в регионе (+20,0 п. п.), лёгкие — хуже (−10,0)"_s);
    CHECK(chart.summary.contains(u"3\u00a0задания"_s));
    CHECK(seriesOf(chart, ChartRole::Region).points[2].value == 30);
}

TEST_CASE("Completion of tasks is counted from works where no report gives it")
{
    SignInput input = inputOf({{{9, 2}}});
    SignCell &cell = input.papers[0].cells[0];
    input.papers[0].paper.tasks.resize(2);
    cell.works.tasks = 2;
    cell.works.classes = QStringList{QString()};
    cell.works.classOf = {0, 0};
    cell.works.totals = {3, 0};
    cell.works.scores = {2, 1, notAttempted, notTaught}; // tasks of two points each
    const ChartData chart = taskChart(input, 0, 0);
    REQUIRE(chart.table.rows.size() == 2);
    CHECK(chart.table.rows[0][3].toDouble() == 50); // 2 of 4
    CHECK(chart.table.rows[1][3].toDouble() == 50); // 1 of 2: not taught does not count
}

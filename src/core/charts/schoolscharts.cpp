#include "chartaxis.h"
#include "chartfigures.h"
#include "charttexts.h"
#include "papercharts.h"

#include "core/naturalorder.h"

#include <algorithm>
#include <numeric>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// A row of a chart with stacked shares: a school, or what schools are compared with.
template <std::size_t N>
struct ShareLine
{
    QString name;
    ChartTarget target;
    std::size_t school = 0;
    int works = 0;
    std::optional<std::array<int, N>> counts;
    std::array<double, N> shares{};
    std::optional<std::array<double, N>> expected;
    double finding = 0;
};

template <std::size_t N>
void arrange(std::vector<ShareLine<N>> &lines, SchoolOrder order)
{
    const auto byName = [](const ShareLine<N> &line) {
        return std::pair(naturalSortKey(line.name), line.target.school);
    };
    std::ranges::sort(lines, {}, byName);
    if (order == SchoolOrder::Finding)
        std::ranges::stable_sort(lines, std::ranges::greater(), &ShareLine<N>::finding);
}

template <std::size_t N>
QStringList namesOf(const std::vector<ShareLine<N>> &lines)
{
    QStringList names;
    for (const auto &line : lines)
        names << line.name;
    return names;
}

template <std::size_t N>
void addStack(ChartData &chart, const std::vector<ShareLine<N>> &lines, const std::array<QString, N> &names,
              const std::array<ChartRole, N> &roles)
{
    for (std::size_t part = 0; part < N; ++part) {
        ChartSeries series{names[part], roles[part], ChartSeries::Shape::Stacked, {}};
        series.points.reserve(lines.size());
        for (std::size_t at = 0; at < lines.size(); ++at) {
            const auto &line = lines[at];
            QString tip = u"%1: %2 — %3"_s.arg(line.name, names[part], chartPercent(line.shares[part]));
            if (line.counts)
                tip += u" (%1 из %2)"_s.arg((*line.counts)[part]).arg(worksText(line.works));
            if (line.expected)
                tip += u"; ожидалось %1"_s.arg(chartPercent((*line.expected)[part]));
            series.points.push_back({double(at), line.shares[part], tip, line.target});
        }
        chart.series.push_back(std::move(series));
    }
}

template <std::size_t N>
ChartTable shareTable(const std::vector<ShareLine<N>> &lines, const std::array<QString, N> &names, bool expected)
{
    ChartTable table;
    table.columns = {{u"Школа"_s}, {u"Работ"_s, true}};
    for (const QString &name : names)
        table.columns.push_back({name + u", %"_s, true, 1});
    for (const QString &name : names) {
        if (expected)
            table.columns.push_back({name + u": ожидалось, %"_s, true, 1});
    }
    table.rows.reserve(lines.size());
    for (const auto &line : lines) {
        std::vector<QVariant> row{line.name, line.works > 0 ? QVariant(line.works) : QVariant()};
        for (const double share : line.shares)
            row.emplace_back(share);
        for (std::size_t part = 0; expected && part < N; ++part)
            row.push_back(line.expected ? QVariant((*line.expected)[part]) : QVariant());
        table.rows.push_back(std::move(row));
    }
    return table;
}

constexpr std::array<ChartRole, 4> MarkRoles{ChartRole::Mark2, ChartRole::Mark3, ChartRole::Mark4, ChartRole::Mark5};
constexpr std::array<ChartRole, 3> ShiftRoles{ChartRole::Lowered, ChartRole::Confirmed, ChartRole::Raised};

// Mark of the work by the direction of the journal, of the schools but one.
using ShiftByMark = std::array<std::array<int, 3>, 4>;

void addShiftByMark(ShiftByMark &sums, const SignCell &cell, const MarkScale &scale)
{
    for (std::size_t score = 0; score < cell.scoresByJournal.size(); ++score) {
        const auto mark = std::size_t(scale.markOf(int(score)) - 2);
        for (std::size_t journal = 0; journal < 4; ++journal)
            sums[mark][mark < journal ? 0 : mark == journal ? 1 : 2] += cell.scoresByJournal[score][journal];
    }
}

} // namespace

ChartData markChart(const SignInput &input, std::size_t paper, SchoolOrder order)
{
    const SignPaper &source = input.papers[paper];
    const QString name = u"Отметки по школам"_s;
    const std::array<QString, 4> names{u"«2»"_s, u"«3»"_s, u"«4»"_s, u"«5»"_s};
    std::vector<ShareLine<4>> lines;
    for (const SignCell &cell : source.cells) {
        const auto marks = marksOf(cell, source);
        const int works = marks ? std::accumulate(marks->begin(), marks->end(), 0) : 0;
        if (works == 0)
            continue;
        ShareLine<4> line;
        line.name = nameOf(input.schools[cell.school]);
        line.target = {input.schools[cell.school].login, source.paper.key};
        line.school = cell.school;
        line.works = works;
        line.counts = marks;
        line.shares = sharesOf(*marks);
        line.finding = line.shares[2] + line.shares[3];
        lines.push_back(std::move(line));
    }
    if (lines.empty())
        return missingChart(name, source.paper.key.title(),
                            u"Отметок по этой работе нет. Загрузите «Статистику по отметкам» или «Индивидуальные "
                            "результаты»."_s);
    arrange(lines, order);
    const auto [worst, best] = std::ranges::minmax(lines, {}, &ShareLine<4>::finding);
    const ReferenceRow municipality = municipalityOf(source);
    const auto own = marksOf(municipality, source);
    ChartData chart;
    chart.form = ChartForm::Rows;
    chart.name = name;
    chart.subject = source.paper.key.title();
    const int schools = int(lines.size());
    const int twos = int(std::ranges::count_if(lines, [](const auto &line) { return line.shares[0] == 0; }));
    const QString together =
        own ? u"; у %1 %2"_s.arg(municipalityGenitive(source), chartPercent((*own)[2] + (*own)[3])) : QString();
    chart.title = schools == 1 ? u"%1: «4» и «5» у %2"_s.arg(lines[0].name, chartPercent(best.finding)) + together
                               : u"«4» и «5» получили от %1 до %2 по школам"_s.arg(chartPercent(worst.finding),
                                                                                   chartPercent(best.finding)) +
                                     together;
    chart.summary = u"%1, %2. Больше всего «4» и «5»: %3 (%4), меньше всего: %5 (%6). Без «2»: %7."_s.arg(
        source.paper.key.title(), schoolsText(schools), best.name, chartPercent(best.finding), worst.name,
        chartPercent(worst.finding), schoolsText(twos));
    chart.note =
        u"Высокая доля «4» и «5» сама по себе не признак: школы и вправду разные. В маленькой школе доли меняются "
        "от каждой работы."_s;
    const auto addReference = [&](const QString &title, const std::optional<std::array<double, 4>> &marks, int works) {
        if (!marks)
            return;
        ShareLine<4> line;
        line.name = title;
        line.shares = *marks;
        line.works = works;
        lines.insert(lines.begin(), line);
    };
    addReference(municipalityName(source), own, municipality.participants);
    if (source.region)
        addReference(u"Регион"_s, marksOf(*source.region, source), source.region->participants);
    chart.position = categoryAxis({}, namesOf(lines));
    chart.value = percentAxis(u"Доля работ, %"_s);
    addStack(chart, lines, names, MarkRoles);
    chart.table = shareTable(lines, names, false);
    return chart;
}

std::optional<std::array<double, 3>> expectedShift(const SignPaper &paper, const SignCell &cell)
{
    std::array<double, 3> expected{};
    if (paper.paper.scale && !cell.scoresByJournal.empty()) {
        ShiftByMark others{};
        ShiftByMark own{};
        addShiftByMark(own, cell, *paper.paper.scale);
        for (const SignCell &other : paper.cells) {
            if (other.school != cell.school)
                addShiftByMark(others, other, *paper.paper.scale);
        }
        int works = 0;
        bool known = true;
        for (std::size_t mark = 0; mark < 4; ++mark) {
            const int pupils = std::accumulate(own[mark].begin(), own[mark].end(), 0);
            const auto shares = sharesOf(others[mark]);
            known = known && (pupils == 0 || std::accumulate(shares.begin(), shares.end(), 0.0) > 0);
            works += pupils;
            for (std::size_t part = 0; part < 3; ++part)
                expected[part] += pupils * shares[part];
        }
        if (known && works > 0) {
            for (double &share : expected)
                share /= works;
            return expected;
        }
    }
    std::array<int, 3> together{};
    for (const SignCell &other : paper.cells) {
        const auto shift = other.school == cell.school ? std::nullopt : shiftOf(other, paper);
        for (std::size_t part = 0; shift && part < 3; ++part)
            together[part] += (*shift)[part];
    }
    if (std::accumulate(together.begin(), together.end(), 0) == 0)
        return {};
    return sharesOf(together);
}

ChartData journalChart(const SignInput &input, std::size_t paper, SchoolOrder order,
                       const std::map<std::size_t, std::array<double, 3>> &expected)
{
    const SignPaper &source = input.papers[paper];
    const QString name = u"Отметки за работу и по журналу"_s;
    const std::array<QString, 3> names{u"Ниже журнала"_s, u"Как в журнале"_s, u"Выше журнала"_s};
    std::vector<ShareLine<3>> lines;
    std::array<int, 3> together{};
    for (const SignCell &cell : source.cells) {
        const auto shift = shiftOf(cell, source);
        const int works = shift ? std::accumulate(shift->begin(), shift->end(), 0) : 0;
        if (works == 0)
            continue;
        ShareLine<3> line;
        line.name = nameOf(input.schools[cell.school]);
        line.target = {input.schools[cell.school].login, source.paper.key};
        line.school = cell.school;
        line.works = works;
        line.counts = shift;
        line.shares = sharesOf(*shift);
        line.finding = line.shares[2];
        const auto known = expected.find(cell.school);
        line.expected = known != expected.end() ? std::optional(known->second) : expectedShift(source, cell);
        for (std::size_t part = 0; part < 3; ++part)
            together[part] += (*shift)[part];
        lines.push_back(std::move(line));
    }
    if (lines.empty())
        return missingChart(name, source.paper.key.title(),
                            u"Сравнения с журналом по этой работе нет. Загрузите «Сравнение отметок с отметками по "
                            "журналу» или «Индивидуальные результаты»."_s);
    arrange(lines, order);
    const auto &most = *std::ranges::max_element(lines, {}, &ShareLine<3>::finding);
    const auto &lowered = *std::ranges::max_element(lines, {}, [](const auto &line) { return line.shares[0]; });
    const auto shares = sharesOf(together);
    ChartData chart;
    chart.form = ChartForm::Rows;
    chart.name = name;
    chart.subject = source.paper.key.title();
    chart.title =
        lines.size() == 1
            ? u"%1: выше журнала %2 отметок, ниже %3"_s.arg(most.name, chartPercent(shares[2]), chartPercent(shares[0]))
            : u"Выше журнала %1 отметок, ниже %2; чаще всего выше — %3 (%4)"_s.arg(
                  chartPercent(shares[2]), chartPercent(shares[0]), most.name, chartPercent(most.finding));
    chart.summary =
        u"%1, %2. Вместе: ниже журнала %3, как в журнале %4, выше %5. Чаще всего выше: %6 (%7), чаще всего ниже: %8 (%9)."_s
            .arg(source.paper.key.title(), schoolsText(int(lines.size())), chartPercent(shares[0]),
                 chartPercent(shares[1]), chartPercent(shares[2]), most.name, chartPercent(most.finding), lowered.name,
                 chartPercent(lowered.shares[0]));
    chart.note = u"Короткие линии — границы долей, которые были бы у школы при обычном соотношении работы и журнала. "
                 "Совпадение с журналом чаще обычного бывает и тогда, когда отметку в журнал внесли после проверки."_s;
    chart.position = categoryAxis({}, namesOf(lines));
    chart.value = percentAxis(u"Доля учеников с обеими отметками, %"_s);
    addStack(chart, lines, names, ShiftRoles);
    ChartSeries borders{u"Ожидается (границы долей)"_s, ChartRole::Expected, ChartSeries::Shape::Ticks, {}};
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (!lines[at].expected)
            continue;
        const auto &wanted = *lines[at].expected;
        const QString tip = u"%1, ожидалось: ниже журнала %2, как в журнале %3, выше %4"_s.arg(
            lines[at].name, chartPercent(wanted[0]), chartPercent(wanted[1]), chartPercent(wanted[2]));
        borders.points.push_back({double(at), wanted[0], tip, lines[at].target});
        borders.points.push_back({double(at), wanted[0] + wanted[1], tip, lines[at].target});
    }
    const bool anyExpected = !borders.points.empty();
    if (anyExpected)
        chart.series.push_back(std::move(borders));
    else
        chart.note.clear();
    chart.table = shareTable(lines, names, anyExpected);
    return chart;
}

} // namespace versta

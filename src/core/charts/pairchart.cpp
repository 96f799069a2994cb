#include "chartaxis.h"
#include "chartfigures.h"
#include "charttexts.h"
#include "schoolcharts.h"

#include "core/pluralru.h"
#include "core/results/packedworks.h"

#include <algorithm>
#include <numeric>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// Shades begin where about half of the tasks agree, which any two works of a class do.
constexpr double LightestShare = 0.5;
// With fewer tasks in common agreement says nothing.
constexpr int FewTasks = 5;

struct Agreement
{
    int common = 0; ///< tasks that both have
    int equal = 0;

    [[nodiscard]] int differing() const { return common - equal; }
    [[nodiscard]] bool isClose() const { return common >= FewTasks && differing() <= 1; }
    [[nodiscard]] double share() const { return common > 0 ? double(equal) / common : 0; }
};

Agreement agreementOf(const TaskTable &works, std::size_t one, std::size_t other)
{
    Agreement agreement;
    for (std::size_t task = 0; task < works.tasks; ++task) {
        const TaskScore first = works.scores[one * works.tasks + task];
        const TaskScore second = works.scores[other * works.tasks + task];
        const auto counts = [](TaskScore score) { return score != notTaught && score != notGiven; };
        if (!counts(first) || !counts(second))
            continue;
        ++agreement.common;
        agreement.equal += PupilWork::scored(first) == PupilWork::scored(second);
    }
    return agreement;
}

// Works that are close to one another, directly or through others: by work the number of its group, the largest group
// first; -1 for a work that is close to none.
std::vector<int> groupsOf(std::size_t works, const std::vector<std::vector<Agreement>> &pairs)
{
    std::vector<std::size_t> root(works);
    std::iota(root.begin(), root.end(), std::size_t(0));
    const auto rootOf = [&](std::size_t work) {
        while (root[work] != work)
            work = root[work];
        return work;
    };
    for (std::size_t one = 0; one < works; ++one) {
        for (std::size_t other = one + 1; other < works; ++other) {
            if (pairs[one][other].isClose())
                root[rootOf(other)] = rootOf(one);
        }
    }
    std::vector<std::vector<std::size_t>> groups(works);
    for (std::size_t work = 0; work < works; ++work)
        groups[rootOf(work)].push_back(work);
    std::erase_if(groups, [](const auto &group) { return group.size() < 2; });
    std::ranges::stable_sort(groups, std::ranges::greater(), [](const auto &group) { return group.size(); });
    std::vector<int> groupOf(works, -1);
    for (std::size_t group = 0; group < groups.size(); ++group) {
        for (const std::size_t work : groups[group])
            groupOf[work] = int(group);
    }
    return groupOf;
}

QString tasksCount(int tasks)
{
    return countOf(tasks, u"задание"_s, u"задания"_s, u"заданий"_s);
}

QString pairsText(int pairs)
{
    return countOf(pairs, u"пара"_s, u"пары"_s, u"пар"_s);
}

} // namespace

QStringList classesOf(const SignInput &input, std::size_t paper, std::size_t school)
{
    const SignCell *cell = cellOf(input.papers[paper], school);
    return cell && cell->works.tasks > 0 ? cell->works.classes : QStringList();
}

ChartData pairChart(const SignInput &input, std::size_t paper, std::size_t school, const QString &schoolClass)
{
    const SignPaper &source = input.papers[paper];
    const QString name = u"Совпадающие работы"_s;
    const QString who = nameOf(input.schools[school]);
    const QString className = schoolClass.isEmpty() ? u"%1 класс"_s.arg(source.paper.key.grade)
                                                    : u"%1 «%2»"_s.arg(source.paper.key.grade).arg(schoolClass);
    const QString subject = u"%1, %2, %3"_s.arg(who, className, source.paper.key.title());
    const SignCell *cell = cellOf(source, school);
    std::vector<std::size_t> members;
    const auto classAt = cell ? cell->works.classes.indexOf(schoolClass) : -1;
    for (std::size_t pupil = 0; classAt >= 0 && pupil < cell->works.pupils(); ++pupil) {
        if (cell->works.classOf[pupil] == classAt)
            members.push_back(pupil);
    }
    if (members.size() < 2 || cell->works.tasks == 0)
        return missingChart(name, subject,
                            u"Баллов за задания этого класса нет. Загрузите «Индивидуальные результаты»."_s);
    // By score, so that a work's neighbours are those it could agree with.
    const TaskTable &works = cell->works;
    std::ranges::stable_sort(members, {}, [&](std::size_t pupil) { return works.totals[pupil]; });
    std::vector<std::vector<Agreement>> pairs(members.size(), std::vector<Agreement>(members.size()));
    int close = 0;
    int closest = -1;
    for (std::size_t one = 0; one < members.size(); ++one) {
        for (std::size_t other = one + 1; other < members.size(); ++other) {
            pairs[one][other] = pairs[other][one] = agreementOf(works, members[one], members[other]);
            close += pairs[one][other].isClose();
            if (pairs[one][other].common >= FewTasks)
                closest =
                    closest < 0 ? pairs[one][other].differing() : std::min(closest, pairs[one][other].differing());
        }
    }
    const auto groupOf = groupsOf(members.size(), pairs);
    std::vector<std::size_t> order(members.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_sort(order, {},
                             [&](std::size_t at) { return groupOf[at] < 0 ? int(members.size()) : groupOf[at]; });
    const int groups = 1 + *std::ranges::max_element(groupOf);
    const int inGroups = int(std::ranges::count_if(groupOf, [](int group) { return group >= 0; }));
    const int all = int(members.size() * (members.size() - 1) / 2);

    ChartData chart;
    chart.form = ChartForm::Grid;
    chart.name = name;
    chart.subject = subject;
    chart.title =
        close == 0
            ? u"%1: близких работ нет (сравнено пар: %2)"_s.arg(className).arg(all)
            : u"%1: %2 из %3 отличаются не больше чем одним заданием"_s.arg(className, pairsText(close)).arg(all);
    chart.summary = u"%1: %2, %3."_s.arg(subject, worksText(int(members.size())), pairsText(all));
    if (close > 0)
        chart.summary += u" Отличаются не больше чем одним заданием: %1, в них %2 (%3)."_s.arg(
            pairsText(close), worksText(inGroups), countOf(groups, u"группа"_s, u"группы"_s, u"групп"_s));
    else if (closest >= 0)
        chart.summary += u" Самые близкие работы отличаются в стольких заданиях: %1."_s.arg(closest);
    chart.note =
        u"Работы с баллом у самого верха и низа шкалы похожи и сами по себе. Совпадения — повод открыть работы "
        "класса, а не доказательство списывания. Номера работ — порядок на этой диаграмме."_s;
    chart.shades = {u"совпала половина заданий и меньше"_s, u"совпали все"_s};
    chart.cellLegend = {{0, u"0, 1 — в стольких заданиях отличаются"_s}};
    QStringList numbers;
    for (std::size_t row = 0; row < order.size(); ++row)
        numbers << QString::number(row + 1);
    chart.position = categoryAxis(u"Работа"_s, numbers);
    chart.value = categoryAxis(u"Работа"_s, numbers);
    chart.table.columns = {{u"Работа"_s, true}, {u"Работа"_s, true},          {u"Балл"_s, true},
                           {u"Балл"_s, true},   {u"Совпало заданий"_s, true}, {u"Общих заданий"_s, true},
                           {u"Отличий"_s, true}};
    for (std::size_t row = 0; row < order.size(); ++row) {
        for (std::size_t column = 0; column < order.size(); ++column) {
            if (row == column)
                continue;
            const Agreement &pair = pairs[order[row]][order[column]];
            const int one = works.totals[members[order[row]]];
            const int other = works.totals[members[order[column]]];
            ChartCell shown;
            shown.row = int(row);
            shown.column = int(column);
            shown.shade =
                pair.common < FewTasks ? 0 : std::clamp((pair.share() - LightestShare) / (1 - LightestShare), 0.0, 1.0);
            shown.outlined = pair.isClose();
            if (pair.isClose())
                shown.text = QString::number(pair.differing());
            shown.tip = u"Работы %1 и %2: совпали %3 из %4, баллы %5 и %6"_s.arg(row + 1)
                            .arg(column + 1)
                            .arg(pair.equal)
                            .arg(tasksCount(pair.common))
                            .arg(one)
                            .arg(other);
            chart.cells.push_back(std::move(shown));
            if (row < column)
                chart.table.rows.push_back(
                    {int(row + 1), int(column + 1), one, other, pair.equal, pair.common, pair.differing()});
        }
    }
    std::ranges::stable_sort(chart.table.rows, {}, [](const auto &row) { return row[6].toInt(); });
    return chart;
}

} // namespace versta

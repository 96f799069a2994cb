#include "chartaxis.h"
#include "chartfigures.h"
#include "charttexts.h"
#include "schoolcharts.h"

#include "core/naturalorder.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// Natural-log units at which a step begins (design «signs» 5.5.7); they stay inside, the window shows the words.
constexpr double NoticeableFrom = 3;
constexpr double StrongFrom = 7;
// What is drawn of a habit: beyond both ends it is as weak or as strong as can be said.
constexpr double LeastShown = -3;
constexpr double MostShown = 12;

QString stepText(double evidence)
{
    if (evidence > StrongFrom)
        return u"сильно"_s;
    if (evidence >= NoticeableFrom)
        return u"заметно"_s;
    return evidence > 0 ? u"слабо"_s : u"нет"_s;
}

struct HabitName
{
    SignKind kind;
    QString name;
    ChartRole role;
};

std::array<HabitName, 3> habits()
{
    return {{{SignKind::BorderLifting, u"Подъём через границу отметки"_s, ChartRole::First},
             {SignKind::JournalLifting, u"Подтягивание к журналу"_s, ChartRole::Second},
             {SignKind::FailingRescued, u"Спасение от «2»"_s, ChartRole::Third}}};
}

struct EvidenceRow
{
    PaperKey paper;
    int works = 0;
    double shared = 0;
    std::map<SignKind, double> habit;
    bool together = false; ///< over all papers
};

std::vector<EvidenceRow> evidenceRows(const SignReport &report, const SchoolLogin &school)
{
    std::map<PaperKey, EvidenceRow> rows;
    for (const Sign &sign : report.signs) {
        if (sign.school != school || sign.layer != SignLayer::Versta || !sign.evidence)
            continue;
        const bool shared = sign.kind == SignKind::SharedEvidence;
        if (!shared && std::ranges::none_of(habits(), [&](const auto &habit) { return habit.kind == sign.kind; }))
            continue;
        EvidenceRow &row = rows[sign.paper];
        row.paper = sign.paper;
        row.together = sign.paper.year == 0;
        row.works = std::max(row.works, sign.n);
        if (shared)
            row.shared = *sign.evidence;
        else
            row.habit[sign.kind] = *sign.evidence;
    }
    std::vector<EvidenceRow> arranged;
    arranged.reserve(rows.size());
    for (const auto &[key, row] : rows)
        arranged.push_back(row);
    std::ranges::stable_sort(arranged, [](const EvidenceRow &left, const EvidenceRow &right) {
        return left.together != right.together ? left.together : left.shared > right.shared;
    });
    return arranged;
}

double shown(double evidence)
{
    return std::clamp(evidence, LeastShown, MostShown);
}

// What a school has in a year, by layer.
struct YearSigns
{
    int federal = 0;
    int method = 0;
    int versta = 0;
    EvidenceStep step = EvidenceStep::None;
};

QString cellText(SignLayer layer, const YearSigns &signs)
{
    switch (layer) {
    case SignLayer::Federal:
        return signs.federal > 0 ? u"●"_s : QString();
    case SignLayer::Method2019:
        return signs.method > 0 ? u"▲"_s : QString();
    case SignLayer::Versta:
        return signs.versta > 0 ? u"■"_s : QString();
    }
    return {};
}

double cellShade(SignLayer layer, const YearSigns &signs)
{
    const int count = layer == SignLayer::Federal      ? signs.federal
                      : layer == SignLayer::Method2019 ? signs.method
                                                       : signs.versta;
    return count == 0 ? 0 : std::min(1.0, 0.4 + 0.2 * count);
}

QString cellTip(SignLayer layer, const YearSigns &signs)
{
    switch (layer) {
    case SignLayer::Federal:
        return signs.federal > 0 ? u"список ФИОКО, маркеров: %1"_s.arg(signs.federal) : u"в списке ФИОКО школы нет"_s;
    case SignLayer::Method2019:
        return signs.method > 0 ? u"методика 2019 года, признаков: %1"_s.arg(signs.method)
                                : u"признаков по методике 2019 года нет"_s;
    case SignLayer::Versta:
        return signs.versta > 0 ? u"признаки «Версты»: %1"_s.arg(signs.versta) : u"признаков «Версты» нет"_s;
    }
    return {};
}

} // namespace

ChartData habitChart(const SignReport &report, const SchoolLogin &school, const QString &name)
{
    const QString title = u"Из чего складывается признак"_s;
    const auto rows = evidenceRows(report, school);
    if (rows.empty())
        return missingChart(title, name,
                            u"Для этой школы признаки «Версты» не посчитаны: мало работ или не загружены распределения "
                            "баллов."_s);
    ChartData chart;
    chart.form = ChartForm::Rows;
    chart.name = title;
    chart.subject = name;
    QStringList names;
    ChartSeries bars{u"Все привычки вместе"_s, ChartRole::School, ChartSeries::Shape::Bars, {}};
    const auto kinds = habits();
    std::array<ChartSeries, 3> points;
    for (std::size_t at = 0; at < kinds.size(); ++at)
        points[at] = {kinds[at].name, kinds[at].role, ChartSeries::Shape::Points, {}};
    chart.table.columns = {{u"Работа"_s}, {u"Работ"_s, true}, {u"Вместе"_s}};
    for (const auto &kind : kinds)
        chart.table.columns.push_back({kind.name});
    QStringList heavy;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const EvidenceRow &source = rows[row];
        names << (source.together ? u"Все работы вместе"_s : source.paper.title());
        const ChartTarget target{school, source.together ? std::nullopt : std::optional(source.paper)};
        bars.points.push_back(
            {double(row), shown(source.shared), u"%1: %2"_s.arg(names.back(), stepText(source.shared)), target});
        std::vector<QVariant> values{names.back(), source.works > 0 ? QVariant(source.works) : QVariant(),
                                     stepText(source.shared)};
        for (std::size_t at = 0; at < kinds.size(); ++at) {
            const auto found = source.habit.find(kinds[at].kind);
            values.push_back(found == source.habit.end() ? QVariant() : QVariant(stepText(found->second)));
            if (found == source.habit.end())
                continue;
            points[at].points.push_back(
                {double(row), shown(found->second),
                 u"%1, %2: %3"_s.arg(names.back(), kinds[at].name.toLower(), stepText(found->second)), target});
        }
        if (!source.together && source.shared >= NoticeableFrom)
            heavy << source.paper.title();
        chart.table.rows.push_back(std::move(values));
    }
    const EvidenceRow &first = rows.front();
    chart.title = heavy.isEmpty() ? u"%1: ни одна работа сама по себе не даёт заметного признака"_s.arg(name)
                                  : u"%1: признак заметен в %2 из %3 работ"_s.arg(name)
                                        .arg(heavy.size())
                                        .arg(std::ranges::count(rows, false, &EvidenceRow::together));
    chart.summary = first.together ? u"%1, все работы вместе: %2."_s.arg(name, stepText(first.shared)) : name + u'.';
    if (!heavy.isEmpty())
        chart.summary += u" Заметно или сильно: %1."_s.arg(heavy.join(u", "_s));
    chart.note =
        u"Показано, насколько распределение баллов отличается от региона сильнее, чем это бывает у похожих школ. "
        "Левее нуля — данные говорят против признака. Это не доказательство нарушения."_s;
    chart.position = categoryAxis({}, names);
    chart.value.title = u"Сила признака"_s;
    chart.value.low = LeastShown;
    chart.value.high = MostShown;
    chart.value.ticks = {{LeastShown / 2, u"против"_s},
                         {NoticeableFrom / 2, u"слабо"_s},
                         {(NoticeableFrom + StrongFrom) / 2, u"заметно"_s},
                         {(StrongFrom + MostShown) / 2, u"сильно"_s}};
    chart.marks = {{0, true, {}}, {NoticeableFrom, true, {}}, {StrongFrom, true, {}}};
    chart.series.push_back(std::move(bars));
    for (ChartSeries &series : points) {
        if (!series.points.empty())
            chart.series.push_back(std::move(series));
    }
    return chart;
}

ChartData persistenceChart(const SignInput &input, const SignReport *report)
{
    const QString name = u"Признаки по годам"_s;
    std::map<SchoolLogin, std::map<int, YearSigns>> found;
    std::set<int> years;
    for (const FederalYear &year : input.federal) {
        years.insert(year.year);
        for (const FederalListEntry &entry : year.entries) {
            const int markers = entry.count.value_or(int(entry.marked.size()));
            found[entry.login][year.year].federal = std::max(1, markers);
        }
    }
    for (const Sign &sign : report ? report->signs : std::vector<Sign>()) {
        if (!sign.flagged || sign.paper.year == 0 || sign.layer == SignLayer::Federal)
            continue;
        years.insert(sign.paper.year);
        YearSigns &signs = found[sign.school][sign.paper.year];
        ++(sign.layer == SignLayer::Method2019 ? signs.method : signs.versta);
    }
    struct Line
    {
        QString name;
        SchoolLogin login;
        int years = 0;
    };
    std::vector<Line> lines;
    for (const SignSchool &school : input.schools) {
        const auto signs = found.find(school.login);
        if (signs != found.end())
            lines.push_back({nameOf(school), school.login, int(signs->second.size())});
    }
    if (lines.empty() || years.empty())
        return missingChart(name, {},
                            input.federal.empty() && !report
                                ? u"Список ФИОКО не загружен. Загрузите «ОО с признаками необъективности»."_s
                                : u"Школ с признаками нет ни в одном году."_s);
    std::ranges::stable_sort(lines, {}, [](const Line &line) { return naturalSortKey(line.name); });
    std::ranges::stable_sort(lines, std::ranges::greater(), &Line::years);
    std::vector<SignLayer> layers{SignLayer::Federal};
    if (report)
        layers = {SignLayer::Federal, SignLayer::Method2019, SignLayer::Versta};
    const std::map<SignLayer, QString> letters{
        {SignLayer::Federal, u"Ф"_s}, {SignLayer::Method2019, u"М"_s}, {SignLayer::Versta, u"В"_s}};
    ChartData chart;
    chart.form = ChartForm::Grid;
    chart.name = name;
    const int repeated = int(std::ranges::count_if(lines, [](const Line &line) { return line.years > 1; }));
    const int all = int(lines.size());
    chart.title = years.size() == 1 ? u"%1 год: %2 с признаками"_s.arg(*years.begin()).arg(schoolsText(all))
                                    : u"Признаки повторяются больше одного года у %1 из %2"_s.arg(repeated).arg(all);
    QStringList most;
    for (const Line &line : lines) {
        if (line.years == lines.front().years && line.years > 1)
            most << line.name;
    }
    chart.summary = u"Школ с признаками: %1; больше одного года: %2."_s.arg(all).arg(repeated);
    if (!most.isEmpty())
        chart.summary += u" Дольше всех: %1."_s.arg(most.join(u", "_s));
    chart.note = report
                     ? u"Слои не складываются: список ФИОКО приходит готовым, методика 2019 года и признаки «Версты» "
                       "посчитаны программой."_s
                     : u"Список ФИОКО — как он получен; программа его не считает."_s;
    chart.cellLegend = {{0, u"● список ФИОКО (Ф)"_s}};
    if (report)
        chart.cellLegend.insert(chart.cellLegend.end(), {{0, u"▲ методика 2019 года (М)"_s}, {0, u"■ «Верста» (В)"_s}});
    chart.shades = {u"один признак"_s, u"три и больше"_s};
    QStringList columns;
    for (const int year : years) {
        for (const SignLayer layer : layers)
            columns << (report ? letters.at(layer) + u'\n' + QString::number(year) : QString::number(year));
    }
    QStringList rows;
    chart.table.columns = {{u"Школа"_s}, {u"Год"_s}, {u"Маркеров в списке ФИОКО"_s, true}};
    if (report)
        chart.table.columns.insert(chart.table.columns.end(),
                                   {{u"Признаков методики 2019"_s, true}, {u"Признаков «Версты»"_s, true}});
    for (std::size_t row = 0; row < lines.size(); ++row) {
        rows << lines[row].name;
        int column = 0;
        for (const int year : years) {
            const auto &ofSchool = found.at(lines[row].login);
            const auto ofYear = ofSchool.find(year);
            const YearSigns signs = ofYear == ofSchool.end() ? YearSigns() : ofYear->second;
            for (const SignLayer layer : layers) {
                chart.cells.push_back({int(row),
                                       column++,
                                       cellShade(layer, signs),
                                       cellText(layer, signs),
                                       false,
                                       u"%1, %2 год: %3"_s.arg(lines[row].name).arg(year).arg(cellTip(layer, signs)),
                                       {lines[row].login, std::nullopt}});
            }
            std::vector<QVariant> values{lines[row].name, QString::number(year), signs.federal};
            if (report)
                values.insert(values.end(), {QVariant(signs.method), QVariant(signs.versta)});
            chart.table.rows.push_back(std::move(values));
        }
    }
    chart.position = categoryAxis({}, columns);
    chart.value = categoryAxis({}, rows);
    return chart;
}

} // namespace versta

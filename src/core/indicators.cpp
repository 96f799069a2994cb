#include "indicators.h"

#include "analysis/signwords.h"
#include "charts/chartaxis.h"
#include "charts/chartfigures.h"
#include "rechecks/recheckstatistics.h"

#include <algorithm>
#include <set>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

struct KindTexts
{
    IndicatorKind kind;
    QStringView name;
    QStringView counted;
};

constexpr std::array Texts{
    KindTexts{IndicatorKind::FederalSchools, u"Школы в списке ФИОКО", u"школ в списке"},
    KindTexts{IndicatorKind::MethodSchools, u"Школы с признаком по методике 2019 г.", u"школ с признаком"},
    KindTexts{IndicatorKind::VerstaSchools, u"Школы с признаком «Версты»", u"школ с признаком"},
    KindTexts{IndicatorKind::LeftFederalList, u"Школы, вышедшие из списка ФИОКО", u"школ вышли из списка"},
    KindTexts{IndicatorKind::ConfirmedJournal, u"Отметки, подтвердившие журнал",
              u"работ, отметка которых равна журналу"},
    KindTexts{IndicatorKind::RecheckedWorks, u"Перепроверенные работы", u"работ перепроверено"},
    KindTexts{IndicatorKind::RecheckedConfirmed, u"Отметки, подтверждённые перепроверкой", u"работ с той же отметкой"},
    KindTexts{IndicatorKind::ObservedSchools, u"Школы с наблюдателями", u"школ, куда назначен наблюдатель"},
    KindTexts{IndicatorKind::MeasuresDone, u"Выполненные мероприятия планов", u"мероприятий выполнено"},
};

const KindTexts &textsOf(IndicatorKind kind)
{
    return *std::ranges::find(Texts, kind, &KindTexts::kind);
}

const FederalYear *listOf(const IndicatorSource &source, int year)
{
    if (!source.input)
        return nullptr;
    const auto found = std::ranges::find(source.input->federal, year, &FederalYear::year);
    return found == source.input->federal.end() ? nullptr : &*found;
}

// Logins of a list that are schools of the register.
std::set<SchoolLogin> ownSchools(const IndicatorSource &source, const FederalYear &list)
{
    std::set<SchoolLogin> own;
    for (const FederalListEntry &entry : list.entries) {
        if (std::ranges::find(source.input->schools, entry.login, &SignSchool::login) != source.input->schools.end())
            own.insert(entry.login);
    }
    return own;
}

// Papers of the year that pupils wrote as check works.
std::vector<const SignPaper *> papersOf(const IndicatorSource &source, int year)
{
    std::vector<const SignPaper *> papers;
    if (!source.input)
        return papers;
    for (const SignPaper &paper : source.input->papers) {
        if (paper.paper.key.year == year && paper.paper.key.procedure == Procedure::Vpr)
            papers.push_back(&paper);
    }
    return papers;
}

const QString NoResults = u"за год не загружены результаты ВПР"_s;
const QString NoSigns = u"признаки ещё не посчитаны"_s;

void countFederal(const IndicatorSource &source, Indicator &indicator)
{
    indicator.source = u"список ФИОКО за %1 год"_s.arg(indicator.year);
    if (!listOf(source, indicator.year)) {
        indicator.missing = u"список ФИОКО за год не загружен"_s;
        return;
    }
    if (!source.report) {
        indicator.missing = NoSigns;
        return;
    }
    QStringList municipalities;
    for (const FederalShare &share : source.report->federalShares) {
        if (share.year != indicator.year)
            continue;
        indicator.count += share.listed;
        indicator.of += share.schools;
        municipalities << share.municipality;
        indicator.ofWhat = share.of == FederalShare::Of::WroteRussian4 ? u"школ, писавших русский язык в 4 классе"_s
                           : share.of == FederalShare::Of::WroteAny ? u"школ, писавших ВПР из списка"_s
                                                                    : u"школ реестра"_s;
    }
    if (indicator.of == 0 || indicator.count > indicator.of)
        indicator.missing = u"неизвестно, сколько школ писали работы: загрузите результаты года"_s;
}

void countMethod(const IndicatorSource &source, Indicator &indicator)
{
    indicator.source = u"расчёт по методике 2019 г. по результатам ВПР"_s;
    indicator.ofWhat = u"школ, которые можно оценить"_s;
    if (!source.report) {
        indicator.missing = papersOf(source, indicator.year).empty() ? NoResults : NoSigns;
        return;
    }
    for (const ObjectivityIndex &index : source.report->objectivity) {
        if (index.year == indicator.year) {
            indicator.count = index.marked;
            indicator.of = index.schools;
        }
    }
    if (indicator.of == 0)
        indicator.missing =
            papersOf(source, indicator.year).empty() ? NoResults : u"по методике ни одну школу нельзя оценить"_s;
}

void countVersta(const IndicatorSource &source, Indicator &indicator)
{
    indicator.source = u"предварительный расчёт «Версты» по результатам ВПР"_s;
    indicator.ofWhat = u"школ с работами"_s;
    const auto papers = papersOf(source, indicator.year);
    if (papers.empty() || !source.report) {
        indicator.missing = papers.empty() ? NoResults : NoSigns;
        return;
    }
    std::set<std::size_t> schools;
    for (const SignPaper *paper : papers) {
        for (const SignCell &cell : paper->cells)
            schools.insert(cell.school);
    }
    std::set<SchoolLogin> flagged;
    for (const Sign &sign : source.report->signs) {
        if (sign.flagged && sign.layer == SignLayer::Versta && sign.kind != SignKind::RegionalQuota &&
            sign.paper.year == indicator.year)
            flagged.insert(sign.school);
    }
    indicator.count = int(flagged.size());
    indicator.of = int(schools.size());
}

void countLeft(const IndicatorSource &source, Indicator &indicator)
{
    indicator.source = u"списки ФИОКО за %1 и %2 годы"_s.arg(indicator.year - 1).arg(indicator.year);
    indicator.ofWhat = u"школ в списке за %1 год"_s.arg(indicator.year - 1);
    const FederalYear *before = listOf(source, indicator.year - 1);
    const FederalYear *now = listOf(source, indicator.year);
    if (!before || !now) {
        indicator.missing = u"список ФИОКО за %1 год не загружен"_s.arg(before ? indicator.year : indicator.year - 1);
        return;
    }
    const auto listed = ownSchools(source, *before);
    const auto still = ownSchools(source, *now);
    indicator.of = int(listed.size());
    indicator.count =
        int(std::ranges::count_if(listed, [&](const SchoolLogin &school) { return !still.contains(school); }));
    if (indicator.of == 0)
        indicator.missing = u"в списке за %1 год школ реестра нет"_s.arg(indicator.year - 1);
}

void countJournal(const IndicatorSource &source, Indicator &indicator)
{
    indicator.source = u"«Сравнение отметок с отметками по журналу», «Индивидуальные результаты»"_s;
    indicator.ofWhat = u"работ с отметкой журнала"_s;
    const auto papers = papersOf(source, indicator.year);
    for (const SignPaper *paper : papers) {
        for (const SignCell &cell : paper->cells) {
            if (const auto shift = shiftOf(cell, *paper)) {
                indicator.count += (*shift)[JournalShift::Confirmed];
                indicator.of += (*shift)[0] + (*shift)[1] + (*shift)[2];
            }
        }
    }
    if (indicator.of == 0)
        indicator.missing = papers.empty() ? NoResults : u"отметок по журналу за год нет"_s;
}

RecheckFigures recheckedIn(const IndicatorSource &source, int year)
{
    RecheckFigures figures;
    for (const Recheck &recheck : source.rechecks) {
        const RecheckStatistics statistics = recheckStatistics(recheck);
        for (std::size_t at = 0; at < recheck.papers.size(); ++at) {
            if (recheck.papers[at].key.year == year && recheck.papers[at].key.procedure == Procedure::Vpr)
                figures.add(statistics.byPaper[at]);
        }
    }
    return figures;
}

void countRechecked(const IndicatorSource &source, Indicator &indicator)
{
    indicator.source = u"перепроверки работ этого года"_s;
    indicator.ofWhat = u"работ написано"_s;
    const auto papers = papersOf(source, indicator.year);
    for (const SignPaper *paper : papers) {
        for (const SignCell &cell : paper->cells)
            indicator.of += worksOf(cell);
    }
    indicator.count = recheckedIn(source, indicator.year).rechecked;
    if (indicator.of == 0)
        indicator.missing = NoResults;
    else if (indicator.count > indicator.of)
        indicator.missing = u"перепроверено больше работ, чем загружено: загрузите результаты года целиком"_s;
}

void countRecheckConfirmed(const IndicatorSource &source, Indicator &indicator)
{
    indicator.source = u"перепроверки работ этого года"_s;
    indicator.ofWhat = u"перепроверенных работ с отметкой"_s;
    const RecheckFigures figures = recheckedIn(source, indicator.year);
    indicator.count = figures.marked - figures.markChanged();
    indicator.of = figures.marked;
    if (figures.marked == 0)
        indicator.missing = figures.rechecked == 0 ? u"работы этого года не перепроверяли"_s
                                                   : u"отметки перепроверенных работ неизвестны"_s;
}

void countObserved(const IndicatorSource &source, Indicator &indicator)
{
    indicator.source = u"график наблюдения на странице «Наблюдатели»"_s;
    indicator.ofWhat = u"школ с работами"_s;
    std::set<SchoolId> schools;
    for (const SignPaper *paper : papersOf(source, indicator.year)) {
        for (const SignCell &cell : paper->cells)
            schools.insert(source.input->schools[cell.school].id);
    }
    bool any = false;
    std::set<SchoolId> observed;
    for (const YearObservation &observation : source.observations) {
        any |= observation.year == indicator.year;
        if (observation.year == indicator.year && observation.assigned && schools.contains(observation.school))
            observed.insert(observation.school);
    }
    indicator.count = int(observed.size());
    indicator.of = int(schools.size());
    if (schools.empty())
        indicator.missing = NoResults;
    else if (!any)
        indicator.missing = u"наблюдения этого года не внесены"_s;
}

void countMeasures(const IndicatorSource &source, Indicator &indicator)
{
    indicator.source = u"планы, которые действуют в этом году"_s;
    indicator.ofWhat = u"мероприятий, кроме отменённых"_s;
    for (const YearMeasures &measures : source.measures) {
        if (measures.year == indicator.year) {
            indicator.count += measures.done;
            indicator.of += measures.counted;
        }
    }
    if (indicator.of == 0)
        indicator.missing = u"планов на этот год нет"_s;
}

void count(const IndicatorSource &source, Indicator &indicator)
{
    switch (indicator.kind) {
    case IndicatorKind::FederalSchools:
        return countFederal(source, indicator);
    case IndicatorKind::MethodSchools:
        return countMethod(source, indicator);
    case IndicatorKind::VerstaSchools:
        return countVersta(source, indicator);
    case IndicatorKind::LeftFederalList:
        return countLeft(source, indicator);
    case IndicatorKind::ConfirmedJournal:
        return countJournal(source, indicator);
    case IndicatorKind::RecheckedWorks:
        return countRechecked(source, indicator);
    case IndicatorKind::RecheckedConfirmed:
        return countRecheckConfirmed(source, indicator);
    case IndicatorKind::ObservedSchools:
        return countObserved(source, indicator);
    case IndicatorKind::MeasuresDone:
        return countMeasures(source, indicator);
    }
}

} // namespace

const std::vector<IndicatorKind> &indicatorKinds()
{
    static const std::vector<IndicatorKind> kinds = [] {
        std::vector<IndicatorKind> all;
        for (const KindTexts &texts : Texts)
            all.push_back(texts.kind);
        return all;
    }();
    return kinds;
}

QString indicatorName(IndicatorKind kind)
{
    return textsOf(kind).name.toString();
}

QString indicatorCounted(IndicatorKind kind)
{
    return textsOf(kind).counted.toString();
}

std::vector<int> indicatorYears(const IndicatorSource &source)
{
    int last = 0;
    if (source.input) {
        for (const SignPaper &paper : source.input->papers)
            last = std::max(last, paper.paper.key.year);
        for (const FederalYear &list : source.input->federal)
            last = std::max(last, list.year);
    }
    for (const Recheck &recheck : source.rechecks) {
        for (const RecheckPaper &paper : recheck.papers)
            last = std::max(last, paper.key.year);
    }
    // Plans reach into years that have no results yet: they alone do not make a year the last one.
    if (last == 0) {
        for (const YearMeasures &measures : source.measures)
            last = std::max(last, measures.year);
    }
    return last == 0 ? std::vector<int>() : std::vector<int>{last - 2, last - 1, last};
}

std::vector<Indicator> indicatorsOf(const IndicatorSource &source, const std::vector<int> &years)
{
    std::vector<Indicator> indicators;
    for (const IndicatorKind kind : indicatorKinds()) {
        for (const int year : years) {
            Indicator indicator{kind, year, 0, 0, {}, {}, {}};
            count(source, indicator);
            indicators.push_back(std::move(indicator));
        }
    }
    return indicators;
}

ChartData indicatorChart(const std::vector<Indicator> &indicators, const std::vector<IndicatorKind> &kinds,
                         const QString &name)
{
    constexpr std::array Roles{ChartRole::First, ChartRole::Second, ChartRole::Third};
    ChartData chart;
    chart.form = ChartForm::Columns;
    chart.name = name;
    QStringList years;
    for (const Indicator &indicator : indicators) {
        if (const QString year = QString::number(indicator.year); !years.contains(year))
            years << year;
    }
    chart.table.columns = {
        {u"Показатель"_s}, {u"Год"_s}, {u"Доля, %"_s, true, 1}, {u"Сколько"_s, true}, {u"Из"_s, true}};
    QStringList sentences;
    for (std::size_t at = 0; at < kinds.size(); ++at) {
        ChartSeries line{indicatorName(kinds[at]), Roles[at % Roles.size()], ChartSeries::Shape::Line, {}};
        QStringList values;
        for (const Indicator &indicator : indicators) {
            const auto percent = indicator.percent();
            if (indicator.kind != kinds[at] || !percent)
                continue;
            const QString year = QString::number(indicator.year);
            line.points.push_back({double(years.indexOf(year)),
                                   *percent,
                                   u"%1, %2 год: %3 — %4 из %5 %6"_s.arg(line.name, year, chartPercent(*percent))
                                       .arg(indicator.count)
                                       .arg(indicator.of)
                                       .arg(indicator.ofWhat),
                                   {}});
            chart.table.rows.push_back({line.name, year, *percent, indicator.count, indicator.of});
            values << u"%1 — %2"_s.arg(year, chartPercent(*percent));
        }
        if (!line.points.empty()) {
            sentences << u"%1: %2."_s.arg(line.name, values.join(u", "_s));
            chart.series.push_back(std::move(line));
        }
    }
    if (chart.series.empty()) {
        chart.missing = u"Данных для этих показателей нет: почему — написано в таблице."_s;
        return chart;
    }
    chart.title = u"%1: %2"_s.arg(name, years.size() > 1 ? u"%1–%2 годы"_s.arg(years.front(), years.back())
                                                         : u"%1 год"_s.arg(years.front()));
    chart.summary = sentences.join(u' ');
    chart.position = categoryAxis({}, years);
    chart.value = percentAxis(u"Доля, %"_s);
    return chart;
}

} // namespace versta

#include "signoverview.h"

#include "chartfigures.h"
#include "charttexts.h"

#include "core/analysis/signsentences.h"
#include "core/naturalorder.h"
#include "core/pluralru.h"

#include <QLocale>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int StripYears = 3;

void addSign(OverviewSigns &signs, const Sign &sign)
{
    if (!sign.flagged && sign.kind != SignKind::SharedEvidence)
        return;
    switch (sign.layer) {
    case SignLayer::Federal:
        signs.federal = true;
        break;
    case SignLayer::Method2019:
        ++signs.method2019;
        break;
    case SignLayer::Versta:
        if (sign.kind == SignKind::SharedEvidence)
            signs.step = std::max(signs.step, sign.step);
        else if (sign.kind == SignKind::CopiedWorks)
            ++signs.copiedClasses;
        break;
    }
}

// The signs of a report by school and work, and by school and year.
struct SignPlaces
{
    using ByPaper = std::map<std::pair<SchoolLogin, PaperKey>, OverviewSigns>;
    using ByYear = std::map<std::pair<SchoolLogin, int>, OverviewSigns>;
    ByPaper papers;
    ByYear years;
    std::map<std::pair<SchoolLogin, PaperKey>, QString> whyNot;

    SignPlaces(const SignReport &report, std::optional<SignLayer> layer)
    {
        for (const Sign &sign : report.signs) {
            if (sign.paper.year == 0)
                continue;
            if (sign.kind == SignKind::SharedEvidence && !sign.whyNot.isEmpty())
                whyNot[{sign.school, sign.paper}] = sign.whyNot;
            if (layer && sign.layer != *layer)
                continue;
            addSign(papers[{sign.school, sign.paper}], sign);
            addSign(years[{sign.school, sign.paper.year}], sign);
        }
    }
};

std::vector<int> yearsOf(const SignInput &input)
{
    std::set<int> years;
    for (const SignPaper &paper : input.papers)
        years.insert(paper.paper.key.year);
    for (const FederalYear &year : input.federal)
        years.insert(year.year);
    years.erase(0);
    return {years.begin(), years.end()};
}

bool hasYear(const SignInput &input, int year)
{
    return std::ranges::any_of(input.papers, [&](const SignPaper &paper) { return paper.paper.key.year == year; }) ||
           std::ranges::any_of(input.federal, [&](const FederalYear &list) { return list.year == year; });
}

bool matches(const PaperKey &key, const OverviewFilter &filter)
{
    return (!filter.grade || key.grade == *filter.grade) && (filter.subject.isEmpty() || key.subject == filter.subject);
}

QString columnTitle(const PaperKey &key)
{
    QString title = u"%1, %2"_s.arg(key.subject).arg(key.grade);
    if (!key.level.isEmpty())
        title += u", "_s + key.level;
    return key.procedure == Procedure::Vpr ? title : procedureName(key.procedure) + u" "_s + title;
}

std::vector<std::size_t> papersOf(const SignInput &input, const OverviewFilter &filter, int year)
{
    std::vector<std::size_t> papers;
    for (std::size_t at = 0; at < input.papers.size(); ++at) {
        const PaperKey &key = input.papers[at].paper.key;
        if (key.year == year && matches(key, filter))
            papers.push_back(at);
    }
    return papers;
}

OverviewCell cellAt(const SignInput &input, std::size_t at, std::size_t school, const SignPlaces &places)
{
    const SignPaper &paper = input.papers[at];
    const auto key = std::pair(input.schools[school].login, paper.paper.key);
    OverviewCell cell;
    if (const SignCell *found = cellOf(paper, school)) {
        cell.works = worksOf(*found);
        const int maximum = maximumOf(paper);
        if (const auto mean = meanOf(*found); mean && maximum > 0)
            cell.meanPercent = 100 * *mean / maximum;
    }
    if (const auto signs = places.papers.find(key); signs != places.papers.end())
        cell.signs = signs->second;
    if (const auto reason = places.whyNot.find(key); reason != places.whyNot.end())
        cell.whyNot = reason->second;
    return cell;
}

std::vector<OverviewYear> stripOf(const SignInput &input, const SchoolLogin &login, int year, const SignPlaces &places)
{
    std::vector<OverviewYear> strip;
    for (int one = year - StripYears + 1; one <= year; ++one) {
        const auto signs = places.years.find({login, one});
        strip.push_back({one, hasYear(input, one), signs == places.years.end() ? OverviewSigns() : signs->second});
    }
    return strip;
}

// --- The cards ---------------------------------------------------------------------------------------------------

// Marks of pupils added up: shares of «3»–«5» and «4»–«5», 0–100.
struct MarkSums
{
    double works = 0;
    double success = 0;
    double quality = 0;

    void add(const std::array<double, 4> &shares, double weight)
    {
        works += weight;
        success += weight * (shares[1] + shares[2] + shares[3]);
        quality += weight * (shares[2] + shares[3]);
    }
    [[nodiscard]] std::optional<double> successShare() const
    {
        return works > 0 ? std::optional(success / works) : std::nullopt;
    }
    [[nodiscard]] std::optional<double> qualityShare() const
    {
        return works > 0 ? std::optional(quality / works) : std::nullopt;
    }
};

struct YearFigures
{
    int works = 0;
    MarkSums here;
    MarkSums region; ///< every work weighs what it weighs here, so that the two are of the same works
};

YearFigures figuresOf(const SignInput &input, const OverviewFilter &filter, int year)
{
    YearFigures figures;
    for (const std::size_t at : papersOf(input, filter, year)) {
        const SignPaper &paper = input.papers[at];
        double weight = 0;
        for (const SignCell &cell : paper.cells) {
            if (filter.kind && input.schools[cell.school].kind != *filter.kind)
                continue;
            figures.works += worksOf(cell);
            const auto marks = marksOf(cell, paper);
            if (!marks)
                continue;
            const double marked = (*marks)[0] + (*marks)[1] + (*marks)[2] + (*marks)[3];
            figures.here.add(sharesOf(*marks), marked);
            weight += marked;
        }
        if (const auto region = paper.region ? marksOf(*paper.region, paper) : std::nullopt)
            figures.region.add(*region, weight);
    }
    return figures;
}

QString percentOrNothing(const std::optional<double> &share)
{
    return share ? percentText(*share) : u"нет данных"_s;
}

QString againstText(const std::optional<double> &region, const std::optional<double> &before)
{
    QStringList parts;
    if (region)
        parts << u"в регионе "_s + percentText(*region);
    if (before)
        parts << u"годом раньше "_s + percentText(*before);
    return parts.join(u", "_s);
}

// Thousands apart, as a sum of a municipality is read.
QString sumText(int works)
{
    return QLocale(QLocale::Russian).toString(works) + QChar(QChar::Nbsp) +
           plural(works, u"работа"_s, u"работы"_s, u"работ"_s);
}

OverviewCard listedCard(const SignReport &report, int year)
{
    const auto shareOf = [&](int of) -> const FederalShare * {
        const auto found = std::ranges::find(report.federalShares, of, &FederalShare::year);
        return found == report.federalShares.end() ? nullptr : &*found;
    };
    OverviewCard card{u"В списке ФИОКО"_s, u"нет данных"_s, u"список за %1 год не загружен"_s.arg(year), {}};
    card.meaning = u"Доля школ, которые названы в списке школ с признаками необъективности за год."_s;
    const FederalShare *share = shareOf(year);
    if (!share)
        return card;
    card.value = share->percent() ? percentText(*share->percent()) : schoolsText(share->listed);
    QStringList parts{u"%1 из %2"_s.arg(schoolsText(share->listed)).arg(share->schools)};
    const FederalShare *before = shareOf(year - 1);
    if (before && before->percent())
        parts << u"годом раньше "_s + percentText(*before->percent());
    card.against = parts.join(u", "_s);
    return card;
}

OverviewCard objectivityCard(const SignReport &report, int year)
{
    const auto indexOf = [&](int of) -> const ObjectivityIndex * {
        const auto found = std::ranges::find(report.objectivity, of, &ObjectivityIndex::year);
        return found == report.objectivity.end() || found->schools == 0 ? nullptr : &*found;
    };
    OverviewCard card{u"Индекс объективности"_s, u"нет данных"_s, u"признаки методики 2019 года не оценены"_s, {}};
    card.meaning = u"100 − доля школ, у которых есть признак методики ФИОКО 2019 года; считает программа."_s;
    const ObjectivityIndex *index = indexOf(year);
    if (!index)
        return card;
    card.value = numberText(index->index);
    QStringList parts{u"с признаками %1 из %2"_s.arg(index->marked).arg(schoolsOfText(index->schools))};
    if (const ObjectivityIndex *before = indexOf(year - 1))
        parts << u"годом раньше "_s + numberText(before->index);
    card.against = parts.join(u", "_s);
    return card;
}

std::vector<OverviewCard> cardsOf(const SignInput &input, const SignReport &report, const OverviewFilter &filter,
                                  int year)
{
    const YearFigures now = figuresOf(input, filter, year);
    const YearFigures before = figuresOf(input, filter, year - 1);
    OverviewCard works{u"Участники"_s, sumText(now.works), {}, {}};
    works.meaning =
        u"Работы школ во всех работах года, которые выбраны: ученик, писавший две работы, посчитан дважды."_s;
    if (before.works > 0)
        works.against = u"годом раньше "_s + sumText(before.works);
    return {works,
            {u"Успеваемость"_s, percentOrNothing(now.here.successShare()),
             againstText(now.region.successShare(), before.here.successShare()),
             u"Доля работ на «3», «4» и «5» среди работ с отметкой. Регион взят по тем же работам."_s},
            {u"Качество"_s, percentOrNothing(now.here.qualityShare()),
             againstText(now.region.qualityShare(), before.here.qualityShare()),
             u"Доля работ на «4» и «5» среди работ с отметкой. Регион взят по тем же работам."_s},
            listedCard(report, year),
            objectivityCard(report, year)};
}

// --- The rows ----------------------------------------------------------------------------------------------------

void arrange(std::vector<OverviewRow> &rows, const SignReport &report, OverviewOrder order)
{
    std::ranges::stable_sort(rows, {}, [](const OverviewRow &row) { return naturalSortKey(row.name); });
    if (order == OverviewOrder::Size)
        std::ranges::stable_sort(rows, std::ranges::greater(), &OverviewRow::works);
    if (order != OverviewOrder::Evidence)
        return;
    std::map<SchoolLogin, std::size_t> places;
    for (std::size_t place = 0; place < report.schools.size(); ++place)
        places.emplace(report.schools[place].school, place);
    std::ranges::stable_sort(rows, {}, [&](const OverviewRow &row) {
        const auto place = places.find(row.login);
        return place == places.end() ? report.schools.size() : place->second;
    });
}

bool isNotable(const OverviewRow &row)
{
    return row.listed || (!row.strip.empty() && row.strip.back().signs.isNotable()) ||
           std::ranges::any_of(row.cells, [](const OverviewCell &cell) { return cell.signs.isNotable(); });
}

} // namespace

QString OverviewSigns::words() const
{
    QStringList parts;
    if (federal)
        parts << u"список ФИОКО"_s;
    if (method2019 > 0)
        parts << u"методика 2019: "_s + countOf(method2019, u"признак"_s, u"признака"_s, u"признаков"_s);
    if (step != EvidenceStep::None)
        parts << u"«Верста»: "_s + evidenceStepName(step);
    if (copiedClasses > 0)
        parts << u"совпадающие работы: "_s + countOf(copiedClasses, u"класс"_s, u"класса"_s, u"классов"_s);
    return parts.isEmpty() ? u"признаков нет"_s : parts.join(u"; "_s);
}

Overview signOverview(const SignInput &input, const SignReport &report, const OverviewFilter &filter,
                      OverviewOrder order)
{
    Overview overview;
    overview.years = yearsOf(input);
    if (overview.years.empty()) {
        overview.missing =
            u"Результатов ещё нет. Загрузите книги ФИС ОКО и список школ с признаками необъективности."_s;
        return overview;
    }
    overview.year = filter.year != 0 ? filter.year : overview.years.back();
    std::set<int> grades;
    std::set<QString> subjects;
    for (const SignPaper &paper : input.papers) {
        if (paper.paper.key.year != overview.year)
            continue;
        grades.insert(paper.paper.key.grade);
        subjects.insert(paper.paper.key.subject);
    }
    overview.grades.assign(grades.begin(), grades.end());
    overview.subjects = {subjects.begin(), subjects.end()};
    const SignPlaces places(report, filter.layer);
    for (const std::size_t at : papersOf(input, filter, overview.year))
        overview.columns.push_back({at, columnTitle(input.papers[at].paper.key)});
    std::map<SchoolLogin, const SchoolSigns *> judged;
    for (const SchoolSigns &school : report.schools)
        judged[school.school] = &school;
    for (std::size_t at = 0; at < input.schools.size(); ++at) {
        const SignSchool &school = input.schools[at];
        if (filter.kind && school.kind != *filter.kind)
            continue;
        OverviewRow row{at, school.login, nameOf(school), 0, false, EvidenceStep::None, {}, {}, {}};
        for (const OverviewColumn &column : overview.columns) {
            row.cells.push_back(cellAt(input, column.paper, at, places));
            row.works += row.cells.back().works;
        }
        row.strip = stripOf(input, school.login, overview.year, places);
        const bool own = !filter.layer || filter.layer == SignLayer::Versta;
        if (const auto found = judged.find(school.login); found != judged.end() && own) {
            row.listed = found->second->listed;
            row.step = found->second->step;
            row.whyNot = found->second->whyNot;
        }
        if (row.works == 0 && !row.strip.back().signs.isNotable())
            continue; // nothing is known of it in this year
        if (filter.onlyWithSigns && !isNotable(row))
            ++overview.hidden;
        else
            overview.rows.push_back(std::move(row));
    }
    arrange(overview.rows, report, order);
    overview.cards = cardsOf(input, report, filter, overview.year);
    return overview;
}

} // namespace versta

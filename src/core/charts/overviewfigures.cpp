#include "overviewfigures.h"

#include "chartfigures.h"
#include "charttexts.h"

#include "core/analysis/federalsigns.h"
#include "core/analysis/method2019.h"
#include "core/pluralru.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <unordered_set>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

bool matches(const PaperKey &key, const OverviewFilter &filter)
{
    return (!filter.grade || key.grade == *filter.grade) && (filter.subject.isEmpty() || key.subject == filter.subject);
}

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
    std::optional<int> regionWorks; ///< in the same works; empty when a report of one is missing
    MarkSums region;                ///< every work weighs what it weighs here, so that the two are of the same works
};

YearFigures figuresOf(const SignInput &input, const OverviewFilter &filter, int year)
{
    YearFigures figures;
    const auto papers = overviewPapers(input, filter, year);
    if (!papers.empty())
        figures.regionWorks = 0;
    for (const std::size_t at : papers) {
        const SignPaper &paper = input.papers[at];
        const int inRegion = paper.region ? paper.region->participants : 0;
        figures.regionWorks =
            figures.regionWorks && inRegion > 0 ? std::optional(*figures.regionWorks + inRegion) : std::nullopt;
        double weight = 0;
        for (const SignCell &cell : paper.cells) {
            if (!isInOverview(input.schools[cell.school], filter))
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

// What is known of schools, not of works, does not follow the choice of works.
QString ofAllWorks(const OverviewFilter &filter)
{
    return filter.grade || !filter.subject.isEmpty() ? u"по всем работам: "_s : QString();
}

OverviewCard listedCard(const SignInput &input, const OverviewFilter &filter, int year)
{
    OverviewCard card{u"В списке ФИОКО"_s, u"нет данных"_s, u"список за %1 год не загружен"_s.arg(year), {}};
    card.meaning = u"Доля школ, которые названы в списке школ с признаками необъективности за год. Регион посчитан "
                   "по загруженному списку и числу школ региона в отчётах."_s;
    const auto chosen = [&](const SignSchool &school) { return isInOverview(school, filter); };
    const auto share = shareAmong(input, year, chosen);
    if (!share)
        return card;
    card.value = share->percent() ? percentText(*share->percent()) : schoolsText(share->listed);
    QStringList parts{u"%1 из %2"_s.arg(schoolsText(share->listed)).arg(share->schools)};
    const auto all = [](const SignSchool &) { return true; };
    const auto region = filter.municipality.isEmpty() ? regionShare(input, year) : shareAmong(input, year, all);
    if (region && region->percent())
        parts << u"в регионе "_s + percentText(*region->percent());
    const auto before = shareAmong(input, year - 1, chosen);
    if (before && before->percent())
        parts << u"годом раньше "_s + percentText(*before->percent());
    card.against = ofAllWorks(filter) + parts.join(u", "_s);
    return card;
}

std::vector<ObjectivityIndex> indexIn(const SignInput &input, const SignReport &report, const OverviewFilter &filter)
{
    if (filter.municipality.isEmpty() && !filter.kind)
        return report.objectivity;
    std::unordered_set<SchoolLogin> chosen;
    for (const SignSchool &school : input.schools) {
        if (isInOverview(school, filter))
            chosen.insert(school.login);
    }
    std::vector<Sign> signs;
    std::ranges::copy_if(report.signs, std::back_inserter(signs), [&](const Sign &sign) {
        return sign.layer == SignLayer::Method2019 && chosen.contains(sign.school);
    });
    return objectivityIndex(signs);
}

OverviewCard objectivityCard(const SignInput &input, const SignReport &report, const OverviewFilter &filter, int year)
{
    const auto of = [](const std::vector<ObjectivityIndex> &all, int wanted) {
        const auto found = std::ranges::find(all, wanted, &ObjectivityIndex::year);
        return found == all.end() || found->schools == 0 ? std::nullopt : std::optional(*found);
    };
    OverviewCard card{u"Индекс объективности"_s, u"нет данных"_s, u"признаки методики 2019 года не оценены"_s, {}};
    card.meaning = u"100 − доля школ, у которых есть признак методики ФИОКО 2019 года; считает программа."_s;
    const auto own = indexIn(input, report, filter);
    const auto index = of(own, year);
    if (!index)
        return card;
    card.value = numberText(index->index);
    QStringList parts{u"с признаками %1 из %2"_s.arg(index->marked).arg(schoolsOfText(index->schools))};
    if (filter.municipality.isEmpty())
        card.meaning += u" Индекс региона можно посчитать, когда в файле есть результаты всех его школ."_s;
    else if (const auto region = of(report.objectivity, year))
        parts << u"в регионе "_s + numberText(region->index);
    if (const auto before = of(own, year - 1))
        parts << u"годом раньше "_s + numberText(before->index);
    card.against = ofAllWorks(filter) + parts.join(u", "_s);
    return card;
}

} // namespace

bool isInOverview(const SignSchool &school, const OverviewFilter &filter)
{
    return (!filter.kind || school.kind == *filter.kind) &&
           (filter.municipality.isEmpty() || school.municipality == filter.municipality);
}

std::vector<std::size_t> overviewPapers(const SignInput &input, const OverviewFilter &filter, int year)
{
    std::vector<std::size_t> papers;
    for (std::size_t at = 0; at < input.papers.size(); ++at) {
        const PaperKey &key = input.papers[at].paper.key;
        if (key.year == year && matches(key, filter))
            papers.push_back(at);
    }
    return papers;
}

std::vector<OverviewCard> overviewCards(const SignInput &input, const SignReport &report, const OverviewFilter &filter,
                                        int year)
{
    const YearFigures now = figuresOf(input, filter, year);
    const YearFigures before = figuresOf(input, filter, year - 1);
    OverviewCard works{u"Участники"_s, sumText(now.works), {}, {}};
    works.meaning =
        u"Работы школ во всех работах года, которые выбраны: ученик, писавший две работы, посчитан дважды."_s;
    QStringList against;
    if (now.regionWorks)
        against << u"в регионе "_s + sumText(*now.regionWorks);
    if (before.works > 0)
        against << u"годом раньше "_s + sumText(before.works);
    works.against = against.join(u", "_s);
    return {works,
            {u"Успеваемость"_s, percentOrNothing(now.here.successShare()),
             againstText(now.region.successShare(), before.here.successShare()),
             u"Доля работ на «3», «4» и «5» среди работ с отметкой. Регион взят по тем же работам."_s},
            {u"Качество"_s, percentOrNothing(now.here.qualityShare()),
             againstText(now.region.qualityShare(), before.here.qualityShare()),
             u"Доля работ на «4» и «5» среди работ с отметкой. Регион взят по тем же работам."_s},
            listedCard(input, filter, year),
            objectivityCard(input, report, filter, year)};
}

} // namespace versta

#include "signoverview.h"

#include "chartfigures.h"
#include "overviewfigures.h"

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

// A habit may be clear where all of them together are weak.
bool isEvidence(SignKind kind)
{
    return kind == SignKind::SharedEvidence || kind == SignKind::BorderLifting || kind == SignKind::JournalLifting ||
           kind == SignKind::FailingRescued;
}

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
        if (sign.kind == SignKind::CopiedWorks)
            ++signs.copiedClasses;
        else if (isEvidence(sign.kind))
            signs.step = std::max(signs.step, sign.step);
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

// Where there are several; by name.
std::vector<OverviewMunicipality> municipalitiesOf(const SignInput &input)
{
    std::map<QString, QString> names;
    for (const SignSchool &school : input.schools) {
        QString &name = names[school.municipality];
        if (name.isEmpty())
            name = school.municipalityName;
    }
    std::vector<OverviewMunicipality> all;
    if (names.size() < 2)
        return all;
    for (const auto &[key, name] : names) {
        if (!key.isEmpty())
            all.push_back({key, name.isEmpty() ? key : name});
    }
    std::ranges::sort(all, {}, [](const OverviewMunicipality &one) { return naturalSortKey(one.name); });
    return all;
}

bool hasYear(const SignInput &input, int year)
{
    return std::ranges::any_of(input.papers, [&](const SignPaper &paper) { return paper.paper.key.year == year; }) ||
           std::ranges::any_of(input.federal, [&](const FederalYear &list) { return list.year == year; });
}

QString columnTitle(const PaperKey &key)
{
    QString title = u"%1, %2"_s.arg(key.subject).arg(key.grade);
    if (!key.level.isEmpty())
        title += u", "_s + key.level;
    return key.procedure == Procedure::Vpr ? title : procedureName(key.procedure) + u" "_s + title;
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

// How much a layer of its own says of a school in the year, and in the years before; more is more.
std::pair<int, int> weightIn(SignLayer layer, const OverviewRow &row)
{
    const auto weight = [layer](const OverviewSigns &signs) {
        return layer == SignLayer::Federal ? int(signs.federal) : signs.method2019;
    };
    int before = 0;
    for (const OverviewYear &year : row.strip)
        before += weight(year.signs);
    return {row.strip.empty() ? 0 : weight(row.strip.back().signs), before};
}

void arrange(std::vector<OverviewRow> &rows, const SignReport &report, const std::optional<SignLayer> &layer,
             OverviewOrder order)
{
    std::ranges::stable_sort(rows, {}, [](const OverviewRow &row) { return naturalSortKey(row.name); });
    if (order == OverviewOrder::Size)
        std::ranges::stable_sort(rows, std::ranges::greater(), &OverviewRow::works);
    if (order != OverviewOrder::Evidence)
        return;
    if (layer && *layer != SignLayer::Versta) {
        std::ranges::stable_sort(rows, std::ranges::greater(),
                                 [&](const OverviewRow &row) { return weightIn(*layer, row); });
        return;
    }
    std::map<SchoolLogin, std::size_t> places;
    for (std::size_t place = 0; place < report.schools.size(); ++place)
        places.emplace(report.schools[place].school, place);
    std::ranges::stable_sort(rows, {}, [&](const OverviewRow &row) {
        const auto place = places.find(row.login);
        return place == places.end() ? report.schools.size() : place->second;
    });
}

// The strip is of all works: where some are chosen only they count.
bool isNotable(const OverviewRow &row, const OverviewFilter &filter)
{
    const bool allWorks = !filter.grade && filter.subject.isEmpty();
    return (allWorks && (row.listed || (!row.strip.empty() && row.strip.back().signs.isNotable()))) ||
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
    overview.municipalities = municipalitiesOf(input);
    const SignPlaces places(report, filter.layer);
    for (const std::size_t at : overviewPapers(input, filter, overview.year))
        overview.columns.push_back({at, columnTitle(input.papers[at].paper.key)});
    std::map<SchoolLogin, const SchoolSigns *> judged;
    for (const SchoolSigns &school : report.schools)
        judged[school.school] = &school;
    for (std::size_t at = 0; at < input.schools.size(); ++at) {
        const SignSchool &school = input.schools[at];
        if (!isInOverview(school, filter))
            continue;
        OverviewRow row{at, school.login, nameOf(school), 0, false, false, EvidenceStep::None, {}, {}, {}};
        for (const OverviewColumn &column : overview.columns) {
            row.cells.push_back(cellAt(input, column.paper, at, places));
            row.works += row.cells.back().works;
        }
        row.strip = stripOf(input, school.login, overview.year, places);
        const bool own = !filter.layer || filter.layer == SignLayer::Versta;
        if (const auto found = judged.find(school.login); found != judged.end() && own) {
            row.judged = true;
            row.listed = found->second->listed;
            row.step = found->second->step;
            row.whyNot = found->second->whyNot;
        }
        if (row.works == 0 && !row.strip.back().signs.isNotable())
            continue; // nothing is known of it in this year
        if (filter.onlyWithSigns && !isNotable(row, filter))
            ++overview.hidden;
        else
            overview.rows.push_back(std::move(row));
    }
    arrange(overview.rows, report, filter.layer, order);
    overview.cards = overviewCards(input, report, filter, overview.year);
    return overview;
}

} // namespace versta

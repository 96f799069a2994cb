#include "federalsigns.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using SchoolPlaces = std::unordered_map<SchoolLogin, std::size_t>;

SchoolPlaces placesOf(const SignInput &input)
{
    SchoolPlaces places;
    for (std::size_t at = 0; at < input.schools.size(); ++at)
        places.emplace(input.schools[at].login, at);
    return places;
}

/// The year's entries of schools of the input, each school once; rows of one school are put together.
std::map<std::size_t, FederalListEntry> entriesOf(const FederalYear &year, const SchoolPlaces &places)
{
    std::map<std::size_t, FederalListEntry> entries;
    for (const FederalListEntry &entry : year.entries) {
        const auto place = places.find(entry.login);
        if (place == places.end())
            continue;
        const auto [known, isNew] = entries.emplace(place->second, entry);
        if (isNew)
            continue;
        auto &marked = known->second.marked;
        marked.insert(marked.end(), entry.marked.begin(), entry.marked.end());
        if (!known->second.count)
            known->second.count = entry.count;
    }
    for (auto &[place, entry] : entries) {
        std::ranges::sort(entry.marked, [](const auto &left, const auto &right) {
            return std::tie(left.grade, right.subject) < std::tie(right.grade, left.subject);
        });
        const auto repeated = std::ranges::unique(entry.marked);
        entry.marked.erase(repeated.begin(), repeated.end());
    }
    return entries;
}

const SignCell *cellOf(const SignInput &input, const PaperKey &key, std::size_t school)
{
    const auto paper = std::ranges::find(input.papers, key, [](const SignPaper &one) { return one.paper.key; });
    if (paper == input.papers.end())
        return nullptr;
    const auto cell = std::ranges::find(paper->cells, school, &SignCell::school);
    return cell == paper->cells.end() ? nullptr : &*cell;
}

void addSigns(std::vector<Sign> &signs, const SignInput &input, int year, std::size_t school,
              const FederalListEntry &entry)
{
    Sign sign;
    sign.school = input.schools[school].login;
    sign.layer = SignLayer::Federal;
    sign.kind = SignKind::FederalCount;
    sign.paper.year = year;
    sign.flagged = true;
    sign.value = double(entry.marked.size());
    if (entry.count)
        sign.expected = *entry.count;
    signs.push_back(sign);
    for (const FederalListEntry::Paper &marked : entry.marked) {
        sign.kind = SignKind::FederalMarker;
        sign.paper = {Procedure::Vpr, year, marked.subject, marked.grade, {}};
        const SignCell *cell = cellOf(input, sign.paper, school);
        sign.n = cell ? cell->participants : 0;
        sign.value = 1;
        sign.expected.reset();
        signs.push_back(sign);
    }
}

bool isOfList(const PaperKey &key, int year)
{
    return key.procedure == Procedure::Vpr && key.year == year && (key.grade == 4 || key.grade == 5) &&
           (key.subject == u"Русский язык"_s || key.subject == u"Математика"_s);
}

/// Schools of the year that a share may be taken of.
struct Denominator
{
    FederalShare::Of of = FederalShare::Of::AllSchools;
    std::unordered_set<std::size_t> schools;
};

Denominator denominatorOf(const SignInput &input, int year)
{
    Denominator russian{FederalShare::Of::WroteRussian4, {}};
    Denominator any{FederalShare::Of::WroteAny, {}};
    for (const SignPaper &paper : input.papers) {
        const PaperKey &key = paper.paper.key;
        if (!isOfList(key, year))
            continue;
        for (const SignCell &cell : paper.cells) {
            any.schools.insert(cell.school);
            if (key.grade == 4 && key.subject == u"Русский язык"_s)
                russian.schools.insert(cell.school);
        }
    }
    if (!russian.schools.empty())
        return russian;
    if (!any.schools.empty())
        return any;
    Denominator all;
    for (std::size_t at = 0; at < input.schools.size(); ++at)
        all.schools.insert(at);
    return all;
}

/// Of the region, by the reports: how many schools wrote what the share is taken of.
std::optional<std::pair<FederalShare::Of, int>> countedInRegion(const SignInput &input, int year)
{
    std::optional<std::pair<FederalShare::Of, int>> any;
    for (const SignPaper &paper : input.papers) {
        const PaperKey &key = paper.paper.key;
        const auto schools = paper.region ? paper.region->schools : std::nullopt;
        if (!isOfList(key, year) || !schools || *schools == 0)
            continue;
        if (key.grade == 4 && key.subject == u"Русский язык"_s)
            return std::pair(FederalShare::Of::WroteRussian4, *schools);
        if (!any || *schools > any->second)
            any = std::pair(FederalShare::Of::WroteAny, *schools);
    }
    return any;
}

} // namespace

std::optional<FederalShare> shareAmong(const SignInput &input, int year,
                                       const std::function<bool(const SignSchool &)> &isCounted)
{
    const auto list = std::ranges::find(input.federal, year, &FederalYear::year);
    if (list == input.federal.end())
        return std::nullopt;
    const Denominator denominator = denominatorOf(input, year);
    FederalShare share{year, {}, 0, 0, denominator.of};
    for (const std::size_t school : denominator.schools)
        share.schools += isCounted(input.schools[school]);
    for (const auto &[school, entry] : entriesOf(*list, placesOf(input)))
        share.listed += isCounted(input.schools[school]);
    return share;
}

std::optional<FederalShare> regionShare(const SignInput &input, int year)
{
    const auto list = std::ranges::find(input.federal, year, &FederalYear::year);
    const auto counted = countedInRegion(input, year);
    if (list == input.federal.end() || !counted || input.schools.empty())
        return std::nullopt;
    const auto places = placesOf(input);
    const int region = input.schools.front().login.region();
    std::unordered_set<SchoolLogin> listed;
    bool hasOthers = false;
    for (const FederalListEntry &entry : list->entries) {
        if (entry.login.region() != region)
            continue;
        listed.insert(entry.login);
        hasOthers = hasOthers || !places.contains(entry.login);
    }
    if (!hasOthers)
        return std::nullopt;
    return FederalShare{year, {}, int(listed.size()), counted->second, counted->first};
}

FederalResult federalSigns(const SignInput &input)
{
    FederalResult result;
    const auto places = placesOf(input);
    for (const FederalYear &year : input.federal) {
        const auto entries = entriesOf(year, places);
        std::map<QString, FederalShare> shares;
        const auto denominator = denominatorOf(input, year.year);
        for (const SignSchool &school : input.schools)
            shares.emplace(school.municipality, FederalShare{year.year, school.municipality, 0, 0, denominator.of});
        for (const std::size_t school : denominator.schools)
            ++shares[input.schools[school].municipality].schools;
        for (const auto &[school, entry] : entries) {
            addSigns(result.signs, input, year.year, school, entry);
            ++shares[input.schools[school].municipality].listed;
        }
        for (auto &[municipality, share] : shares)
            result.shares.push_back(share);
    }
    return result;
}

std::vector<int> federalYearsOf(const SignInput &input, SchoolLogin school)
{
    std::set<int> years;
    for (const FederalYear &year : input.federal) {
        if (std::ranges::find(year.entries, school, &FederalListEntry::login) != year.entries.end())
            years.insert(year.year);
    }
    return {years.begin(), years.end()};
}

FederalView federalView(const SignInput &input)
{
    FederalView view;
    std::set<int> years;
    for (const FederalYear &year : input.federal)
        years.insert(year.year);
    for (const int year : years) {
        if (year > *years.rbegin() - 3)
            view.years.push_back(year);
    }
    const auto places = placesOf(input);
    std::unordered_map<SchoolLogin, std::set<int>> listed;
    for (const FederalYear &year : input.federal) {
        if (std::ranges::find(view.years, year.year) == view.years.end())
            continue;
        for (const FederalListEntry &entry : year.entries) {
            if (places.contains(entry.login))
                listed[entry.login].insert(year.year);
        }
    }
    view.inYears.assign(view.years.size(), 0);
    for (const auto &[school, in] : listed)
        ++view.inYears[in.size() - 1];
    return view;
}

} // namespace versta

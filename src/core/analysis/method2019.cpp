#include "method2019.h"

#include "signreasons.h"
#include "signstatistics.h"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

bool isMethodSubject(const PaperKey &key)
{
    return key.subject == u"Русский язык"_s || key.subject == u"Математика"_s;
}

bool isMethodWork(const PaperKey &key)
{
    return key.procedure == Procedure::Vpr && (key.grade == 4 || key.grade == 5) && isMethodSubject(key);
}

bool isMethodExam(const PaperKey &key)
{
    return key.procedure == Procedure::Oge && isMethodSubject(key);
}

int maximumOf(const SignPaper &paper)
{
    if (paper.paper.maximum)
        return *paper.paper.maximum;
    return paper.paper.scale ? paper.paper.scale->maximum : 0;
}

Sign newSign(const SignInput &input, const SignPaper &paper, const SignCell &cell, SignKind kind)
{
    Sign sign;
    sign.school = input.schools[cell.school].login;
    sign.paper = paper.paper.key;
    sign.layer = SignLayer::Method2019;
    sign.kind = kind;
    sign.n = cell.participants;
    return sign;
}

/// The region that means are compared with, or why there is none.
struct Region
{
    std::optional<ScoreSample> sample;
    QString whyNot;
};

Region regionOf(const SignPaper &paper, bool schoolsAreRegion)
{
    Region region;
    if (paper.region && !paper.region->scorePercent.empty()) {
        region.sample = sampleOfShares(paper.region->scorePercent, paper.region->participants);
        if (!region.sample)
            region.whyNot = reason::regionWithoutSize();
    } else if (schoolsAreRegion) {
        std::vector<int> pooled;
        for (const SignCell &cell : paper.cells) {
            pooled.resize(std::max(pooled.size(), cell.scores.size()));
            std::ranges::transform(cell.scores, pooled, pooled.begin(), std::plus());
        }
        region.sample = sampleOfCounts(pooled);
    }
    if (!region.sample && region.whyNot.isEmpty())
        region.whyNot = reason::noRegionRow();
    if (region.sample && !(region.sample->sd > 0)) {
        region.sample.reset();
        region.whyNot = reason::regionOneScoreOnly();
    }
    return region;
}

// A: the school's interval lies above the region's.
Sign meanSign(Sign sign, const SignCell &cell, const Region &region, int maximum, const Method2019Settings &settings)
{
    const auto school = sampleOfCounts(cell.scores);
    if (!school)
        return sign.whyNot = reason::noDistribution(), sign;
    sign.n = school->n;
    sign.value = school->mean;
    if (school->n < std::max(2, settings.fewestWorks))
        sign.whyNot = reason::fewWorks(school->n, std::max(2, settings.fewestWorks));
    else if (!(school->sd > 0))
        sign.whyNot = reason::oneScoreOnly();
    else if (!region.sample)
        sign.whyNot = region.whyNot;
    if (!sign.whyNot.isEmpty())
        return sign;
    const double margin = school->margin(settings.t);
    sign.low = school->mean - margin;
    sign.high = school->mean + margin;
    sign.expected = region.sample->mean;
    sign.threshold = region.sample->mean + region.sample->margin(settings.t);
    sign.flagged = *sign.low > *sign.threshold;
    if (maximum > 0)
        sign.effect = (school->mean - region.sample->mean) * 100 / maximum;
    return sign;
}

// B: who has the better journal mark has the worse work.
Sign journalSign(Sign sign, const SignCell &cell, const Method2019Settings &settings)
{
    int pupils = 0;
    for (const auto &marks : cell.scoresByJournal)
        pupils += marks[0] + marks[1] + marks[2] + marks[3];
    const int needed = std::max(2, settings.fewestWorks);
    sign.threshold = settings.correlation;
    if (pupils == 0)
        return sign.whyNot = reason::noJournal(), sign;
    sign.n = pupils;
    if (pupils < needed)
        return sign.whyNot = reason::fewPupilsWithJournal(pupils, needed), sign;
    const auto correlation = rankCorrelation(cell.scoresByJournal);
    if (!correlation)
        return sign.whyNot = reason::oneMarkOnly(), sign;
    sign.value = correlation->ranks;
    sign.flagged = correlation->ranks < settings.correlation;
    return sign;
}

// Mean per cent of completion.
std::optional<double> percentOf(const SignCell &cell, int maximum)
{
    if (maximum <= 0)
        return std::nullopt;
    if (const auto sample = sampleOfCounts(cell.scores))
        return sample->mean * 100 / maximum;
    if (cell.meanScore)
        return *cell.meanScore * 100 / maximum;
    return std::nullopt;
}

/// One parallel in grade 4 and a year later in grade 5.
struct Change
{
    std::optional<double> before; ///< per cent of completion
    std::optional<double> after;
    QString whyNot;

    [[nodiscard]] double quotient() const { return *before / *after; }
};

Change changeOf(const SignCell &cell, const SignPaper &later, const SignCell *earlier, int earlierMaximum)
{
    const PaperKey &key = later.paper.key;
    Change change;
    if (!earlier) {
        change.whyNot = reason::noResults(key.grade - 1, key.year - 1);
        return change;
    }
    change.before = percentOf(*earlier, earlierMaximum);
    change.after = percentOf(cell, maximumOf(later));
    if (!change.before)
        change.whyNot = reason::noMean(key.grade - 1, key.year - 1);
    else if (!change.after)
        change.whyNot = reason::noMean(key.grade, key.year);
    else if (!(*change.after > 0))
        change.whyNot = reason::noPoints(key.grade, key.year);
    return change;
}

std::vector<Change> changesOf(const SignInput &input, const SignPaper &later, const SignPaper *earlier)
{
    std::vector<const SignCell *> before(input.schools.size());
    if (earlier) {
        for (const SignCell &cell : earlier->cells)
            before[cell.school] = &cell;
    }
    std::vector<Change> changes;
    changes.reserve(later.cells.size());
    for (const SignCell &cell : later.cells)
        changes.push_back(changeOf(cell, later, before[cell.school], earlier ? maximumOf(*earlier) : 0));
    return changes;
}

const SignPaper *gradeBefore(const SignInput &input, PaperKey key)
{
    --key.grade;
    --key.year;
    const auto found = std::ranges::find(input.papers, key, [](const SignPaper &paper) { return paper.paper.key; });
    return found == input.papers.end() ? nullptr : &*found;
}

// C: K = S(4, a year ago) / S(5) beyond the fences of all schools.
void addChanges(std::vector<Sign> &signs, const SignInput &input, const SignPaper &paper,
                const Method2019Settings &settings)
{
    const auto changes = changesOf(input, paper, gradeBefore(input, paper.paper.key));
    std::vector<double> quotients;
    for (const Change &change : changes) {
        if (change.whyNot.isEmpty())
            quotients.push_back(change.quotient());
    }
    const int schools = int(quotients.size());
    const bool enough = schools >= std::max(2, settings.fewestSchools);
    const auto fences = enough ? std::optional(fencesOf(quotients, settings.fence)) : std::nullopt;
    for (std::size_t at = 0; at < changes.size(); ++at) {
        const Change &change = changes[at];
        for (const SignKind kind : {SignKind::SharpRise, SignKind::SharpFall}) {
            Sign sign = newSign(input, paper, paper.cells[at], kind);
            sign.whyNot = change.whyNot;
            if (sign.whyNot.isEmpty()) {
                sign.value = change.quotient();
                sign.other = change.before;
                sign.effect = *change.after - *change.before;
                sign.among = schools;
                if (!fences)
                    sign.whyNot = reason::fewSchools(schools, std::max(2, settings.fewestSchools));
            }
            if (sign.whyNot.isEmpty()) {
                sign.expected = fences->median;
                sign.threshold = kind == SignKind::SharpRise ? fences->low : fences->high;
                sign.flagged = kind == SignKind::SharpRise ? *sign.value < fences->low : *sign.value > fences->high;
            }
            signs.push_back(std::move(sign));
        }
    }
}

} // namespace

std::vector<ObjectivityIndex> objectivityIndex(const std::vector<Sign> &signs)
{
    std::set<int> years;
    for (const Sign &sign : signs)
        years.insert(sign.paper.year);
    std::vector<ObjectivityIndex> all;
    all.reserve(years.size());
    for (const int year : years) {
        std::unordered_set<SchoolLogin> judged;
        std::unordered_set<SchoolLogin> marked;
        for (const Sign &sign : signs) {
            if (sign.paper.year != year || !sign.whyNot.isEmpty())
                continue;
            judged.insert(sign.school);
            if (sign.flagged)
                marked.insert(sign.school);
        }
        if (!judged.empty())
            all.push_back({year, int(judged.size()), int(marked.size()),
                           100 - 100 * double(marked.size()) / double(judged.size())});
    }
    return all;
}

bool isRegion(const SignInput &input)
{
    return std::ranges::any_of(input.schools, [&](const SignSchool &school) {
        return school.municipality != input.schools.front().municipality;
    });
}

Method2019Result method2019(const SignInput &input, const Method2019Settings &settings)
{
    Method2019Result result;
    const bool schoolsAreRegion = isRegion(input);
    for (const SignPaper &paper : input.papers) {
        const PaperKey &key = paper.paper.key;
        if (!isMethodWork(key) && !isMethodExam(key))
            continue;
        const Region region = regionOf(paper, schoolsAreRegion);
        for (const SignCell &cell : paper.cells) {
            result.signs.push_back(meanSign(newSign(input, paper, cell, SignKind::MeanAboveInterval), cell, region,
                                            maximumOf(paper), settings));
            if (isMethodWork(key))
                result.signs.push_back(
                    journalSign(newSign(input, paper, cell, SignKind::JournalAgainst), cell, settings));
        }
        if (isMethodWork(key) && key.grade == 5)
            addChanges(result.signs, input, paper, settings);
    }
    result.index = objectivityIndex(result.signs);
    return result;
}

} // namespace versta

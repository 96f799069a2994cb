#include "signreport.h"

#include "evidencesigns.h"
#include "federalsigns.h"
#include "signindicators.h"
#include "signsentences.h"
#include "signstatistics.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using CellKey = std::pair<SchoolLogin, PaperKey>;

bool isCompared(SignKind kind)
{
    switch (kind) {
    case SignKind::LiftedShare:
    case SignKind::IdenticalWorks:
    case SignKind::JournalShifted:
    case SignKind::TaskProfile:
        return true;
    default:
        return false;
    }
}

/// Places of every school's value among those of one kind, work and border.
void setPercentiles(const SignInput &input, std::vector<Sign> &signs)
{
    const bool region = isRegion(input);
    std::unordered_map<SchoolLogin, QString> municipalities;
    for (const SignSchool &school : input.schools)
        municipalities[school.login] = school.municipality;
    using Group = std::tuple<SignKind, PaperKey, int, QString>;
    std::map<Group, std::vector<double>> values;
    const auto groupOf = [&](const Sign &sign, bool whole) {
        return Group{sign.kind, sign.paper, sign.border, whole ? u"*"_s : municipalities[sign.school]};
    };
    for (const Sign &sign : signs) {
        if (!isCompared(sign.kind) || !sign.value)
            continue;
        values[groupOf(sign, false)].push_back(*sign.value);
        if (region)
            values[groupOf(sign, true)].push_back(*sign.value);
    }
    for (auto &[group, sorted] : values)
        std::ranges::sort(sorted);
    for (Sign &sign : signs) {
        if (!isCompared(sign.kind) || !sign.value)
            continue;
        sign.percentileHere = percentileRank(values[groupOf(sign, false)], *sign.value);
        if (region)
            sign.percentileRegion = percentileRank(values[groupOf(sign, true)], *sign.value);
    }
}

/// Signs that carry no sentence yet.
void setSentences(const SignInput &input, const SignSettings &settings, const EvidenceReport &evidence,
                  std::vector<Sign> &signs)
{
    std::map<CellKey, const CellEvidence *> cells;
    for (const CellEvidence &cell : evidence.cells)
        cells[{input.schools[cell.school].login, input.papers[cell.paper].paper.key}] = &cell;
    for (Sign &sign : signs) {
        const auto cell = cells.find({sign.school, sign.paper});
        const CellEvidence *judged = cell != cells.end() && cell->second->whyNot.isEmpty() ? cell->second : nullptr;
        SentenceContext context{settings.method.smallSample, nullptr, judged};
        if (judged && sign.border >= 3) {
            const auto border = std::ranges::find(judged->borders, sign.border, &BorderEvidence::mark);
            context.border = border == judged->borders.end() ? nullptr : &*border;
        }
        if (sign.kind == SignKind::JournalShifted && judged && judged->shiftExpected && !sign.expected) {
            const auto &expected = *judged->shiftExpected;
            const double all = expected[0] + expected[1] + expected[2];
            if (all > 0)
                sign.expected = 100 * expected[JournalShift::Raised] / all;
        }
        sign.sentence = signSentence(sign, context);
    }
}

auto orderOf(const Sign &sign)
{
    return std::tuple(sign.school, sign.layer, sign.paper.year, sign.paper.subject, sign.paper.grade,
                      sign.paper.procedure, sign.paper.level, sign.kind, sign.border, sign.schoolClass);
}

void append(std::vector<Sign> &signs, std::vector<Sign> more)
{
    signs.insert(signs.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

int lastYearOf(const SignInput &input)
{
    int year = 0;
    for (const SignPaper &paper : input.papers)
        year = std::max(year, paper.paper.key.year);
    return year;
}

/// What the report says of one school; `signs` are its own.
SchoolSigns schoolOf(const SignInput &input, const SignSettings &settings, const SignSchool &school,
                     const SchoolEvidence *evidence, const std::vector<const Sign *> &signs)
{
    SchoolSigns result;
    result.school = school.login;
    result.name = school.name;
    result.federalYears = federalYearsOf(input, school.login);
    const int lastYear = lastYearOf(input);
    for (const Sign *sign : signs) {
        if (sign->kind == SignKind::FederalCount && sign->paper.year == result.federalYears.back())
            result.federalMarkers = int(sign->value.value_or(0));
        if (sign->layer == SignLayer::Method2019 && sign->flagged && sign->paper.year == lastYear)
            ++result.method2019;
        if (sign->kind == SignKind::CopiedWorks && sign->flagged)
            ++result.copiedClasses;
    }
    if (evidence) {
        result.works = evidence->works;
        result.evidence = evidence->evidence;
        result.lastYear = evidence->lastYear;
        result.whyNot = evidence->whyNot;
        result.listed = evidence->listed;
        if (evidence->whyNot.isEmpty())
            result.step = evidenceStep(evidence->evidence, settings.evidence);
    }
    result.summary = schoolSummary(result, signs);
    return result;
}

bool comesBefore(const SchoolSigns &left, const SchoolSigns &right)
{
    // Schools with too few works sink below those that were judged, whatever their evidence.
    const auto rank = [](const SchoolSigns &school) { return !school.evidence ? 2 : school.whyNot.isEmpty() ? 0 : 1; };
    return std::tuple(rank(left), -left.evidence.value_or(0), left.school) <
           std::tuple(rank(right), -right.evidence.value_or(0), right.school);
}

std::vector<SchoolSigns> schoolsOf(const SignInput &input, const SignSettings &settings, const EvidenceReport &evidence,
                                   const std::vector<Sign> &signs)
{
    std::unordered_map<SchoolLogin, std::vector<const Sign *>> own;
    for (const Sign &sign : signs)
        own[sign.school].push_back(&sign);
    std::vector<const SchoolEvidence *> judged(input.schools.size());
    for (const SchoolEvidence &school : evidence.schools)
        judged[school.school] = &school;
    std::vector<SchoolSigns> schools;
    schools.reserve(input.schools.size());
    for (std::size_t at = 0; at < input.schools.size(); ++at) {
        const SignSchool &school = input.schools[at];
        schools.push_back(schoolOf(input, settings, school, judged[at], own[school.login]));
    }
    std::ranges::sort(schools, comesBefore);
    return schools;
}

std::map<CellKey, ExpectedScores> expectedScores(const SignInput &input, const EvidenceReport &evidence)
{
    std::map<CellKey, ExpectedScores> found;
    for (const CellEvidence &cell : evidence.cells) {
        if (cell.expected.empty())
            continue;
        ExpectedScores &scores = found[{input.schools[cell.school].login, input.papers[cell.paper].paper.key}];
        scores.works = cell.expected;
        scores.low = cell.low;
        scores.high = cell.high;
        for (const BorderEvidence &border : cell.borders) {
            if (border.said)
                scores.borders.push_back(
                    {border.mark, border.belowFirst, border.border, border.below, border.expectedBelow});
        }
    }
    return found;
}

} // namespace

SignReport signReportOf(const SignInput &input, const SignSettings &settings, const EvidenceReport &evidence,
                        const QDateTime &computedAt)
{
    SignReport report;
    report.methodVersion = signMethodVersion;
    report.fingerprint = settingsFingerprint(settings);
    report.computedAt = computedAt;
    report.list = evidence.list;
    FederalResult federal = federalSigns(input);
    report.federalShares = std::move(federal.shares);
    report.federalView = federalView(input);
    Method2019Result method = method2019(input, settings.method);
    report.objectivity = std::move(method.index);

    std::vector<Sign> &signs = report.signs;
    signs = std::move(federal.signs);
    append(signs, std::move(method.signs));
    append(signs, taskProfiles(input, settings.indicators));
    append(signs, identicalWorks(input, settings.indicators));
    append(signs, journalShifts(input));
    append(signs, quotaSigns(input, settings.quotas));
    append(signs, evidenceSigns(input, evidence, settings.evidence));
    setPercentiles(input, signs);
    setSentences(input, settings, evidence, signs);
    std::ranges::stable_sort(signs, [](const Sign &left, const Sign &right) { return orderOf(left) < orderOf(right); });
    report.schools = schoolsOf(input, settings, evidence, signs);
    report.expected = expectedScores(input, evidence);
    return report;
}

} // namespace versta

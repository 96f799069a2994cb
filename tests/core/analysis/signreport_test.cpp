#include "signinputs.h"

#include "core/analysis/signjson.h"
#include "core/analysis/signreport.h"
#include "support/catch.h"

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 3, 5), QTime(12, 0), Qt::UTC);

SignInput randomInput()
{
    const int schools = *rc::gen::inRange(1, 6);
    auto input = test::signInput(schools);
    for (const int year : {2023, 2024}) {
        for (const int grade : {4, 5}) {
            auto paper = test::signPaper(year, test::maths, grade);
            for (int school = 0; school < schools; ++school) {
                const auto scores = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 21));
                std::vector<int> journal;
                for (const int score : scores)
                    journal.push_back(2 + score % 4);
                paper.cells.push_back(test::signCell(std::size_t(school), scores, journal));
            }
            if (*rc::gen::arbitrary<bool>())
                paper.region = test::referenceRow({1, 2, 3, 4, 5});
            input.papers.push_back(paper);
        }
    }
    return input;
}

/// The same schools and papers, the other way round.
SignInput turned(SignInput input)
{
    const std::size_t schools = input.schools.size();
    std::ranges::reverse(input.schools);
    std::ranges::reverse(input.papers);
    for (SignPaper &paper : input.papers) {
        std::ranges::reverse(paper.cells);
        for (SignCell &cell : paper.cells)
            cell.school = schools - 1 - cell.school;
    }
    return input;
}

bool isFinite(const std::optional<double> &value)
{
    return !value || std::isfinite(*value);
}

} // namespace

TEST_CASE("The order of schools and papers does not matter, and no number is out of range")
{
    CHECK(rc::check([] {
        const auto input = randomInput();
        const auto report = signReportOf(input, {}, {}, noon);
        const auto other = signReportOf(turned(input), {}, {}, noon);
        RC_ASSERT(report.signs.size() == other.signs.size());
        for (std::size_t at = 0; at < report.signs.size(); ++at) {
            const Sign &sign = report.signs[at];
            RC_ASSERT(sign.sentence == other.signs[at].sentence);
            RC_ASSERT(sign.flagged == other.signs[at].flagged);
            RC_ASSERT(!(sign.flagged && !sign.whyNot.isEmpty()));
            RC_ASSERT(isFinite(sign.value) && isFinite(sign.expected) && isFinite(sign.threshold));
            RC_ASSERT(isFinite(sign.low) && isFinite(sign.high) && isFinite(sign.effect) && isFinite(sign.other));
        }
        RC_ASSERT(signReportFromJson(signReportToJson(report)).has_value());
    }));
}

TEST_CASE("Schools are ordered by evidence; those with too few works come after those that were judged")
{
    auto input = test::signInput(4);
    EvidenceReport evidence;
    evidence.list = {EvidenceBasis::RegionRows, 2, 1, 0, 0.05, {}};
    evidence.schools.resize(4);
    for (std::size_t at = 0; at < 4; ++at)
        evidence.schools[at].school = at;
    evidence.schools[0].evidence = 1.0;
    evidence.schools[1].evidence = 9.0;
    evidence.schools[1].whyNot = u"мало данных: 31 работа из 40"_s;
    evidence.schools[2].evidence = 8.0;
    evidence.schools[2].listed = true;
    evidence.schools[2].works = 90;
    const auto report = signReportOf(input, {}, evidence, noon);
    REQUIRE(report.schools.size() == 4);
    CHECK(report.schools[0].school == SchoolLogin(990103));
    CHECK(report.schools[0].step == EvidenceStep::Strong);
    CHECK(report.schools[0].listed);
    CHECK(report.schools[0].summary.first().startsWith(u"Школа стоит в списке программы"_s));
    CHECK(report.schools[1].school == SchoolLogin(990101));
    CHECK(report.schools[1].step == EvidenceStep::Weak);
    CHECK(report.schools[2].school == SchoolLogin(990102));
    CHECK(report.schools[2].step == EvidenceStep::None);
    CHECK(report.schools[2].summary.last().contains(u"мало данных: 31 работа из 40"_s));
    CHECK(report.schools[3].summary == QStringList{u"Признаков, требующих внимания, нет."_s});
    CHECK(report.list.basis == EvidenceBasis::RegionRows);
    CHECK(report.methodVersion == signMethodVersion);
}

TEST_CASE("What the engine found becomes signs with sentences")
{
    auto input = test::signInput(1);
    auto paper = test::signPaper(2024, test::russian, 5);
    paper.cells = {test::signCell(0, {5, 9, 14, 7, 8})};
    paper.cells[0].journalShift = {1, 3, 1};
    input.papers = {paper};
    EvidenceReport evidence;
    CellEvidence cell;
    cell.works = 5;
    cell.guarded = 4;
    cell.evidence[std::size_t(Habit::Failing)] = 7.5;
    cell.evidence[std::size_t(Habit::MirrorFailing)] = 3.5;
    cell.shiftExpected = {2.0, 2.0, 1.0};
    BorderEvidence border;
    border.mark = 3;
    border.border = 6;
    border.belowFirst = 4;
    border.aboveLast = 7;
    border.said = true;
    border.expectedBelow = 3.2;
    border.lifted = Estimate{0.5, 0.2, 0.8};
    border.regionLifted = 0.25;
    cell.borders = {border};
    evidence.cells = {cell};
    const auto report = signReportOf(input, {}, evidence, noon);
    const auto find = [&](SignKind kind) {
        const auto found = std::ranges::find(report.signs, kind, &Sign::kind);
        REQUIRE(found != report.signs.end());
        return *found;
    };
    CHECK(find(SignKind::SharedEvidence).step == EvidenceStep::Noticeable);
    CHECK(find(SignKind::FailingRescued).step == EvidenceStep::Strong);
    CHECK(find(SignKind::FailingRescued).sentence.contains(u"Обратный признак"_s));
    CHECK(find(SignKind::BorderGap).flagged);
    CHECK(*find(SignKind::LiftedShare).value == Approx(50));
    CHECK(*find(SignKind::JournalShifted).expected == Approx(20));
    CHECK(find(SignKind::JournalShifted).sentence.contains(u"ожидалось"_s));
}

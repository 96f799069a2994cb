#include "core/rechecks/recheckeffect.h"
#include "core/rechecks/recheckselection.h"
#include "support/catch.h"

#include <algorithm>
#include <random>
#include <set>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

const PaperKey Paper{Procedure::Vpr, 2025, u"Математика"_s, 5, {}};

std::vector<SelectableWork> worksOf(int school, int count)
{
    std::vector<SelectableWork> works;
    for (int code = 1; code <= count; ++code)
        works.push_back({SchoolLogin(school), code % 2 ? u"А"_s : u"Б"_s, 50000 + code, code % 6});
    return works;
}

std::set<std::pair<int, int>> namesOf(const std::vector<SelectableWork> &works, const std::vector<std::size_t> &chosen)
{
    std::set<std::pair<int, int>> names;
    for (const std::size_t at : chosen)
        names.emplace(works[at].school.digits(), works[at].code);
    return names;
}

Sign signOf(SignKind kind, int border, const QString &schoolClass = {})
{
    Sign sign;
    sign.school = SchoolLogin(990101);
    sign.paper = Paper;
    sign.kind = kind;
    sign.border = border;
    sign.schoolClass = schoolClass;
    sign.flagged = true;
    return sign;
}

} // namespace

// The order by hashes was computed with Python's hashlib from the rule in the header.
TEST_CASE("The same seed draws the same works as anybody gets by the rule")
{
    auto works = worksOf(990101, 10);
    const auto second = worksOf(990102, 3);
    works.insert(works.end(), second.begin(), second.end());
    const auto chosen = namesOf(works, randomWorks(works, Paper, 30, 2, u"14-2025"_s));
    CHECK(chosen == std::set<std::pair<int, int>>{
                        {990101, 50008}, {990101, 50007}, {990101, 50001}, {990102, 50003}, {990102, 50001}});
}

TEST_CASE("A draw takes the share of each school, whatever the order, and a larger share takes more of the same")
{
    std::mt19937 random(7);
    for (int round = 0; round < 50; ++round) {
        std::vector<SelectableWork> works;
        const int first = 1 + int(random() % 40);
        const int second = 1 + int(random() % 40);
        for (const auto &work : worksOf(990101, first))
            works.push_back(work);
        for (const auto &work : worksOf(990102, second))
            works.push_back(work);
        const int percent = 1 + int(random() % 99);
        const int least = int(random() % 5);
        const QString seed = QString::number(round);
        const auto chosen = namesOf(works, randomWorks(works, Paper, percent, least, seed));
        const auto count = [&](int school) {
            return int(std::ranges::count(chosen, school, &std::pair<int, int>::first));
        };
        CHECK(count(990101) == std::min(first, std::max(least, (first * percent + 99) / 100)));
        CHECK(count(990102) == std::min(second, std::max(least, (second * percent + 99) / 100)));

        auto shuffled = works;
        std::ranges::shuffle(shuffled, random);
        CHECK(namesOf(shuffled, randomWorks(shuffled, Paper, percent, least, seed)) == chosen);
        const auto more = namesOf(works, randomWorks(works, Paper, percent + 1, least, seed));
        CHECK(std::ranges::includes(more, chosen));
        CHECK(randomWorks(works, Paper, 100, 0, seed).size() == works.size());
    }
    const auto works = worksOf(990101, 40);
    CHECK(randomWorks(works, Paper, 30, 0, u"1"_s) != randomWorks(works, Paper, 30, 0, u"2"_s));
}

TEST_CASE("Every work is drawn about as often as any other")
{
    const auto works = worksOf(990101, 20);
    std::vector<int> drawn(20);
    for (int seed = 0; seed < 2000; ++seed) {
        for (const std::size_t at : randomWorks(works, Paper, 25, 0, QString::number(seed)))
            ++drawn[at];
    }
    // 2000 draws of 5 of 20: 500 each, standard deviation 19.4.
    for (const int times : drawn)
        CHECK(std::abs(times - 500) < 5 * 20);
}

TEST_CASE("Signs point to works at the border, of the class, or to all of the school")
{
    auto works = worksOf(990101, 12);
    const auto other = worksOf(990102, 2);
    works.insert(works.end(), other.begin(), other.end());
    const MarkScale scale{{2, 3, 5}, 5, {}};
    const auto totals = [&](const std::vector<Sign> &signs, const std::optional<MarkScale> &with) {
        std::multiset<int> found;
        for (const std::size_t at : worksOfSigns(works, Paper, signs, with)) {
            CHECK(works[at].school == SchoolLogin(990101));
            found.insert(works[at].total);
        }
        return found;
    };
    CHECK(totals({signOf(SignKind::BorderGap, 4)}, scale) == std::multiset<int>{3, 3, 4, 4});
    CHECK(totals({signOf(SignKind::BorderGap, 4)}, std::nullopt).size() == 12);
    CHECK(totals({signOf(SignKind::CopiedWorks, 0, u"Б"_s)}, scale).size() == 6);
    CHECK(totals({signOf(SignKind::BorderGap, 4), signOf(SignKind::JournalShifted, 0)}, scale).size() == 12);
    CHECK(totals({}, scale).empty());
    Sign calm = signOf(SignKind::BorderGap, 4);
    calm.flagged = false;
    Sign otherPaper = signOf(SignKind::BorderGap, 4);
    otherPaper.paper.grade = 6;
    CHECK(totals({calm, otherPaper}, scale).empty());
}

TEST_CASE("The effect shows signs of the re-checked works and what else changed at the same schools")
{
    SignReport before;
    SignReport after;
    Sign gone = signOf(SignKind::BorderGap, 3);
    Sign stays = signOf(SignKind::JournalShifted, 0);
    Sign federal = signOf(SignKind::FederalMarker, 0);
    Sign otherPaper = signOf(SignKind::SharpRise, 0);
    otherPaper.paper.year = 2024;
    Sign elsewhere = signOf(SignKind::BorderGap, 4);
    elsewhere.school = SchoolLogin(990102);
    Sign weaker = signOf(SignKind::SharedEvidence, 0);
    weaker.step = EvidenceStep::Strong;
    before.signs = {gone, stays, federal, otherPaper, weaker, elsewhere};
    gone.flagged = false;
    weaker.step = EvidenceStep::Weak;
    elsewhere.flagged = false;
    Sign appeared = signOf(SignKind::BorderGap, 5);
    after.signs = {gone, stays, federal, otherPaper, weaker, elsewhere, appeared};
    const auto effects = signEffects(before, after, {{SchoolLogin(990101), Paper}});
    std::vector<std::pair<SignKind, SignChange>> found;
    for (const SignEffect &effect : effects)
        found.emplace_back(effect.sign().kind, effect.change);
    CHECK(found == std::vector<std::pair<SignKind, SignChange>>{{SignKind::BorderGap, SignChange::Gone},
                                                                {SignKind::JournalShifted, SignChange::Same},
                                                                {SignKind::FederalMarker, SignChange::Same},
                                                                {SignKind::SharedEvidence, SignChange::Weaker},
                                                                {SignKind::BorderGap, SignChange::Appeared}});
    CHECK(signEffects(before, before, {{SchoolLogin(990103), Paper}}).empty());
}

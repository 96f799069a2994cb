#include "core/results/signneeds.h"
#include "support/catch.h"

#include <algorithm>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

LoadedPaper paper(int year, int grade, std::vector<ReportKind> reports, const QString &subject = u"Математика"_s)
{
    return {{Procedure::Vpr, year, subject, grade, {}}, std::move(reports), true};
}

const SignNeed &need(const std::vector<SignNeed> &needs, const QString &part)
{
    const auto found = std::ranges::find_if(needs, [&](const SignNeed &n) { return n.sign.contains(part); });
    REQUIRE(found != needs.end());
    return *found;
}

} // namespace

TEST_CASE("Individual results lack the distribution and the list and last year")
{
    const auto own = paper(2024, 5, {ReportKind::Individual});
    const auto needs = signNeeds(own, {own}, {2023});
    CHECK(need(needs, u"ФИОКО"_s).missing.size() == 1);
    CHECK(need(needs, u"ФИОКО"_s).missing.front().contains(u"2024"_s));
    CHECK_FALSE(need(needs, u"завышенный"_s).isMet());
    CHECK(need(needs, u"школьным отметкам"_s).isMet());
    CHECK(need(needs, u"параллели"_s).missing.size() == 1);
    CHECK(need(needs, u"параллели"_s).missing.front().contains(u"2023"_s));
    CHECK(need(needs, u"пики"_s).isMet());
}

TEST_CASE("A change of a parallel needs grade 4 of one year and grade 5 of the next")
{
    const auto fourth = paper(2023, 4, {ReportKind::Scores});
    const auto fifth = paper(2024, 5, {ReportKind::Scores});
    CHECK(need(signNeeds(fourth, {fourth, fifth}, {}), u"параллели"_s).isMet());
    CHECK(need(signNeeds(fifth, {fourth, fifth}, {}), u"параллели"_s).isMet());
    CHECK_FALSE(need(signNeeds(fifth, {paper(2024, 4, {ReportKind::Scores}), fifth}, {}), u"параллели"_s).isMet());
}

TEST_CASE("Works outside the federal list have signs of the program alone")
{
    const auto physics = paper(2024, 7, {}, u"Физика"_s);
    for (const SignNeed &each : signNeeds(physics, {physics}, {2024})) {
        CHECK(each.layer == SignLayer::Versta);
        CHECK_FALSE(each.isMet());
    }
    auto unscaled = physics;
    unscaled.hasScale = false;
    CHECK(need(signNeeds(unscaled, {unscaled}, {}), u"пики"_s).missing.size() == 2);
}

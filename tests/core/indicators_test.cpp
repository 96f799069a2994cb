#include "core/indicators.h"
#include "rechecks/samplerecheck.h"
#include "support/catch.h"

#include <algorithm>

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

/// Three schools; 101 and 102 in the list of 2024, 102 and a school of another district in that of 2025.
struct Example
{
    Example()
    {
        for (const int login : {990101, 990102, 990103})
            input.schools.push_back({SchoolId(login), SchoolLogin(login), u"Школа"_s});
        const auto list = [&](int year, std::initializer_list<int> logins) {
            FederalYear federal{year, {}};
            for (const int login : logins) {
                FederalListEntry entry;
                entry.login = SchoolLogin(login);
                federal.entries.push_back(entry);
            }
            input.federal.push_back(federal);
        };
        list(2024, {990101, 990102});
        list(2025, {990102, 990305});
        SignPaper paper;
        paper.paper.key = {Procedure::Vpr, 2025, u"Математика"_s, 5, {}};
        for (std::size_t school = 0; school < 3; ++school) {
            SignCell cell;
            cell.school = school;
            cell.participants = 10;
            cell.journalShift = std::array{2, 7, 1};
            paper.cells.push_back(cell);
        }
        input.papers.push_back(paper);
        report.federalShares = {{2024, {}, 2, 3, FederalShare::Of::AllSchools},
                                {2025, {}, 1, 3, FederalShare::Of::WroteAny}};
        report.objectivity = {{2025, 3, 1, 66.7}};
        Sign sign;
        sign.school = SchoolLogin(990103);
        sign.paper = paper.paper.key;
        sign.layer = SignLayer::Versta;
        sign.flagged = true;
        Sign again = sign;
        again.kind = SignKind::BorderGap; // a second sign of one school
        Sign quota = sign;
        quota.school = SchoolLogin(990101);
        quota.kind = SignKind::RegionalQuota; // the region's rule is no sign of the program
        report.signs = {sign, again, quota};
        Recheck recheck;
        recheck.papers = {recheckPaper()};
        recheck.works = {recheckWork(1, {2, 1}, {1, 0}), recheckWork(2, {2, 1}, {2, 1}), recheckWork(3, {2, 1})};
        source = {&input, &report, {recheck}, {{2025, 3, 12}, {2025, 1, 4}, {2026, 0, 5}}};
        source.observations = {{2025, SchoolId(990101), true}, // on two days
                               {2025, SchoolId(990101), true},
                               {2025, SchoolId(990102), false}, // nobody was found
                               {2025, SchoolId(990109), true},  // wrote nothing
                               {2024, SchoolId(990103), true}};
    }

    [[nodiscard]] Indicator of(IndicatorKind kind, int year) const
    {
        const auto all = indicatorsOf(source, indicatorYears(source));
        return *std::ranges::find_if(all, [&](const Indicator &one) { return one.kind == kind && one.year == year; });
    }

    SignInput input;
    SignReport report;
    IndicatorSource source;
};

} // namespace

TEST_CASE("Indicators count what is stored, each with what it is of")
{
    const Example example;
    const auto check = [&](IndicatorKind kind, int count, int of) {
        const Indicator indicator = example.of(kind, 2025);
        INFO(indicatorName(kind).toStdString() << " " << indicator.missing.toStdString());
        CHECK(indicator.count == count);
        CHECK(indicator.of == of);
        CHECK(*indicator.percent() == Approx(100.0 * count / of));
        CHECK_FALSE(indicator.source.isEmpty());
        CHECK_FALSE(indicator.ofWhat.isEmpty());
    };
    check(IndicatorKind::FederalSchools, 1, 3);
    check(IndicatorKind::MethodSchools, 1, 3);
    check(IndicatorKind::VerstaSchools, 1, 3);
    check(IndicatorKind::LeftFederalList, 1, 2);
    check(IndicatorKind::ConfirmedJournal, 21, 30);
    check(IndicatorKind::RecheckedWorks, 2, 30);
    check(IndicatorKind::RecheckedConfirmed, 1, 2);
    check(IndicatorKind::ObservedSchools, 1, 3);
    check(IndicatorKind::MeasuresDone, 4, 16);
}

TEST_CASE("An indicator that cannot be counted says why and has no share")
{
    const Example example;
    const std::vector<std::pair<IndicatorKind, QString>> reasons{
        {IndicatorKind::FederalSchools, u"не загружен"_s},
        {IndicatorKind::MethodSchools, u"не загружены результаты"_s},
        {IndicatorKind::VerstaSchools, u"не загружены результаты"_s},
        {IndicatorKind::LeftFederalList, u"2022 год не загружен"_s},
        {IndicatorKind::ConfirmedJournal, u"не загружены результаты"_s},
        {IndicatorKind::RecheckedWorks, u"не загружены результаты"_s},
        {IndicatorKind::RecheckedConfirmed, u"не перепроверяли"_s},
        {IndicatorKind::ObservedSchools, u"не загружены результаты"_s},
        {IndicatorKind::MeasuresDone, u"планов"_s},
    };
    CHECK(reasons.size() == indicatorKinds().size());
    for (const auto &[kind, reason] : reasons) {
        const Indicator indicator = example.of(kind, 2023);
        CHECK_FALSE(indicator.percent());
        CHECK(indicator.missing.contains(reason));
    }
    Example early;
    early.source.report = nullptr;
    CHECK(early.of(IndicatorKind::VerstaSchools, 2025).missing.contains(u"не посчитаны"_s));
    CHECK(indicatorYears({}).empty());
    CHECK(indicatorYears(early.source) == std::vector<int>{2023, 2024, 2025});
}

TEST_CASE("The chart has a line for each indicator that is known and says all its numbers")
{
    const Example example;
    const auto indicators = indicatorsOf(example.source, {2023, 2024, 2025});
    const ChartData chart = indicatorChart(
        indicators, {IndicatorKind::FederalSchools, IndicatorKind::MethodSchools, IndicatorKind::VerstaSchools},
        u"Школы с признаками"_s);
    REQUIRE(chart.series.size() == 3);
    CHECK(chart.series[0].points.size() == 2);
    CHECK(chart.series[0].points[0].at == 1); // 2024 of 2023, 2024, 2025
    CHECK(chart.series[0].points[0].value == Approx(100.0 * 2 / 3));
    CHECK(chart.table.rows.size() == 4);
    CHECK(chart.summary.contains(u"2024 — 66,7\u00a0%, 2025 — 33,3\u00a0%"_s));
    CHECK_FALSE(
        indicatorChart(indicatorsOf({}, {2025}), {IndicatorKind::FederalSchools}, u"Пусто"_s).missing.isEmpty());
}

#include "core/charts/signoverview.h"
#include "support/catch.h"
#include "support/chartinput.h"

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

// Three schools in two works of 2025 and one of 2024; «СОШ № 2» did not write mathematics.
SignInput threeSchools()
{
    SignInput input;
    input.schools = {chartSchool(1), chartSchool(2), chartSchool(10)};
    input.schools[2].kind = SchoolKind::Gymnasium;
    const auto paper = [&](int year, const QString &subject, std::vector<std::pair<std::size_t, int>> worksAt) {
        SignPaper one;
        one.paper = chartPaper(year, subject, 4);
        for (const auto &[school, score] : worksAt) {
            std::vector<int> scores(21);
            scores[std::size_t(score)] = 10 * int(school + 1);
            one.cells.push_back(chartCell(school, scores));
        }
        input.papers.push_back(std::move(one));
    };
    paper(2024, u"Русский язык"_s, {{0, 5}, {1, 5}, {2, 5}});
    paper(2025, u"Математика"_s, {{0, 10}, {2, 15}});
    paper(2025, u"Русский язык"_s, {{0, 5}, {1, 12}, {2, 20}});
    input.papers[2].region.emplace();
    input.papers[2].region->markPercent = {10, 40, 30, 20};
    input.federal = {{2025, {}}};
    FederalListEntry entry;
    entry.year = 2025;
    entry.login = input.schools[1].login;
    input.federal[0].entries = {entry};
    return input;
}

Sign signOf(const SignInput &input, std::size_t school, std::size_t paper, SignLayer layer, SignKind kind, bool flagged,
            EvidenceStep step = EvidenceStep::None)
{
    Sign sign;
    sign.school = input.schools[school].login;
    sign.paper = input.papers[paper].paper.key;
    sign.layer = layer;
    sign.kind = kind;
    sign.flagged = flagged;
    sign.step = step;
    return sign;
}

SignReport threeReports(const SignInput &input)
{
    SignReport report;
    report.signs = {
        signOf(input, 1, 2, SignLayer::Federal, SignKind::FederalMarker, true),
        signOf(input, 0, 1, SignLayer::Method2019, SignKind::MeanAboveInterval, true),
        signOf(input, 0, 2, SignLayer::Method2019, SignKind::MeanAboveInterval, false),
        signOf(input, 2, 2, SignLayer::Versta, SignKind::SharedEvidence, true, EvidenceStep::Strong),
        signOf(input, 0, 2, SignLayer::Versta, SignKind::SharedEvidence, false, EvidenceStep::Weak),
    };
    for (const std::size_t at : {2, 0, 1}) {
        SchoolSigns school;
        school.school = input.schools[at].login;
        school.listed = at == 2;
        school.step = at == 2 ? EvidenceStep::Strong : EvidenceStep::Weak;
        report.schools.push_back(school);
    }
    report.federalShares = {{2025, {}, 1, 3, FederalShare::Of::AllSchools}};
    report.objectivity = {{2024, 3, 0, 100}, {2025, 3, 1, 66.7}};
    return report;
}

QStringList namesOf(const Overview &overview)
{
    QStringList names;
    for (const OverviewRow &row : overview.rows)
        names << QString(row.name).replace(u'\u00a0', u' ');
    return names;
}

} // namespace

TEST_CASE("The overview sets the schools of the last year against its works")
{
    const SignInput input = threeSchools();
    const Overview overview = signOverview(input, threeReports(input), {});
    CHECK(overview.year == 2025);
    CHECK(overview.years == std::vector<int>{2024, 2025});
    REQUIRE(overview.columns.size() == 2);
    CHECK(overview.columns[0].title == u"Математика, 4"_s);
    CHECK(namesOf(overview) ==
          QStringList{u"ООШ с. Верхняя Берёзовка Приозёрского района № 10"_s, u"СОШ № 1"_s, u"СОШ № 2"_s});
    const OverviewRow &first = overview.rows[1];
    CHECK(first.works == 20);
    CHECK(first.cells[0].meanPercent == Approx(50));
    CHECK(first.cells[0].signs.method2019 == 1);
    CHECK(first.cells[1].signs.method2019 == 0);
    CHECK_FALSE(first.cells[1].signs.isNotable());
    const OverviewRow &second = overview.rows[2];
    CHECK(second.cells[0].works == 0);
    CHECK(second.cells[1].signs.federal);
    CHECK(second.cells[1].signs.words() == u"список ФИОКО"_s);
}

TEST_CASE("A habit that is clear by itself shows, however weak all of them are together")
{
    const SignInput input = threeSchools();
    SignReport report = threeReports(input);
    const auto cell = [&] { return signOverview(input, report, {}).rows[1].cells[1].signs; };
    CHECK(cell().step == EvidenceStep::Weak);
    report.signs.push_back(
        signOf(input, 0, 2, SignLayer::Versta, SignKind::UniformBonus, true, EvidenceStep::Strong)); // is no evidence
    CHECK(cell().step == EvidenceStep::Weak);
    report.signs.push_back(
        signOf(input, 0, 2, SignLayer::Versta, SignKind::BorderLifting, false, EvidenceStep::Strong));
    CHECK(cell().step == EvidenceStep::Weak);
    report.signs.back().flagged = true;
    report.signs.back().step = EvidenceStep::Noticeable;
    CHECK(cell().step == EvidenceStep::Noticeable);
    CHECK(cell().isNotable());
}

TEST_CASE("Another layer says nothing of the program's evidence and has an order of its own")
{
    const SignInput input = threeSchools();
    OverviewFilter filter;
    filter.layer = SignLayer::Method2019;
    const Overview overview = signOverview(input, threeReports(input), filter);
    CHECK(namesOf(overview).front() == u"СОШ № 1"_s); // the only one with a sign of the method
    for (const OverviewRow &row : overview.rows)
        CHECK_FALSE(row.judged);
    CHECK(signOverview(input, threeReports(input), {}).rows.front().judged);
}

TEST_CASE("Cards of schools follow the kind that is chosen, and say so when works are chosen")
{
    const SignInput input = threeSchools();
    OverviewFilter filter;
    filter.kind = SchoolKind::Gymnasium; // the third school, not in the list, not judged by the method
    const auto cards = signOverview(input, threeReports(input), filter).cards;
    CHECK(cards[3].value == u"0,0\u00a0%"_s);
    CHECK(cards[3].against == u"0\u00a0школ из 1"_s);
    CHECK(cards[4].value == u"нет данных"_s);
    filter = {};
    filter.grade = 4;
    CHECK(signOverview(input, threeReports(input), filter).cards[3].against.startsWith(u"по всем работам: 1"_s));
}

TEST_CASE("A layer that is chosen is shown alone")
{
    const SignInput input = threeSchools();
    OverviewFilter filter;
    filter.layer = SignLayer::Method2019;
    filter.onlyWithSigns = true;
    const Overview overview = signOverview(input, threeReports(input), filter);
    CHECK(namesOf(overview) == QStringList{u"СОШ № 1"_s});
    CHECK(overview.hidden == 2);
    CHECK(overview.rows[0].step == EvidenceStep::None);
}

TEST_CASE("Schools are ordered by evidence, name or size")
{
    const SignInput input = threeSchools();
    const SignReport report = threeReports(input);
    CHECK(namesOf(signOverview(input, report, {}, OverviewOrder::Name)).constFirst().startsWith(u"ООШ"_s));
    const auto bySize = signOverview(input, report, {}, OverviewOrder::Size);
    CHECK(bySize.rows[0].works == 60);
    CHECK(bySize.rows[1].works == 20);
    CHECK(bySize.rows[2].works == 20);
}

TEST_CASE("Works and schools are filtered by grade, subject and kind")
{
    const SignInput input = threeSchools();
    const SignReport report = threeReports(input);
    OverviewFilter filter;
    filter.subject = u"Математика"_s;
    Overview overview = signOverview(input, report, filter);
    CHECK(overview.columns.size() == 1);
    // The list names the second school in this year, so it stays in sight although it did not write.
    CHECK(overview.rows.size() == 3);
    CHECK(overview.subjects.size() == 2);
    filter = {};
    filter.kind = SchoolKind::Gymnasium;
    overview = signOverview(input, report, filter);
    REQUIRE(overview.rows.size() == 1);
    CHECK(overview.rows[0].login == input.schools[2].login);
    filter = {};
    filter.grade = 7;
    CHECK(signOverview(input, report, filter).columns.empty());
}

TEST_CASE("The strip tells years without data from years without signs")
{
    const SignInput input = threeSchools();
    const Overview overview = signOverview(input, threeReports(input), {}, OverviewOrder::Name);
    const auto &strip = overview.rows.back().strip;
    REQUIRE(strip.size() == 3);
    CHECK(strip[0].year == 2023);
    CHECK_FALSE(strip[0].known);
    CHECK(strip[1].known);
    CHECK_FALSE(strip[1].signs.isNotable());
    CHECK(strip[2].signs.federal);
}

TEST_CASE("Cards stand against the region and the year before")
{
    const SignInput input = threeSchools();
    const Overview overview = signOverview(input, threeReports(input), {});
    REQUIRE(overview.cards.size() == 5);
    // 10 and 30 works in mathematics, 10, 20 and 30 in Russian.
    CHECK(overview.cards[0].value == u"100 работ"_s.replace(u' ', u'\u00a0'));
    CHECK(overview.cards[0].against == u"годом раньше 60 работ"_s.replace(u"60 "_s, u"60\u00a0"_s));
    // Below «3» are the 10 works with 5 points; all others have 10 points or more: «4» or «5».
    CHECK(overview.cards[1].value == u"90,0\u00a0%"_s);
    CHECK(overview.cards[1].against == u"в регионе 90,0\u00a0%, годом раньше 0,0\u00a0%"_s);
    CHECK(overview.cards[2].value == u"90,0\u00a0%"_s);
    CHECK(overview.cards[2].against.startsWith(u"в регионе 50,0\u00a0%"_s));
    CHECK(overview.cards[3].value == u"33,3\u00a0%"_s);
    CHECK(overview.cards[4].value == u"66,7"_s);
    CHECK(overview.cards[4].against.endsWith(u"годом раньше 100,0"_s));
}

TEST_CASE("The list's share stands against the region's schools that wrote Russian in grade 4")
{
    SignInput input = threeSchools();
    const auto share = [&] {
        SignReport report = threeReports(input);
        return signOverview(input, report, {}).cards[3].against;
    };
    const QString own = u"1\u00a0школа из 3"_s;
    CHECK(share() == own); // nothing counts the region's schools
    input.papers[2].region->schools = 40;
    CHECK(share() == own); // the list names a school of the municipality alone: perhaps an extract
    FederalListEntry other;
    other.year = 2025;
    other.login = SchoolLogin(input.schools[1].login.region() * 10000 + 9999);
    input.federal[0].entries.push_back(other);
    other.login = SchoolLogin((input.schools[1].login.region() % 90 + 1) * 10000 + 1); // of another region
    input.federal[0].entries.push_back(other);
    CHECK(share() == own + u", в регионе 5,0\u00a0%"_s); // 2 of 40
}

TEST_CASE("Participants stand against the region when every work says how many it had")
{
    SignInput input = threeSchools();
    const auto against = [&] { return signOverview(input, threeReports(input), {}).cards[0].against; };
    const QString before = u"годом раньше 60\u00a0работ"_s;
    input.papers[2].region->participants = 800;
    CHECK(against() == before); // the region's row of mathematics is not there
    input.papers[1].region.emplace();
    input.papers[1].region->participants = 701;
    CHECK(against() == u"в регионе 1\u00a0501\u00a0работа, "_s + before);
}

TEST_CASE("Where there are several municipalities one is looked at, and all of them are its region")
{
    SignInput input = threeSchools();
    CHECK(signOverview(input, threeReports(input), {}).municipalities.empty());
    input.schools[0].municipality = u"m2"_s;
    input.schools[0].municipalityName = u"Южный район"_s;
    for (std::size_t school : {1U, 2U}) {
        input.schools[school].municipality = u"m10"_s;
        input.schools[school].municipalityName = u"Северный район"_s;
    }
    SignReport report = threeReports(input);
    report.federalShares = {{2025, u"m10"_s, 1, 2, FederalShare::Of::WroteRussian4},
                            {2025, u"m2"_s, 0, 1, FederalShare::Of::WroteRussian4}};
    OverviewFilter filter;
    const Overview all = signOverview(input, report, filter);
    CHECK(all.rows.size() == 3);
    REQUIRE(all.municipalities.size() == 2);
    CHECK(all.municipalities[0] == OverviewMunicipality{u"m10"_s, u"Северный район"_s});
    CHECK(all.cards[3].value == u"33,3\u00a0%"_s);
    filter.municipality = u"m2"_s;
    const Overview one = signOverview(input, report, filter);
    REQUIRE(one.rows.size() == 1);
    CHECK(one.rows[0].login == input.schools[0].login);
    CHECK(one.cards[0].value == u"20\u00a0работ"_s); // ten in each of the two works
    CHECK(one.cards[3].value == u"0,0\u00a0%"_s);
    CHECK(one.cards[3].against == u"0\u00a0школ из 1, в регионе 33,3\u00a0%"_s);
    CHECK(one.cards[4].value == u"0,0"_s); // its one school has a sign of the method
    CHECK(one.cards[4].against == u"с признаками 1 из 1\u00a0школы, в регионе 66,7"_s);
}

TEST_CASE("Without results and lists the overview says what to load")
{
    const Overview overview = signOverview({}, {}, {});
    CHECK(overview.rows.empty());
    CHECK_FALSE(overview.missing.isEmpty());
}

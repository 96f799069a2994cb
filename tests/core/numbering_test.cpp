#include "core/numbering.h"
#include "support/catch.h"
#include "support/goldplan.h"

#include <QSet>

#include <rapidcheck.h>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

using Number = std::optional<QString>;

/// Stands for a number made by the rule.
const Number Automatic = std::nullopt;

struct Scope
{
    Number section;
    std::vector<Number> activities;
};

Plan planOf(NumberingRule rule, const std::vector<Scope> &scopes, const std::vector<Number> &beforeSections = {})
{
    Plan plan;
    plan.properties.numbering = rule;
    plan.columns = defaultColumns();
    for (const auto &number : beforeSections)
        plan.activities.push_back({{}, std::nullopt, number, {}, {}, {}});
    for (const auto &scope : scopes) {
        for (const auto &number : scope.activities)
            plan.activities.push_back({{}, plan.sections.size(), number, {}, {}, {}});
        plan.sections.push_back({{}, {}, scope.section, {}, {}});
    }
    return plan;
}

QString joined(const std::vector<QString> &texts)
{
    return QStringList(texts.begin(), texts.end()).join(u'|');
}

QString activityNumbers(const Plan &plan)
{
    return joined(numbersOf(plan).activities);
}

QString sectionNumbers(const std::vector<Number> &sections)
{
    std::vector<Scope> scopes;
    for (const auto &section : sections)
        scopes.push_back({section, {}});
    return joined(numbersOf(planOf(NumberingRule::Hierarchical, scopes)).sections);
}

/// «а2: sentence» for the third activity, «р0: sentence» for the first section.
QStringList issuesOf(const Plan &plan)
{
    QStringList texts;
    for (const auto &issue : numberingIssues(plan)) {
        const auto subject = issue.subject == NumberingIssue::Subject::Section ? u"р"_s : u"а"_s;
        texts << subject + QString::number(issue.index) + u": "_s + issue.text;
    }
    return texts;
}

constexpr auto Hierarchical = NumberingRule::Hierarchical;
constexpr auto PerSection = NumberingRule::PerSection;
constexpr auto Continuous = NumberingRule::Continuous;

/// Few enough numbers for repeats and gaps to come often.
rc::Gen<Number> anyNumber()
{
    return rc::gen::elementOf(std::vector<Number>{Automatic, Automatic, Automatic, u""_s, u"1"_s, u"2."_s, u"7"_s,
                                                  u"1.1"_s, u"1.4."_s, u"2.1"_s, u"3)"_s, u"II"_s, u"б/н"_s,
                                                  u"2.3.1"_s});
}

rc::Gen<Plan> anyPlan()
{
    return rc::gen::exec([] {
        std::vector<Scope> scopes;
        const int count = *rc::gen::inRange(0, 5);
        for (int i = 0; i < count; ++i)
            scopes.push_back({*anyNumber(), *rc::gen::container<std::vector<Number>>(anyNumber())});
        const auto before = *rc::gen::container<std::vector<Number>>(anyNumber());
        return planOf(*rc::gen::element(Hierarchical, PerSection, Continuous), scopes, before);
    });
}

} // namespace

TEST_CASE("Automatic numbers follow the rule of the plan")
{
    const std::vector<Scope> scopes{{Automatic, {Automatic, Automatic}}, {Automatic, {Automatic, Automatic}}};
    CHECK(activityNumbers(planOf(Hierarchical, scopes)) == u"1.1|1.2|2.1|2.2"_s);
    CHECK(activityNumbers(planOf(PerSection, scopes)) == u"1|2|1|2"_s);
    CHECK(activityNumbers(planOf(Continuous, scopes)) == u"1|2|3|4"_s);
}

TEST_CASE("Activities before the first section are counted from one")
{
    const std::vector<Scope> scopes{{Automatic, {Automatic}}};
    CHECK(activityNumbers(planOf(Hierarchical, scopes, {Automatic, Automatic})) == u"1|2|1.1"_s);
    CHECK(activityNumbers(planOf(PerSection, scopes, {Automatic, Automatic})) == u"1|2|1"_s);
    CHECK(activityNumbers(planOf(Continuous, scopes, {Automatic, Automatic})) == u"1|2|3"_s);
}

TEST_CASE("A number kept by hand is shown as typed and counted on in its form")
{
    const auto after = [](const QString &typed) {
        return activityNumbers(planOf(Hierarchical, {{u"2"_s, {typed, Automatic}}}));
    };
    CHECK(after(u"2.4."_s) == u"2.4.|2.5."_s);
    CHECK(after(u"2.9"_s) == u"2.9|2.10"_s);
    CHECK(after(u"3)"_s) == u"3)|4)"_s);
    CHECK(after(u"2.4.1"_s) == u"2.4.1|2.4.2"_s);
    CHECK(after(u" 2.4 "_s) == u" 2.4 |2.5"_s);
    CHECK(after(u"II.3."_s) == u"II.3.|II.4."_s);
}

TEST_CASE("A number that cannot be counted is passed over")
{
    const auto plan = planOf(Hierarchical, {{u"2"_s, {u"2.4"_s, u""_s, u"б/н"_s, u"2-3"_s, Automatic}}});
    CHECK(activityNumbers(plan) == u"2.4||б/н|2-3|2.5"_s);
    CHECK(activityNumbers(planOf(Hierarchical, {{u"2"_s, {u""_s, Automatic}}})) == u"|2.1"_s);
}

TEST_CASE("The first number of a scope has the ending of the numbers before it")
{
    CHECK(activityNumbers(planOf(Hierarchical, {{u"1"_s, {u"1.1."_s}}, {Automatic, {Automatic, Automatic}}})) ==
          u"1.1.|2.1.|2.2."_s);
    CHECK(activityNumbers(planOf(Hierarchical, {{u"1"_s, {Automatic}}, {u"2"_s, {u"2.1."_s}}})) == u"1.1.|2.1."_s);
    CHECK(activityNumbers(planOf(PerSection, {{u""_s, {u"1)"_s}}, {u""_s, {Automatic}}})) == u"1)|1)"_s);
}

TEST_CASE("A section without a countable number gives its activities plain numbers")
{
    CHECK(activityNumbers(planOf(Hierarchical, {{u""_s, {Automatic, Automatic}}})) == u"1|2"_s);
    CHECK(activityNumbers(planOf(Hierarchical, {{u"II."_s, {Automatic, Automatic}}})) == u"II.1|II.2"_s);
}

TEST_CASE("Section numbers are counted on in arabic and roman form")
{
    CHECK(sectionNumbers({Automatic, Automatic}) == u"1|2"_s);
    CHECK(sectionNumbers({u"3."_s, Automatic}) == u"3.|4."_s);
    CHECK(sectionNumbers({u"I"_s, Automatic, Automatic, Automatic}) == u"I|II|III|IV"_s);
    CHECK(sectionNumbers({u"VIII."_s, Automatic, Automatic}) == u"VIII.|IX.|X."_s);
    CHECK(sectionNumbers({u"ІХ"_s, Automatic}) == u"ІХ|X"_s); // typed in Cyrillic letters
    CHECK(sectionNumbers({u""_s, u"2"_s, u""_s, Automatic}) == u"|2||3"_s);
    CHECK(sectionNumbers({u"IIII"_s, Automatic}) == u"IIII|1"_s); // not a roman number
}

TEST_CASE("A gap is named with the numbers on both sides")
{
    CHECK(issuesOf(planOf(Hierarchical, {{u"2"_s, {u"2.1."_s, u"2.2."_s, u"2.3."_s, u"2.4."_s, u"2.6."_s}}})) ==
          QStringList{u"р0: Нумерация начинается с 2"_s, u"а4: После 2.4 сразу идёт 2.6"_s});
    CHECK(issuesOf(planOf(Hierarchical, {{u"1"_s, {u"1.3"_s, Automatic}}})) ==
          QStringList{u"а0: Нумерация начинается с 1.3"_s});
    CHECK(issuesOf(planOf(Continuous, {}, {u"1."_s, u"4."_s})) == QStringList{u"а1: После 1 сразу идёт 4"_s});
    CHECK(issuesOf(planOf(Hierarchical, {{u"I"_s, {}}, {u"III"_s, {}}})) ==
          QStringList{u"р1: После I сразу идёт III"_s});
}

TEST_CASE("A row without a number may stand for the missing one")
{
    CHECK(issuesOf(planOf(Continuous, {}, {u"1"_s, u""_s, u"3"_s})).isEmpty());
    CHECK(issuesOf(planOf(Continuous, {}, {u""_s, u"2"_s})).isEmpty());
    CHECK(issuesOf(planOf(Continuous, {}, {u"1"_s, u""_s, u"4"_s})) == QStringList{u"а2: После 1 сразу идёт 4"_s});
    // The minutes of Kamensk-Uralsky: every second section heading lost its number.
    CHECK(issuesOf(
              planOf(Hierarchical,
                     {{u""_s, {u""_s, u""_s}}, {u"2"_s, {u""_s}}, {u""_s, {u"3.1"_s, u"3.2"_s}}, {u"4"_s, {u"4.1"_s}}}))
              .isEmpty());
}

TEST_CASE("A repeated number and one out of order are named")
{
    CHECK(issuesOf(planOf(Continuous, {}, {u"1"_s, u"2"_s, u"2."_s, u"3"_s})) ==
          QStringList{u"а2: Номер 2 повторяется"_s});
    CHECK(issuesOf(planOf(Continuous, {}, {u"1"_s, u"2"_s, u"3"_s, u"5"_s, u"4"_s, u"6"_s})) ==
          QStringList{u"а3: После 3 сразу идёт 5"_s, u"а4: Номер 4 стоит после 5"_s});
    CHECK(issuesOf(planOf(Continuous, {}, {u"а"_s, u"а"_s})) == QStringList{u"а1: Номер а повторяется"_s});
    // An automatic number that runs into one kept by hand.
    CHECK(issuesOf(planOf(Hierarchical, {{u"1"_s, {Automatic, u"1.1"_s}}})) ==
          QStringList{u"а1: Номер 1.1 повторяется"_s});
}

TEST_CASE("A number of another section is named and does not disturb the rest")
{
    CHECK(issuesOf(planOf(Hierarchical, {{u"1"_s, {u"1.1"_s, u"3.1"_s, u"1.2"_s}}})) ==
          QStringList{u"а1: Номер 3.1 не относится к разделу 1"_s});
    CHECK(issuesOf(planOf(Hierarchical, {{u"I."_s, {u"1.1"_s, u"1.2"_s}}})).isEmpty());
    CHECK(issuesOf(planOf(PerSection, {{u"1"_s, {u"1"_s}}, {u"2"_s, {u"1"_s}}})).isEmpty());
}

TEST_CASE("Numbers of several levels follow each other without issues")
{
    CHECK(
        issuesOf(planOf(Hierarchical, {{u"1"_s, {u"1.1"_s, u"1.1.1"_s, u"1.1.2"_s, u"1.2"_s, u"1.3.1"_s}}})).isEmpty());
    CHECK(issuesOf(planOf(Continuous, {{u""_s, {u"1.1"_s, u"1.2"_s}}, {u""_s, {u"2.1"_s}}})).isEmpty());
    CHECK(issuesOf(planOf(Hierarchical, {{u"1"_s, {u"1.1"_s, u"1.1.2"_s}}})) ==
          QStringList{u"а1: После 1.1 сразу идёт 1.1.2"_s});
}

TEST_CASE("Renumbering makes every number by the rule")
{
    const auto plan = planOf(Hierarchical, {{u"1."_s, {u"1.1"_s, u"1.3"_s}}, {u""_s, {u""_s, Automatic}}});
    const auto after = numbersOf(renumbered(plan));
    CHECK(joined(after.sections) == u"1|2"_s);
    CHECK(joined(after.activities) == u"1.1|1.2|2.1|2.2"_s);
}

TEST_CASE("Renumbering gives unnumbered sections no numbers unless the rule needs them")
{
    const auto sectionsAfter = [](NumberingRule rule) {
        return joined(numbersOf(renumbered(planOf(rule, {{u""_s, {u"1"_s}}, {u""_s, {u"5"_s}}}))).sections);
    };
    CHECK(sectionsAfter(Continuous) == u"|"_s);
    CHECK(sectionsAfter(PerSection) == u"|"_s);
    CHECK(sectionsAfter(Hierarchical) == u"1|2"_s);
}

TEST_CASE("The rule is guessed from the numbers kept by hand")
{
    const auto guess = [](const std::vector<Scope> &scopes, const std::vector<Number> &before = {}) {
        return guessNumberingRule(planOf(Hierarchical, scopes, before));
    };
    CHECK(guess({{u"1"_s, {u"1.1."_s, u"1.2."_s}}, {u"2"_s, {u"2.1."_s}}}) == Hierarchical);
    CHECK(guess({{u"1"_s, {u"1"_s, u"2"_s}}, {u"2"_s, {u"1"_s, u"2"_s}}}) == PerSection);
    CHECK(guess({{u"1"_s, {u"1"_s, u"2"_s}}, {u"2"_s, {u"3"_s, u"4"_s}}}) == Continuous);
    CHECK(guess({}, {u"1."_s, u"2."_s}) == Continuous);
    CHECK(guess({}) == Continuous);
    CHECK(guess({{u"1"_s, {u""_s}}}) == Hierarchical);
    CHECK(guess({{u""_s, {u""_s, u""_s}}, {u""_s, {u"3.1"_s, u"3.2"_s}}}) == Hierarchical);
}

TEST_CASE("The sample documents have the gaps they are known for and no other issue")
{
    CHECK(issuesOf(test::goldPlan(u"000-tynda"_s)) == QStringList{u"а6: После 2.4 сразу идёт 2.6"_s});
    CHECK(issuesOf(test::goldPlan(u"001-kaliningrad"_s)).isEmpty());
    CHECK(issuesOf(test::goldPlan(u"002-kamensk-main"_s)).isEmpty());
    CHECK(issuesOf(test::goldPlan(u"002-kamensk-decisions"_s)).isEmpty());
    CHECK(issuesOf(test::goldPlan(u"003-kumtorkala"_s)).isEmpty());
    CHECK(issuesOf(test::goldPlan(u"004-krasnoyarsk"_s)) == QStringList{u"а18: После 8.2 сразу идёт 8.4"_s});
    CHECK(test::goldPlan(u"001-kaliningrad"_s).properties.numbering == PerSection);
    CHECK(test::goldPlan(u"002-kamensk-decisions"_s).properties.numbering == Continuous);
    CHECK(test::goldPlan(u"004-krasnoyarsk"_s).properties.numbering == Hierarchical);
}

TEST_CASE("Renumbering any plan leaves no issue and can be repeated")
{
    CHECK(rc::check([] {
        const auto plan = renumbered(*anyPlan());
        RC_ASSERT(numberingIssues(plan).empty());
        RC_ASSERT(renumbered(plan) == plan);
    }));
}

TEST_CASE("Numbers kept by hand are shown as typed in any plan")
{
    CHECK(rc::check([] {
        const auto plan = *anyPlan();
        const auto numbers = numbersOf(plan);
        RC_ASSERT(numbers.sections.size() == plan.sections.size());
        RC_ASSERT(numbers.activities.size() == plan.activities.size());
        for (std::size_t i = 0; i < plan.sections.size(); ++i)
            RC_ASSERT(plan.sections[i].number.value_or(numbers.sections[i]) == numbers.sections[i]);
        for (std::size_t i = 0; i < plan.activities.size(); ++i) {
            RC_ASSERT(plan.activities[i].number.value_or(numbers.activities[i]) == numbers.activities[i]);
            RC_ASSERT(plan.activities[i].number || !numbers.activities[i].isEmpty());
        }
    }));
}

TEST_CASE("An inserted activity changes no number before it and none kept by hand")
{
    CHECK(rc::check([] {
        const auto plan = *anyPlan();
        RC_PRE(!plan.activities.empty());
        const auto at = *rc::gen::inRange<std::size_t>(0, plan.activities.size());
        auto longer = plan;
        Activity inserted;
        inserted.section = plan.activities[at].section;
        longer.activities.insert(longer.activities.begin() + static_cast<std::ptrdiff_t>(at), inserted);
        const auto before = numbersOf(plan).activities;
        const auto after = numbersOf(longer).activities;
        for (std::size_t i = 0; i < before.size(); ++i) {
            if (i < at || plan.activities[i].number)
                RC_ASSERT(before[i] == after[i < at ? i : i + 1]);
        }
    }));
}

TEST_CASE("Hierarchical numbers made by the rule are never repeated")
{
    CHECK(rc::check([] {
        auto plan = *anyPlan();
        plan.properties.numbering = Hierarchical;
        const auto numbers = numbersOf(renumbered(plan)).activities;
        const QSet<QString> different(numbers.begin(), numbers.end());
        // Plain numbers before the first section cannot meet those of a section: these have two levels.
        RC_ASSERT(static_cast<std::size_t>(different.size()) == numbers.size());
    }));
}

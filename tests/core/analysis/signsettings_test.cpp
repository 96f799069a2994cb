#include "signinputs.h"

#include "core/analysis/signsettings.h"
#include "support/catch.h"

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <set>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 3, 5), QTime(12, 0), Qt::UTC);

} // namespace

TEST_CASE("Every setting has a key of its own, words, a source and a default in its range")
{
    std::set<QString> keys;
    for (const SettingField &field : settingFields()) {
        INFO(field.key.toStdString());
        CHECK(keys.insert(field.key).second);
        CHECK_FALSE(field.title.isEmpty());
        CHECK_FALSE(field.source.isEmpty());
        CHECK_FALSE(field.group.isEmpty());
        CHECK(field.defaultValue() >= field.minimum);
        CHECK(field.defaultValue() <= field.maximum);
        CHECK_FALSE(field.isChanged(SignSettings()));
    }
    CHECK(settingProblems(SignSettings()).isEmpty());
}

TEST_CASE("A change is checked and says who made it and when; back at the default nothing is recorded")
{
    SignSettings settings;
    const QString before = settingsFingerprint(settings);
    REQUIRE(changeSetting(settings, u"method.t"_s, 2.58, u"Иванова"_s, noon));
    CHECK(settings.method.t == 2.58);
    CHECK(settings.changes.at(u"method.t"_s) == SettingChange{u"Иванова"_s, noon});
    CHECK(settingsFingerprint(settings) != before);
    REQUIRE(changeSetting(settings, u"method.t"_s, 1.96, u"Иванова"_s, noon));
    CHECK(settings.changes.empty());
    CHECK(settingsFingerprint(settings) == before);
    const auto outside = changeSetting(settings, u"method.t"_s, 40, {}, noon);
    REQUIRE_FALSE(outside);
    CHECK(outside.error().code == Error::Code::Constraint);
    CHECK(outside.error().text.contains(u"от 1,00 до 4,00"_s));
    CHECK_FALSE(changeSetting(settings, u"method.fewestWorks"_s, 2.5, {}, noon));
    CHECK_FALSE(changeSetting(settings, u"method.t"_s, std::nan(""), {}, noon));
    CHECK(changeSetting(settings, u"no.such"_s, 1, {}, noon).error().code == Error::Code::NotFound);
}

TEST_CASE("Settings that contradict each other are named")
{
    SignSettings settings;
    settings.evidence.noticeable = 8;
    settings.evidence.followSpring[0] = 0;
    CHECK(settingProblems(settings).size() == 2);
}

TEST_CASE("Settings come back from JSON, whatever is set")
{
    CHECK(rc::check([] {
        SignSettings settings;
        const auto &fields = settingFields();
        const auto &field = fields[*rc::gen::inRange<std::size_t>(0, fields.size())];
        const int step = *rc::gen::inRange(0, 11);
        const double raw = std::min(field.maximum, field.minimum + (field.maximum - field.minimum) * step / 10);
        const auto changed =
            changeSetting(settings, field.key, field.decimals == 0 ? std::floor(raw) : raw, u"Петров"_s, noon);
        RC_ASSERT(changed.has_value());
        settings.quotas.on = step % 2 == 0;
        const auto read = settingsFromJson(settingsToJson(settings));
        if (!settingProblems(settings).isEmpty()) {
            RC_ASSERT(!read.has_value());
            return;
        }
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == settings);
        RC_ASSERT(settingsFingerprint(*read) == settingsFingerprint(settings));
    }));
    CHECK(settingsFromJson({}).value() == SignSettings());
    CHECK_FALSE(settingsFromJson(QJsonObject{{u"values"_s, QJsonObject{{u"method.t"_s, u"два"_s}}}}));
}

TEST_CASE("The region's quotas are an example that is off until someone switches it on")
{
    auto input = test::signInput(1);
    auto paper = test::signPaper(2022, test::maths, 4);
    SignCell cell = test::signCell(0, std::vector<int>(20, 8));
    cell.marks = {2, 9, 8, 1}; // 10, 45, 40, 5 %
    paper.cells = {cell};
    input.papers = {paper};
    QuotaRules quotas = exampleQuotas();
    CHECK_FALSE(quotas.on);
    CHECK(quotas.rules.size() == 18);
    CHECK(quotaSigns(input, quotas).empty());
    quotas.on = true;
    const auto signs = quotaSigns(input, quotas); // МА 4: «2» at least 12, «4» at most 40, «5» at most 8
    REQUIRE(signs.size() == 3);
    CHECK(signs[0].flagged);
    CHECK(*signs[0].value == Approx(10));
    CHECK(*signs[0].threshold == 12);
    CHECK_FALSE(signs[1].flagged);
    CHECK_FALSE(signs[2].flagged);
    CHECK(std::ranges::all_of(signs, [](const Sign &sign) { return sign.kind == SignKind::RegionalQuota; }));
}

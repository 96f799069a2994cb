#include "document/document.h"
#include "document/resultedits.h"
#include "document/schooledits.h"
#include "document/signcalculation.h"
#include "document/signedits.h"
#include "document/signqueries.h"
#include "document/signservice.h"
#include "support/catch.h"
#include "support/sampleresults.h"
#include "support/temporaryfolder.h"

#include <QJsonObject>
#include <QTest>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

SignSettings settingsOf(const Document &document)
{
    const auto settings = signSettings(document);
    REQUIRE(settings);
    return *settings;
}

std::vector<SettingHistoryEntry> historyOf(const Document &document)
{
    auto history = signSettingHistory(document);
    REQUIRE(history);
    return *history;
}

} // namespace

TEST_CASE("Settings of signs that nobody changed are the program s own")
{
    const auto document = Document::inMemory();
    CHECK(settingsOf(*document) == SignSettings());
    CHECK(historyOf(*document).empty());
}

TEST_CASE("A changed setting is stored with who and when and is there when the file is opened again")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    const QDateTime before = QDateTime::currentDateTimeUtc();
    {
        const auto document = Document::create(path);
        REQUIRE(document);
        SignSettings settings;
        settings.evidence.minimumCell = 7;
        settings.quotas.on = true;
        REQUIRE(setSignSettings(**document, settings, u" Иванова А. П. "_s));
    }
    const auto document = Document::open(path, Document::Access::ReadOnly);
    REQUIRE(document);
    const SignSettings stored = settingsOf(**document);
    CHECK(stored.evidence.minimumCell == 7);
    CHECK(stored.quotas.on);
    REQUIRE(stored.changes.contains(u"evidence.minimumCell"_s));
    const SettingChange &change = stored.changes.at(u"evidence.minimumCell"_s);
    CHECK(change.who == u"Иванова А. П."_s);
    CHECK(change.when >= before);
    CHECK(change.when <= QDateTime::currentDateTimeUtc());
    CHECK(historyOf(**document).size() == 2); // the threshold and the rules, nothing else
}

TEST_CASE("A setting given back its default keeps its history, and undo takes one gesture back")
{
    const auto document = Document::inMemory();
    SignSettings settings;
    settings.method.t = 2.5;
    settings.evidence.phi = 1.5;
    REQUIRE(setSignSettings(*document, settings, u"А"_s));
    settings.method.t = SignSettings().method.t;
    REQUIRE(setSignSettings(*document, settings, u"Б"_s));
    CHECK(settingsOf(*document).method.t == SignSettings().method.t);
    CHECK_FALSE(settingsOf(*document).changes.contains(u"method.t"_s));
    const auto history = historyOf(*document);
    REQUIRE(history.size() == 3);
    CHECK(history.front().key == u"method.t"_s); // the last change first
    CHECK(history.front().value.isNull());
    CHECK(history.front().who == u"Б"_s);
    REQUIRE(document->undo());
    CHECK(settingsOf(*document).method.t == 2.5);
    REQUIRE(document->undo());
    CHECK(settingsOf(*document) == SignSettings());
    REQUIRE(document->redo());
    CHECK(settingsOf(*document).evidence.phi == 1.5);
}

TEST_CASE("Settings that are the stored ones are no gesture, impossible ones are refused")
{
    const auto document = Document::inMemory();
    REQUIRE(setSignSettings(*document, {}, u"А"_s));
    CHECK_FALSE(document->undoStack().canUndo());
    SignSettings settings;
    settings.evidence.noticeable = 9; // more than «сильно»
    const auto refused = setSignSettings(*document, settings, u"А"_s);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Error::Code::Constraint);
    CHECK(refused.error().text.contains(u"сильно"_s));
    CHECK(historyOf(*document).empty());
}

TEST_CASE("The service and the whole computation use the stored settings and give the same report")
{
    const auto document = Document::inMemory();
    REQUIRE(importWorkbook(*document, test::sampleWorks(2023), u"Книга.xlsx"_s));
    const auto plain = signsOf(*document);
    REQUIRE(plain);
    SignService service(*document, signPreparation());
    const auto ready = [&] { return service.state() == SignService::State::Ready; };
    REQUIRE(QTest::qWaitFor(ready, 20'000));
    CHECK(service.report()->fingerprint == plain->fingerprint);
    SignSettings settings;
    settings.method.fewestWorks = 3;
    REQUIRE(setSignSettings(*document, settings, u"А"_s));
    CHECK(service.state() == SignService::State::Computing);
    REQUIRE(QTest::qWaitFor(ready, 20'000));
    const auto changed = signsOf(*document);
    REQUIRE(changed);
    // Other settings are another computation; the same settings and data are the same one, whoever asks.
    CHECK(changed->fingerprint != plain->fingerprint);
    CHECK(service.report()->fingerprint == changed->fingerprint);
    REQUIRE(service.report()->signs.size() == changed->signs.size());
    for (std::size_t at = 0; at < changed->signs.size(); ++at) {
        CHECK(service.report()->signs[at].sentence == changed->signs[at].sentence);
        CHECK(service.report()->signs[at].value == changed->signs[at].value);
    }
    // Other data are another computation too.
    REQUIRE(importWorkbook(*document, test::sampleWorks(2024), u"Книга.xlsx"_s));
    const auto more = signsOf(*document);
    REQUIRE(more);
    CHECK(more->fingerprint != changed->fingerprint);
}

TEST_CASE("What is said of signs is kept line by line, with the school under the login it has now")
{
    const auto document = Document::inMemory();
    School school;
    school.shortName = u"СОШ № 1"_s;
    school.login = SchoolLogin(990101);
    const auto id = addSchool(*document, school);
    REQUIRE(id);
    SignName name;
    name.school = school.login;
    name.paper = {Procedure::Vpr, 2024, u"Математика"_s, 5, {}};
    name.kind = SignKind::BorderGap;
    name.border = 3;
    REQUIRE(reviewSigns(*document, {{name, u"а"_s}}, ReviewState::Working, u" спросили школу "_s, u"Иванова"_s));
    REQUIRE(reviewSigns(*document, {{name, u"а"_s}}, ReviewState::Explained, u"особый класс"_s, u"Иванова"_s));
    auto entries = reviewEntries(*document);
    REQUIRE(entries);
    REQUIRE(entries->size() == 2);
    CHECK(entries->front().note == u"спросили школу"_s);
    CHECK(entries->back().state == ReviewState::Explained);
    CHECK(entries->back().sign == name);
    // The same word again is no gesture.
    REQUIRE(reviewSigns(*document, {{name, u"а"_s}}, ReviewState::Explained, u"особый класс"_s, u"Петрова"_s));
    CHECK(reviewEntries(*document)->size() == 2);
    REQUIRE(document->undo());
    CHECK(reviewEntries(*document)->size() == 1);
    REQUIRE(document->redo());
    // A school that gets another login takes along what was said.
    school.id = *id;
    school.login = SchoolLogin(990201);
    school.formerLogins = {SchoolLogin(990101)};
    REQUIRE(setSchool(*document, school));
    entries = reviewEntries(*document);
    REQUIRE(entries);
    CHECK(entries->back().sign.school == SchoolLogin(990201));
}
